#include "core/tcp/acknowledge.h"

#include <algorithm>

#include "core/tcp/congestion.h"
#include "core/tcp/tail_loss_probe.h"

namespace theater::tcp {

namespace {

// Removes what `ack` covers from the queue. Returns when the newest of it left, for a sample; nothing by
// Karn's rule if any of it was sent more than once.
std::optional<Instant> clear_queue(Tcb &tcb, Seq ack) {
    std::optional<Instant> sample_from;
    bool repeated = false;
    auto it = tcb.retransmission_queue.begin();
    for (; it != tcb.retransmission_queue.end() && at_or_before(it->end(), ack); ++it) {
        repeated = repeated || it->retransmitted;
        sample_from = it->sent_at;
    }
    tcb.retransmission_queue.erase(tcb.retransmission_queue.begin(), it);
    // An ACK in the middle of a segment leaves its rest; SYN is its first number, FIN its last.
    if (!tcb.retransmission_queue.empty() && before(tcb.retransmission_queue.front().seq, ack)) {
        SentSegment &rest = tcb.retransmission_queue.front();
        std::uint32_t cut = distance(rest.seq, ack);
        rest.seq = ack;
        if (rest.controls.has(Flag::Syn)) {
            rest.controls.clear(Flag::Syn);
            --cut;
        }
        rest.text_len -= cut;
        rest.offset += cut;
    }
    return repeated ? std::nullopt : sample_from;
}

}  // namespace

void start_retransmission_timer(Tcb &tcb, const Context &context) {
    // A probe for a lost tail takes the timer's place, and every new segment puts it off (RFC 8985 §7.2).
    if (const std::optional<Duration> probe = probe_timeout(tcb, context.config)) {
        cancel_timer(tcb, Timer::Retransmission, context);
        set_timer(tcb, Timer::TailLossProbe, context.now + *probe, context);
    } else if (!tcb.timer(Timer::Retransmission).deadline) {
        set_timer(tcb, Timer::Retransmission, context.now + tcb.round_trip.rto, context);
    }
    if (context.config.user_timeout_since == UserTimeoutSince::FirstSent) start_user_timer(tcb, context);
}

void start_user_timer(Tcb &tcb, const Context &context) {
    if (context.config.user_timeout.ns == 0 || tcb.timer(Timer::User).deadline) return;
    set_timer(tcb, Timer::User, context.now + context.config.user_timeout, context);
}

namespace {

// RFC 7323 §4.1: the echo tells which of several sendings is answered, where Karn's rule must be silent.
std::optional<Duration> sample_by_echo(const Tcb &tcb, const Segment &seg, Instant now) {
    if (!tcb.ts.on || !seg.options.timestamps || seg.options.timestamps->echo_reply == 0) return std::nullopt;
    const std::uint32_t ticks = tcb.ts.clock(now) - seg.options.timestamps->echo_reply;
    constexpr std::uint32_t kTooLong = 600'000;
    if (ticks > kTooLong) return std::nullopt;
    return milliseconds(std::max<std::int64_t>(1, ticks));
}

}  // namespace

void take_acknowledgement(Tcb &tcb, const Segment &seg, const Context &context) {
    const Seq ack = seg.ack;
    const std::uint32_t acked = distance(tcb.snd.una, ack);
    const bool syn_acked = tcb.snd.una == tcb.snd.iss;
    const std::optional<Instant> sent_at = clear_queue(tcb, ack);
    std::optional<Duration> sample;
    if (sent_at) {
        sample = context.now - *sent_at;
    } else {
        sample = sample_by_echo(tcb, seg, context.now);
    }
    if (sample) take_sample(tcb.round_trip, *sample, context.config);
    tcb.snd.una = ack;
    settle_tail_probe(tcb);
    tcb.retries = 0;
    tcb.first_sent_at.reset();
    congestion_on_ack(tcb, acked - (syn_acked ? 1 : 0));

    cancel_timer(tcb, Timer::Retransmission, context);
    cancel_timer(tcb, Timer::TailLossProbe, context);
    cancel_timer(tcb, Timer::User, context);
    if (tcb.retransmission_queue.empty()) {
        tcb.probe_outstanding = false;
    } else if (!tcb.probe_outstanding) {
        start_retransmission_timer(tcb, context);  // (5.3)
    }
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
        for (SentSegment &sent : tcb.retransmission_queue)
            sent.lost = true;
        tcb.resend_cause = context.cause;
    }
}

void update_send_window(Tcb &tcb, const Segment &seg, std::uint32_t wnd, AckKind kind,
                        const Context &context) {
    // "If (SND.WL1 < SEG.SEQ or (SND.WL1 = SEG.SEQ and SND.WL2 =< SEG.ACK)), set SND.WND <- SEG.WND …"
    // The letter forgets one case: a repeated segment has an old number and a new ACK. Refusing its window
    // would leave SND.UNA+SND.WND beyond anything that was offered, so, like Linux, we take it: a new ACK is
    // never old.
    const bool newer =
        before(tcb.snd.wl1, seg.seq) || (tcb.snd.wl1 == seg.seq && at_or_before(tcb.snd.wl2, seg.ack));
    if (newer || kind == AckKind::New) set_send_window(tcb, seg, wnd, context);
}

}  // namespace theater::tcp
