#include "core/tcp/fast_open.h"

#include <algorithm>

#include "core/tcp/acknowledge.h"
#include "core/tcp/congestion_control.h"
#include "core/tcp/options.h"
#include "core/tcp/receive_window.h"

namespace theater::tcp {

void prepare_syn(Tcb &tcb, const Opening &opening) {
    tcb.snd.queued_bytes = opening.text_bytes;
    tcb.fast_open.option = opening.fast_open;
    tcb.syn_text_limit = opening.syn_text_limit;
}

std::uint32_t text_for_syn(const Tcb &tcb, const Context &context) {
    std::uint64_t text = tcb.unsent_bytes();
    if (tcb.state == State::SynSent) {
        text = std::min<std::uint64_t>(text, tcb.syn_text_limit);
        // The SYN with its options and text must fit into one datagram (RFC 6691 §3).
        const std::uint32_t headers = tcb.local.address.family == IpAddress::Family::V4 ? 40 : 60;
        const std::uint32_t used = headers + wire_size(syn_options(tcb, context));
        const std::uint32_t room = context.config.mtu > used ? context.config.mtu - used : 0;
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(text, room));
    }
    if (!tcb.fast_open.taken || context.config.fast_open_syn_ack_data == Switch::Off) return 0;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>({text, tcb.smss, tcb.snd.wnd}));
}

void fall_back_to_ordinary_syn(Tcb &tcb) {
    tcb.fast_open.option.reset();
    // RFC 7413 §4.2.1: what was in the SYN stays on the queue, to be sent when the handshake is over.
}

void take_syn_text(Tcb &tcb, const Context &context) {
    tcb.fast_open.taken = true;
    while (const std::optional<Payload> text = tcb.reassembly.take(tcb.rcv.nxt))
        accept_text(tcb, *text);
    start_congestion_control(tcb, context.config);  // the answer may leave before the third ACK
}

void resend_unacked_syn_text(Tcb &tcb, std::uint32_t wnd, const Context &context) {
    tcb.fast_open.text_acked = tcb.fast_open.text_in_syn && after(tcb.snd.una, tcb.snd.iss + 1);
    if (tcb.retransmission_queue.empty()) return;
    SentQueue &queue = tcb.retransmission_queue;
    const std::uint32_t text = queue.back().text_len;
    const std::uint32_t excess = text - std::min(text, wnd);
    queue.shorten_back(excess);
    tcb.snd.nxt = tcb.snd.nxt - excess;
    tcb.snd.sent_bytes -= excess;
    tcb.resend_cause = context.cause;
    if (!queue.empty()) {
        queue.mark_lost(queue.size() - 1);
        return;
    }
    cancel_timer(tcb, Timer::Retransmission, context);
    cancel_timer(tcb, Timer::User, context);
}

}  // namespace theater::tcp
