// An export as the window asks for it: what of the session, in which format, how large, where to.
#pragma once

#include <functional>

#include <QSize>
#include <QString>
#include <QStringList>

#include "core/scene/film.h"
#include "core/scene/theme.h"

namespace theater::ui {

enum class ExportFormat { Svg, Png, Pdf };
/// What is exported: the picture now, the whole ladder at the end (not in a PDF, whose pages have one size),
/// a page for every step or for every mark. The wire view has no whole.
enum class ExportWhat { Now, Whole, AllSteps, Marks };

struct ExportJob {
    ExportFormat format = ExportFormat::Pdf;
    ExportWhat what = ExportWhat::AllSteps;
    scene::Presentation presentation = scene::Presentation::Ladder;
    QSize size{1920, 1080};
    scene::ThemeKind theme = scene::ThemeKind::Light;
    QString path;
};

/// "svg", "png", "pdf".
QString suffix_of(ExportFormat format);

struct ExportOutcome {
    QStringList files;  ///< what was written
    QString problem;    ///< empty if nothing went wrong
};

/// Who carries a job out; the window knows, the dialog need not.
using ExportRunner = std::function<ExportOutcome(const ExportJob &)>;

}  // namespace theater::ui
