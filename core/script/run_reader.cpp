#include "core/script/run_reader.h"

#include "core/script/limits.h"
#include "core/script/names.h"
#include "core/script/read_expect.h"
#include "core/tcp/profiles.h"

namespace theater::script {

std::string read_short_text(const Section &section, std::string_view key, std::size_t longest) {
    std::string text = section.text(key).value_or("");
    if (text.size() > longest) {
        section.diagnostics().add(section.place_of(key), "script.too-long",
                                  {std::string(key), std::to_string(longest)});
        text.clear();
    }
    return text;
}

Words read_words(const Section &parent, std::string_view key, std::size_t longest) {
    const Node *table = parent.table(key);
    if (!table) return {};
    const Section section(*table, SectionKind::Words, parent.diagnostics());
    return {read_short_text(section, "en", longest), read_short_text(section, "zh", longest)};
}

std::string read_name(const Section &section, std::string_view key) {
    const auto name = section.text(key);
    if (!name) return {};
    if (!is_name(*name)) {
        section.diagnostics().add(section.place_of(key), "script.bad-name",
                                  {*name, std::to_string(kLongestName)});
    }
    return *name;
}

std::optional<std::string> read_profile(const Section &section, std::string_view key) {
    std::vector<std::string_view> names;
    for (const tcp::Profile &profile : tcp::profiles())
        names.push_back(profile.name);
    const auto index = section.word(key, names);
    return index ? std::optional(std::string(names[*index])) : std::nullopt;
}

RunReader::RunReader(std::vector<const Section *> layers, std::array<std::string, 2> hosts,
                     Diagnostics &diagnostics)
    : layers_(std::move(layers)), diagnostics_(diagnostics) {
    context_.diagnostics = &diagnostics;
    context_.hosts = std::move(hosts);
}

Scenario RunReader::read() {
    Scenario scenario;
    for (const Section *layer : layers_) {
        if (const auto time = layer->time("run_for", Duration{1}, kLongestTime)) scenario.run_for = time;
    }
    context_.run_for = scenario.run_for;
    read_scalars(scenario.setup);
    read_hosts(scenario.setup);
    read_link_of_layers(scenario.setup.link);
    if (const Node *calls = last_list("call")) scenario.setup.calls = read_calls(*calls, context_);
    if (const Node *faults = last_list("fault"))
        scenario.setup.faults = read_faults(*faults, "fault", context_);
    if (const Node *commands = last_list("command"))
        scenario.commands = read_commands(*commands, scenario.setup, context_);
    check_work(layers_.back()->place(), scenario.setup, scenario.commands, diagnostics_);
    if (const Node *expect = layers_.back()->table("expect"))
        scenario.expect = read_expect(*expect, context_);
    read_branches(layers_, context_, scenario);
    return scenario;
}

sim::Setup RunReader::read_setup_of_branch(const sim::Setup &run, std::optional<Duration> run_for) {
    sim::Setup setup;
    context_.run_for = run_for;
    read_scalars(setup);
    read_hosts(setup);
    read_link_of_layers(setup.link);
    const Section &branch = *layers_.back();
    const Node *calls = branch.list("call");
    setup.calls = calls ? read_calls(*calls, context_) : run.calls;
    const Node *faults = branch.list("fault");
    setup.faults = faults ? read_faults(*faults, "fault", context_) : run.faults;
    return setup;
}

void RunReader::read_scalars(sim::Setup &setup) {
    for (const Section *layer : layers_) {
        setup.profile = read_profile(*layer, "profile").value_or(setup.profile);
        const auto seed = layer->integer("seed", 0, INT64_MAX);
        if (seed) setup.seed = static_cast<std::uint64_t>(*seed);
    }
}

void RunReader::read_hosts(sim::Setup &setup) {
    for (sim::HostId i = 0; i < 2; ++i)
        setup.hosts.push_back(default_host(context_.hosts[i], i, setup.profile));
    for (const Section *layer : layers_) {
        const Node *hosts = layer->table("hosts");
        if (!hosts) continue;
        for (const Entry &entry : hosts->entries) {
            // Names in the file's own [hosts] are those of read_host_names, which has reported the others.
            const bool own = entry.key == context_.hosts[0] || entry.key == context_.hosts[1];
            if (layer == layers_.front() && !own) continue;
            const auto host = host_of(entry.key, entry.place, context_);
            if (!host) continue;
            if (entry.value.kind != Node::Kind::Table) {
                wrong_type(entry.value, entry.key, "table", diagnostics_);
            } else {
                read_host_setup(entry.value, context_, setup.hosts[*host]);
            }
        }
    }
    const Section &last = *layers_.back();
    settle_hosts(last.has("hosts") ? last.place_of("hosts") : layers_.front()->place_of("hosts"), context_,
                 setup.hosts);
    for (std::size_t i = 0; i < setup.hosts.size(); ++i)
        context_.addresses[i] = setup.hosts[i].address;
}

void RunReader::read_link_of_layers(sim::LinkSetup &link) {
    for (const Section *layer : layers_) {
        if (const Node *table = layer->table("link")) read_link(*table, context_, link);
    }
}

const Node *RunReader::last_list(std::string_view key) const {
    const Node *list = nullptr;
    for (const Section *layer : layers_) {
        if (const Node *own = layer->list(key)) list = own;
    }
    return list;
}

}  // namespace theater::script
