// Other courses of a run, which of them was looked at, and what the recordings were when the file was saved.
#include <algorithm>

#include "core/script/limits.h"
#include "core/script/run_reader.h"

namespace theater::script {

namespace {

std::optional<std::uint64_t> read_sum(const Section &section) {
    const auto text = section.text("sum");
    if (!text) return std::nullopt;
    std::uint64_t sum = 0;
    const bool hexadecimal =
        text->size() == 16 && std::all_of(text->begin(), text->end(), [&](char c) {
            const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            sum = sum << 4 | static_cast<std::uint64_t>(digit & 15);
            return digit >= 0;
        });
    if (hexadecimal) return sum;
    section.diagnostics().add(section.place_of("sum"), "script.bad-sum", {*text});
    return std::nullopt;
}

std::vector<Checksum> read_checksums(const Section &parent) {
    std::vector<Checksum> rows;
    const Node *table = parent.table("checksum");
    if (!table) return rows;
    Diagnostics &diagnostics = parent.diagnostics();
    const Section section(*table, SectionKind::Checksum, diagnostics);
    if (!section.has("rows")) section.missing("rows", "[]");
    const Node *list = section.list("rows");
    if (!list) return rows;
    for (const Node *item : tables_of(*list, "rows", record::kMostChecksums, diagnostics)) {
        const Section row(*item, SectionKind::ChecksumRow, diagnostics);
        if (!row.has("until")) row.missing("until", "\"1s\"");
        if (!row.has("facts")) row.missing("facts", "0");
        if (!row.has("sum")) row.missing("sum", "\"0000000000000000\"");
        const auto until = row.time("until", {}, kLongestTime);
        const auto facts = row.integer("facts", 0, UINT32_MAX);
        const auto sum = read_sum(row);
        if (!until || !facts || !sum) continue;
        if (!rows.empty() && Instant{} + *until <= rows.back().until) {
            diagnostics.add(row.place_of("until"), "script.checksum-order");
            continue;
        }
        rows.push_back({Instant{} + *until, static_cast<std::uint64_t>(*facts), *sum});
    }
    return rows;
}

class BranchReader {
public:
    BranchReader(const std::vector<const Section *> &layers, const RunContext &context, Scenario &run)
        : layers_(layers), context_(context), run_(run) {}

    void read(const Node &list) {
        tables_ = tables_of(list, "branch", kMostBranches, *context_.diagnostics);
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            if (context_.diagnostics->full()) return;
            const Section section(*tables_[i], SectionKind::Branch, *context_.diagnostics);
            BranchSpec branch = read_branch(section, i);
            commands_ += branch.commands.size();
            run_.branches.push_back(std::move(branch));
            if (commands_ <= kMostBranchCommands) continue;
            context_.diagnostics->add(section.place(), "script.too-many",
                                      {"command", std::to_string(kMostBranchCommands)});
            return;
        }
    }

private:
    BranchSpec read_branch(const Section &section, std::size_t index) {
        BranchSpec branch;
        if (!section.has("name")) section.missing("name", "\"lost-syn\"");
        branch.id = read_name(section, "name");
        if (find_branch(run_, branch.id) != nullptr)
            section.diagnostics().add(section.place_of("name"), "script.branch-twice", {branch.id});
        branch.parent = read_parent(section, index, branch.id);
        branch.name = read_short_text(section, "title", kLongestTitle);
        branch.profile = read_profile(section, "switched_to").value_or("");
        branch.colour = static_cast<std::uint8_t>(section.integer("colour", 0, kBranchColours).value_or(0));
        branch.run_for = section.time("run_for", Duration{1}, kLongestTime);
        branch.checksums = read_checksums(section);
        if (section.has("at")) {
            read_act(section, branch);
        } else {
            read_anew(section, branch);
        }
        return branch;
    }

    // Parents come first, so that no branch can be its own ancestor.
    std::string read_parent(const Section &section, std::size_t index, const std::string &own) {
        const std::string parent = section.text("parent").value_or("");
        if (!section.has("parent") || find_branch(run_, parent) != nullptr) return parent;
        const bool later = std::any_of(tables_.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                                       tables_.end(), [&](const Node *table) {
                                           const Entry *name = table->find("name");
                                           return name && name->value.text == parent;
                                       });
        const std::string_view problem = parent == own ? "script.parent-itself"
                                         : later       ? "script.parent-later"
                                                       : "script.unknown-branch";
        section.diagnostics().add(section.place_of("parent"), problem, {parent});
        return {};
    }

    // It leaves its parent at an instant, and shares the past with it.
    void read_act(const Section &section, BranchSpec &branch) {
        for (const std::string_view key : {"profile", "seed", "hosts", "link", "call", "fault"}) {
            if (const Entry *entry = section.find(key))
                section.diagnostics().add(entry->place, "script.branch-has-past", {std::string(key)});
        }
        RunContext context = context_;
        context.run_for = branch.run_for;
        branch.at = read_instant(section, "at", context).value_or(Instant{});
        const BranchSpec *parent = find_branch(run_, branch.parent);
        const std::optional<Duration> end = parent ? parent->run_for : run_.run_for;
        if (end && branch.at > Instant{} + *end) {
            section.diagnostics().add(section.place_of("at"), "script.branch-after-parent",
                                      {to_string(branch.at - Instant{}), to_string(*end)});
        }
        const sim::Setup &setup = setup_of(run_, branch);
        for (std::size_t i = 0; i < setup.hosts.size(); ++i)
            context.addresses[i] = setup.hosts[i].address;
        context.begins = branch.at;
        read_own_commands(section, context, setup, branch);
    }

    // It shares no past with its parent: it has a beginning of its own.
    void read_anew(const Section &section, BranchSpec &branch) {
        std::vector<const Section *> layers = layers_;
        layers.push_back(&section);
        RunReader reader(std::move(layers), context_.hosts, *context_.diagnostics);
        branch.setup = reader.read_setup_of_branch(run_.setup, branch.run_for);
        read_own_commands(section, reader.context(), *branch.setup, branch);
    }

    void read_own_commands(const Section &section, const RunContext &context, const sim::Setup &setup,
                           BranchSpec &branch) {
        std::vector<sim::Command> past = commands_of(run_, branch);
        if (const Node *list = section.list("command")) {
            // What its past has set stands when its own commands begin.
            sim::Setup by_then = setup;
            for (const sim::Command &command : past) {
                if (const auto *set = std::get_if<sim::SetOption>(&command.act))
                    apply_option(*set, by_then.hosts[set->host].config);
            }
            branch.commands = read_commands(*list, by_then, context);
        }
        past.insert(past.end(), branch.commands.begin(), branch.commands.end());
        if (past.size() > kMostCommands) {
            context.diagnostics->add(section.place(), "script.too-many",
                                     {"command", std::to_string(kMostCommands)});
        }
        check_work(section.place(), setup, past, *context.diagnostics);
    }

    const std::vector<const Section *> &layers_;
    const RunContext &context_;
    Scenario &run_;
    std::vector<const Node *> tables_;
    std::size_t commands_ = 0;
};

}  // namespace

void read_branches(const std::vector<const Section *> &layers, const RunContext &context, Scenario &run) {
    // With [[run]] tables those of the file itself belong to no run, and the reader has said so.
    const Section &own = *layers.back();
    run.checksums = read_checksums(own);
    if (const Node *list = own.list("branch")) BranchReader(layers, context, run).read(*list);
    run.shown = own.text("shown").value_or("");
    if (!run.shown.empty() && find_branch(run, run.shown) == nullptr)
        own.diagnostics().add(own.place_of("shown"), "script.unknown-branch", {run.shown});
}

}  // namespace theater::script
