// One export: which pictures of a run, in which format, into which files. The same for the command line and
// the window. Needs a QGuiApplication (for fonts), no screen and no widgets.
#pragma once

#include <optional>
#include <string>

#include <QSize>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

#include "core/base/text.h"
#include "core/record/course.h"
#include "core/scene/film.h"
#include "core/scene/side_by_side.h"
#include "core/scene/theme.h"
#include "ui/export/export_steps.h"

namespace theater::ui {

enum class PictureFormat { Svg, Png, Pdf };
/// By the ending of the name, in any case; nothing if it is none of them.
std::optional<PictureFormat> picture_format_of(const QString &file);

struct ExportRequest {
    QString file;  ///< its ending says the format; several pictures are OUT-001.svg, OUT-002.svg …
    /// One picture at this instant, as large as `size`. Not together with `steps`.
    std::optional<Instant> at;
    ExportSteps steps = ExportSteps::Default;
    std::string list;  ///< List: "1,3-5"
    /// The wire view shows one instant, so it has no whole; where nothing is said, it is that of the end.
    scene::Presentation presentation = scene::Presentation::Ladder;
    QSize size{1920, 1080};  ///< pixels; the whole ladder takes the width and is as tall as it needs
    scene::ThemeKind theme = scene::ThemeKind::Light;
    scene::Numbers numbers = scene::Numbers::Absolute;
    sim::ConnId connection = 0;  ///< only this one; 0: all of them
    QString title;               ///< written at the head of each picture; none if empty
};

/// Writes the files, each whole or not at all; gives their names, or says what is wrong and how to go on.
tl::expected<QStringList, Text> write_export(const record::Course &course, const ExportRequest &request,
                                             const scene::Phrasebook &words);
/// The same for films beside each other: a step is what is one in any of them. `connection` counts for none.
tl::expected<QStringList, Text> write_export(const scene::Beside &beside, const ExportRequest &request,
                                             const scene::Phrasebook &words);

}  // namespace theater::ui
