#include "core/scene/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace theater::scene {
namespace {

constexpr double kLineReach = 6;  // how near to a line a click still means it, units

double distance_to_piece(Point p, Point a, Point b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double along =
        length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - (a.x + along * dx), p.y - (a.y + along * dy));
}

bool is_hit(const Shape &shape, Point p) {
    switch (shape.kind) {
        case ShapeKind::Rect:
        case ShapeKind::Text:
        case ShapeKind::Ring: return shape.box.contains(p);
        case ShapeKind::Line:
        case ShapeKind::Arrow:
        case ShapeKind::Path:
            for (std::size_t i = 1; i < shape.points.size(); ++i)
                if (distance_to_piece(p, shape.points[i - 1], shape.points[i]) <= kLineReach) return true;
            return false;
    }
    return false;
}

const Shape *topmost(const std::vector<Shape> &shapes, Point p) {
    for (auto it = shapes.rbegin(); it != shapes.rend(); ++it)
        if (it->subject.kind != Subject::Kind::None && is_hit(*it, p)) return &*it;
    return nullptr;
}

constexpr std::array<std::string_view, 6> kKindNames{"line", "arrow", "rect", "text", "path", "ring"};
constexpr std::array<std::string_view, 3> kStrokeNames{"solid", "dashed", "dotted"};
constexpr std::array<std::string_view, 4> kFaceNames{"sans", "sans-bold", "mono", "mono-bold"};
constexpr std::array<std::string_view, 3> kAlignNames{"left", "center", "right"};
constexpr std::array<std::string_view, 19> kSubjectNames{
    "none",   "segment", "host",       "band",       "timer",  "fold",   "now",
    "mark",   "option",  "settings",   "connection", "cable",  "queues", "cookies",
    "course", "field",   "transition", "state",      "stretch"};

template <typename Names, typename E>
std::string_view name_in(const Names &names, E value) {
    return names[static_cast<std::size_t>(value)];
}

/// One decimal, and never "-0".
std::string number(double value) {
    const double rounded = std::round(value * 10) / 10;
    return fmt::format("{:g}", rounded == 0 ? 0.0 : rounded);
}

void dump_shape(std::string &out, const Shape &shape) {
    out += fmt::format("  {} {} {}", name_in(kKindNames, shape.kind), shape.id, to_string(shape.role));
    if (shape.points.empty())
        out += fmt::format(" [{} {} {} {}]", number(shape.box.x), number(shape.box.y),
                           number(shape.box.width), number(shape.box.height));
    for (const Point &p : shape.points)
        out += fmt::format(" {},{}", number(p.x), number(p.y));
    if (shape.fill != Role::None) out += fmt::format(" fill={}", to_string(shape.fill));
    if (shape.radius > 0) out += fmt::format(" radius={}", number(shape.radius));
    if (shape.width > 0) out += fmt::format(" width={}", number(shape.width));
    if (shape.stroke != Stroke::Solid) out += fmt::format(" {}", name_in(kStrokeNames, shape.stroke));
    if (shape.kind == ShapeKind::Ring) out += fmt::format(" left={:.3f}", shape.fraction);
    if (shape.kind == ShapeKind::Text)
        out += fmt::format(" \"{}\" {} {} {}", shape.text, number(shape.text_size),
                           name_in(kFaceNames, shape.face), name_in(kAlignNames, shape.align));
    if (shape.subject.kind != Subject::Kind::None) {
        out += fmt::format(" <{}", name_in(kSubjectNames, shape.subject.kind));
        if (shape.subject.fact != 0) out += fmt::format(" {}", shape.subject.fact);
        if (shape.subject.host != sim::kNoHost) out += fmt::format(" host {}", shape.subject.host);
        if (!shape.subject.option.empty()) out += fmt::format(" {}", shape.subject.option);
        if (shape.subject.connection != 0) out += fmt::format(" connection {}", shape.subject.connection);
        if (shape.subject.side != 0) out += fmt::format(" side {}", shape.subject.side);
        if (shape.subject.index != 0) out += fmt::format(" #{}", shape.subject.index);
        out += ">";
    }
    out += '\n';
}

}  // namespace

const Shape *Frame::hit(Point point) const {
    if (const Shape *shape = topmost(moving, point)) return shape;
    if (!ground_clip.contains(point)) return nullptr;
    return topmost(ground, {point.x, point.y + scroll_y});
}

std::string Frame::dump() const {
    std::string out = fmt::format("frame {}x{} scroll {} paper {} now {}\n", number(width), number(height),
                                  number(scroll_y), number(paper_height), number(now_y));
    out += "ground\n";
    for (const Shape &shape : ground)
        dump_shape(out, shape);
    out += "moving\n";
    for (const Shape &shape : moving)
        dump_shape(out, shape);
    return out;
}

}  // namespace theater::scene
