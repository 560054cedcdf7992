#include "core/record/fact_finder.h"

#include <algorithm>

namespace theater::record {

namespace {

// A stretch reaches so many kept facts to either side: what leads to one fact is mostly near it.
constexpr std::size_t kKeptAround = 256;
constexpr std::size_t kMostStretches = 8;
// One question may cost this many replays, each of some milliseconds in the longest runs.
constexpr int kMostReplays = 64;

}  // namespace

std::optional<sim::Fact> FactFinder::find(FactId id) {
    if (id == 0) return std::nullopt;
    if (std::optional<sim::Fact> kept = course_.recording().find(id)) return kept;
    const Recording *details = stretch_with(id);
    return details != nullptr ? details->find(id) : std::nullopt;
}

const Recording *FactFinder::stretch_with(FactId id) {
    const auto known = std::find_if(stretches_.begin(), stretches_.end(), [&](const auto &stretch) {
        return stretch->from <= id && id < stretch->to;
    });
    if (known != stretches_.end()) {
        std::rotate(known, std::next(known), stretches_.end());
        return &stretches_.back()->details;
    }
    if (++replays_ > kMostReplays) return nullptr;
    const Recording &kept = course_.recording();
    const std::size_t here = kept.index_of(id), count = kept.fact_count();
    const std::size_t first = here > kKeptAround ? here - kKeptAround : 0;
    const std::size_t last = std::min(here + kKeptAround, count);
    const Instant after = first == 0 ? Instant{-1} : kept.at(first) - nanoseconds(1);
    const Instant until = last == count ? course_.end() : kept.at(last);
    auto stretch = std::make_shared<Stretch>();
    stretch->details = course_.details(after, until);
    const Recording &details = stretch->details;
    if (details.fact_count() == 0) return nullptr;
    stretch->from = first == 0 ? 1 : details.id(0);
    stretch->to = details.id(details.fact_count() - 1) + 1;
    if (stretches_.size() == kMostStretches) stretches_.erase(stretches_.begin());
    stretches_.push_back(std::move(stretch));
    return &stretches_.back()->details;
}

std::optional<sim::StepDecided> FactFinder::decision(const sim::Fact &arrival) {
    const Recording *details = stretch_with(arrival.id);
    if (details == nullptr) return std::nullopt;
    std::optional<sim::StepDecided> decided;
    for (std::size_t i = details->index_of(arrival.id); i < details->fact_count(); ++i) {
        if (details->at(i) > arrival.at) break;
        const sim::Fact fact = details->fact(i);
        const auto *step = std::get_if<sim::StepDecided>(&fact.body);
        if (step == nullptr || fact.cause != arrival.id) continue;
        if (step->verdict != tcp::Verdict::Pass) decided = *step;
    }
    return decided;
}

}  // namespace theater::record
