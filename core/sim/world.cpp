#include "core/sim/world.h"

#include <algorithm>

#include "core/sim/turn.h"
#include "core/sim/validity.h"
#include "core/tcp/config_fields.h"

namespace theater::sim {

World::World(const Setup &setup) : random_(setup.seed), link_(setup.link, setup.faults) {
    for (std::size_t i = 0; i < setup.hosts.size(); ++i) {
        hosts_.emplace_back(setup.hosts[i], static_cast<HostId>(i), setup.seed);
        Application application;
        application.reading = setup.hosts[i].reading;
        application.accepting = setup.hosts[i].accepting;
        applications_.push_back(std::move(application));
    }
    for (const ScheduledCall &scheduled : setup.calls) {
        PendingCall pending{scheduled, false, false, 0};
        std::vector<PendingCall> &calls = applications_[scheduled.call.host].calls;
        if (scheduled.trigger.when == When::At) {
            pending.planned = true;
            agenda_.add({scheduled.trigger.at, AgendaKind::Application, 0, scheduled.call.host,
                         static_cast<std::uint32_t>(calls.size() + 1)});
        }
        calls.push_back(pending);
        if (waits_for_call(scheduled.trigger)) await(scheduled.trigger.of);
    }
}

void World::await(const CallRef &call) {
    if (call.host >= applications_.size()) return;
    std::vector<AwaitedCall> &awaited = applications_[call.host].awaited;
    const bool known = std::any_of(awaited.begin(), awaited.end(), [&](const AwaitedCall &other) {
        return other.name == call.name && other.nth == call.nth;
    });
    if (!known) awaited.push_back({call.name, call.nth, 0, false});
}

bool World::is_stale(const AgendaItem &item) const {
    switch (item.kind) {
        case AgendaKind::Arrival:
            for (const HostId from : {HostId{0}, HostId{1}}) {
                const Lane &lane = link_.lane(from);
                const std::size_t place = lane.place_of(item.subject);
                if (place < lane.size()) return lane.arrives(place) != item.at;
            }
            return true;
        case AgendaKind::Timer: {
            const Connection &connection = hosts_[item.host].connections()[item.subject - 1];
            return connection.tcb.next_deadline() != item.at;
        }
        case AgendaKind::Acknowledge:
        case AgendaKind::LateAcknowledge:
        case AgendaKind::Application: return false;
    }
    return false;
}

std::optional<Instant> World::next_happening() const {
    const std::optional<AgendaItem> first = agenda_.first();
    if (!first) return std::nullopt;
    if (!is_stale(*first)) return first->at;
    std::optional<Instant> next;
    agenda_.for_each([&](const AgendaItem &item) {
        if (next && item.at >= *next) return;
        if (item.kind == AgendaKind::Timer) {
            // A timer's item may be early, because the deadline has moved on since; the deadline is what
            // counts.
            const auto deadline = hosts_[item.host].connections()[item.subject - 1].tcb.next_deadline();
            if (deadline && (!next || *deadline < *next)) next = deadline;
        } else if (!is_stale(item)) {
            next = item.at;
        }
    });
    return next;
}

std::size_t World::footprint() const {
    std::size_t bytes =
        sizeof(World) + agenda_.footprint() + link_.lane(0).footprint() + link_.lane(1).footprint();
    for (const Host &host : hosts_) {
        for (const Connection &connection : host.connections()) {
            const tcp::Tcb &tcb = connection.tcb;
            bytes += sizeof(Connection) + tcb.retransmission_queue.size() * sizeof(tcp::SentSegment) +
                     tcb.reassembly.pieces().size() * sizeof(tcp::Reassembly::Piece) +
                     tcb.unread.size() * sizeof(tcp::Payload);
        }
    }
    return bytes;
}

std::optional<Instant> World::next_planned() const {
    const std::optional<AgendaItem> first = agenda_.first();
    if (!first) return std::nullopt;
    return first->at;
}

void World::run_until(Instant t, FactSink &sink, FactId enough) { Turn(*this, sink).run_until(t, enough); }

namespace {

bool can_touch(const Link &link, const TouchSegment &touch) {
    const std::optional<Packet> packet = link.find(touch.segment);
    if (!packet || packet->doomed) return false;
    switch (touch.act) {
        case WireAct::Delay:
        case WireAct::Hold: return packet->arrives.has_value();
        case WireAct::Release: return !packet->arrives.has_value();
        case WireAct::Corrupt: return packet->intact;
        case WireAct::Drop:
        case WireAct::Duplicate: return true;
    }
    return false;
}

}  // namespace

void World::apply(const Command &command, FactSink &sink) {
    Turn turn(*this, sink);
    turn.run_until(command.at);
    if (const auto *touch = std::get_if<TouchSegment>(&command.act)) {
        if (!link_.find(touch->segment) || can_touch(link_, *touch)) {
            turn.touch(*touch);
        } else {
            turn.note_refusal(*touch);
        }
    } else {
        turn.act(command);
    }
    turn.run_until(command.at);
}

namespace {

bool can_call(const std::vector<Host> &hosts, const CallSpec &spec) {
    if (spec.host >= hosts.size()) return false;
    const Host &host = hosts[spec.host];
    switch (spec.name) {
        case CallName::Reboot:
        case CallName::Renumber: return true;
        default: break;
    }
    if (!host.has_power()) return false;
    switch (spec.name) {
        case CallName::Listen: return !host.is_listening(spec.port);
        case CallName::Connect: return spec.to < hosts.size() && spec.to != spec.host;
        case CallName::Accept:
        case CallName::PowerOff:
        case CallName::RotateKey:
        case CallName::ForgetKey: return true;
        default: break;
    }
    const Connection *connection = host.nth(spec.connection);
    if (connection == nullptr || !connection->is_live()) return false;
    const tcp::Tcb &tcb = connection->tcb;
    if (tcb.open == tcp::OpenKind::Passive && !connection->accepted) return false;
    const bool may_send = tcb.state == tcp::State::SynSent || tcb.state == tcp::State::SynReceived ||
                          tcb.state == tcp::State::Established || tcb.state == tcp::State::CloseWait;
    switch (spec.name) {
        case CallName::Write:
        case CallName::Shutdown: return may_send && !tcb.snd.fin_queued && !tcb.user_gone;
        case CallName::Read:
        case CallName::Close: return !tcb.user_gone;
        case CallName::Abort:
        case CallName::Vanish: return true;
        default: return false;
    }
}

}  // namespace

bool World::can_apply(const Command &command) const {
    if (command.at < now_) return false;
    if (const auto *touch = std::get_if<TouchSegment>(&command.act)) return can_touch(link_, *touch);
    if (const auto *call = std::get_if<CallSpec>(&command.act)) return can_call(hosts_, *call);
    if (const auto *forged = std::get_if<ForgeSegment>(&command.act)) return forged->to < hosts_.size();
    if (const auto *cable = std::get_if<SetCable>(&command.act)) {
        // An outage of the scenario can be mended, and cut once more for longer than it would last.
        return cable->cable == Cable::Whole ? link_.is_cut(command.at) : link_.cable() == Cable::Whole;
    }
    if (const auto *faults = std::get_if<SetFaults>(&command.act)) {
        return faults->faults != link_.faults() && is_valid(*faults);
    }
    if (const auto *line = std::get_if<SetLine>(&command.act)) {
        return is_valid(*line) && *line != link_.line_now(line->from);
    }
    if (const auto *boxes = std::get_if<SetMiddleboxes>(&command.act)) {
        return boxes->middleboxes != link_.setup().middleboxes && is_valid(*boxes);
    }
    const auto &option = std::get<SetOption>(command.act);
    if (option.host >= hosts_.size()) return false;
    const tcp::Config &config = hosts_[option.host].config();
    return is_valid(option, config) && tcp::find_config_field(option.name)->get(config) != option.value;
}

}  // namespace theater::sim
