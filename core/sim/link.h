// The wire between two hosts: who is on it, how long it takes, and the faults that befall what is sent.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/sim/command.h"
#include "core/sim/fact.h"
#include "core/sim/lane.h"
#include "core/sim/line.h"
#include "core/sim/packet.h"
#include "core/sim/setup.h"
#include "core/tcp/segment.h"

namespace theater::sim {

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
    /// As it is now: commands change it.
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
    std::vector<Packet> packets() const;
    /// What is in flight or held in the direction of this host, without the cost of making them all.
    const Lane &lane(HostId from) const { return lanes_[from == 0 ? 0 : 1]; }
    /// The segment, or where only copies of it are left the first of them.
    std::optional<Packet> find(const SegmentRef &ref) const;
    const std::vector<Fault> &faults() const { return faults_; }
    /// How often each fault has hit.
    const std::vector<std::uint32_t> &hits() const { return hits_; }

    friend bool operator==(const Link &, const Link &) = default;

private:
    friend class Turn;
    friend class World;

    /// Ends an outage of the scenario that has come by now.
    void end_outages(Instant now);
    void set_faults(std::vector<Fault> faults);
    void set_line(const SetLine &set);
    void set_middleboxes(std::vector<Middlebox> boxes) { setup_.middleboxes = std::move(boxes); }
    /// The command that would leave this direction as it is.
    SetLine line_now(HostId from) const;

    Line &line(HostId from) { return lines_[from == 0 ? 0 : 1]; }
    Verdicts judge(const tcp::Segment &segment, HostId from, HostId to, Instant now, Random &random);
    Lane &lane_mutable(HostId from) { return lanes_[from == 0 ? 0 : 1]; }
    void add(const Packet &packet) { lane_mutable(packet.from).add(packet); }

    LinkSetup setup_;
    std::array<Line, 2> lines_;
    Cable cable_ = Cable::Whole;
    std::vector<Fault> faults_;
    std::vector<std::uint32_t> matched_, hits_;
    std::array<Lane, 2> lanes_;
    std::array<std::uint32_t, 2> sent_{};
    std::uint32_t next_packet_ = 1;
};

}  // namespace theater::sim
