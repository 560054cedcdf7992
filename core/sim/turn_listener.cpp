// A listener as an operating system has it: the SYN queue, the accept queue, SYN cookies (RFC 4987), deferred
// accept, the server's side of Fast Open (RFC 7413 §4.2.2), and the SYN that meets TIME-WAIT (RFC 6191).
// Each decision is a step that the film can name.
#include <algorithm>

#include "core/sim/reporter.h"
#include "core/sim/syn_cookie.h"
#include "core/tcp/options.h"

namespace theater::sim {

namespace {

using tcp::Step;
using tcp::Switch;
using tcp::Verdict;

// As Linux counts: one more than the backlog may wait.
bool accept_queue_is_full(const Host &host, const Listener &listener) {
    return host.accept_queue_len(listener.port) > listener.backlog;
}

// Without SYN cookies the last quarter is kept for peers that have proven to exist (Linux), and nobody has.
bool syn_queue_is_full(const Host &host, const Listener &listener) {
    const tcp::Config &config = host.config();
    const std::uint32_t len = host.syn_queue_len(listener.port);
    if (len > listener.backlog || len >= config.syn_backlog) return true;
    const bool reserve = config.syn_cookies == tcp::SynCookies::Off;
    return reserve && config.syn_backlog - len < config.syn_backlog / 4;
}

// For how long after the last cookie an unknown ACK may be one: Linux's tcp_synq_no_recent_overflow.
constexpr Duration kCookiesExpected = seconds(120);

}  // namespace

void Turn::note_queue(const Host &host, ConnId conn, std::string_view id, std::uint32_t waiting,
                      std::uint32_t limit, FactId arrived) {
    // The RFCs know of half-open connections; the accept queue is the system's.
    const std::string_view source = id == "note.syn-queue-full" ? "RFC 4987 §2.2" : "listen(2)";
    note(host.id(), conn, id, {std::to_string(waiting), std::to_string(limit)}, source, arrived);
}

void Turn::reply_without_tcb(Host &host, const tcp::Segment &answer, ConnId conn, FactId arrived) {
    host.stateless_.push_back({answer, conn, arrived});
    if (host.stateless_.size() == 1) plan_acknowledge(host, 0);
}

// No TCB knows the segment: a listener may (§3.10.7.2), else the connection is CLOSED (§3.10.7.1).
void Turn::arrive_at_listener(Host &host, const Packet &packet, FactId arrived) {
    const tcp::Segment &segment = packet.segment;
    Reporter reporter(*this, host.id_, packet.conn, packet.segment_fact);
    const tcp::Context context{world_.now_, arrived, host.config_, reporter};
    Listener *listener = host.listener_mutable(segment.dst.port);
    std::optional<tcp::Segment> answer;
    if (listener == nullptr) {
        if (host.config_.blackhole == Switch::On) {
            reporter.on_step(Step::ClosedState, Verdict::Dropped, arrived);
            return;
        }
        answer = tcp::answer_in_closed(segment, context);
    } else {
        if (accept_cookie(host, *listener, packet, arrived)) return;
        const tcp::ListenResult result = tcp::answer_in_listen(segment, context);
        if (result.make_tcb) {
            admit_syn(host, *listener, packet, arrived);
            return;
        }
        answer = result.answer;
    }
    if (answer) reply_without_tcb(host, *answer, packet.conn, arrived);
}

void Turn::admit_syn(Host &host, Listener &listener, const Packet &packet, FactId arrived) {
    Reporter reporter(*this, host.id_, packet.conn, packet.segment_fact);
    const tcp::SynCookies cookies = host.config_.syn_cookies;
    const bool full = syn_queue_is_full(host, listener);
    if (full && cookies == tcp::SynCookies::Off) {
        reporter.on_step(Step::SynQueue, Verdict::Dropped, arrived);
        note_queue(host, packet.conn, "note.syn-queue-full", host.syn_queue_len(listener.port),
                   std::min(listener.backlog, host.config_.syn_backlog), arrived);
        return;
    }
    if (accept_queue_is_full(host, listener)) {
        reporter.on_step(Step::AcceptQueue, Verdict::Dropped, arrived);
        note_queue(host, packet.conn, "note.accept-queue-full", host.accept_queue_len(listener.port),
                   listener.backlog, arrived);
        return;
    }
    if (full || cookies == tcp::SynCookies::Always) {
        answer_with_cookie(host, listener, packet, arrived);
        return;
    }
    make_embryo(host, packet, host.choose_isn(world_.now_, packet.segment.dst, packet.segment.src), arrived);
}

// RFC 4987 §3.6: nothing is kept of the SYN; the ISN of the answer says it all.
void Turn::answer_with_cookie(Host &host, Listener &listener, const Packet &packet, FactId arrived) {
    const tcp::Segment &syn = packet.segment;
    Reporter reporter(*this, host.id_, packet.conn, packet.segment_fact);
    listener.cookie_sent_at = world_.now_;
    const tcp::Seq cookie = make_syn_cookie(host.syn_cookie_key_, syn, world_.now_);
    tcp::TimestampState clock;
    clock.offset = host.timestamp_offset(syn.src.address);
    const std::uint32_t timestamp = timestamp_with_options(clock.clock(world_.now_), syn.options);
    reporter.on_step(Step::SynCookie, Verdict::TookEffect, arrived);
    note(host.id_, packet.conn, "note.syn-cookie-sent", {}, "RFC 4987 §3.6", arrived);
    const tcp::Context context{world_.now_, arrived, host.config_, reporter};
    reply_without_tcb(host, tcp::make_stateless_syn_ack(syn, cookie, timestamp, context), packet.conn,
                      arrived);
}

// The ACK that brings a cookie back makes the connection. Text behind it arrives at the new TCB at once.
bool Turn::accept_cookie(Host &host, const Listener &listener, const Packet &packet, FactId arrived) {
    const tcp::Segment &ack = packet.segment;
    const bool plain_ack = ack.has(tcp::Flag::Ack) && !ack.has(tcp::Flag::Syn) && !ack.has(tcp::Flag::Rst);
    const bool expected =
        listener.cookie_sent_at && world_.now_ - *listener.cookie_sent_at <= kCookiesExpected;
    if (!plain_ack || !expected) return false;
    std::optional<tcp::Segment> syn = check_syn_cookie(host.syn_cookie_key_, ack, world_.now_);
    if (!syn) return false;
    Reporter reporter(*this, host.id_, packet.conn, packet.segment_fact);
    if (accept_queue_is_full(host, listener)) {
        reporter.on_step(Step::AcceptQueue, Verdict::Dropped, arrived);
        note_queue(host, packet.conn, "note.accept-queue-full", host.accept_queue_len(listener.port),
                   listener.backlog, arrived);
        return true;
    }
    if (ack.options.timestamps) {
        syn->options.timestamps = tcp::Options::Timestamps{ack.options.timestamps->value, 0};
        take_options_from_timestamp(ack.options.timestamps->echo_reply, syn->options);
    }
    reporter.on_step(Step::SynCookie, Verdict::Accepted, arrived);
    note(host.id_, packet.conn, "note.syn-cookie-accepted", {}, "RFC 4987 §3.6", arrived);
    tcp::Opening opening;
    opening.timestamp_offset = host.timestamp_offset(ack.src.address);
    const tcp::Context context{world_.now_, arrived, host.config_, reporter};
    Connection connection;
    connection.id = connection.peer_id = packet.conn;
    connection.queued_by = arrived;  // there is room, and the ACK is the one that was waited for
    connection.tcb =
        tcp::open_from_cookie(*syn, ack.ack - 1, stream_of(packet.conn, host.id_), context, opening);
    host.connections_.push_back(connection);
    arrive_at_host(host, packet, arrived);
    return true;
}

// The third ACK of an embryo: it may wait for text, or find no room among those that wait for accept.
bool Turn::may_complete(Host &host, Connection &connection, const Packet &packet, FactId arrived) {
    tcp::Tcb &tcb = connection.tcb;
    const tcp::Segment &segment = packet.segment;
    const bool embryo = tcb.open == tcp::OpenKind::Passive && tcb.state == tcp::State::SynReceived &&
                        connection.queued_by == 0;
    const bool completes = segment.has(tcp::Flag::Ack) && !segment.has(tcp::Flag::Rst) &&
                           !segment.has(tcp::Flag::Syn) && tcp::after(segment.ack, tcb.snd.una) &&
                           tcp::at_or_before(segment.ack, tcb.snd.nxt) &&
                           tcp::in_window(segment.seq, tcb.rcv.nxt, std::max(1u, tcb.rcv.wnd));
    const Listener *listener = host.listener(tcb.local.port);
    if (!embryo || !completes || listener == nullptr) return true;
    Reporter reporter(*this, host.id_, connection.id, packet.segment_fact);
    const tcp::Config &config = host.config_;
    if (segment.len() == 0 && world_.now_ < tcb.opened_at + config.defer_accept) {
        tcb.accept_deferred = true;
        reporter.on_step(Step::DeferAccept, Verdict::Dropped, arrived);
        note(host.id_, connection.id, "note.accept-deferred", {}, "tcp(7)", arrived);
        return false;
    }
    if (!accept_queue_is_full(host, *listener)) return true;
    connection.last_cause = arrived;
    const bool silent = config.abort_on_overflow == Switch::Off;
    reporter.on_step(Step::AcceptQueue, silent ? Verdict::Dropped : Verdict::ResetSent, arrived);
    note_queue(host, connection.id, silent ? "note.accept-queue-full" : "note.accept-queue-reset",
               host.accept_queue_len(listener->port), listener->backlog, arrived);
    if (silent) return false;
    tcp::delete_tcb(tcb, tcp::State::Listen, tcp::ConnectionError::None,
                    {world_.now_, arrived, config, reporter});
    tcp::Segment reset;
    reset.src = segment.dst;
    reset.dst = segment.src;
    reset.seq = segment.ack;
    reset.flags = tcp::Flag::Rst;
    reply_without_tcb(host, reset, packet.conn, arrived);
    return false;
}

// RFC 7413 §4.2.2: is there a cookie, is it ours, and are not too many such connections pending?
tcp::Opening Turn::judge_fast_open(Host &host, const Packet &packet, Reporter &reporter) {
    const tcp::Segment &syn = packet.segment;
    const tcp::Config &config = host.config_;
    const FactId cause = reporter.cause();
    tcp::Opening opening;
    opening.timestamp_offset = host.timestamp_offset(syn.src.address);
    const auto give_cookie = [&] {
        opening.fast_open = host.fast_open_keys_.make_cookie(syn.src.address, config.fast_open_cookie_bytes);
        opening.fast_open->experimental = syn.options.fast_open && syn.options.fast_open->experimental;
    };
    if (config.fast_open == Switch::Off) return opening;
    const bool unchecked =
        config.what_if_fast_open_without_cookie == Switch::On && syn.text.len > 0 && !syn.options.fast_open;
    if (!syn.options.fast_open && !unchecked) return opening;
    // §5.1: over the limit the server behaves as if it did not know the option.
    if (host.pending_fast_opens(syn.dst.port) >= config.fast_open_queue) {
        opening.drop_syn_text = true;
        reporter.on_step(Step::FastOpen, Verdict::Throttled, cause);
        note(host.id_, packet.conn, "note.fast-open-limit", {std::to_string(config.fast_open_queue)},
             "RFC 7413 §5.1", cause);
        return opening;
    }
    const bool any_cookie_will_do = config.what_if_fast_open_without_cookie == Switch::On;
    if (!unchecked && syn.options.fast_open->is_request() && !any_cookie_will_do) {
        give_cookie();
        opening.drop_syn_text = true;
        reporter.on_step(Step::FastOpen, Verdict::TookEffect, cause);
        note(host.id_, packet.conn, "note.fast-open-granted", {}, "RFC 7413 §4.1.2", cause);
        return opening;
    }
    const CookieCheck check = unchecked || any_cookie_will_do
                                  ? CookieCheck::Valid
                                  : host.fast_open_keys_.check(syn.src.address, *syn.options.fast_open);
    if (check != CookieCheck::Valid) give_cookie();
    opening.take_syn_text = check != CookieCheck::Invalid;
    opening.drop_syn_text = check == CookieCheck::Invalid;
    reporter.on_step(Step::FastOpen, opening.take_syn_text ? Verdict::Accepted : Verdict::Dropped, cause);
    note(host.id_, packet.conn, opening.take_syn_text ? "note.fast-open-accepted" : "note.fast-open-refused",
         {}, "RFC 7413 §4.2.2", cause);
    return opening;
}

void Turn::make_embryo(Host &host, const Packet &packet, tcp::Seq iss, FactId arrived) {
    Reporter reporter(*this, host.id_, packet.conn, packet.segment_fact);
    reporter.set_cause(arrived);
    const tcp::Opening opening = judge_fast_open(host, packet, reporter);
    const tcp::Context context{world_.now_, arrived, host.config_, reporter};
    Connection connection;
    connection.id = connection.peer_id = packet.conn;
    connection.last_cause = arrived;
    connection.tcb =
        tcp::open_passive(packet.segment, iss, stream_of(packet.conn, host.id_), context, opening);
    // Whoever need not wait for the third ACK can be accepted now.
    const bool ready = connection.tcb.fast_open.taken || tcp::is_synchronized(connection.tcb.state);
    if (ready) connection.queued_by = arrived;
    const bool hold = connection.tcb.fast_open.taken && host.config_.fast_open_syn_ack_data == Switch::On;
    host.connections_.push_back(connection);
    const auto place = static_cast<std::uint32_t>(host.connections_.size());
    if (hold) {
        host.connections_.back().acknowledge_planned = true;
        world_.agenda_.add({world_.now_, AgendaKind::LateAcknowledge, 0, host.id_, place});
    } else {
        plan_acknowledge(host, place);
    }
    if (ready) plan_reaction(host);
}

// RFC 9293 §3.10.7.4, MAY-2, and RFC 6191 §2: a SYN with a newer number, or a newer timestamp, may open a new
// incarnation directly from TIME-WAIT, with an ISS beyond the old SND.NXT.
bool Turn::reopen_from_time_wait(Host &host, Connection &connection, const Packet &packet, FactId arrived) {
    const tcp::Segment &seg = packet.segment;
    const tcp::Tcb &old = connection.tcb;
    const bool bare_syn = seg.has(tcp::Flag::Syn) && !seg.has(tcp::Flag::Ack) && !seg.has(tcp::Flag::Rst);
    if (old.state != tcp::State::TimeWait || !bare_syn || host.config_.time_wait_reuse == Switch::Off ||
        !host.is_listening(seg.dst.port) || tcp::is_older_by_timestamp(old, seg)) {
        return false;
    }
    const bool newer_clock =
        old.ts.on && seg.options.timestamps && seg.options.timestamps->value != old.ts.recent;
    if (!tcp::after(seg.seq, old.rcv.nxt) && !newer_clock) return false;
    const tcp::Seq old_next = old.snd.nxt;
    {
        Reporter reporter(*this, host.id_, connection.id, packet.segment_fact);
        const tcp::Context context{world_.now_, arrived, host.config_, reporter};
        reporter.on_step(Step::TimeWaitSyn, Verdict::Accepted, arrived);
        tcp::delete_tcb(connection.tcb, tcp::State::Closed, tcp::ConnectionError::None, context);
    }
    tcp::Seq iss = host.choose_isn(world_.now_, seg.dst, seg.src);
    constexpr std::uint32_t kBeyondAnyWindow = 65'537;
    if (!tcp::after(iss, old_next)) iss = old_next + kBeyondAnyWindow;
    make_embryo(host, packet, iss, arrived);
    return true;
}

}  // namespace theater::sim
