#include "core/sim/line.h"

#include <algorithm>

namespace theater::sim {

namespace {

bool happens(std::uint32_t parts_per_million, Random &random) {
    if (parts_per_million == 0) return false;
    return parts_per_million >= 1'000'000 || random.happens(parts_per_million);
}

}  // namespace

std::uint32_t Line::waiting(Instant now) const {
    return static_cast<std::uint32_t>(begins_.end() - std::upper_bound(begins_.begin(), begins_.end(), now));
}

void Line::change(Duration delay, const Impairments &impairments) {
    // Another delay is another way, so nothing on the old one is in front of what takes the new one.
    if (delay != delay_) last_arrival_ = {};
    if (impairments.burst != impairments_.burst) is_bad_ = false;
    delay_ = delay;
    impairments_ = impairments;
}

// Gilbert and Elliott: first the state may change, then the state's own loss applies.
bool Line::is_lost_by_luck(Random &random) {
    const BurstLoss &burst = impairments_.burst;
    if (burst.to_bad_ppm > 0) {
        if (happens(is_bad_ ? burst.to_good_ppm : burst.to_bad_ppm, random)) is_bad_ = !is_bad_;
        if (happens(is_bad_ ? burst.loss_bad_ppm : burst.loss_good_ppm, random)) return true;
    }
    return happens(impairments_.loss_ppm, random);
}

// RFC 3168 §5: only a segment whose sender understands marks is marked; others are left to be lost.
Passage::Mark Line::mark_of(tcp::Ecn ecn, std::size_t waiting, Random &random) const {
    if (ecn == tcp::Ecn::NotEct || ecn == tcp::Ecn::Ce) return Passage::Mark::None;
    if (impairments_.mark_queue > 0 && waiting >= impairments_.mark_queue) return Passage::Mark::Queue;
    return happens(impairments_.mark_ppm, random) ? Passage::Mark::Luck : Passage::Mark::None;
}

Passage Line::pass(std::uint32_t bytes, tcp::Ecn ecn, Instant now, Random &random) {
    Passage passage;
    Instant sent = now;
    std::size_t waiting = 0;
    passage.departs = now;
    // A line that has had a rate may still have to send what was handed to it then.
    if (impairments_.rate_bps > 0 || free_at_ > now) {
        while (!begins_.empty() && begins_.front() <= now)
            begins_.pop_front();
        const Instant begin = std::max(now, free_at_);
        if (begin > now && impairments_.queue_packets > 0 && begins_.size() >= impairments_.queue_packets) {
            passage.loss = Passage::Loss::Queue;
            passage.arrives = now;
            return passage;
        }
        // Bits by 10^9 over a rate of at most 10^12 stay within 64 bits for any datagram.
        const std::uint64_t bits = std::uint64_t{bytes} * 8;
        passage.departs = begin;
        sent = begin;
        if (impairments_.rate_bps > 0) {
            const std::uint64_t takes = bits * 1'000'000'000 / impairments_.rate_bps;
            sent = begin + nanoseconds(static_cast<std::int64_t>(takes));
        }
        free_at_ = sent;
        waiting = begins_.size();
        if (begin > now) begins_.push_back(begin);
    }
    passage.arrives = sent + delay_;
    if (is_lost_by_luck(random)) {
        passage.loss = Passage::Loss::Luck;
        passage.arrives = sent + delay_ / 2;  // seen to leave, and lost half-way
        return passage;
    }
    passage.mark = mark_of(ecn, waiting, random);
    if (impairments_.jitter.ns > 0) {
        const auto most = static_cast<std::uint64_t>(impairments_.jitter.ns) + 1;
        passage.arrives = passage.arrives + nanoseconds(static_cast<std::int64_t>(random.below(most)));
        passage.arrives = std::max(passage.arrives, last_arrival_);
    }
    last_arrival_ = std::max(last_arrival_, passage.arrives);
    if (happens(impairments_.reorder_ppm, random)) {
        passage.late = true;
        passage.arrives = passage.arrives + impairments_.reorder_by;
    }
    passage.corrupted = happens(impairments_.corrupt_ppm, random);
    passage.duplicated = happens(impairments_.duplicate_ppm, random);
    return passage;
}

}  // namespace theater::sim
