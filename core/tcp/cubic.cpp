// CUBIC (RFC 9438) in whole numbers, as Linux computes it, and its way out of slow start, HyStart (the delay
// and the ACK train of Ha and Rhee).
#include <algorithm>

#include "core/tcp/congestion_control.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

namespace {

// W_cubic(t) = C*(t - K)^3 + W_max with C = 0.4 and beta = 0.7 (RFC 9438 §4.2, §4.6). Time runs in 1/1024 s.
constexpr std::uint64_t kCube = 410;  // C * 1024
constexpr std::uint64_t kScale = 40;  // three times 2^10 for t^3, and 2^10 for C
constexpr std::uint64_t kBeta = 717;  // 0.7 * 1024
constexpr std::uint64_t kBetaUnit = 1'024;
constexpr std::uint64_t kRenoShare = 15;     // 8 * 3*(1-beta)/(1+beta), turned over (§4.3)
constexpr std::uint32_t kHystartLeast = 16;  // segments
constexpr std::uint32_t kHystartSamples = 8;
constexpr Duration kTrainGap = milliseconds(2);

struct Cubic {
    std::int64_t max_segments = 0;   // W_max
    std::int64_t origin = 0;         // where the curve is flat
    std::int64_t k = 0;              // 1/1024 s from the epoch's beginning to there
    std::int64_t epoch = -1;         // ns; -1: none
    std::int64_t per = 0;            // segments to be acknowledged for one more
    std::int64_t acked = 0;          // segments since the epoch began, for the Reno estimate
    std::int64_t reno_segments = 0;  // W_est
    std::int64_t last_segments = 0, last_at = 0;
    std::int64_t least_rtt = 0;  // ns; 0: none
    std::int64_t found = 0;      // HyStart has ended slow start
    std::int64_t round_began = 0, last_ack = 0, round_rtt = 0, samples = 0;
    std::int64_t round_end = 0;  // SND.NXT when the round began
};

std::int64_t cube_root(std::uint64_t value) {
    std::uint64_t root = 0;
    for (int shift = 63; shift >= 0; shift -= 3) {
        root *= 2;
        const std::uint64_t step = 3 * root * (root + 1) + 1;
        if ((value >> shift) < step) continue;
        value -= step << shift;
        ++root;
    }
    return static_cast<std::int64_t>(root);
}

std::int64_t in_1024ths(std::int64_t ns) { return ns / 1'000'000 * 1'024 / 1'000; }

void begin_epoch(Cubic &cubic, std::int64_t segments, std::int64_t acked, Instant now) {
    cubic.epoch = now.ns;
    cubic.acked = acked;
    cubic.reno_segments = segments;
    if (cubic.max_segments <= segments) {
        cubic.k = 0;
        cubic.origin = segments;
    } else {
        const auto below = static_cast<std::uint64_t>(cubic.max_segments - segments);
        cubic.k = cube_root((std::uint64_t{1} << kScale) / kCube * below);
        cubic.origin = cubic.max_segments;
    }
}

// §4.2: how many segments must be acknowledged for one more, so that the window follows the curve.
void follow_curve(Cubic &cubic, std::int64_t segments, Instant now) {
    const std::int64_t t = in_1024ths(now.ns - cubic.epoch + cubic.least_rtt);
    const auto away = static_cast<std::uint64_t>(t < cubic.k ? cubic.k - t : t - cubic.k);
    const auto rise = static_cast<std::int64_t>((kCube * away * away * away) >> kScale);
    const std::int64_t target = t < cubic.k ? cubic.origin - rise : cubic.origin + rise;
    cubic.per = target > segments ? segments / (target - segments) : 100 * segments;
    // Before the first loss nothing is known of the path, and the curve would begin too flat.
    if (cubic.max_segments == 0) cubic.per = std::min<std::int64_t>(cubic.per, 20);
}

// §4.3, the Reno-friendly region: never slower than Reno would be.
void keep_up_with_reno(Cubic &cubic, std::int64_t segments) {
    const std::int64_t each =
        std::max<std::int64_t>(1, (segments * static_cast<std::int64_t>(kRenoShare)) >> 3);
    cubic.reno_segments += cubic.acked / each;
    cubic.acked %= each;
    if (cubic.reno_segments > segments) {
        cubic.per = std::min(cubic.per, segments / (cubic.reno_segments - segments));
    }
}

void update(Cubic &cubic, std::int64_t segments, std::int64_t acked, Instant now) {
    cubic.acked += acked;
    constexpr std::int64_t kSeldom = 31'250'000;  // a 32nd of a second
    const bool known = cubic.last_segments == segments && now.ns - cubic.last_at <= kSeldom;
    if (known && cubic.epoch >= 0) return;
    if (cubic.epoch < 0) begin_epoch(cubic, segments, acked, now);
    cubic.last_segments = segments;
    cubic.last_at = now.ns;
    follow_curve(cubic, segments, now);
    keep_up_with_reno(cubic, segments);
    cubic.per = std::max<std::int64_t>(cubic.per, 2);
}

void begin_round(Cubic &cubic, const Tcb &tcb, Instant now) {
    cubic.round_began = cubic.last_ack = now.ns;
    cubic.round_end = tcb.snd.nxt.value;
    cubic.round_rtt = INT64_MAX;
    cubic.samples = 0;
}

// Slow start ends where a train of ACKs lasts longer than half the path, or where round trips have grown.
bool hystart_finds(Cubic &cubic, Duration rtt, Instant now) {
    if (now.ns - cubic.last_ack <= kTrainGap.ns) {
        cubic.last_ack = now.ns;
        const std::int64_t longest = (cubic.least_rtt + milliseconds(1).ns) / 2;
        if (now.ns - cubic.round_began > longest) return true;
    }
    cubic.round_rtt = std::min(cubic.round_rtt, rtt.ns);
    if (cubic.samples < kHystartSamples) {
        ++cubic.samples;
        return false;
    }
    const std::int64_t tolerated = std::clamp(cubic.least_rtt / 8, milliseconds(4).ns, milliseconds(16).ns);
    return cubic.round_rtt > cubic.least_rtt + tolerated;
}

void start(Tcb &tcb) {
    Cubic cubic;
    cubic.round_end = tcb.snd.nxt.value;
    cubic.round_rtt = INT64_MAX;
    remember(tcb.congestion, cubic);
}

void on_round_trip(Tcb &tcb, Duration rtt, const Context &context) {
    Cubic cubic = recall<Cubic>(tcb.congestion);
    // Just after a recovery round trips say nothing.
    if (cubic.epoch >= 0 && context.now.ns - cubic.epoch < seconds(1).ns) return;
    if (cubic.least_rtt == 0 || rtt.ns < cubic.least_rtt) cubic.least_rtt = std::max<std::int64_t>(1, rtt.ns);
    if (context.config.hystart == Switch::On && cubic.found == 0 && in_slow_start(tcb)) {
        if (after(tcb.snd.una, {static_cast<std::uint32_t>(cubic.round_end)})) {
            begin_round(cubic, tcb, context.now);
        }
        if (cwnd_segments(tcb) >= kHystartLeast && hystart_finds(cubic, rtt, context.now)) {
            cubic.found = 1;
            tcb.ssthresh = tcb.cwnd;
            context.observer.on_congestion(CongestionEvent::SlowStartLeft, context.cause);
        }
    }
    remember(tcb.congestion, cubic);
}

void grow(Tcb &tcb, const Amount &acked, const Context &context) {
    Amount rest = acked;
    if (in_slow_start(tcb)) {
        rest = slow_start(tcb, acked, context.config);
        if (rest.segments == 0) return;
    }
    Cubic cubic = recall<Cubic>(tcb.congestion);
    update(cubic, std::max(1u, cwnd_segments(tcb)), rest.segments, context.now);
    remember(tcb.congestion, cubic);
    increase_by_one_in(tcb, static_cast<std::uint32_t>(cubic.per), rest, context.config);
}

std::uint32_t ssthresh_after_loss(Tcb &tcb, const Context &) {
    Cubic cubic = recall<Cubic>(tcb.congestion);
    const std::uint64_t segments = cwnd_segments(tcb);
    cubic.epoch = -1;
    // §4.7 fast convergence: a flow that has lost before it came as far as last time makes room for others.
    const bool fell_short = static_cast<std::int64_t>(segments) < cubic.max_segments;
    cubic.max_segments =
        static_cast<std::int64_t>(fell_short ? segments * (kBetaUnit + kBeta) / (2 * kBetaUnit) : segments);
    remember(tcb.congestion, cubic);
    return static_cast<std::uint32_t>(std::max<std::uint64_t>(segments * kBeta / kBetaUnit, 2)) * tcb.smss;
}

void on_timeout(Tcb &tcb, const Context &context) {
    // Everything that was known of the path is forgotten (§4.8, Linux bictcp_reset()).
    Cubic fresh;
    begin_round(fresh, tcb, context.now);
    remember(tcb.congestion, fresh);
}

void on_restart(Tcb &tcb, Duration idle, Instant now) {
    // The curve does not run while nothing is sent (§4.2).
    Cubic cubic = recall<Cubic>(tcb.congestion);
    if (cubic.epoch >= 0) cubic.epoch = std::min(cubic.epoch + idle.ns, now.ns);
    remember(tcb.congestion, cubic);
}

}  // namespace

const CongestionControl kCubic{"cubic",    start,     on_round_trip, grow, ssthresh_after_loss,
                               on_timeout, on_restart};

}  // namespace theater::tcp
