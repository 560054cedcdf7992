// What leaves a host, what befalls it on the wire, and what happens where it arrives.
#include <algorithm>

#include "core/sim/reporter.h"

namespace theater::sim {

namespace {

HostId host_with(const std::vector<Host> &hosts, const tcp::IpAddress &address) {
    for (const Host &host : hosts) {
        if (host.address() == address) return host.id();
    }
    return kNoHost;
}

}  // namespace

void Turn::lose(const Packet &packet, WireAgent agent, FactId cause) {
    emit(WireEvent{WireFate::Lost, packet.segment_fact, agent, packet.rule, world_.now_}, cause);
}

void Turn::put_on_wire(const Packet &packet) {
    if (packet.arrives) {
        world_.agenda_.add({*packet.arrives, AgendaKind::Arrival, 0, packet.to, packet.number});
    }
}

void Turn::put_copy_on_wire(const Packet &packet, Instant arrives) {
    Packet copy = packet;
    copy.number = world_.link_.next_packet_++;
    copy.copy = true;
    copy.arrives = arrives;
    world_.link_.add(copy);
    put_on_wire(copy);
}

void Turn::doom(Packet &packet, WireAgent agent, Instant at) {
    packet.doomed = true;
    packet.doomed_by = agent;
    packet.arrives = at;
}

// How long the segment takes on its line, and what happens to it there.
Passage Turn::pass_line(Packet &packet) {
    const std::uint32_t bytes = tcp::packet_size(packet.segment);
    const Passage passage =
        world_.link_.line(packet.from).pass(bytes, packet.segment.ecn, world_.now_, world_.random_);
    packet.arrives = passage.arrives;
    return passage;
}

void Turn::apply_line(Packet &packet, const Passage &passage) {
    if (passage.loss != Passage::Loss::None) {
        const bool queue = passage.loss == Passage::Loss::Queue;
        doom(packet, queue ? WireAgent::Queue : WireAgent::Wire, passage.arrives);
        return;
    }
    WireEvent event{WireFate::Delayed, packet.segment_fact, WireAgent::Wire, 0, passage.arrives};
    if (passage.mark != Passage::Mark::None) {
        packet.segment.ecn = tcp::Ecn::Ce;
        const bool queue = passage.mark == Passage::Mark::Queue;
        emit(WireEvent{WireFate::Marked, packet.segment_fact, queue ? WireAgent::Queue : WireAgent::Wire, 0,
                       passage.arrives},
             packet.segment_fact);
    }
    if (passage.late) emit(event, packet.segment_fact);
    if (passage.corrupted) {
        packet.intact = false;
        event.fate = WireFate::Corrupted;
        emit(event, packet.segment_fact);
    }
    if (passage.duplicated) {
        event.fate = WireFate::Duplicated;
        emit(event, packet.segment_fact);
        put_copy_on_wire(packet, passage.arrives);
    }
}

// RFC 7413 §7.1: boxes on the way that do not know Fast Open.
void Turn::apply_middleboxes(Packet &packet) {
    tcp::Segment &segment = packet.segment;
    for (const Middlebox &box : world_.link_.setup().middleboxes) {
        if (box.from && *box.from != packet.from) continue;
        const bool option = segment.options.fast_open.has_value();
        const bool bare_syn = segment.has(tcp::Flag::Syn) && !segment.has(tcp::Flag::Ack);
        const Instant half_way = world_.now_ + world_.link_.delay(packet.from) / 2;
        switch (box.act) {
            case MiddleboxAct::StripFastOpen:
                if (!option) break;
                segment.options.fast_open.reset();
                emit(WireEvent{WireFate::Altered, packet.segment_fact, WireAgent::Middlebox, 0,
                               packet.arrives.value_or(kNever)},
                     packet.segment_fact);
                break;
            case MiddleboxAct::DropSynData:
                if (bare_syn && segment.text.len > 0) doom(packet, WireAgent::Middlebox, half_way);
                break;
            case MiddleboxAct::DropFastOpen:
                if (bare_syn && option) doom(packet, WireAgent::Middlebox, half_way);
                break;
        }
        if (packet.doomed) return;
    }
}

void Turn::launch(HostId from, const tcp::Outgoing &outgoing, ConnId conn) {
    Link &link = world_.link_;
    Packet packet;
    packet.number = link.next_packet_++;
    packet.from = from;
    packet.to = host_with(world_.hosts_, outgoing.segment.dst.address);
    packet.conn = conn;
    packet.segment = outgoing.segment;
    packet.sent_at = world_.now_;
    packet.ordinal = ++link.sent_[from];
    const Passage passage = pass_line(packet);
    packet.segment_fact =
        emit(SegmentSent{from, packet.to, conn, packet.ordinal, outgoing.segment, outgoing.retransmission,
                         Origin::Host, passage.departs, *packet.arrives},
             outgoing.cause);
    packet.cause = packet.segment_fact;
    if (packet.to == kNoHost) {
        lose(packet, WireAgent::NoRoute, packet.segment_fact);
        return;
    }
    apply_faults(packet);
    if (!packet.doomed) apply_middleboxes(packet);
    if (!packet.doomed) apply_line(packet, passage);
    const Instant until = packet.arrives.value_or(world_.now_);
    if (!packet.doomed && link.is_cut_between(world_.now_, until)) {
        doom(packet, WireAgent::Cable, world_.now_ + link.delay(from) / 2);
    }
    link.add(packet);
    put_on_wire(packet);
}

// Carries out what the faults say of a segment that is leaving, in the order in which they are written.
void Turn::apply_faults(Packet &packet) {
    Link &link = world_.link_;
    const Verdicts verdicts = link.judge(packet.segment, packet.from, packet.to, world_.now_, world_.random_);
    for (const Verdicts::Item &item : verdicts.items) {
        WireEvent event{WireFate::Delayed, packet.segment_fact, WireAgent::Rule, item.rule, {}};
        switch (item.action) {
            case FaultAction::Drop:
                // It is seen to leave and is lost half-way.
                packet.rule = item.rule;
                doom(packet, WireAgent::Rule, world_.now_ + link.delay(packet.from) / 2);
                return;
            case FaultAction::Delay:
                if (packet.arrives) packet.arrives = *packet.arrives + item.by;
                break;
            case FaultAction::Hold:
                if (item.until) {
                    packet.arrives = std::max(*item.until, packet.arrives.value_or(*item.until));
                } else {
                    packet.arrives.reset();
                    event.fate = WireFate::Held;
                }
                break;
            case FaultAction::Duplicate: {
                const Instant original = packet.arrives.value_or(world_.now_ + link.delay(packet.from));
                event.fate = WireFate::Duplicated;
                event.arrives = std::max(item.until.value_or(original + item.by), world_.now_);
                put_copy_on_wire(packet, event.arrives);
                break;
            }
            case FaultAction::Corrupt:
                packet.intact = false;
                event.fate = WireFate::Corrupted;
                break;
        }
        if (event.fate != WireFate::Duplicated) event.arrives = packet.arrives.value_or(kNever);
        emit(event, packet.segment_fact);
    }
}

void Turn::arrive(const AgendaItem &item) {
    // What arrives at one host comes from the other; but addresses can be changed, so both are looked at.
    Lane *lane = &world_.link_.lane_mutable(static_cast<HostId>(1 - item.host));
    std::size_t place = lane->place_of(item.subject);
    if (place == lane->size()) {
        lane = &world_.link_.lane_mutable(item.host);
        place = lane->place_of(item.subject);
    }
    // A person may have dropped it, or moved its arrival; then another item speaks for it.
    if (place == lane->size() || lane->arrives(place) != item.at) return;
    const Packet packet = lane->take(place);
    if (packet.doomed) {
        lose(packet, packet.doomed_by, packet.segment_fact);
        return;
    }
    Host &host = world_.hosts_[packet.to];
    if (!host.has_power_) {
        lose(packet, WireAgent::HostOff, packet.segment_fact);
        return;
    }
    const FactId arrived =
        emit(Arrived{packet.to, packet.conn, packet.segment_fact, packet.intact, packet.copy},
             packet.segment_fact);
    if (!packet.intact) return;  // the checksum fails: the host throws it away without a word (MUST-3)
    arrive_at_host(host, packet, arrived);
}

void Turn::arrive_at_host(Host &host, const Packet &packet, FactId arrived) {
    Connection *connection = host.find_mutable(packet.segment.dst, packet.segment.src);
    if (connection == nullptr) {
        arrive_at_listener(host, packet, arrived);
        return;
    }
    if (reopen_from_time_wait(host, *connection, packet, arrived)) return;
    if (!may_complete(host, *connection, packet, arrived)) return;
    Reporter reporter(*this, host.id_, connection->id, packet.segment_fact);
    connection->last_cause = arrived;
    const tcp::State before = connection->tcb.state;
    const std::uint64_t text_before = connection->tcb.rcv.arrived_bytes;
    tcp::segment_arrives(connection->tcb, packet.segment, {world_.now_, arrived, host.config_, reporter});
    if (connection->tcb.rcv.arrived_bytes != text_before) connection->text_cause = arrived;
    if (before == tcp::State::SynSent && connection->tcb.state != before) {
        connection->peer_id = packet.conn;
        learn_from_syn_ack(host, *connection, packet.segment, arrived);
    }
    const bool completed = before == tcp::State::SynReceived && tcp::is_synchronized(connection->tcb.state);
    if (completed && connection->tcb.open == tcp::OpenKind::Passive && connection->queued_by == 0) {
        connection->queued_by = arrived;
    }
    const auto place = static_cast<std::uint32_t>(connection - host.connections_.data()) + 1;
    plan_timer(host, place);
    if (host.config_.aggregation == tcp::Aggregation::On) {
        plan_acknowledge(host, place);
    } else {
        transmit(host, place, arrived);
    }
    plan_reaction(host);
}

void Turn::note_refusal(const TouchSegment &touch) {
    const std::string from = world_.hosts_[touch.segment.from].name();
    const std::string act(to_string(touch.act));
    emit(Noted{Text{"command.not-now", {act, std::to_string(touch.segment.ordinal), from}}, {}}, 0);
}

void Turn::touch(const TouchSegment &touch) {
    Link &link = world_.link_;
    std::optional<Packet> packet = link.find(touch.segment);
    if (!packet) {
        const std::string from = world_.hosts_[touch.segment.from].name();
        emit(Noted{Text{"command.no-such-segment", {std::to_string(touch.segment.ordinal), from}}, {}}, 0);
        return;
    }
    Lane &lane = link.lane_mutable(packet->from);
    const std::size_t place = lane.place_of(packet->number);
    WireEvent event{WireFate::Delayed, packet->segment_fact, WireAgent::Person, 0, {}};
    const Instant now = world_.now_;
    switch (touch.act) {
        case WireAct::Drop: lose(lane.take(place), WireAgent::Person, 0); return;
        case WireAct::Delay:
            if (packet->arrives) packet->arrives = *packet->arrives + touch.by;
            break;
        case WireAct::Hold:
            packet->arrives.reset();
            event.fate = WireFate::Held;
            break;
        case WireAct::Release:
            packet->arrives = now;
            event.fate = WireFate::Released;
            break;
        case WireAct::Duplicate: {
            event.fate = WireFate::Duplicated;
            event.arrives = packet->arrives.value_or(now + link.delay(packet->from)) + touch.by;
            emit(event, 0);
            put_copy_on_wire(*packet, event.arrives);
            return;
        }
        case WireAct::Corrupt:
            packet->intact = false;
            event.fate = WireFate::Corrupted;
            break;
    }
    lane.replace(place, *packet);
    event.arrives = packet->arrives.value_or(kNever);
    emit(event, 0);
    if (touch.act == WireAct::Delay || touch.act == WireAct::Release) put_on_wire(*packet);
}

}  // namespace theater::sim
