// The part of the ladder that draws the thread: a quiet band under the arrows and along the lifelines, with a
// knot at every fact. What follows is a thinner band, what did not arrive a broken one, and the root wears a
// ring, so that nothing depends on a colour.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/ladder.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kBand = 9, kThinBand = 4;
constexpr double kKnot = 7, kThinKnot = 5, kSelectedKnot = 10, kRing = 16;

Shape circle(std::string id, Point middle, double size, Role fill) {
    return make_rect(std::move(id), {middle.x - size / 2, middle.y - size / 2, size, size}, fill, size / 2);
}

}  // namespace

std::optional<std::size_t> Ladder::flight_of(const ThreadPlace &place) const {
    const std::optional<record::SegmentRecord> record = recording_.segment(place.segment);
    if (!record) return std::nullopt;
    const std::vector<Flight> &flights = layout_.chronicle.flights();
    const auto first = std::lower_bound(flights.begin(), flights.end(), record->sent_at,
                                        [](const Flight &flight, Instant t) { return flight.begins < t; });
    const auto kind = place.copy ? Flight::Kind::Copy : Flight::Kind::Original;
    for (auto it = first; it != flights.end() && it->begins <= place.at; ++it) {
        if (it->segment != place.segment || it->kind != kind) continue;
        if (kind == Flight::Kind::Original || it->arrived == place.fact)
            return static_cast<std::size_t>(it - flights.begin());
    }
    return std::nullopt;
}

std::optional<Point> Ladder::place_of(const ThreadPlace &place) const {
    if (place.segment != 0) {
        if (const std::optional<std::size_t> flight = flight_of(place)) {
            const Route &route = layout_.routes[*flight];
            if (place.departs) return route.way.front().place;
            return way_until(route, place.at, layout_.axis.y_of(place.at)).back();
        }
    }
    if (place.host > 1) return std::nullopt;
    return Point{layout_.stage.edge(place.host), layout_.axis.y_of(place.at)};
}

void Ladder::add_thread(std::vector<Shape> &out, Part part, double top, double bottom, double shift) const {
    if (thread_ == nullptr) return;
    const std::size_t before = out.size();
    for (const ThreadPiece &piece : thread_->pieces)
        add_piece(out, piece, part, shift);
    if (part == Part::Rests) {
        for (const ThreadKnot &knot : thread_->knots)
            if (knot.place.at <= t_) add_knot(out, knot, shift);
    }
    // What shows in the window only.
    const auto hidden = [&](const Shape &shape) {
        double high = shape.box.y, low = shape.box.bottom();
        for (std::size_t i = 0; i < shape.points.size(); ++i) {
            const double y = shape.points[i].y;
            high = i == 0 ? y : std::min(high, y);
            low = i == 0 ? y : std::max(low, y);
        }
        return low - shift < top - kRing || high - shift > bottom + kRing;
    };
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), hidden),
              out.end());
}

void Ladder::add_piece(std::vector<Shape> &out, const ThreadPiece &piece, Part part, double shift) const {
    if (piece.from.at > t_) return;
    std::vector<Point> way;
    bool rests = piece.to.at <= t_;
    if (piece.kind == ThreadPiece::Kind::Life) {
        const std::optional<Point> from = place_of(piece.from);
        std::optional<Point> to = place_of(piece.to);
        if (!from || !to) return;
        const double x = layout_.stage.edge(piece.from.host);
        const double end = rests ? to->y : std::min(to->y, now_y_);
        if (end - from->y < 1) return;
        way = {{x, from->y}, {x, end}};
    } else {
        const std::optional<std::size_t> index = flight_of(piece.to);
        if (!index) return;
        const Flight &flight = layout_.chronicle.flights()[*index];
        const auto ends = flight.ends();
        rests = ends && *ends <= t_;
        way = way_until(layout_.routes[*index], t_, now_y_);
    }
    if (rests != (part == Part::Rests) || way.size() < 2) return;
    for (Point &p : way)
        p.y += shift;
    const bool missing = piece.kind == ThreadPiece::Kind::Missing;
    Shape line = make_line(
        fmt::format("thread-{}-{}{}", piece.from.fact, piece.to.fact, missing ? "-missing" : ""), {}, {},
        Role::Thread, piece.forward ? kThinBand : kBand, missing ? Stroke::Dashed : Stroke::Solid);
    line.kind = way.size() > 2 ? ShapeKind::Path : ShapeKind::Line;
    line.points = std::move(way);
    out.push_back(std::move(line));
}

void Ladder::add_knot(std::vector<Shape> &out, const ThreadKnot &knot, double shift) const {
    std::optional<Point> at = place_of(knot.place);
    if (!at) return;
    at->y += shift;
    const std::string id = fmt::format("knot-{}", knot.place.fact);
    switch (knot.kind) {
        case ThreadKnot::Kind::Root: {
            const Box ring{at->x - kRing / 2, at->y - kRing / 2, kRing, kRing};
            out.push_back(make_framed(id + "-root", ring, Role::Background, kRing / 2, Role::ThreadKnot, 2));
            out.push_back(circle(id, *at, kKnot, Role::ThreadKnot));
            return;
        }
        case ThreadKnot::Kind::Selected:
            out.push_back(circle(id, *at, kSelectedKnot, Role::ThreadKnot));
            return;
        case ThreadKnot::Kind::Passed: out.push_back(circle(id, *at, kKnot, Role::ThreadKnot)); return;
        case ThreadKnot::Kind::Later: out.push_back(circle(id, *at, kThinKnot, Role::ThreadKnot)); return;
    }
}

}  // namespace theater::scene
