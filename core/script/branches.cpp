#include "core/script/branches.h"

#include <algorithm>

#include "core/script/limits.h"

namespace theater::script {

using record::Branch;
using record::BranchId;
using record::Course;
using record::CoursePtr;
using record::Timeline;

namespace {

// A branch of a long recording shares most of it with its parent, whose rows say what that was.
constexpr std::size_t kRowsOfBranch = 16;

BranchId id_of(const Timeline &timeline, std::string_view key) {
    for (const Branch &branch : timeline.branches()) {
        if (!key.empty() && branch.key == key) return branch.id;
    }
    return 0;
}

// A file written by hand may leave a parent that has long come to rest, or have commands after that.
CoursePtr fork(const Course &past, Instant at, const BranchSpec &spec, const record::Watch &watch) {
    if (spec.run_for) return Course::fork(past, at, spec.commands, Instant{} + *spec.run_for, watch);
    const Instant last = spec.commands.empty() ? spec.at : spec.commands.back().at;
    if (last <= past.end()) return Course::fork(past, at, spec.commands, {}, watch);
    const CoursePtr all = Course::fork(past, at, spec.commands, last, watch);
    return all ? Course::fork(*all, last, {}, {}, watch) : nullptr;
}

CoursePtr run_anew(const BranchSpec &spec, const record::Watch &watch) {
    Scenario alone;
    alone.setup = *spec.setup;
    alone.commands = spec.commands;
    alone.run_for = spec.run_for;
    return Course::run(alone.setup, alone.commands, end_of(alone), watch);
}

// Of `past`, which is null where the branch begins anew.
CoursePtr run_from(const Course *past, const BranchSpec &spec, const record::Watch &watch) {
    if (spec.setup || past == nullptr) return run_anew(spec, watch);
    return fork(*past, std::min(spec.at, past->end()), spec, watch);
}

}  // namespace

std::optional<Timeline> open_timeline(const Scenario &scenario, const record::Watch &watch) {
    CoursePtr start = Course::run(scenario.setup, scenario.commands, end_of(scenario), watch);
    if (!start) return std::nullopt;
    Timeline timeline(std::move(start));
    for (const BranchSpec &spec : scenario.branches) {
        const BranchId parent = id_of(timeline, spec.parent);
        const Course &past = *timeline.branch(parent).course;
        const Instant at = std::min(spec.at, past.end());
        CoursePtr course = run_from(&past, spec, watch);
        if (!course) return std::nullopt;
        const BranchId id = spec.setup
                                ? timeline.adopt_setup(parent, std::move(course))
                                : timeline.adopt_fork(parent, at, spec.commands.size(), std::move(course));
        Branch &branch = timeline.branch(id);
        branch.key = spec.id;
        branch.name = spec.name;
        branch.profile = spec.profile;
        branch.colour = spec.colour;
    }
    timeline.select(id_of(timeline, scenario.shown));
    return timeline;
}

CoursePtr run_branch(const Scenario &scenario, const BranchSpec &branch, const record::Watch &watch) {
    // From the run, or from the ancestor that begins anew, down to the branch.
    std::vector<const BranchSpec *> line{&branch};
    while (!line.back()->setup && !line.back()->parent.empty())
        line.push_back(find_branch(scenario, line.back()->parent));
    CoursePtr course;
    if (!line.back()->setup) {
        course = Course::run(scenario.setup, scenario.commands, end_of(scenario), watch);
        if (!course) return nullptr;
    }
    for (auto spec = line.rbegin(); spec != line.rend(); ++spec) {
        course = run_from(course.get(), **spec, watch);
        if (!course) return nullptr;
    }
    return course;
}

Scenario scenario_of_branch(const Scenario &scenario, const BranchSpec &branch) {
    Scenario out;
    out.name = scenario.name;
    out.title = branch.name.empty() ? scenario.title : Words{branch.name, branch.name};
    out.setup = setup_of(scenario, branch);
    out.commands = commands_of(scenario, branch);
    out.run_for = branch.run_for;
    if (!out.run_for) out.run_for = run_branch(scenario, branch)->end() - Instant{};
    out.checksums = branch.checksums;
    return out;
}

std::vector<ChangedCourse> changed_courses(const Scenario &scenario) {
    std::vector<ChangedCourse> changed;
    const auto look = [&](const std::string &branch, const std::vector<Checksum> &rows,
                          const Course &course) {
        if (const auto where = record::first_difference(rows, course.recording()))
            changed.push_back({branch, *where});
    };
    const bool any_branch = std::any_of(scenario.branches.begin(), scenario.branches.end(),
                                        [](const BranchSpec &branch) { return !branch.checksums.empty(); });
    if (any_branch) {
        const Timeline timeline = *open_timeline(scenario);
        look({}, scenario.checksums, *timeline.branch(0).course);
        for (std::size_t i = 0; i < scenario.branches.size(); ++i) {
            const auto id = static_cast<BranchId>(i + 1);
            look(scenario.branches[i].id, scenario.branches[i].checksums, *timeline.branch(id).course);
        }
    } else if (!scenario.checksums.empty()) {
        look({}, scenario.checksums, *Course::run(scenario.setup, scenario.commands, end_of(scenario)));
    }
    return changed;
}

namespace {

// Bytes of UTF-8 that a file may have, without half a character at the end.
std::string clipped(std::string text, std::size_t longest) {
    if (text.size() <= longest) return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80)
        --longest;
    text.resize(longest);
    return text;
}

/// Decides which branches are written, and how they are called.
class Listing {
public:
    explicit Listing(const Timeline &timeline) : timeline_(timeline), kept_(timeline.branches().size()) {
        std::size_t count = 0;
        for (const Branch &branch : timeline.branches()) {
            kept_[branch.id] = branch.id == 0 || (!branch.is_deleted && is_writable(branch));
            if (kept_[branch.id]) ++count;
        }
        leave_out(count, Named::No);
        leave_out(count, Named::Yes);
    }

    bool is_kept(BranchId id) const { return kept_[id]; }
    /// The nearest branch that is written, itself included.
    BranchId kept_ancestor(BranchId id) const {
        while (!kept_[id])
            id = *timeline_.branch(id).parent;
        return id;
    }
    std::string key_of(BranchId id) const {
        if (id == 0) return {};
        const std::string &known = timeline_.branch(id).key;
        if (!known.empty()) return known;
        std::string key = "b" + std::to_string(id);
        while (id_of(timeline_, key) != 0)
            key += "-" + std::to_string(id);
        return key;
    }

private:
    enum class Named : bool { No, Yes };

    // Nobody gets that far by playing a film; but no file must be written that cannot be read.
    static bool is_writable(const Branch &branch) {
        const std::vector<sim::Command> &commands = branch.course->commands();
        return branch.forked_at - Instant{} <= kLongestTime &&
               (commands.empty() || commands.back().at - Instant{} <= kLongestTime);
    }
    void leave_out(std::size_t &count, Named which) {
        for (const Branch &branch : timeline_.branches()) {
            if (count <= kMostBranches + 1) return;  // the first one is the run itself
            const bool named = !branch.name.empty();
            if (branch.id == 0 || !kept_[branch.id] || &branch == &timeline_.current()) continue;
            if (named != (which == Named::Yes)) continue;
            kept_[branch.id] = false;
            --count;
        }
    }

    const Timeline &timeline_;
    std::vector<bool> kept_;
};

// What the branch did since it left `ancestor` at `left`.
std::vector<sim::Command> own_commands(const Course &course, const Course &ancestor, Instant left) {
    const std::vector<sim::Command> &all = course.commands(), &past = ancestor.commands();
    const auto later = std::find_if(past.begin(), past.end(),
                                    [&](const sim::Command &command) { return command.at > left; });
    return {all.begin() + (later - past.begin()), all.end()};
}

std::vector<Checksum> rows_of(const Course &course, Instant after) {
    std::vector<Checksum> rows = course.checksums();
    std::erase_if(rows, [&](const Checksum &row) { return row.until <= after && row.until < course.end(); });
    // Every n-th, counted from the last one, which says what the whole is.
    const std::size_t step = (rows.size() + kRowsOfBranch - 1) / kRowsOfBranch;
    std::vector<Checksum> some;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if ((rows.size() - 1 - i) % step == 0) some.push_back(rows[i]);
    }
    return some;
}

BranchSpec spec_of(const Timeline &timeline, const Branch &branch, const Listing &listing) {
    // On the way to the nearest ancestor that is written there may be some that are not.
    BranchSpec spec;
    spec.at = branch.forked_at;
    bool anew = branch.kind == Branch::Kind::Setup;
    BranchId ancestor = *branch.parent;
    for (; !listing.is_kept(ancestor); ancestor = *timeline.branch(ancestor).parent) {
        const Branch &between = timeline.branch(ancestor);
        spec.at = std::min(spec.at, between.forked_at);
        anew = anew || between.kind == Branch::Kind::Setup;
    }
    const Course &course = *branch.course;
    spec.id = listing.key_of(branch.id);
    spec.parent = listing.key_of(ancestor);
    if (anew) {
        spec.at = {};
        spec.setup = course.setup();
        spec.commands = course.commands();
    } else {
        const Course &past = *timeline.branch(ancestor).course;
        spec.at = std::min(spec.at, past.end());
        spec.commands = own_commands(course, past, spec.at);
    }
    spec.run_for = std::clamp(course.end() - Instant{}, Duration{1}, kLongestTime);
    spec.name = clipped(branch.name, kLongestTitle);
    spec.profile = branch.profile;
    spec.colour = std::min<std::uint8_t>(branch.colour, kBranchColours);
    spec.checksums = rows_of(course, spec.at);
    return spec;
}

}  // namespace

void store_branches(Scenario &scenario, const Timeline &timeline) {
    const Course &start = *timeline.branch(0).course;
    scenario.setup = start.setup();
    scenario.commands = start.commands();
    scenario.checksums = start.checksums();
    const Listing listing(timeline);
    scenario.branches.clear();
    for (const Branch &branch : timeline.branches()) {
        if (branch.id != 0 && listing.is_kept(branch.id))
            scenario.branches.push_back(spec_of(timeline, branch, listing));
    }
    scenario.shown = listing.key_of(listing.kept_ancestor(timeline.current().id));
}

}  // namespace theater::script
