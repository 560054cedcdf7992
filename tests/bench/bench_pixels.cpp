// From a seek to pixels: the real window at 1280x800, recordings of ten thousand, a hundred thousand and a
// million segments side by side in one run. What is measured is the work of the window's thread from
// set_now() until everything has been painted, in milliseconds of the processor, and by the clock on the wall
// (which on a busy machine measures the others too); and the same for a new picture of a course that is
// prepared.
//   bench_pixels [--seeks=N] [--window-kib=N] [--loss-ppm=N]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include <time.h>

#include <QApplication>
#include <QStandardPaths>

#include "core/base/random.h"
#include "core/record/timeline.h"
#include "core/scene/overview.h"
#include "core/script/scenario.h"
#include "core/tcp/profiles.h"
#include "ui/main_window.h"
#include "ui/model/session.h"

using namespace theater;

namespace {

struct Options {
    int seeks = 200;
    std::uint32_t window_kib = 256;
    std::uint32_t loss_ppm = 1'000;
};

double busy_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double wall_ms() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct Times {
    std::vector<double> busy, wall;

    template <typename Work>
    void measure(const Work &work) {
        const double busy_before = busy_ms(), wall_before = wall_ms();
        work();
        busy.push_back(busy_ms() - busy_before);
        wall.push_back(wall_ms() - wall_before);
    }
};

double quantile(std::vector<double> values, double part) {
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

void print(const char *what, std::size_t segments, const Times &times) {
    std::printf("%-22s %9zu | %8.2f %8.2f %8.2f | %8.2f %8.2f %8.2f\n", what, segments,
                quantile(times.busy, 0.5), quantile(times.busy, 0.99), quantile(times.busy, 1),
                quantile(times.wall, 0.5), quantile(times.wall, 0.99), quantile(times.wall, 1));
    std::fflush(stdout);
}

/// A transfer over 1 Gb/s and 10 ms one way, as bench_bulk has it.
script::ScenarioFile transfer(const Options &options, std::uint64_t segments) {
    tcp::Config config = *tcp::profile_config("linux");
    config.congestion_control = tcp::CongestionAlgorithm::Reno;
    config.receive_autotuning = tcp::Switch::Off;
    config.window_growth = tcp::Switch::Off;
    config.window_scaling = tcp::Switch::On;
    config.receive_buffer_bytes = options.window_kib * 1024;
    sim::Setup setup;
    setup.profile = "linux";
    setup.hosts = {{"client", *tcp::parse_address("10.0.0.1"), config, {}},
                   {"server", *tcp::parse_address("10.0.0.2"), config, {}}};
    setup.link.delay_forth = setup.link.delay_back = milliseconds(10);
    setup.link.forth.rate_bps = setup.link.back.rate_bps = 1'000'000'000;
    setup.link.forth.queue_packets = setup.link.back.queue_packets = 20'000;
    setup.link.forth.loss_ppm = options.loss_ppm;
    sim::ScheduledCall listen, connect, write;
    listen.call = {1, sim::CallName::Listen, 0, 80};
    connect.call = {0, sim::CallName::Connect, 0, 80, 0, 1};
    connect.trigger.at = Instant{1'000'000};
    // A little more than two segments of three carry text.
    write.call = {0, sim::CallName::Write, segments * 2 / 3 * 1448};
    write.trigger.when = sim::When::Established;
    setup.calls = {listen, connect, write};
    script::ScenarioFile file;
    script::Scenario scenario;
    scenario.setup = setup;
    sim::World world(setup);
    sim::NullSink nobody;
    while (world.next_planned() &&
           (world.hosts()[1].connections().empty() ||
            world.hosts()[1].connections().front().tcb.rcv.read_bytes < write.call.bytes))
        world.run_until(*world.next_planned() + milliseconds(10), nobody);
    scenario.run_for = world.now() - Instant{};
    file.runs.push_back(std::move(scenario));
    return file;
}

void measure(const Options &options, std::uint64_t wanted) {
    ui::MainWindow window(QStringLiteral("en"));
    window.resize(1280, 800);
    window.show();
    auto *session = window.findChild<ui::Session *>();
    session->open_file(transfer(options, wanted), {}, {});
    const auto settle = [] {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    };
    for (int i = 0; i < 20; ++i)
        settle();
    const record::Course &course = session->timeline().course();
    const std::size_t segments = course.recording().segments().size();
    Random random(1);
    Times seeks, engine;
    for (int i = 0; i < options.seeks; ++i) {
        const Instant t{std::int64_t(random.below(std::uint64_t(course.end().ns)))};
        seeks.measure([&] {
            session->set_now(t);
            settle();
        });
        const Instant other{std::int64_t(random.below(std::uint64_t(course.end().ns)))};
        engine.measure([&] { course.at(other); });
    }
    print("seek, engine only", segments, engine);
    print("seek to pixels", segments, seeks);
    Times overview;
    overview.measure([&] {
        scene::Chronicle chronicle(course.recording());
        scene::TimeAxis axis(chronicle);
    });
    print("overview (background)", segments, overview);
    Times renewed;
    for (int i = 0; i < 5; ++i)
        renewed.measure([&] {
            emit session->recording_changed();
            settle();
        });
    print("course changed", segments, renewed);
}

}  // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication app(argc, argv);
    Options options;
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], "--seeks=", 8) == 0) options.seeks = std::max(10, std::atoi(argv[i] + 8));
        if (std::strncmp(argv[i], "--window-kib=", 13) == 0)
            options.window_kib = std::uint32_t(std::atoi(argv[i] + 13));
        if (std::strncmp(argv[i], "--loss-ppm=", 11) == 0)
            options.loss_ppm = std::uint32_t(std::atoi(argv[i] + 11));
    }
    std::printf("window %u KiB, loss %g %%; milliseconds of the processor | of the clock\n",
                options.window_kib, options.loss_ppm / 1e4);
    std::printf("%-22s %9s | %8s %8s %8s | %8s %8s %8s\n", "", "segments", "p50", "p99", "max", "p50", "p99",
                "max");
    for (const std::uint64_t segments : {10'000u, 100'000u, 1'000'000u})
        measure(options, segments);
    return 0;
}
