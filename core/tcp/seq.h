// Sequence numbers modulo 2^32 (RFC 9293 §3.4). There is no operator<: on a ring "less" has no meaning,
// only "before" within half of it has.
#pragma once

#include <cstdint>

namespace theater::tcp {

struct Seq {
    std::uint32_t value = 0;
    friend constexpr bool operator==(Seq, Seq) = default;
};

constexpr Seq operator+(Seq a, std::uint32_t n) { return {a.value + n}; }
constexpr Seq operator-(Seq a, std::uint32_t n) { return {a.value - n}; }

/// How far b lies after a, going forward round the ring.
constexpr std::uint32_t distance(Seq a, Seq b) { return b.value - a.value; }

constexpr bool before(Seq a, Seq b) { return static_cast<std::int32_t>(a.value - b.value) < 0; }
constexpr bool at_or_before(Seq a, Seq b) { return !before(b, a); }
constexpr bool after(Seq a, Seq b) { return before(b, a); }

/// start =< x < start + size, modulo 2^32 (the receive window test of RFC 9293 §3.4).
constexpr bool in_window(Seq x, Seq start, std::uint32_t size) { return distance(start, x) < size; }

constexpr Seq later_of(Seq a, Seq b) { return before(a, b) ? b : a; }

}  // namespace theater::tcp
