// One course of events: a setup, the commands that were given, how far it has been run; its recording, and
// the checkpoints that make every instant of it quick to come back to. The law: at(t) == replay(start, t).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/record/checksum.h"
#include "core/record/recording.h"
#include "core/record/series.h"
#include "core/sim/command.h"
#include "core/sim/setup.h"
#include "core/sim/world.h"

namespace theater::record {

/// Whether a long run is to go on.
enum class Go : std::uint8_t { On, Stop };
/// Is told now and then up to which instant a run has come.
using Watch = std::function<Go(Instant)>;

class Course;
using CoursePtr = std::shared_ptr<const Course>;

/// Does not change once it has been run, so branches share what they have in common. What is not const about
/// it are caches: use one from one thread at a time, except that fork() may read `past` from another one.
class Course {
public:
    /// Runs `setup` with `commands` (sorted by instant here) up to `end`. Null if `watch` has stopped it.
    static CoursePtr run(sim::Setup setup, std::vector<sim::Command> commands, Instant end,
                         const Watch &watch = {});
    /// The same to `end` and on until the world comes to rest, at most three minutes after `end`.
    static CoursePtr run_to_rest(sim::Setup setup, std::vector<sim::Command> commands, Instant end,
                                 const Watch &watch = {});
    /// What would have become of `past` if at `now`, after everything at that instant, `own` had been done
    /// (not before `now`, in order of time). Without `end` it runs to the end of `past` and on until the
    /// world comes to rest, at most three minutes after `now`. Null if `watch` has stopped it.
    static CoursePtr fork(const Course &past, Instant now, const std::vector<sim::Command> &own,
                          std::optional<Instant> end = {}, const Watch &watch = {});
    ~Course();

    const sim::Setup &setup() const { return *setup_; }
    /// All of them in order of time, those before a fork included.
    const std::vector<sim::Command> &commands() const { return commands_; }
    Instant end() const { return recording_.end(); }
    /// With step verdicts, timer moves and measures left out.
    const Recording &recording() const { return recording_; }

    /// The world after everything at `t`. Valid until the next call of at(). Costs a replay from the
    /// checkpoint before `t`; going forward in small steps is cheap.
    const sim::World &at(Instant t) const;
    /// The index for charts, with every quantity as a curve. Made by a replay when it is first asked for, and
    /// kept: who looks at no chart pays nothing for it.
    const Series &series() const;
    /// The full recording, verdicts and timer moves included, of everything in (after, until];
    /// Instant{-1} takes in the beginning.
    Recording details(Instant after, Instant until) const;
    /// What the recording was, for a file (checksum.h). Worked out when it is first asked for, and kept: a
    /// million segments take some 50 ms.
    const std::vector<Checksum> &checksums() const;
    /// How many checkpoints there are, and about how many bytes they take up.
    std::size_t checkpoint_count() const { return checkpoints_.size(); }
    std::size_t checkpoint_bytes() const;
    /// A number that no other course in this process has: what was worked out for a course can be kept under
    /// it.
    std::uint64_t id() const { return id_; }

private:
    struct Runner;      // a world, and how many commands it has seen
    struct Checkpoint;  // the same, folded up
    struct Stopped {};

    Course();
    void run_to(Runner &runner, Instant t, const Watch &watch);
    static CoursePtr begin(sim::Setup setup, std::vector<sim::Command> commands, Instant end, Instant latest,
                           const Watch &watch);
    void go_on_to_rest(Runner &runner, Instant end, Instant latest, const Watch &watch);
    void leave_checkpoint(Runner &runner);
    const Checkpoint &checkpoint_before(Instant t) const;

    std::uint64_t id_;
    std::shared_ptr<const sim::Setup> setup_;
    std::vector<sim::Command> commands_;
    Recording recording_;
    std::vector<std::shared_ptr<const Checkpoint>> checkpoints_;  // in order of time; the first is the start
    std::size_t segments_covered_ = 0;  // how many had been sent at the last of them
    mutable std::unique_ptr<const Series> series_;
    mutable std::vector<Checksum> checksums_;  // empty until it is asked for
    mutable std::unique_ptr<Runner> cursor_;   // what at() looked at last
};

/// The law's right-hand side: a new world, every command up to `t`, everything up to `t`.
sim::World replay(const sim::Setup &setup, const std::vector<sim::Command> &commands, Instant t,
                  sim::FactSink &sink);

}  // namespace theater::record
