#include "core/record/trace.h"

#include <algorithm>

namespace theater::record {

namespace {

void merge(Bucket &into, const Bucket &later) {
    into.until = later.until;
    into.min = std::min(into.min, later.min);
    into.max = std::max(into.max, later.max);
    into.last = later.last;
}

}  // namespace

void Trace::add(Instant at, std::int64_t low, std::int64_t high) {
    const Bucket point{at, at, low, low, high, low};
    if (!buckets_.empty() && at.ns >> shift_ == buckets_.back().at.ns >> shift_) {
        merge(buckets_.back(), point);
        return;
    }
    if (buckets_.size() == kMostBuckets) thin_out();
    if (!buckets_.empty() && at.ns >> shift_ == buckets_.back().at.ns >> shift_) {
        merge(buckets_.back(), point);
        return;
    }
    buckets_.push_back(point);
}

// Twice as wide, until a quarter of the room is free: then the work for each point stays constant.
void Trace::thin_out() {
    while (buckets_.size() > kMostBuckets / 4 * 3) {
        ++shift_;
        std::size_t kept = 0;
        for (std::size_t i = 1; i < buckets_.size(); ++i) {
            if (buckets_[i].at.ns >> shift_ == buckets_[kept].at.ns >> shift_) {
                merge(buckets_[kept], buckets_[i]);
            } else {
                buckets_[++kept] = buckets_[i];
            }
        }
        buckets_.resize(kept + 1);
    }
}

const Bucket *Trace::bucket_at(Instant t) const {
    const auto after =
        std::upper_bound(buckets_.begin(), buckets_.end(), t,
                         [](Instant wanted, const Bucket &bucket) { return wanted < bucket.at; });
    return after == buckets_.begin() ? nullptr : &*std::prev(after);
}

std::optional<std::int64_t> Trace::value_at(Instant t) const {
    const Bucket *bucket = bucket_at(t);
    if (bucket == nullptr) return std::nullopt;
    return t >= bucket->until ? bucket->last : bucket->first;
}

std::vector<Column> Trace::columns(Instant from, Instant to, std::uint32_t count) const {
    std::vector<Column> columns;
    if (to <= from || count == 0) return columns;
    const std::int64_t width = ((to - from).ns - 1) / count + 1;
    auto it = std::lower_bound(buckets_.begin(), buckets_.end(), from,
                               [](const Bucket &bucket, Instant wanted) { return bucket.at < wanted; });
    for (; it != buckets_.end() && it->at < to; ++it) {
        const auto index = static_cast<std::uint32_t>((it->at - from).ns / width);
        if (!columns.empty() && columns.back().index == index) {
            merge(columns.back().points, *it);
        } else {
            columns.push_back({index, *it});
        }
    }
    return columns;
}

}  // namespace theater::record
