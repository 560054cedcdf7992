// Time as a tree: the course that a scenario takes when nobody interferes, and a branch for every time that
// somebody did. No course is ever lost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/record/course.h"

namespace theater::record {

using BranchId = std::uint32_t;

struct Branch {
    /// What made it.
    enum class Kind : std::uint8_t {
        Start,  ///< the scenario as it is; the first branch
        Act,    ///< somebody did something at an instant
        Setup,  ///< the scenario was changed before its beginning; shares no past with its parent
    };
    BranchId id = 0;
    Kind kind = Kind::Start;
    std::optional<BranchId> parent;  ///< none for the first
    Instant forked_at;               ///< when it left its parent
    CoursePtr course;
    std::size_t own = 0;  ///< Act: how many of the course's commands, the last ones, made this branch
    std::string key;      ///< how its scenario file calls it, unique; empty: it comes from no file
    // What a person says of it.
    std::string name;         ///< empty: it is named by what made it
    std::string profile;      ///< what made it was the switch to this profile; else empty
    std::uint8_t colour = 0;  ///< index into the colours of branches; 0: none chosen
    bool is_deleted = false;  ///< not listed and not saved, but it can be brought back
};

class Timeline {
public:
    /// Runs `setup` with `commands` up to `end`.
    Timeline(sim::Setup setup, std::vector<sim::Command> commands, Instant end);
    explicit Timeline(CoursePtr start);

    /// Every branch that ever was, by its id; deleted ones too.
    const std::vector<Branch> &branches() const { return branches_; }
    const Branch &branch(BranchId id) const { return branches_[id]; }
    Branch &branch(BranchId id) { return branches_[id]; }
    const Branch &current() const { return branches_[current_]; }
    void select(BranchId branch);

    /// The course of the current branch, and its parts (course.h).
    const Course &course() const { return *current().course; }
    const sim::Setup &setup() const { return course().setup(); }
    Instant end() const { return course().end(); }
    const sim::World &at(Instant t) const { return course().at(t); }
    const Recording &recording() const { return course().recording(); }
    const Series &series() const { return course().series(); }
    Recording details(Instant after, Instant until) const { return course().details(after, until); }

    /// Acts after everything at command.at: makes a branch there, simulates on and makes it current.
    BranchId act(const sim::Command &command) { return act(std::vector{command}); }
    /// The same for several commands of one instant, in their order: one branch. Not empty.
    BranchId act(const std::vector<sim::Command> &together);

    /// Takes in a course that was run elsewhere (on another thread, or from a file) and makes it current.
    BranchId adopt_fork(BranchId parent, Instant forked_at, std::size_t own, CoursePtr course);
    BranchId adopt_setup(BranchId parent, CoursePtr course);

    /// The way from the first branch to this one, both included.
    std::vector<BranchId> line_of(BranchId branch) const;
    /// When `branch` leaves the course of `of`: at its own beginning, or where that one's line left it.
    /// What both have in common ends there.
    Instant parts_at(BranchId branch, BranchId of) const;

private:
    BranchId adopt(Branch branch);

    std::vector<Branch> branches_;
    BranchId current_ = 0;
};

}  // namespace theater::record
