#include "ui/export/png.h"

#include <cmath>

#include <QPainter>

#include "ui/paint/painter.h"

namespace theater::ui {

QImage render_image(const scene::Frame &frame, const scene::Theme &theme, double scale) {
    // A pixel more or less than asked for would be one too many: 720 units at 1.5 are 1080 pixels exactly.
    const QSize size(int(std::lround(frame.width * scale)), int(std::lround(frame.height * scale)));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) return image;
    // The frame may end within the last row of pixels.
    const scene::Rgba paper = theme[scene::Role::Background];
    image.fill(QColor(paper.r, paper.g, paper.b));
    QPainter painter(&image);
    painter.scale(scale, scale);
    FramePainter().paint(painter, frame, theme);
    return image;
}

bool write_png(QIODevice &device, const scene::Frame &frame, const scene::Theme &theme, double scale) {
    // Flat areas: the quickest setting that still compresses well (and quicker than none at all).
    constexpr int quality = 60;
    const QImage image = render_image(frame, theme, scale);
    return !image.isNull() && image.save(&device, "PNG", quality);
}

}  // namespace theater::ui
