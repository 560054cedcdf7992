#include "core/record/timeline.h"

#include <algorithm>

namespace theater::record {

Timeline::Timeline(sim::Setup setup, std::vector<sim::Command> commands, Instant end)
    : Timeline(Course::run(std::move(setup), std::move(commands), end)) {}

Timeline::Timeline(CoursePtr start) {
    Branch first;
    first.course = std::move(start);
    branches_.push_back(std::move(first));
}

void Timeline::select(BranchId branch) {
    if (branch < branches_.size()) current_ = branch;
}

BranchId Timeline::act(const std::vector<sim::Command> &together) {
    const Instant now = together.front().at;
    return adopt_fork(current_, now, together.size(), Course::fork(course(), now, together));
}

BranchId Timeline::adopt_fork(BranchId parent, Instant forked_at, std::size_t own, CoursePtr course) {
    Branch branch;
    branch.kind = Branch::Kind::Act;
    branch.parent = parent;
    branch.forked_at = forked_at;
    branch.own = own;
    branch.course = std::move(course);
    return adopt(std::move(branch));
}

BranchId Timeline::adopt_setup(BranchId parent, CoursePtr course) {
    Branch branch;
    branch.kind = Branch::Kind::Setup;
    branch.parent = parent;
    branch.course = std::move(course);
    return adopt(std::move(branch));
}

BranchId Timeline::adopt(Branch branch) {
    branch.id = static_cast<BranchId>(branches_.size());
    branches_.push_back(std::move(branch));
    current_ = branches_.back().id;
    return current_;
}

std::vector<BranchId> Timeline::line_of(BranchId branch) const {
    std::vector<BranchId> line;
    for (std::optional<BranchId> id = branch; id; id = branches_[*id].parent)
        line.push_back(*id);
    std::reverse(line.begin(), line.end());
    return line;
}

Instant Timeline::parts_at(BranchId branch, BranchId of) const {
    const std::vector<BranchId> line = line_of(branch), other = line_of(of);
    const auto [mine, its] = std::mismatch(line.begin(), line.end(), other.begin(), other.end());
    if (mine == line.end() && its == other.end()) return course().end();
    // A branch may begin before its own parent did: what counts is the earliest of all on the way.
    Instant at = mine != line.end() ? branches_[*mine].forked_at : branches_[*its].forked_at;
    for (auto i = mine; i != line.end(); ++i)
        at = std::min(at, branches_[*i].forked_at);
    for (auto i = its; i != other.end(); ++i)
        at = std::min(at, branches_[*i].forked_at);
    return at;
}

}  // namespace theater::record
