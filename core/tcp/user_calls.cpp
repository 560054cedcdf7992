// User calls (RFC 9293 §3.10.1–3.10.5), in the order of the RFC. STATUS (§3.10.6) is reading the Tcb.
#include <algorithm>

#include "core/tcp/delayed_ack.h"
#include "core/tcp/endpoint.h"
#include "core/tcp/fast_open.h"
#include "core/tcp/keep_alive.h"
#include "core/tcp/receive_window.h"
#include "core/tcp/replies.h"

namespace theater::tcp {

std::string_view to_string(CallError error) {
    switch (error) {
        case CallError::None: return "";
        case CallError::NotConnected: return "ENOTCONN";
        case CallError::BrokenPipe: return "EPIPE";
        case CallError::Already: return "EISCONN";
        case CallError::Invalid: return "EINVAL";
    }
    return "";
}

// §3.10.1 OPEN, active: "send a SYN <SEQ=ISS><CTL=SYN>; set SND.UNA to ISS, SND.NXT to ISS+1, enter
// SYN-SENT".
Tcb open_active(Endpoint local, Endpoint remote, Seq iss, std::uint64_t stream, const Context &context,
                const Opening &opening) {
    std::uint32_t mss = announced_mss(context.config, local.address.family);
    if (opening.timestamp_recent != 0 && mss > 12) mss -= 12;  // the old connection has agreed on timestamps
    Tcb tcb = make_tcb(local, remote, iss, stream, initial_window(context.config, mss), context);
    tcb.open = OpenKind::Active;
    tcb.ts.offset = opening.timestamp_offset;
    tcb.ts.recent = opening.timestamp_recent;
    prepare_syn(tcb, opening);
    enter(tcb, State::SynSent, context);
    return tcb;
}

// §3.10.2 SEND.
CallError send(Tcb &tcb, std::uint64_t bytes, const Context &context, Urgency urgency) {
    (void)context;
    switch (tcb.state) {
        case State::Closed:
        case State::Listen: return CallError::NotConnected;
        case State::SynSent:
        case State::SynReceived:  // "queue the data for transmission after entering ESTABLISHED state"
        case State::Established:
        case State::CloseWait:
            if (tcb.snd.fin_queued) return CallError::BrokenPipe;  // CLOSE came first and waits in the queue
            // The host asks send_room first and lets the call wait, so this never gives "insufficient
            // resources".
            tcb.snd.queued_bytes += bytes;
            if (urgency == Urgency::Urgent && bytes > 0) {
                // "If the urgent flag is set, SND.UP <- SND.NXT-1"; by RFC 6093 it points behind the last
                // byte.
                tcb.snd.up = tcb.snd.iss + 1 + static_cast<std::uint32_t>(tcb.snd.queued_bytes);
                tcb.snd.urgent = true;
            }
            return CallError::None;
        case State::FinWait1:
        case State::FinWait2:
        case State::Closing:
        case State::LastAck:
        case State::TimeWait: return CallError::BrokenPipe;  // "error: connection closing"
    }
    return CallError::NotConnected;
}

std::uint64_t send_room(const Tcb &tcb, const Config &config) {
    if (config.send_buffer_bytes == 0) return UINT64_MAX;
    std::uint64_t held = tcb.unsent_bytes();
    if (!tcb.retransmission_queue.empty()) {
        held += tcb.retransmission_queue.total().bytes;
        if (tcb.retransmission_queue.front().controls.has(Flag::Syn)) --held;
        if (tcb.retransmission_queue.back().controls.has(Flag::Fin)) --held;
    }
    return config.send_buffer_bytes - std::min<std::uint64_t>(held, config.send_buffer_bytes);
}

// §3.10.3 RECEIVE. The host decides when a call waits; this only takes what is there.
std::vector<Payload> receive(Tcb &tcb, std::uint64_t bytes, const Context &context) {
    std::vector<Payload> taken;
    const std::uint64_t before = tcb.rcv.read_bytes;
    std::size_t whole = 0;
    for (; whole < tcb.unread.size() && bytes > 0; ++whole) {
        Payload &run = tcb.unread[whole];
        Payload part = run;
        part.len = static_cast<std::uint32_t>(std::min<std::uint64_t>(bytes, run.len));
        taken.push_back(part);
        bytes -= part.len;
        tcb.rcv.read_bytes += part.len;
        if (part.len < run.len) {
            run.offset += part.len;
            run.len -= part.len;
            break;
        }
    }
    tcb.unread.erase(tcb.unread.begin(), tcb.unread.begin() + static_cast<std::ptrdiff_t>(whole));
    if (!taken.empty()) {
        tune_on_read(tcb, tcb.rcv.read_bytes - before, context);
        offer_freed_window(tcb, context);
    }
    const bool waits = tcb.owed_ack && tcb.ack_may_wait;
    if (!taken.empty() && waits && ack_timing_after_read(tcb, context.config) == AckTiming::Now) {
        owe_ack_now(tcb, context);
    }
    return taken;
}

// §3.10.4 CLOSE: "queue this request until all preceding SENDs have been segmentized, then form a FIN
// segment". Transmit forms it; in CLOSE-WAIT it also enters LAST-ACK at that moment.
CallError shutdown(Tcb &tcb, const Context &context) {
    switch (tcb.state) {
        case State::Closed:
        case State::Listen: return CallError::NotConnected;
        case State::SynSent:  // "delete the TCB and return 'error: closing' responses to any queued SENDs or
                              // RECEIVEs"
            delete_tcb(tcb, State::Closed, ConnectionError::None, context);
            return CallError::None;
        case State::SynReceived:
            if (tcb.snd.fin_queued) return CallError::NotConnected;
            tcb.snd.fin_queued = true;
            // With text still to send it is "queued for processing after entering ESTABLISHED state".
            if (tcb.unsent_bytes() == 0) enter(tcb, State::FinWait1, context);
            return CallError::None;
        case State::Established:
            tcb.snd.fin_queued = true;
            enter(tcb, State::FinWait1, context);
            return CallError::None;
        case State::CloseWait:
            if (tcb.snd.fin_queued) return CallError::NotConnected;
            tcb.snd.fin_queued = true;
            return CallError::None;
        case State::FinWait1:
        case State::FinWait2:
        case State::Closing:
        case State::LastAck:
        case State::TimeWait: return CallError::NotConnected;  // "error: connection closing"
    }
    return CallError::NotConnected;
}

CallError close(Tcb &tcb, const Context &context) {
    if (tcb.state == State::Closed || tcb.state == State::Listen || tcb.user_gone)
        return CallError::NotConnected;
    tcb.user_gone = true;
    plan_fin_wait_2(tcb, context);
    // SHLD-3 (§3.6.1): unread text would be lost, and the peer shall know it.
    if (tcb.rcv.buffered() > 0 && tcb.state != State::TimeWait) {
        tcb.unread.clear();
        tcb.rcv.read_bytes = tcb.rcv.arrived_bytes;
        return abort(tcb, context);
    }
    shutdown(tcb, context);  // after shutdown() there is nothing left to close, and that is fine
    return CallError::None;
}

void plan_fin_wait_2(Tcb &tcb, const Context &context) {
    const bool orphan = tcb.state == State::FinWait2 && tcb.user_gone;
    if (!orphan || context.config.fin_timeout.ns == 0) return;
    set_timer(tcb, Timer::FinWait2, context.now + context.config.fin_timeout, context);
}

void on_config_changed(Tcb &tcb, const Context &context) {
    if (tcb.state == State::Closed || tcb.state == State::Listen) return;
    plan_keep_alive(tcb, context);
    retune_receive_buffer(tcb, context);
    plan_fin_wait_2(tcb, context);
}

void vanish(Tcb &tcb, const Context &context) {
    tcb.replies.clear();
    tcb.user_gone = true;
    delete_tcb(tcb, State::Closed, ConnectionError::None, context);
}

// §3.10.5 ABORT.
CallError abort(Tcb &tcb, const Context &context) {
    switch (tcb.state) {
        case State::Closed: return CallError::NotConnected;
        case State::Listen:
        case State::SynSent:
        case State::Closing:
        case State::LastAck:
        case State::TimeWait:  // "respond with an ok and delete the TCB, enter CLOSED state"
            delete_tcb(tcb, State::Closed, ConnectionError::Aborted, context);
            return CallError::None;
        case State::SynReceived:
        case State::Established:
        case State::FinWait1:
        case State::FinWait2:
        case State::CloseWait:  // "send a reset segment; all queued SENDs and RECEIVEs are given 'connection
                                // reset'"
            tcb.replies.clear();
            delete_tcb(tcb, State::Closed, ConnectionError::Aborted, context);
            reply_abort(tcb, context);
            return CallError::None;
    }
    return CallError::NotConnected;
}

}  // namespace theater::tcp
