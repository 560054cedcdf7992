// Reno: additive increase, multiplicative decrease (RFC 5681 §3.1).
#include <algorithm>

#include "core/tcp/congestion_control.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

namespace {

void start(Tcb &) {}

void on_round_trip(Tcb &, Duration, const Context &) {}

void grow(Tcb &tcb, const Amount &acked, const Context &context) {
    Amount rest = acked;
    if (in_slow_start(tcb)) {
        rest = slow_start(tcb, acked, context.config);
        if (rest.segments == 0) return;
    }
    if (context.config.cwnd_in_segments == Switch::On) {
        increase_by_one_in(tcb, cwnd_segments(tcb), rest, context.config);
        return;
    }
    const std::uint64_t smss = tcb.smss;
    tcb.cwnd +=
        static_cast<std::uint32_t>(std::max<std::uint64_t>(1, smss * smss / tcb.cwnd));  // equation (3)
}

// Equation (4): "max (FlightSize / 2, 2*SMSS)"; Linux halves cwnd, which it keeps no larger than what is
// used.
std::uint32_t ssthresh_after_loss(Tcb &tcb, const Context &context) {
    const std::uint32_t smss = tcb.smss;
    if (context.config.cwnd_in_segments == Switch::On) return std::max(cwnd_segments(tcb) / 2, 2u) * smss;
    const std::uint32_t sent = tcb.retransmission_queue.total().bytes;
    // What limited transmit has sent is left out (RFC 3042 §2, RFC 6582 §3.2).
    const std::uint32_t flight = sent - std::min(sent, tcb.recovery.limited_bytes);
    return std::max(flight / 2, 2 * smss);
}

void on_timeout(Tcb &, const Context &) {}

void on_restart(Tcb &, Duration, Instant) {}

}  // namespace

const CongestionControl kReno{"reno",     start,     on_round_trip, grow, ssthresh_after_loss,
                              on_timeout, on_restart};

}  // namespace theater::tcp
