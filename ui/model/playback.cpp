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
// So long a presentation takes to the next happening.
constexpr double kGlideMs = 480;

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
    glide_timer_.setInterval(kFrameMs);
    glide_timer_.setTimerType(Qt::PreciseTimer);
    connect(&glide_timer_, &QTimer::timeout, this, [this] {
        const double real_ms = static_cast<double>(glide_elapsed_.nsecsElapsed()) / 1e6;
        glide_elapsed_.restart();
        advance_glide(std::min(real_ms, kLongestTickMs));
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

/// The last happening on the way to `clock`, or where the film is already.
Instant Playback::last_happening(Instant clock, Direction direction) const {
    const bool onward = direction == Direction::Forward;
    if (onward ? clock >= session_.end() : clock <= Instant{}) {
        return clock;
    }
    std::vector<const record::Course *> courses{&session_.course()};
    for (const record::CoursePtr &course : session_.sharing_clock()) {
        courses.push_back(course.get());
    }
    Instant shown = session_.now();
    for (const record::Course *course : courses) {
        const auto step =
            onward ? record::previous_step(*course, clock + nanoseconds(1), record::StepKind::Event)
                   : record::next_step(*course, clock - nanoseconds(1), record::StepKind::Event);
        if (step) {
            shown = onward ? std::max(shown, *step) : std::min(shown, *step);
        }
    }
    return shown;
}

void Playback::advance(double real_ms) {
    const bool onward = direction_ == Direction::Forward;
    const bool stands = movement_ == Movement::Steps && session_.now() == clock_stands_at_;
    const Instant from = stands ? clock_ : session_.now();
    clock_ = onward ? forward(from, real_ms) : back(from, real_ms);
    clock_stands_at_ =
        movement_ == Movement::Steps && session_.is_open() ? last_happening(clock_, direction_) : clock_;
    session_.set_now(clock_stands_at_);
    if (onward ? clock_ >= session_.end() : clock_ <= Instant{}) {
        pause();
    }
}

void Playback::run(Direction direction) {
    glide_timer_.stop();
    const bool turns = direction_ != direction;
    if (is_playing() && !turns) {
        return;
    }
    direction_ = direction;
    remainder_ns_ = 0;
    clock_stands_at_ = Instant{-1};
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
    clock_stands_at_ = Instant{-1};
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

Instant Playback::step_target(record::StepKind kind, Direction direction) const {
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
    return wanted;
}

void Playback::step(record::StepKind kind, Direction direction) {
    pause();
    end_glide();
    if (session_.is_open()) {
        session_.set_now(step_target(kind, direction));
    }
}

void Playback::glide(Direction direction, Glide glide) {
    pause();
    end_glide();
    if (!session_.is_open()) {
        return;
    }
    glide_from_ = glide_at_ = session_.now();
    glide_to_ = step_target(record::StepKind::Event, direction);
    glide_ms_ = 0;
    if (glide == Glide::AtOnce || glide_to_ == glide_from_) {
        session_.set_now(glide_to_);
        return;
    }
    glide_elapsed_.start();
    glide_timer_.start();
}

void Playback::end_glide() {
    if (is_gliding()) {
        glide_timer_.stop();
        session_.set_now(glide_to_);
    }
}

// Evenly over the picture, not over time: a silence passes as quickly as it is short there.
void Playback::advance_glide(double real_ms) {
    if (!is_gliding()) {
        return;
    }
    // Somebody has gone elsewhere meanwhile.
    if (session_.now() != glide_at_) {
        glide_timer_.stop();
        return;
    }
    glide_ms_ += real_ms;
    const double done = glide_ms_ / kGlideMs;
    if (done >= 1) {
        end_glide();
        return;
    }
    const scene::TimeAxis &axis = session_.axis();
    const double from = axis.y_of(glide_from_), to = axis.y_of(glide_to_);
    const double eased = done * done * (3 - 2 * done);
    const auto [first, last] = std::minmax(glide_from_, glide_to_);
    session_.set_now(std::clamp(axis.at_y(from + (to - from) * eased), first, last));
    glide_at_ = session_.now();
}

void Playback::to_start() {
    pause();
    glide_timer_.stop();
    session_.set_now(Instant{});
}

void Playback::to_end() {
    pause();
    glide_timer_.stop();
    session_.set_now(session_.end());
}

}  // namespace theater::ui
