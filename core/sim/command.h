// What a person (or the [[command]] of a file) does to a running world. The only way to change its course.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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

/// Whether the numbers of a forged segment count from the ISNs of the connection that it imitates.
enum class ForgeNumbers : std::uint8_t { Relative, Absolute };

/// A third host puts a segment on the wire and signs it with any address. What is left out is taken from the
/// connection of the receiver that it imitates.
struct ForgeSegment {
    HostId to = 1;
    /// Which of the receiver's connections it imitates, from 1; 0: the latest.
    std::uint32_t connection = 0;
    std::optional<tcp::IpAddress> src_address;
    std::optional<std::uint16_t> src_port, dst_port;
    tcp::Flags flags;
    ForgeNumbers numbers = ForgeNumbers::Relative;
    std::uint32_t seq = 0, ack = 0;
    std::uint16_t wnd = 64'240;
    std::uint32_t len = 0;
    std::uint16_t urgent = 0;  ///< the urgent pointer; it counts with URG only
    tcp::Options options;
    std::optional<Duration> transit;  ///< none: the delay of the direction
    friend bool operator==(const ForgeSegment &, const ForgeSegment &) = default;
};

/// Changes one value of a host's configuration (tcp/config_fields.h) while it runs.
struct SetOption {
    HostId host = 0;
    std::string name;
    std::int64_t value = 0;
    friend bool operator==(const SetOption &, const SetOption &) = default;
};

enum class Cable : std::uint8_t { Whole, Cut };
/// Cuts the cable, or mends it. What is on the wire when it is cut is lost.
struct SetCable {
    Cable cable = Cable::Cut;
    friend bool operator==(const SetCable &, const SetCable &) = default;
};

/// Replaces the list of faults from now on. A fault that was in the list before, switched on or off, keeps
/// its counts; others begin to count now.
struct SetFaults {
    std::vector<Fault> faults;
    friend bool operator==(const SetFaults &, const SetFaults &) = default;
};

/// The wire in one direction is another from now on. What is on it already arrives as it would have.
struct SetLine {
    HostId from = 0;
    Duration delay;
    Impairments impairments;
    friend bool operator==(const SetLine &, const SetLine &) = default;
};

/// Other boxes stand on the way from now on.
struct SetMiddleboxes {
    std::vector<Middlebox> middleboxes;
    friend bool operator==(const SetMiddleboxes &, const SetMiddleboxes &) = default;
};

struct Command {
    Instant at;
    std::variant<TouchSegment, CallSpec, ForgeSegment, SetOption, SetCable, SetFaults, SetLine,
                 SetMiddleboxes>
        act;
    friend bool operator==(const Command &, const Command &) = default;
};

}  // namespace theater::sim
