// The ladder: the sequence diagram at an instant, as shapes. Time runs down between two lifelines.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/scene/film.h"
#include "core/scene/frame.h"
#include "core/scene/ladder_layout.h"
#include "core/scene/phrasebook.h"
#include "core/scene/thread.h"

namespace theater::scene {

class Ladder {
public:
    Ladder(const LadderLayout &layout, const record::Recording &recording, Instant t, const View &view,
           const Phrasebook &words)
        : layout_(layout),
          recording_(recording),
          t_(t),
          view_(view),
          words_(words),
          now_y_(layout.axis.y_of(t)) {}

    /// Draws this thread under the arrows. It must outlive the ladder.
    void show(const Thread &thread) { thread_ = &thread; }
    /// What has settled by `t`, as far as it reaches into [top, bottom] of the paper. Paper coordinates.
    std::vector<Shape> ground(double top, double bottom) const;
    /// What moves at `t`, in picture coordinates: the paper's, shifted by `shift` (header less scroll).
    /// Only what shows in `clip`.
    std::vector<Shape> moving(double shift, const Box &clip) const;

    /// What letting go of a grabbed segment would do (ladder_grab.cpp), in picture coordinates.
    void add_grab(std::vector<Shape> &out, const Grab &grab, double shift, const Box &clip) const;

    double now_y() const { return now_y_; }
    /// How far down anything has been drawn by t_, and a little more.
    double played_height() const;

private:
    /// Where capsule and line of a flight are at t_.
    struct Pose {
        std::vector<Point> way;
        Point capsule;
        bool over = false;     ///< arrived or lost
        bool settled = false;  ///< … and the capsule has come to rest
        bool held = false;
    };
    Pose pose_of(std::size_t flight) const;
    void part_capsules(std::vector<std::pair<std::size_t, Pose>> &poses) const;
    /// Indices of the flights that have begun and may reach into [top, bottom].
    std::pair<std::size_t, std::size_t> flights_in(double top, double bottom) const;
    Duration ease() const;

    void add_grid(std::vector<Shape> &out, double top, double bottom) const;
    void add_lifelines(std::vector<Shape> &out, double top, double bottom) const;
    void add_band(std::vector<Shape> &out, const Band &band, std::size_t index, double end_y, double top,
                  double bottom) const;
    std::size_t first_fold(double y) const;
    void add_folds(std::vector<Shape> &out, double top, double bottom) const;
    void add_fold(std::vector<Shape> &out, const TimeAxis::Fold &fold, std::size_t index, double shift) const;
    /// How long the silence of a fold is, in words.
    void add_silence(std::vector<Shape> &out, const TimeAxis::Fold &fold, std::size_t index,
                     double shift) const;
    void add_notes(std::vector<Shape> &out, double top, double bottom) const;
    /// Calls that have not come back: those that have by t_ (ground), or those that go on (moving).
    void add_waits(std::vector<Shape> &out, double top, double bottom, double shift, bool over) const;
    void add_now_line(std::vector<Shape> &out, double shift, const Box &clip) const;

    // ladder_thread.cpp: what led to the selected thing, and what that brought about.
    /// What of the thread rests by t_ (ground), or what is still on its way there (moving).
    enum class Part : std::uint8_t { Rests, Moves };
    void add_thread(std::vector<Shape> &out, Part part, double top, double bottom, double shift) const;
    void add_piece(std::vector<Shape> &out, const ThreadPiece &piece, Part part, double shift) const;
    void add_knot(std::vector<Shape> &out, const ThreadKnot &knot, double shift) const;
    std::optional<std::size_t> flight_of(const ThreadPlace &place) const;
    /// Where a fact stands on the paper; nothing if the picture does not show it.
    std::optional<Point> place_of(const ThreadPlace &place) const;

    void add_line(std::vector<Shape> &out, std::size_t flight, const Pose &pose, double shift) const;
    void add_way(std::vector<Shape> &out, std::size_t flight, const Pose &pose, Shape line) const;
    void add_cross(std::vector<Shape> &out, std::size_t flight, Point at, double shift) const;
    void add_capsule(std::vector<Shape> &out, std::size_t flight, const Pose &pose, double shift,
                     std::string_view suffix) const;
    void add_fate_words(std::vector<Shape> &out, std::size_t flight, const Pose &pose, double shift) const;
    std::string fate_words(const Flight &flight) const;
    /// All acts in a few words, where the sentences are too long for their place.
    std::string short_fate_words(const Flight &flight) const;
    std::string loss_words(const Flight &flight) const;
    std::string note_words(const SideNote &note) const;
    bool is_lost(const Flight &flight) const { return flight.lost_at && *flight.lost_at <= t_; }
    bool is_corrupted(const Flight &flight) const;
    /// The number of a connection where several share the picture, else 0.
    int tag_of(sim::ConnId conn) const { return number_of(layout_.tags, conn); }
    /// Draws the number of a connection into a capsule; returns how much room it takes.
    double add_tag(std::vector<Shape> &out, const Flight &flight, const Box &box,
                   std::string_view suffix) const;
    void add_origin(std::vector<Shape> &out, const Flight &flight, Point at, double shift) const;
    std::string flight_id(const Flight &flight) const;

    const LadderLayout &layout_;
    const record::Recording &recording_;
    Instant t_;
    const View &view_;
    const Phrasebook &words_;
    double now_y_;
    const Thread *thread_ = nullptr;
};

}  // namespace theater::scene
