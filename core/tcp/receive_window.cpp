#include "core/tcp/receive_window.h"

#include <algorithm>

#include "core/tcp/replies.h"

namespace theater::tcp {

namespace {

// min(Fr * RCV.BUFF, Eff.snd.MSS) with Fr = 1/2: the smallest step worth telling.
std::uint32_t worthwhile_step(const Tcb &tcb, const Config &config) {
    const std::uint32_t mss = announced_mss(config, tcb.local.address.family);
    return std::max(1u, std::min(window_capacity(config, tcb.rcv.wscale) / 2, mss));
}

bool peer_may_send_text(State state) {
    return state == State::SynReceived || state == State::Established || state == State::FinWait1 ||
           state == State::FinWait2;
}

}  // namespace

std::uint32_t window_capacity(const Config &config, std::uint8_t wscale) {
    return std::min<std::uint32_t>(config.receive_buffer_bytes, 65'535u << wscale);
}

namespace {

// Linux tcp_select_window: what has been offered is never taken back, however little room there is.
std::uint32_t offer_tuned_window(Tcb &tcb) {
    const std::uint32_t unit = 1u << tcb.rcv.wscale;
    std::uint32_t window = select_window(tcb);
    if (window < tcb.rcv.wnd) window = (tcb.rcv.wnd + unit - 1) / unit * unit;
    window = std::min(window, 65'535u << tcb.rcv.wscale);
    tcb.rcv.wnd = tcb.tuning.told = window;
    return window;
}

// Linux __tcp_cleanup_rbuf: an ACK of its own is worth it where the window at least doubles.
void offer_doubled_window(Tcb &tcb, const Context &context) {
    if (!peer_may_send_text(tcb.state) || tcb.rcv.wnd > tcb.tuning.clamp / 2) return;
    const std::uint32_t window = select_window(tcb);
    if (window > 0 && window / 2 >= tcb.rcv.wnd) owe_ack_now(tcb, context);
}

}  // namespace

std::uint32_t offer_window(Tcb &tcb, const Config &config) {
    if (is_tuned(config) && tcb.tuning.started) return offer_tuned_window(tcb);
    const std::uint32_t unit = 1u << tcb.rcv.wscale;
    const std::uint32_t rest = tcb.rcv.wnd % unit;
    if (rest == 0) return tcb.rcv.wnd;
    // Rounding up again and again would in the end offer what there is no room for; then the peer is told
    // less, and what it was told before is still taken.
    const std::uint32_t rounded_up = tcb.rcv.wnd - rest + unit;
    const std::uint64_t limit = std::uint64_t{window_capacity(config, tcb.rcv.wscale)} + unit - 1;
    if (std::uint64_t{tcb.rcv.buffered()} + rounded_up > limit) return tcb.rcv.wnd - rest;
    tcb.rcv.wnd = rounded_up;
    return rounded_up;
}

void accept_text(Tcb &tcb, const Payload &text) {
    tcb.unread.push_back(text);
    tcb.rcv.nxt = tcb.rcv.nxt + text.len;
    tcb.rcv.arrived_bytes += text.len;
    tcb.rcv.wnd -= std::min(tcb.rcv.wnd, text.len);
}

void keep_early_text(Tcb &tcb, const Segment &syn, const Config &config) {
    const Seq first = syn.seq + 1;
    const std::uint32_t kept = std::min(syn.text.len, tcb.rcv.wnd);
    hold_text(tcb, kept, config);
    if (kept > 0) tcb.reassembly.insert(first, {syn.text.stream, syn.text.offset, kept}, tcb.rcv.nxt);
    if (syn.has(Flag::Fin) && kept == syn.text.len) tcb.reassembly.insert_fin(first + syn.text.len);
}

void update_receive_window(Tcb &tcb, const Config &config) {
    if (is_tuned(config) && tcb.tuning.started) return;  // offer_window sees to it
    const std::uint32_t capacity = window_capacity(config, tcb.rcv.wscale);
    const std::uint32_t free = capacity - std::min(capacity, tcb.rcv.buffered());
    if (free > tcb.rcv.wnd && free - tcb.rcv.wnd >= worthwhile_step(tcb, config)) tcb.rcv.wnd = free;
}

void offer_freed_window(Tcb &tcb, const Context &context) {
    if (is_tuned(context.config) && tcb.tuning.started) {
        offer_doubled_window(tcb, context);
        return;
    }
    const std::uint32_t before = tcb.rcv.wnd;
    update_receive_window(tcb, context.config);
    const std::uint32_t opened = tcb.rcv.wnd - before;
    if (opened == 0 || !peer_may_send_text(tcb.state)) return;
    // A sender that saw less than a segment's worth may have stopped; a big step is worth an ACK of its own
    // too.
    if (before < worthwhile_step(tcb, context.config) ||
        opened >= std::max(1u, window_capacity(context.config, tcb.rcv.wscale) / 2)) {
        owe_ack_now(tcb, context);
    }
}

}  // namespace theater::tcp
