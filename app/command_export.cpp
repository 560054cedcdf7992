#include <algorithm>

#include <QCoreApplication>

#include "app/commands.h"
#include "app/compare.h"
#include "app/source.h"
#include "core/record/course.h"
#include "ui/export/chart_export.h"
#include "ui/export/export_job.h"
#include "ui/model/library.h"
#include "ui/text/phrases.h"
#include "ui/text/translated_phrasebook.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

ui::ExportRequest request_of(const Options &options, const Source &source) {
    const ExportOptions &asked = options.to_export;
    ui::ExportRequest request;
    request.file = QString::fromLocal8Bit(asked.to.data(), static_cast<qsizetype>(asked.to.size()));
    request.at = asked.at;
    if (asked.steps == "all") {
        request.steps = ui::ExportSteps::All;
    } else if (asked.steps == "marks") {
        request.steps = ui::ExportSteps::Marks;
    } else if (asked.steps == "whole") {
        request.steps = ui::ExportSteps::Whole;
    } else if (!asked.steps.empty()) {
        request.steps = ui::ExportSteps::List;
        request.list = asked.steps;
    }
    request.size = QSize(asked.width, asked.height);
    request.theme = asked.theme;
    request.presentation = asked.presentation;
    // As the window shows them at first.
    request.numbers =
        options.numbers == script::Numbers::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
    request.title = ui::in_current_language(source.file.title);
    if (request.title.isEmpty()) {
        request.title = source.title();
    }
    return request;
}

int complain_of(const Text &text) {
    return complain(QStringList{QStringLiteral("tcp-theater: ") + ui::say(text)});
}

UsageError too_late(Instant at, Instant end) {
    return {Export::tr("--at is %1, but the run ends at %2.")
                .arg(ui::to_qstring(to_string(at - Instant{})), ui::to_qstring(to_string(end - Instant{}))),
            Command::Export};
}

/// Names the files that were written, or says why none was.
int report(const tl::expected<QStringList, Text> &written) {
    if (!written) {
        return complain_of(written.error());
    }
    for (const QString &file : *written) {
        standard_output().line(file);
    }
    return 0;
}

int export_chart(const Options &options, const record::Course &course) {
    const ExportOptions &asked = options.to_export;
    ui::ChartRequest request;
    request.file = QString::fromLocal8Bit(asked.to.data(), static_cast<qsizetype>(asked.to.size()));
    request.kind = *asked.chart;
    request.size = QSize(asked.width, asked.height);
    request.theme = asked.theme;
    if (!asked.host.empty()) {
        const auto &hosts = course.setup().hosts;
        const auto named = std::find_if(hosts.begin(), hosts.end(),
                                        [&](const sim::HostSetup &host) { return host.name == asked.host; });
        if (named == hosts.end()) {
            return complain(
                UsageError{Export::tr("There is no host \"%1\" in this run.").arg(ui::to_qstring(asked.host)),
                           Command::Export});
        }
        request.host = static_cast<sim::HostId>(named - hosts.begin());
    }
    if (const auto written = ui::write_chart(course, request, ui::TranslatedPhrasebook()); !written) {
        return complain_of(written.error());
    }
    standard_output().line(request.file);
    return 0;
}

}  // namespace

int command_export(const Options &options) {
    QStringList errors;
    const auto source = read_source(options.names.front(), errors, options.branch);
    if (!source) {
        return complain(errors);
    }
    if (options.compare) {
        const auto compared = read_comparison(options, *source, errors);
        if (!compared) {
            return complain(errors);
        }
        const Instant end = scene::shared_end(compared->comparison.courses);
        if (options.to_export.at && *options.to_export.at > end) {
            return complain(too_late(*options.to_export.at, end));
        }
        return report(
            ui::write_export(compared->beside(), request_of(options, *source), ui::TranslatedPhrasebook()));
    }
    const script::Scenario &scenario = source->scenario();
    const Instant end = script::end_of(scenario);
    if (options.to_export.at && *options.to_export.at > end) {
        return complain(too_late(*options.to_export.at, end));
    }
    const record::CoursePtr course = record::Course::run(scenario.setup, scenario.commands, end);
    if (options.to_export.chart) {
        return export_chart(options, *course);
    }
    return report(ui::write_export(*course, request_of(options, *source), ui::TranslatedPhrasebook()));
}

}  // namespace theater::app
