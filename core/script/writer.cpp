#include "core/script/writer.h"

#include <algorithm>

#include "core/script/format.h"
#include "core/script/profile_of_setup.h"
#include "core/script/write_sections.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"

namespace theater::script {

namespace {

HostNames names_of(const Scenario &scenario) {
    return {scenario.setup.hosts[0].name, scenario.setup.hosts[1].name};
}

// The end as written: the reader refuses commands after it, so it is never before the last one.
Duration length_of(Duration run_for, const std::vector<sim::Command> &commands) {
    return commands.empty() ? run_for : std::max(run_for, commands.back().at - Instant{});
}

std::optional<Duration> length_of(const Scenario &scenario) {
    return scenario.run_for ? std::optional(length_of(*scenario.run_for, scenario.commands)) : std::nullopt;
}

// What the reader takes a host for before the run's own [run.hosts.NAME] speaks: the profile of the run, and
// what the top level (written from `top`) says besides its own profile.
sim::HostSetup base_host(const sim::Setup &top, const sim::Setup &setup, sim::HostId id) {
    sim::HostSetup base = top.hosts[id];
    sim::Setup carried = top;
    if (use_profile(carried, setup.profile)) base = carried.hosts[id];
    return base;
}

// The same for a branch of `run`: the profile of the branch, what the top level says, and what the run says.
sim::HostSetup base_host_of_branch(const sim::Setup &top, const sim::Setup &run, const sim::Setup &setup,
                                   sim::HostId id) {
    sim::HostSetup base = base_host(top, setup, id);
    if (&run == &top) return base;
    const sim::HostSetup &own = run.hosts[id];
    const sim::HostSetup inherited = base_host(top, run, id);
    if (own.address != inherited.address) base.address = own.address;
    if (own.isns != inherited.isns) base.isns = own.isns;
    if (own.reading != inherited.reading) base.reading = own.reading;
    if (own.accepting != inherited.accepting) base.accepting = own.accepting;
    if (own.first_port != inherited.first_port) base.first_port = own.first_port;
    for (const tcp::ConfigField &field : tcp::config_fields()) {
        const std::int64_t value = field.get(own.config);
        if (value != field.get(inherited.config)) field.set(base.config, value);
    }
    return base;
}

// A host of the top level: its address always stands there, so that nobody has to look it up.
sim::HostSetup blank_host(const sim::Setup &setup, sim::HostId id) {
    sim::HostSetup base;
    base.name = setup.hosts[id].name;
    base.config = tcp::profile_config(setup.profile).value_or(tcp::Config{});
    base.isns = default_isns(setup.profile, id);
    return base;
}

// A link whose delay is no delay that a file can have, so that the top level always states it.
sim::LinkSetup blank_link() {
    sim::LinkSetup link;
    link.delay_forth = link.delay_back = {};
    return link;
}

class FileWriter {
public:
    explicit FileWriter(const ScenarioFile &file)
        : file_(file), top_(file.runs.front()), hosts_(names_of(top_)) {}

    std::string write() {
        write_head();
        for (sim::HostId id = 0; id < 2; ++id)
            write_host("", top_.setup.hosts[id], blank_host(top_.setup, id));
        write_link("", top_.setup.link, blank_link());
        write_lists("", top_);
        if (!needs_run_tables()) {
            write_rest("", top_);
            return std::move(out_);
        }
        for (const Scenario &run : file_.runs)
            write_run(run);
        return std::move(out_);
    }

private:
    bool needs_run_tables() const {
        return file_.runs.size() > 1 || top_.name != "main" || top_.title != Words{};
    }
    // A run cannot take a length back that the top level gives, so it gives one only if all runs have one.
    bool top_has_length() const {
        return std::all_of(file_.runs.begin(), file_.runs.end(),
                           [](const Scenario &run) { return run.run_for; });
    }

    void header(std::string_view prefix, std::string_view name, const Pairs &pairs) {
        if (!pairs.empty()) out_ += "\n[" + std::string(prefix) + std::string(name) + "]\n" + pairs.lines();
    }

    void write_head() {
        Pairs head;
        head.add_number("format", static_cast<std::uint64_t>(needed_format(file_)));
        if (!file_.id.empty()) head.add("id", quoted(file_.id));
        head.add("profile", quoted(top_.setup.profile));
        head.add_number("seed", top_.setup.seed & INT64_MAX);
        if (top_has_length()) head.add("run_for", quoted(*length_of(top_)));
        if (!needs_run_tables() && !top_.shown.empty()) head.add("shown", quoted(top_.shown));
        out_ += head.lines();
        header("", "title", words_pairs(file_.title));
        header("", "description", words_pairs(file_.description));
    }

    static Pairs words_pairs(const Words &words) {
        Pairs out;
        if (!words.en.empty()) out.add("en", quoted_lines(words.en));
        if (!words.zh.empty()) out.add("zh", quoted_lines(words.zh));
        return out;
    }

    static Pairs title_pairs(const Words &words) {
        Pairs out;
        if (!words.en.empty()) out.add("en", quoted(words.en));
        if (!words.zh.empty()) out.add("zh", quoted(words.zh));
        return out;
    }

    void write_host(std::string_view prefix, const sim::HostSetup &host, const sim::HostSetup &base) {
        const HostText text = host_text(host, base);
        const std::string name = "hosts." + base.name;
        header(prefix, name, text.own);
        header(prefix, name + ".options", text.options);
    }

    void write_link(std::string_view prefix, const sim::LinkSetup &link, const sim::LinkSetup &base) {
        const LinkText text = link_text(link, base, hosts_);
        header(prefix, "link", text.own);
        header(prefix, "link.forth", text.forth);
        header(prefix, "link.back", text.back);
    }

    template <typename Item>
    void write_list(std::string_view prefix, std::string_view name, const std::vector<Item> &items,
                    Pairs (*pairs_of)(const Item &, const HostNames &)) {
        for (const Item &item : items) {
            out_ +=
                "\n[[" + std::string(prefix) + std::string(name) + "]]\n" + pairs_of(item, hosts_).lines();
        }
    }

    void write_lists(std::string_view prefix, const Scenario &run) {
        write_list(prefix, "call", run.setup.calls, &call_pairs);
        write_list(prefix, "fault", run.setup.faults, &fault_pairs);
        write_list(prefix, "command", run.commands, &command_pairs);
    }

    // What belongs to a run and is inherited by none.
    void write_rest(const std::string &prefix, const Scenario &run) {
        if (run.expect) out_ += "\n[" + prefix + "expect]\n" + expect_text(*run.expect, hosts_);
        write_checksums(prefix, run.checksums);
        for (const BranchSpec &branch : run.branches)
            write_branch(prefix + "branch", run, branch);
    }

    void write_checksums(const std::string &prefix, const std::vector<Checksum> &rows) {
        if (!rows.empty()) out_ += "\n[" + prefix + "checksum]\n" + checksum_text(rows);
    }

    void write_branch(const std::string &name, const Scenario &run, const BranchSpec &branch) {
        Pairs head;
        head.add("name", quoted(branch.id));
        if (!branch.parent.empty()) head.add("parent", quoted(branch.parent));
        if (!branch.setup) head.add("at", quoted(branch.at));
        if (!branch.name.empty()) head.add("title", quoted(branch.name));
        if (!branch.profile.empty()) head.add("switched_to", quoted(branch.profile));
        if (branch.colour != 0) head.add_number("colour", branch.colour);
        if (branch.run_for) head.add("run_for", quoted(length_of(*branch.run_for, branch.commands)));
        if (branch.setup) add_own_values(head, run.setup, *branch.setup);
        out_ += "\n[[" + name + "]]\n" + head.lines();
        const std::string prefix = name + ".";
        if (branch.setup) {
            for (sim::HostId id = 0; id < 2; ++id) {
                write_host(prefix, branch.setup->hosts[id],
                           base_host_of_branch(top_.setup, run.setup, *branch.setup, id));
            }
            write_wire_and_lists(prefix, *branch.setup, run.setup);
        }
        write_list(prefix, "command", branch.commands, &command_pairs);
        write_checksums(prefix, branch.checksums);
    }

    // Single values that differ from what is inherited; lists that are taken away.
    static void add_own_values(Pairs &head, const sim::Setup &inherited, const sim::Setup &own) {
        if (own.profile != inherited.profile) head.add("profile", quoted(own.profile));
        if (own.seed != inherited.seed) head.add_number("seed", own.seed & INT64_MAX);
        // Nothing at all in place of what is inherited can only be said with an empty list.
        if (own.calls.empty() && !inherited.calls.empty()) head.add("call", "[]");
        if (own.faults.empty() && !inherited.faults.empty()) head.add("fault", "[]");
    }

    void write_wire_and_lists(std::string_view prefix, const sim::Setup &own, const sim::Setup &inherited) {
        write_link(prefix, own.link, inherited.link);
        if (own.calls != inherited.calls) write_list(prefix, "call", own.calls, &call_pairs);
        if (own.faults != inherited.faults) write_list(prefix, "fault", own.faults, &fault_pairs);
    }

    void write_run(const Scenario &run) {
        const bool first = &run == &top_;
        Pairs head;
        head.add("name", quoted(run.name));
        if (run.title != Words{}) head.add("title", title_pairs(run.title).inline_table());
        const bool same_length = top_has_length() && length_of(run) == length_of(top_);
        if (run.run_for && !same_length) head.add("run_for", quoted(*length_of(run)));
        if (!run.shown.empty()) head.add("shown", quoted(run.shown));
        add_own_values(head, top_.setup, run.setup);
        if (run.commands.empty() && !top_.commands.empty()) head.add("command", "[]");
        out_ += "\n[[run]]\n" + head.lines();
        if (!first) write_differences(run);
        write_rest("run.", run);
    }

    void write_differences(const Scenario &run) {
        for (sim::HostId id = 0; id < 2; ++id) {
            write_host("run.", run.setup.hosts[id], base_host(top_.setup, run.setup, id));
        }
        write_wire_and_lists("run.", run.setup, top_.setup);
        if (run.commands != top_.commands) write_list("run.", "command", run.commands, &command_pairs);
    }

    const ScenarioFile &file_;
    const Scenario &top_;
    HostNames hosts_;
    std::string out_;
};

}  // namespace

std::string write_scenario(const ScenarioFile &file) { return FileWriter(file).write(); }

}  // namespace theater::script
