// A seeded random number generator whose output is the same on every platform.
// It is a value: a copy of the world copies its future. (xoshiro256**, seeded through SplitMix64.)
#pragma once

#include <array>
#include <cstdint>

namespace theater {

class Random {
public:
    explicit Random(std::uint64_t seed = 0);

    /// The next 64 random bits.
    std::uint64_t next();
    /// A number in [0, bound); 0 when bound is 0. Unbiased.
    std::uint64_t below(std::uint64_t bound);
    /// True with a probability of `parts` in a million.
    bool happens(std::uint32_t parts_per_million);

    friend bool operator==(const Random &, const Random &) = default;

private:
    std::array<std::uint64_t, 4> state_;
};

}  // namespace theater
