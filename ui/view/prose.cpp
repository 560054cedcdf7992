#include "ui/view/prose.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/view/look.h"

namespace theater::ui {

Prose::Prose(const Look &look, const QFont &font, scene::Role role, QWidget *parent)
    : QWidget(parent), look_(look), role_(role) {
    setFont(font);
    layout_.setCacheEnabled(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Prose::set_text(const QString &text) {
    // A text layout knows no paragraphs; to it a line feed is a space.
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    if (lines == layout_.text()) return;
    layout_.setText(lines);
    layout_.setFont(font());
    laid_out_ = -1;
    heights_.clear();
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Prose::set_role(scene::Role role) {
    role_ = role;
    update();
}

int Prose::lay_out(int width) const {
    laid_out_ = width;
    const double leading = fontMetrics().leading();
    double y = 0;
    layout_.beginLayout();
    for (QTextLine line = layout_.createLine(); line.isValid(); line = layout_.createLine()) {
        line.setLineWidth(std::max(40, width));
        line.setPosition(QPointF(0, y));
        y += line.height() + leading;
    }
    layout_.endLayout();
    return static_cast<int>(std::ceil(y));
}

int Prose::heightForWidth(int width) const {
    const auto known = std::find_if(heights_.begin(), heights_.end(),
                                    [&](const auto &entry) { return entry.first == width; });
    if (known != heights_.end()) return known->second;
    heights_.emplace_back(width, lay_out(width));
    return heights_.back().second;
}

// The height follows from the width, so nothing is measured before that is known.
QSize Prose::sizeHint() const { return {160, 16}; }

QSize Prose::minimumSizeHint() const { return {40, 16}; }

void Prose::paintEvent(QPaintEvent *) {
    if (laid_out_ != width()) lay_out(width());
    QPainter painter(this);
    painter.setPen(look_[role_]);
    layout_.draw(&painter, QPointF(0, 0));
}

}  // namespace theater::ui
