// Renders a Frame as a picture of pixels and writes it as PNG.
#pragma once

#include <QImage>
#include <QIODevice>

#include "core/scene/frame.h"
#include "core/scene/theme.h"

namespace theater::ui {

/// One unit becomes `scale` pixels.
QImage render_image(const scene::Frame &frame, const scene::Theme &theme, double scale);
/// False if the device did not take it all.
bool write_png(QIODevice &device, const scene::Frame &frame, const scene::Theme &theme, double scale);

}  // namespace theater::ui
