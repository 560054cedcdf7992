// Where everything of a recording, or of a stretch of a long one, stands on the paper: routes of segments,
// their capsules at rest, words beside the lifelines. Made once for a stretch, a width and a number mode; the
// ladder then draws any instant of it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/scene/chronicle.h"
#include "core/scene/connections.h"
#include "core/scene/film.h"
#include "core/scene/stage.h"
#include "core/scene/time_axis.h"

namespace theater::scene {

/// A corner of a route: at the instant `at` the segment is here.
struct Waypoint {
    Instant at;
    double axis_y = 0;  ///< where the instant stands
    Point place;        ///< where the segment stands: lower by its slot
};

struct Route {
    std::vector<Waypoint> way;  ///< at least two
    std::string label;
    double capsule_width = 0;
    Point rest;  ///< the middle of the capsule when all is over
    double top = 0, bottom = 0;
    bool ends = false;  ///< it arrives or is lost at the last waypoint
};

/// A word's place beside its lifeline.
struct PlacedNote {
    std::uint32_t note = 0;  ///< index in Chronicle::notes()
    double y = 0;            ///< the upper edge
};

struct LadderLayout {
    Chronicle chronicle;
    std::shared_ptr<const TimeAxis> kept_axis;
    const TimeAxis &axis;  ///< *kept_axis
    Stage stage;
    std::vector<Route> routes;          ///< one for each of chronicle.flights()
    std::vector<double> lowest_so_far;  ///< the largest `bottom` of the routes up to each
    std::vector<PlacedNote> notes;
    /// Several connections share the picture, so each says its number.
    std::vector<ConnectionTag> tags;

    static constexpr double kCapsuleHeight = 24;
    static constexpr double kFateHeight = 17;  ///< of the words under a capsule
    static constexpr double kCopyMark = 18;    ///< what the mark of a copy takes of its capsule's width
    static constexpr double kTag = 20;         ///< the same for the number of a connection
};

/// What of `chronicle`, the recording's or that of a stretch of it, stands where on this axis. `tags`: none
/// where one connection is shown alone.
LadderLayout make_ladder_layout(const record::Recording &recording, const std::vector<ConnectionTag> &tags,
                                const Stage &stage, Numbers numbers, Chronicle chronicle,
                                std::shared_ptr<const TimeAxis> axis);

/// Where a segment is at `t`: the corners it has passed and, last, the point it has reached.
std::vector<Point> way_until(const Route &route, Instant t, double axis_y);

/// Keeps the middle of a capsule far enough from both lifelines.
double clamp_capsule_x(double x, double width, const Stage &stage);

}  // namespace theater::scene
