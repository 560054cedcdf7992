// From the branches of a scenario to the tree of courses that a session holds, and back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/record/timeline.h"
#include "core/script/scenario.h"

namespace theater::script {

/// Runs the scenario and every branch of it; the one that was shown is current. The branches of the timeline
/// come in the order of the scenario's, behind the first. Nothing if `watch` has stopped it.
std::optional<record::Timeline> open_timeline(const Scenario &scenario, const record::Watch &watch = {});

/// The course of one branch alone: its ancestors are run as far as it takes. Null if `watch` has stopped it.
record::CoursePtr run_branch(const Scenario &scenario, const BranchSpec &branch,
                             const record::Watch &watch = {});
/// A branch as a run of its own: its setup, all commands of its past and its own, and its length. It expects
/// nothing. Without a length of its own it is run to find out where it ends.
Scenario scenario_of_branch(const Scenario &scenario, const BranchSpec &branch);

/// A course that is no longer what its file says it was.
struct ChangedCourse {
    std::string branch;  ///< id; empty: the run itself
    record::Stretch where;
    friend bool operator==(const ChangedCourse &, const ChangedCourse &) = default;
};
/// Runs what has checksums and compares: the run first, then its branches in their order.
std::vector<ChangedCourse> changed_courses(const Scenario &scenario);

/// Writes the courses of a timeline that came from this scenario into it: what its first branch is, the other
/// branches, which one is shown, and what the recordings are. Deleted branches are left out; their children
/// are written against the nearest ancestor that is not. So are the oldest ones beyond the number that a file
/// may have, those without a name first.
void store_branches(Scenario &scenario, const record::Timeline &timeline);

}  // namespace theater::script
