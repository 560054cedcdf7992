#include "core/tcp/receive_window.h"

#include <algorithm>

#include "core/tcp/replies.h"

namespace theater::tcp {

namespace {

// min(Fr * RCV.BUFF, Eff.snd.MSS) with Fr = 1/2: the smallest step worth telling.
std::uint32_t worthwhile_step(const Config &config) {
    return std::max<std::uint32_t>(1, std::min<std::uint32_t>(window_capacity(config) / 2, config.mss));
}

bool peer_may_send_text(State state) {
    return state == State::SynReceived || state == State::Established || state == State::FinWait1 ||
           state == State::FinWait2;
}

}  // namespace

std::uint32_t window_capacity(const Config &config) {
    return std::min<std::uint32_t>(config.receive_buffer_bytes, 65'535);
}

void update_receive_window(Tcb &tcb, const Config &config) {
    const std::uint32_t capacity = window_capacity(config);
    const std::uint32_t free = capacity - std::min(capacity, tcb.rcv.buffered());
    if (free > tcb.rcv.wnd && free - tcb.rcv.wnd >= worthwhile_step(config)) tcb.rcv.wnd = free;
}

void offer_freed_window(Tcb &tcb, const Context &context) {
    const std::uint32_t before = tcb.rcv.wnd;
    update_receive_window(tcb, context.config);
    const std::uint32_t opened = tcb.rcv.wnd - before;
    if (opened == 0 || !peer_may_send_text(tcb.state)) return;
    // A sender that saw less than a segment's worth may have stopped; a big step is worth an ACK of its own
    // too.
    if (before < worthwhile_step(context.config) ||
        opened >= std::max(1u, window_capacity(context.config) / 2)) {
        owe_ack_now(tcb, context);
    }
}

}  // namespace theater::tcp
