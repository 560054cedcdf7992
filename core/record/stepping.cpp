#include "core/record/stepping.h"

#include <algorithm>

namespace theater::record {

namespace {

enum class From : std::uint8_t { After, At };

/// The first place whose instant is after `t`, or not before it; `count` if there is none.
template <typename InstantOf>
std::size_t first_place(std::size_t count, Instant t, From from, const InstantOf &instant_of) {
    std::size_t low = 0, high = count;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const Instant there = instant_of(middle);
        if (from == From::After ? there > t : there >= t) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

template <typename InstantOf>
std::optional<Instant> next_of(std::size_t count, Instant t, const InstantOf &instant_of) {
    const std::size_t place = first_place(count, t, From::After, instant_of);
    return place < count ? std::optional(instant_of(place)) : std::nullopt;
}

template <typename InstantOf>
std::optional<Instant> previous_of(std::size_t count, Instant t, const InstantOf &instant_of) {
    const std::size_t place = first_place(count, t, From::At, instant_of);
    return place > 0 ? std::optional(instant_of(place - 1)) : std::nullopt;
}

/// Calls visit(count, instant_of) for each sequence of instants that is of this kind.
template <typename Visit>
void for_each_sequence(const Course &course, StepKind kind, const Visit &visit) {
    const Recording &recording = course.recording();
    switch (kind) {
        case StepKind::Event:
            visit(recording.steps().size(), [&](std::size_t i) { return recording.steps()[i]; });
            return;
        case StepKind::Segment: {
            const Segments segments = recording.segments();
            visit(segments.size(), [segments](std::size_t i) { return segments.sent_at(i); });
            return;
        }
        case StepKind::State:
            visit(recording.states().size(), [&](std::size_t i) { return recording.states()[i].at; });
            return;
        case StepKind::Mark:
            visit(recording.marks().size(), [&](std::size_t i) { return recording.marks()[i]; });
            visit(course.commands().size(), [&](std::size_t i) { return course.commands()[i].at; });
            return;
    }
}

}  // namespace

std::optional<Instant> next_step(const Course &course, Instant t, StepKind kind) {
    std::optional<Instant> next;
    for_each_sequence(course, kind, [&](std::size_t count, const auto &instant_of) {
        const std::optional<Instant> here = next_of(count, t, instant_of);
        if (here && *here <= course.end() && (!next || *here < *next)) next = here;
    });
    return next;
}

std::optional<Instant> previous_step(const Course &course, Instant t, StepKind kind) {
    std::optional<Instant> previous;
    for_each_sequence(course, kind, [&](std::size_t count, const auto &instant_of) {
        const std::optional<Instant> here = previous_of(count, t, instant_of);
        if (here && (!previous || *here > *previous)) previous = here;
    });
    return previous;
}

}  // namespace theater::record
