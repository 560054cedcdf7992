// Draws single shapes with a QPainter that is in device coordinates.
#pragma once

#include <QPainter>

#include "core/scene/frame.h"
#include "core/scene/theme.h"
#include "ui/paint/sprite_cache.h"

namespace theater::ui {

/// Sprites: words and small boxes are drawn once and copied, snapped to whole pixels (screen, PNG).
/// Shapes: everything is drawn as what it is (PDF, and the naive way in the benchmark).
enum class DrawWith : std::uint8_t { Sprites, Shapes };
/// Quick: where very much moves at once, slanted lines are not smoothed and shadows are left out.
enum class Finish : std::uint8_t { Fine, Quick };

class ShapeDrawer {
public:
    /// A point p of the picture stands at origin + scale * p on the device. `sprites` may be null with
    /// Shapes.
    ShapeDrawer(QPainter &painter, const scene::Theme &theme, double scale, QPointF origin, DrawWith with,
                SpriteCache *sprites, Finish finish = Finish::Fine)
        : painter_(painter),
          theme_(theme),
          scale_(scale),
          origin_(origin),
          with_(with),
          finish_(finish),
          sprites_(sprites) {}

    void draw(const scene::Shape &shape);

private:
    QColor color(scene::Role role) const;
    QPointF map(scene::Point p) const { return origin_ + scale_ * QPointF(p.x, p.y); }
    QRectF map(const scene::Box &box) const;
    QPen pen(const scene::Shape &shape) const;

    void draw_rect(const scene::Shape &shape);
    void draw_text(const scene::Shape &shape);
    void draw_lines(const scene::Shape &shape);
    void draw_ring(const scene::Shape &shape);
    void draw_head(const QPointF &from, const QPointF &to, const scene::Shape &shape);
    void draw_shadow(QPainter &painter, const QRectF &rect, double radius) const;
    void draw_box(QPainter &painter, const scene::Shape &shape, const QRectF &rect) const;
    void draw_words(QPainter &painter, const scene::Shape &shape, const QRectF &rect) const;
    void draw_sprite(const scene::Shape &shape, const SpriteKey &key, const QRectF &rect, int margin);

    QPainter &painter_;
    const scene::Theme &theme_;
    double scale_;
    QPointF origin_;
    DrawWith with_;
    Finish finish_;
    SpriteCache *sprites_;
};

}  // namespace theater::ui
