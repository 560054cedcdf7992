#include "core/scene/ladder_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/scene/labels.h"
#include "core/scene/measure.h"

namespace theater::scene {
namespace {

constexpr double kFarthestLoss = 0.82;  // a cross stands clear of the lifeline it never reached
constexpr double kNearestTouch = 0.2;   // … and what is caught clear of the one it left
constexpr double kForgedFrom = 0.4;     // where the line of a forged segment begins
constexpr double kLeastLabel = 0.88;    // of its size: smaller, and a label says less instead
constexpr double kCapsulePadding = 24, kCapsuleGap = 3;

class RouteMaker {
public:
    RouteMaker(const Flight &flight, const TimeAxis &axis, const Stage &stage, double capsule_width)
        : flight_(flight),
          axis_(axis),
          from_x_(stage.edge(flight.from)),
          to_x_(stage.edge(flight.to)),
          lost_along_(std::clamp((capsule_width + 44) / stage.wire(), 0.5, 0.7)) {}

    Route make(const Route *original) {
        // A third host stands beside the wire, not at one of its ends.
        double along = flight_.forged ? kForgedFrom : 0;
        if (original && flight_.kind == Flight::Kind::Copy) along = along_of(*original);
        add(flight_.begins, along);
        heading_ = {flight_.begins, along, flight_.due};
        for (const WireMark &mark : flight_.marks)
            befall(mark);
        finish();
        route_.top = route_.way.front().place.y;
        route_.bottom = route_.way.back().place.y;
        return std::move(route_);
    }

private:
    /// A straight way: from a place at an instant to the receiver at another.
    struct Heading {
        Instant from;
        double along = 0;
        Instant due;
    };

    // A copy leaves from where its original was when it was made.
    double along_of(const Route &original) const {
        const Point at = way_until(original, flight_.begins, axis_.y_of(flight_.begins)).back();
        return std::clamp((at.x - from_x_) / (to_x_ - from_x_), 0.0, 1.0);
    }

    double along_at(Instant t) const {
        const double y0 = axis_.y_of(heading_.from), y1 = axis_.y_of(heading_.due);
        if (y1 <= y0) return t < heading_.due ? heading_.along : 1;
        const double done = std::clamp((axis_.y_of(t) - y0) / (y1 - y0), 0.0, 1.0);
        return heading_.along + (1 - heading_.along) * done;
    }

    void add(Instant at, double along, double lower = 0) {
        const double slot = flight_.leave_slot + (flight_.arrive_slot - flight_.leave_slot) * along;
        const double y = axis_.y_of(at);
        route_.way.push_back(
            {at, y, {from_x_ + (to_x_ - from_x_) * along, y + slot * TimeAxis::kSlot + lower}});
    }

    void befall(const WireMark &mark) {
        const bool at_once = mark.at == flight_.begins;
        switch (mark.fate) {
            case sim::WireFate::Delayed:
                // A rule decides before the segment leaves: it is slow from the start.
                if (at_once) {
                    heading_.due = mark.arrives;
                    return;
                }
                turn(mark.at, along_at(mark.at));
                heading_.due = mark.arrives;
                return;
            case sim::WireFate::Held:
                turn(mark.at, std::clamp(along_at(mark.at), kNearestTouch, kFarthestLoss));
                held_ = true;
                return;
            case sim::WireFate::Released:
                if (held_) add(mark.at, heading_.along);
                held_ = false;
                heading_ = {mark.at, heading_.along, mark.arrives};
                return;
            case sim::WireFate::Lost:
            case sim::WireFate::Duplicated:
            case sim::WireFate::Altered:
            case sim::WireFate::Marked:
            case sim::WireFate::Corrupted: return;
        }
    }

    void turn(Instant at, double along) {
        add(at, along, at == flight_.begins ? along * TimeAxis::kFlight : 0);
        heading_ = {at, along, heading_.due};
    }

    void finish() {
        if (flight_.lost_at) {
            double along = held_ ? heading_.along : along_at(*flight_.lost_at);
            // What has no way to go, or a loss at the very start, is lost half-way for the eye, or so far
            // that its capsule has room before the cross.
            const bool at_once = *flight_.lost_at == flight_.begins && flight_.kind == Flight::Kind::Original;
            if (at_once) along = lost_along_;
            add(*flight_.lost_at, std::clamp(along, kNearestTouch, kFarthestLoss),
                at_once ? TimeAxis::kFlight * lost_along_ : 0);
            route_.ends = true;
        } else if (flight_.arrives) {
            add(*flight_.arrives, 1);
            route_.ends = true;
        } else if (held_) {
            add(kNever, heading_.along);
        } else {
            add(heading_.due, 1);
        }
    }

    const Flight &flight_;
    const TimeAxis &axis_;
    double from_x_, to_x_;
    double lost_along_;
    Heading heading_;
    bool held_ = false;
    Route route_;
};

/// The point of a route whose x is nearest to `x`, taking the last piece that reaches it.
Point point_at_x(const Route &route, double x) {
    Point best = route.way.front().place;
    for (std::size_t i = 1; i < route.way.size(); ++i) {
        const Point a = route.way[i - 1].place, b = route.way[i].place;
        if (a.x == b.x) {
            if (std::abs(b.x - x) < std::abs(best.x - x)) best = {b.x, (a.y + b.y) / 2};
            continue;
        }
        const double along = std::clamp((x - a.x) / (b.x - a.x), 0.0, 1.0);
        const Point here{a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along};
        if (std::abs(here.x - x) <= std::abs(best.x - x)) best = here;
    }
    return best;
}

inline double overlap(const Box &a, const Box &b) {
    constexpr double touch = 2;  // no overlap yet
    const double h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    if (h <= touch) return 0;
    const double w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    return w > touch ? w * h : 0;
}

class RestFinder {
public:
    explicit RestFinder(const Stage &stage) : stage_(stage) {}

    /// The best free place for a capsule on its route.
    Point place(const Route &route, const Flight &flight, bool crossing) {
        static constexpr std::array calm{0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.12, 0.88, 0.05, 0.95};
        static constexpr std::array crossed{0.3, 0.26, 0.34, 0.22, 0.66, 0.72, 0.78, 0.5, 0.12, 0.88, 0.05};
        // Where the line is full, a place just below or above it, which costs a little too.
        static constexpr std::array aside{0.0,   13.0, -13.0, 26.0, -26.0, 39.0, -39.0, 52.0,
                                          -52.0, 65.0, -65.0, 78.0, -78.0, 91.0, -91.0, 104.0};
        const double from = flight.forged ? route.way.front().place.x : stage_.edge(flight.from);
        const double to = route.way.back().place.x;
        Point best;
        double least = -1;
        for (const double away : aside) {
            if (least >= 0 && 8 * std::abs(away) >= least) break;  // nothing farther away is better
            for (const double along : crossing ? crossed : calm) {
                const double x = clamp_capsule_x(from + (to - from) * along, route.capsule_width, stage_);
                const Point p{x, point_at_x(route, x).y + away};
                const Box box = box_around(p, route.capsule_width, flight);
                const double own = flight.lost_at ? 4 * overlap(box, words_of_loss(route, flight)) : 0;
                const double cost = cost_of(box, least) + own + 8 * std::abs(away);
                if (least >= 0 && cost >= least) continue;
                least = cost;
                best = p;
            }
            if (least <= 0) break;
        }
        taken_.push_back(box_around(best, route.capsule_width, flight));
        if (flight.lost_at) taken_.push_back(words_of_loss(route, flight));
        return {std::round(best.x), std::round(best.y)};
    }

private:
    /// The capsule and, where something befell it, the words under it.
    static Box box_around(Point p, double width, const Flight &flight) {
        const double height = LadderLayout::kCapsuleHeight + kCapsuleGap;
        const bool told = (!flight.marks.empty() || flight.forged) && !flight.lost_at;
        const double words = told ? LadderLayout::kFateHeight : 0;
        return {p.x - width / 2 - kCapsuleGap, p.y - height / 2, width + 2 * kCapsuleGap, height + words};
    }

    /// The cross and the words beyond it, roughly.
    Box words_of_loss(const Route &route, const Flight &flight) const {
        constexpr double width = 130, height = 20;
        const Point cross = route.way.back().place;
        const double room = std::abs(stage_.edge(flight.to) - cross.x);
        if (room < 0.8 * width) return {cross.x - width / 2, cross.y - height / 2, width, height * 2};
        return {flight.to == 1 ? cross.x - 8 : cross.x + 8 - width, cross.y - height / 2, width, height};
    }

    /// Not reckoned to its end where it exceeds `least`, unless that is negative.
    double cost_of(const Box &box, double least) const {
        constexpr std::size_t lately = 48;
        double cost = 0;
        const std::size_t first = taken_.size() > lately ? taken_.size() - lately : 0;
        for (std::size_t i = first; i < taken_.size(); ++i)
            if ((cost += 4 * overlap(box, taken_[i])) > least && least >= 0) break;
        return cost;
    }

    const Stage &stage_;
    std::vector<Box> taken_;
};

std::vector<PlacedNote> place_notes(const Chronicle &chronicle, const TimeAxis &axis) {
    std::vector<PlacedNote> placed;
    double free_from[2] = {0, 0};
    Instant last[2] = {Instant{-1}, Instant{-1}};
    for (std::uint32_t i = 0; i < chronicle.notes().size(); ++i) {
        const SideNote &note = chronicle.notes()[i];
        const bool first = last[note.host] != note.at;
        last[note.host] = note.at;
        const double line = axis.y_of(note.at);
        // The name of a state stands below the line where its band begins; a call that comes first above it.
        const bool above = first && note.kind == SideNote::Kind::Call;
        const double y = std::max(above ? line - TimeAxis::kNote : line + 1, free_from[note.host]);
        free_from[note.host] = y + TimeAxis::kNote;
        placed.push_back({i, y});
    }
    return placed;
}

}  // namespace

double clamp_capsule_x(double x, double width, const Stage &stage) {
    const double low = stage.edge(0) + width / 2 + 10, high = stage.edge(1) - width / 2 - 10;
    return low < high ? std::clamp(x, low, high) : (stage.edge(0) + stage.edge(1)) / 2;
}

std::vector<Point> way_until(const Route &route, Instant t, double axis_y) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < route.way.size(); ++i) {
        const Waypoint &here = route.way[i];
        points.push_back(here.place);
        if (i + 1 == route.way.size() || t < here.at) break;
        const Waypoint &next = route.way[i + 1];
        if (t >= next.at) continue;
        const double length = next.axis_y - here.axis_y;
        const double done = length > 0 ? std::clamp((axis_y - here.axis_y) / length, 0.0, 1.0) : 0.0;
        points.push_back({here.place.x + (next.place.x - here.place.x) * done,
                          here.place.y + (next.place.y - here.place.y) * done});
        break;
    }
    return points;
}

LadderLayout make_ladder_layout(const record::Recording &recording, const std::vector<ConnectionTag> &tags,
                                const Stage &stage, Numbers numbers, Chronicle chronicle,
                                std::shared_ptr<const TimeAxis> axis) {
    const TimeAxis &places = *axis;
    LadderLayout layout{std::move(chronicle), std::move(axis), places, stage, {}, {}, {}, {}};
    if (tags.size() > 1) layout.tags = tags;
    RestFinder rests(layout.stage);
    double lowest = 0;
    const std::vector<Flight> &flights = layout.chronicle.flights();
    // What left before a stretch has no news.
    const std::size_t first = layout.chronicle.first_record();
    const std::vector<bool> news = window_news(recording, first, layout.chronicle.last_record());
    layout.routes.reserve(flights.size());
    for (std::size_t i = 0; i < flights.size(); ++i) {
        const Flight &flight = flights[i];
        const Route *original = nullptr;
        if (flight.kind == Flight::Kind::Copy)
            for (std::size_t j = i; j-- > 0 && !original;)
                if (flights[j].segment == flight.segment && flights[j].kind == Flight::Kind::Original)
                    original = &layout.routes[j];
        const record::SegmentRecord record = recording.segments()[flight.record];
        std::string label = marked_label(record, numbers);
        if (flight.record >= first && news[flight.record - first]) label += window_label(record);
        const double mark = (flight.kind == Flight::Kind::Copy ? LadderLayout::kCopyMark : 0) +
                            (number_of(layout.tags, flight.conn) != 0 ? LadderLayout::kTag : 0);
        const double room = stage.wire() - 20;
        const auto needs = [&] { return text_units(label, 12.5, Face::MonoBold) + kCapsulePadding + mark; };
        // A little smaller is read as well; much smaller is not.
        if (kLeastLabel * needs() > room) label = brief_label(record, numbers);
        const double width = std::round(std::min(needs(), room));
        Route route = RouteMaker(flight, layout.axis, layout.stage, width).make(original);
        route.label = std::move(label);
        route.capsule_width = width;
        route.rest = rests.place(route, flight, layout.chronicle.is_crossing(flight.begins));
        lowest = std::max(lowest, route.bottom + LadderLayout::kCapsuleHeight);
        layout.lowest_so_far.push_back(lowest);
        layout.routes.push_back(std::move(route));
    }
    layout.notes = place_notes(layout.chronicle, layout.axis);
    return layout;
}

}  // namespace theater::scene
