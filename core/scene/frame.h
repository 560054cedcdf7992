// A Frame: one picture of the film as a flat list of shapes in abstract units (1 unit = 1 px at 100 %).
// Renderers (screen, SVG, PDF, slides) draw it; none of them decides anything. Knows no renderer, no font
// metrics.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/scene/role.h"
#include "core/sim/fact.h"

namespace theater::scene {

struct Point {
    double x = 0, y = 0;
    friend bool operator==(const Point &, const Point &) = default;
};
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    friend bool operator==(const Box &, const Box &) = default;
};

enum class ShapeKind : std::uint8_t { Line, Arrow, Rect, Text, Path, Ring };
enum class Align : std::uint8_t { Left, Center, Right };
enum class Stroke : std::uint8_t { Solid, Dashed, Dotted };
enum class Face : std::uint8_t { Sans, SansBold, Mono, MonoBold };

/// What a shape stands for, so that a click on it can be answered.
struct Subject {
    enum class Kind : std::uint8_t {
        None,
        Segment,
        Host,
        StateBand,
        Timer,
        Fold,
        Now,
        Mark,
        Option,      ///< a switch of a host's card
        Settings,    ///< where a host's card opens all its options
        Connection,  ///< chooses the connection that the film shows
        Cable,
        Queues,      ///< the queues of a host's listener
        Cookies,     ///< what a host knows of Fast Open
        Course,      ///< the title of one of several films beside each other
        Field,       ///< a field of a packet (wire/fields.h)
        Transition,  ///< an arrow of the state diagram
        State,       ///< a state of that diagram
        Stretch,     ///< a stretch of a sequence space
    } kind = Kind::None;
    sim::FactId fact = 0;             ///< Segment, StateBand, Mark, Transition
    sim::HostId host = sim::kNoHost;  ///< Host, StateBand, Timer, Option, Settings, Queues, Cookies
    Instant at;                       ///< Fold: its beginning; Now, Mark: the instant
    std::string_view option = {};     ///< Option: its name (tcp/config_fields.h)
    sim::ConnId connection = 0;       ///< Connection: which; 0 for all
    std::uint8_t side = 0;            ///< of which of several films beside each other, from 0
    std::uint32_t index = 0;          ///< Field, Transition, State, Stretch: which
    friend bool operator==(const Subject &, const Subject &) = default;
};

struct Shape {
    /// Stable over time and unique in a frame: "segment-7-line". The id in SVG, the shape's name in slides.
    std::string id;
    ShapeKind kind = ShapeKind::Rect;
    Role role = Role::Text;
    Subject subject;
    Box box;                    ///< Rect, Text (the text must fit into it), Ring (inscribed circle)
    std::vector<Point> points;  ///< Line, Arrow (from, to), Path (open polyline)
    double radius = 0;          ///< Rect: corners
    double width = 0;           ///< stroke width; 0: filled only
    Stroke stroke = Stroke::Solid;
    Role fill = Role::None;  ///< Rect: the fill, `role` is then the outline
    double fraction = 1;     ///< Ring: how much of it is left, 0–1, clockwise from the top
    std::string text;        ///< UTF-8
    double text_size = 13;   ///< units; renderers shrink it to fit the box, never enlarge it
    Face face = Face::Sans;
    Align align = Align::Left;
    friend bool operator==(const Shape &, const Shape &) = default;
};

struct Frame {
    double width = 0, height = 0;
    /// What does not change while the film runs between two happenings: drawn once and kept by the painter
    /// for as long as ground_key stays the same. In paper coordinates: shift by (0, -scroll_y) to get the
    /// picture's.
    std::vector<Shape> ground;
    std::uint64_t ground_key = 0;
    Box ground_extent;  ///< the part of the paper that `ground` covers: more than shows, so that scrolling is
                        ///< cheap
    Box ground_clip;    ///< where the ground may show, in picture coordinates
    double scroll_y = 0;
    double paper_height = 0;  ///< how far one could scroll
    double now_y = 0;         ///< where the now line stands, in paper coordinates
    /// Where a segment in the hand is still over the wire, in picture coordinates: dragged out of it, it is
    /// lost.
    Box wire;
    /// What moves: capsules in flight, the now line, host cards. In picture coordinates, drawn above the
    /// ground.
    std::vector<Shape> moving;

    /// The topmost shape with a subject at a point of the picture; lines are hit within a few units. Null if
    /// none.
    const Shape *hit(Point point) const;
    /// Everything as text, one shape a line, for golden tests.
    std::string dump() const;
};

}  // namespace theater::scene
