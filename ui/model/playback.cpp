#include "ui/model/playback.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "core/scene/time_axis.h"
#include "ui/model/session.h"

namespace theater::ui {

namespace {

// From one millisecond a second to a minute a second; 1000 is real time.
constexpr std::array kSpeeds{1, 5, 10, 25, 50, 100, 250, 500, 1000, 5000, 20000, 60000};
constexpr int kDefaultSpeed = 4;
constexpr int kFrameMs = 16;
// However long a silence is, the film is through it after this much real time.
constexpr double kFoldMs = 700;
// After a stall (a menu, a sleeping laptop) the film goes on where it was instead of leaping.
constexpr double kLongestTickMs = 100;

}  // namespace

Playback::Playback(Session &session, QObject *parent)
    : QObject(parent), session_(session), speed_index_(kDefaultSpeed) {
    timer_.setInterval(kFrameMs);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] {
        const double real_ms = static_cast<double>(elapsed_.nsecsElapsed()) / 1e6;
        elapsed_.restart();
        advance(std::min(real_ms, kLongestTickMs));
    });
}

int Playback::speed_count() { return static_cast<int>(kSpeeds.size()); }

int Playback::speed_at(int index) {
    return kSpeeds[static_cast<std::size_t>(std::clamp(index, 0, speed_count() - 1))];
}

int Playback::speed() const { return speed_at(speed_index_); }

namespace {

/// How far time runs within `left_ms` at this pace, if there is `room`; what is left of a nanosecond is kept
/// for the next tick.
struct Stride {
    std::int64_t ns = 0;
    double left_ms = 0;
};

Stride stride(double pace, std::int64_t room, double left_ms, double &remainder_ns) {
    const double wanted = pace * left_ms + remainder_ns;
    if (wanted < static_cast<double>(room)) {
        const double whole = std::floor(wanted);
        remainder_ns = wanted - whole;
        return {static_cast<std::int64_t>(whole), 0};
    }
    remainder_ns = 0;
    return {room, left_ms - static_cast<double>(room) / pace};
}

double pace_through(const scene::TimeAxis::Fold &fold, double pace) {
    return std::max(pace, static_cast<double>((fold.to - fold.from).ns) / kFoldMs);
}

}  // namespace

// A tick may cross several pieces of the axis; each has its own pace.
Instant Playback::forward(Instant now, double real_ms) {
    const Instant end = session_.end();
    double left_ms = real_ms;
    while (left_ms > 0 && now < end) {
        double pace = speed() * 1e3;  // virtual nanoseconds per real millisecond
        Instant piece_end = end;
        if (const scene::TimeAxis::Fold *fold = session_.axis().fold_at(now);
            fold != nullptr && now < fold->to) {
            pace = pace_through(*fold, pace);
            piece_end = std::min(piece_end, fold->to);
        } else if (const auto from = session_.next_fold_from(now)) {
            piece_end = std::min(piece_end, *from);
        }
        const Stride step = stride(pace, (piece_end - now).ns, left_ms, remainder_ns_);
        now = now + nanoseconds(step.ns);
        left_ms = step.left_ms;
    }
    return now;
}

Instant Playback::back(Instant now, double real_ms) {
    const std::vector<scene::TimeAxis::Fold> &folds = session_.axis().folds();
    double left_ms = real_ms;
    while (left_ms > 0 && now > Instant{}) {
        double pace = speed() * 1e3;
        Instant piece_begin{};
        // The last fold that begins before now: time runs through it, or up to its end.
        const auto after =
            std::lower_bound(folds.begin(), folds.end(), now,
                             [](const scene::TimeAxis::Fold &fold, Instant t) { return fold.from < t; });
        if (after != folds.begin()) {
            const scene::TimeAxis::Fold &fold = *std::prev(after);
            const bool inside = now <= fold.to;
            piece_begin = inside ? fold.from : fold.to;
            if (inside) {
                pace = pace_through(fold, pace);
            }
        }
        const Stride step = stride(pace, (now - piece_begin).ns, left_ms, remainder_ns_);
        now = now - nanoseconds(step.ns);
        left_ms = step.left_ms;
    }
    return now;
}

void Playback::advance(double real_ms) {
    const bool onward = direction_ == Direction::Forward;
    const Instant now = onward ? forward(session_.now(), real_ms) : back(session_.now(), real_ms);
    session_.set_now(now);
    if (onward ? now >= session_.end() : now <= Instant{}) {
        pause();
    }
}

void Playback::run(Direction direction) {
    const bool turns = direction_ != direction;
    if (is_playing() && !turns) {
        return;
    }
    direction_ = direction;
    remainder_ns_ = 0;
    const bool onward = direction == Direction::Forward;
    if (onward && session_.now() >= session_.end()) {
        session_.set_now(Instant{});
    } else if (!onward && session_.now() <= Instant{}) {
        session_.set_now(session_.end());
    }
    elapsed_.start();
    timer_.start();
    emit playing_changed(true);
}

void Playback::play() { run(Direction::Forward); }

void Playback::play_back() { run(Direction::Back); }

void Playback::pause() {
    if (!is_playing()) {
        return;
    }
    timer_.stop();
    remainder_ns_ = 0;
    emit playing_changed(false);
}

void Playback::suspend() {
    is_suspended_ = is_playing();
    pause();
}

void Playback::resume() {
    if (is_suspended_) {
        is_suspended_ = false;
        run(direction_);
    }
}

void Playback::toggle() {
    if (is_playing()) {
        pause();
    } else {
        play();
    }
}

void Playback::toggle_back() {
    if (is_playing() && direction_ == Direction::Back) {
        pause();
    } else {
        play_back();
    }
}

void Playback::set_speed_index(int index) {
    const int wanted = std::clamp(index, 0, speed_count() - 1);
    if (wanted != speed_index_) {
        speed_index_ = wanted;
        emit speed_changed(wanted);
    }
}

void Playback::step(record::StepKind kind, Direction direction) {
    pause();
    if (!session_.is_open()) {
        return;
    }
    // Where several courses share the clock, a step of any of them counts.
    std::vector<const record::Course *> courses{&session_.course()};
    for (const record::CoursePtr &course : session_.sharing_clock()) {
        courses.push_back(course.get());
    }
    const bool forward = direction == Direction::Forward;
    Instant wanted = forward ? session_.end() : Instant{};
    for (const record::Course *course : courses) {
        const std::optional<Instant> step = forward ? record::next_step(*course, session_.now(), kind)
                                                    : record::previous_step(*course, session_.now(), kind);
        if (step) {
            wanted = forward ? std::min(wanted, *step) : std::max(wanted, *step);
        }
    }
    session_.set_now(wanted);
}

void Playback::to_start() {
    pause();
    session_.set_now(Instant{});
}

void Playback::to_end() {
    pause();
    session_.set_now(session_.end());
}

}  // namespace theater::ui
