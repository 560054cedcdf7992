#include "ui/view/still_view.h"

#include <algorithm>

#include <QPainter>

#include "ui/view/look.h"

namespace theater::ui {

StillView::StillView(const Look &look, QWidget *parent) : QWidget(parent), look_(look) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void StillView::show_frame(scene::Frame frame) {
    frame_ = std::move(frame);
    update();
}

void StillView::clear() { show_frame({}); }

void StillView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), look_[scene::Role::Panel]);
    if (frame_.width <= 0 || frame_.height <= 0) {
        painter.setPen(look_[scene::Role::PanelEdge]);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        return;
    }
    const double scale = std::min(width() / frame_.width, height() / frame_.height);
    const QRectF box((width() - frame_.width * scale) / 2, (height() - frame_.height * scale) / 2,
                     frame_.width * scale, frame_.height * scale);
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(scale, scale);
    painter_.paint(painter, frame_, look_.theme());
    painter.restore();
    painter.setPen(look_[scene::Role::PanelEdge]);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

}  // namespace theater::ui
