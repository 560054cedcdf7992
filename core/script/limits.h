// What a scenario may ask for at most. Each is far above what a lesson or a study needs and well below what
// would keep a machine busy for minutes; the reader refuses more with a sentence that names the limit.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/time.h"
#include "core/sim/limits.h"

namespace theater::script {

// The world holds commands to these ranges too.
using sim::kFastestRate;
using sim::kLongestDelay;
using sim::kLongestQueue;
using sim::kLongestTime;
using sim::kMostFaults;
using sim::kMostMiddleboxes;
using sim::kShortestDelay;
using sim::kSlowestRate;

/// Where a file says nothing, a run ends when the world is at rest, and at the latest after this time.
inline constexpr Duration kLongestRest = seconds(600);

inline constexpr std::size_t kMostRuns = 100;
inline constexpr std::size_t kMostCalls = 1'000;
inline constexpr std::size_t kMostCommands = 10'000;
/// Branches of a run, and the commands that they add to it altogether.
inline constexpr std::size_t kMostBranches = 1'000;
inline constexpr std::size_t kMostBranchCommands = 50'000;
inline constexpr std::int64_t kBranchColours = 8;
inline constexpr std::size_t kMostRows = 10'000;
inline constexpr std::size_t kMostIsns = 100;
inline constexpr std::size_t kMostOutages = 1'000;
inline constexpr std::int64_t kMostBytesPerCall = std::int64_t{1} << 30;
/// Segments that the writes of one run make altogether, at the MSS of the run.
inline constexpr std::int64_t kMostSegments = 2'000'000;

inline constexpr std::size_t kLongestName = 40;
inline constexpr std::size_t kLongestTitle = 400;
inline constexpr std::size_t kLongestDescription = 20'000;

}  // namespace theater::script
