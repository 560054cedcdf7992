// Where a step leads to: the next or the last instant of a kind, found by halving, however long the run is.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/time.h"
#include "core/record/course.h"

namespace theater::record {

enum class StepKind : std::uint8_t {
    Event,    ///< anything of Recording::steps()
    Segment,  ///< a segment leaves a host
    State,    ///< a state changes
    Mark,     ///< something of Recording::marks(), or an act of somebody
};
inline constexpr int kStepKindCount = 4;

/// The first instant of this kind after `t`; nothing if there is none.
std::optional<Instant> next_step(const Course &course, Instant t, StepKind kind);
/// The last one before `t`.
std::optional<Instant> previous_step(const Course &course, Instant t, StepKind kind);

}  // namespace theater::record
