// The wire between two hosts: who is on it, how long it takes, and the faults that befall what is sent.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/sim/command.h"
#include "core/sim/fact.h"
#include "core/sim/line.h"
#include "core/sim/setup.h"
#include "core/tcp/segment.h"

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

/// What the faults have decided for a segment that is about to leave.
struct Verdicts {
    struct Item {
        std::uint32_t rule = 0;  ///< from 1
        FaultAction action = FaultAction::Drop;
        Duration by;
        std::optional<Instant> until;
    };
    std::vector<Item> items;
};

class Link {
public:
    Link() = default;
    Link(const LinkSetup &setup, std::vector<Fault> faults);

    Duration delay(HostId from) const { return from == 0 ? setup_.delay_forth : setup_.delay_back; }
    const LinkSetup &setup() const { return setup_; }
    /// Whether a person has cut the cable; the outages of the scenario are apart.
    Cable cable() const { return cable_; }
    /// Whether nothing gets through at this instant, whoever has cut it.
    bool is_cut(Instant now) const { return is_cut_between(now, now); }
    /// The cable is cut at some time from `sent` to `arrives`.
    bool is_cut_between(Instant sent, Instant arrives) const;
    /// How many segments wait to be sent in the direction of this host (a rate is set).
    std::uint32_t waiting(HostId from, Instant now) const { return lines_[from == 0 ? 0 : 1].waiting(now); }
    /// Everything in flight or held, in the order of sending.
    const std::vector<Packet> &packets() const { return packets_; }
    const Packet *find(const SegmentRef &ref) const;
    const std::vector<Fault> &faults() const { return faults_; }
    /// How often each fault has hit.
    const std::vector<std::uint32_t> &hits() const { return hits_; }

    friend bool operator==(const Link &, const Link &) = default;

private:
    friend class Turn;
    friend class World;

    Line &line(HostId from) { return lines_[from == 0 ? 0 : 1]; }
    Verdicts judge(const tcp::Segment &segment, HostId from, HostId to, Instant now, Random &random);
    Packet *find_mutable(std::uint32_t number);
    Packet *find_mutable(const SegmentRef &ref);

    LinkSetup setup_;
    std::array<Line, 2> lines_;
    Cable cable_ = Cable::Whole;
    std::vector<Fault> faults_;
    std::vector<std::uint32_t> matched_, hits_;
    std::vector<Packet> packets_;
    std::array<std::uint32_t, 2> sent_{};
    std::uint32_t next_packet_ = 1;
};

}  // namespace theater::sim
