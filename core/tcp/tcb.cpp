#include "core/tcp/tcb.h"

namespace theater::tcp {

std::string_view to_string(ConnectionError error) {
    switch (error) {
        case ConnectionError::None: return "";
        case ConnectionError::Refused: return "ECONNREFUSED";
        case ConnectionError::Reset: return "ECONNRESET";
        case ConnectionError::TimedOut: return "ETIMEDOUT";
        case ConnectionError::Aborted: return "ECONNABORTED";
    }
    return "";
}

std::optional<Instant> Tcb::next_deadline() const {
    std::optional<Instant> next;
    for (const TimerState &timer : timers) {
        if (timer.deadline && (!next || *timer.deadline < *next)) next = timer.deadline;
    }
    return next;
}

Tcb make_tcb(Endpoint local, Endpoint remote, Seq iss, std::uint64_t stream, std::uint32_t receive_window,
             const Context &context) {
    Tcb tcb;
    tcb.local = local;
    tcb.remote = remote;
    tcb.stream = stream;
    tcb.snd.iss = tcb.snd.una = tcb.snd.nxt = tcb.snd.up = tcb.snd.right_edge = iss;
    tcb.rcv.wnd = receive_window;
    tcb.round_trip = make_round_trip(context.config);
    tcb.syn_owed = true;
    tcb.syn_cause = context.cause;
    tcb.opened_at = tcb.heard_at = context.now;
    return tcb;
}

void enter(Tcb &tcb, State state, const Context &context) {
    if (tcb.state == state) return;
    const State from = tcb.state;
    tcb.state = state;
    context.observer.on_state(from, state, context.cause);
}

void set_timer(Tcb &tcb, Timer timer, Instant deadline, const Context &context) {
    TimerState &state = tcb.timer(timer);
    if (state.deadline == deadline) return;
    state.deadline = deadline;
    state.set_by = context.observer.on_timer(timer, TimerAction::Set, deadline, context.cause);
}

void cancel_timer(Tcb &tcb, Timer timer, const Context &context) {
    TimerState &state = tcb.timer(timer);
    if (!state.deadline) return;
    context.observer.on_timer(timer, TimerAction::Cancelled, *state.deadline, context.cause);
    state = {};
}

void delete_tcb(Tcb &tcb, State end, ConnectionError error, const Context &context) {
    for (int i = 0; i < kTimerCount; ++i)
        cancel_timer(tcb, static_cast<Timer>(i), context);
    tcb.retransmission_queue.clear();
    tcb.recovery = {};
    tcb.reassembly.clear();
    // Text that has arrived in order stays readable after an orderly end and is flushed by an error ("all
    // segment queues should be flushed"); Linux keeps it for the reader of a connection that was reset.
    const bool kept = error == ConnectionError::Reset && context.config.reset_keeps_text == Switch::On;
    if (error != ConnectionError::None && !kept) {
        tcb.unread.clear();
        tcb.rcv.read_bytes = tcb.rcv.arrived_bytes;
    }
    tcb.snd.queued_bytes = tcb.snd.sent_bytes;
    tcb.owed_ack.reset();
    tcb.syn_owed = tcb.probe_owed = tcb.probe_outstanding = tcb.tail_probe_owed = false;
    tcb.error = error;
    enter(tcb, end, context);
}

}  // namespace theater::tcp
