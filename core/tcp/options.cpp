#include "core/tcp/options.h"

#include <algorithm>

#include "core/tcp/ecn.h"

namespace theater::tcp {

namespace {

constexpr std::uint16_t kDefaultSendMss = 536;  // MUST-15
constexpr std::uint8_t kLargestShift = 14;      // RFC 7323 §2.3
constexpr std::uint32_t kTimestampBytes = 12;   // with its padding

Options::Timestamps timestamps_of(const Tcb &tcb, const Context &context) {
    return {tcb.ts.clock(context.now), tcb.ts.recent};
}

}  // namespace

Options syn_options(const Tcb &tcb, const Context &context) {
    const Config &config = context.config;
    Options options;
    options.mss = announced_mss(config, tcb.local.address.family);
    if (config.window_scaling == Switch::On) options.window_scale = config.window_scale;
    options.sack_permitted = config.sack == Switch::On;
    if (config.timestamps == Switch::On) options.timestamps = timestamps_of(tcb, context);
    options.fast_open = tcb.fast_open.option;
    return options;
}

Options syn_ack_options(const Tcb &tcb, const Context &context) {
    Options options;
    options.mss = announced_mss(context.config, tcb.local.address.family);
    if (tcb.wscale_agreed) options.window_scale = tcb.rcv.wscale;
    options.sack_permitted = tcb.sack.on;
    if (tcb.ts.on) options.timestamps = timestamps_of(tcb, context);
    options.fast_open = tcb.fast_open.option;
    return options;
}

Options data_options(const Tcb &tcb, const Context &context) {
    Options options;
    if (tcb.ts.on) options.timestamps = timestamps_of(tcb, context);
    return options;
}

void agree_on_options(Tcb &tcb, const Segment &syn, const Config &config) {
    const std::uint16_t ours = announced_mss(config, tcb.local.address.family);
    std::uint32_t smss = std::min(syn.options.mss.value_or(kDefaultSendMss), ours);

    tcb.ts.on = config.timestamps == Switch::On && syn.options.timestamps.has_value();
    if (tcb.ts.on) {
        tcb.ts.recent = syn.options.timestamps->value;
        tcb.ts.last_ack_sent = syn.seq + 1;
        // RFC 6691 §3: the MSS option leaves options out of account; whoever sends them has to subtract them.
        smss = smss > kTimestampBytes ? smss - kTimestampBytes : 1;
    }
    tcb.smss = static_cast<std::uint16_t>(std::max<std::uint32_t>(1, smss));

    tcb.wscale_agreed = config.window_scaling == Switch::On && syn.options.window_scale.has_value();
    tcb.rcv.wscale = tcb.wscale_agreed ? std::min(config.window_scale, kLargestShift) : std::uint8_t{0};
    tcb.snd.wscale = tcb.wscale_agreed ? std::min(*syn.options.window_scale, kLargestShift) : std::uint8_t{0};
    tcb.sack.on = config.sack == Switch::On && syn.options.sack_permitted;
    agree_on_ecn(tcb, syn, config);
}

void learn_timestamp(Tcb &tcb, const Segment &seg) {
    if (!tcb.ts.on || !seg.options.timestamps) return;
    const bool newer = !is_older_by_timestamp(tcb, seg);
    if (newer && at_or_before(seg.seq, tcb.ts.last_ack_sent)) tcb.ts.recent = seg.options.timestamps->value;
}

bool is_older_by_timestamp(const Tcb &tcb, const Segment &seg) {
    // Simplified: TS.Recent does not grow invalid after 24 idle days (RFC 7323 §5.5); no run lasts that long.
    return tcb.ts.on && seg.options.timestamps &&
           static_cast<std::int32_t>(seg.options.timestamps->value - tcb.ts.recent) < 0;
}

}  // namespace theater::tcp
