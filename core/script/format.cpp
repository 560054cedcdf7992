#include "core/script/format.h"

#include <algorithm>
#include <array>

namespace theater::script {

namespace {

// Keys that only a file of format 2 has.
constexpr std::array<std::string_view, 3> kOfRun{"shown", "checksum", "branch"};
constexpr std::array<std::string_view, 3> kOfCommand{"faults", "line", "middleboxes"};
constexpr std::array<std::string_view, 1> kOfFault{"enabled"};

void refuse_keys(const Node &table, std::span<const std::string_view> keys, Diagnostics &diagnostics) {
    for (const std::string_view key : keys) {
        if (const Entry *entry = table.find(key)) {
            diagnostics.add(entry->place, "script.key-of-format", {std::string(key), "2"});
        }
    }
}

void refuse_keys_in(const Node &run, std::string_view list, std::span<const std::string_view> keys,
                    Diagnostics &diagnostics) {
    const Entry *entry = run.find(list);
    if (!entry) return;
    for (const Node &item : entry->value.items)
        refuse_keys(item, keys, diagnostics);
}

void refuse_keys_of_format_2(const Node &run, Diagnostics &diagnostics) {
    refuse_keys(run, kOfRun, diagnostics);
    refuse_keys_in(run, "command", kOfCommand, diagnostics);
    refuse_keys_in(run, "fault", kOfFault, diagnostics);
}

bool is_of_format_2(const sim::Command &command) {
    return std::holds_alternative<sim::SetFaults>(command.act) ||
           std::holds_alternative<sim::SetLine>(command.act) ||
           std::holds_alternative<sim::SetMiddleboxes>(command.act);
}

bool is_of_format_2(const Scenario &run) {
    if (!run.branches.empty() || !run.shown.empty() || !run.checksums.empty()) return true;
    const std::vector<sim::Fault> &faults = run.setup.faults;
    return std::any_of(faults.begin(), faults.end(), [](const sim::Fault &one) { return !one.enabled; }) ||
           std::any_of(run.commands.begin(), run.commands.end(),
                       [](const sim::Command &command) { return is_of_format_2(command); });
}

}  // namespace

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
    if (entry->value.integer == 1) {
        refuse_keys_of_format_2(file, diagnostics);
        if (const Entry *runs = file.find("run")) {
            for (const Node &run : runs->value.items)
                refuse_keys_of_format_2(run, diagnostics);
        }
    }
    return Format::Readable;
}

int needed_format(const ScenarioFile &file) {
    return std::any_of(file.runs.begin(), file.runs.end(),
                       [](const Scenario &run) { return is_of_format_2(run); })
               ? 2
               : 1;
}

}  // namespace theater::script
