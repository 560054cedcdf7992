#include "app/run.h"

#include <algorithm>

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

std::vector<NotTcp> not_tcp_of(const sim::Setup &setup, const record::Recording &recording) {
    std::vector<NotTcp> marks;
    for (std::size_t host = 0; host < setup.hosts.size(); ++host) {
        for (const std::string_view option : tcp::active_what_ifs(setup.hosts[host].config)) {
            marks.push_back({static_cast<sim::HostId>(host), option});
        }
    }
    for (std::size_t i = 0; i < recording.fact_count(); ++i) {
        const sim::Fact fact = recording.fact(i);
        const auto *change = std::get_if<sim::OptionChanged>(&fact.body);
        const tcp::ConfigField *field = change != nullptr ? tcp::find_config_field(change->name) : nullptr;
        if (field == nullptr || field->source.group != tcp::FieldGroup::WhatIf || change->to == 0) {
            continue;
        }
        const NotTcp mark{change->host, field->name};
        if (std::find(marks.begin(), marks.end(), mark) == marks.end()) {
            marks.push_back(mark);
        }
    }
    return marks;
}

tcp::State state_of(const sim::Host &host) {
    if (const sim::Connection *connection = host.latest()) {
        return connection->tcb.state;
    }
    return host.listeners().empty() ? tcp::State::Closed : tcp::State::Listen;
}

}  // namespace theater::app
