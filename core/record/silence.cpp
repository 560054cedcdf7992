#include "core/record/silence.h"

#include <algorithm>

#include "core/tcp/loss_recovery.h"

namespace theater::record {

namespace {

using Kind = Waiting::Kind;

// How far back a segment is looked for.
constexpr std::size_t kSegmentsLookedAt = 20'000;
// More than so many segments on the wire are only counted by whoever shows them.
constexpr std::size_t kMostOnWire = 32;

class Finder {
public:
    Finder(const Course &course, Instant t) : course_(course), recording_(course.recording()), t_(t) {}

    void find(Silence &silence) {
        const sim::World &world = course_.at(t_);
        for (const sim::Host &host : world.hosts()) {
            if (!host.has_power()) add(Kind::PowerOff, host.id(), 0);
            for (const sim::Connection &connection : host.connections())
                read_connection(world, host, connection);
            read_listeners(host);
            read_plans(host.id(), world.applications()[host.id()]);
        }
        read_wire(world);
        read_calls();
        read_acts(world);
        silence.waits = std::move(waits_);
        silence.all_over = !alive_ && !planned_;
    }

private:
    Waiting &add(Kind kind, HostId host, ConnId conn) {
        Waiting waiting;
        waiting.kind = kind;
        waiting.host = host;
        waiting.conn = conn;
        waits_.push_back(waiting);
        return waits_.back();
    }

    void read_connection(const sim::World &world, const sim::Host &host, const sim::Connection &connection) {
        if (connection.is_live()) {
            // A TIME-WAIT is over for the two who talked.
            alive_ = alive_ || connection.tcb.state != tcp::State::TimeWait;
            read_timers(host, connection);
            read_text(host, connection);
            read_state(host, connection);
            read_peer(world, host, connection);
        }
    }

    void read_timers(const sim::Host &host, const sim::Connection &connection) {
        const tcp::Tcb &tcb = connection.tcb;
        for (int i = 0; i < tcp::kTimerCount; ++i) {
            const auto timer = static_cast<tcp::Timer>(i);
            const tcp::TimerState &state = tcb.timer(timer);
            if (!state.deadline) continue;
            Waiting &waiting = add(Kind::Timer, host.id(), connection.id);
            waiting.timer = timer;
            waiting.until = state.deadline;
            waiting.tries = tcb.retries + 1;
            waiting.gives_up = tcp::would_give_up(tcb, timer, *state.deadline, host.config());
            if (timer == tcp::Timer::Retransmission && !tcb.retransmission_queue.empty())
                waiting.segment =
                    last_sending(host.id(), connection.id, tcb.retransmission_queue.front().seq);
        }
    }

    /// The last segment of this side that carried this number; 0 if none is found.
    FactId last_sending(HostId host, ConnId conn, tcp::Seq seq) const {
        return last_segment(host, conn, [&](const SegmentRecord &record) {
            return tcp::distance(record.sent.segment.seq, seq) < record.sent.segment.len();
        });
    }

    template <typename Holds>
    FactId last_segment(HostId host, ConnId conn, const Holds &holds) const {
        const Segments segments = recording_.segments();
        std::size_t low = 0, high = segments.size();
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (segments.sent_at(middle) <= t_) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        const std::size_t least = low > kSegmentsLookedAt ? low - kSegmentsLookedAt : 0;
        for (std::size_t i = low; i-- > least;) {
            const SegmentRecord record = segments[i];
            if (record.sent.from != host || record.sent.conn != conn || record.forged) continue;
            if (holds(record)) return record.id;
        }
        return 0;
    }

    void read_text(const sim::Host &host, const sim::Connection &connection) {
        const tcp::Tcb &tcb = connection.tcb;
        if (tcb.unsent_bytes() > 0) {
            Waiting &waiting = add(Kind::HeldBack, host.id(), connection.id);
            waiting.bytes = tcb.unsent_bytes();
            waiting.held_by = held_by(tcb, host.config());
        }
        if (tcb.rcv.buffered() > 0 && !tcb.user_gone)
            add(Kind::Unread, host.id(), connection.id).bytes = tcb.rcv.buffered();
        if (tcb.reassembly.held_bytes() > 0)
            add(Kind::Gap, host.id(), connection.id).bytes = tcb.reassembly.held_bytes();
    }

    static Waiting::HeldBy held_by(const tcp::Tcb &tcb, const tcp::Config &config) {
        if (!tcp::is_synchronized(tcb.state)) return Waiting::HeldBy::Handshake;
        if (tcb.snd.wnd == 0) return Waiting::HeldBy::ZeroWindow;
        const tcp::Seq edge = tcb.snd.una + tcb.snd.wnd;
        const std::uint32_t room = tcp::after(edge, tcb.snd.nxt) ? tcp::distance(tcb.snd.nxt, edge) : 0;
        if (room == 0) return Waiting::HeldBy::FullWindow;
        const auto next =
            static_cast<std::uint32_t>(std::min<std::uint64_t>({tcb.unsent_bytes(), tcb.smss, room}));
        if (tcp::pipe(tcb, config) + next > tcb.cwnd) return Waiting::HeldBy::Congestion;
        const bool nagle = config.nagle == tcp::Switch::On && next < tcb.smss && tcb.flight_size() > 0;
        return nagle ? Waiting::HeldBy::Nagle : Waiting::HeldBy::Short;
    }

    void read_state(const sim::Host &host, const sim::Connection &connection) {
        const tcp::Tcb &tcb = connection.tcb;
        const bool passive = tcb.open == tcp::OpenKind::Passive;
        if (passive && connection.queued_by != 0 && !connection.accepted) {
            const auto same = std::find_if(waits_.begin(), waits_.end(), [&](const Waiting &waiting) {
                return waiting.kind == Kind::Unaccepted && waiting.host == host.id();
            });
            ++(same != waits_.end() ? *same : add(Kind::Unaccepted, host.id(), 0)).bytes;
        }
        // Its timer says all of a TIME-WAIT.
        if (tcb.state == tcp::State::TimeWait) return;
        const bool busy = tcb.unsent_bytes() > 0 || tcb.flight_size() > 0;
        if (tcb.state == tcp::State::Established && busy) return;
        add(Kind::State, host.id(), connection.id).state = tcb.state;
    }

    void read_peer(const sim::World &world, const sim::Host &host, const sim::Connection &connection) {
        if (!tcp::is_synchronized(connection.tcb.state) || connection.tcb.state == tcp::State::TimeWait)
            return;
        const auto other = static_cast<HostId>(1 - host.id());
        const sim::Connection *peer = nullptr;
        for (const sim::Connection &one : world.hosts()[other].connections()) {
            const bool same =
                one.tcb.local == connection.tcb.remote && one.tcb.remote == connection.tcb.local;
            if (same && one.is_live()) peer = &one;
        }
        const FactId last = last_segment(other, connection.id, [](const SegmentRecord &) { return true; });
        const std::optional<SegmentRecord> record = recording_.segment(last);
        const bool lost = record && record->lost_at && *record->lost_at <= t_;
        const bool again = peer != nullptr && !peer->tcb.retransmission_queue.empty();
        if (lost && !again && record->sent.segment.len() > 0)
            add(Kind::AnswerLost, host.id(), connection.id).segment = last;
        if (peer == nullptr) add(Kind::PeerGone, host.id(), connection.id);
    }

    void read_listeners(const sim::Host &host) {
        const bool talks = std::any_of(host.connections().begin(), host.connections().end(),
                                       [](const sim::Connection &one) { return one.is_live(); });
        if (talks) return;
        for (const sim::Listener &listener : host.listeners()) {
            Waiting &waiting = add(Kind::State, host.id(), 0);
            waiting.state = tcp::State::Listen;
            waiting.port = listener.port;
        }
    }

    void read_plans(HostId host, const sim::Application &application) {
        for (const sim::PendingCall &pending : application.calls) {
            if (pending.made) continue;
            Waiting &waiting = add(Kind::Plan, host, 0);
            waiting.call = pending.spec.call;
            waiting.trigger = pending.spec.trigger;
            if (pending.spec.trigger.when == sim::When::At) {
                waiting.until = pending.spec.trigger.at;
            } else if (pending.planned) {
                waiting.until = when_called(host, pending);
            }
            planned_ = planned_ || waiting.until;
        }
    }

    /// When a call whose condition holds already will be made.
    std::optional<Instant> when_called(HostId host, const sim::PendingCall &pending) const {
        for (const CallRecord &call : recording_.calls()) {
            const bool same = call.at > t_ && call.call.host == host && call.cause == pending.cause &&
                              call.call.name == pending.spec.call.name;
            if (same) return call.at;
        }
        return std::nullopt;
    }

    void read_wire(const sim::World &world) {
        std::size_t shown = 0;
        for (const HostId from : {HostId{0}, HostId{1}}) {
            const sim::Lane &lane = world.link().lane(from);
            for (std::size_t place = 0; place < lane.size() && shown < kMostOnWire; ++place, ++shown) {
                const sim::Packet packet = lane.packet(place);
                Waiting &waiting =
                    add(packet.arrives ? Kind::OnWire : Kind::InHand, packet.from, packet.conn);
                waiting.segment = packet.segment_fact;
                waiting.until = packet.arrives;
                planned_ = planned_ || packet.arrives;
            }
        }
    }

    void read_calls() {
        for (const CallRecord &call : recording_.calls()) {
            if (call.at > t_) break;
            if (call.returned && call.returned->at <= t_) continue;
            Waiting &waiting = add(Kind::CallWaits, call.call.host, call.call.conn);
            waiting.fact = call.id;
            waiting.since = call.at;
            waiting.call.name = call.call.name;
        }
    }

    void read_acts(const sim::World &world) {
        const std::vector<sim::Command> &commands = course_.commands();
        const auto next =
            std::upper_bound(commands.begin(), commands.end(), t_,
                             [](Instant t, const sim::Command &command) { return t < command.at; });
        if (next != commands.end()) {
            add(Kind::Command, sim::kNoHost, 0).until = next->at;
            planned_ = true;
        }
        if (!world.link().is_cut(t_)) return;
        Waiting &waiting = add(Kind::CableCut, sim::kNoHost, 0);
        if (world.link().cable() == sim::Cable::Cut) return;
        for (const sim::Outage &outage : world.link().setup().outages)
            if (outage.since <= t_ && (!outage.until || t_ < *outage.until)) waiting.until = outage.until;
    }

    const Course &course_;
    const Recording &recording_;
    const Instant t_;
    std::vector<Waiting> waits_;
    bool alive_ = false, planned_ = false;
};

/// Whether the thing brings about something at its instant.
bool ends_a_silence(Kind kind) {
    return kind == Kind::Timer || kind == Kind::OnWire || kind == Kind::Plan || kind == Kind::Command;
}

}  // namespace

Silence silence_at(const Course &course, Instant t) {
    const Recording &recording = course.recording();
    Silence silence;
    silence.at = t;
    silence.since = recording.previous_step(t + nanoseconds(1)).value_or(Instant{});
    silence.until = recording.next_step(t);
    Finder(course, t).find(silence);
    std::stable_sort(silence.waits.begin(), silence.waits.end(), [](const Waiting &a, const Waiting &b) {
        return a.until.value_or(kNever) < b.until.value_or(kNever);
    });
    if (!silence.until) silence.beyond_the_end = course.at(course.end()).next_happening();
    const std::optional<Instant> end = silence.until ? silence.until : silence.beyond_the_end;
    for (std::size_t i = 0; end && i < silence.waits.size(); ++i) {
        const Waiting &waiting = silence.waits[i];
        if (ends_a_silence(waiting.kind) && waiting.until == end && !silence.ended_by) silence.ended_by = i;
    }
    return silence;
}

}  // namespace theater::record
