// Writes a chart to a file: as a picture (SVG, PNG) or its numbers as a table (CSV).
#pragma once

#include <optional>

#include <QSize>
#include <QString>
#include <tl/expected.hpp>

#include "core/base/text.h"
#include "core/record/course.h"
#include "core/scene/chart.h"
#include "core/scene/phrasebook.h"
#include "core/scene/theme.h"

namespace theater::ui {

struct ChartRequest {
    QString file;  ///< its ending says the format: .svg, .png, .csv
    scene::ChartKind kind = scene::ChartKind::Cwnd;
    /// Whose; none: of who sends most, or of `host` on the connection on which it sends most.
    std::optional<record::Series::Side> side;
    std::optional<sim::HostId> host;
    /// From when to when; none: the whole run.
    std::optional<scene::ChartExtent> stretch;
    QSize size{1280, 720};  ///< of a picture, pixels
    scene::ThemeKind theme = scene::ThemeKind::Light;
};

/// What went wrong, or nothing.
tl::expected<void, Text> write_chart(const record::Course &course, const ChartRequest &request,
                                     const scene::Phrasebook &words);

}  // namespace theater::ui
