#include "core/tcp/loss_recovery.h"

#include <algorithm>

#include "core/tcp/acknowledge.h"
#include "core/tcp/congestion_control.h"
#include "core/tcp/rack.h"
#include "core/tcp/scoreboard.h"
#include "core/tcp/spurious.h"
#include "core/tcp/window_reduction.h"

namespace theater::tcp {

namespace {

bool recovers_by_acks(const Config &config) { return config.loss_recovery != LossRecovery::TimeoutOnly; }

std::uint32_t threshold_of(const Tcb &tcb, const Config &config) {
    return std::max(tcb.recovery.reordering, config.duplicate_ack_threshold);
}

// Without SACK a duplicate ACK says only that something has left the network. No more of them can count than
// were sent beyond what is missing.
void add_duplicate(Tcb &tcb, AckReport &report) {
    RecoveryState &recovery = tcb.recovery;
    const std::uint32_t sent = tcb.retransmission_queue.total().segments;
    const std::uint32_t missing = std::max(1u, tcb.retransmission_queue.lost().segments);
    if (recovery.dup_acks + std::min(missing, sent) >= sent) return;
    ++recovery.dup_acks;
    report.delivered += {1, tcb.smss};
}

void mark_head_lost(Tcb &tcb, AckReport &report) {
    SentQueue &queue = tcb.retransmission_queue;
    if (queue.empty() || queue.front().lost) return;
    report.lost += {1, queue.front().len()};
    queue.mark_lost(0);
}

// RFC 6582 §3.2 step 1: duplicate ACKs for what was sent before the last loss tell of repetitions, not of
// another loss.
bool guarded(const Tcb &tcb, const Config &config) {
    // RFC 5681 alone knows no such number: it may halve the window twice for one window.
    if (config.loss_recovery == LossRecovery::Reno) return false;
    return tcb.recovery.guard && at_or_before(tcb.snd.una, *tcb.recovery.guard);
}

// What this ACK shows to be lost, by whichever rule is switched on.
void identify_loss(Tcb &tcb, AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    if (tcb.retransmission_queue.empty()) return;
    const bool recovering = recovery.phase == RecoveryPhase::Recovery;
    if (uses_rack(tcb, context.config)) {
        rack_detect_loss(tcb, report, context);
    } else if (uses_sack(tcb, context.config)) {
        mark_lost_by_scoreboard(tcb, context.config, report);
        // (2) and (4) of RFC 6675 §5: enough duplicate ACKs, wherever the blocks lie.
        const bool enough = recovery.dup_acks >= threshold_of(tcb, context.config);
        if (!recovering && recovery.phase != RecoveryPhase::Loss && enough) mark_head_lost(tcb, report);
    } else if (recovering ? report.advanced
                          : recovery.phase != RecoveryPhase::Loss && !guarded(tcb, context.config) &&
                                recovery.dup_acks >= threshold_of(tcb, context.config)) {
        mark_head_lost(tcb, report);
    }
}

bool something_waits(const Tcb &tcb) { return tcb.retransmission_queue.lost().segments > 0; }

// Nothing is taken as lost, but something may be out of order.
void keep_open(Tcb &tcb) {
    RecoveryState &recovery = tcb.recovery;
    const SentQueue &queue = tcb.retransmission_queue;
    const bool repeated = queue.resent().segments > 0 || (!queue.empty() && queue.front().retransmitted);
    if (!repeated) recovery.undo.first_repetition.reset();
    if (recovery.phase == RecoveryPhase::Reduced) return;
    const bool disorder = queue.sacked().segments + queue.lost().segments + recovery.dup_acks > 0 || repeated;
    const RecoveryPhase phase = disorder ? RecoveryPhase::Disorder : RecoveryPhase::Open;
    if (phase == recovery.phase) return;
    recovery.phase = phase;
    recovery.high = tcb.snd.nxt;
}

// RFC 3168 §6.1.2: a mark reduces the window as a loss would, but nothing is repeated.
void enter_reduced(Tcb &tcb, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    recovery.undo.prior_ssthresh = 0;
    if (recovery.phase >= RecoveryPhase::Reduced) return;
    recovery.undo.marker.reset();
    begin_reduction(tcb, context);
    recovery.phase = RecoveryPhase::Reduced;
    context.observer.on_congestion(CongestionEvent::CongestionMark, context.cause);
}

void enter_recovery(Tcb &tcb, const AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    recovery.undo.prior_ssthresh = 0;
    begin_undo(tcb);
    if (!in_reduction(tcb)) {
        if (!report.congestion_echo) recovery.undo.prior_ssthresh = current_ssthresh(tcb, context.config);
        begin_reduction(tcb, context);
        if (inflates(tcb, context.config)) {
            // RFC 5681 §3.2 step 3: "by the three segments that have left the network".
            tcb.cwnd = tcb.ssthresh + context.config.duplicate_ack_threshold * tcb.smss;
        }
    }
    recovery.phase = RecoveryPhase::Recovery;
    recovery.resend_owed = true;
    tcb.resend_cause = context.cause;
    const bool rack = uses_rack(tcb, context.config);
    context.observer.on_congestion(rack ? CongestionEvent::RackLoss : CongestionEvent::FastRetransmit,
                                   context.cause);
}

// RFC 6582 §3.2 step 3, "Full Acknowledgment"; Reno ends at the first new ACK.
void end_recovery(Tcb &tcb, AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    recovery.dup_acks = 0;
    undo_at_end(tcb, report, context);
    end_reduction(tcb, context.config);
    recovery.phase = RecoveryPhase::Open;
    report.window_set = true;
    context.observer.on_congestion(CongestionEvent::RecoveryEnd, context.cause);
}

// RFC 5681 §3.2 steps 4 and 5, RFC 6582 §3.2: the window that counts every duplicate ACK.
void inflate(Tcb &tcb, const AckReport &report) {
    if (report.duplicate) tcb.cwnd += tcb.smss;
    if (!report.advanced) return;
    tcb.cwnd -= std::min(tcb.cwnd, report.acked.bytes);
    if (report.acked.bytes >= tcb.smss) tcb.cwnd += tcb.smss;
    tcb.cwnd = std::max<std::uint32_t>(tcb.cwnd, tcb.smss);
}

void in_recovery(Tcb &tcb, AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    const Config &config = context.config;
    if (!report.advanced) {
        if (!uses_sack(tcb, config) && report.duplicate) add_duplicate(tcb, report);
    } else if (undo_partial(tcb, report, context)) {
        return;
    }
    if (report.advanced && recovery.phase != RecoveryPhase::Recovery) keep_open(tcb);
    // One of the segments acknowledged is the hole; the others had been counted as duplicates.
    if (report.advanced && !uses_sack(tcb, config) && report.acked.segments > 0) {
        recovery.dup_acks -= std::min(recovery.dup_acks, report.acked.segments - 1);
    }
    if (undo_by_duplicates(tcb, context)) {
        recovery.phase = RecoveryPhase::Open;
        keep_open(tcb);
    }
    const std::uint32_t lost_before = report.lost.segments;
    if (recovery.phase == RecoveryPhase::Recovery && inflates(tcb, config)) inflate(tcb, report);
    identify_loss(tcb, report, context);
    if (recovery.phase != RecoveryPhase::Recovery) {
        // A reduction was taken back, but this ACK may prove another loss.
        if (something_waits(tcb)) enter_recovery(tcb, report, context);
        return;
    }
    if (report.advanced && report.lost.segments > lost_before) {
        recovery.resend_owed = !uses_sack(tcb, config);
        tcb.resend_cause = context.cause;
        if (!uses_sack(tcb, config)) {
            context.observer.on_congestion(CongestionEvent::PartialAck, context.cause);
        }
    }
}

// RFC 5682 §2 (§3 with SACK): the first two ACKs after a time-out. True: nothing more is to be done now.
bool try_f_rto(Tcb &tcb, const AckReport &report, bool recovered, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    // Step 3b: what was never sent again has arrived, so not all was lost.
    if (report.original_delivered && undo_loss(tcb, report, UndoReason::ByFrto, context)) return true;
    if (after(tcb.snd.nxt, recovery.high)) {
        if (!report.newly_sacked && !report.duplicate) return false;
        // Step 3a: the loss was real. "Set cwnd to no more than 3*MSS", and slow start goes on from there.
        recovery.f_rto = false;
        if (inflates(tcb, context.config)) tcb.cwnd = 3u * tcb.smss;
    } else if (report.advanced && !recovered) {
        recovery.high = tcb.snd.nxt;
        recovery.new_text_first = true;  // step 2b; transmit falls back where there is none
        return true;
    }
    return false;
}

void in_loss(Tcb &tcb, AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    const bool recovered = at_or_before(recovery.high, tcb.snd.una);
    if (report.advanced && undo_loss(tcb, report, UndoReason::Evidence, context)) return;
    if (recovery.f_rto && try_f_rto(tcb, report, recovered, context)) return;
    if (recovered) {
        undo_at_end(tcb, report, context);
        recovery.phase = RecoveryPhase::Open;
        recovery.dup_acks = 0;
        recovery.f_rto = false;
        context.observer.on_congestion(CongestionEvent::LossEnd, context.cause);
        keep_open(tcb);
        return;
    }
    if (!uses_sack(tcb, context.config)) {
        if (after(tcb.snd.nxt, recovery.high) && report.duplicate) {
            add_duplicate(tcb, report);
        } else if (report.advanced) {
            recovery.dup_acks = 0;
        }
    }
    if (report.advanced) tcb.resend_cause = context.cause;
}

// Open, Disorder and Reduced: is it time to recover?
void in_order_or_nearly(Tcb &tcb, AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    const bool sack = uses_sack(tcb, context.config);
    if (report.advanced) {
        recovery.dup_acks = 0;
        recovery.limited_bytes = 0;
    }
    if (sack) {
        if (report.newly_sacked) ++recovery.dup_acks;
    } else if (report.duplicate) {
        add_duplicate(tcb, report);
    }
    if (recovery.phase <= RecoveryPhase::Disorder) undo_by_duplicates(tcb, context);
    identify_loss(tcb, report, context);
    if (something_waits(tcb)) {
        enter_recovery(tcb, report, context);
        return;
    }
    if (report.congestion_echo) enter_reduced(tcb, context);
    keep_open(tcb);
}

}  // namespace

std::uint32_t as_cwnd_counts(const Tcb &tcb, const Amount &amount, const Config &config) {
    return config.cwnd_in_segments == Switch::On ? amount.segments * tcb.smss : amount.bytes;
}

std::uint32_t pipe(const Tcb &tcb, const Config &config) {
    const RecoveryState &recovery = tcb.recovery;
    const SentQueue &queue = tcb.retransmission_queue;
    Amount amount = queue.pipe();
    const bool disorder = recovery.phase == RecoveryPhase::Open || recovery.phase == RecoveryPhase::Disorder;
    // RFC 3042: without limited transmit, duplicate ACKs do not let anything new go before a loss is certain.
    if (disorder && config.limited_transmit == Switch::Off) amount += queue.sacked();
    std::uint32_t counted = as_cwnd_counts(tcb, amount, config);
    const bool by_duplicates = !uses_sack(tcb, config) && recovery.dup_acks > 0 &&
                               !(disorder && config.limited_transmit == Switch::Off);
    // Each duplicate ACK stands for a segment that has left; where the window is inflated instead, only those
    // of limited transmit, two at most (RFC 3042 §2).
    if (by_duplicates && (!inflates(tcb, config) || disorder)) {
        const std::uint32_t most = inflates(tcb, config) ? 2 : UINT32_MAX;
        counted -= std::min(counted, std::min(recovery.dup_acks, most) * tcb.smss);
    }
    return counted;
}

void recover_on_ack(Tcb &tcb, AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    const Config &config = context.config;
    if (report.congestion_echo) recovery.undo.prior_ssthresh = 0;
    const bool all_acked = at_or_before(recovery.high, tcb.snd.una);
    switch (recovery.phase) {
        case RecoveryPhase::Open: recovery.undo.first_repetition.reset(); break;
        case RecoveryPhase::Reduced:
            // CWR is held until something beyond it has been acknowledged, so that the peer has seen it.
            if (after(tcb.snd.una, recovery.high)) {
                end_reduction(tcb, config);
                recovery.phase = RecoveryPhase::Open;
            }
            break;
        case RecoveryPhase::Recovery: {
            const bool reno = config.loss_recovery == LossRecovery::Reno && report.advanced;
            if (all_acked || reno) end_recovery(tcb, report, context);
            break;
        }
        default: break;
    }
    if (!recovers_by_acks(config) && recovery.phase != RecoveryPhase::Loss) {
        if (report.congestion_echo) enter_reduced(tcb, context);
        return;
    }
    switch (recovery.phase) {
        case RecoveryPhase::Recovery: in_recovery(tcb, report, context); break;
        case RecoveryPhase::Loss:
            in_loss(tcb, report, context);
            if (recovers_by_acks(config)) identify_loss(tcb, report, context);
            // A repetition is lost as well, or the time-out was needless and something is missing all the
            // same.
            if (recovery.phase != RecoveryPhase::Loss || report.repetition_lost) {
                if (recovers_by_acks(config) && something_waits(tcb) &&
                    recovery.phase != RecoveryPhase::Recovery) {
                    enter_recovery(tcb, report, context);
                } else if (recovery.phase != RecoveryPhase::Recovery) {
                    keep_open(tcb);
                }
            }
            break;
        default: in_order_or_nearly(tcb, report, context); break;
    }
}

namespace {

// RFC 5681 §3.1: nothing in flight is trusted any more, but what was reported (RFC 6675 §5.1), and what RACK
// knows to be on its way.
void mark_all_lost(Tcb &tcb, const Context &context) {
    SentQueue &queue = tcb.retransmission_queue;
    // RFC 2018 §8: a time-out of what was reported shows that the peer has thrown it away.
    if (queue.front().sacked) forget_scoreboard(tcb);
    const bool rack = uses_rack(tcb, context.config);
    for (std::size_t place = 0; place < queue.size(); ++place) {
        if (queue[place].sacked) continue;
        if (rack && place > 0 && !rack_is_too_old(tcb, queue[place], context.now)) continue;
        if (!queue[place].lost || queue[place].resent) queue.mark_lost(place);
    }
    tcb.recovery.dup_acks = 0;
}

}  // namespace

void recover_on_timeout(Tcb &tcb, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    const Config &config = context.config;
    const bool fresh = recovery.phase < RecoveryPhase::Recovery;
    const bool in_loss = recovery.phase == RecoveryPhase::Loss;
    const std::uint32_t sacked = tcb.retransmission_queue.sacked().segments;
    // Equation (4), once a window (Linux); by RFC 5681 §3.1 only a segment that the timer has sent before
    // "holds" ssthresh.
    const bool window_over = !after(recovery.high, tcb.snd.una);
    const bool linux_holds =
        recovery.phase > RecoveryPhase::Disorder && !window_over && !(in_loss && tcb.retries == 0);
    const bool again = in_loss && tcb.retransmission_queue.front().retransmitted;
    const bool held = config.cwnd_in_segments == Switch::On ? linux_holds : again;
    recovery.limited_bytes = 0;
    if (!held) {
        recovery.undo.prior_ssthresh = current_ssthresh(tcb, context.config);
        recovery.undo.prior_cwnd = tcb.cwnd;
        tcb.ssthresh = congestion_control(config).ssthresh_after_loss(tcb, context);
        begin_undo(tcb);
    }
    congestion_control(config).on_timeout(tcb, context);
    mark_all_lost(tcb, context);
    const RecoveryPhase before = recovery.phase;
    recovery.phase = RecoveryPhase::Loss;
    tcb.cwnd = pipe(tcb, config) + tcb.smss;  // the loss window, beside what may still be on its way
    tcb.cwnd_credit = 0;
    if (before <= RecoveryPhase::Disorder && sacked >= config.duplicate_ack_threshold) {
        recovery.reordering = std::min(recovery.reordering, config.duplicate_ack_threshold);
    }
    recovery.high = recovery.guard.emplace(tcb.snd.nxt);
    recovery.resend_owed = true;
    tcb.tail_probe_end.reset();
    if (tcb.ecn.on) tcb.ecn.cwr_owed = true;
    recovery.f_rto = config.f_rto == Switch::On && (fresh || tcb.retries > 0);
    recovery.new_text_first = false;
    context.observer.on_congestion(CongestionEvent::TimeOut, context.cause);
}

void recover_on_reordering_timeout(Tcb &tcb, const Context &context) {
    AckReport report;
    report.prior_una = tcb.snd.una;
    tcb.recovery.rack.advanced = true;
    rack_detect_loss(tcb, report, context);
    tcb.resend_cause = context.cause;
    if (report.lost.segments > 0 && tcb.recovery.phase != RecoveryPhase::Recovery &&
        tcb.recovery.phase != RecoveryPhase::Loss) {
        enter_recovery(tcb, report, context);
        reduce(tcb, {1, tcb.smss}, report.lost, false, context.config);
    }
    const bool timer = tcb.timer(Timer::Reordering).deadline || tcb.timer(Timer::Retransmission).deadline;
    if (!timer && !tcb.retransmission_queue.empty()) start_retransmission_timer(tcb, context);
}

CongestionPhase congestion_phase(const Tcb &tcb) {
    switch (tcb.recovery.phase) {
        case RecoveryPhase::Reduced: return CongestionPhase::Reduced;
        case RecoveryPhase::Recovery: return CongestionPhase::Recovery;
        case RecoveryPhase::Loss: return CongestionPhase::Loss;
        default: return in_slow_start(tcb) ? CongestionPhase::SlowStart : CongestionPhase::Avoidance;
    }
}

}  // namespace theater::tcp
