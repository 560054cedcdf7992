#include "ui/export/pdf.h"

#include <QMarginsF>
#include <QPageSize>

#include "ui/paint/painter.h"

namespace theater::ui {
namespace {

constexpr int kPixelsPerInch = 96, kPointsPerInch = 72;
constexpr int kResolution = 4 * kPixelsPerInch;  // whole pixels of a page stay whole, and lines are fine

}  // namespace

PdfBook::PdfBook(QIODevice &device, QSize size, const QString &title) : writer_(&device) {
    set_size(size);
    writer_.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer_.setResolution(kResolution);
    writer_.setTitle(title);
    writer_.setCreator(QStringLiteral("TCP Theater"));
}

void PdfBook::set_size(QSize size) {
    const QSizeF points = QSizeF(size) * kPointsPerInch / kPixelsPerInch;
    // A page size of its own is portrait to Qt, which would turn what is wider than tall.
    writer_.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
}

bool PdfBook::add_page(const scene::Frame &frame, const scene::Theme &theme, double scale) {
    if (!begun_) {
        begun_ = painter_.begin(&writer_);
        if (!begun_) return false;
    } else if (!writer_.newPage()) {
        return false;
    }
    constexpr double fine = double(kResolution) / kPixelsPerInch;
    painter_.save();
    painter_.scale(scale * fine, scale * fine);
    FramePainter::paint_shapes(painter_, frame, theme);
    painter_.restore();
    return true;
}

bool PdfBook::finish() { return begun_ && painter_.end(); }

}  // namespace theater::ui
