// Several films beside each other on one time axis: the same instant stands at the same height in all of
// them, what is silent folds only where all are silent, and one now line goes across.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/record/comparison.h"
#include "core/scene/film.h"

namespace theater::scene {

/// How many films one can follow beside each other.
inline constexpr std::size_t kMostBeside = 4;

/// What stands beside each other: two to kMostBeside courses.
struct Beside {
    std::vector<record::CoursePtr> courses;
    std::vector<std::string> titles;  ///< one for each
    /// Where a course parts from the first one; drawn as a line across, with what each did there.
    std::optional<record::Comparison::Parting> parting;
    std::size_t current = 0;        ///< whose title is shown as the chosen one
    std::size_t selected_side = 0;  ///< in which of them View::selected is
    std::size_t hovered_side = 0;   ///< … and View::hovered
};

/// The axis that all of them share: for scrubbing, and for playing fast through what is silent in all.
std::shared_ptr<const TimeAxis> shared_axis(const std::vector<record::CoursePtr> &courses);
/// When the last of them ends: the end of the common clock.
Instant shared_end(const std::vector<record::CoursePtr> &courses);
/// The next instant after `t` that is a step of any of them / the last one before it.
std::optional<Instant> next_shared_step(const std::vector<record::CoursePtr> &courses, Instant t);
std::optional<Instant> previous_shared_step(const std::vector<record::CoursePtr> &courses, Instant t);
/// So wide is the picture at least; a renderer shrinks it where there is less room.
double least_width(std::size_t courses);

/// The picture at `t`. Pure, as frame_at. A course that has ended stays as it was at its end, and says so.
/// The ids of a film's shapes begin with "a-", "b-" …; what they stand for names the film as its side.
/// View::connection counts for none of them: all connections are shown.
Frame side_by_side(const Beside &beside, Instant t, const View &view, const Phrasebook &words);

}  // namespace theater::scene
