#include "core/tcp/rack.h"

#include <algorithm>

#include "core/tcp/scoreboard.h"

namespace theater::tcp {

namespace {

constexpr std::uint32_t kMostSteps = 255;
constexpr std::uint32_t kRecoveriesToPersist = 16;

// RACK_sent_after (§6.2 step 2). Of two that left at one instant the RFC takes the one with the higher number
// for the later; here it is known which it was.
bool sent_after(Instant a, std::uint32_t a_order, Instant b, std::uint32_t b_order) {
    return a > b || (a == b && static_cast<std::int32_t>(a_order - b_order) > 0);
}

// RACK_update_reo_wnd () (§6.2 step 4): how much later than expected something may come.
Duration reordering_window(const Tcb &tcb, const Config &config) {
    const RecoveryState &recovery = tcb.recovery;
    if (!recovery.reordering_seen) {
        const bool recovering =
            recovery.phase == RecoveryPhase::Recovery || recovery.phase == RecoveryPhase::Loss;
        const std::uint32_t threshold = std::max(recovery.reordering, config.duplicate_ack_threshold);
        if (recovering || tcb.retransmission_queue.sacked().segments >= threshold) return {};
    }
    const Duration quarter = recovery.min_rtt.value_or(Duration{}) / 4;
    const Duration smoothed = tcb.round_trip.srtt.value_or(Duration{});
    return std::min(quarter * recovery.rack.steps, smoothed);
}

}  // namespace

bool uses_rack(const Tcb &tcb, const Config &config) {
    return uses_sack(tcb, config) && config.rack == Switch::On;
}

void rack_on_delivery(Tcb &tcb, const SentSegment &sent, std::optional<std::uint32_t> echo,
                      const Context &context) {
    // A SYN,ACK that was repeated says nothing about the text of a Fast Open behind it.
    if (sent.controls.has(Flag::Syn)) return;
    Rack &rack = tcb.recovery.rack;
    const Duration rtt = context.now - sent.sent_at;
    if (sent.retransmitted) {
        // The original may have arrived, and not what was sent again (§6.2 step 2).
        const bool older = echo && static_cast<std::int32_t>(*echo - tcb.ts.clock(sent.sent_at)) < 0;
        if (older || rtt < tcb.recovery.min_rtt.value_or(Duration{})) return;
    }
    rack.advanced = true;
    rack.rtt = rtt;
    if (!rack.any || sent_after(sent.sent_at, sent.order, rack.sent_at, rack.order)) {
        rack.sent_at = sent.sent_at;
        rack.order = sent.order;
        rack.any = true;
    }
}

void rack_adapt_window(Tcb &tcb, const AckReport &report) {
    RecoveryState &recovery = tcb.recovery;
    Rack &rack = recovery.rack;
    // Once a round trip is enough: what was delivered when this ACK's segments left tells which round it is.
    const std::uint64_t prior =
        recovery.delivered - std::min<std::uint64_t>(recovery.delivered, report.prior_pipe.segments);
    if (prior < rack.last_delivered) rack.duplicate_seen = false;
    if (rack.duplicate_seen) {
        rack.steps = std::min(kMostSteps, rack.steps + 1);
        rack.duplicate_seen = false;
        rack.last_delivered = recovery.delivered;
        rack.persist = kRecoveriesToPersist;
    } else if (rack.persist == 0) {
        rack.steps = 1;
    }
}

void rack_detect_loss(Tcb &tcb, AckReport &report, const Context &context) {
    Rack &rack = tcb.recovery.rack;
    if (!rack.advanced) return;
    rack.advanced = false;
    const Duration window = reordering_window(tcb, context.config);
    SentQueue &queue = tcb.retransmission_queue;
    Duration latest{};
    const auto examine = [&](std::size_t place) {
        const SentSegment &sent = queue[place];
        if (sent.sacked || sent.waits()) return;
        if (!sent_after(rack.sent_at, rack.order, sent.sent_at, sent.order)) return;
        const Duration remaining = rack.rtt + window - (context.now - sent.sent_at);
        if (remaining.ns > 0) {
            latest = std::max(latest, remaining);
            return;
        }
        if (sent.resent) report.repetition_lost = true;
        report.lost += {1, sent.len()};
        queue.mark_lost(place);
    };
    std::size_t place = 0;
    for (const Options::SackBlock &block : tcb.recovery.sacked) {
        for (; place < queue.size() && before(queue[place].seq, block.left); ++place)
            examine(place);
        place = queue.place_of(block.right);
    }
    // Beyond the blocks everything was sent in order, except what was sent again.
    for (; place < queue.size(); ++place) {
        if (!queue[place].retransmitted && queue[place].sent_at > rack.sent_at) break;
        examine(place);
    }
    if (latest.ns == 0) return;
    cancel_timer(tcb, Timer::Retransmission, context);
    cancel_timer(tcb, Timer::TailLossProbe, context);
    set_timer(tcb, Timer::Reordering, context.now + latest, context);
    report.restart_timer = false;
}

bool rack_is_too_old(const Tcb &tcb, const SentSegment &sent, Instant now) {
    return now - sent.sent_at >= tcb.recovery.rack.rtt;
}

}  // namespace theater::tcp
