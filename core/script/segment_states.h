// The states of both hosts as the rows of an expectation mean them: of the TCB with a segment's 4-tuple,
// right after this segment's first arrival has been processed, or right after its loss.
#pragma once

#include <array>

#include "core/record/recording.h"
#include "core/tcp/state.h"

namespace theater::script {

/// By host. Without such a TCB: LISTEN where the host listens on the segment's port, else CLOSED.
/// A segment that neither has arrived nor is lost: the states at the end of the recording.
std::array<tcp::State, 2> states_after(const record::Recording &recording,
                                       const record::SegmentRecord &segment);

}  // namespace theater::script
