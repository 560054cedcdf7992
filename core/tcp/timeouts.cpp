// Timeouts (RFC 9293 §3.10.8, §3.8.3; RFC 6298 §5.4–5.7; zero-window probes §3.8.6.1).
#include <algorithm>

#include "core/tcp/acknowledge.h"
#include "core/tcp/compressed_ack.h"
#include "core/tcp/delayed_ack.h"
#include "core/tcp/endpoint.h"
#include "core/tcp/fast_open.h"
#include "core/tcp/keep_alive.h"
#include "core/tcp/loss_recovery.h"
#include "core/tcp/tail_loss_probe.h"
#include "core/tcp/window_probe.h"

namespace theater::tcp {

namespace {

struct Limit {
    std::uint32_t retries;
    Duration time;
};

// Simplified: R1 (§3.8.3, MUST-20) would advise the network layer to look for another route; there is one
// wire. R2 (§3.8.3): a SYN has its own (MUST-23); the SYN,ACK is counted apart, as hosts do.
Limit retry_limit(const Tcb &tcb, const Config &config) {
    if (tcb.state == State::SynSent) return {config.syn_retries + config.syn_linear_timeouts, config.r2_syn};
    if (tcb.state == State::SynReceived) {
        const bool passive = tcb.open == OpenKind::Passive;
        return {passive ? config.synack_retries : config.syn_retries, config.r2_syn};
    }
    // Nobody would learn of it any more, so an orphan is given up sooner (Linux).
    const bool orphan = tcb.user_gone && config.orphan_retries > 0;
    return {orphan ? config.orphan_retries : config.data_retries, config.r2_data};
}

bool exceeds_r2(const Tcb &tcb, Instant now, Instant since, const Config &config) {
    const Limit limit = retry_limit(tcb, config);
    return tcb.retries >= limit.retries && now - since >= limit.time;
}

bool exceeds_r2(const Tcb &tcb, const Context &context) {
    return exceeds_r2(tcb, context.now, tcb.first_sent_at.value_or(context.now), context.config);
}

// A passive open that nobody completes falls back to LISTEN; the listener never left it.
void give_up(Tcb &tcb, const Context &context) {
    const bool falls_back = tcb.state == State::SynReceived && tcb.open == OpenKind::Passive;
    delete_tcb(tcb, falls_back ? State::Listen : State::Closed, ConnectionError::TimedOut, context);
}

// (5.5); but the first few time-outs of a SYN may follow each other at one distance (Linux).
void back_off_for(Tcb &tcb, const Config &config) {
    if (tcb.state == State::SynSent && tcb.retries <= config.syn_linear_timeouts) return;
    back_off(tcb.round_trip, config);
}

// TCP_DEFER_ACCEPT: the peer has answered our SYN,ACK, and only its text is waited for.
bool waits_for_text(const Tcb &tcb, const Context &context) {
    return tcb.accept_deferred && context.now < tcb.opened_at + context.config.defer_accept;
}

// While our SYN is not acknowledged, it goes alone: text that was sent behind it waits for its own time-out.
bool is_handshake(const Tcb &tcb) {
    return tcb.retransmission_queue.front().controls.has(Flag::Syn) || tcb.cwnd == 0;
}

void mark_handshake_lost(SentQueue &queue) {
    const bool syn = queue.front().controls.has(Flag::Syn);
    for (std::size_t place = 0; place < (syn ? 1 : queue.size()); ++place)
        queue.mark_lost(place);
}

// RETRANSMISSION TIMEOUT (§3.10.8), RFC 6298 (5.4)–(5.7).
void on_retransmission_timeout(Tcb &tcb, const Context &context) {
    if (tcb.retransmission_queue.empty()) return;
    const SentSegment &head = tcb.retransmission_queue.front();
    if (!tcb.first_sent_at) tcb.first_sent_at = head.sent_at;
    if (exceeds_r2(tcb, context)) {
        give_up(tcb, context);
        return;
    }
    const bool handshake = is_handshake(tcb);
    if (!handshake && !waits_for_text(tcb, context)) recover_on_timeout(tcb, context);
    ++tcb.retries;
    if (!waits_for_text(tcb, context)) {
        if (head.controls.has(Flag::Syn)) {
            ++tcb.syn_losses;
            if (tcb.state == State::SynSent) fall_back_to_ordinary_syn(tcb);
        }
        if (handshake) mark_handshake_lost(tcb.retransmission_queue);
        tcb.resend_cause = context.cause;
    }
    if (context.config.user_timeout_since == UserTimeoutSince::FirstRetransmitted) {
        start_user_timer(tcb, context);
    }
    tcb.tail_probe_end.reset();
    back_off_for(tcb, context.config);
    set_timer(tcb, Timer::Retransmission, context.now + tcb.round_trip.rto, context);  // (5.6)
}

// RFC 8985 §7.3: new text if there is any that may go, else the last segment again; then the RTO anew.
void on_tail_loss_timeout(Tcb &tcb, const Context &context) {
    if (tcb.retransmission_queue.empty()) return;
    tcb.tail_probe_end = tcb.snd.nxt;
    tcb.tail_probe_owed = true;
    tcb.resend_cause = context.cause;
}

// §3.8.6.1: probe at the RTO and then at growing intervals (SHLD-29, SHLD-30), for as long as probes are
// answered (MUST-37); an ACK that leaves the window shut resets the count of those that were not.
void on_persist_timeout(Tcb &tcb, const Context &context) {
    if (!tcb.first_sent_at) tcb.first_sent_at = context.now;
    if (exceeds_r2(tcb, context)) {
        give_up(tcb, context);
        return;
    }
    ++tcb.retries;
    tcb.probe_owed = true;
    tcb.resend_cause = context.cause;
    constexpr std::uint32_t kLargestShift = 16;
    tcb.persist_backoff = std::min(tcb.persist_backoff + 1, kLargestShift);
    const Duration interval = window_probe_interval(tcb, context.config);
    set_timer(tcb, Timer::Persist, context.now + interval, context);
}

}  // namespace

bool would_give_up(const Tcb &tcb, Timer timer, Instant when, const Config &config) {
    if (timer == Timer::User) return true;
    if (timer == Timer::Persist) return exceeds_r2(tcb, when, tcb.first_sent_at.value_or(when), config);
    if (timer != Timer::Retransmission || tcb.retransmission_queue.empty()) return false;
    const Instant first = tcb.retransmission_queue.front().sent_at;
    return exceeds_r2(tcb, when, tcb.first_sent_at.value_or(first), config);
}

void on_timer(Tcb &tcb, Timer timer, const Context &context) {
    tcb.timer(timer) = {};
    switch (timer) {
        case Timer::Retransmission: on_retransmission_timeout(tcb, context); break;
        case Timer::Persist: on_persist_timeout(tcb, context); break;
        case Timer::DelayedAck:
            tcb.ack_may_wait = false;
            if (tcb.owed_ack) tcb.owed_ack->cause = context.cause;
            pace_on_delay_over(tcb);
            break;
        case Timer::SwsOverride: tcb.sws_override = true; break;
        case Timer::TimeWait:  // TIME-WAIT TIMEOUT: "delete the TCB, enter the CLOSED state, and return"
            delete_tcb(tcb, State::Closed, ConnectionError::None, context);
            break;
        case Timer::User:  // USER TIMEOUT: "flush all queues, signal the user 'connection aborted due to user
                           // timeout'"
            give_up(tcb, context);
            break;
        case Timer::FinWait2:  // nobody is left who could read what the peer still sends
            delete_tcb(tcb, State::Closed, ConnectionError::None, context);
            break;
        case Timer::KeepAlive: on_keep_alive_timeout(tcb, context); break;
        case Timer::TailLossProbe: on_tail_loss_timeout(tcb, context); break;
        case Timer::Reordering: recover_on_reordering_timeout(tcb, context); break;
        case Timer::CompressedAck: on_compressed_ack_timeout(tcb, context); break;
    }
}

}  // namespace theater::tcp
