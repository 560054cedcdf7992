// Looks up any fact of a course, those too that its recording leaves out: they come back by a replay of the
// stretch in which they must lie. The stretches are kept, since one question leads to its neighbour.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/record/course.h"

namespace theater::record {

class FactFinder {
public:
    /// `course` must outlive it.
    explicit FactFinder(const Course &course) : course_(course) {}

    const Course &course() const { return course_; }
    /// Nothing if there is no such fact, or too many replays would be needed by now.
    std::optional<sim::Fact> find(FactId id);
    /// The segment's processing ended, or took effect, in this step; nothing if the arrival changed nothing.
    std::optional<sim::StepDecided> decision(const sim::Fact &arrival);

private:
    struct Stretch {
        FactId from = 0, to = 0;  ///< it has every fact with an id in [from, to)
        Recording details;
    };
    const Recording *stretch_with(FactId id);

    const Course &course_;
    std::vector<std::shared_ptr<const Stretch>> stretches_;  // the latest last
    int replays_ = 0;
};

}  // namespace theater::record
