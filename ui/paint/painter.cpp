#include "ui/paint/painter.h"

#include <algorithm>
#include <cmath>

namespace theater::ui {
namespace {

QColor color_of(const scene::Theme &theme, scene::Role role) {
    const scene::Rgba c = theme[role];
    return QColor(c.r, c.g, c.b, c.a);
}

/// Smoothed lines are what costs most (a hundred of them twice the budget of a picture), and in a flock that
/// moves nobody sees the steps.
Finish finish_of(const scene::Frame &frame) {
    constexpr auto flock = 40;
    const auto lines = std::count_if(frame.moving.begin(), frame.moving.end(), [](const scene::Shape &shape) {
        return !shape.points.empty() && shape.subject.kind == scene::Subject::Kind::Segment;
    });
    return lines > flock ? Finish::Quick : Finish::Fine;
}

QRect device_rect(const scene::Box &box, double scale, QPointF origin) {
    const QPoint corner(qRound(origin.x() + box.x * scale), qRound(origin.y() + box.y * scale));
    const QPoint end(qRound(origin.x() + box.right() * scale), qRound(origin.y() + box.bottom() * scale));
    return {corner, QSize(end.x() - corner.x(), end.y() - corner.y())};
}

}  // namespace

void FramePainter::paint(QPainter &painter, const scene::Frame &frame, const scene::Theme &theme) {
    // Sprites are copied fastest one pixel to one, so everything is drawn in the device's own pixels.
    const QTransform to_device = painter.deviceTransform();
    const double scale = to_device.m11();
    const QPointF origin(to_device.dx(), to_device.dy());
    if (const Look look{theme, scale}; !(look == look_)) {
        look_ = look;
        sprites_.clear();
        ground_ = {};
    }
    prepare_ground(frame);

    painter.save();
    painter.setWorldTransform(to_device.inverted() * painter.worldTransform());
    const QRect all = device_rect({0, 0, frame.width, frame.height}, scale, origin);
    const QRect window = device_rect(frame.ground_clip, scale, origin).intersected(all);
    painter.setClipRect(all, Qt::IntersectClip);
    const QColor background = color_of(theme, scene::Role::Background);
    const int shift = qRound((frame.scroll_y - frame.ground_extent.y) * scale);
    const QRect source(window.x() - all.x(), window.y() - all.y() + shift, window.width(), window.height());
    const QRect covered = source.intersected(ground_.rect());
    // Only what the ground does not cover is filled: filling 1080p twice is a good part of the budget.
    if (covered == source && !source.isEmpty()) {
        QRegion rest(all);
        rest -= window;
        for (const QRect &part : rest)
            painter.fillRect(part, background);
    } else {
        painter.fillRect(all, background);
    }
    if (!covered.isEmpty())
        painter.drawImage(window.topLeft() + (covered.topLeft() - source.topLeft()), ground_, covered);
    ShapeDrawer drawer(painter, theme, scale, origin, DrawWith::Sprites, &sprites_, finish_of(frame));
    for (const scene::Shape &shape : frame.moving)
        drawer.draw(shape);
    painter.restore();
}

void FramePainter::prepare_ground(const scene::Frame &frame) {
    const GroundKey key{frame.ground_key, frame.ground_extent};
    if (!ground_.isNull() && key == ground_key_) return;
    ground_key_ = key;
    ++ground_paints_;
    const QSize size(int(std::ceil(frame.ground_extent.width * look_.scale)),
                     int(std::ceil(frame.ground_extent.height * look_.scale)));
    if (size.isEmpty()) {
        ground_ = {};
        return;
    }
    if (ground_.size() != size) ground_ = QImage(size, QImage::Format_RGB32);
    ground_.fill(color_of(look_.theme, scene::Role::Background));
    QPainter painter(&ground_);
    const QPointF origin(-frame.ground_extent.x * look_.scale, -frame.ground_extent.y * look_.scale);
    ShapeDrawer drawer(painter, look_.theme, look_.scale, origin, DrawWith::Sprites, &sprites_);
    for (const scene::Shape &shape : frame.ground)
        drawer.draw(shape);
}

void FramePainter::paint_shapes(QPainter &painter, const scene::Frame &frame, const scene::Theme &theme) {
    const QTransform to_device = painter.deviceTransform();
    const double scale = to_device.m11();
    const QPointF origin(to_device.dx(), to_device.dy());
    painter.save();
    painter.setWorldTransform(to_device.inverted() * painter.worldTransform());
    const QRect all = device_rect({0, 0, frame.width, frame.height}, scale, origin);
    painter.setClipRect(all, Qt::IntersectClip);
    painter.fillRect(all, color_of(theme, scene::Role::Background));
    painter.save();
    painter.setClipRect(device_rect(frame.ground_clip, scale, origin), Qt::IntersectClip);
    ShapeDrawer ground(painter, theme, scale, origin - QPointF(0, frame.scroll_y * scale), DrawWith::Shapes,
                       nullptr);
    for (const scene::Shape &shape : frame.ground)
        ground.draw(shape);
    painter.restore();
    ShapeDrawer moving(painter, theme, scale, origin, DrawWith::Shapes, nullptr);
    for (const scene::Shape &shape : frame.moving)
        moving.draw(shape);
    painter.restore();
}

}  // namespace theater::ui
