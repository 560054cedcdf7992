// Timeouts (RFC 9293 §3.10.8, §3.8.3; RFC 6298 §5.4–5.7; zero-window probes §3.8.6.1).
#include <algorithm>

#include "core/tcp/acknowledge.h"
#include "core/tcp/congestion.h"
#include "core/tcp/endpoint.h"

namespace theater::tcp {

namespace {

struct Limit {
    std::uint32_t retries;
    Duration time;
};

// Simplified: R1 (§3.8.3, MUST-20) would advise the network layer to look for another route; there is one
// wire. R2 (§3.8.3): a SYN has its own (MUST-23); the SYN,ACK is counted apart, as hosts do.
Limit retry_limit(const Tcb &tcb, const Config &config) {
    if (tcb.state == State::SynSent) return {config.syn_retries, config.r2_syn};
    if (tcb.state == State::SynReceived) {
        const bool passive = tcb.open == OpenKind::Passive;
        return {passive ? config.synack_retries : config.syn_retries, config.r2_syn};
    }
    return {config.data_retries, config.r2_data};
}

bool exceeds_r2(const Tcb &tcb, const Context &context) {
    const Limit limit = retry_limit(tcb, context.config);
    const Duration tried = context.now - tcb.first_sent_at.value_or(context.now);
    return tcb.retries >= limit.retries && tried >= limit.time;
}

// A passive open that nobody completes falls back to LISTEN; the listener never left it.
void give_up(Tcb &tcb, const Context &context) {
    const bool falls_back = tcb.state == State::SynReceived && tcb.open == OpenKind::Passive;
    delete_tcb(tcb, falls_back ? State::Listen : State::Closed, ConnectionError::TimedOut, context);
}

// RETRANSMISSION TIMEOUT (§3.10.8), RFC 6298 (5.4)–(5.7).
void on_retransmission_timeout(Tcb &tcb, const Context &context) {
    if (tcb.retransmission_queue.empty()) return;
    SentSegment &head = tcb.retransmission_queue.front();
    if (!tcb.first_sent_at) tcb.first_sent_at = head.sent_at;
    if (exceeds_r2(tcb, context)) {
        give_up(tcb, context);
        return;
    }
    congestion_on_timeout(tcb);
    ++tcb.retries;
    if (head.controls.has(Flag::Syn)) tcb.syn_retransmitted = true;
    // Nothing in flight is trusted any more: all is sent again, as the congestion window allows (RFC 5681
    // §3.1).
    for (SentSegment &sent : tcb.retransmission_queue)
        sent.lost = true;
    tcb.resend_cause = context.cause;
    back_off(tcb.round_trip, context.config);                                          // (5.5)
    set_timer(tcb, Timer::Retransmission, context.now + tcb.round_trip.rto, context);  // (5.6)
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
    const Duration interval =
        std::min(tcb.round_trip.rto * (std::int64_t{1} << tcb.persist_backoff), context.config.max_rto);
    set_timer(tcb, Timer::Persist, context.now + interval, context);
}

}  // namespace

void on_timer(Tcb &tcb, Timer timer, const Context &context) {
    tcb.timer(timer) = {};
    switch (timer) {
        case Timer::Retransmission: on_retransmission_timeout(tcb, context); break;
        case Timer::Persist: on_persist_timeout(tcb, context); break;
        case Timer::DelayedAck: tcb.ack_may_wait = false; break;
        case Timer::SwsOverride: tcb.sws_override = true; break;
        case Timer::TimeWait:  // TIME-WAIT TIMEOUT: "delete the TCB, enter the CLOSED state, and return"
            delete_tcb(tcb, State::Closed, ConnectionError::None, context);
            break;
        case Timer::User:  // USER TIMEOUT: "flush all queues, signal the user 'connection aborted due to user
                           // timeout'"
            give_up(tcb, context);
            break;
    }
}

}  // namespace theater::tcp
