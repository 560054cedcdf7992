// Agenda items of connections: acknowledgement, timers, transmission; and the planning of what follows.
#include "core/sim/turn.h"

#include <algorithm>

#include "core/sim/reporter.h"

namespace theater::sim {

FactId Turn::called(const Called &call, FactId cause) {
    const FactId id = emit(call, cause);
    if (marks_made(call, id)) plan_waiting_applications();
    return id;
}

void Turn::returned(FactId call, std::int64_t result, std::string_view error) {
    if (wants<Called>()) sink_.on_returned({call, world_.now_, result, error});
    if (marks_returned(call)) plan_waiting_applications();
}

// Whether somebody waits for this call to be made, or to come back.
bool Turn::marks_made(const Called &call, FactId id) {
    Application &application = world_.applications_[call.host];
    const std::uint32_t nth = ++application.made[static_cast<std::size_t>(call.name)];
    for (AwaitedCall &awaited : application.awaited) {
        if (awaited.name != call.name || awaited.nth != nth) continue;
        awaited.fact = id;
        return true;
    }
    return false;
}

bool Turn::marks_returned(FactId call) {
    for (Application &application : world_.applications_) {
        for (AwaitedCall &awaited : application.awaited) {
            if (awaited.fact != call) continue;
            awaited.returned = true;
            return true;
        }
    }
    return false;
}

void Turn::plan_waiting_applications() {
    for (std::size_t i = 0; i < world_.hosts_.size(); ++i) {
        const std::vector<PendingCall> &calls = world_.applications_[i].calls;
        const bool waits = std::any_of(calls.begin(), calls.end(), [](const PendingCall &pending) {
            return !pending.made && !pending.planned && waits_for_call(pending.spec.trigger);
        });
        if (waits) plan_reaction(world_.hosts_[i]);
    }
}

void Turn::run_until(Instant t, FactId enough) {
    while (const std::optional<AgendaItem> item = world_.agenda_.take_first(t)) {
        if (item->at > world_.now_) world_.now_ = item->at;
        switch (item->kind) {
            case AgendaKind::Arrival: arrive(*item); break;
            case AgendaKind::Acknowledge:
            case AgendaKind::LateAcknowledge: acknowledge(*item); break;
            case AgendaKind::Application: application(*item); break;
            case AgendaKind::Timer: fire_timers(*item); break;
        }
        if (world_.next_fact_ < enough) continue;
        const std::optional<AgendaItem> next = world_.agenda_.first();
        if (next && next->at > world_.now_) return;
    }
    if (t > world_.now_) world_.now_ = t;
}

void Turn::acknowledge(const AgendaItem &item) {
    Host &host = world_.hosts_[item.host];
    if (item.subject == 0) {
        std::vector<StatelessReply> replies;
        replies.swap(host.stateless_);
        for (const StatelessReply &reply : replies)
            launch(host.id_, {reply.segment, reply.cause, false}, reply.conn);
        return;
    }
    Connection &connection = host.connections_[item.subject - 1];
    connection.acknowledge_planned = false;
    transmit(host, item.subject, connection.last_cause);
}

void Turn::fire_timers(const AgendaItem &item) {
    Host &host = world_.hosts_[item.host];
    const std::uint32_t place = item.subject;
    if (host.connections_[place - 1].timer_planned == item.at)
        host.connections_[place - 1].timer_planned.reset();
    for (int i = 0; i < tcp::kTimerCount; ++i) {
        Connection &connection = host.connections_[place - 1];
        const auto timer = static_cast<tcp::Timer>(i);
        const tcp::TimerState state = connection.tcb.timer(timer);
        if (!state.deadline || *state.deadline > world_.now_) continue;
        Reporter reporter(*this, host.id_, connection.id);
        const FactId fired = reporter.on_timer(timer, tcp::TimerAction::Fired, *state.deadline, state.set_by);
        connection.last_cause = fired;
        tcp::on_timer(connection.tcb, timer, {world_.now_, fired, host.config_, reporter});
        transmit(host, place, fired);
        plan_reaction(host);
    }
    plan_timer(host, place);
}

void Turn::transmit(Host &host, std::uint32_t place, FactId cause) {
    Connection &connection = host.connections_[place - 1];
    Reporter reporter(*this, host.id_, connection.id);
    outgoing_.clear();
    tcp::transmit(connection.tcb, {world_.now_, cause, host.config_, reporter}, outgoing_);
    const ConnId conn = connection.id;
    for (const tcp::Outgoing &outgoing : outgoing_)
        launch(host.id_, outgoing, conn);
    plan_timer(host, place);
}

void Turn::plan_timer(Host &host, std::uint32_t place) {
    Connection &connection = host.connections_[place - 1];
    const std::optional<Instant> deadline = connection.tcb.next_deadline();
    if (!deadline || (connection.timer_planned && *connection.timer_planned <= *deadline)) return;
    connection.timer_planned = deadline;
    world_.agenda_.add({*deadline, AgendaKind::Timer, 0, host.id_, place});
}

void Turn::plan_acknowledge(Host &host, std::uint32_t place) {
    if (place > 0) {
        if (host.connections_[place - 1].acknowledge_planned) return;
        host.connections_[place - 1].acknowledge_planned = true;
    }
    world_.agenda_.add({world_.now_, AgendaKind::Acknowledge, 0, host.id_, place});
}

void Turn::plan_reaction(Host &host) {
    Application &application = world_.applications_[host.id_];
    if (application.reaction_planned) return;
    application.reaction_planned = true;
    world_.agenda_.add({world_.now_, AgendaKind::Application, 0, host.id_, 0});
}

}  // namespace theater::sim
