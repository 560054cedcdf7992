// A chart as a Frame: what exporters write. The window draws charts itself and shares the geometry of their
// words with this.
#pragma once

#include <string>

#include "core/scene/chart.h"
#include "core/scene/frame.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

/// The picture of a chart, `width` by `height` units. `whose` says whose chart it is, in words.
Frame chart_frame(const Chart &chart, const std::string &whose, const Phrasebook &words, double width,
                  double height);

/// How many columns a chart's plot has in a picture of this width, so that none is narrower than a unit.
std::uint32_t chart_columns(double width);
/// And how many rows in one of this height.
std::uint32_t chart_rows(double height);

/// The parts of a step line that lie within [low, high]; what is beyond is left out rather than drawn along
/// the edge.
std::vector<std::vector<Point>> parts_within(const std::vector<Point> &points, double low, double high);

/// The words of an axis at `value`, in units of its scale: "0.250".
std::string tick_label(const ChartAxis &axis, double value);

/// The phrase of a phase.
std::string phase_phrase(tcp::CongestionPhase phase);
/// The fill behind a phase.
Role phase_role(tcp::CongestionPhase phase);

}  // namespace theater::scene
