#include "core/tcp/congestion_control.h"

#include <algorithm>

#include "core/tcp/loss_recovery.h"
#include "core/tcp/tcb.h"
#include "core/tcp/window_reduction.h"

namespace theater::tcp {

namespace {

// Without a bound cwnd would overflow on a long run; no window can use more than this.
constexpr std::uint32_t kLargest = 1u << 30;

// RFC 6928 §2: min(10*MSS, max(2*MSS, 14600)), written for any number of segments.
std::uint32_t initial_window(const Tcb &tcb, const Config &config) {
    constexpr std::uint32_t kOrdinarySegment = 1'460;
    const std::uint32_t smss = tcb.smss;
    const std::uint32_t segments = config.initial_window_segments;
    if (config.cwnd_in_segments == Switch::On) return segments * smss;
    const std::uint32_t by_bytes = std::min(segments * smss, std::max(2 * smss, segments * kOrdinarySegment));
    return std::max(smss, by_bytes);
}

// RFC 7661 §4.3 as Linux has it: in slow start the window may be twice what was ever used of it.
bool is_window_in_use(const Tcb &tcb, const Config &config) {
    if (config.cwnd_validation == Switch::Off || tcb.recovery.cwnd_limited) return true;
    return in_slow_start(tcb) && cwnd_segments(tcb) < 2 * tcb.recovery.most_outstanding;
}

}  // namespace

const CongestionControl &congestion_control(const Config &config) {
    static constexpr std::array<const CongestionControl *, 2> kControls{&kReno, &kCubic};
    return *kControls[static_cast<std::size_t>(config.congestion_control)];
}

std::uint32_t cwnd_segments(const Tcb &tcb) { return tcb.cwnd / std::max<std::uint32_t>(1, tcb.smss); }

bool in_slow_start(const Tcb &tcb) { return tcb.cwnd < tcb.ssthresh; }

void start_congestion_control(Tcb &tcb, const Config &config) {
    const bool lossy = tcb.syn_losses >= config.syn_losses_for_loss_window;
    tcb.cwnd = lossy ? tcb.smss : initial_window(tcb, config);
    tcb.ssthresh = UINT32_MAX;
    tcb.recovery.reordering = config.duplicate_ack_threshold;
    tcb.congestion = {};
    congestion_control(config).start(tcb);
}

Amount slow_start(Tcb &tcb, const Amount &acked, const Config &config) {
    if (config.cwnd_in_segments == Switch::Off) {
        tcb.cwnd += std::min<std::uint32_t>(acked.bytes, tcb.smss);  // RFC 5681 equation (2)
        return {};
    }
    const std::uint32_t threshold = tcb.ssthresh / tcb.smss;
    const std::uint32_t old = cwnd_segments(tcb);
    const std::uint32_t grown = std::min(old + acked.segments, std::max(old, threshold));
    tcb.cwnd = std::min(grown * tcb.smss, kLargest);
    Amount rest = acked;
    rest.segments -= grown - old;
    return rest;
}

void increase_by_one_in(Tcb &tcb, std::uint32_t per, const Amount &acked, const Config &config) {
    // Counted in segments or in bytes; Linux tcp_cong_avoid_ai().
    const bool whole = config.cwnd_in_segments == Switch::On;
    const std::uint64_t round = std::uint64_t{std::max(1u, per)} * (whole ? 1 : tcb.smss);
    if (tcb.cwnd_credit >= round) {
        tcb.cwnd_credit = 0;
        tcb.cwnd += tcb.smss;
    }
    tcb.cwnd_credit += whole ? acked.segments : acked.bytes;
    if (tcb.cwnd_credit >= round) {
        tcb.cwnd += static_cast<std::uint32_t>(tcb.cwnd_credit / round) * tcb.smss;
        tcb.cwnd_credit %= round;
    }
    tcb.cwnd = std::min(tcb.cwnd, kLargest);
}

void grow_window(Tcb &tcb, const AckReport &report, const Context &context) {
    if (tcb.cwnd == 0) return;  // still in the handshake
    if (report.delivered.bytes == 0 || !is_window_in_use(tcb, context.config)) return;
    congestion_control(context.config).grow(tcb, report.delivered, context);
    tcb.cwnd = std::min(tcb.cwnd, kLargest);
}

std::uint32_t current_ssthresh(const Tcb &tcb, const Config &config) {
    if (config.cwnd_in_segments == Switch::Off || in_reduction(tcb)) return tcb.ssthresh;
    const std::uint32_t segments = cwnd_segments(tcb);
    return std::max(tcb.ssthresh, (segments / 2 + segments / 4) * tcb.smss);
}

void restart_after_idle(Tcb &tcb, const Context &context) {
    const Config &config = context.config;
    if (config.slow_start_after_idle == Switch::Off || tcb.cwnd == 0) return;
    if (!tcb.retransmission_queue.empty() || !tcb.recovery.text_sent_at) return;
    Duration idle = context.now - *tcb.recovery.text_sent_at;
    if (idle <= tcb.round_trip.rto) return;
    congestion_control(config).on_restart(tcb, idle, context.now);
    const std::uint32_t restart = std::min(initial_window(tcb, config), tcb.cwnd);  // RW
    if (restart == tcb.cwnd) return;
    if (config.cwnd_validation == Switch::On) {
        // RFC 2861 §3.1: the window halves with every RTO that has passed.
        tcb.ssthresh = current_ssthresh(tcb, config);
        std::uint32_t segments = cwnd_segments(tcb);
        while ((idle = idle - tcb.round_trip.rto).ns > 0 && segments * tcb.smss > restart)
            segments /= 2;
        tcb.cwnd = std::max(segments * tcb.smss, restart);
    } else {
        tcb.cwnd = restart;
    }
    context.observer.on_congestion(CongestionEvent::RestartAfterIdle, context.cause);
}

void note_cwnd_use(Tcb &tcb, CwndUse use, const Config &config) {
    if (config.cwnd_validation == Switch::Off) return;
    RecoveryState &recovery = tcb.recovery;
    const bool limited = use == CwndUse::Full;
    const std::uint32_t outstanding = tcb.retransmission_queue.total().segments;
    const bool new_window = !before(tcb.snd.una, recovery.usage_seq);
    if (!new_window && !limited && (recovery.cwnd_limited || outstanding <= recovery.most_outstanding))
        return;
    recovery.cwnd_limited = limited;
    recovery.most_outstanding = outstanding;
    recovery.usage_seq = tcb.snd.nxt;
}

}  // namespace theater::tcp
