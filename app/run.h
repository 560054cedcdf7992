// Runs a scenario without a screen: what `run` prints and checks.
#pragma once

#include <optional>
#include <vector>

#include "app/options.h"
#include "core/record/recording.h"
#include "core/script/scenario.h"
#include "core/sim/world.h"

namespace theater::app {

/// A run that is over.
struct FinishedRun {
    script::Scenario scenario;  ///< with the profile and the seed that were asked for
    record::Recording recording{record::Detail::Full};
    sim::World world;  ///< at the end
    Instant end;
};

/// Runs `scenario` to its end, or to `options.until` if that comes sooner or later. `options.profile` must
/// exist.
FinishedRun run_scenario(script::Scenario scenario, const Options &options);

/// One of the "what if" switches was on at a host at some time of the run: what it shows is no TCP.
struct NotTcp {
    sim::HostId host = 0;
    std::string_view option;  ///< "what_if_two_way"
    friend bool operator==(const NotTcp &, const NotTcp &) = default;
};
/// In the order of the hosts and the options, then of the changes; empty if all of it was TCP.
std::vector<NotTcp> not_tcp_of(const sim::Setup &setup, const record::Recording &recording);

/// The state that stands for a host: that of its latest connection, else LISTEN with a listener, else CLOSED.
tcp::State state_of(const sim::Host &host);

}  // namespace theater::app
