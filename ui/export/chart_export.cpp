#include "ui/export/chart_export.h"

#include <algorithm>

#include <QFileInfo>
#include <QSaveFile>

#include "core/scene/chart_frame.h"
#include "core/scene/connections.h"
#include "core/scene/labels.h"
#include "ui/export/chart_csv.h"
#include "ui/export/png.h"
#include "ui/export/svg.h"
#include "ui/paint/fonts.h"

namespace theater::ui {

namespace {

using record::Series;

constexpr int kLeastSide = 64, kMostSide = 16'384;
constexpr double kUnitsHigh =
    540;  // a picture is laid out this high, so that its words can be read on a wall

tl::unexpected<Text> fail(std::string id, std::vector<std::string> args = {}) {
    return tl::unexpected(Text{std::move(id), std::move(args)});
}

/// "client sends to server (connection 2)".
std::string whose_words(const record::Course &course, const Series &series, Series::Side side,
                        const scene::Phrasebook &words) {
    const auto &hosts = course.setup().hosts;
    const auto name = [&](sim::HostId host) {
        return host < hosts.size() ? scene::host_label(hosts[host].name, words) : std::string("?");
    };
    const int number = scene::number_of(scene::connections_in(course.recording()), side.conn);
    return words.say({"chart.whose", {name(side.host), name(series.peer_of(side)), std::to_string(number)}});
}

bool has_chinese(const std::string &text) {
    const QString words = QString::fromStdString(text);
    return std::any_of(words.begin(), words.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

bool write_picture(QIODevice &device, const record::Course &course, const ChartRequest &request,
                   const Series &series, Series::Side side, const scene::ChartExtent &stretch,
                   const scene::Phrasebook &words) {
    const double scale = request.size.height() / kUnitsHigh;
    const double width = request.size.width() / scale;
    const scene::Chart chart =
        scene::chart_of(series, {request.kind, side, stretch.from, stretch.to, scene::chart_columns(width),
                                 scene::chart_rows(kUnitsHigh)});
    const std::string whose = whose_words(course, series, side, words);
    const scene::Frame frame = scene::chart_frame(chart, whose, words, width, kUnitsHigh);
    const scene::Theme &theme = scene::theme_of(request.theme);
    const QString title = QString::fromStdString(
        words.say({"chart." + std::string(to_string(request.kind)), {}}) + ": " + whose);
    return QFileInfo(request.file).suffix().toLower() == QLatin1String("svg")
               ? write_svg(device, frame, theme, scale, title)
               : write_png(device, frame, theme, scale);
}

}  // namespace

tl::expected<void, Text> write_chart(const record::Course &course, const ChartRequest &request,
                                     const scene::Phrasebook &words) {
    const QString suffix = QFileInfo(request.file).suffix().toLower();
    if (suffix != QLatin1String("svg") && suffix != QLatin1String("png") && suffix != QLatin1String("csv")) {
        return fail("export.chart-format", {request.file.toStdString()});
    }
    for (const int side : {request.size.width(), request.size.height()}) {
        if (side < kLeastSide || side > kMostSide) {
            return fail("export.bad-size", {std::to_string(kLeastSide), std::to_string(kMostSide)});
        }
    }
    Series series;
    record::replay(course.setup(), course.commands(), course.end(), series);
    const std::optional<Series::Side> side =
        request.side ? request.side : scene::busiest_side(series, 0, request.host);
    const auto extent = side ? scene::extent_of(series, *side) : std::nullopt;
    if (!extent) {
        return fail("export.nothing");
    }
    const scene::ChartExtent stretch =
        request.stretch.value_or(scene::ChartExtent{extent->from, extent->to + nanoseconds(1)});
    if (suffix != QLatin1String("csv") && has_chinese(words.say({"chart.cwnd", {}})) && !has_chinese_font()) {
        return fail("export.no-chinese-font", {kChineseFontPackage});
    }
    QSaveFile file(request.file);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail("export.cannot-write", {request.file.toStdString(), file.errorString().toStdString()});
    }
    const bool written = suffix == QLatin1String("csv")
                             ? write_chart_csv(file, course, request.kind, *side, stretch)
                             : write_picture(file, course, request, series, *side, stretch, words);
    if (!written || !file.commit()) {
        return fail("export.cannot-write", {request.file.toStdString(), file.errorString().toStdString()});
    }
    return {};
}

}  // namespace theater::ui
