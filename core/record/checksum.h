// A recording in a few numbers, so that a later version can tell whether it still gives the same film, and
// where it begins to differ. The numbers are the same on every platform.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/record/recording.h"

namespace theater::record {

/// What a recording was up to an instant.
struct Checksum {
    Instant until;            ///< all kept facts, and returns of calls, at or before this instant
    std::uint64_t facts = 0;  ///< how many
    std::uint64_t sum = 0;    ///< over everything that they say, each chained to those before it
    friend bool operator==(const Checksum &, const Checksum &) = default;
};

inline constexpr std::size_t kMostChecksums = 64;

/// At most `most` rows (and never more than kMostChecksums, at least one), evenly spaced by facts; the last
/// one is the end of the recording. Facts that a recording keeps on demand only do not count.
std::vector<Checksum> checksums_of(const Recording &recording, std::size_t most = kMostChecksums);

/// A stretch of time, `after` not included.
struct Stretch {
    Instant after{-1};
    Instant until;
    friend bool operator==(const Stretch &, const Stretch &) = default;
};
/// The first stretch in which the recording is not what `rows` (in order of time) say of it; nothing if it is
/// the same throughout, or if there are no rows. What the recording has beyond the last row differs too.
std::optional<Stretch> first_difference(const std::vector<Checksum> &rows, const Recording &recording);

}  // namespace theater::record
