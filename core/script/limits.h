// What a scenario may ask for at most. Each is far above what a lesson or a study needs and well below what
// would keep a machine busy for minutes; the reader refuses more with a sentence that names the limit.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/time.h"

namespace theater::script {

/// No instant and no delay of a scenario lies further away.
inline constexpr Duration kLongestTime = seconds(7 * 24 * 3'600);
/// One-way delay of the link. Without any delay two hosts could talk for ever in one instant.
inline constexpr Duration kShortestDelay = microseconds(1);
inline constexpr Duration kLongestDelay = seconds(3'600);
/// Where a file says nothing, a run ends when the world is at rest, and at the latest after this time.
inline constexpr Duration kLongestRest = seconds(600);

inline constexpr std::size_t kMostRuns = 100;
inline constexpr std::size_t kMostCalls = 1'000;
inline constexpr std::size_t kMostFaults = 1'000;
inline constexpr std::size_t kMostCommands = 10'000;
inline constexpr std::size_t kMostRows = 10'000;
inline constexpr std::size_t kMostIsns = 100;
inline constexpr std::size_t kMostOutages = 1'000;
inline constexpr std::size_t kMostMiddleboxes = 100;
/// The slowest and the fastest wire that has a rate, bits a second. On a slower one a single segment would
/// take hours; a faster one is as good as none.
inline constexpr std::int64_t kSlowestRate = 1'000;
inline constexpr std::int64_t kFastestRate = 1'000'000'000'000;
inline constexpr std::int64_t kLongestQueue = 1'000'000;
inline constexpr std::int64_t kMostBytesPerCall = std::int64_t{1} << 30;
/// Segments that the writes of one run make altogether, at the MSS of the run.
inline constexpr std::int64_t kMostSegments = 2'000'000;

inline constexpr std::size_t kLongestName = 40;
inline constexpr std::size_t kLongestTitle = 400;
inline constexpr std::size_t kLongestDescription = 20'000;

}  // namespace theater::script
