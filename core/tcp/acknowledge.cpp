#include "core/tcp/acknowledge.h"

#include <algorithm>
#include <utility>

#include "core/tcp/congestion_control.h"
#include "core/tcp/ecn.h"
#include "core/tcp/loss_recovery.h"
#include "core/tcp/rack.h"
#include "core/tcp/scoreboard.h"
#include "core/tcp/spurious.h"
#include "core/tcp/tail_loss_probe.h"
#include "core/tcp/window_probe.h"
#include "core/tcp/window_reduction.h"

namespace theater::tcp {

namespace {

// One segment of the queue is acknowledged by its number.
void note_acked(Tcb &tcb, const SentSegment &sent, AckReport &report, const Context &context) {
    report.acked += {1, sent.len()};
    if (sent.text_len > 0 || sent.controls.has(Flag::Fin)) report.text_acked = true;
    if (sent.retransmitted) {
        report.repetition_acked = true;
    } else if (!sent.sacked) {
        if (!report.first_sent) report.first_sent = sent.sent_at;
        report.last_sent = sent.sent_at;
        if (!report.overtaken) report.overtaken = sent.seq;
        if (at_or_before(sent.end(), tcb.recovery.high)) report.original_delivered = true;
    }
    if (sent.sacked) return;  // it was counted when it was reported
    report.delivered += {1, sent.len()};
    if (uses_sack(tcb, context.config)) rack_on_delivery(tcb, sent, report.echo, context);
}

// Removes what `ack` covers from the queue.
void clear_queue(Tcb &tcb, Seq ack, AckReport &report, const Context &context) {
    SentQueue &queue = tcb.retransmission_queue;
    while (!queue.empty() && at_or_before(queue.front().end(), ack)) {
        note_acked(tcb, queue.front(), report, context);
        queue.pop_front();
    }
    // An ACK in the middle of a segment leaves its rest.
    if (queue.empty() || !before(queue.front().seq, ack)) return;
    const std::uint32_t part = distance(queue.front().seq, ack);
    report.acked.bytes += part;
    if (!queue.front().sacked) report.delivered.bytes += part;
    queue.cut_front(ack);
}

// RFC 7323 §4.1: the echo tells which of several sendings is answered, where Karn's rule must be silent.
std::optional<Duration> sample_by_echo(const Tcb &tcb, const AckReport &report, Instant now) {
    if (!report.echo || *report.echo == 0) return std::nullopt;
    const std::uint32_t ticks = tcb.ts.clock(now) - *report.echo;
    constexpr std::uint32_t kTooLong = 600'000;
    if (ticks > kTooLong) return std::nullopt;
    return milliseconds(std::max<std::int64_t>(1, ticks));
}

// Karn's rule (RFC 6298 §3): the oldest of what this ACK answers, if nothing of it was sent more than once.
std::optional<Duration> rtt_sample(const Tcb &tcb, const AckReport &report, Instant now) {
    if (report.first_sent && !report.repetition_acked) return now - *report.first_sent;
    if (report.first_sacked) return now - *report.first_sacked;
    if (report.advanced) return sample_by_echo(tcb, report, now);
    return std::nullopt;
}

void measure_round_trip(Tcb &tcb, AckReport &report, const Context &context) {
    if (report.last_sent && !report.repetition_acked) report.rtt = context.now - *report.last_sent;
    if (report.rtt) {
        Duration &least =
            tcb.recovery.min_rtt ? *tcb.recovery.min_rtt : tcb.recovery.min_rtt.emplace(*report.rtt);
        least = std::min(least, *report.rtt);
    }
    const std::optional<Duration> sample = rtt_sample(tcb, report, context.now);
    if (!sample) return;
    take_sample(tcb.round_trip, *sample, context.config);
    context.observer.on_measure(Quantity::RttSample, sample->ns, context.cause);
}

void on_progress(Tcb &tcb, Seq ack) {
    tcb.snd.una = ack;
    tcb.retries = 0;
    tcb.first_sent_at.reset();
    forget_below_una(tcb);
}

AckReport make_report(const Tcb &tcb, const Segment &seg) {
    AckReport report;
    report.prior_una = tcb.snd.una;
    report.prior_pipe = tcb.retransmission_queue.pipe();
    report.advanced = after(seg.ack, tcb.snd.una);
    report.congestion_echo = is_echo(tcb, seg);
    if (tcb.ts.on && seg.options.timestamps) report.echo = seg.options.timestamps->echo_reply;
    return report;
}

// (5.3): "restart the retransmission timer so that it will expire after RTO seconds". Where another timer
// stood in its place, the time since the oldest segment left counts (Linux tcp_rearm_rto()).
void restart_timers(Tcb &tcb, const Context &context) {
    const bool in_its_place =
        tcb.timer(Timer::TailLossProbe).deadline || tcb.timer(Timer::Reordering).deadline;
    cancel_timer(tcb, Timer::TailLossProbe, context);
    cancel_timer(tcb, Timer::Reordering, context);
    cancel_timer(tcb, Timer::User, context);
    if (tcb.retransmission_queue.empty() || tcb.probe_outstanding) {
        cancel_timer(tcb, Timer::Retransmission, context);
        tcb.probe_outstanding = tcb.probe_outstanding && !tcb.retransmission_queue.empty();
        return;
    }
    Instant deadline = context.now + tcb.round_trip.rto;
    if (in_its_place && !probe_timeout(tcb, context.config)) {
        deadline = std::max(context.now, tcb.retransmission_queue.front().sent_at + tcb.round_trip.rto);
        set_timer(tcb, Timer::Retransmission, deadline, context);
    } else {
        cancel_timer(tcb, Timer::Retransmission, context);
    }
    start_retransmission_timer(tcb, context);
}

}  // namespace

void start_retransmission_timer(Tcb &tcb, const Context &context) {
    // A probe for a lost tail takes the timer's place, and every new segment puts it off (RFC 8985 §7.2).
    if (const std::optional<Duration> probe = probe_timeout(tcb, context.config)) {
        cancel_timer(tcb, Timer::Retransmission, context);
        set_timer(tcb, Timer::TailLossProbe, context.now + *probe, context);
    } else if (!tcb.timer(Timer::Retransmission).deadline && !tcb.timer(Timer::Reordering).deadline) {
        set_timer(tcb, Timer::Retransmission, context.now + tcb.round_trip.rto, context);
    }
    if (context.config.user_timeout_since == UserTimeoutSince::FirstSent) start_user_timer(tcb, context);
}

void restart_retransmission_timer(Tcb &tcb, const Context &context) {
    if (tcb.timer(Timer::Reordering).deadline) return;
    cancel_timer(tcb, Timer::TailLossProbe, context);
    set_timer(tcb, Timer::Retransmission, context.now + tcb.round_trip.rto, context);
}

void start_user_timer(Tcb &tcb, const Context &context) {
    if (context.config.user_timeout.ns == 0 || tcb.timer(Timer::User).deadline) return;
    set_timer(tcb, Timer::User, context.now + context.config.user_timeout, context);
}

void take_acknowledgement(Tcb &tcb, const Segment &seg, const Context &context) {
    AckReport report = make_report(tcb, seg);
    clear_queue(tcb, seg.ack, report, context);
    measure_round_trip(tcb, report, context);
    on_progress(tcb, seg.ack);
    tcb.recovery.delivered += report.delivered.segments;
    settle_tail_probe(tcb, report, seg.ack, context);
    restart_timers(tcb, context);
}

std::uint32_t window_in_bytes(const Tcb &tcb, const Segment &seg) {
    return seg.has(Flag::Syn) ? seg.wnd : std::uint32_t{seg.wnd} << tcb.snd.wscale;
}

void set_send_window(Tcb &tcb, const Segment &seg, std::uint32_t wnd, const Context &context) {
    tcb.snd.wnd = wnd;
    tcb.snd.wl1 = seg.seq;
    tcb.snd.wl2 = seg.has(Flag::Ack) ? seg.ack : tcb.snd.una;
    tcb.snd.max_wnd = std::max(tcb.snd.max_wnd, tcb.snd.wnd);
    tcb.snd.right_edge = later_of(tcb.snd.right_edge, tcb.snd.una + tcb.snd.wnd);
    if (tcb.snd.wnd == 0) return;
    cancel_timer(tcb, Timer::Persist, context);
    tcb.persist_backoff = 0;
    if (tcb.probe_outstanding) {
        // The window has opened and the probe was not taken: it is sent again as ordinary text.
        tcb.probe_outstanding = false;
        SentQueue &queue = tcb.retransmission_queue;
        for (std::size_t place = 0; place < queue.size(); ++place)
            queue.mark_lost(place);
        tcb.resend_cause = context.cause;
    }
}

namespace {

// "If (SND.WL1 < SEG.SEQ or (SND.WL1 = SEG.SEQ and SND.WL2 =< SEG.ACK)), set SND.WND <- SEG.WND …"
// The letter forgets one case: a repeated segment has an old number and a new ACK. Refusing its window would
// leave SND.UNA+SND.WND beyond anything that was offered, so, like Linux, we take it: a new ACK is never old.
void update_send_window(Tcb &tcb, const Segment &seg, std::uint32_t wnd, const AckReport &report,
                        const Context &context) {
    const bool newer =
        before(tcb.snd.wl1, seg.seq) || (tcb.snd.wl1 == seg.seq && at_or_before(tcb.snd.wl2, seg.ack));
    if (newer || report.advanced) set_send_window(tcb, seg, wnd, context);
}

// "DUPLICATE ACKNOWLEDGMENT" (RFC 5681 §2): something is outstanding, the ACK repeats the greatest one and
// carries neither text nor another window. A DSACK alone answers a duplicate, so it is none (RFC 6675 §2);
// nor is the answer to a window probe, which the peer did not lose but refuse.
bool is_duplicate(const Tcb &tcb, const Segment &seg, const AckReport &report, std::uint32_t window_before) {
    return !report.advanced && seg.ack == tcb.snd.una && seg.len() == 0 && tcb.snd.wnd == window_before &&
           !tcb.retransmission_queue.empty() && !report.dsack && !tcb.probe_outstanding;
}

// RFC 6582 §3.2 step 3: in fast recovery without SACK only the first partial ACK restarts the timer.
bool keeps_timer(Tcb &tcb, const Config &config) {
    RecoveryState &recovery = tcb.recovery;
    const bool partial = recovery.phase == RecoveryPhase::Recovery && before(tcb.snd.una, recovery.high);
    if (!partial || !inflates(tcb, config)) {
        recovery.partial_ack_seen = false;
        return false;
    }
    return std::exchange(recovery.partial_ack_seen, true);
}

bool is_ordinary(const Tcb &tcb, const AckReport &report) {
    return tcb.recovery.phase == RecoveryPhase::Open && !report.duplicate && !report.newly_sacked &&
           !report.dsack && !report.congestion_echo;
}

void set_congestion_window(Tcb &tcb, const AckReport &report, const Context &context) {
    if (report.rtt) congestion_control(context.config).on_round_trip(tcb, *report.rtt, context);
    if (in_reduction(tcb)) {
        reduce(tcb, report.delivered, report.lost, report.advanced, context.config);
    } else if (report.window_set && context.config.cwnd_in_segments == Switch::Off) {
        return;  // RFC 5681 §3.2 step 6: "set cwnd to ssthresh", and no more
    } else if (report.text_acked || (report.newly_sacked && tcb.recovery.reordering_seen)) {
        grow_window(tcb, report, context);
    }
}

}  // namespace

namespace {

// Without SACK it is not known which of the acknowledged segments came first: a repetition among them says
// nothing about the others, and duplicate ACKs have reported some of them already (Linux
// tcp_remove_reno_sacks()).
void without_sack(Tcb &tcb, AckReport &report) {
    if (report.repetition_acked) report.original_delivered = false;
    const std::uint32_t reported = tcb.recovery.dup_acks;
    if (reported == 0 || report.delivered.segments == 0) return;
    const std::uint32_t rest = report.delivered.segments - std::min(report.delivered.segments - 1, reported);
    report.delivered = {rest, std::min(report.delivered.bytes, rest * tcb.smss)};
}

}  // namespace

AckEffect process_ack(Tcb &tcb, const Segment &seg, std::uint32_t wnd, const Context &context) {
    AckReport report = make_report(tcb, seg);
    const std::uint32_t window_before = tcb.snd.wnd;
    const bool outstanding = !tcb.retransmission_queue.empty();
    take_sack_blocks_of(tcb, seg, report, context);
    if (report.advanced) {
        clear_queue(tcb, seg.ack, report, context);
        on_progress(tcb, seg.ack);
        report.restart_timer = true;
        if (!uses_sack(tcb, context.config)) without_sack(tcb, report);
        if (report.overtaken && before(*report.overtaken, report.highest_before)) {
            note_reordering(tcb, *report.overtaken, context.config);
        }
    } else if (report.overtaken) {
        note_reordering(tcb, *report.overtaken, context.config);
    }
    measure_round_trip(tcb, report, context);
    tcb.recovery.delivered += report.delivered.segments;
    if (at_or_before(tcb.snd.una, seg.ack)) {
        // An ACK that leaves the window shut still answers a probe: the peer is alive (MUST-37).
        if (tcb.probe_outstanding || tcb.persist_backoff > 0) {
            tcb.retries = 0;
            tcb.first_sent_at.reset();
        }
        update_send_window(tcb, seg, wnd, report, context);
        on_window_probe_answered(tcb, context);
    }
    report.duplicate = is_duplicate(tcb, seg, report, window_before);
    report.plain = seg.len() == 0 && tcb.snd.wnd == window_before;
    const bool changed =
        report.advanced || report.duplicate || report.newly_sacked || tcb.snd.wnd != window_before;
    if (outstanding && tcb.cwnd > 0) {
        rack_adapt_window(tcb, report);
        settle_tail_probe(tcb, report, seg.ack, context);
        const bool keep = report.advanced && keeps_timer(tcb, context.config);
        if (!is_ordinary(tcb, report)) recover_on_ack(tcb, report, context);
        if (report.restart_timer && !keep) restart_timers(tcb, context);
        set_congestion_window(tcb, report, context);
    } else {
        if (report.advanced) restart_timers(tcb, context);
        settle_tail_probe(tcb, report, seg.ack, context);
        // The DSACK of the last repetition comes when nothing is outstanding any more.
        if (report.dsack && tcb.recovery.phase <= RecoveryPhase::Disorder) undo_by_duplicates(tcb, context);
    }
    return changed ? AckEffect::Some : AckEffect::None;
}

}  // namespace theater::tcp
