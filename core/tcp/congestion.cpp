#include "core/tcp/congestion.h"

#include <algorithm>

namespace theater::tcp {

void start_congestion_control(Tcb &tcb, const Config &config) {
    // RFC 6928 §2: min(10*MSS, max(2*MSS, 14600)), written for any number of segments.
    constexpr std::uint32_t kOrdinarySegment = 1'460;
    const std::uint32_t smss = tcb.smss;
    const std::uint32_t segments = config.initial_window_segments;
    const std::uint32_t initial_window =
        std::min(segments * smss, std::max(2 * smss, segments * kOrdinarySegment));
    const bool lossy = tcb.syn_losses >= config.syn_losses_for_loss_window;
    tcb.cwnd = lossy ? smss : std::max(smss, initial_window);
    tcb.ssthresh = UINT32_MAX;
}

void congestion_on_ack(Tcb &tcb, std::uint32_t acked_bytes) {
    if (acked_bytes == 0 || tcb.cwnd == 0) return;
    const std::uint32_t smss = tcb.smss;
    // Without a bound cwnd would overflow on a long run; no window can use more than this.
    constexpr std::uint32_t kLargest = 1u << 30;
    if (tcb.cwnd < tcb.ssthresh) {
        tcb.cwnd += std::min(acked_bytes, smss);  // slow start, equation (2)
    } else {
        const std::uint64_t growth = static_cast<std::uint64_t>(smss) * smss / tcb.cwnd;  // equation (3)
        tcb.cwnd += std::max<std::uint32_t>(1, static_cast<std::uint32_t>(growth));
    }
    tcb.cwnd = std::min(tcb.cwnd, kLargest);
}

void congestion_on_timeout(Tcb &tcb) {
    if (tcb.cwnd == 0) return;  // still in the handshake
    const std::uint32_t smss = tcb.smss;
    // Equation (4); a segment that a time-out has already sent again leaves ssthresh as it is.
    const bool again = !tcb.retransmission_queue.empty() && tcb.retransmission_queue.front().retransmitted;
    if (!again) tcb.ssthresh = std::max(tcb.flight_size() / 2, 2 * smss);
    tcb.cwnd = smss;  // the loss window
}

}  // namespace theater::tcp
