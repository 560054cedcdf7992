// Writes Frames as the pages of one PDF file, with the fonts inside.
#pragma once

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSize>
#include <QString>

#include "core/scene/frame.h"
#include "core/scene/theme.h"

namespace theater::ui {

class PdfBook {
public:
    /// Pages of `size` pixels at 96 to the inch. The device must be open and outlive the book.
    PdfBook(QIODevice &device, QSize size, const QString &title);

    /// The size of the pages added from now on; pixels at 96 to the inch.
    void set_size(QSize size);
    /// One unit becomes `scale` of the page's pixels. False if the device does not take it.
    bool add_page(const scene::Frame &frame, const scene::Theme &theme, double scale);
    /// Writes the end of the file. False if the device did not take it all.
    bool finish();

private:
    QPdfWriter writer_;
    QPainter painter_;
    bool begun_ = false;
};

}  // namespace theater::ui
