// Short ways to make the shapes that the film is made of.
#pragma once

#include <string>
#include <utility>

#include "core/scene/frame.h"

namespace theater::scene {

inline Shape make_text(std::string id, Box box, std::string text, double size, Face face, Role role,
                       Align align = Align::Left) {
    Shape shape;
    shape.id = std::move(id);
    shape.kind = ShapeKind::Text;
    shape.role = role;
    shape.box = box;
    shape.text = std::move(text);
    shape.text_size = size;
    shape.face = face;
    shape.align = align;
    return shape;
}

inline Shape make_rect(std::string id, Box box, Role fill, double radius = 0) {
    Shape shape;
    shape.id = std::move(id);
    shape.kind = ShapeKind::Rect;
    shape.role = Role::None;
    shape.box = box;
    shape.fill = fill;
    shape.radius = radius;
    return shape;
}

inline Shape make_framed(std::string id, Box box, Role fill, double radius, Role edge, double width) {
    Shape shape = make_rect(std::move(id), box, fill, radius);
    shape.role = edge;
    shape.width = width;
    return shape;
}

inline Shape make_line(std::string id, Point from, Point to, Role role, double width,
                       Stroke stroke = Stroke::Solid) {
    Shape shape;
    shape.id = std::move(id);
    shape.kind = ShapeKind::Line;
    shape.role = role;
    shape.points = {from, to};
    shape.width = width;
    shape.stroke = stroke;
    return shape;
}

inline Shape with_subject(Shape shape, const Subject &subject) {
    shape.subject = subject;
    return shape;
}

}  // namespace theater::scene
