// What the wire of a world can be at most. A scenario file and a command are held to the same ranges.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/time.h"

namespace theater::sim {

/// No instant and no delay of a scenario lies further away.
inline constexpr Duration kLongestTime = seconds(7 * 24 * 3'600);
/// One-way delay of the link. Without any delay two hosts could talk for ever in one instant.
inline constexpr Duration kShortestDelay = microseconds(1);
inline constexpr Duration kLongestDelay = seconds(3'600);
/// The slowest and the fastest wire that has a rate, bits a second. On a slower one a single segment would
/// take hours; a faster one is as good as none.
inline constexpr std::int64_t kSlowestRate = 1'000;
inline constexpr std::int64_t kFastestRate = 1'000'000'000'000;
inline constexpr std::int64_t kLongestQueue = 1'000'000;
inline constexpr std::size_t kMostFaults = 1'000;
inline constexpr std::size_t kMostMiddleboxes = 100;

}  // namespace theater::sim
