// The words of a chart that need the run: whose curves it shows, and why a value is what it is.
#pragma once

#include <QString>
#include <QStringList>

#include "core/record/course.h"
#include "core/scene/chart.h"
#include "ui/model/settings.h"

namespace theater::ui {

/// "client → server", and with a number from 1 on ", connection 2".
QString chart_side_words(const QStringList &hosts, int host, int peer, int connection);

/// The fact that brought a value about, in words; empty if the run does not tell. A short replay.
QString chart_cause_words(const record::Course &course, const scene::ChartReading &reading,
                          const QStringList &hosts, NumberMode numbers);

}  // namespace theater::ui
