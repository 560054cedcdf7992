#include "core/tcp/tail_loss_probe.h"

#include <algorithm>

#include "core/tcp/window_reduction.h"

namespace theater::tcp {

std::optional<Duration> probe_timeout(const Tcb &tcb, const Config &config) {
    // "The sender … supports SACK, the connection is not in loss recovery, and no probe is outstanding"; and
    // not before the handshake of a Fast Open is over (Linux).
    if (config.tail_loss_probe == Switch::Off || !tcb.sack.on || tcb.tail_probe_end) return std::nullopt;
    if (!is_synchronized(tcb.state) || tcb.retries > 0 || tcb.snd.una == tcb.snd.iss) return std::nullopt;
    const RecoveryPhase phase = tcb.recovery.phase;
    if (phase != RecoveryPhase::Open && phase != RecoveryPhase::Reduced) return std::nullopt;
    if (tcb.retransmission_queue.empty() || tcb.retransmission_queue.waiting() > 0) return std::nullopt;
    constexpr Duration kWithoutSample = seconds(1);
    constexpr Duration kWorstDelayedAck = milliseconds(200);  // TLP.max_ack_delay
    Duration timeout = tcb.round_trip.srtt ? *tcb.round_trip.srtt * 2 : kWithoutSample;
    if (tcb.retransmission_queue.size() == 1) timeout = timeout + kWorstDelayedAck;
    return std::min(timeout, tcb.round_trip.rto);
}

void settle_tail_probe(Tcb &tcb, const AckReport &report, Seq ack, const Context &context) {
    if (!tcb.tail_probe_end || before(ack, *tcb.tail_probe_end)) return;
    const bool repeats = tcb.recovery.tail_probe_repeats;
    // TLP_process_ack () (§7.4): new text has been acknowledged, or the original and the probe have both
    // arrived.
    const bool nothing_lost =
        !repeats || report.dsack_of_probe || (report.plain && !report.advanced && !report.newly_sacked);
    if (nothing_lost) {
        tcb.tail_probe_end.reset();
    } else if (after(ack, *tcb.tail_probe_end)) {
        // The probe has filled a hole: that loss is answered like any other.
        begin_reduction(tcb, context);
        tcb.recovery.phase = RecoveryPhase::Reduced;
        end_reduction(tcb, context.config);
        tcb.recovery.phase = RecoveryPhase::Open;
        context.observer.on_congestion(CongestionEvent::TailLossRepaired, context.cause);
    }
}

}  // namespace theater::tcp
