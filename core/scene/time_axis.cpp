#include "core/scene/time_axis.h"

#include <algorithm>
#include <iterator>

namespace theater::scene {
namespace {

/// The instants that the axis must show apart, and what they need around them.
struct Anchor {
    Instant at;
    bool step = false;  ///< false: the place where a lost segment was heading, or an end
    double below = 0;   ///< room for words under the instant's line, units
    double above = 0;   ///< … and over it
};

using Chronicles = std::vector<const Chronicle *>;

/// A call stands over its line where it comes first at an instant, all other words under it.
void add_notes(std::vector<Anchor> &anchors, const Chronicle &chronicle) {
    auto anchor = anchors.begin();
    const std::vector<SideNote> &notes = chronicle.notes();
    for (std::size_t i = 0; i < notes.size();) {
        const Instant at = notes[i].at;
        int below[2] = {0, 0}, above[2] = {0, 0};
        for (; i < notes.size() && notes[i].at == at; ++i) {
            const sim::HostId host = notes[i].host;
            const bool first = below[host] == 0 && above[host] == 0;
            ++(first && notes[i].kind == SideNote::Kind::Call ? above : below)[host];
        }
        while (anchor != anchors.end() && anchor->at < at)
            ++anchor;
        if (anchor == anchors.end() || anchor->at != at) continue;
        anchor->below = std::max(anchor->below, TimeAxis::kNote * std::max(below[0], below[1]));
        anchor->above = std::max(anchor->above, TimeAxis::kNote * std::max(above[0], above[1]));
    }
}

/// Those that are no steps of the recording itself.
void add_others(std::vector<Anchor> &instants, const Chronicle &chronicle) {
    const auto &steps = chronicle.steps();
    auto step = steps.begin();
    for (const SideNote &note : chronicle.notes()) {
        while (step != steps.end() && *step < note.at)
            ++step;
        if (step == steps.end() || *step != note.at) instants.push_back({note.at, true, 0, 0});
    }
    instants.push_back({chronicle.end(), false, 0, 0});
    // Where a lost segment was heading, and where one is heading that is still on its way.
    for (const Flight &flight : chronicle.flights()) {
        if (flight.arrives) continue;
        Instant due = flight.due;
        for (const WireMark &mark : flight.marks)
            if (mark.fate == sim::WireFate::Delayed) due = mark.arrives;
        if (due < kNever) instants.push_back({due, false, 0, 0});
    }
}

std::vector<Anchor> anchors_of(const Chronicles &chronicles) {
    std::vector<Anchor> anchors{{Instant{0}, false, 0, 0}};
    // What is a step of any of them goes first, and is the one that stays.
    const auto before = [](const Anchor &a, const Anchor &b) {
        return a.at != b.at ? a.at < b.at : a.step > b.step;
    };
    // Nearly all of them are steps, and those are in order.
    for (const Chronicle *chronicle : chronicles) {
        const auto sorted = static_cast<std::ptrdiff_t>(anchors.size());
        for (const Instant step : chronicle->steps())
            anchors.push_back({step, true, 0, 0});
        const auto rest = static_cast<std::ptrdiff_t>(anchors.size());
        add_others(anchors, *chronicle);
        std::sort(anchors.begin() + rest, anchors.end(), before);
        std::inplace_merge(anchors.begin() + sorted, anchors.begin() + rest, anchors.end(), before);
        std::inplace_merge(anchors.begin(), anchors.begin() + sorted, anchors.end(), before);
    }
    const auto last = std::unique(anchors.begin(), anchors.end(),
                                  [](const Anchor &a, const Anchor &b) { return a.at == b.at; });
    anchors.erase(last, anchors.end());
    std::erase_if(anchors, [](const Anchor &anchor) { return anchor.at < Instant{0}; });
    for (const Chronicle *chronicle : chronicles)
        add_notes(anchors, *chronicle);
    return anchors;
}

/// The instants that are steps of any of them, in order.
std::vector<Instant> steps_of(const Chronicles &chronicles) {
    const auto &first = chronicles.front()->steps();
    std::vector<Instant> all(first.begin(), first.end());
    for (std::size_t i = 1; i < chronicles.size(); ++i) {
        std::vector<Instant> both;
        std::set_union(all.begin(), all.end(), chronicles[i]->steps().begin(), chronicles[i]->steps().end(),
                       std::back_inserter(both));
        all = std::move(both);
    }
    return all;
}

/// What several recordings are together.
struct Together {
    explicit Together(const Chronicles &from) : chronicles(from) {}

    // The shortest, so that no flight is pressed together.
    Duration typical_delay() const {
        Duration least = chronicles.front()->typical_delay();
        for (const Chronicle *one : chronicles)
            least = std::min(least, one->typical_delay());
        return least;
    }
    Instant end() const {
        Instant latest;
        for (const Chronicle *one : chronicles)
            latest = std::max(latest, one->end());
        return latest;
    }
    int extra_slots(Instant at) const {
        int most = 0;
        for (const Chronicle *one : chronicles)
            most = std::max(most, one->extra_slots(at));
        return most;
    }
    bool is_crossing(Instant at) const {
        return std::any_of(chronicles.begin(), chronicles.end(),
                           [at](const Chronicle *one) { return one->is_crossing(at); });
    }

    const Chronicles &chronicles;
};

/// How long an interval without a step may be before it folds.
Duration longest_unfolded(Duration delay) {
    return std::min(std::max(delay * 3, milliseconds(300)), delay * 6);
}

}  // namespace

TimeAxis::TimeAxis(const std::vector<const Chronicle *> &chronicles) {
    const Together all(chronicles);
    const Duration delay = std::max(all.typical_delay(), nanoseconds(2));
    const Duration longest = longest_unfolded(delay), kept = delay / 2;
    const auto units = [delay](Duration d) {
        return kFlight * static_cast<double>(d.ns) / static_cast<double>(delay.ns);
    };
    const std::vector<Anchor> anchors = anchors_of(chronicles);
    const std::vector<Instant> steps = steps_of(chronicles);
    corners_.reserve(anchors.size() + 64);
    std::optional<double> last_step;  // its height; what is no step may stand between two that are
    for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
        const Anchor &a = anchors[i], &b = anchors[i + 1];
        if (a.step) last_step = height_;
        const double burst = kSlot * all.extra_slots(a.at);
        const double words = a.below + b.above + 3;
        const Duration gap = b.at - a.at;
        if (gap > longest) {
            add(a.at, a.at + kept, std::max({kFlight / 2, a.below + 4, 0.0}) + burst);
            const auto next = std::lower_bound(steps.begin(), steps.end(), b.at);
            const Instant since = next == steps.begin() ? Instant{} : *std::prev(next);
            const Instant until = next == steps.end() ? std::max(b.at, all.end()) : *next;
            folds_.push_back({a.at + kept, b.at - kept, since, until, height_, kFoldHeight});
            add(a.at + kept, b.at - kept, kFoldHeight);
            add(b.at - kept, b.at, std::max(kFlight / 2, b.above + 4));
            continue;
        }
        double height = units(gap);
        if (a.step && b.step) height = std::max({height, kLeastStep, words});
        if (b.step && last_step) height = std::max(height, *last_step + kLeastStep - height_);
        // Arrows that cross need room for two capsules one above the other.
        if (all.is_crossing(a.at)) height = std::max(height, 1.9 * kFlight);
        add(a.at, b.at, height + burst);
    }
    if (!anchors.empty())
        height_ += std::max(40.0, anchors.back().below + 12 + kSlot * all.extra_slots(anchors.back().at));
}

void TimeAxis::add(Instant from, Instant to, double height) {
    if (corners_.empty()) corners_.push_back({from, height_});
    height_ += height;
    corners_.push_back({to, height_});
}

double TimeAxis::y_of(Instant t) const {
    if (corners_.empty() || t <= corners_.front().at) return kTop;
    const auto after = std::upper_bound(corners_.begin(), corners_.end(), t,
                                        [](Instant at, const Corner &corner) { return at < corner.at; });
    if (after == corners_.end()) return corners_.back().y;
    const Corner &from = *std::prev(after);
    return from.y + (after->y - from.y) * static_cast<double>((t - from.at).ns) /
                        static_cast<double>((after->at - from.at).ns);
}

Instant TimeAxis::at_y(double y) const {
    if (corners_.empty() || y <= kTop) return {};
    const auto after = std::upper_bound(corners_.begin(), corners_.end(), y,
                                        [](double at, const Corner &corner) { return at < corner.y; });
    if (after == corners_.end()) return corners_.back().at;
    const Corner &from = *std::prev(after);
    const double along = (y - from.y) / (after->y - from.y);
    return from.at +
           nanoseconds(static_cast<std::int64_t>(along * static_cast<double>((after->at - from.at).ns)));
}

const TimeAxis::Fold *TimeAxis::fold_at(Instant t) const {
    const auto after = std::upper_bound(folds_.begin(), folds_.end(), t,
                                        [](Instant at, const Fold &fold) { return at < fold.from; });
    if (after == folds_.begin()) return nullptr;
    const Fold &fold = *std::prev(after);
    return t >= fold.from && t < fold.to ? &fold : nullptr;
}

}  // namespace theater::scene
