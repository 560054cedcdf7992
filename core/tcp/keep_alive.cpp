#include "core/tcp/keep_alive.h"

#include "core/tcp/replies.h"

namespace theater::tcp {

namespace {

bool is_kept_alive(const Tcb &tcb, const Config &config) {
    return config.keep_alive == Switch::On && is_synchronized(tcb.state) && tcb.state != State::TimeWait;
}

// A user timeout replaces the count of probes (tcp(7), TCP_USER_TIMEOUT), but one probe there must have been.
bool has_waited_long_enough(const Tcb &tcb, const Context &context) {
    const Config &config = context.config;
    if (config.user_timeout.ns == 0) return tcb.keep_alive_probes >= config.keep_alive_probes;
    return tcb.keep_alive_probes > 0 && context.now - tcb.heard_at >= config.user_timeout;
}

}  // namespace

void plan_keep_alive(Tcb &tcb, const Context &context) {
    cancel_timer(tcb, Timer::KeepAlive, context);
    if (!is_kept_alive(tcb, context.config)) return;
    set_timer(tcb, Timer::KeepAlive, tcb.heard_at + context.config.keep_alive_idle, context);
}

void keep_alive_on_arrival(Tcb &tcb, const Context &context) {
    tcb.heard_at = context.now;
    tcb.keep_alive_probes = 0;
    // The running timer is left to fire and to look again: moving it at every segment would only make noise.
    if (!tcb.timer(Timer::KeepAlive).deadline && is_kept_alive(tcb, context.config)) {
        plan_keep_alive(tcb, context);
    }
}

void on_keep_alive_timeout(Tcb &tcb, const Context &context) {
    const Config &config = context.config;
    if (!is_kept_alive(tcb, config)) return;
    const Instant idle_since_then = tcb.heard_at + config.keep_alive_idle;
    const bool busy = !tcb.retransmission_queue.empty() || tcb.unsent_bytes() > 0;
    if (busy || (tcb.keep_alive_probes == 0 && context.now < idle_since_then)) {
        // MUST-26: "only when no data or acknowledgment packets have been received within an interval".
        const Instant next = busy ? context.now + config.keep_alive_idle : idle_since_then;
        set_timer(tcb, Timer::KeepAlive, next, context);
        return;
    }
    if (has_waited_long_enough(tcb, context)) {
        // MUST-29: no single lost probe ends it. Like Linux we say goodbye with a reset, which may find the
        // peer alive after all.
        delete_tcb(tcb, State::Closed, ConnectionError::TimedOut, context);
        reply_abort(tcb, context);
        return;
    }
    ++tcb.keep_alive_probes;
    reply_keep_alive_probe(tcb, context);
    set_timer(tcb, Timer::KeepAlive, context.now + config.keep_alive_interval, context);
}

}  // namespace theater::tcp
