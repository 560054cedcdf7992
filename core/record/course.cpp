#include "core/record/course.h"

#include <algorithm>
#include <atomic>

#include "core/sim/folded_world.h"

namespace theater::record {

/// Everything at world.now() has happened in it, except in the very first one, in which nothing has.
struct Course::Runner {
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

struct Course::Checkpoint {
    sim::FoldedWorld world;
    std::size_t commands_done = 0;

    explicit Checkpoint(Runner &runner) : world(runner.world), commands_done(runner.commands_done) {}
    Runner go_on() const { return {world.unfold(), commands_done}; }
};

namespace {

// A checkpoint costs time and memory, and its absence costs replay. So one is made when the facts since the
// last one are worth the time of folding the world up, and the segments recorded since then worth its size.
// A replay runs through the fewest facts in half a millisecond, through those of a window of 8 MiB in one and
// a half.
constexpr sim::FactId kFewestFactsBetween = 8'192;
constexpr sim::FactId kMostFactsBetween = 262'144;
constexpr std::size_t kFoldedBytesPerFact = 48;
constexpr std::size_t kKeptBytesPerSegment = 64;
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

std::uint64_t next_id() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace

Course::Course() : id_(next_id()) {}

Course::~Course() = default;

CoursePtr Course::begin(sim::Setup setup, std::vector<sim::Command> commands, Instant end, Instant latest,
                        const Watch &watch) {
    std::stable_sort(commands.begin(), commands.end(),
                     [](const sim::Command &a, const sim::Command &b) { return a.at < b.at; });
    const std::shared_ptr<Course> course(new Course);
    course->setup_ = std::make_shared<const sim::Setup>(std::move(setup));
    course->commands_ = std::move(commands);
    Runner runner{sim::World(*course->setup_), 0};
    course->checkpoints_.push_back(std::make_shared<const Checkpoint>(runner));
    try {
        latest > end ? course->go_on_to_rest(runner, end, latest, watch) : course->run_to(runner, end, watch);
    } catch (const Stopped &) {
        return nullptr;
    }
    return course;
}

CoursePtr Course::run(sim::Setup setup, std::vector<sim::Command> commands, Instant end, const Watch &watch) {
    return begin(std::move(setup), std::move(commands), end, end, watch);
}

CoursePtr Course::run_to_rest(sim::Setup setup, std::vector<sim::Command> commands, Instant end,
                              const Watch &watch) {
    return begin(std::move(setup), std::move(commands), end, end + kLongestAftermath, watch);
}

CoursePtr Course::fork(const Course &past, Instant now, const std::vector<sim::Command> &own,
                       std::optional<Instant> end, const Watch &watch) {
    const std::shared_ptr<Course> course(new Course);
    course->setup_ = past.setup_;
    for (const sim::Command &earlier : past.commands_) {
        if (earlier.at <= now) course->commands_.push_back(earlier);
    }
    // Not by at(): the cursor belongs to whoever looks at the past meanwhile.
    Runner runner = past.checkpoint_before(now).go_on();
    sim::NullSink sink;
    runner.advance(course->commands_, now, sink);
    course->recording_ = past.recording_.up_to(now);
    course->segments_covered_ = course->recording_.segments().size();
    for (const auto &checkpoint : past.checkpoints_) {
        if (checkpoint->world.now() <= now) course->checkpoints_.push_back(checkpoint);
    }
    course->commands_.insert(course->commands_.end(), own.begin(), own.end());
    try {
        const Instant old_end = std::max(past.end(), now);
        if (end) {
            course->run_to(runner, std::max(*end, now), watch);
        } else {
            course->go_on_to_rest(runner, old_end, std::max(old_end, now + kLongestAftermath), watch);
        }
    } catch (const Stopped &) {
        return nullptr;
    }
    return course;
}

// Leaves checkpoints behind.
void Course::run_to(Runner &runner, Instant t, const Watch &watch) {
    constexpr sim::FactId kFactsBetweenLooks = 256, kFactsBetweenReports = 65'536;
    sim::FactId report = runner.world.next_fact() + kFactsBetweenReports;
    while (runner.world.now() < t) {
        const sim::FactId enough = runner.world.next_fact() + kFactsBetweenLooks;
        runner.advance(commands_, t, recording_, enough);
        leave_checkpoint(runner);
        if (!watch || runner.world.next_fact() < report) continue;
        if (watch(runner.world.now()) == Go::Stop) throw Stopped{};
        report = runner.world.next_fact() + kFactsBetweenReports;
    }
    runner.advance(commands_, t, recording_);
    recording_.set_end(t);
}

// On until the world comes to rest, so that what an act brings about can be seen.
void Course::go_on_to_rest(Runner &runner, Instant end, Instant latest, const Watch &watch) {
    run_to(runner, end, watch);
    while (const std::optional<Instant> next = runner.world.next_happening()) {
        if (*next > latest) break;
        run_to(runner, *next, watch);
        end = std::min(*next + kRest, latest);
    }
    run_to(runner, end, watch);
}

void Course::leave_checkpoint(Runner &runner) {
    const sim::FactId since = runner.world.next_fact() - checkpoints_.back()->world.next_fact();
    if (since < kFewestFactsBetween) return;
    const std::size_t segments = recording_.segments().size();
    // It will be about as large as the one before.
    const bool is_worth_it =
        since * kFoldedBytesPerFact >= runner.world.footprint() &&
        (segments - segments_covered_) * kKeptBytesPerSegment >= checkpoints_.back()->world.footprint();
    if (!is_worth_it && since < kMostFactsBetween) return;
    checkpoints_.push_back(std::make_shared<const Checkpoint>(runner));
    segments_covered_ = segments;
}

// The last checkpoint at which nothing later than `t` has happened.
std::size_t Course::checkpoint_bytes() const {
    std::size_t bytes = 0;
    for (const std::shared_ptr<const Checkpoint> &checkpoint : checkpoints_)
        bytes += checkpoint->world.footprint();
    return bytes;
}

const Course::Checkpoint &Course::checkpoint_before(Instant t) const {
    const auto later = std::upper_bound(
        checkpoints_.begin() + 1, checkpoints_.end(), t,
        [](Instant wanted, const auto &checkpoint) { return wanted < checkpoint->world.now(); });
    return **std::prev(later);
}

const sim::World &Course::at(Instant t) const {
    const Checkpoint &checkpoint = checkpoint_before(t);
    const bool usable =
        cursor_ && cursor_->world.now() <= t && cursor_->world.next_fact() >= checkpoint.world.next_fact();
    if (!usable) cursor_ = std::make_unique<Runner>(checkpoint.go_on());
    sim::NullSink sink;
    cursor_->advance(commands_, t, sink);
    return cursor_->world;
}

const Series &Course::series() const {
    if (!series_) {
        auto made = std::make_unique<Series>();
        replay(*setup_, commands_, end(), *made);
        series_ = std::move(made);
    }
    return *series_;
}

const std::vector<Checksum> &Course::checksums() const {
    if (checksums_.empty()) checksums_ = checksums_of(recording_);
    return checksums_;
}

Recording Course::details(Instant after, Instant until) const {
    Runner runner = checkpoint_before(after).go_on();
    Recording recording(Detail::Full);
    LaterThan sink(after, recording);
    runner.advance(commands_, until, sink);
    recording.set_end(until);
    return recording;
}

sim::World replay(const sim::Setup &setup, const std::vector<sim::Command> &commands, Instant t,
                  sim::FactSink &sink) {
    sim::World world(setup);
    for (const sim::Command &command : commands) {
        if (command.at > t) break;
        world.apply(command, sink);
    }
    world.run_until(t, sink);
    return world;
}

}  // namespace theater::record
