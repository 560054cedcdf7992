#include "core/script/writer.h"

#include <algorithm>

#include "core/script/profile_of_setup.h"
#include "core/script/reader.h"
#include "core/script/write_sections.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"

namespace theater::script {

namespace {

HostNames names_of(const Scenario &scenario) {
    return {scenario.setup.hosts[0].name, scenario.setup.hosts[1].name};
}

// The end as written: the reader refuses commands after it, so it is never before the last one.
std::optional<Duration> length_of(const Scenario &scenario) {
    if (!scenario.run_for || scenario.commands.empty()) return scenario.run_for;
    return std::max(*scenario.run_for, scenario.commands.back().at - Instant{});
}

// What the reader takes a host for before the run's own [run.hosts.NAME] speaks: the profile of the run, and
// what the top level (written from `top`) says besides its own profile.
sim::HostSetup base_host(const sim::Setup &top, const sim::Setup &setup, sim::HostId id) {
    sim::HostSetup base = top.hosts[id];
    sim::Setup carried = top;
    if (use_profile(carried, setup.profile)) base = carried.hosts[id];
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
            write_expect("", top_);
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
        head.add_number("format", kFormat);
        if (!file_.id.empty()) head.add("id", quoted(file_.id));
        head.add("profile", quoted(top_.setup.profile));
        head.add_number("seed", top_.setup.seed & INT64_MAX);
        if (top_has_length()) head.add("run_for", quoted(*length_of(top_)));
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
        const std::string name = "hosts." + host.name;
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

    void write_expect(std::string_view prefix, const Scenario &run) {
        if (!run.expect) return;
        out_ += "\n[" + std::string(prefix) + "expect]\n" + expect_text(*run.expect, hosts_);
    }

    void write_run(const Scenario &run) {
        const bool first = &run == &top_;
        Pairs head;
        head.add("name", quoted(run.name));
        if (run.title != Words{}) head.add("title", title_pairs(run.title).inline_table());
        if (run.setup.profile != top_.setup.profile) head.add("profile", quoted(run.setup.profile));
        if (run.setup.seed != top_.setup.seed) head.add_number("seed", run.setup.seed & INT64_MAX);
        const bool same_length = top_has_length() && length_of(run) == length_of(top_);
        if (run.run_for && !same_length) head.add("run_for", quoted(*length_of(run)));
        // Nothing at all in place of what the top level has can only be said with an empty list.
        const auto empties = [&](std::string_view key, std::size_t own, std::size_t inherited) {
            if (own == 0 && inherited != 0) head.add(key, "[]");
        };
        empties("call", run.setup.calls.size(), top_.setup.calls.size());
        empties("fault", run.setup.faults.size(), top_.setup.faults.size());
        empties("command", run.commands.size(), top_.commands.size());
        out_ += "\n[[run]]\n" + head.lines();
        if (!first) write_differences(run);
        write_expect("run.", run);
    }

    void write_differences(const Scenario &run) {
        for (sim::HostId id = 0; id < 2; ++id) {
            write_host("run.", run.setup.hosts[id], base_host(top_.setup, run.setup, id));
        }
        write_link("run.", run.setup.link, top_.setup.link);
        if (run.setup.calls != top_.setup.calls) write_list("run.", "call", run.setup.calls, &call_pairs);
        if (run.setup.faults != top_.setup.faults)
            write_list("run.", "fault", run.setup.faults, &fault_pairs);
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
