// What is known of a whole recording before any part of its ladder is drawn: where every instant stands, and
// what lasts so long that it reaches into parts in which it did not begin. Making it reads the whole
// recording once; the ladder of any part then costs what that part costs.
#pragma once

#include <memory>
#include <vector>

#include "core/record/course.h"
#include "core/scene/chronicle.h"
#include "core/scene/run_facts.h"
#include "core/scene/time_axis.h"

namespace theater::scene {

struct Overview {
    RunFacts facts;
    std::shared_ptr<const TimeAxis> axis;
    Duration typical_delay;
    /// Those that took many times as long as a segment usually does, or never ended; in order of `begins`.
    std::vector<Flight> slow;
};

/// Kept for the courses that were asked for last. May be called on any thread; one that asks while another
/// makes it waits for it.
std::shared_ptr<const Overview> overview_of(const record::Course &course);

/// Does now, on whatever thread, what would have to be done when the first picture of a course is drawn.
inline void prepare(const record::Course &course) { overview_of(course); }

/// What part of a recording the ladder between two instants needs, widened so that the same serves for some
/// time when the film moves on. Everything, if the recording is short.
Stretch stretch_around(const record::Recording &recording, const Overview &overview, Instant top,
                       Instant bottom);

}  // namespace theater::scene
