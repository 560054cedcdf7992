// The whole simulated world as one regular value: hosts, link, agenda, random numbers, the application
// scripts. A pure function of (setup, commands): no clock, no pointers, no hidden state. Copy it and you have
// a checkpoint.
#pragma once

#include <concepts>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/base/time.h"
#include "core/sim/agenda.h"
#include "core/sim/application.h"
#include "core/sim/command.h"
#include "core/sim/fact.h"
#include "core/sim/host.h"
#include "core/sim/link.h"
#include "core/sim/setup.h"

namespace theater::sim {

/// More facts than a run can have.
inline constexpr FactId kEveryFact = UINT32_MAX;

class World {
public:
    World() = default;
    /// The world before anything has happened. `setup` must have two hosts.
    explicit World(const Setup &setup);

    /// The instant up to and including which everything has happened.
    Instant now() const { return now_; }
    /// When something will happen next; nothing if the world has come to rest.
    std::optional<Instant> next_happening() const;
    /// The instant of the first agenda item, which may turn out to be no longer wanted; nothing if there is
    /// none.
    std::optional<Instant> next_planned() const;
    /// Lets everything up to and including `t` happen. At one instant the order is: arrivals, acknowledgement
    /// of what arrived, reactions of applications, timers; in rounds until nothing is left at that instant.
    /// Stops earlier, at an instant at which everything has happened, once next_fact() has reached `enough`.
    void run_until(Instant t, FactSink &sink, FactId enough = kEveryFact);
    /// Carries out a command at its instant, after everything at that instant, and what follows at once from
    /// it. `command.at` must not be before now().
    void apply(const Command &command, FactSink &sink);

    const std::vector<Host> &hosts() const { return hosts_; }
    const Link &link() const { return link_; }
    /// One per host: the calls that it means to make.
    const std::vector<Application> &applications() const { return applications_; }
    /// The id that the next fact will have: facts below it have happened.
    FactId next_fact() const { return next_fact_; }
    /// Bytes that a copy takes up, about: what a checkpoint costs.
    std::size_t footprint() const;
    /// Whether a command would find what it names and could do it now, so that menus offer what works.
    bool can_apply(const Command &command) const;

    friend bool operator==(const World &, const World &) = default;

private:
    friend class Turn;
    friend class FoldedWorld;

    /// Calls visit(queue) for all that is long in a busy world, always in the same order.
    template <typename Visit>
    void for_each_queue(const Visit &visit) {
        for (const HostId from : {HostId{0}, HostId{1}})
            link_.lane_mutable(from).for_each_queue(visit);
        agenda_.for_each_queue(visit);
        for (Host &host : hosts_) {
            for (Connection &connection : host.connections_) {
                connection.tcb.retransmission_queue.for_each_queue(visit);
                connection.tcb.reassembly.for_each_queue(visit);
            }
        }
    }

    bool is_stale(const AgendaItem &item) const;
    void await(const CallRef &call);

    Instant now_;
    FactId next_fact_ = 1;
    ConnId next_conn_ = 1;
    Random random_;
    std::vector<Host> hosts_;
    Link link_;
    Agenda agenda_;
    std::vector<Application> applications_;  // one per host
};

static_assert(std::regular<World>);

}  // namespace theater::sim
