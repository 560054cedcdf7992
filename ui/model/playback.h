// The playback clock: the only timer that moves virtual time. It turns real milliseconds into virtual ones,
// runs fast through silence and stops at the end.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/base/time.h"
#include "core/record/stepping.h"

namespace theater::ui {

class Session;

class Playback final : public QObject {
    Q_OBJECT

public:
    explicit Playback(Session &session, QObject *parent = nullptr);

    bool is_playing() const { return timer_.isActive(); }
    bool is_gliding() const { return glide_timer_.isActive(); }
    /// Which way the film runs, or ran last.
    enum class Direction : std::uint8_t { Forward, Back };
    Direction direction() const { return direction_; }
    /// Whether a step glides or is there at once.
    enum class Glide : std::uint8_t { Eased, AtOnce };
    /// Virtual milliseconds per real second.
    int speed() const;
    int speed_index() const { return speed_index_; }
    static int speed_count();
    /// The preset at `index`, in virtual milliseconds per real second.
    static int speed_at(int index);
    /// Whether a playing film glides, or goes from happening to happening as fast as it would have glided.
    enum class Movement : std::uint8_t { Glides, Steps };
    void set_movement(Movement movement) { movement_ = movement; }
    /// Moves virtual time on, or back, as if `real_ms` milliseconds of real time had passed; what the timer
    /// calls.
    void advance(double real_ms);

public slots:
    /// At the end it starts again from the beginning.
    void play();
    /// At the beginning it starts again from the end.
    void play_back();
    void pause();
    /// The film waits while something is in the hand, and goes on afterwards if it ran before.
    void suspend();
    void resume();
    void toggle();
    /// Plays back, or pauses if it does so already.
    void toggle_back();
    void set_speed_index(int index);
    void faster() { set_speed_index(speed_index_ + 1); }
    void slower() { set_speed_index(speed_index_ - 1); }
    /// These pause: who steps wants to look.
    void step_forward() { step(record::StepKind::Event, Direction::Forward); }
    void step_back() { step(record::StepKind::Event, Direction::Back); }
    /// To the next instant of this kind, or the last; where there is none, to the end or the beginning.
    void step(theater::record::StepKind kind, Direction direction);
    void to_start();
    void to_end();
    /// Steps to the next happening, or to the last, as a presentation does: the film runs there quickly, so
    /// that a class sees what moves. AtOnce where nothing is to glide. One that is under way is ended first.
    void glide(Direction direction, Glide glide);
    /// What its timer calls: `real_ms` after the last call.
    void advance_glide(double real_ms);

signals:
    void playing_changed(bool playing);
    void speed_changed(int index);

private:
    Session &session_;
    QTimer timer_;
    QElapsedTimer elapsed_;
    void run(Direction direction);
    Instant forward(Instant now, double real_ms);
    Instant last_happening(Instant clock, Direction direction) const;
    Instant back(Instant now, double real_ms);
    Instant step_target(record::StepKind kind, Direction direction) const;
    void end_glide();

    QTimer glide_timer_;
    QElapsedTimer glide_elapsed_;
    Instant glide_from_, glide_to_, glide_at_;
    double glide_ms_ = 0;

    Direction direction_ = Direction::Forward;
    bool is_suspended_ = false;
    int speed_index_;
    double remainder_ns_ = 0;
    Movement movement_ = Movement::Glides;
    // Where the clock is while the film stands still between two happenings; counts as long as it stands
    // there.
    Instant clock_, clock_stands_at_{-1};
};

}  // namespace theater::ui
