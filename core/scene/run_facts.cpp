#include "core/scene/run_facts.h"

#include <algorithm>
#include <variant>

#include "core/tcp/config_fields.h"

namespace theater::scene {
namespace {

constexpr std::string_view kWhatIf = "what_if_";
constexpr std::size_t kTransfer = 5;  // segments with text of one host make a transfer

void add_not_tcp(RunFacts &facts, const NotTcp &mark) {
    const bool known = std::any_of(facts.not_tcp.begin(), facts.not_tcp.end(), [&](const NotTcp &one) {
        return one.host == mark.host && one.option == mark.option;
    });
    if (!known) facts.not_tcp.push_back(mark);
}

void read_setup(RunFacts &facts, const sim::Setup &setup) {
    for (std::size_t host = 0; host < setup.hosts.size(); ++host) {
        const tcp::Config &config = setup.hosts[host].config;
        facts.fast_open = facts.fast_open || config.fast_open == tcp::Switch::On;
        for (const tcp::ConfigField &field : tcp::config_fields())
            if (field.name.starts_with(kWhatIf) && field.get(config) != 0)
                add_not_tcp(facts, {static_cast<sim::HostId>(host), field.name, Instant{}});
    }
}

bool is_transfer(const record::Recording &recording) {
    std::size_t sent[2] = {0, 0};
    for (const record::SegmentRecord &record : recording.segments()) {
        if (record.forged || record.sent.from > 1 || record.sent.segment.text.len == 0) continue;
        if (++sent[record.sent.from] >= kTransfer) return true;
    }
    return false;
}

}  // namespace

RunFacts run_facts(const record::Course &course) {
    RunFacts facts;
    const record::Recording &recording = course.recording();
    facts.connections = connections_in(recording);
    read_setup(facts, course.setup());
    for (const sim::Command &command : course.commands()) {
        const auto *set = std::get_if<sim::SetOption>(&command.act);
        if (!set || set->value == 0) continue;
        const tcp::ConfigField *field = tcp::find_config_field(set->name);
        if (!field) continue;
        facts.fast_open = facts.fast_open || field->name == "fast_open";
        if (field->name.starts_with(kWhatIf)) add_not_tcp(facts, {set->host, field->name, command.at});
    }
    facts.listens = std::any_of(recording.calls().begin(), recording.calls().end(),
                                [](const auto &call) { return call.call.name == sim::CallName::Listen; });
    facts.transfers = is_transfer(recording);
    return facts;
}

}  // namespace theater::scene
