// From the branches of a scenario to the tree of courses that a session holds, and back.
#pragma once

#include <optional>

#include "core/record/timeline.h"
#include "core/script/scenario.h"

namespace theater::script {

/// Runs the scenario and every branch of it; the one that was shown is current. The branches of the timeline
/// come in the order of the scenario's, behind the first. Nothing if `watch` has stopped it.
std::optional<record::Timeline> open_timeline(const Scenario &scenario, const record::Watch &watch = {});

/// Writes the courses of a timeline that came from this scenario into it: what its first branch is, the other
/// branches, which one is shown, and what the recordings are. Deleted branches are left out; their children
/// are written against the nearest ancestor that is not. So are the oldest ones beyond the number that a file
/// may have, those without a name first.
void store_branches(Scenario &scenario, const record::Timeline &timeline);

}  // namespace theater::script
