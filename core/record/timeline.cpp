#include "core/record/timeline.h"

#include <algorithm>

namespace theater::record {

namespace {

/// A world, and how many commands of its branch it has seen. Everything at world.now() has happened in it,
/// except in the very first one, in which nothing has.
struct Runner {
    sim::World world;
    std::size_t commands_done = 0;

    /// Up to `t`, or somewhat less if there are `enough` facts before the next command.
    void advance(const std::vector<sim::Command> &commands, Instant t, sim::FactSink &sink,
                 sim::FactId enough = sim::kEveryFact) {
        for (; commands_done < commands.size() && commands[commands_done].at <= t; ++commands_done) {
            if (enough != sim::kEveryFact) {
                world.run_until(commands[commands_done].at, sink, enough);
                if (world.next_fact() >= enough && world.now() < commands[commands_done].at) return;
            }
            world.apply(commands[commands_done], sink);
        }
        world.run_until(t, sink, enough);
    }
};

// A checkpoint costs memory, and its absence costs replay. So one is made when the segments recorded since
// the last one are worth its size, but never closer than the first number of facts, and never farther apart
// than the second, which a replay runs through in some milliseconds.
constexpr sim::FactId kFewestFactsBetween = 8'192;
constexpr sim::FactId kMostFactsBetween = 262'144;
constexpr std::size_t kBytesPerSegment = 64;
// How far a run goes on after an act, so that its consequences can be seen, and how long it rests then.
constexpr Duration kLongestAftermath = seconds(180);
constexpr Duration kRest = milliseconds(500);

/// Passes on what comes after an instant, for a replay that begins before it.
class LaterThan final : public sim::FactSink {
public:
    LaterThan(Instant after, sim::FactSink &sink) : after_(after), sink_(sink) {}
    void on_fact(const sim::Fact &fact) override {
        if (fact.at > after_) sink_.on_fact(fact);
    }
    void on_returned(const sim::Returned &returned) override {
        if (returned.at > after_) sink_.on_returned(returned);
    }

private:
    Instant after_;
    sim::FactSink &sink_;
};

}  // namespace

struct Timeline::Track {
    Recording recording;
    std::vector<std::shared_ptr<const Runner>> checkpoints;  // in order of time; the first is the start

    std::unique_ptr<const Series> series;  // made when it is first asked for
    std::size_t segments_covered = 0;      // how many had been sent at the last checkpoint

    /// Runs on to `t`, leaving checkpoints behind.
    void run(Runner &runner, const std::vector<sim::Command> &commands, Instant t) {
        constexpr sim::FactId kFactsBetweenLooks = 256;
        while (runner.world.now() < t) {
            const sim::FactId enough = runner.world.next_fact() + kFactsBetweenLooks;
            runner.advance(commands, t, recording, enough);
            leave_checkpoint(runner);
        }
        runner.advance(commands, t, recording);
        recording.set_end(t);
    }

    void leave_checkpoint(const Runner &runner) {
        const sim::FactId since = runner.world.next_fact() - checkpoints.back()->world.next_fact();
        if (since < kFewestFactsBetween) return;
        const std::size_t segments = recording.segments().size();
        const bool is_worth_it = (segments - segments_covered) * kBytesPerSegment >= runner.world.footprint();
        if (!is_worth_it && since < kMostFactsBetween) return;
        checkpoints.push_back(std::make_shared<const Runner>(runner));
        segments_covered = segments;
    }

    /// The last checkpoint at which nothing later than `t` has happened.
    const Runner &checkpoint_before(Instant t) const {
        const auto later = std::upper_bound(
            checkpoints.begin() + 1, checkpoints.end(), t,
            [](Instant wanted, const auto &checkpoint) { return wanted < checkpoint->world.now(); });
        return **std::prev(later);
    }
};

struct Timeline::Cursor {
    BranchId branch = 0;
    Runner runner;
};

Timeline::Timeline(sim::Setup setup, std::vector<sim::Command> commands, Instant end)
    : setup_(std::move(setup)) {
    std::stable_sort(commands.begin(), commands.end(),
                     [](const sim::Command &a, const sim::Command &b) { return a.at < b.at; });
    auto track = std::make_shared<Track>();
    Runner runner{sim::World(setup_), 0};
    track->checkpoints.push_back(std::make_shared<const Runner>(runner));
    track->run(runner, commands, end);
    branches_.push_back({0, std::nullopt, Instant{}, std::move(commands), end, 0});
    tracks_.push_back(std::move(track));
}

Timeline::~Timeline() = default;
Timeline::Timeline(Timeline &&) noexcept = default;
Timeline &Timeline::operator=(Timeline &&) noexcept = default;

const Branch &Timeline::current() const { return branches_[current_]; }

const Recording &Timeline::recording() const { return tracks_[current_]->recording; }

const sim::World &Timeline::at(Instant t) const {
    const Runner &checkpoint = tracks_[current_]->checkpoint_before(t);
    const bool usable = cursor_ && cursor_->branch == current_ && cursor_->runner.world.now() <= t &&
                        cursor_->runner.world.next_fact() >= checkpoint.world.next_fact();
    if (!usable) cursor_ = std::make_unique<Cursor>(Cursor{current_, checkpoint});
    sim::NullSink sink;
    cursor_->runner.advance(current().commands, t, sink);
    return cursor_->runner.world;
}

const Series &Timeline::series() const {
    std::unique_ptr<const Series> &series = tracks_[current_]->series;
    if (!series) {
        auto made = std::make_unique<Series>();
        replay(setup_, current().commands, current().end, *made);
        series = std::move(made);
    }
    return *series;
}

Recording Timeline::details(Instant after, Instant until) const {
    Runner runner = tracks_[current_]->checkpoint_before(after);
    Recording recording(Detail::Full);
    LaterThan sink(after, recording);
    runner.advance(current().commands, until, sink);
    recording.set_end(until);
    return recording;
}

BranchId Timeline::act(const std::vector<sim::Command> &together) {
    const Instant now = together.front().at;
    const Track &old = *tracks_[current_];
    auto track = std::make_shared<Track>();
    Branch branch;
    branch.id = static_cast<BranchId>(branches_.size());
    branch.parent = current_;
    branch.forked_at = now;
    for (const sim::Command &earlier : current().commands) {
        if (earlier.at <= now) branch.commands.push_back(earlier);
    }
    at(now);
    Runner runner = cursor_->runner;
    track->recording = old.recording.up_to(now);
    track->segments_covered = track->recording.segments().size();
    for (const auto &checkpoint : old.checkpoints) {
        if (checkpoint->world.now() <= now) track->checkpoints.push_back(checkpoint);
    }
    branch.commands.insert(branch.commands.end(), together.begin(), together.end());
    branch.own = together.size();
    const Instant old_end = std::max(current().end, now);
    track->run(runner, branch.commands, old_end);
    // On until the world comes to rest, so that what the act brings about can be seen.
    branch.end = old_end;
    const Instant latest = std::max(old_end, now + kLongestAftermath);
    while (const std::optional<Instant> next = runner.world.next_happening()) {
        if (*next > latest) break;
        track->run(runner, branch.commands, *next);
        branch.end = std::min(*next + kRest, latest);
    }
    track->run(runner, branch.commands, branch.end);
    branches_.push_back(std::move(branch));
    tracks_.push_back(std::move(track));
    current_ = branches_.back().id;
    redo_.clear();
    return current_;
}

bool Timeline::undo() {
    if (!can_undo()) return false;
    redo_.push_back(current_);
    current_ = *current().parent;
    return true;
}

bool Timeline::redo() {
    if (redo_.empty()) return false;
    current_ = redo_.back();
    redo_.pop_back();
    return true;
}

void Timeline::select(BranchId branch) {
    if (branch >= branches_.size() || branch == current_) return;
    current_ = branch;
    redo_.clear();
}

sim::World replay(const sim::Setup &setup, const std::vector<sim::Command> &commands, Instant t,
                  sim::FactSink &sink) {
    Runner runner{sim::World(setup), 0};
    runner.advance(commands, t, sink);
    return runner.world;
}

}  // namespace theater::record
