// A segment with all that befell it, as the recording tells it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/sim/fact.h"

namespace theater::record {

using sim::ConnId;
using sim::FactId;
using sim::HostId;

/// What became of a segment by the end of the recording, the first that applies of this order.
enum class Fate : std::uint8_t { Lost, InFlight, Held, Corrupted, Altered, Duplicated, Delayed, Delivered };
/// "lost", "in_flight", "held", "corrupted", "altered", "duplicated", "delayed", "delivered".
std::string_view to_string(Fate fate);
std::optional<Fate> parse_fate(std::string_view text);

/// What befell a segment after it had left.
struct SegmentStory {
    Fate fate = Fate::InFlight;
    std::vector<Instant> arrivals;   ///< in order
    std::vector<FactId> arrived;     ///< the Arrived facts
    std::optional<Instant> lost_at;  ///< the instant of its loss
    FactId lost = 0;                 ///< the loss
    /// Where it would have been heading when it was lost, or the arrival now planned for one in flight.
    Instant due;
    sim::WireAgent agent = sim::WireAgent::Rule;  ///< who lost, delayed, held, copied or corrupted it
    /// When it was caught and is still in the hand; none otherwise.
    std::optional<Instant> held_at;
    /// When its copy will arrive or has arrived; none without a copy.
    std::optional<Instant> copy_due;
    bool marked = false;  ///< CE was set on the way (RFC 3168 §5)
    bool corrupted = false, altered = false, duplicated = false, delayed = false;
    int on_wire = 1;  ///< how many of it (copies counted) have neither arrived nor been lost

    void arrive(FactId fact, Instant at, const sim::Arrived &arrival);
    void befall(FactId fact, Instant at, const sim::WireEvent &event);

    friend bool operator==(const SegmentStory &, const SegmentStory &) = default;
};

/// A segment with all that befell it.
struct SegmentRecord : SegmentStory {
    FactId id = 0, cause = 0;
    Instant sent_at;
    sim::SegmentSent sent;
    /// Relative numbers of the observer: less the latest unforged SYN sent in that direction on that 4-tuple.
    std::uint32_t seq_rel = 0, ack_rel = 0;
    bool forged = false;

    friend bool operator==(const SegmentRecord &, const SegmentRecord &) = default;
};

}  // namespace theater::record
