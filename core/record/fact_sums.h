// Each fact of a recording as one number of 64 bits, over all that it says. A transfer has millions of them,
// so an ordinary segment is read where it lies; what comes out does not depend on how it is kept.
#pragma once

#include <cstdint>
#include <vector>

#include "core/record/recording.h"

namespace theater::record {

class FactSums {
public:
    explicit FactSums(const Recording &recording);

    std::size_t count() const { return recording_.order_.size(); }
    /// Looks at a fact; the rest speaks of it. Cheapest where it is the next one each time.
    void look(std::size_t index);
    Instant at() const { return at_; }
    /// Whether it is kept by every recording, and not on demand only.
    bool is_essential() const;
    std::uint64_t sum();

private:
    std::uint64_t segment_sum(const SegmentStore::Slim &slim);

    const Recording &recording_;
    std::vector<std::uint64_t> routes_;  // what the segments of a route have in common
    std::size_t next_sack_ = 0;
    std::size_t index_ = 0, place_ = 0;
    Recording::Kind kind_ = Recording::kOther;
    Instant at_;
};

/// The same for the return of a call.
std::uint64_t sum_of(const sim::Returned &returned);
/// A strong mixing of 64 bits, the same on every platform.
std::uint64_t mix(std::uint64_t value);

}  // namespace theater::record
