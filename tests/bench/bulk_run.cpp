#include "bulk_run.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <new>

#include <malloc.h>
#include <time.h>

#include "core/record/timeline.h"
#include "core/tcp/profiles.h"

namespace {

std::int64_t live_bytes = 0, peak_bytes = 0;

// What the allocator really sets aside: the usable size and its word before it.
std::int64_t weight(void *block) { return static_cast<std::int64_t>(malloc_usable_size(block) + 8); }

}  // namespace

void *operator new(std::size_t size) {
    void *block = std::malloc(size);
    if (block == nullptr) throw std::bad_alloc();
    live_bytes += weight(block);
    if (live_bytes > peak_bytes) peak_bytes = live_bytes;
    return block;
}

void operator delete(void *block) noexcept {
    if (block != nullptr) live_bytes -= weight(block);
    std::free(block);
}

void operator delete(void *block, std::size_t) noexcept { operator delete(block); }

namespace theater::bench {

namespace {

constexpr std::uint32_t kSegmentBytes = 1448;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Milliseconds that this thread has been at work: on a machine that others use too, the wall clock measures
/// them.
double busy_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::uint64_t read_by_server(const sim::World &world) {
    const sim::Host &server = world.hosts()[1];
    return server.connections().empty() ? 0 : server.connections().front().tcb.rcv.read_bytes;
}

void take_stock(Outcome &outcome, const sim::World &world) {
    outcome.read = read_by_server(world);
    outcome.data_segments = outcome.read / kSegmentBytes;
    outcome.facts = world.next_fact() - 1;
}

double seek_p99_ms(const record::Timeline &timeline) {
    constexpr std::size_t kSeeks = 500;
    Random random(1);
    std::vector<double> times;
    for (std::size_t i = 0; i < kSeeks; ++i) {
        const auto end = static_cast<std::uint64_t>(timeline.end().ns);
        const Instant t{static_cast<std::int64_t>(random.below(end))};
        const auto begin = Clock::now();
        timeline.at(t);
        times.push_back(seconds_since(begin) * 1e3);
    }
    std::sort(times.begin(), times.end());
    return times[kSeeks * 99 / 100];
}

}  // namespace

sim::Setup make_setup(const Bulk &bulk) {
    tcp::Config config = *tcp::profile_config("linux");
    config.congestion_control = tcp::CongestionAlgorithm::Reno;
    config.hystart = tcp::Switch::Off;
    config.receive_autotuning = tcp::Switch::Off;
    config.window_growth = tcp::Switch::Off;
    config.window_scaling = tcp::Switch::On;
    config.receive_buffer_bytes = bulk.buffer_bytes;
    sim::Setup setup;
    setup.profile = "linux";
    setup.seed = bulk.seed;
    setup.hosts.push_back({"client", *tcp::parse_address("10.0.0.1"), config, {}});
    setup.hosts.push_back({"server", *tcp::parse_address("10.0.0.2"), config, {}});
    setup.link.delay_forth = setup.link.delay_back = bulk.one_way;
    setup.link.forth.rate_bps = setup.link.back.rate_bps = bulk.rate_bps;
    setup.link.forth.queue_packets = setup.link.back.queue_packets = bulk.queue_packets;
    setup.link.forth.loss_ppm = bulk.loss_ppm;
    const auto call = [&](const sim::CallSpec &spec, sim::When when, Instant at) {
        sim::Trigger trigger;
        trigger.when = when;
        trigger.at = at;
        setup.calls.push_back({spec, trigger});
    };
    call({1, sim::CallName::Listen, 0, 80}, sim::When::At, Instant{});
    call({0, sim::CallName::Connect, 0, 80, 0, 1}, sim::When::At, Instant{1'000'000});
    call({0, sim::CallName::Write, bulk.bytes}, sim::When::Established, {});
    call({0, sim::CallName::Close}, sim::When::Established, {});
    return setup;
}

Outcome run_unrecorded(const Bulk &bulk, Instant longest) {
    Outcome outcome;
    const std::int64_t before = live_bytes;
    peak_bytes = live_bytes;
    const auto begin = Clock::now();
    sim::World world(make_setup(bulk));
    sim::NullSink sink;
    constexpr sim::FactId kFactsBetweenLooks = 256;
    // In short steps, so that the end is not far behind the last byte.
    while (read_by_server(world) < bulk.bytes && world.now() < longest) {
        const std::optional<Instant> next = world.next_planned();
        if (!next) break;
        const Instant until = std::min(longest, *next + milliseconds(10));
        world.run_until(until, sink, world.next_fact() + kFactsBetweenLooks);
    }
    outcome.wall_seconds = seconds_since(begin);
    outcome.peak_bytes = static_cast<std::uint64_t>(peak_bytes - before);
    outcome.end = world.now();
    take_stock(outcome, world);
    return outcome;
}

Outcome run_recorded(const Bulk &bulk, Instant end) {
    Outcome outcome;
    const std::int64_t before = live_bytes;
    peak_bytes = live_bytes;
    const auto begin = Clock::now();
    const record::Timeline timeline(make_setup(bulk), {}, end);
    outcome.wall_seconds = seconds_since(begin);
    const auto index_begin = Clock::now();
    timeline.series();
    outcome.index_seconds = seconds_since(index_begin);
    outcome.peak_bytes = static_cast<std::uint64_t>(peak_bytes - before);
    outcome.end = timeline.end();
    outcome.seek_p99_ms = seek_p99_ms(timeline);
    take_stock(outcome, timeline.at(end));
    return outcome;
}

namespace {

/// When so many segments have been sent.
class Counting final : public sim::FactSink {
public:
    sim::Interest interest() const override { return sim::Interest::Essential; }
    void on_fact(const sim::Fact &fact) override {
        if (std::holds_alternative<sim::SegmentSent>(fact.body)) ++segments;
    }
    void on_returned(const sim::Returned &) override {}
    std::uint64_t segments = 0;
};

Instant end_of(const sim::Setup &setup, std::uint64_t segments) {
    sim::World world(setup);
    Counting counting;
    while (counting.segments < segments) {
        const std::optional<Instant> next = world.next_planned();
        if (!next) break;
        world.run_until(*next, counting);
    }
    return world.now();
}

}  // namespace

Seeks measure_seeks(const Bulk &bulk, std::uint64_t segments, std::size_t count) {
    const sim::Setup setup = make_setup(bulk);
    const Instant end = end_of(setup, segments);
    Seeks seeks;
    const std::int64_t before = live_bytes;
    const auto begin = Clock::now();
    const record::CoursePtr course = record::Course::run(setup, {}, end);
    seeks.run_seconds = seconds_since(begin);
    seeks.recording_bytes = live_bytes - before;
    seeks.checkpoints = course->checkpoint_count();
    seeks.checkpoint_bytes = course->checkpoint_bytes();
    seeks.segments = course->recording().segments().size();
    for (const int percent : {1, 50, 99}) {
        const Instant now{end.ns / 100 * percent};
        const std::int64_t alone = live_bytes;
        const record::CoursePtr branch = record::Course::fork(*course, now, {}, now);
        seeks.branch_bytes.push_back(live_bytes - alone);
    }
    Random random(1);
    constexpr std::size_t kTenths = 10;
    seeks.by_tenth.resize(kTenths);
    const auto span = static_cast<std::uint64_t>(end.ns) / kTenths;
    for (std::size_t i = 0; i < count * kTenths; ++i) {
        // Now here, now there: nothing of the last look is of use.
        const std::size_t tenth = i * 7 % kTenths;
        const Instant t{static_cast<std::int64_t>(tenth * span + random.below(span))};
        const double start = busy_ms();
        course->at(t);
        seeks.by_tenth[tenth].push_back(busy_ms() - start);
    }
    return seeks;
}

}  // namespace theater::bench
