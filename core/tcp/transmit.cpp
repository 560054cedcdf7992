// The output of an endpoint: everything a connection may and must send now, in this order:
//   1. replies (ACKs, challenges, resets) with the values of their moment
//   2. our SYN or SYN,ACK, once
//      (Fast Open: with text, RFC 7413 §4.2)
//   3. what was taken as lost, as far as the congestion window allows (RFC 6298 §5.4, RFC 5681 §3.2, RFC 6675
//   §5)
//   4. a zero-window probe (RFC 9293 §3.8.6.1), or one for a lost tail (RFC 8985 §7.3)
//   5. new text and FIN, as far as both windows, Nagle and silly-window avoidance allow (§3.7.4, §3.8.6.2.1)
//   6. the ACK that is owed, if nothing above has carried it
#include <algorithm>

#include "core/tcp/acknowledge.h"
#include "core/tcp/congestion_control.h"
#include "core/tcp/delayed_ack.h"
#include "core/tcp/ecn.h"
#include "core/tcp/endpoint.h"
#include "core/tcp/fast_open.h"
#include "core/tcp/loss_recovery.h"
#include "core/tcp/options.h"
#include "core/tcp/receive_window.h"
#include "core/tcp/scoreboard.h"
#include "core/tcp/selective_ack.h"
#include "core/tcp/spurious.h"
#include "core/tcp/window_reduction.h"

namespace theater::tcp {

namespace {

class Transmitter {
public:
    Transmitter(Tcb &tcb, const Context &context, std::vector<Outgoing> &out)
        : tcb_(tcb), context_(context), out_(out) {}

    /// Most ACKs that arrive at a receiver of text bring nothing to send; this is for speed only.
    bool has_nothing_to_send() const;
    void send_replies();
    void send_syn();
    void resend_lost();
    bool new_text_for_f_rto();
    void resend_holes();
    void send_probe();
    void send_tail_probe();
    void send_new();
    void plan_stalled_send();
    void send_owed_ack();

private:
    Segment make_segment(Seq seq, Flags flags, std::uint32_t wnd) const;
    void add_syn_options(Segment &segment) const;
    void on_ack_sent(const Segment &segment);
    SentSegment take_unsent(std::uint32_t len);
    void resend(std::size_t place);
    void emit(const SentSegment &sent, FactId cause, bool retransmission);
    bool may_send_text() const;
    std::uint32_t window_room() const;
    std::uint32_t congestion_room() const;
    bool nagle_lets_go() const;
    bool may_send_now(std::uint64_t unsent, std::uint32_t len) const;
    void send_text(std::uint32_t len);
    void send_new_text();
    void tell_limited_transmit(std::uint32_t sent);
    void send_fin();
    void send_empty_probe();
    void point_at_urgent(Segment &segment);
    bool fin_is_next() const;
    /// What asked for a repetition just now; else what lets one go that had to wait for the window.
    FactId resend_cause() const { return tcb_.resend_cause != 0 ? tcb_.resend_cause : context_.cause; }

    Tcb &tcb_;
    const Context &context_;
    std::vector<Outgoing> &out_;
};

// `wnd` in bytes: the window of a segment with SYN is told as it is, all others by the scale (RFC 7323 §2.2).
Segment Transmitter::make_segment(Seq seq, Flags flags, std::uint32_t wnd) const {
    Segment segment;
    segment.src = tcb_.local;
    segment.dst = tcb_.remote;
    segment.seq = seq;
    segment.flags = flags;
    if (flags.has(Flag::Ack)) segment.ack = tcb_.rcv.nxt;
    const std::uint32_t told = flags.has(Flag::Syn) ? wnd : wnd >> tcb_.rcv.wscale;
    segment.wnd = static_cast<std::uint16_t>(std::min<std::uint32_t>(told, 65'535));
    if (flags.has(Flag::Syn)) {
        add_syn_options(segment);
        mark_syn(tcb_, segment, context_.config);
    } else {
        segment.options = data_options(tcb_, context_);
    }
    return segment;
}

void Transmitter::add_syn_options(Segment &segment) const {
    const bool peer_known = tcb_.state != State::SynSent;
    segment.options = peer_known ? syn_ack_options(tcb_, context_) : syn_options(tcb_, context_);
}

// Every segment that acknowledges settles the ACK that was owed.
void Transmitter::on_ack_sent(const Segment &segment) {
    tcb_.ts.last_ack_sent = segment.ack;
    pace_on_ack_sent(tcb_, context_);
    tcb_.owed_ack.reset();
    tcb_.unacked_segments = 0;
    cancel_timer(tcb_, Timer::DelayedAck, context_);
}

// §3.8.5, MUST-31: whatever is sent before the end of urgent text says where that is, as far as
// 16 bits reach.
void Transmitter::point_at_urgent(Segment &segment) {
    tcb_.snd.urgent = tcb_.snd.urgent && after(tcb_.snd.up, tcb_.snd.una);
    if (!tcb_.snd.urgent || segment.has(Flag::Syn) || !after(tcb_.snd.up, segment.seq)) return;
    segment.flags.set(Flag::Urg);
    segment.urgent =
        static_cast<std::uint16_t>(std::min<std::uint32_t>(distance(segment.seq, tcb_.snd.up), 65'535));
}

// Forms the segment of a queue entry, first time or again. Every segment but an active SYN carries the ACK.
void Transmitter::emit(const SentSegment &sent, FactId cause, bool retransmission) {
    Flags flags = sent.controls;
    const bool syn = sent.controls.has(Flag::Syn);
    const bool apart = tcb_.open == OpenKind::Passive && context_.config.what_if_four_message == Switch::On;
    const bool bare_syn = syn && (tcb_.state == State::SynSent || apart);
    if (!bare_syn) flags.set(Flag::Ack);
    update_receive_window(tcb_, context_.config);
    const std::uint32_t wnd = syn ? tcb_.rcv.wnd : offer_window(tcb_, context_.config);
    Segment segment = make_segment(sent.seq, flags, wnd);
    if (sent.text_len > 0) segment.text = {tcb_.stream, sent.offset, sent.text_len};
    point_at_urgent(segment);
    // A window probe is no text that a queue could spare (RFC 3168 §6.1.6).
    const bool fresh = sent.text_len > 0 && !retransmission && tcb_.snd.wnd > 0;
    mark_outgoing(tcb_, segment, fresh ? TextKind::New : TextKind::Repeated);
    out_.push_back({segment, cause, retransmission});
    if (bare_syn) return;
    if (sent.text_len > 0) pace_on_text_sent(tcb_, context_);
    on_ack_sent(segment);
}

bool Transmitter::has_nothing_to_send() const {
    const bool owes = !tcb_.replies.empty() || (tcb_.owed_ack && !tcb_.ack_may_wait) || tcb_.syn_owed ||
                      tcb_.probe_owed || tcb_.probe_outstanding || tcb_.tail_probe_owed;
    const bool waits = tcb_.unsent_bytes() > 0 || (tcb_.snd.fin_queued && !tcb_.snd.fin_sent);
    return !owes && !waits && tcb_.retransmission_queue.waiting() == 0 &&
           !tcb_.timer(Timer::Persist).deadline && tcb_.recovery.phase != RecoveryPhase::Recovery &&
           tcb_.state != State::Closed;
}

void Transmitter::send_replies() {
    for (const Reply &reply : tcb_.replies) {
        Segment segment = make_segment(reply.seq, reply.flags, reply.wnd);
        segment.ack = reply.ack;
        segment.options.sack_count = reply.sack_count;
        segment.options.sack = reply.sack;
        mark_outgoing(tcb_, segment, TextKind::None);
        // A bare RST answers a segment, not a connection.
        if (reply.flags == Flags(Flag::Rst)) segment.options = {};
        if (reply.flags == Flags(Flag::Ack)) tcb_.ts.last_ack_sent = segment.ack;
        out_.push_back({segment, reply.cause, false});
    }
    tcb_.replies.clear();
}

void Transmitter::send_syn() {
    if (!tcb_.syn_owed) return;
    tcb_.syn_owed = false;
    SentSegment syn;
    syn.seq = tcb_.snd.iss;
    syn.controls = Flag::Syn;
    syn.sent_at = context_.now;
    tcb_.snd.nxt = tcb_.snd.iss + 1;
    const std::uint32_t text = text_for_syn(tcb_, context_);
    SentSegment whole = syn;
    tcb_.retransmission_queue.push_back(syn);
    if (text > 0) {
        // One segment, but two entries: the SYN can be acknowledged, and repeated, without the text.
        SentSegment with_text = take_unsent(text);
        if (tcb_.unsent_bytes() == 0) with_text.controls.set(Flag::Psh);
        tcb_.retransmission_queue.push_back(with_text);
        whole.text_len = text;
        whole.offset = with_text.offset;
        tcb_.fast_open.text_in_syn = tcb_.state == State::SynSent;
    }
    emit(whole, tcb_.syn_cause, false);
    if (tcb_.state == State::Established) {
        // What if two messages were all: nobody is obliged to repeat the second, so nothing waits for its
        // ACK.
        tcb_.retransmission_queue.clear();
        tcb_.snd.una = tcb_.snd.nxt;
        return;
    }
    start_retransmission_timer(tcb_, context_);
}

// The next `len` bytes of the send queue as an entry of the retransmission queue.
SentSegment Transmitter::take_unsent(std::uint32_t len) {
    SentSegment sent;
    sent.seq = tcb_.snd.nxt;
    sent.text_len = len;
    sent.offset = tcb_.snd.sent_bytes;
    sent.sent_at = context_.now;
    sent.order = ++tcb_.recovery.sendings;
    tcb_.snd.sent_bytes += len;
    tcb_.snd.nxt = sent.end();
    return sent;
}

void Transmitter::resend(std::size_t place) {
    SentQueue &queue = tcb_.retransmission_queue;
    queue.mark_resent(place, context_.now, ++tcb_.recovery.sendings, SentQueue::Counted::Yes);
    undo_on_resend(tcb_, context_);
    reduction_on_sent(tcb_, queue[place].len(), context_.config);
    emit(queue[place], resend_cause(), true);
    if (queue[place].text_len > 0) tcb_.recovery.text_sent_at = context_.now;
    // RFC 6582 §3.2 step 3: only the first partial ACK starts the timer anew.
    const bool keeps = inflates(tcb_, context_.config) && tcb_.recovery.phase == RecoveryPhase::Recovery &&
                       tcb_.recovery.partial_ack_seen;
    if (place == 0 && !queue[place].controls.has(Flag::Syn) && !keeps) {
        restart_retransmission_timer(tcb_, context_);
    } else {
        start_retransmission_timer(tcb_, context_);
    }
}

void Transmitter::resend_lost() {
    SentQueue &queue = tcb_.retransmission_queue;
    while (queue.waiting() > 0) {
        const std::size_t place = queue.first_waiting();
        const bool syn = queue[place].controls.has(Flag::Syn);
        if (tcb_.state == State::SynSent && !syn) return;
        const std::uint32_t in_network = pipe(tcb_, context_.config);
        const Amount one{1, queue[place].len()};
        const std::uint32_t len = as_cwnd_counts(tcb_, one, context_.config);
        // The first one always goes: it is the time-out's own (RFC 6298 §5.4), or the fast retransmit (RFC
        // 6675 §5 (4.3)). So does a SYN; there is no window yet.
        const bool forced = syn || in_network == 0 || tcb_.recovery.resend_owed;
        if (!forced && in_network + len > tcb_.cwnd) return;
        tcb_.recovery.resend_owed = false;
        resend(place);
    }
}

// Rule (3) of NextSeg (): with nothing new to send, what has not been reported below the highest block is
// repeated although it is not proven lost (RFC 6675 §4). RACK knows better than to guess.
void Transmitter::resend_holes() {
    const bool guesses = tcb_.recovery.phase == RecoveryPhase::Recovery && uses_sack(tcb_, context_.config) &&
                         context_.config.rack == Switch::Off;
    if (!guesses || tcb_.retransmission_queue.waiting() > 0) return;
    const bool nothing_new = tcb_.unsent_bytes() == 0 || window_room() == 0;
    while (nothing_new && congestion_room() >= tcb_.smss) {
        const std::size_t place = next_hole(tcb_);
        if (place == tcb_.retransmission_queue.size()) return;
        resend(place);
    }
}

// RFC 5682 §2.1 step 2b: after the first ACK new text goes before what is lost; without any the time-out
// counts as genuine.
bool Transmitter::new_text_for_f_rto() {
    if (!tcb_.recovery.new_text_first) return false;
    tcb_.recovery.new_text_first = false;
    const Seq before_text = tcb_.snd.nxt;
    send_new_text();
    if (tcb_.snd.nxt != before_text) return true;
    tcb_.recovery.f_rto = false;
    return false;
}

bool Transmitter::may_send_text() const {
    switch (tcb_.state) {
        case State::Established:
        case State::CloseWait: return true;
        // RFC 7413 §4.2.2: the answer need not wait for the third ACK.
        case State::SynReceived: return tcb_.fast_open.taken && tcb_.snd.nxt != tcb_.snd.iss;
        // After CLOSE "all preceding SENDs" are still to be segmentized.
        case State::FinWait1:
        case State::Closing:
        case State::LastAck: return !tcb_.snd.fin_sent && tcb_.snd.nxt != tcb_.snd.iss;
        default: return false;
    }
}

// What the peer's window still allows beyond SND.NXT: U of §3.8.6.2.1.
std::uint32_t Transmitter::window_room() const {
    const Seq edge = tcb_.snd.una + tcb_.snd.wnd;
    return after(edge, tcb_.snd.nxt) ? distance(tcb_.snd.nxt, edge) : 0;
}

std::uint32_t Transmitter::congestion_room() const {
    const std::uint32_t in_network = pipe(tcb_, context_.config);
    return tcb_.cwnd > in_network ? tcb_.cwnd - in_network : 0;
}

bool Transmitter::fin_is_next() const {
    return tcb_.snd.fin_queued && !tcb_.snd.fin_sent && tcb_.unsent_bytes() == 0;
}

// §3.7.4: "if there is unacknowledged data", a short segment waits. A SYN is no data. By Minshall's form only
// another short segment keeps it waiting. After CLOSE nothing more can join the last one, so waiting would
// gain nothing.
bool Transmitter::nagle_lets_go() const {
    const Config &config = context_.config;
    if (config.nagle == Switch::Off || tcb_.snd.fin_queued) return true;
    if (config.nagle_minshall == Switch::On) {
        return !tcb_.short_segment_end || at_or_before(*tcb_.short_segment_end, tcb_.snd.una);
    }
    return tcb_.snd.nxt == tcb_.snd.una || tcb_.snd.nxt == tcb_.snd.iss + 1;
}

// Whether a segment of `len` bytes may leave now: §3.8.6.2.1 with Nagle's condition in brackets (§3.7.4).
// The user's data is always pushed: SEND hands over whole writes (MUST-60/61).
bool Transmitter::may_send_now(std::uint64_t unsent, std::uint32_t len) const {
    const bool nagle_agrees = nagle_lets_go();
    if (len >= tcb_.smss) return true;                                           // (1)
    if (nagle_agrees && len == unsent) return true;                              // (2)
    if (nagle_agrees && len >= std::max(1u, tcb_.snd.max_wnd / 2)) return true;  // (3)
    return tcb_.sws_override;                                                    // (4)
}

void Transmitter::send_text(std::uint32_t len) {
    // The peer's window ends where it did before the text is taken from the queue.
    const std::uint32_t room = window_room();
    SentSegment sent = take_unsent(len);
    // MUST-60/61: PSH on the segment that empties the send queue.
    if (tcb_.unsent_bytes() == 0) sent.controls.set(Flag::Psh);
    const bool with_fin = context_.config.fin == FinPlacement::OnData && fin_is_next() && room > len;
    if (with_fin) {
        sent.controls.set(Flag::Fin);
        tcb_.snd.fin_sent = true;
    }
    tcb_.snd.nxt = sent.end();
    if (len < tcb_.smss) tcb_.short_segment_end = tcb_.snd.nxt;
    tcb_.retransmission_queue.push_back(sent);
    tcb_.recovery.text_sent_at = context_.now;
    reduction_on_sent(tcb_, len, context_.config);
    emit(sent, context_.cause, false);
    if (with_fin && tcb_.state == State::CloseWait) enter(tcb_, State::LastAck, context_);
    tcb_.sws_override = false;
    cancel_timer(tcb_, Timer::SwsOverride, context_);
}

void Transmitter::send_fin() {
    SentSegment fin;
    fin.seq = tcb_.snd.nxt;
    fin.controls = Flag::Fin;
    fin.sent_at = context_.now;
    fin.order = ++tcb_.recovery.sendings;
    tcb_.snd.fin_sent = true;
    tcb_.snd.nxt = fin.end();
    tcb_.retransmission_queue.push_back(fin);
    // In CLOSE-WAIT the state changes with the FIN (§3.10.4); the change comes first so that it is told
    // first.
    if (tcb_.state == State::CloseWait) enter(tcb_, State::LastAck, context_);
    emit(fin, context_.cause, false);
}

// One byte, or the FIN, beyond a shut window (MUST-35, MUST-36). The persist timer repeats it, not the RTO.
void Transmitter::send_probe() {
    if (!tcb_.probe_owed) return;
    tcb_.probe_owed = false;
    if (tcb_.probe_outstanding && !tcb_.retransmission_queue.empty()) {
        SentQueue &queue = tcb_.retransmission_queue;
        queue.mark_resent(0, context_.now, ++tcb_.recovery.sendings, SentQueue::Counted::No);
        emit(queue.front(), resend_cause(), true);
        return;
    }
    if (!may_send_text() || tcb_.snd.wnd > 0) return;
    if (context_.config.window_probe == WindowProbe::Empty) {
        if (tcb_.unsent_bytes() > 0 || fin_is_next()) send_empty_probe();
        return;
    }
    if (tcb_.unsent_bytes() > 0) {
        send_text(1);
    } else if (fin_is_next()) {
        send_fin();
    } else {
        return;
    }
    tcb_.probe_outstanding = true;
}

// Linux asks with a number that has been acknowledged long ago, which must be answered.
void Transmitter::send_empty_probe() {
    Segment probe = make_segment(tcb_.snd.nxt - 1, Flag::Ack, offer_window(tcb_, context_.config));
    out_.push_back({probe, resend_cause(), false});
    on_ack_sent(probe);
}

void Transmitter::send_tail_probe() {
    if (!tcb_.tail_probe_owed) return;
    tcb_.tail_probe_owed = false;
    if (tcb_.retransmission_queue.empty()) return;
    if (may_send_text() && tcb_.unsent_bytes() > 0 && window_room() > 0) {
        const std::uint64_t unsent = tcb_.unsent_bytes();
        send_text(static_cast<std::uint32_t>(std::min<std::uint64_t>({unsent, window_room(), tcb_.smss})));
        tcb_.tail_probe_end = tcb_.snd.nxt;
        tcb_.recovery.tail_probe_repeats = false;
    } else {
        SentQueue &queue = tcb_.retransmission_queue;
        queue.mark_resent(queue.size() - 1, context_.now, ++tcb_.recovery.sendings, SentQueue::Counted::No);
        tcb_.recovery.tail_probe_repeats = true;
        emit(queue.back(), resend_cause(), true);
    }
    start_retransmission_timer(tcb_, context_);
}

// RFC 3042 §2: a duplicate ACK lets a segment go that the congestion window would have held back.
void Transmitter::tell_limited_transmit(std::uint32_t sent) {
    RecoveryState &recovery = tcb_.recovery;
    if (recovery.phase != RecoveryPhase::Disorder || tcb_.flight_size() <= tcb_.cwnd || sent == 0) return;
    recovery.limited_bytes += sent;
    context_.observer.on_congestion(CongestionEvent::LimitedTransmit, context_.cause);
}

void Transmitter::send_new_text() {
    if (window_room() > 0) restart_after_idle(tcb_, context_);
    const Seq before_text = tcb_.snd.nxt;
    bool held_by_cwnd = false;
    while (tcb_.unsent_bytes() > 0) {
        const std::uint64_t unsent = tcb_.unsent_bytes();
        const std::uint32_t window = window_room(), congestion = congestion_room();
        const auto len =
            static_cast<std::uint32_t>(std::min<std::uint64_t>({unsent, window, congestion, tcb_.smss}));
        held_by_cwnd = congestion < window && congestion < tcb_.smss;
        if (len == 0 || !may_send_now(unsent, len)) break;
        send_text(len);
        start_retransmission_timer(tcb_, context_);
    }
    const std::uint32_t sent = distance(before_text, tcb_.snd.nxt);
    if (sent == 0 && !held_by_cwnd) return;
    const bool full = held_by_cwnd || congestion_room() == 0;
    note_cwnd_use(tcb_, full ? CwndUse::Full : CwndUse::Slack, context_.config);
    tell_limited_transmit(sent);
}

void Transmitter::send_new() {
    if (!may_send_text()) return;
    // What was given up as lost goes first; new text would only queue behind it.
    if (tcb_.retransmission_queue.waiting() > 0 && !tcb_.recovery.hold_repeats) return;
    if (tcb_.unsent_bytes() > 0) send_new_text();
    // Before the handshake has ended there is no congestion window yet, and a FIN may leave all the same.
    const bool congested = tcb_.cwnd > 0 && congestion_room() == 0;
    if (fin_is_next() && window_room() > 0 && !congested) {
        send_fin();
        start_retransmission_timer(tcb_, context_);
    }
}

// Nothing is in flight that could bring an ACK, yet something waits: a timer must wake it, or it waits for
// ever.
void Transmitter::plan_stalled_send() {
    const bool waits = may_send_text() && (tcb_.unsent_bytes() > 0 || fin_is_next());
    if (!waits && !tcb_.probe_outstanding) cancel_timer(tcb_, Timer::Persist, context_);
    if (!waits || !tcb_.retransmission_queue.empty()) return;
    if (tcb_.snd.wnd == 0) {
        if (!tcb_.timer(Timer::Persist).deadline) {
            set_timer(tcb_, Timer::Persist, context_.now + tcb_.round_trip.rto, context_);
        }
    } else if (!tcb_.timer(Timer::SwsOverride).deadline) {
        set_timer(tcb_, Timer::SwsOverride, context_.now + context_.config.sws_override, context_);
    }
}

void Transmitter::send_owed_ack() {
    if (!tcb_.owed_ack || tcb_.ack_may_wait) return;
    update_receive_window(tcb_, context_.config);
    const FactId cause = tcb_.owed_ack->cause;
    Segment ack = make_segment(tcb_.snd.nxt, Flag::Ack, offer_window(tcb_, context_.config));
    take_sack_blocks(tcb_, ack.options.sack_count, ack.options.sack);
    mark_outgoing(tcb_, ack, TextKind::None);
    out_.push_back({ack, cause, false});
    on_ack_sent(ack);
}

}  // namespace

void transmit(Tcb &tcb, const Context &context, std::vector<Outgoing> &out) {
    Transmitter transmitter(tcb, context, out);
    if (transmitter.has_nothing_to_send()) {
        tcb.resend_cause = 0;
        tell_measures(tcb, context);
        return;
    }
    transmitter.send_replies();
    if (tcb.state == State::Closed || tcb.state == State::Listen) return;
    transmitter.send_syn();
    if (!transmitter.new_text_for_f_rto() && !tcb.recovery.hold_repeats) transmitter.resend_lost();
    transmitter.send_probe();
    transmitter.send_tail_probe();
    transmitter.send_new();
    transmitter.resend_holes();
    transmitter.plan_stalled_send();
    transmitter.send_owed_ack();
    tcb.recovery.hold_repeats = false;
    tcb.resend_cause = 0;
    tell_measures(tcb, context);
}

}  // namespace theater::tcp
