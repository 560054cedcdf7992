#include "core/tcp/spurious.h"

#include <algorithm>

#include "core/tcp/scoreboard.h"

namespace theater::tcp {

namespace {

constexpr std::uint32_t kMostReordering = 300;  // Linux tcp_max_reordering
constexpr std::uint32_t kRecoveriesToPersist = 16;

// RFC 3522 §3.2: the ACK echoes a stamp from before the first repetition, so an original brought it about.
bool by_timestamp(const Tcb &tcb, const AckReport &report) {
    const std::optional<std::uint32_t> &since = tcb.recovery.undo.first_repetition;
    if (!since || !report.echo || *report.echo == 0) return false;
    return static_cast<std::int32_t>(*report.echo - *since) < 0;
}

bool may_undo(const Tcb &tcb, const AckReport &report, const Config &config) {
    const UndoState &undo = tcb.recovery.undo;
    if (config.undo_spurious == Switch::Off || !undo.marker) return false;
    return undo.repetitions == 0u || by_timestamp(tcb, report);
}

enum class Unmark : std::uint8_t { No, Yes };

// The window and the threshold are what they were before.
void restore(Tcb &tcb, Unmark unmark) {
    RecoveryState &recovery = tcb.recovery;
    SentQueue &queue = tcb.retransmission_queue;
    if (unmark == Unmark::Yes) {
        for (std::size_t place = 0; place < queue.size(); ++place) {
            if (queue[place].lost) queue.unmark_lost(place);
        }
    }
    if (recovery.undo.prior_ssthresh > 0) {
        tcb.cwnd = std::max(tcb.cwnd, recovery.undo.prior_cwnd);
        if (recovery.undo.prior_ssthresh > tcb.ssthresh) {
            tcb.ssthresh = recovery.undo.prior_ssthresh;
            tcb.ecn.cwr_owed = false;
        }
    }
    recovery.undo.marker.reset();
    recovery.guard.reset();
    recovery.rack.advanced = recovery.rack.any;  // losses are looked for anew
}

void tell(Tcb &tcb, const AckReport &report, const Context &context) {
    const bool stamped = by_timestamp(tcb, report);
    context.observer.on_congestion(
        stamped ? CongestionEvent::UndoneByTimestamp : CongestionEvent::UndoneByDuplicate, context.cause);
}

}  // namespace

void begin_undo(Tcb &tcb) {
    UndoState &undo = tcb.recovery.undo;
    undo.marker = tcb.snd.una;
    std::uint32_t repetitions = tcb.retransmission_queue.resent().segments;
    if (tcb.tail_probe_end && tcb.recovery.tail_probe_repeats) ++repetitions;
    undo.repetitions.reset();
    if (repetitions > 0) undo.repetitions = repetitions;
}

void undo_on_resend(Tcb &tcb, const Context &context) {
    UndoState &undo = tcb.recovery.undo;
    undo.repetitions = undo.repetitions.value_or(0) + 1;
    if (!undo.first_repetition) undo.first_repetition = tcb.ts.clock(context.now);
}

void undo_on_duplicate(Tcb &tcb, Seq left, Seq right, const AckReport &report) {
    UndoState &undo = tcb.recovery.undo;
    if (!undo.marker || undo.repetitions.value_or(0) == 0 || !after(right, *undo.marker)) return;
    const SentQueue &queue = tcb.retransmission_queue;
    const std::size_t place = queue.place_of(left);
    // The very ACK that acknowledges a repetition may report it as needless: it is on the queue still.
    const bool queued = place < queue.size() && queue[place].retransmitted;
    if (at_or_before(right, report.prior_una) || queued) --*undo.repetitions;
}

bool undo_partial(Tcb &tcb, const AckReport &report, const Context &context) {
    RecoveryState &recovery = tcb.recovery;
    if (context.config.undo_spurious == Switch::Off) return false;
    if (!recovery.undo.marker || !by_timestamp(tcb, report)) return false;
    note_reordering(tcb, report.prior_una, context.config);
    // While repetitions are in the network new text is clocked out, and nothing more is repeated.
    if (tcb.retransmission_queue.resent().segments > 0) {
        recovery.hold_repeats = true;
        return true;
    }
    tell(tcb, report, context);
    restore(tcb, Unmark::Yes);
    recovery.phase = RecoveryPhase::Open;
    return false;
}

void undo_at_end(Tcb &tcb, const AckReport &report, const Context &context) {
    if (may_undo(tcb, report, context.config)) {
        tell(tcb, report, context);
        restore(tcb, Unmark::No);
    } else if (tcb.recovery.rack.persist > 0) {
        --tcb.recovery.rack.persist;
    }
}

bool undo_by_duplicates(Tcb &tcb, const Context &context) {
    UndoState &undo = tcb.recovery.undo;
    if (context.config.undo_spurious == Switch::Off || !undo.marker || undo.repetitions != 0u) return false;
    tcb.recovery.rack.persist = std::min(kRecoveriesToPersist, tcb.recovery.rack.persist + 1);
    context.observer.on_congestion(CongestionEvent::UndoneByDuplicate, context.cause);
    restore(tcb, Unmark::No);
    return true;
}

bool undo_loss(Tcb &tcb, const AckReport &report, UndoReason reason, const Context &context) {
    const bool frto = reason == UndoReason::ByFrto;
    if (!frto && !may_undo(tcb, report, context.config)) return false;
    if (frto) {
        context.observer.on_congestion(CongestionEvent::SpuriousTimeOut, context.cause);
    } else {
        tell(tcb, report, context);
    }
    restore(tcb, Unmark::Yes);
    tcb.retries = 0;
    tcb.recovery.f_rto = false;
    tcb.recovery.phase = RecoveryPhase::Open;
    return true;
}

void note_reordering(Tcb &tcb, Seq low, const Config &config) {
    if (config.undo_spurious == Switch::Off) return;
    const Seq high = highest_sacked(tcb);
    if (!before(low, high)) return;
    RecoveryState &recovery = tcb.recovery;
    const std::uint32_t segments = (distance(low, high) + tcb.smss - 1) / tcb.smss;
    recovery.reordering = std::max(recovery.reordering, std::min(segments, kMostReordering));
    recovery.reordering_seen = true;
}

}  // namespace theater::tcp
