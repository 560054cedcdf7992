#include "core/tcp/acknowledge.h"

#include <algorithm>

#include "core/tcp/congestion.h"

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
    if (!tcb.timer(Timer::Retransmission).deadline) {
        set_timer(tcb, Timer::Retransmission, context.now + tcb.round_trip.rto, context);
    }
    if (context.config.user_timeout.ns > 0 && !tcb.timer(Timer::User).deadline) {
        set_timer(tcb, Timer::User, context.now + context.config.user_timeout, context);
    }
}

void take_acknowledgement(Tcb &tcb, Seq ack, const Context &context) {
    const std::uint32_t acked = distance(tcb.snd.una, ack);
    const bool syn_acked = tcb.snd.una == tcb.snd.iss;
    const std::optional<Instant> sent_at = clear_queue(tcb, ack);
    if (sent_at) take_sample(tcb.round_trip, context.now - *sent_at, context.config);
    tcb.snd.una = ack;
    tcb.retries = 0;
    tcb.first_sent_at.reset();
    congestion_on_ack(tcb, acked - (syn_acked ? 1 : 0));

    cancel_timer(tcb, Timer::Retransmission, context);
    cancel_timer(tcb, Timer::User, context);
    if (tcb.retransmission_queue.empty()) {
        tcb.probe_outstanding = false;
    } else if (!tcb.probe_outstanding) {
        start_retransmission_timer(tcb, context);  // (5.3)
    }
}

void set_send_window(Tcb &tcb, const Segment &seg, const Context &context) {
    tcb.snd.wnd =
        seg.wnd;  // the window of a segment with SYN is never scaled, and nothing else is negotiated here
    tcb.snd.wl1 = seg.seq;
    tcb.snd.wl2 = seg.ack;
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

void update_send_window(Tcb &tcb, const Segment &seg, AckKind kind, const Context &context) {
    // "If (SND.WL1 < SEG.SEQ or (SND.WL1 = SEG.SEQ and SND.WL2 =< SEG.ACK)), set SND.WND <- SEG.WND …"
    // The letter forgets one case: a repeated segment has an old number and a new ACK. Refusing its window
    // would leave SND.UNA+SND.WND beyond anything that was offered, so, like Linux, we take it: a new ACK is
    // never old.
    const bool newer =
        before(tcb.snd.wl1, seg.seq) || (tcb.snd.wl1 == seg.seq && at_or_before(tcb.snd.wl2, seg.ack));
    if (newer || kind == AckKind::New) set_send_window(tcb, seg, context);
}

void learn_send_mss(Tcb &tcb, const Segment &syn, const Config &config) {
    constexpr std::uint16_t kDefaultSendMss = 536;
    const std::uint16_t offered = syn.options.mss.value_or(kDefaultSendMss);
    tcb.smss = std::max<std::uint16_t>(1, std::min(offered, config.mss));
}

}  // namespace theater::tcp
