#include "core/tcp/delayed_ack.h"

#include <algorithm>

#include "core/tcp/compressed_ack.h"
#include "core/tcp/receive_tuning.h"

namespace theater::tcp {

namespace {

// Linux's constants (include/net/tcp.h): TCP_MAX_QUICKACKS, TCP_ATO_MIN, TCP_DELACK_MAX.
constexpr std::uint32_t kMostQuickAcks = 16;
constexpr Duration kShortestAto = milliseconds(40);
constexpr Duration kLongestDelay = milliseconds(200);
// An ACK that may wait, but for which no rhythm is known yet, leaves with the next tick of Linux's clock.
constexpr Duration kNextTick = milliseconds(1);

// By the window of our last segment (tcp_incr_quickack).
void grant_quick_acks(Tcb &tcb) {
    AckPace &pace = tcb.ack_pace;
    const std::uint32_t window = tcb.tuning.started ? tcb.tuning.told : tcb.rcv.wnd;
    std::uint32_t segments = window / (2 * std::max(1u, pace.segment_bytes));
    if (segments == 0) segments = 2;
    pace.quick = std::max(pace.quick, std::min(segments, kMostQuickAcks));
}

}  // namespace

AckTiming ack_timing(Tcb &tcb, const Config &config) {
    if (config.delayed_ack == Switch::Off) return AckTiming::Now;
    // SHLD-19: "an ACK SHOULD be generated for at least every second full-sized segment".
    if (config.quick_ack == Switch::Off) {
        return tcb.unacked_segments < 2 ? AckTiming::MayWait : AckTiming::Now;
    }
    // Two segments are acknowledged at once if that moves the window's right edge; else reading will do it.
    const bool two_segments = distance(tcb.ts.last_ack_sent, tcb.rcv.nxt) > tcb.ack_pace.segment_bytes;
    const bool tuned = is_tuned(config) && tcb.tuning.started;
    if (two_segments && (!tuned || select_window(tcb) >= tcb.tuning.told)) return AckTiming::Now;
    if (tcb.ack_pace.quick > 0 && !tcb.ack_pace.interactive) return AckTiming::Now;
    return AckTiming::MayWait;
}

AckTiming ack_timing_after_read(const Tcb &tcb, const Config &config) {
    if (config.quick_ack == Switch::Off) return AckTiming::MayWait;
    const bool two_segments = distance(tcb.ts.last_ack_sent, tcb.rcv.nxt) > tcb.ack_pace.segment_bytes;
    if (two_segments && is_tuned(config)) return AckTiming::Now;
    if (tcb.rcv.buffered() > 0) return AckTiming::MayWait;
    const std::uint32_t enough = tcb.ack_pace.interactive ? 2 : 1;
    return tcb.ack_pace.pushed >= enough ? AckTiming::Now : AckTiming::MayWait;
}

Duration ack_delay(const Tcb &tcb, const Config &config) {
    if (config.quick_ack == Switch::Off) return config.delayed_ack_timeout;
    Duration ato = tcb.ack_pace.ato;
    if (ato == Duration{}) return kNextTick;
    if (ato > kShortestAto && tcb.round_trip.srtt) {
        ato = std::min(ato, std::max(*tcb.round_trip.srtt, kShortestAto));
    }
    return std::min(ato, kLongestDelay);
}

void pace_on_connect_with_text(Tcb &tcb, const Context &context) {
    // The text that waits for the handshake will carry its third ACK; from then on the pace is known.
    tcb.ack_pace.ato = kShortestAto;
    tcb.ack_pace.text_at = context.now;
    tcb.ack_pace.interactive = false;
    grant_quick_acks(tcb);
}

void pace_on_segment(Tcb &tcb, const Segment &seg) {
    AckPace &pace = tcb.ack_pace;
    if (seg.text.len < pace.segment_bytes || seg.has(Flag::Psh)) pace.pushed = std::min(2u, pace.pushed + 1);
    pace.segment_bytes = std::max(pace.segment_bytes, seg.text.len);
}

void pace_on_text_received(Tcb &tcb, const Segment &seg, const Context &context) {
    AckPace &pace = tcb.ack_pace;
    pace_on_segment(tcb, seg);
    if (pace.ato == Duration{}) {
        grant_quick_acks(tcb);
        pace.ato = kShortestAto;
    } else {
        const Duration gap = context.now - pace.text_at.value_or(context.now);
        if (gap <= kShortestAto / 2) {
            pace.ato = pace.ato / 2 + kShortestAto / 2;
        } else if (gap < pace.ato) {
            pace.ato = std::min(pace.ato / 2 + gap, tcb.round_trip.rto);
        } else if (gap > tcb.round_trip.rto) {
            grant_quick_acks(tcb);  // the sender starts again
        }
    }
    pace.text_at = context.now;
}

void pace_on_fin_received(Tcb &tcb) { tcb.ack_pace.interactive = true; }

void pace_on_text_sent(Tcb &tcb, const Context &context) {
    AckPace &pace = tcb.ack_pace;
    if (pace.text_at && context.now - *pace.text_at < pace.ato) pace.interactive = true;
}

void pace_on_ack_sent(Tcb &tcb, const Context &context) {
    settle_compressed_ack(tcb, context);
    AckPace &pace = tcb.ack_pace;
    pace.pushed = 0;
    if (pace.quick == 0) return;
    const std::uint32_t acked = std::max(1u, tcb.unacked_segments);
    pace.quick -= std::min(pace.quick, acked);
    if (pace.quick == 0) pace.ato = kShortestAto;
}

void pace_on_delay_over(Tcb &tcb) {
    AckPace &pace = tcb.ack_pace;
    if (!pace.interactive) {
        pace.ato = std::min(pace.ato * 2, tcb.round_trip.rto);
    } else {
        pace.interactive = false;  // no answer came in time
        pace.ato = kShortestAto;
    }
}

void pace_on_trouble(Tcb &tcb) {
    grant_quick_acks(tcb);
    tcb.ack_pace.interactive = false;
    tcb.ack_pace.ato = kShortestAto;
}

}  // namespace theater::tcp
