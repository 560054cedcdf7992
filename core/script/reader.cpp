#include "core/script/reader.h"

#include <algorithm>

#include "core/script/limits.h"
#include "core/script/names.h"
#include "core/script/read_expect.h"
#include "core/script/read_setup.h"
#include "core/tcp/profiles.h"

namespace theater::script {

namespace {

enum class Format : bool { Refused, Readable };

// A file of a later format must be refused before its new keys are called mistakes.
Format check_format(const Node &file, Diagnostics &diagnostics) {
    const Entry *entry = file.find("format");
    if (!entry) {
        diagnostics.add({1, 1}, "script.no-format");
        return Format::Refused;
    }
    if (entry->value.kind != Node::Kind::Integer || entry->value.integer < 1) {
        diagnostics.add(entry->value.place, "script.bad-format");
        return Format::Refused;
    }
    if (entry->value.integer > kFormat) {
        diagnostics.add(entry->value.place, "script.newer-format",
                        {std::to_string(entry->value.integer), std::to_string(kFormat)});
        return Format::Refused;
    }
    if (entry != &file.entries.front()) diagnostics.add(entry->place, "script.format-not-first");
    return Format::Readable;
}

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

std::optional<std::string> read_profile(const Section &section) {
    std::vector<std::string_view> names;
    for (const tcp::Profile &profile : tcp::profiles())
        names.push_back(profile.name);
    const auto index = section.word("profile", names);
    return index ? std::optional(std::string(names[*index])) : std::nullopt;
}

// Reads one run. `layers` are the file itself and, for a file with [[run]] tables, the run's own table: keys
// of the run replace those of the file, lists (call, fault, command) as a whole, hosts and link key by key.
class RunReader {
public:
    RunReader(std::vector<const Section *> layers, std::array<std::string, 2> hosts, Diagnostics &diagnostics)
        : layers_(std::move(layers)), diagnostics_(diagnostics) {
        context_.diagnostics = &diagnostics;
        context_.hosts = std::move(hosts);
    }

    Scenario read() {
        Scenario scenario;
        read_scalars(scenario);
        read_hosts(scenario.setup);
        for (const Section *layer : layers_) {
            if (const Node *link = layer->table("link")) read_link(*link, context_, scenario.setup.link);
        }
        if (const Node *calls = last_list("call")) scenario.setup.calls = read_calls(*calls, context_);
        if (const Node *faults = last_list("fault")) scenario.setup.faults = read_faults(*faults, context_);
        if (const Node *commands = last_list("command"))
            scenario.commands = read_commands(*commands, scenario.setup, context_);
        check_work(layers_.back()->place(), scenario.setup, scenario.commands, diagnostics_);
        if (const Node *expect = layers_.back()->table("expect"))
            scenario.expect = read_expect(*expect, context_);
        return scenario;
    }

private:
    void read_scalars(Scenario &scenario) {
        for (const Section *layer : layers_) {
            scenario.setup.profile = read_profile(*layer).value_or(scenario.setup.profile);
            const auto seed = layer->integer("seed", 0, INT64_MAX);
            if (seed) scenario.setup.seed = static_cast<std::uint64_t>(*seed);
            if (const auto time = layer->time("run_for", Duration{1}, kLongestTime)) scenario.run_for = time;
        }
        context_.run_for = scenario.run_for;
    }

    void read_hosts(sim::Setup &setup) {
        for (sim::HostId i = 0; i < 2; ++i)
            setup.hosts.push_back(default_host(context_.hosts[i], i, setup.profile));
        for (const Section *layer : layers_) {
            const Node *hosts = layer->table("hosts");
            if (!hosts) continue;
            for (const Entry &entry : hosts->entries) {
                // Names in the file's own [hosts] are those of read_host_names, which has reported the
                // others.
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
        settle_hosts(last.has("hosts") ? last.place_of("hosts") : layers_.front()->place_of("hosts"),
                     context_, setup.hosts);
        for (std::size_t i = 0; i < setup.hosts.size(); ++i)
            context_.addresses[i] = setup.hosts[i].address;
    }

    const Node *last_list(std::string_view key) const {
        const Node *list = nullptr;
        for (const Section *layer : layers_) {
            if (const Node *own = layer->list(key)) list = own;
        }
        return list;
    }

    std::vector<const Section *> layers_;
    Diagnostics &diagnostics_;
    RunContext context_;
};

void read_runs(const Section &file, const Node &list, const std::array<std::string, 2> &hosts,
               std::vector<Scenario> &runs) {
    Diagnostics &diagnostics = file.diagnostics();
    if (list.items.empty()) diagnostics.add(list.place, "script.no-runs");
    if (list.items.size() > kMostRuns) {
        diagnostics.add(list.items[kMostRuns].place, "script.too-many", {"run", std::to_string(kMostRuns)});
        return;
    }
    for (const Node &item : list.items) {
        if (diagnostics.full()) return;
        if (item.kind != Node::Kind::Table) {
            wrong_type(item, "run", "table", diagnostics);
            continue;
        }
        const Section section(item, SectionKind::Run, diagnostics);
        Scenario run = RunReader({&file, &section}, hosts, diagnostics).read();
        if (!section.has("name")) section.missing("name", "\"main\"");
        run.name = read_name(section, "name");
        run.title = read_words(section, "title", kLongestTitle);
        const bool taken = std::any_of(runs.begin(), runs.end(),
                                       [&](const Scenario &other) { return other.name == run.name; });
        if (taken) diagnostics.add(section.place_of("name"), "script.run-twice", {run.name});
        runs.push_back(std::move(run));
    }
}

ScenarioFile read_file(const Node &root, Diagnostics &diagnostics) {
    const Section file(root, SectionKind::File, diagnostics);
    ScenarioFile out;
    out.id = read_name(file, "id");
    out.title = read_words(file, "title", kLongestTitle);
    out.description = read_words(file, "description", kLongestDescription);
    const auto hosts = read_host_names(file.table("hosts"), diagnostics);
    if (!file.has("run")) {
        out.runs.push_back(RunReader({&file}, hosts, diagnostics).read());
        return out;
    }
    if (file.has("expect")) diagnostics.add(file.find("expect")->place, "script.expect-in-run");
    if (const Node *runs = file.list("run")) read_runs(file, *runs, hosts, out.runs);
    return out;
}

}  // namespace

ResultList<ScenarioFile> read_scenario(std::string_view text, std::string file_name) {
    Diagnostics diagnostics(std::move(file_name));
    const std::optional<Node> root = parse_document(text, diagnostics);
    if (!root || check_format(*root, diagnostics) == Format::Refused)
        return tl::unexpected(diagnostics.take());
    ScenarioFile file = read_file(*root, diagnostics);
    if (!diagnostics.ok()) return tl::unexpected(diagnostics.take());
    return file;
}

}  // namespace theater::script
