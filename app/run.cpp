#include "app/run.h"

#include "core/record/timeline.h"
#include "core/script/profile_of_setup.h"
#include "core/tcp/config_fields.h"

namespace theater::app {

FinishedRun run_scenario(script::Scenario scenario, const Options &options) {
    if (options.profile) {
        script::use_profile(scenario.setup, *options.profile);
    }
    if (options.seed) {
        scenario.setup.seed = *options.seed;
    }
    FinishedRun run;
    run.end = options.until ? Instant{options.until->ns} : script::end_of(scenario);
    run.world = record::replay(scenario.setup, scenario.commands, run.end, run.recording);
    run.recording.set_end(run.end);
    run.scenario = std::move(scenario);
    return run;
}

tcp::State state_of(const sim::Host &host) {
    if (const sim::Connection *connection = host.latest()) {
        return connection->tcb.state;
    }
    return host.listeners().empty() ? tcp::State::Closed : tcp::State::Listen;
}

}  // namespace theater::app
