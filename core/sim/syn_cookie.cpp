#include "core/sim/syn_cookie.h"

#include <array>

namespace theater::sim {

namespace {

constexpr std::array<std::uint16_t, 4> kMss{536, 1'300, 1'440, 1'460};
constexpr Duration kTick = seconds(64);
constexpr std::uint32_t kTicksThatCount = 2;
constexpr std::uint32_t kLow24 = 0xFF'FFFF;
constexpr std::uint32_t kOptionBits = 0x3F, kSackBit = 0x10, kNoScale = 0x0F;

std::uint32_t tick_of(Instant now) { return static_cast<std::uint32_t>(now.ns / kTick.ns); }

std::uint32_t hash_of(const MacKey &key, const tcp::Endpoint &src, const tcp::Endpoint &dst,
                      std::uint64_t count) {
    MacInput input;
    input.add(src.address).add(dst.address).add(std::uint64_t{src.port} << 16 | dst.port).add(count);
    return static_cast<std::uint32_t>(mac(key, input));
}

// Hash values of the peer, of nothing (count 0) and of the tick (never 0).
constexpr std::uint64_t kNoTick = 0;
std::uint64_t count_of(std::uint32_t tick) { return std::uint64_t{tick} + 1; }

std::uint32_t mss_index(std::uint16_t mss) {
    std::uint32_t index = 0;
    while (index + 1 < kMss.size() && kMss[index + 1] <= mss)
        ++index;
    return index;
}

}  // namespace

tcp::Seq make_syn_cookie(const MacKey &key, const tcp::Segment &syn, Instant now) {
    const std::uint32_t tick = tick_of(now);
    const std::uint32_t data = mss_index(syn.options.mss.value_or(536));
    return {hash_of(key, syn.src, syn.dst, kNoTick) + syn.seq.value + (tick << 24) +
            ((hash_of(key, syn.src, syn.dst, count_of(tick)) + data) & kLow24)};
}

std::optional<tcp::Segment> check_syn_cookie(const MacKey &key, const tcp::Segment &ack, Instant now) {
    tcp::Segment syn;
    syn.src = ack.src;
    syn.dst = ack.dst;
    syn.seq = ack.seq - 1;
    syn.flags = tcp::Flag::Syn;
    syn.wnd = ack.wnd;
    const std::uint32_t cookie =
        (ack.ack - 1).value - hash_of(key, ack.src, ack.dst, kNoTick) - syn.seq.value;
    const std::uint32_t age = (tick_of(now) - (cookie >> 24)) & 0xFF;
    if (age >= kTicksThatCount) return std::nullopt;
    const std::uint32_t data =
        (cookie - hash_of(key, ack.src, ack.dst, count_of(tick_of(now) - age))) & kLow24;
    if (data >= kMss.size()) return std::nullopt;
    syn.options.mss = kMss[data];
    return syn;
}

std::uint32_t timestamp_with_options(std::uint32_t clock, const tcp::Options &of_syn) {
    std::uint32_t bits = of_syn.window_scale ? *of_syn.window_scale : kNoScale;
    if (of_syn.sack_permitted) bits |= kSackBit;
    // The clock must not seem to run ahead, or the next segment's timestamp would be older.
    std::uint32_t value = (clock & ~kOptionBits) | bits;
    if (static_cast<std::int32_t>(value - clock) > 0) value -= kOptionBits + 1;
    return value;
}

void take_options_from_timestamp(std::uint32_t echo, tcp::Options &of_syn) {
    const std::uint32_t scale = echo & kNoScale;
    if (scale != kNoScale) of_syn.window_scale = static_cast<std::uint8_t>(scale);
    of_syn.sack_permitted = (echo & kSackBit) != 0;
}

}  // namespace theater::sim
