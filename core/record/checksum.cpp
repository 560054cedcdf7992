#include "core/record/checksum.h"

#include <algorithm>

#include "core/record/fact_sums.h"

namespace theater::record {

namespace {

/// Goes through a recording once, instant by instant.
class Walk {
public:
    explicit Walk(const Recording &recording) : facts_in_(recording) {
        for (const CallRecord &call : recording.calls()) {
            if (call.returned) returns_.push_back(*call.returned);
        }
        std::sort(returns_.begin(), returns_.end(), [](const sim::Returned &a, const sim::Returned &b) {
            return a.at != b.at ? a.at < b.at : a.call < b.call;
        });
    }

    /// Takes in all facts and returns at or before `t`.
    void go_to(Instant t) {
        for (; next_ < facts_in_.count(); ++next_) {
            facts_in_.look(next_);
            const Instant at = facts_in_.at();
            if (at > t) break;
            take(at);
        }
        take_returns(t);
    }
    /// Takes in at least so many more facts, as far as there are, and what else is at the last one's instant.
    Instant go_on(std::size_t facts) {
        Instant last = Instant{-1};
        const std::uint64_t enough = facts_ + facts;
        for (; next_ < facts_in_.count(); ++next_) {
            facts_in_.look(next_);
            const Instant at = facts_in_.at();
            if (facts_ >= enough && at > last) break;
            last = at;
            take(at);
        }
        take_returns(last);
        return last;
    }
    bool at_end() const { return next_ == facts_in_.count(); }
    Checksum row(Instant until) const { return {until, facts_, sum_}; }

private:
    void take(Instant at) {
        if (!facts_in_.is_essential()) return;
        if (next_return_ < returns_.size()) take_returns(at - Duration{1});
        ++facts_;
        chain(facts_in_.sum());
    }
    void take_returns(Instant t) {
        for (; next_return_ < returns_.size() && returns_[next_return_].at <= t; ++next_return_)
            chain(sum_of(returns_[next_return_]));
    }
    // The sums are well mixed already; this only makes their order count.
    void chain(std::uint64_t sum) { sum_ = ((sum_ << 7 | sum_ >> 57) ^ sum) * 0x9e37'79b9'7f4a'7c15ULL; }

    FactSums facts_in_;
    std::vector<sim::Returned> returns_;
    std::size_t next_ = 0, next_return_ = 0;
    std::uint64_t facts_ = 0, sum_ = 0;
};

}  // namespace

std::vector<Checksum> checksums_of(const Recording &recording, std::size_t most) {
    most = std::clamp<std::size_t>(most, 1, kMostChecksums);
    const std::size_t stride = std::max<std::size_t>(1, (recording.fact_count() + most - 1) / most);
    std::vector<Checksum> rows;
    Walk walk(recording);
    while (rows.size() + 1 < most && !walk.at_end()) {
        const Instant until = walk.go_on(stride);
        rows.push_back(walk.row(until));
    }
    walk.go_to(recording.end());
    if (!rows.empty() && rows.back().until >= recording.end()) rows.pop_back();
    rows.push_back(walk.row(recording.end()));
    return rows;
}

std::optional<Stretch> first_difference(const std::vector<Checksum> &rows, const Recording &recording) {
    if (rows.empty()) return std::nullopt;
    Walk walk(recording);
    Instant after{-1};
    for (const Checksum &row : rows) {
        walk.go_to(row.until);
        if (walk.row(row.until) != row) return Stretch{after, row.until};
        after = row.until;
    }
    walk.go_to(recording.end());
    if (walk.row(after) == rows.back()) return std::nullopt;
    return Stretch{after, recording.end()};
}

}  // namespace theater::record
