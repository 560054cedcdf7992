// What it costs to compare two recordings of a million segments: where they part (at once, in the middle,
// nowhere), the figures of the table, and a picture of two films of ordinary length beside each other.
// It prints a table; nothing passes or fails.
//   bench_compare [--segments=N]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <time.h>

#include "bulk_run.h"
#include "core/record/comparison.h"
#include "core/scene/side_by_side.h"

using namespace theater;
using namespace theater::bench;

namespace {

/// Milliseconds that this thread has been at work: on a machine that others use too, the wall clock measures
/// them.
double busy_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <typename Do>
double timed(Do work) {
    const double begin = busy_ms();
    work();
    return busy_ms() - begin;
}

record::CoursePtr run(const Bulk &bulk, std::size_t segments) {
    // A window of 256 KiB each round trip of 20 ms, and an ACK for two segments.
    const Instant end{static_cast<std::int64_t>(segments) * 75'700};
    return record::Course::run(make_setup(bulk), {}, end);
}

void print_comparison(const char *what, const record::CoursePtr &a, const record::CoursePtr &b) {
    std::optional<record::Divergence> found;
    const double parting = timed([&] { found = record::first_divergence(a->recording(), b->recording()); });
    std::printf("%-34s %9zu %9zu %10.1f ms   %s\n", what, a->recording().segments().size(),
                b->recording().segments().size(), parting,
                found ? to_string(found->at - Instant{}).c_str() : "alike");
}

void print_pictures(const record::CoursePtr &a, const record::CoursePtr &b) {
    scene::Beside beside;
    beside.courses = {a, b};
    beside.titles = {"a", "b"};
    const scene::PlainPhrasebook words;
    const scene::View view;
    const double first = timed([&] { scene::side_by_side(beside, Instant{}, view, words); });
    std::vector<double> times;
    const Instant end = scene::shared_end(beside.courses);
    for (int i = 0; i < 1'000; ++i)
        times.push_back(
            timed([&] { scene::side_by_side(beside, Instant{end.ns / 1'000 * i}, view, words); }));
    std::sort(times.begin(), times.end());
    std::printf("%zu + %zu segments: first picture %.2f ms, then median %.2f ms, p99 %.2f ms\n",
                a->recording().segments().size(), b->recording().segments().size(), first, times[500],
                times[990]);
}

}  // namespace

int main(int argc, char **argv) {
    std::size_t segments = 1'000'000;
    for (int i = 1; i < argc; ++i)
        if (std::strncmp(argv[i], "--segments=", 11) == 0)
            segments = std::strtoull(argv[i] + 11, nullptr, 10);
    Bulk bulk;
    bulk.bytes = 10'000'000'000;
    bulk.loss_ppm = 0;  // a lossy one has no million segments in this time
    const record::CoursePtr one = run(bulk, segments), same = run(bulk, segments);
    Bulk other = bulk;
    other.loss_ppm = 1'000;
    const record::CoursePtr different = run(other, segments);
    const Instant middle{one->end().ns / 2};
    const record::CoursePtr branch =
        record::Course::fork(*one, middle, {{middle, sim::SetCable{sim::Cable::Cut}}}, one->end());
    std::printf("%-34s %9s %9s %13s   parts at\n", "", "segments", "segments", "divergence");
    print_comparison("two alike", one, same);
    print_comparison("a branch in the middle", one, branch);
    print_comparison("the same with loss", one, different);
    std::printf("figures of one: %.1f ms\n", timed([&] { record::run_figures(one->recording()); }));
    std::printf("the whole comparison of two: %.1f ms\n", timed([&] { record::compare({one, same}); }));
    Bulk small = bulk;
    small.bytes = 300'000;
    Bulk lossy = small;
    lossy.loss_ppm = 20'000;
    const Instant end{2'000'000'000};
    print_pictures(record::Course::run(make_setup(small), {}, end),
                   record::Course::run(make_setup(lossy), {}, end));
}
