#include "ui/view/prose.h"

#include <QPainter>

#include "ui/view/look.h"

namespace theater::ui {

Prose::Prose(const Look &look, const QFont &font, scene::Role role, QWidget *parent)
    : QWidget(parent), look_(look), role_(role) {
    setFont(font);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Prose::set_text(const QString &text) {
    if (text == text_) {
        return;
    }
    text_ = text;
    measured_width_ = -1;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int Prose::heightForWidth(int width) const {
    if (width != measured_width_) {
        measured_width_ = width;
        measured_height_ =
            fontMetrics()
                .boundingRect(QRect(0, 0, std::max(40, width), 10'000), Qt::TextWordWrap, text_)
                .height();
    }
    return measured_height_;
}

QSize Prose::sizeHint() const { return {width(), heightForWidth(width())}; }

QSize Prose::minimumSizeHint() const { return {40, heightForWidth(width())}; }

void Prose::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(look_[role_]);
    painter.drawText(rect(), Qt::TextWordWrap, text_);
}

}  // namespace theater::ui
