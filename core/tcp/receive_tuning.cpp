#include "core/tcp/receive_tuning.h"

#include <algorithm>
#include <bit>

#include "core/tcp/receive_window.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

namespace {

// Linux's constants: TCP_RMEM_TO_WIN_SCALE, SOCK_MIN_RCVBUF / 2, TCP_INIT_CWND.
constexpr std::uint32_t kRatioUnit = 256;
constexpr std::uint32_t kSmallestClamp = 1'152;
constexpr std::uint32_t kFirstFlight = 10;
/// A segment that short is no reason to offer more.
constexpr std::uint32_t kShortestGrowth = 128;
/// What half of the memory is reckoned to be text before any has been seen (tcp_adv_win_scale).
constexpr std::uint32_t kFirstRatio = 128;

std::uint32_t text_in(std::uint64_t memory, std::uint32_t ratio) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(memory * ratio / kRatioUnit, UINT32_MAX / 2));
}

std::uint64_t memory_for(std::uint64_t text, std::uint32_t ratio) { return text * kRatioUnit / ratio; }

// What a segment takes in a kernel's memory: headers and bookkeeping behind the text, in blocks of a power of
// two, and the descriptor. (Ethernet, 64-bit Linux: 2304 bytes for 1448.)
std::uint32_t memory_of(std::uint32_t text) {
    constexpr std::uint32_t kHeadersAndTail = 460, kDescriptor = 256;
    return std::bit_ceil(text + kHeadersAndTail) + kDescriptor;
}

std::uint32_t largest_window(const Tcb &tcb) { return 65'535u << tcb.rcv.wscale; }

std::uint32_t segment_room(const Tcb &tcb, const Config &config) {
    const std::uint32_t mss = announced_mss(config, tcb.local.address.family);
    const std::uint32_t stamps = tcb.ts.on ? 12 : 0;
    return mss > stamps ? mss - stamps : 1;
}

std::uint32_t full_space(const ReceiveTuning &tuning) { return text_in(tuning.memory_limit, tuning.ratio); }

std::uint32_t free_space(const ReceiveTuning &tuning) {
    const std::uint32_t used = std::min(tuning.memory_used, tuning.memory_limit);
    return text_in(tuning.memory_limit - used, tuning.ratio);
}

// tcp_set_window_clamp.
void set_clamp(Tcb &tcb, std::uint32_t window, const Config &config) {
    ReceiveTuning &tuning = tcb.tuning;
    const std::uint32_t before = tuning.clamp;
    tuning.clamp = std::min(std::max(window, kSmallestClamp), largest_window(tcb));
    if (tuning.clamp < before) {
        tuning.threshold = std::min(tuning.threshold, tuning.clamp);
    } else {
        tuning.threshold = std::max(tuning.threshold, std::min(tuning.told, tuning.clamp));
    }
    tuning.taken_before = std::max(1u, std::min(tuning.taken_before, tuning.clamp));
    if (config.window_growth == Switch::Off) tuning.threshold = tuning.clamp;
}

// tcp_measure_rcv_mss: how much of the memory is text is learned from the largest segment seen.
void learn_ratio(Tcb &tcb, std::uint32_t len, const Config &config) {
    if (len < tcb.ack_pace.segment_bytes) return;
    const auto ratio = static_cast<std::uint32_t>(std::uint64_t{len} * kRatioUnit / memory_of(len));
    if (ratio == tcb.tuning.ratio) return;
    tcb.tuning.ratio = std::clamp(ratio, 1u, kRatioUnit - 1);
    set_clamp(tcb, full_space(tcb.tuning), config);
}

// __tcp_grow_window: a segment with much overhead may let the window grow while that is still small.
std::uint32_t growth_by_short(const Tcb &tcb, std::uint32_t len, const Config &config) {
    std::uint32_t cost = text_in(memory_of(len), tcb.tuning.ratio) / 2;
    std::uint32_t window = text_in(std::uint64_t{config.receive_buffer_max_bytes} * 2, tcb.tuning.ratio) / 2;
    while (window > 0 && tcb.tuning.threshold <= window) {
        if (cost <= len) return 2 * tcb.ack_pace.segment_bytes;
        cost /= 2;
        window /= 2;
    }
    return 0;
}

// tcp_rcv_rtt_update: the smallest sample counts at once; larger ones, if no reading delayed them, by an
// eighth.
enum class SampleKind : std::uint8_t { ByEcho, ByWindow };
void take_round_trip(Tcb &tcb, Duration sample, SampleKind kind) {
    std::optional<Duration> &round_trip = tcb.tuning.round_trip;
    if (!round_trip || sample < *round_trip) {
        round_trip = sample;
    } else if (kind == SampleKind::ByEcho && tcb.rcv.buffered() == 0) {
        round_trip = (*round_trip * 7 + sample) / 8;
    }
}

void measure_by_echo(Tcb &tcb, const Segment &seg, const Context &context) {
    if (!tcb.ts.on || !seg.options.timestamps) return;
    const std::uint32_t echo = seg.options.timestamps->echo_reply;
    if (echo == 0 || tcb.tuning.last_echo == echo) return;
    tcb.tuning.last_echo = echo;
    if (seg.text.len < tcb.ack_pace.segment_bytes) return;
    const auto ticks = static_cast<std::int32_t>(tcb.ts.clock(context.now) - echo);
    if (ticks < 0) return;
    take_round_trip(tcb, milliseconds(std::max(1, ticks)), SampleKind::ByEcho);
}

// Without stamps: how long it takes until a window that was offered has been filled.
void measure_by_window(Tcb &tcb, const Context &context) {
    ReceiveTuning &tuning = tcb.tuning;
    if (tuning.window_since) {
        if (before(tcb.rcv.nxt, tuning.window_end)) return;
        take_round_trip(tcb, std::max(nanoseconds(1), context.now - *tuning.window_since),
                        SampleKind::ByWindow);
    }
    tuning.window_end = tcb.rcv.nxt + tcb.rcv.wnd;
    tuning.window_since = context.now;
}

// tcp_rcvbuf_grow: what is taken in a round trip is a round trip old, and a sender in slow start doubles.
void grow_buffer(Tcb &tcb, std::uint32_t taken, const Config &config) {
    ReceiveTuning &tuning = tcb.tuning;
    const std::uint64_t before = std::max(1u, tuning.taken_before);
    tuning.taken_before = taken;
    if (config.receive_autotuning == Switch::Off) return;
    std::uint64_t window = std::uint64_t{taken} * 2;
    if (taken > before) window += window * (taken - before) / before * 2;
    if (!tcb.reassembly.empty()) window += distance(tcb.rcv.nxt, tuning.gap_end);
    const std::uint64_t most = std::uint64_t{config.receive_buffer_max_bytes} * 2;
    const auto limit = static_cast<std::uint32_t>(std::min(memory_for(window, tuning.ratio), most));
    if (limit <= tuning.memory_limit) return;
    tuning.memory_limit = limit;
    tuning.clamp = std::min(full_space(tuning), largest_window(tcb));
    if (config.window_growth == Switch::Off) tuning.threshold = tuning.clamp;
}

}  // namespace

bool is_tuned(const Config &config) {
    return config.window_growth == Switch::On || config.receive_autotuning == Switch::On;
}

std::uint32_t initial_window(const Config &config, std::uint32_t mss) {
    const std::uint32_t space = window_capacity(config);
    if (!is_tuned(config) || mss == 0 || space <= mss) return space;
    return space - space % mss;
}

void start_receive_tuning(Tcb &tcb, const Context &context) {
    const Config &config = context.config;
    if (!is_tuned(config) || tcb.tuning.started) return;
    ReceiveTuning &tuning = tcb.tuning;
    tuning.started = true;
    tuning.configured_bytes = config.receive_buffer_bytes;
    tuning.memory_limit = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(std::uint64_t{config.receive_buffer_bytes} * 2, UINT32_MAX));
    tuning.ratio = kFirstRatio;
    tuning.told = tcb.rcv.wnd;
    tuning.clamp = std::min(full_space(tuning), largest_window(tcb));
    tuning.threshold =
        config.window_growth == Switch::On ? std::min(tuning.told, tuning.clamp) : tuning.clamp;
    tuning.taken_before =
        std::max(1u, std::min({tuning.threshold, tuning.told, kFirstFlight * segment_room(tcb, config)}));
    tuning.counted_bytes = tcb.rcv.read_bytes;
    tuning.counted_since = context.now;
}

void retune_receive_buffer(Tcb &tcb, const Context &context) {
    ReceiveTuning &tuning = tcb.tuning;
    if (!tuning.started || tuning.configured_bytes == context.config.receive_buffer_bytes) return;
    tuning.configured_bytes = context.config.receive_buffer_bytes;
    tuning.memory_limit = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(std::uint64_t{tuning.configured_bytes} * 2, UINT32_MAX));
    set_clamp(tcb, full_space(tuning), context.config);
}

void measure_text(Tcb &tcb, const Segment &seg, const Context &context) {
    if (!tcb.tuning.started || seg.text.len == 0) return;
    measure_by_echo(tcb, seg, context);
    learn_ratio(tcb, seg.text.len, context.config);
    measure_by_window(tcb, context);
}

void hold_text(Tcb &tcb, std::uint32_t len, const Config &config) {
    if (!is_tuned(config) || len == 0) return;
    tcb.tuning.memory_used += memory_of(len);
    tcb.tuning.held_bytes += len;
}

// tcp_grow_window.
void grow_window(Tcb &tcb, std::uint32_t len, const Config &config) {
    ReceiveTuning &tuning = tcb.tuning;
    if (!tuning.started || config.window_growth == Switch::Off || len < kShortestGrowth) return;
    const std::uint32_t most = std::min(tuning.clamp, free_space(tuning));
    if (most <= tuning.threshold) return;
    const bool roomy = text_in(memory_of(len), tuning.ratio) <= len;
    const std::uint32_t step = roomy ? 2 * segment_room(tcb, config) : growth_by_short(tcb, len, config);
    if (step == 0) return;
    tuning.threshold += std::min(most - tuning.threshold, std::max(step, 2 * len));
    tcb.ack_pace.quick |= 1;  // the sender shall see it soon
}

void make_room_for_gap(Tcb &tcb, Seq end, const Config &config) {
    if (!tcb.tuning.started) return;
    tcb.tuning.gap_end = tcb.reassembly.empty() ? end : later_of(tcb.tuning.gap_end, end);
    grow_buffer(tcb, tcb.tuning.taken_before, config);
}

void tune_on_read(Tcb &tcb, std::uint64_t bytes, const Context &context) {
    ReceiveTuning &tuning = tcb.tuning;
    const std::uint64_t held = std::max<std::uint64_t>({tuning.held_bytes, bytes, 1});
    tuning.memory_used -= static_cast<std::uint32_t>(tuning.memory_used * bytes / held);
    tuning.held_bytes -= static_cast<std::uint32_t>(std::min<std::uint64_t>(tuning.held_bytes, bytes));
    if (tcb.rcv.buffered() == 0 && tcb.reassembly.empty()) tuning.memory_used = tuning.held_bytes = 0;
    if (!tuning.started) return;
    // tcp_rcv_space_adjust.
    if (!tuning.round_trip || context.now - tuning.counted_since < *tuning.round_trip) return;
    const std::uint64_t taken = tcb.rcv.read_bytes - tuning.counted_bytes;
    const std::uint32_t waiting = tcb.rcv.buffered();
    if (taken > std::uint64_t{waiting} + tuning.taken_before) {
        grow_buffer(tcb, static_cast<std::uint32_t>(std::min<std::uint64_t>(taken - waiting, UINT32_MAX / 2)),
                    context.config);
    }
    tuning.counted_bytes = tcb.rcv.read_bytes;
    tuning.counted_since = context.now;
}

// __tcp_select_window.
std::uint32_t select_window(Tcb &tcb) {
    ReceiveTuning &tuning = tcb.tuning;
    const std::uint32_t unit = 1u << tcb.rcv.wscale;
    const std::uint32_t whole = std::min(tuning.clamp, full_space(tuning));
    const std::uint32_t mss = std::min(tcb.ack_pace.segment_bytes, whole);
    if (mss == 0) return 0;
    std::uint32_t space = free_space(tuning);
    if (space < whole / 2) {
        tcb.ack_pace.quick = 0;
        space -= space % unit;
        // Less than a segment, or a sixteenth of all: the window goes down to zero rather than to crumbs.
        if (space < full_space(tuning) / 16 || space < mss) return 0;
    }
    space = std::min(space, tuning.threshold);
    if (tcb.rcv.wscale > 0) {
        // Rounded up: a window must not be scaled away.
        const std::uint32_t rest = space % unit;
        return std::min(rest == 0 ? space : space - rest + unit, largest_window(tcb));
    }
    // Without a scale: whole segments, and the same as before while that is nearly right.
    if (tuning.told + mss <= space || tuning.told > space) return std::min(space - space % mss, 65'535u);
    if (mss == whole && space > tuning.told + whole / 2) return std::min(space, 65'535u);
    return std::min(tuning.told, 65'535u);
}

}  // namespace theater::tcp
