// The numbers of a chart as a table: every fact that a curve is made of, not what is left of it on a screen.
#pragma once

#include <QIODevice>

#include "core/record/course.h"
#include "core/scene/chart.h"

namespace theater::ui {

/// Lines "time_s,quantity,value,unit,host,connection,fact,cause" in the order of happening, with a head line;
/// only what happened in `stretch`. False if the device did not take it all.
bool write_chart_csv(QIODevice &device, const record::Course &course, scene::ChartKind kind,
                     record::Series::Side side, const scene::ChartExtent &stretch);

}  // namespace theater::ui
