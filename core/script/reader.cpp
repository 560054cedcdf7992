#include "core/script/reader.h"

#include <algorithm>

#include "core/script/limits.h"
#include "core/script/run_reader.h"

namespace theater::script {

namespace {

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
    for (const std::string_view key : {"shown", "checksum", "branch"}) {
        if (const Entry *entry = file.find(key))
            diagnostics.add(entry->place, "script.belongs-to-run", {std::string(key)});
    }
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
