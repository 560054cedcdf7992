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

const BranchSpec *find_branch(const Scenario &scenario, std::string_view id) {
    if (id.empty()) return nullptr;  // the run itself; a file with mistakes may have a branch without a name
    const auto found = std::find_if(scenario.branches.begin(), scenario.branches.end(),
                                    [&](const BranchSpec &branch) { return branch.id == id; });
    return found == scenario.branches.end() ? nullptr : &*found;
}

const sim::Setup &setup_of(const Scenario &scenario, const BranchSpec &branch) {
    const BranchSpec *ancestor = &branch;
    while (ancestor != nullptr && !ancestor->setup)
        ancestor = find_branch(scenario, ancestor->parent);
    return ancestor == nullptr ? scenario.setup : *ancestor->setup;
}

std::vector<sim::Command> commands_of(const Scenario &scenario, const BranchSpec &branch) {
    // From the branch up to where it all begins: of each ancestor what happened before it was left, and
    // before everything that was done later in the same line.
    std::vector<sim::Command> commands(branch.commands.rbegin(), branch.commands.rend());
    Instant left = branch.at;
    const BranchSpec *child = &branch;
    while (!child->setup) {
        const BranchSpec *parent = find_branch(scenario, child->parent);
        const std::vector<sim::Command> &own = parent ? parent->commands : scenario.commands;
        const auto later =
            std::find_if(own.begin(), own.end(), [&](const sim::Command &one) { return one.at > left; });
        commands.insert(commands.end(), std::make_reverse_iterator(later), own.rend());
        if (parent == nullptr) break;
        left = std::min(left, parent->at);
        child = parent;
    }
    std::reverse(commands.begin(), commands.end());
    return commands;
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
