// The film: the picture of a course of events at an instant (the ladder with its host cards).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/record/course.h"
#include "core/scene/frame.h"
#include "core/scene/grab.h"
#include "core/scene/phrasebook.h"
#include "core/scene/time_axis.h"

namespace theater::scene {

enum class Numbers : std::uint8_t { Relative, Absolute };

/// Whether what has just arrived slides from the end of its line to its place of rest, or is there at once.
enum class Motion : std::uint8_t { Still, Eased };

/// Where the film stands if nobody scrolls it. Middle: the now line runs in the middle of the window, so that
/// it stands still while the film plays. AsNeeded: no further than what has happened by now requires, and
/// never with half a row at the top (exports).
enum class Follow : std::uint8_t { Middle, AsNeeded };

/// Whether the film shows what led to the selected thing, and what that brought about.
enum class ThreadShown : std::uint8_t { No, OfSelected };

/// Two ways to look at the same film: the sequence diagram, or two hosts with a wire between them.
enum class Presentation : std::uint8_t { Ladder, Wire };
inline constexpr int kPresentationCount = 2;
/// "ladder", "wire".
std::string_view to_string(Presentation presentation);
std::optional<Presentation> parse_presentation(std::string_view text);

/// Whether the wire view tells below the wire what happened last. The ladder shows that itself.
enum class Told : std::uint8_t { LastSteps, Nothing };

/// How much the ladder's host cards say. Small: state, timers and the numbers that tell how far one is.
enum class Cards : std::uint8_t { Large, Small };

/// How one looks at it.
struct View {
    double width = 1000, height = 700;
    Presentation presentation = Presentation::Ladder;
    Told told = Told::LastSteps;
    Cards cards = Cards::Large;
    Numbers numbers = Numbers::Absolute;
    std::optional<double> scroll_y;  ///< none: follow the now line
    Follow follow = Follow::Middle;
    sim::FactId selected = 0;  ///< a segment, or any other fact
    ThreadShown thread = ThreadShown::No;
    sim::FactId hovered = 0;
    sim::ConnId connection = 0;     ///< shows this connection only; 0: all of them
    bool whole = false;             ///< the whole ladder on one picture, as tall as it needs (exports)
    Motion motion = Motion::Still;  ///< Eased while the film plays
    std::optional<Grab> grab;       ///< a segment is in the hand
    std::string title, footer;      ///< written above the hosts and at the foot; none where empty (exports)
};

/// The picture at `t`. Pure: the same arguments give the same frame. Everything up to and including `t` has
/// happened.
Frame frame_at(const record::Course &course, Instant t, const View &view, const Phrasebook &words);

}  // namespace theater::scene
