#include "ui/model/playback.h"

#include <algorithm>
#include <array>
#include <cmath>

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

void Playback::advance(double real_ms) {
    Instant now = session_.now();
    const Instant end = session_.end();
    double left_ms = real_ms;
    // A tick may cross several pieces of the axis; each has its own pace.
    while (left_ms > 0 && now < end) {
        double pace = speed() * 1e3;  // virtual nanoseconds per real millisecond
        Instant piece_end = end;
        if (const scene::TimeAxis::Fold *fold = session_.axis().fold_at(now);
            fold != nullptr && now < fold->to) {
            pace = std::max(pace, static_cast<double>((fold->to - fold->from).ns) / kFoldMs);
            piece_end = std::min(piece_end, fold->to);
        } else if (const auto from = session_.next_fold_from(now)) {
            piece_end = std::min(piece_end, *from);
        }
        const double wanted = pace * left_ms + remainder_ns_;
        const double room = static_cast<double>((piece_end - now).ns);
        if (wanted < room) {
            const double whole = std::floor(wanted);
            remainder_ns_ = wanted - whole;
            now = now + nanoseconds(static_cast<std::int64_t>(whole));
            break;
        }
        left_ms -= room / pace;
        remainder_ns_ = 0;
        now = piece_end;
    }
    session_.set_now(now);
    if (now >= end) {
        pause();
    }
}

void Playback::play() {
    if (is_playing()) {
        return;
    }
    if (session_.now() >= session_.end()) {
        session_.set_now(Instant{});
    }
    elapsed_.start();
    timer_.start();
    emit playing_changed(true);
}

void Playback::pause() {
    if (!is_playing()) {
        return;
    }
    timer_.stop();
    remainder_ns_ = 0;
    emit playing_changed(false);
}

void Playback::toggle() {
    if (is_playing()) {
        pause();
    } else {
        play();
    }
}

void Playback::set_speed_index(int index) {
    const int wanted = std::clamp(index, 0, speed_count() - 1);
    if (wanted != speed_index_) {
        speed_index_ = wanted;
        emit speed_changed(wanted);
    }
}

void Playback::step_forward() {
    pause();
    session_.step_forward();
}

void Playback::step_back() {
    pause();
    session_.step_back();
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
