// A segment on its way.
#pragma once

#include <cstdint>
#include <optional>

#include "core/sim/fact.h"

namespace theater::sim {

/// A segment on its way. A copy is a packet of its own with the same segment fact.
struct Packet {
    std::uint32_t number = 0;  ///< unique in the run; the subject of its agenda item
    FactId segment_fact = 0;
    HostId from = 0, to = 1;
    ConnId conn = 0;
    std::uint32_t ordinal = 0;
    tcp::Segment segment;
    Instant sent_at;
    std::optional<Instant> arrives;  ///< none while it is held
    bool intact = true;
    bool copy = false;
    bool doomed = false;                    ///< it will be lost at `arrives` instead of arriving …
    WireAgent doomed_by = WireAgent::Rule;  ///< … and this is who will have done it
    FactId cause = 0;        ///< what its arrival or loss follows from: the sending, or who touched it last
    std::uint32_t rule = 0;  ///< the rule that doomed it
    friend bool operator==(const Packet &, const Packet &) = default;
};

}  // namespace theater::sim
