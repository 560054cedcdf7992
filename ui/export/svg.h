// Writes a Frame as an SVG file: every shape keeps its id, roles become classes beside the colours, words
// stay words.
#pragma once

#include <QIODevice>
#include <QString>

#include "core/scene/frame.h"
#include "core/scene/theme.h"

namespace theater::ui {

/// One unit becomes `scale` pixels of the picture's natural size. `title` is for screen readers and tabs.
/// False if the device did not take it all.
bool write_svg(QIODevice &device, const scene::Frame &frame, const scene::Theme &theme, double scale,
               const QString &title);

}  // namespace theater::ui
