// What a frame of the film costs, at 1920x1080 in the raster engine, beside what it would cost without caches
// and what an empty window costs. All figures from one run on one machine: read the ratios first.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <set>
#include <vector>

#include "core/record/timeline.h"
#include "core/scene/film.h"
#include "core/tcp/profiles.h"
#include "ui/paint/painter.h"

using namespace theater;

namespace {

constexpr int kWidth = 1920, kHeight = 1080;

/// A transfer with a burst of `burst` segments a round trip.
record::Timeline transfer(std::uint32_t burst) {
    sim::Setup setup;
    tcp::Config config = *tcp::profile_config("textbook");
    config.mss = 300;
    config.initial_window_segments = burst;
    if (burst > 200) {
        config.window_scaling = tcp::Switch::On;
        config.receive_buffer_bytes = 4 << 20;
    }
    setup.hosts = {{"client", *tcp::parse_address("192.0.2.1"), config, {1000}, {}, 40'000},
                   {"server", *tcp::parse_address("192.0.2.2"), config, {2000}, {}, 40'000}};
    sim::ScheduledCall listen, connect, write;
    listen.call = {1, sim::CallName::Listen, 0, 80, 0, sim::kNoHost, 0};
    connect.call = {0, sim::CallName::Connect, 0, 80, 0, 1, 0};
    write.call = {0, sim::CallName::Write, burst * 300ull, 0, 0, sim::kNoHost, 0};
    write.trigger.when = sim::When::Established;
    setup.calls = {listen, connect, write};
    return record::Timeline(setup, {}, Instant{seconds(2).ns});
}

/// The median of many runs, milliseconds.
double median_ms(const std::function<void(int)> &work, int runs = 120) {
    for (int i = 0; i < 8; ++i)
        work(i);
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[std::size_t(runs / 2)];
}

int segments_in(const scene::Frame &frame) {
    std::set<sim::FactId> seen;
    for (const auto *layer : {&frame.ground, &frame.moving})
        for (const scene::Shape &shape : *layer)
            if (shape.subject.kind == scene::Subject::Kind::Segment) seen.insert(shape.subject.fact);
    return static_cast<int>(seen.size());
}

void squeeze(std::vector<scene::Shape> &shapes, double from_y, double factor) {
    for (scene::Shape &shape : shapes) {
        if (shape.box.y > from_y) shape.box.y = from_y + (shape.box.y - from_y) * factor;
        for (scene::Point &p : shape.points)
            if (p.y > from_y) p.y = from_y + (p.y - from_y) * factor;
    }
}

/// Everything of a tall picture in a window of 1080: shapes keep their size and come to lie upon each other.
/// No real picture is as full; 200 capsules one below the other would be five windows high.
scene::Frame squeezed(scene::Frame frame) {
    const double header = frame.ground_clip.y;
    if (frame.height <= kHeight) return frame;
    const double factor = (kHeight - header - 60) / (frame.height - header);
    squeeze(frame.ground, header, factor);
    squeeze(frame.moving, header, factor);
    frame.height = kHeight;
    frame.ground_clip.height = kHeight - header;
    frame.ground_extent = {0, header, frame.width, 1.5 * (kHeight - header)};
    return frame;
}

/// What a picture may cost, milliseconds, and how the film is presented.
struct Wanted {
    double budget = 4;
    scene::Presentation presentation = scene::Presentation::Ladder;
    bool whole = false;  ///< nothing is left out, however much lies upon each other
};

class Bench {
public:
    Bench() : image_(kWidth, kHeight, QImage::Format_RGB32) { words_ = {}; }

    void run(const char *name, const record::Timeline &timeline, Instant from, Duration span, double height,
             Wanted wanted = {}) {
        scene::View view;
        view.presentation = wanted.presentation;
        view.whole = wanted.whole;
        view.width = kWidth;
        view.height = height;
        const auto at = [&](int i) { return from + nanoseconds(span.ns * (i % 100) / 100); };
        const scene::Theme &theme = scene::theme_of(scene::ThemeKind::Light);
        // Every picture is another instant, so that what moves has moved.
        std::vector<scene::Frame> frames;
        for (int i = 0; i < 100; ++i)
            frames.push_back(squeezed(scene::frame_at(timeline.course(), at(i), view, words_)));
        const auto with_painter = [&](const std::function<void(QPainter &)> &paint) {
            QPainter painter(&image_);
            paint(painter);
        };
        ui::FramePainter painter;
        const double scene_ms =
            median_ms([&](int i) { (void)scene::frame_at(timeline.course(), at(i), view, words_); });
        const double paint_ms = median_ms([&](int i) {
            with_painter([&](QPainter &p) { painter.paint(p, frames[std::size_t(i % 100)], theme); });
        });
        const double naive_ms = median_ms(
            [&](int i) {
                with_painter([&](QPainter &p) {
                    ui::FramePainter::paint_shapes(p, frames[std::size_t(i % 100)], theme);
                });
            },
            30);
        const double empty_ms = median_ms(
            [&](int) { with_painter([&](QPainter &p) { p.fillRect(0, 0, kWidth, kHeight, Qt::white); }); });
        const double ours = scene_ms + paint_ms;
        std::printf("%s: %d segments, %zu shapes at rest, %zu moving\n", name, segments_in(frames[50]),
                    frames[50].ground.size(), frames[50].moving.size());
        std::printf("  frame_at            %7.3f ms\n", scene_ms);
        std::printf("  paint               %7.3f ms\n", paint_ms);
        std::printf("  frame_at + paint    %7.3f ms   (budget %.0f ms)\n", ours, wanted.budget);
        std::printf("  everything anew     %7.3f ms   %6.1f times ours\n", naive_ms, naive_ms / ours);
        std::printf("  an empty window     %7.3f ms   ours is %.1f times that\n\n", empty_ms,
                    ours / empty_ms);
        if (qEnvironmentVariableIsSet("BENCH_PICTURES"))
            image_.save(QStringLiteral("bench-%1.png").arg(QString::fromLatin1(name).left(12).simplified()));
    }

private:
    QImage image_;
    scene::PlainPhrasebook words_;
};

}  // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    Bench bench;
    bench.run("A handshake, SYN,ACK in flight", transfer(1), Instant{milliseconds(51).ns}, milliseconds(48),
              kHeight);
    const record::Timeline burst = transfer(198);
    // The 200 have arrived, and the last acknowledgment flies.
    bench.run("200 segments at rest", burst, Instant{milliseconds(151).ns}, milliseconds(48), 11'500);
    // Every line grows and every capsule moves: only words and boxes can be kept.
    bench.run("200 segments in flight", burst, Instant{milliseconds(101).ns}, milliseconds(48), 11'500);
    // On the wire a crowd is some capsules with a count, and a stroke for each that can be told apart.
    const Wanted wire{4, scene::Presentation::Wire, false};
    const record::Timeline some = transfer(20);
    bench.run("Wire: a handshake", transfer(1), Instant{milliseconds(51).ns}, milliseconds(48), kHeight,
              wire);
    bench.run("Ladder: 20 segments in flight", some, Instant{milliseconds(101).ns}, milliseconds(48),
              kHeight);
    bench.run("Wire: 20 segments in flight", some, Instant{milliseconds(101).ns}, milliseconds(48), kHeight,
              wire);
    bench.run("Wire: 200 segments in flight", burst, Instant{milliseconds(101).ns}, milliseconds(48), kHeight,
              wire);
    const record::Timeline flood = transfer(1'998);
    bench.run("Ladder: 2,000 segments at rest", flood, Instant{milliseconds(151).ns}, milliseconds(48),
              115'000, {16, scene::Presentation::Ladder, true});
    bench.run("Ladder: 2,000 segments in flight", flood, Instant{milliseconds(101).ns}, milliseconds(48),
              115'000, {16, scene::Presentation::Ladder, true});
    bench.run("Wire: 2,000 segments in flight", flood, Instant{milliseconds(101).ns}, milliseconds(48),
              kHeight, {16, scene::Presentation::Wire, false});
    return 0;
}
