#include "core/script/scenario.h"

#include <algorithm>

#include "core/script/limits.h"
#include "core/sim/world.h"

namespace theater::script {

const Scenario *ScenarioFile::find(std::string_view run) const {
    for (const Scenario &scenario : runs) {
        if (scenario.name == run) return &scenario;
    }
    return nullptr;
}

Instant end_of(const Scenario &scenario) {
    if (scenario.run_for) return Instant{} + *scenario.run_for;
    // Nobody said how long: play it through, until nothing is left to happen.
    sim::World world(scenario.setup);
    sim::NullSink sink;
    for (const sim::Command &command : scenario.commands) {
        world.run_until(command.at, sink);
        world.apply(command, sink);
    }
    const Instant latest = std::max(world.now(), Instant{} + kLongestRest);
    while (const auto next = world.next_happening()) {
        if (*next > latest) break;
        world.run_until(*next, sink);
    }
    return world.now();
}

}  // namespace theater::script
