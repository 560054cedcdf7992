// SEGMENT ARRIVES (RFC 9293 §3.10.7), in the order and the words of the RFC.
// Each check is a named function that returns a verdict; the table of the eight checks stands at the end.
#include <algorithm>

#include "core/tcp/acknowledge.h"
#include "core/tcp/congestion_control.h"
#include "core/tcp/delayed_ack.h"
#include "core/tcp/ecn.h"
#include "core/tcp/endpoint.h"
#include "core/tcp/fast_open.h"
#include "core/tcp/keep_alive.h"
#include "core/tcp/options.h"
#include "core/tcp/receive_window.h"
#include "core/tcp/replies.h"
#include "core/tcp/selective_ack.h"

namespace theater::tcp {

namespace {

/// The segment under examination, cut to the window as the checks go on.
struct Arrival {
    Segment seg;
    std::uint32_t wnd = 0;     ///< SEG.WND in bytes
    bool ack_at_once = false;  ///< out of order, or it fills a gap (RFC 5681 §4.2)
    bool ack_in_order = false;
};

Verdict decide(Step step, Verdict verdict, const Context &context) {
    context.observer.on_step(step, verdict, context.cause);
    return verdict;
}

// <SEQ=SEG.ACK><CTL=RST> or <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK> (§3.5.2, group 1).
Segment make_reset_for(const Segment &seg) {
    Segment reset;
    reset.src = seg.dst;
    reset.dst = seg.src;
    if (seg.has(Flag::Ack)) {
        reset.seq = seg.ack;
        reset.flags = Flag::Rst;
    } else {
        reset.ack = seg.seq + seg.len();
        reset.flags = Flag::Rst | Flag::Ack;
    }
    return reset;
}

// The end of the handshake: windows, the congestion window, and the RTO for data.
void establish(Tcb &tcb, const Arrival &arrival, const Context &context) {
    set_send_window(tcb, arrival.seg, arrival.wnd, context);
    // Where Fast Open has already begun to answer, the congestion window is already in use.
    if (!tcb.fast_open.taken) start_congestion_control(tcb, context.config);
    // RFC 6298 (5.7): a lost SYN was the only measurement; data starts more carefully. Timestamps measure
    // even so.
    if (tcb.syn_losses > 0 && !tcb.round_trip.srtt) {
        tcb.round_trip.rto = std::max(context.config.rto_after_syn_loss, context.config.initial_rto);
    }
    // In SYN-RECEIVED a CLOSE that found queued text was "queued for processing after entering ESTABLISHED".
    enter(tcb, State::Established, context);
    if (tcb.snd.fin_queued) enter(tcb, State::FinWait1, context);
    plan_keep_alive(tcb, context);
    start_receive_tuning(tcb, context);
}

void enter_time_wait(Tcb &tcb, const Context &context) {
    if (context.config.what_if_no_time_wait == Switch::On) {
        reply_ack_at_once(tcb, context);  // the last ACK leaves; nobody stays to repeat it
        delete_tcb(tcb, State::Closed, ConnectionError::None, context);
        return;
    }
    // "Enter the TIME-WAIT state, start the time-wait timer, turn off the other timers."
    for (int i = 0; i < kTimerCount; ++i) {
        if (static_cast<Timer>(i) != Timer::TimeWait) cancel_timer(tcb, static_cast<Timer>(i), context);
    }
    enter(tcb, State::TimeWait, context);
    set_timer(tcb, Timer::TimeWait, context.now + context.config.msl * 2, context);
}

}  // namespace

// --- §3.10.7.1 CLOSED ---

std::optional<Segment> answer_in_closed(const Segment &seg, const Context &context) {
    // "An incoming segment containing a RST is discarded. [Any other] causes a RST to be sent in response."
    if (seg.has(Flag::Rst)) {
        decide(Step::ClosedState, Verdict::Dropped, context);
        return std::nullopt;
    }
    decide(Step::ClosedState, Verdict::ResetSent, context);
    return make_reset_for(seg);
}

// --- §3.10.7.2 LISTEN ---

ListenResult answer_in_listen(const Segment &seg, const Context &context) {
    // First, check for a RST: it could not be valid, nothing has been sent from here.
    if (seg.has(Flag::Rst)) {
        decide(Step::ListenRst, Verdict::Dropped, context);
        return {};
    }
    // Second, check for an ACK: any acknowledgment is bad if it arrives on a connection still in LISTEN.
    if (seg.has(Flag::Ack)) {
        decide(Step::ListenAck, Verdict::ResetSent, context);
        return {false, make_reset_for(seg)};
    }
    // Third, check for a SYN: the host's queues say whether it may stay.
    if (seg.has(Flag::Syn)) {
        decide(Step::ListenSyn, Verdict::Accepted, context);
        return {true, std::nullopt};
    }
    // Fourth, other data or control.
    decide(Step::ListenOther, Verdict::Dropped, context);
    return {};
}

namespace {

// --- §3.10.7.3 SYN-SENT ---

// First, check the ACK bit: "if SEG.ACK =< ISS or SEG.ACK > SND.NXT, send a reset (unless the RST bit is
// set)". The test is a range, not equality: Fast Open may be acknowledged in part (RFC 7413 §4.2.2).
Verdict syn_sent_check_ack(Tcb &tcb, Arrival &arrival, const Context &context) {
    const Segment &seg = arrival.seg;
    if (!seg.has(Flag::Ack)) return Verdict::Pass;
    if (after(seg.ack, tcb.snd.iss) && at_or_before(seg.ack, tcb.snd.nxt)) return Verdict::Pass;
    // Linux does not wait for the RTO then: what was in the way is probably gone.
    if (context.config.syn_repeat_after_reset.ns > 0 && tcb.retries == 0) {
        set_timer(tcb, Timer::Retransmission, context.now + context.config.syn_repeat_after_reset, context);
    }
    if (seg.has(Flag::Rst)) return Verdict::Dropped;
    reply_reset_to(tcb, seg, context);
    return Verdict::ResetSent;
}

// Second, check the RST bit: with an acceptable ACK it answers our SYN, without one it is blind and dropped.
Verdict syn_sent_check_rst(Tcb &tcb, Arrival &arrival, const Context &context) {
    if (!arrival.seg.has(Flag::Rst)) return Verdict::Pass;
    if (!arrival.seg.has(Flag::Ack)) return Verdict::Dropped;
    delete_tcb(tcb, State::Closed, ConnectionError::Refused, context);
    return Verdict::Reset;
}

// Third, check the security. Simplified: there are no security compartments (Appendix A.1), so all pass.
Verdict syn_sent_check_security(Tcb &, Arrival &, const Context &) { return Verdict::Pass; }

// Fourth, check the SYN bit.
Verdict syn_sent_check_syn(Tcb &tcb, Arrival &arrival, const Context &context) {
    const Segment &seg = arrival.seg;
    if (!seg.has(Flag::Syn)) return Verdict::Pass;
    tcb.rcv.nxt = tcb.rcv.up = seg.seq + 1;
    tcb.rcv.irs = seg.seq;
    agree_on_options(tcb, seg, context.config);
    keep_early_text(tcb, seg, context.config);
    if (seg.has(Flag::Ack)) take_acknowledgement(tcb, seg, context);
    if (after(tcb.snd.una, tcb.snd.iss)) {
        if (tcb.unsent_bytes() > 0) pace_on_connect_with_text(tcb, context);
        resend_unacked_syn_text(tcb, arrival.wnd, context);
        // "If our SYN has been ACKed, change the state to ESTABLISHED, form an ACK segment and send it.
        // Data or controls that were queued for transmission MAY be included."
        establish(tcb, arrival, context);
        // What if two messages were all: then nothing answers the second.
        arrival.ack_in_order = context.config.what_if_two_way == Switch::Off;
        return Verdict::Accepted;
    }
    // "Otherwise, enter SYN-RECEIVED, form a SYN,ACK segment and send it": the SYNs have crossed.
    set_send_window(tcb, seg, arrival.wnd, context);
    tcb.retransmission_queue.clear();
    cancel_timer(tcb, Timer::Retransmission, context);
    tcb.snd.nxt = tcb.snd.iss;
    tcb.syn_owed = true;
    tcb.syn_cause = context.cause;
    enter(tcb, State::SynReceived, context);
    return Verdict::Accepted;
}

// Fifth, "if neither of the SYN or RST bits is set, then drop the segment and return". What if the handshake
// had four messages: then the ACK of our SYN comes apart, and counts.
Verdict syn_sent_other(Tcb &tcb, Arrival &arrival, const Context &context) {
    const bool four = context.config.what_if_four_message == Switch::On && arrival.seg.has(Flag::Ack);
    if (!four || !after(arrival.seg.ack, tcb.snd.una)) return Verdict::Dropped;
    take_acknowledgement(tcb, arrival.seg, context);
    return Verdict::Accepted;
}

// --- §3.10.7.4 other states ---

// The four cases of table 6.
bool is_acceptable(const Tcb &tcb, const Segment &seg) {
    const std::uint32_t len = seg.len();
    const std::uint32_t wnd = tcb.rcv.wnd;
    if (len == 0 && wnd == 0) return seg.seq == tcb.rcv.nxt;
    if (len == 0) return in_window(seg.seq, tcb.rcv.nxt, wnd);
    if (wnd == 0) return false;
    return in_window(seg.seq, tcb.rcv.nxt, wnd) || in_window(seg.seq + (len - 1), tcb.rcv.nxt, wnd);
}

// What of a segment lies before RCV.NXT has come before: the next ACK reports it (RFC 2883 §4). A SYN is
// answered by its number alone.
void note_old_numbers(Tcb &tcb, const Segment &seg, const Config &config) {
    if (seg.has(Flag::Syn) && tcb.state != State::SynReceived) return;
    if (!before(seg.seq, tcb.rcv.nxt) || seg.len() == 0) return;
    const Seq end = seg.seq + seg.len();
    note_duplicate(tcb, seg.seq, after(end, tcb.rcv.nxt) ? tcb.rcv.nxt : end, config);
}

// "Segments that contain old data or reach beyond the window are tailored to fit it."
void tailor_to_window(const Tcb &tcb, Segment &seg) {
    if (before(seg.seq, tcb.rcv.nxt)) {
        std::uint32_t old = distance(seg.seq, tcb.rcv.nxt);
        if (seg.has(Flag::Syn)) {
            seg.flags.clear(Flag::Syn);
            --old;
        }
        const std::uint32_t cut = std::min(old, seg.text.len);
        seg.text.offset += cut;
        seg.text.len -= cut;
        seg.seq = tcb.rcv.nxt;
    }
    const std::uint32_t room = tcb.rcv.wnd - std::min(tcb.rcv.wnd, distance(tcb.rcv.nxt, seg.seq));
    const std::uint32_t syn = seg.has(Flag::Syn) ? 1 : 0;
    if (seg.text.len + syn > room) {
        seg.text.len = room - std::min(room, syn);
        seg.flags.clear(Flag::Fin);
    } else if (seg.has(Flag::Fin) && seg.text.len + syn + 1 > room) {
        seg.flags.clear(Flag::Fin);
    }
}

// PAWS (RFC 7323 §5.3, R1): an old timestamp is acknowledged and thrown away before its number is looked at.
Verdict check_timestamps(Tcb &tcb, Arrival &arrival, const Context &context) {
    const Segment &seg = arrival.seg;
    if (!tcb.ts.on || seg.has(Flag::Rst)) return Verdict::Pass;
    if (!seg.options.timestamps) {
        const bool required = context.config.require_timestamps == Switch::On;
        return required ? Verdict::Dropped : Verdict::Pass;
    }
    if (!is_older_by_timestamp(tcb, seg)) return Verdict::Pass;
    if (seg.len() == 0 || seg.has(Flag::Syn)) {
        return reply_throttled_ack(tcb, Verdict::Acknowledged, context);
    }
    note_old_numbers(tcb, seg, context.config);
    reply_ack_at_once(tcb, context);
    return Verdict::Acknowledged;
}

// Our peer's FIN again in TIME-WAIT: its ACK was lost. It is old, so the window test alone would acknowledge
// it and stop before the timer is started anew ("acknowledge it, and restart the 2 MSL timeout").
bool is_repeated_fin(const Tcb &tcb, const Segment &seg) {
    return tcb.state == State::TimeWait && seg.has(Flag::Fin) && seg.has(Flag::Ack) && !seg.has(Flag::Rst) &&
           !seg.has(Flag::Syn) && seg.seq + seg.len() == tcb.rcv.nxt;
}

// A shut window takes no text, but "special allowance should be made to accept valid ACKs, URGs, and RSTs".
bool probes_shut_window(const Tcb &tcb, const Segment &seg) {
    return tcb.rcv.wnd == 0 && seg.seq == tcb.rcv.nxt && seg.len() > 0 && !seg.has(Flag::Syn) &&
           !seg.has(Flag::Rst);
}

// Linux: the SYN,ACK goes again, as seldom as other answers to what is not acceptable, and its timer begins
// anew.
Verdict repeat_syn_ack(Tcb &tcb, const Context &context) {
    const Duration interval = context.config.challenge_ack_interval;
    if (tcb.throttled_ack_at && context.now - *tcb.throttled_ack_at < interval) return Verdict::Throttled;
    tcb.throttled_ack_at = context.now;
    if (tcb.retransmission_queue.empty()) return Verdict::Acknowledged;
    tcb.retransmission_queue.mark_lost(0);
    tcb.resend_cause = context.cause;
    // Once the application has the connection (Fast Open) it is a socket with a timer of its own.
    if (!tcb.fast_open.taken) cancel_timer(tcb, Timer::Retransmission, context);
    return Verdict::Acknowledged;
}

// First, check the sequence number.
Verdict check_sequence(Tcb &tcb, Arrival &arrival, const Context &context) {
    Segment &seg = arrival.seg;
    const bool repeats_syn = tcb.state == State::SynReceived && seg.has(Flag::Syn) && seg.seq == tcb.rcv.irs;
    if (repeats_syn && seg.has(Flag::Ack) && !seg.has(Flag::Rst)) {
        // Appendix A.2: at a simultaneous open the peer's SYN,ACK repeats its SYN, one below RCV.NXT. Its ACK
        // counts.
        note_old_numbers(tcb, seg, context.config);
        tailor_to_window(tcb, seg);
        arrival.ack_in_order = context.config.old_syn_ack == OldSynAck::Reply;
        return Verdict::Pass;
    }
    if (repeats_syn && !seg.has(Flag::Rst) && context.config.repeated_syn == RepeatedSyn::SynAck) {
        return repeat_syn_ack(tcb, context);
    }
    if (is_repeated_fin(tcb, seg)) {
        reply_ack_at_once(tcb, context);
        set_timer(tcb, Timer::TimeWait, context.now + context.config.msl * 2, context);
        return Verdict::Acknowledged;
    }
    if (is_acceptable(tcb, seg)) {
        // A reset keeps its number: text in front of RCV.NXT must not make a blind one exact (RFC 5961 §3).
        if (!seg.has(Flag::Rst)) {
            note_old_numbers(tcb, seg, context.config);
            learn_timestamp(tcb, seg);
            if (note_mark(tcb, seg)) pace_on_trouble(tcb);  // the sender shall learn of it at once (Linux)
            tailor_to_window(tcb, seg);
        }
        return Verdict::Pass;
    }
    if (probes_shut_window(tcb, seg)) {
        seg.text.len = 0;
        seg.flags.clear(Flag::Fin);
        arrival.ack_at_once = true;
        return Verdict::Pass;
    }
    // "If an incoming segment is not acceptable, an acknowledgment should be sent in reply (unless the RST
    // bit is set)".
    if (seg.has(Flag::Rst)) return Verdict::Dropped;
    // Only what could be part of a loop of ACKs is throttled; text never is.
    if (seg.len() == 0 || seg.has(Flag::Syn)) {
        return reply_throttled_ack(tcb, Verdict::Acknowledged, context);
    }
    note_old_numbers(tcb, seg, context.config);
    pace_on_trouble(tcb);
    reply_ack_at_once(tcb, context);
    return Verdict::Acknowledged;
}

// Second, check the RST bit (with the mitigation of RFC 5961 §3).
Verdict check_rst(Tcb &tcb, Arrival &arrival, const Context &context) {
    if (!arrival.seg.has(Flag::Rst)) return Verdict::Pass;
    const bool request = tcb.state == State::SynReceived && tcb.open == OpenKind::Passive &&
                         !tcb.fast_open.taken && context.config.embryo_rst == EmbryoRst::InWindow;
    const bool exact = arrival.seg.seq == tcb.rcv.nxt || request;
    if (context.config.rfc5961 == Switch::On && !exact) {
        return reply_throttled_ack(tcb, Verdict::Challenged, context);
    }
    switch (tcb.state) {
        case State::SynReceived:
            // "If this connection was initiated with a passive OPEN, then return it to the LISTEN state [and]
            // the user need not be informed"; an active one was refused. A Fast Open is in the user's hands
            // already, so the user is informed.
            if (tcb.open == OpenKind::Passive) {
                const bool known = tcb.fast_open.taken;
                delete_tcb(tcb, State::Listen, known ? ConnectionError::Reset : ConnectionError::None,
                           context);
            } else {
                delete_tcb(tcb, State::Closed, ConnectionError::Refused, context);
            }
            break;
        case State::TimeWait:
            // RFC 1337 §3, fix (F1): TIME-WAIT lasts its time, whatever an old segment has provoked.
            if (context.config.rfc1337 == Switch::On) return Verdict::Dropped;
            delete_tcb(tcb, State::Closed, ConnectionError::None, context);
            break;
        // In CLOSING and LAST-ACK too: "enter the CLOSED state, delete the TCB, and return". The RFC tells
        // the user nothing there; like Linux we tell one who still holds the socket, for text may have died
        // with the peer.
        default: delete_tcb(tcb, State::Closed, ConnectionError::Reset, context); break;
    }
    return Verdict::Reset;
}

// Third, check the security. Simplified: there are no security compartments (Appendix A.1), so all pass.
Verdict check_security(Tcb &, Arrival &, const Context &) { return Verdict::Pass; }

// Fourth, check the SYN bit.
Verdict check_syn(Tcb &tcb, Arrival &arrival, const Context &context) {
    if (!arrival.seg.has(Flag::Syn)) return Verdict::Pass;
    if (tcb.state == State::SynReceived && tcb.open == OpenKind::Passive) {
        delete_tcb(tcb, State::Listen, ConnectionError::None, context);
        return Verdict::Reset;
    }
    // RFC 5961 §4: a SYN in a synchronized state proves nothing; the challenge lets a rebooted peer answer
    // with RST.
    if (context.config.rfc5961 == Switch::On) return reply_throttled_ack(tcb, Verdict::Challenged, context);
    // Without it: "it is an error, send a reset" and the connection ends.
    delete_tcb(tcb, State::Closed, ConnectionError::Reset, context);
    reply_abort(tcb, context);
    return Verdict::ResetSent;
}

// Fifth, check the ACK field: SYN-RECEIVED.
Verdict check_ack_in_syn_received(Tcb &tcb, const Arrival &arrival, const Context &context) {
    const Segment &seg = arrival.seg;
    if (!(after(seg.ack, tcb.snd.una) && at_or_before(seg.ack, tcb.snd.nxt))) {
        reply_reset_to(tcb, seg, context);
        return Verdict::ResetSent;
    }
    take_acknowledgement(tcb, seg, context);
    establish(tcb, arrival, context);
    return Verdict::TookEffect;
}

bool brings_fin(const Tcb &tcb, const Segment &seg) { return seg.has(Flag::Fin) && seg.seq == tcb.rcv.nxt; }

// Fifth, check the ACK field: ESTABLISHED, and what the other synchronized states do besides.
Verdict check_ack_in_established(Tcb &tcb, const Arrival &arrival, const Context &context) {
    const Segment &seg = arrival.seg;
    if (after(seg.ack, tcb.snd.nxt)) {
        // "If the ACK acks something not yet sent, then send an ACK, drop the segment, and return."
        return reply_throttled_ack(tcb, Verdict::Challenged, context);
    }
    if (context.config.rfc5961 == Switch::On && before(seg.ack, tcb.snd.una - tcb.snd.max_wnd)) {
        return reply_throttled_ack(tcb, Verdict::Challenged, context);  // RFC 5961 §5: too old to be honest
    }
    const bool effect = process_ack(tcb, seg, arrival.wnd, context) == AckEffect::Some;
    const Verdict go_on = effect ? Verdict::TookEffect : Verdict::Pass;
    switch (tcb.state) {
        case State::FinWait1:
            // Figure 5, note 2: a segment that brings the peer's FIN as well leads straight to TIME-WAIT
            // (eighth).
            if (tcb.fin_acked() && !brings_fin(tcb, seg)) {
                enter(tcb, State::FinWait2, context);
                plan_fin_wait_2(tcb, context);
            }
            return go_on;
        case State::Closing:  // "if the ACK acknowledges our FIN, enter TIME-WAIT; otherwise, ignore the
                              // segment"
            if (!tcb.fin_acked()) return Verdict::Dropped;
            enter_time_wait(tcb, context);
            return go_on;
        case State::LastAck:  // "if our FIN is now acknowledged, delete the TCB, enter CLOSED, and return"
            if (!tcb.fin_acked()) return go_on;
            delete_tcb(tcb, State::Closed, ConnectionError::None, context);
            return Verdict::Accepted;
        default: return go_on;
    }
}

// Fifth, check the ACK field: "if the ACK bit is off, drop the segment and return".
Verdict check_ack(Tcb &tcb, Arrival &arrival, const Context &context) {
    const Segment &seg = arrival.seg;
    if (!seg.has(Flag::Ack)) return Verdict::Dropped;
    if (tcb.state == State::SynReceived) {
        return check_ack_in_syn_received(tcb, arrival, context);
    }
    return check_ack_in_established(tcb, arrival, context);
}

bool takes_text(State state) {
    return state == State::Established || state == State::FinWait1 || state == State::FinWait2;
}

// Sixth, check the URG bit: "RCV.UP <- max(RCV.UP, SEG.UP), and signal the user"; ignored once the peer has
// closed. RCV.UP never falls behind RCV.NXT, so that the two can always be compared on the ring.
Verdict check_urg(Tcb &tcb, Arrival &arrival, const Context &) {
    if (!takes_text(tcb.state)) return Verdict::Pass;
    tcb.rcv.up = later_of(tcb.rcv.up, tcb.rcv.nxt);
    if (arrival.seg.has(Flag::Urg)) {
        tcb.rcv.up = later_of(tcb.rcv.up, arrival.seg.seq + arrival.seg.urgent);
        return Verdict::TookEffect;
    }
    return Verdict::Pass;
}

// "Segments with higher beginning sequence numbers SHOULD be held for later processing" (SHLD-31), FIN
// included.
void keep_out_of_order(Tcb &tcb, const Segment &seg, const Context &context) {
    const bool known = tcb.reassembly.holds(seg.seq, seg.text.len);
    measure_text(tcb, seg, context);
    pace_on_segment(tcb, seg);
    if (known) note_duplicate(tcb, seg.seq, seg.seq + seg.text.len, context.config);
    if (changes_far_block(tcb, seg.seq, seg.seq + seg.len())) flush_compressed_ack(tcb, context);
    note_kept_text(tcb, seg.seq, seg.seq + seg.len());  // a FIN counts
    if (!known) {
        if (tcb.sack.on) grow_window(tcb, seg.text.len, context.config);
        make_room_for_gap(tcb, seg.seq + seg.text.len, context.config);
        hold_text(tcb, seg.text.len, context.config);
    }
    tcb.reassembly.insert(seg.seq, seg.text, tcb.rcv.nxt);
    if (seg.has(Flag::Fin)) tcb.reassembly.insert_fin(seg.seq + seg.text.len);
}

// Seventh, process the segment text.
Verdict process_text(Tcb &tcb, Arrival &arrival, const Context &context) {
    Segment &seg = arrival.seg;
    if (!takes_text(tcb.state)) return Verdict::Pass;  // "should not occur, since a FIN has been received"
    if (tcb.user_gone && seg.text.len > 0) {
        // SHLD-3 (§3.6.1): new data after CLOSE would be lost, and the peer shall know it.
        delete_tcb(tcb, State::Closed, ConnectionError::None, context);
        reply_reset_to(tcb, seg, context);
        return Verdict::ResetSent;
    }
    if (after(seg.seq, tcb.rcv.nxt)) {
        // Out of order: kept for its turn, FIN included (SHLD-31), and acknowledged at once by itself.
        if (seg.len() == 0) return Verdict::Pass;
        keep_out_of_order(tcb, seg, context);
        arrival.ack_at_once = true;
        return Verdict::Queued;
    }
    const Seq before_text = tcb.rcv.nxt;
    const bool had_gap = !tcb.reassembly.empty();
    if (seg.text.len > 0) {
        measure_text(tcb, seg, context);
        accept_text(tcb, seg.text);
        hold_text(tcb, seg.text.len, context.config);
        pace_on_text_received(tcb, seg, context);
        grow_window(tcb, seg.text.len, context.config);
        arrival.ack_in_order = true;
        if (had_gap) arrival.ack_at_once = true;
    }
    while (const std::optional<Payload> text = tcb.reassembly.take(tcb.rcv.nxt)) {
        accept_text(tcb, *text);
        arrival.ack_at_once = true;
    }
    forget_acked_blocks(tcb);
    return tcb.rcv.nxt == before_text ? Verdict::Pass : Verdict::TookEffect;
}

// Eighth, check the FIN bit: of this segment, or one that waited for its turn.
Verdict check_fin(Tcb &tcb, Arrival &arrival, const Context &context) {
    const bool own = arrival.seg.has(Flag::Fin) && arrival.seg.seq + arrival.seg.text.len == tcb.rcv.nxt;
    const bool kept = tcb.reassembly.fin_is_next(tcb.rcv.nxt);
    if (tcb.rcv.fin_received || (!own && !kept)) return Verdict::Pass;
    // "Signal the user 'connection closing', advance RCV.NXT over the FIN, and send an acknowledgment for the
    // FIN."
    tcb.rcv.nxt = tcb.rcv.nxt + 1;
    tcb.rcv.fin_received = true;
    tcb.reassembly.clear();
    arrival.ack_in_order = true;
    pace_on_fin_received(tcb);
    switch (tcb.state) {
        case State::SynReceived:
        case State::Established: enter(tcb, State::CloseWait, context); break;
        case State::FinWait1:
            if (tcb.fin_acked()) {
                enter_time_wait(tcb, context);
            } else {
                enter(tcb, State::Closing, context);
            }
            break;
        case State::FinWait2: enter_time_wait(tcb, context); break;
        default: break;  // CLOSE-WAIT, CLOSING, LAST-ACK remain; TIME-WAIT was seen to by the first check
    }
    return Verdict::Accepted;
}

struct NamedCheck {
    Step step;
    Verdict (*check)(Tcb &, Arrival &, const Context &);
};

constexpr NamedCheck kSynSentChecks[] = {
    {Step::SynSentAck, syn_sent_check_ack},
    {Step::SynSentRst, syn_sent_check_rst},
    {Step::SynSentSecurity, syn_sent_check_security},
    {Step::SynSentSyn, syn_sent_check_syn},
    {Step::SynSentOther, syn_sent_other},
};

// The eight checks of §3.10.7.4, and before them that of RFC 7323 §5.3.
constexpr NamedCheck kChecks[] = {
    {Step::Timestamps, check_timestamps},
    {Step::Sequence, check_sequence},  // first
    {Step::Rst, check_rst},            // second
    {Step::Security, check_security},  // third
    {Step::Syn, check_syn},            // fourth
    {Step::Ack, check_ack},            // fifth
    {Step::Urg, check_urg},            // sixth
    {Step::Text, process_text},        // seventh
    {Step::Fin, check_fin},            // eighth
};

bool goes_on(Verdict verdict) { return verdict == Verdict::Pass || verdict == Verdict::TookEffect; }

template <std::size_t N>
void run_checks(const NamedCheck (&checks)[N], Tcb &tcb, Arrival &arrival, const Context &context) {
    for (const NamedCheck &named : checks) {
        if (!goes_on(decide(named.step, named.check(tcb, arrival, context), context))) return;
    }
}

// §3.10.7.3: "if there are other controls or text in the segment, then continue processing at the sixth
// step".
void continue_at_sixth_step(Tcb &tcb, Arrival &arrival, const Context &context) {
    Segment &seg = arrival.seg;
    seg.flags.clear(Flag::Syn);
    seg.flags.clear(Flag::Fin);  // keep_early_text has put text and FIN into their places
    seg.text.len = 0;
    seg.seq = tcb.rcv.nxt;
    for (const NamedCheck &named : {kChecks[6], kChecks[7], kChecks[8]}) {
        if (!goes_on(decide(named.step, named.check(tcb, arrival, context), context))) return;
    }
}

}  // namespace

void segment_arrives(Tcb &tcb, const Segment &seg, const Context &context) {
    Arrival arrival{seg, window_in_bytes(tcb, seg)};
    keep_alive_on_arrival(tcb, context);
    if (tcb.state == State::SynSent) {
        run_checks(kSynSentChecks, tcb, arrival, context);
        const bool more = !tcb.reassembly.empty() || arrival.seg.has(Flag::Urg);
        if (is_synchronized(tcb.state) && more) continue_at_sixth_step(tcb, arrival, context);
    } else {
        run_checks(kChecks, tcb, arrival, context);
    }
    if (tcb.state == State::Closed || tcb.state == State::Listen) return;
    if (arrival.ack_at_once) {
        reply_or_compress_ack(tcb, context);
    } else if (arrival.ack_in_order) {
        const bool text_or_fin = arrival.seg.text.len > 0 || arrival.seg.has(Flag::Fin);
        // Outside ESTABLISHED nobody answers any more, so the ACK has nothing to wait for.
        const bool closing = tcb.state == State::TimeWait || tcb.state == State::Closing;
        const bool linux_at_once = context.config.quick_ack == Switch::On && closing;
        if (text_or_fin && !linux_at_once) {
            owe_ack(tcb, context);
        } else {
            owe_ack_now(tcb, context);
        }
    }
}

}  // namespace theater::tcp
