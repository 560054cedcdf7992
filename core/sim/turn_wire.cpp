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

void Turn::launch(HostId from, const tcp::Outgoing &outgoing, ConnId conn) {
    Link &link = world_.link_;
    Packet packet;
    packet.number = link.next_packet_++;
    packet.from = from;
    packet.to = host_with(world_.hosts_, outgoing.segment.dst.address);
    packet.conn = conn;
    packet.segment = outgoing.segment;
    packet.sent_at = world_.now_;
    packet.arrives = world_.now_ + link.delay(from);
    packet.ordinal = ++link.sent_[from];
    packet.segment_fact = emit(SegmentSent{from, packet.to, conn, packet.ordinal, outgoing.segment,
                                           outgoing.retransmission, *packet.arrives},
                               outgoing.cause);
    packet.cause = packet.segment_fact;
    if (packet.to == kNoHost) {
        lose(packet, WireAgent::NoRoute, packet.segment_fact);
        return;
    }
    apply_faults(packet);
    link.packets_.push_back(packet);
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
                packet.doomed = true;
                packet.rule = item.rule;
                packet.arrives = world_.now_ + link.delay(packet.from) / 2;
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
                Packet copy = packet;
                copy.number = link.next_packet_++;
                copy.copy = true;
                const Instant original = packet.arrives.value_or(world_.now_ + link.delay(packet.from));
                copy.arrives = std::max(item.until.value_or(original + item.by), world_.now_);
                event.fate = WireFate::Duplicated;
                event.arrives = *copy.arrives;
                link.packets_.push_back(copy);
                put_on_wire(copy);
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
    std::vector<Packet> &packets = world_.link_.packets_;
    const auto it = std::find_if(packets.begin(), packets.end(),
                                 [&](const Packet &packet) { return packet.number == item.subject; });
    // A person may have dropped it, or moved its arrival; then another item speaks for it.
    if (it == packets.end() || it->arrives != item.at) return;
    const Packet packet = *it;
    packets.erase(it);
    if (packet.doomed) {
        lose(packet, WireAgent::Rule, packet.segment_fact);
        return;
    }
    Host &host = world_.hosts_[packet.to];
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
    Reporter reporter(*this, host.id_, connection->id, packet.segment_fact);
    connection->last_cause = arrived;
    tcp::segment_arrives(connection->tcb, packet.segment, {world_.now_, arrived, host.config_, reporter});
    const auto place = static_cast<std::uint32_t>(connection - host.connections_.data()) + 1;
    plan_timer(host, place);
    if (host.config_.aggregation == tcp::Aggregation::On) {
        plan_acknowledge(host, place);
    } else {
        transmit(host, place, arrived);
    }
    plan_reaction(host);
}

// No TCB knows the segment: a listener may (§3.10.7.2), else the connection is CLOSED (§3.10.7.1).
void Turn::arrive_at_listener(Host &host, const Packet &packet, FactId arrived) {
    Reporter reporter(*this, host.id_, packet.conn, packet.segment_fact);
    const tcp::Context context{world_.now_, arrived, host.config_, reporter};
    std::optional<tcp::Segment> answer;
    if (host.is_listening(packet.segment.dst.port)) {
        const tcp::ListenResult result = tcp::answer_in_listen(packet.segment, context);
        if (result.make_tcb) {
            const tcp::Seq iss = host.choose_isn(world_.now_, packet.segment.dst, packet.segment.src);
            Connection connection;
            connection.id = packet.conn;
            connection.last_cause = arrived;
            connection.tcb =
                tcp::open_passive(packet.segment, iss, stream_of(packet.conn, host.id_), context);
            host.connections_.push_back(connection);
            plan_acknowledge(host, static_cast<std::uint32_t>(host.connections_.size()));
            return;
        }
        answer = result.answer;
    } else {
        answer = tcp::answer_in_closed(packet.segment, context);
    }
    if (!answer) return;
    host.stateless_.push_back({*answer, packet.conn, arrived});
    if (host.stateless_.size() == 1) plan_acknowledge(host, 0);
}

// RFC 9293 §3.10.7.4, MAY-2: a SYN beyond RCV.NXT may open a new incarnation directly from TIME-WAIT, with an
// ISS beyond the old SND.NXT.
bool Turn::reopen_from_time_wait(Host &host, Connection &connection, const Packet &packet, FactId arrived) {
    const tcp::Segment &seg = packet.segment;
    const tcp::Tcb &old = connection.tcb;
    const bool newer_syn = seg.has(tcp::Flag::Syn) && !seg.has(tcp::Flag::Ack) && !seg.has(tcp::Flag::Rst) &&
                           tcp::after(seg.seq, old.rcv.nxt);
    if (old.state != tcp::State::TimeWait || !newer_syn || host.config_.time_wait_reuse == tcp::Switch::Off ||
        !host.is_listening(seg.dst.port)) {
        return false;
    }
    const tcp::Seq old_next = old.snd.nxt;
    {
        Reporter reporter(*this, host.id_, connection.id, packet.segment_fact);
        const tcp::Context context{world_.now_, arrived, host.config_, reporter};
        reporter.on_step(tcp::Step::Syn, tcp::Verdict::Accepted, arrived);
        tcp::delete_tcb(connection.tcb, tcp::State::Closed, tcp::ConnectionError::None, context);
    }
    tcp::Seq iss = host.choose_isn(world_.now_, seg.dst, seg.src);
    constexpr std::uint32_t kBeyondAnyWindow = 65'537;
    if (!tcp::after(iss, old_next)) iss = old_next + kBeyondAnyWindow;
    Reporter reporter(*this, host.id_, packet.conn, packet.segment_fact);
    Connection next;
    next.id = packet.conn;
    next.last_cause = arrived;
    next.tcb = tcp::open_passive(seg, iss, stream_of(packet.conn, host.id_),
                                 {world_.now_, arrived, host.config_, reporter});
    host.connections_.push_back(next);
    plan_acknowledge(host, static_cast<std::uint32_t>(host.connections_.size()));
    return true;
}

void Turn::note_refusal(const TouchSegment &touch) {
    const std::string from = world_.hosts_[touch.segment.from].name();
    const std::string act(to_string(touch.act));
    emit(Noted{Text{"command.not-now", {act, std::to_string(touch.segment.ordinal), from}}, {}}, 0);
}

void Turn::touch(const TouchSegment &touch) {
    Link &link = world_.link_;
    Packet *packet = link.find_mutable(touch.segment);
    if (packet == nullptr) {
        const std::string from = world_.hosts_[touch.segment.from].name();
        emit(Noted{Text{"command.no-such-segment", {std::to_string(touch.segment.ordinal), from}}, {}}, 0);
        return;
    }
    WireEvent event{WireFate::Delayed, packet->segment_fact, WireAgent::Person, 0, {}};
    const Instant now = world_.now_;
    switch (touch.act) {
        case WireAct::Drop: {
            const Packet lost = *packet;
            link.packets_.erase(link.packets_.begin() + (packet - link.packets_.data()));
            lose(lost, WireAgent::Person, 0);
            return;
        }
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
            Packet copy = *packet;
            copy.number = link.next_packet_++;
            copy.copy = true;
            copy.arrives = copy.arrives.value_or(now + link.delay(copy.from)) + touch.by;
            event.fate = WireFate::Duplicated;
            event.arrives = *copy.arrives;
            emit(event, 0);
            link.packets_.push_back(copy);
            put_on_wire(copy);
            return;
        }
        case WireAct::Corrupt:
            packet->intact = false;
            event.fate = WireFate::Corrupted;
            break;
    }
    event.arrives = packet->arrives.value_or(kNever);
    emit(event, 0);
    if (touch.act == WireAct::Delay || touch.act == WireAct::Release) put_on_wire(*packet);
}

}  // namespace theater::sim
