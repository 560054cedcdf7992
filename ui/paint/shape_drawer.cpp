#include "ui/paint/shape_drawer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QPainterPath>

#include "ui/paint/fonts.h"

namespace theater::ui {

using scene::Role;
using scene::Shape;
using scene::ShapeKind;

namespace {

constexpr double kHeadLength = 11, kHeadHalfWidth = 4.5;  // of an arrow, units
constexpr int kShadowReach = 10;                          // how far a shadow is seen, units
constexpr double kLargestSprite = 700;                    // device pixels at a scale of 1

}  // namespace

void ShapeDrawer::draw(const Shape &shape) {
    switch (shape.kind) {
        case ShapeKind::Rect: return draw_rect(shape);
        case ShapeKind::Text: return draw_text(shape);
        case ShapeKind::Line:
        case ShapeKind::Arrow:
        case ShapeKind::Path: return draw_lines(shape);
        case ShapeKind::Ring: return draw_ring(shape);
    }
}

QColor ShapeDrawer::color(Role role) const {
    const scene::Rgba c = theme_[role];
    return QColor(c.r, c.g, c.b, c.a);
}

QRectF ShapeDrawer::map(const scene::Box &box) const {
    return {map(scene::Point{box.x, box.y}), QSizeF(box.width * scale_, box.height * scale_)};
}

QPen ShapeDrawer::pen(const Shape &shape) const {
    QPen pen(color(shape.role), shape.width * scale_, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (shape.stroke == scene::Stroke::Dashed) {
        pen.setDashPattern({7 / shape.width, 5 / shape.width});
    } else if (shape.stroke == scene::Stroke::Dotted) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 6 / shape.width});
    }
    return pen;
}

void ShapeDrawer::draw_rect(const Shape &shape) {
    const QRectF rect = map(shape.box);
    if (with_ == DrawWith::Shapes) {
        if (shape.fill == Role::Shadow) return draw_shadow(painter_, rect, shape.radius * scale_);
        return draw_box(painter_, shape, rect);
    }
    // Whole pixels keep edges sharp and let sprites be found again.
    const QPoint corner(qRound(rect.x()), qRound(rect.y()));
    const QRect snapped(corner, QSize(qRound(rect.right()) - corner.x(), qRound(rect.bottom()) - corner.y()));
    if (shape.radius <= 0 && shape.width <= 0) {
        if (shape.fill != Role::None) painter_.fillRect(snapped, color(shape.fill));
        return;
    }
    const bool small =
        rect.width() <= kLargestSprite * scale_ && rect.height() <= kLargestSprite / 8 * scale_;
    const bool shadow = shape.fill == Role::Shadow;
    if (shadow && small && finish_ == Finish::Quick) return;
    if (!small && !shadow) return draw_box(painter_, shape, snapped);
    // A capsule in flight has any place but always one size: rounding the size, not the far corner, keeps it
    // so.
    const QRectF sized(corner, QSizeF(qRound(rect.width()), qRound(rect.height())));
    SpriteKey key{
        {},          int(sized.width()), int(sized.height()), qRound(shape.radius), qRound(shape.width * 100),
        shape.kind,  shape.role,         shape.fill,          scene::Face::Sans,    scene::Align::Left,
        shape.stroke};
    draw_sprite(shape, key, sized, shadow ? int(std::ceil(kShadowReach * scale_)) : 2);
}

void ShapeDrawer::draw_text(const Shape &shape) {
    const QRectF rect = map(shape.box);
    if (with_ == DrawWith::Shapes) return draw_words(painter_, shape, rect);
    const QRectF sized(QPointF(qRound(rect.x()), qRound(rect.y())),
                       QSizeF(std::ceil(rect.width()), std::ceil(rect.height())));
    SpriteKey key{shape.text, int(sized.width()), int(sized.height()), qRound(shape.text_size * 100),
                  0,          shape.kind,         shape.role,          Role::None,
                  shape.face, shape.align,        shape.stroke};
    draw_sprite(shape, key, sized, 1);
}

void ShapeDrawer::draw_sprite(const Shape &shape, const SpriteKey &key, const QRectF &rect, int margin) {
    const QImage *sprite = sprites_->find(key);
    if (!sprite) {
        const QSize size(int(rect.width()) + 2 * margin, int(rect.height()) + 2 * margin);
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const QRectF inside(QPointF(margin, margin), rect.size());
        if (shape.kind == ShapeKind::Text)
            draw_words(painter, shape, inside);
        else if (shape.fill == Role::Shadow)
            draw_shadow(painter, inside, shape.radius * scale_);
        else
            draw_box(painter, shape, inside);
        painter.end();
        sprite = sprites_->put(key, std::move(image));
    }
    painter_.drawImage(QPoint(int(rect.x()) - margin, int(rect.y()) - margin), *sprite);
}

void ShapeDrawer::draw_box(QPainter &painter, const Shape &shape, const QRectF &rect) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(shape.width > 0 && shape.role != Role::None ? pen(shape) : QPen(Qt::NoPen));
    painter.setBrush(shape.fill == Role::None ? QBrush(Qt::NoBrush) : QBrush(color(shape.fill)));
    // The outline lies inside the box, so that nothing is ever larger than it says.
    const double inset = shape.width > 0 ? shape.width * scale_ / 2 : 0;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const double most = std::min(inner.width(), inner.height()) / 2;
    const double radius = std::clamp(shape.radius * scale_ - inset, 0.0, std::max(0.0, most));
    painter.drawRoundedRect(inner, radius, radius);
}

void ShapeDrawer::draw_shadow(QPainter &painter, const QRectF &rect, double radius) const {
    const QColor full = color(Role::Shadow);
    if (full.alpha() == 0) return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    if (with_ == DrawWith::Sprites) {
        // What the card covers need not be filled seven times.
        const int inset = int(std::ceil(radius)) + 1;
        const QRect covered = rect.toAlignedRect().adjusted(inset, inset, -inset, -inset);
        painter.setClipRegion(QRegion(painter.viewport()).subtracted(covered));
    }
    // Faint layers, each a little larger, add up to a soft edge; it falls downwards.
    constexpr int layers = 7;
    for (int i = layers; i > 0; --i) {
        QColor layer = full;
        layer.setAlphaF(full.alphaF() / layers);
        const double reach = (double(i) / layers * kShadowReach - 3.5) * scale_;
        painter.setBrush(layer);
        painter.drawRoundedRect(rect.adjusted(-reach, -reach, reach, reach).translated(0, 2.5 * scale_),
                                radius + reach, radius + reach);
    }
}

void ShapeDrawer::draw_words(QPainter &painter, const Shape &shape, const QRectF &rect) const {
    QString text = QString::fromStdString(shape.text);
    const FittedText fitted = fit_text(text, shape.face, shape.text_size, shape.box.width);
    double x = rect.x();
    if (shape.align == scene::Align::Center) x += (rect.width() - fitted.width * scale_) / 2;
    if (shape.align == scene::Align::Right) x += rect.width() - fitted.width * scale_;
    // Centred by the height of capitals, not by the font's line height: that differs from font to font, and a
    // Chinese one would push Latin words off the middle.
    const double baseline = rect.center().y() + fitted.size * 0.36 * scale_;
    painter.save();
    painter.setRenderHint(QPainter::TextAntialiasing, true);
    painter.setFont(scaled_font(shape.face, kDrawnSize));
    painter.setPen(color(shape.role));
    painter.translate(x, baseline);
    const double to_device = scale_ * fitted.size / kDrawnSize / kFontScale;
    painter.scale(to_device, to_device);
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

void ShapeDrawer::draw_lines(const Shape &shape) {
    if (shape.points.size() < 2) return;
    const QPointF first = map(shape.points.front());
    QPointF last = map(shape.points.back());
    if (shape.kind == ShapeKind::Arrow) {
        const QPointF before = map(shape.points[shape.points.size() - 2]);
        draw_head(before, last, shape);
        const QPointF way = last - before;
        const double length = std::hypot(way.x(), way.y());
        if (length > 0) last -= way / length * (kHeadLength - 1) * scale_;
    }
    if (shape.points.size() == 2) {
        // A straight line along an axis needs no smoothing, which is what costs; a dotted one needs its dots
        // round.
        const bool upright = first.x() == last.x() || first.y() == last.y();
        if (upright && shape.stroke == scene::Stroke::Solid) {
            const int thick = std::max(1, qRound(shape.width * scale_));
            const QRectF line = QRectF(first, last).normalized();
            const QRect filled(qRound(line.x() - (line.width() > 0 ? 0 : thick / 2.0)),
                               qRound(line.y() - (line.height() > 0 ? 0 : thick / 2.0)),
                               line.width() > 0 ? qRound(line.width()) : thick,
                               line.height() > 0 ? qRound(line.height()) : thick);
            return painter_.fillRect(filled, color(shape.role));
        }
        painter_.setRenderHint(QPainter::Antialiasing, finish_ == Finish::Fine);
        painter_.setPen(pen(shape));
        painter_.drawLine(first, last);
        return;
    }
    QPolygonF polygon;
    for (const scene::Point &p : shape.points)
        polygon << map(p);
    polygon.back() = last;
    painter_.setRenderHint(QPainter::Antialiasing, finish_ == Finish::Fine);
    painter_.setPen(pen(shape));
    painter_.setBrush(Qt::NoBrush);
    painter_.drawPolyline(polygon);
}

void ShapeDrawer::draw_head(const QPointF &from, const QPointF &to, const Shape &shape) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    if (length <= 0) return;
    const QPointF along = way / length * scale_;
    const QPointF across(-along.y(), along.x());
    const QPointF base = to - along * kHeadLength;
    painter_.setRenderHint(QPainter::Antialiasing, true);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color(shape.role));
    const QPointF head[3]{to, base + across * kHeadHalfWidth, base - across * kHeadHalfWidth};
    painter_.drawPolygon(head, 3);
}

void ShapeDrawer::draw_ring(const Shape &shape) {
    const double inset = shape.width * scale_ / 2;
    const QRectF circle = map(shape.box).adjusted(inset, inset, -inset, -inset);
    painter_.setRenderHint(QPainter::Antialiasing, true);
    painter_.setPen(QPen(color(shape.role), shape.width * scale_, Qt::SolidLine, Qt::FlatCap));
    painter_.setBrush(Qt::NoBrush);
    constexpr int top = 90 * 16, whole = 360 * 16;
    if (shape.fraction >= 1)
        painter_.drawEllipse(circle);
    else if (shape.fraction > 0)
        painter_.drawArc(circle, top, -qRound(whole * shape.fraction));
}

}  // namespace theater::ui
