// One curve of a run in bounded memory: exact as long as it is short; when it grows, neighbouring points
// share a bucket that keeps their first, lowest, highest and last value, so that no peak is ever lost.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/time.h"

namespace theater::record {

/// What a curve did from its point at `at` to its point at `until`, both included.
struct Bucket {
    Instant at, until;
    std::int64_t first = 0, min = 0, max = 0, last = 0;
    friend bool operator==(const Bucket &, const Bucket &) = default;
};

/// What a curve did in one column of a picture: all its points that lie in it.
struct Column {
    std::uint32_t index = 0;  ///< from 0; columns without a point are left out
    Bucket points;
    friend bool operator==(const Column &, const Column &) = default;
};

class Trace {
public:
    /// A curve never has more buckets than this.
    static constexpr std::size_t kMostBuckets = 2'048;

    /// A point; not before the last one. Several points of one instant are one bucket.
    void add(Instant at, std::int64_t value) { add(at, value, value); }
    /// A range from `low` to `high`, for curves whose points are ranges: first and last are then low ends.
    void add(Instant at, std::int64_t low, std::int64_t high);

    bool empty() const { return buckets_.empty(); }
    const std::vector<Bucket> &buckets() const { return buckets_; }
    /// Points less than this apart may share a bucket; zero: every instant has its own.
    Duration resolution() const { return shift_ == 0 ? Duration{} : nanoseconds(std::int64_t{1} << shift_); }

    /// The latest value at or before `t`; nothing before the first point. Within a bucket of several points
    /// it is the first of them.
    std::optional<std::int64_t> value_at(Instant t) const;
    /// The last bucket that begins at or before `t`; nullptr if there is none.
    const Bucket *bucket_at(Instant t) const;
    /// [from, to) in `count` columns of equal width, the last one perhaps narrower. A bucket is in the column
    /// in which it begins.
    std::vector<Column> columns(Instant from, Instant to, std::uint32_t count) const;

    friend bool operator==(const Trace &, const Trace &) = default;

private:
    void thin_out();

    std::vector<Bucket> buckets_;
    std::uint8_t shift_ = 0;  // a bucket is 2^shift_ nanoseconds wide, and begins at a multiple of that
};

}  // namespace theater::record
