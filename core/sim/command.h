// What a person (or the [[command]] of a file) does to a running world. The only way to change its course.
#pragma once

#include <cstdint>
#include <variant>

#include "core/base/time.h"
#include "core/sim/fact.h"
#include "core/sim/setup.h"

namespace theater::sim {

/// Names a segment so that any replay finds it: the n-th that `from` sent towards `to`, from 1.
struct SegmentRef {
    HostId from = 0, to = 1;
    std::uint32_t ordinal = 1;
    friend bool operator==(const SegmentRef &, const SegmentRef &) = default;
};

enum class WireAct : std::uint8_t { Drop, Delay, Hold, Release, Duplicate, Corrupt };
inline constexpr int kWireActCount = 6;
/// "drop", "delay", "hold", "release", "duplicate", "corrupt".
std::string_view to_string(WireAct act);

/// Does something to a segment that is on the wire (or, with Release, in the hand).
struct TouchSegment {
    SegmentRef segment;
    WireAct act = WireAct::Drop;
    Duration by;  ///< Delay: this much later; Duplicate: the copy comes this much after the original
    friend bool operator==(const TouchSegment &, const TouchSegment &) = default;
};

struct Command {
    Instant at;
    std::variant<TouchSegment, CallSpec> act;
    friend bool operator==(const Command &, const Command &) = default;
};

}  // namespace theater::sim
