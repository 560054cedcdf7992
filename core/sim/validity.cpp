#include "core/sim/validity.h"

#include <algorithm>

#include "core/sim/limits.h"
#include "core/tcp/config_fields.h"

namespace theater::sim {

namespace {

constexpr std::uint32_t kMillion = 1'000'000;

bool is_time(Duration time, Duration longest) { return time.ns >= 0 && time <= longest; }

bool is_instant(const std::optional<Instant> &instant) {
    return !instant || is_time(*instant - Instant{}, kLongestTime);
}

bool is_valid(const Match &match) {
    if (match.from > 1 || match.to != 1 - match.from) return false;
    if (match.nth == 0u) return false;
    if (!is_instant(match.since) || !is_instant(match.until)) return false;
    return !match.since || !match.until || *match.since < *match.until;
}

bool is_valid(const BurstLoss &burst) {
    return std::max({burst.to_bad_ppm, burst.to_good_ppm, burst.loss_good_ppm, burst.loss_bad_ppm}) <=
           kMillion;
}

}  // namespace

bool is_valid(const Fault &fault) {
    if (!is_valid(fault.match) || fault.action > FaultAction::Corrupt) return false;
    if (fault.count == 0u || fault.parts_per_million > kMillion) return false;
    if (!is_time(fault.by, kLongestTime) || !is_instant(fault.until)) return false;
    const bool has_by = fault.by != Duration{};
    switch (fault.action) {
        case FaultAction::Drop:
        case FaultAction::Corrupt: return !has_by && !fault.until;
        case FaultAction::Delay: return !fault.until;
        case FaultAction::Hold: return !has_by;
        case FaultAction::Duplicate: return !has_by || !fault.until;
    }
    return false;
}

bool is_valid(const Impairments &wire) {
    const auto rate = static_cast<std::int64_t>(std::min<std::uint64_t>(wire.rate_bps, INT64_MAX));
    if (rate != 0 && (rate < kSlowestRate || rate > kFastestRate)) return false;
    if (wire.queue_packets > kLongestQueue || wire.mark_queue > kLongestQueue) return false;
    if (std::max({wire.mark_ppm, wire.loss_ppm, wire.duplicate_ppm, wire.corrupt_ppm, wire.reorder_ppm}) >
        kMillion)
        return false;
    if (!is_time(wire.jitter, kLongestDelay) || !is_time(wire.reorder_by, kLongestDelay)) return false;
    if (wire.reorder_ppm > 0 && wire.reorder_by == Duration{}) return false;
    return is_valid(wire.burst);
}

bool is_valid(const SetFaults &set) {
    return set.faults.size() <= kMostFaults &&
           std::all_of(set.faults.begin(), set.faults.end(),
                       [](const Fault &fault) { return is_valid(fault); });
}

bool is_valid(const SetLine &set) {
    return set.from <= 1 && set.delay >= kShortestDelay && set.delay <= kLongestDelay &&
           is_valid(set.impairments);
}

bool is_valid(const SetMiddleboxes &set) {
    return set.middleboxes.size() <= kMostMiddleboxes &&
           std::all_of(set.middleboxes.begin(), set.middleboxes.end(), [](const Middlebox &box) {
               return box.act <= MiddleboxAct::DropFastOpen && box.from.value_or(0) <= 1;
           });
}

bool is_valid(const SetOption &set, const tcp::Config &config) {
    const tcp::ConfigField *field = tcp::find_config_field(set.name);
    if (field == nullptr || !tcp::is_in_range(*field, set.value)) return false;
    tcp::Config changed = config;
    field->set(changed, set.value);
    return tcp::conflicting_field(changed).empty();
}

}  // namespace theater::sim
