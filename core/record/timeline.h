// Time as a place: run a setup, look at any instant, act at any instant. An act in the past forks; the old
// future stays as a branch. The law: at(t) == replay(start, t).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/record/recording.h"
#include "core/record/series.h"
#include "core/sim/command.h"
#include "core/sim/setup.h"
#include "core/sim/world.h"

namespace theater::record {

using BranchId = std::uint32_t;

struct Branch {
    BranchId id = 0;
    std::optional<BranchId> parent;      ///< none for the first
    Instant forked_at;                   ///< when it left its parent
    std::vector<sim::Command> commands;  ///< all of them, the parent's up to the fork included
    Instant end;                         ///< how far it has been run
    std::size_t own = 0;                 ///< how many of `commands`, the last ones, made this branch
};

class Timeline {
public:
    /// Runs `setup` with `commands` (in order of time) up to `end`.
    Timeline(sim::Setup setup, std::vector<sim::Command> commands, Instant end);
    ~Timeline();
    Timeline(Timeline &&) noexcept;
    Timeline &operator=(Timeline &&) noexcept;

    const sim::Setup &setup() const { return setup_; }
    Instant end() const { return current().end; }

    /// The world after everything at `t` on the current branch. Valid until the next call of a non-const
    /// member or of at(). Costs a replay from the checkpoint before `t`; going forward in small steps is
    /// cheap.
    const sim::World &at(Instant t) const;
    /// The recording of the current branch, with steps verdicts and timer moves left out.
    const Recording &recording() const;
    /// The index for charts of the current branch, with every quantity as a curve. Made by a replay when it
    /// is first asked for, and kept: who looks at no chart pays nothing for it. Valid as recording() is.
    const Series &series() const;
    /// The full recording, verdicts and timer moves included, of everything in (after, until];
    /// Instant{-1} takes in the beginning.
    Recording details(Instant after, Instant until) const;

    /// Acts after everything at command.at: makes a branch there, simulates on and makes it current.
    /// The run is lengthened so far that what follows can be seen. Returns the new branch.
    BranchId act(const sim::Command &command) { return act(std::vector{command}); }
    /// The same for several commands of one instant, in their order: one branch, one undo. Not empty.
    BranchId act(const std::vector<sim::Command> &together);
    /// Back to the parent branch / forward again to the branch that undo left. False if there is none.
    bool undo();
    bool redo();
    bool can_undo() const { return current().parent.has_value(); }
    bool can_redo() const { return !redo_.empty(); }
    void select(BranchId branch);

    const Branch &current() const;
    const std::vector<Branch> &branches() const { return branches_; }

private:
    struct Track;   // a branch's recording and checkpoints
    struct Cursor;  // the world that at() looked at last, so that going forward costs little

    sim::Setup setup_;
    std::vector<Branch> branches_;
    std::vector<std::shared_ptr<Track>> tracks_;
    BranchId current_ = 0;
    std::vector<BranchId> redo_;
    mutable std::unique_ptr<Cursor> cursor_;
};

/// The law's right-hand side: a new world, every command up to `t`, everything up to `t`.
sim::World replay(const sim::Setup &setup, const std::vector<sim::Command> &commands, Instant t,
                  sim::FactSink &sink);

}  // namespace theater::record
