#include "core/tcp/window_reduction.h"

#include <algorithm>

#include "core/tcp/congestion_control.h"
#include "core/tcp/loss_recovery.h"
#include "core/tcp/scoreboard.h"

namespace theater::tcp {

bool inflates(const Tcb &tcb, const Config &config) {
    return !uses_sack(tcb, config) && config.proportional_rate_reduction == Switch::Off;
}

bool in_reduction(const Tcb &tcb) {
    return tcb.recovery.phase == RecoveryPhase::Reduced || tcb.recovery.phase == RecoveryPhase::Recovery;
}

void begin_reduction(Tcb &tcb, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    recovery.high = tcb.snd.nxt;
    recovery.guard = tcb.snd.nxt;
    tcb.tail_probe_end.reset();
    tcb.cwnd_credit = 0;
    recovery.reduction = {tcb.cwnd, 0, 0};
    recovery.undo.prior_cwnd = tcb.cwnd;
    tcb.ssthresh = congestion_control(context.config).ssthresh_after_loss(tcb, context);
    if (tcb.ecn.on) tcb.ecn.cwr_owed = true;
    if (context.config.proportional_rate_reduction == Switch::Off) tcb.cwnd = tcb.ssthresh;
}

void reduce(Tcb &tcb, const Amount &delivered, const Amount &lost, bool advanced, const Config &config) {
    if (config.proportional_rate_reduction == Switch::Off) return;
    Reduction &reduction = tcb.recovery.reduction;
    const std::int64_t newly = as_cwnd_counts(tcb, delivered, config);
    if (newly == 0 || reduction.prior_cwnd == 0) return;
    // Whole segments are divided as whole segments.
    const std::int64_t unit = config.cwnd_in_segments == Switch::On ? tcb.smss : 1;
    reduction.delivered += static_cast<std::uint64_t>(newly);
    const std::int64_t ssthresh = tcb.ssthresh, prior = reduction.prior_cwnd;
    const auto all = static_cast<std::int64_t>(reduction.delivered);
    const auto out = static_cast<std::int64_t>(reduction.out);
    const std::int64_t in_network = pipe(tcb, config);
    const std::int64_t missing = ssthresh - in_network;
    std::int64_t allowed = 0;
    if (missing < 0) {
        // "Proportional Rate Reduction": as much of what is delivered as ssthresh is of the old window.
        const std::int64_t share = (ssthresh / unit) * (all / unit) + prior / unit - 1;
        allowed = share / std::max<std::int64_t>(1, prior / unit) * unit - out;
    } else {
        // PRR-SSRB: up to ssthresh again, as in slow start while all goes well.
        allowed = std::max(all - out, newly);
        if (advanced && lost.segments == 0) allowed += tcb.smss;
        allowed = std::min(allowed, missing);
    }
    // The first repetition leaves at once.
    if (out == 0) allowed = std::max<std::int64_t>(allowed, tcb.smss);
    allowed = std::max<std::int64_t>(allowed, 0);
    tcb.cwnd = static_cast<std::uint32_t>(std::max<std::int64_t>(in_network + allowed, tcb.smss));
}

void end_reduction(Tcb &tcb, const Config &) {
    // A reduction that has been taken back has no marker any more, and its window is the old one.
    const bool stands = tcb.recovery.phase == RecoveryPhase::Reduced || tcb.recovery.undo.marker.has_value();
    if (tcb.ssthresh != UINT32_MAX && stands) tcb.cwnd = std::max<std::uint32_t>(tcb.ssthresh, tcb.smss);
}

void reduction_on_sent(Tcb &tcb, std::uint32_t bytes, const Config &config) {
    if (!in_reduction(tcb)) return;
    tcb.recovery.reduction.out += config.cwnd_in_segments == Switch::On ? tcb.smss : bytes;
}

}  // namespace theater::tcp
