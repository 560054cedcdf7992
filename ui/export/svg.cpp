#include "ui/export/svg.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QStringList>
#include <QXmlStreamWriter>

#include "ui/paint/fonts.h"

namespace theater::ui {

using scene::Role;
using scene::Shape;
using scene::ShapeKind;

namespace {

constexpr double kHeadLength = 11, kHeadHalfWidth = 4.5;

QString number(double value) { return QString::number(std::round(value * 100) / 100 + 0.0, 'g', 10); }

QString hex(scene::Rgba c) {
    return QStringLiteral("#%1").arg(quint32(c.r) << 16 | quint32(c.g) << 8 | c.b, 6, 16, QLatin1Char('0'));
}

QString latin1(std::string_view text) { return QString::fromLatin1(text.data(), qsizetype(text.size())); }

/// XML has no way to write most control characters, not even escaped; a host's name might hold one.
QString clean(const std::string &text) {
    QString out = QString::fromStdString(text);
    out.removeIf([](QChar c) { return c < QChar(0x20) || c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return out;
}

class SvgWriter {
public:
    SvgWriter(QIODevice &device, const scene::Frame &frame, const scene::Theme &theme)
        : xml_(&device), frame_(frame), theme_(theme) {}

    bool write(double scale, const QString &title) {
        xml_.setAutoFormatting(true);
        xml_.setAutoFormattingIndent(1);
        xml_.writeStartDocument();
        xml_.writeStartElement(QStringLiteral("svg"));
        xml_.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("width", frame_.width * scale);
        attribute("height", frame_.height * scale);
        xml_.writeAttribute(QStringLiteral("viewBox"),
                            QStringLiteral("0 0 %1 %2").arg(number(frame_.width), number(frame_.height)));
        xml_.writeAttribute(QStringLiteral("style"), QStringLiteral("font-variant-numeric:tabular-nums"));
        if (!title.isEmpty()) xml_.writeTextElement(QStringLiteral("title"), clean(title.toStdString()));
        write_definitions();
        write_rect({0, 0, frame_.width, frame_.height}, QStringLiteral("background"));
        xml_.writeStartElement(QStringLiteral("g"));
        xml_.writeAttribute(QStringLiteral("clip-path"), QStringLiteral("url(#theater-window)"));
        xml_.writeStartElement(QStringLiteral("g"));
        if (frame_.scroll_y != 0)
            xml_.writeAttribute(QStringLiteral("transform"),
                                QStringLiteral("translate(0 %1)").arg(number(-frame_.scroll_y)));
        for (const Shape &shape : frame_.ground)
            write_shape(shape);
        xml_.writeEndElement();
        xml_.writeEndElement();
        for (const Shape &shape : frame_.moving)
            write_shape(shape);
        xml_.writeEndElement();
        xml_.writeEndDocument();
        return !xml_.hasError();
    }

private:
    void attribute(const char *name, double value) {
        xml_.writeAttribute(QLatin1String(name), number(value));
    }
    void attribute(const char *name, const QString &value) {
        xml_.writeAttribute(QLatin1String(name), value);
    }

    void color(const char *name, Role role) {
        const scene::Rgba c = theme_[role];
        attribute(name, role == Role::None ? QStringLiteral("none") : hex(c));
        if (role != Role::None && c.a != 255)
            attribute(qPrintable(QLatin1String(name) + "-opacity"), c.a / 255.0);
    }

    void place(const scene::Box &box) {
        attribute("x", box.x);
        attribute("y", box.y);
        attribute("width", box.width);
        attribute("height", box.height);
    }

    void write_rect(const scene::Box &box, const QString &role) {
        xml_.writeEmptyElement(QStringLiteral("rect"));
        place(box);
        attribute("class", role);
        color("fill", Role::Background);
    }

    void write_definitions() {
        xml_.writeStartElement(QStringLiteral("defs"));
        xml_.writeStartElement(QStringLiteral("clipPath"));
        attribute("id", QStringLiteral("theater-window"));
        xml_.writeEmptyElement(QStringLiteral("rect"));
        place(frame_.ground_clip);
        xml_.writeEndElement();
        xml_.writeStartElement(QStringLiteral("filter"));
        attribute("id", QStringLiteral("theater-shadow"));
        for (const auto &[name, value] :
             {std::pair{"x", "-20%"}, {"y", "-40%"}, {"width", "140%"}, {"height", "200%"}})
            attribute(name, QString::fromLatin1(value));
        xml_.writeEmptyElement(QStringLiteral("feGaussianBlur"));
        attribute("stdDeviation", 4.0);
        xml_.writeEndElement();
        xml_.writeEndElement();
    }

    void write_shape(const Shape &shape) {
        switch (shape.kind) {
            case ShapeKind::Rect: return write_box(shape);
            case ShapeKind::Text: return write_text(shape);
            case ShapeKind::Line:
            case ShapeKind::Path:
            case ShapeKind::Arrow: return write_line(shape);
            case ShapeKind::Ring: return write_ring(shape);
        }
    }

    void identify(const Shape &shape) {
        attribute("id", clean(shape.id));
        QStringList classes;
        if (shape.role != Role::None) classes << latin1(to_string(shape.role));
        if (shape.fill != Role::None) classes << latin1(to_string(shape.fill));
        attribute("class", classes.join(QLatin1Char(' ')));
    }

    void write_box(const Shape &shape) {
        xml_.writeEmptyElement(QStringLiteral("rect"));
        identify(shape);
        const bool outlined = shape.width > 0 && shape.role != Role::None;
        const double inset = outlined ? shape.width / 2 : 0;
        scene::Box box{shape.box.x + inset, shape.box.y + inset, std::max(0.0, shape.box.width - 2 * inset),
                       std::max(0.0, shape.box.height - 2 * inset)};
        const bool shadow = shape.fill == Role::Shadow;
        if (shadow) box.y += 2.5;
        place(box);
        const double radius =
            std::clamp(shape.radius - inset, 0.0, std::max(0.0, std::min(box.width, box.height) / 2));
        if (radius > 0) attribute("rx", radius);
        color("fill", shape.fill);
        if (shadow) attribute("filter", QStringLiteral("url(#theater-shadow)"));
        if (outlined) stroke(shape);
    }

    void stroke(const Shape &shape) {
        color("stroke", shape.role);
        attribute("stroke-width", shape.width);
        if (shape.stroke == scene::Stroke::Dashed) attribute("stroke-dasharray", QStringLiteral("7 5"));
        if (shape.stroke == scene::Stroke::Dotted) {
            attribute("stroke-dasharray", QStringLiteral("0.01 6"));
            attribute("stroke-linecap", QStringLiteral("round"));
        }
    }

    void write_line(const Shape &shape) {
        if (shape.points.size() < 2) return;
        const bool arrow = shape.kind == ShapeKind::Arrow;
        std::vector<scene::Point> points = shape.points;
        QString head;
        if (arrow) head = cut_head(points);
        xml_.writeStartElement(arrow ? QStringLiteral("g") : QStringLiteral("polyline"));
        identify(shape);
        if (arrow) xml_.writeEmptyElement(QStringLiteral("polyline"));
        QStringList places;
        for (const scene::Point &p : points)
            places << number(p.x) + QLatin1Char(',') + number(p.y);
        attribute("points", places.join(QLatin1Char(' ')));
        attribute("fill", QStringLiteral("none"));
        stroke(shape);
        if (arrow && !head.isEmpty()) {
            xml_.writeEmptyElement(QStringLiteral("polygon"));
            attribute("points", head);
            color("fill", shape.role);
        }
        xml_.writeEndElement();
    }

    /// Shortens the line by its head and gives the head's corners.
    static QString cut_head(std::vector<scene::Point> &points) {
        const scene::Point from = points[points.size() - 2], to = points.back();
        const double dx = to.x - from.x, dy = to.y - from.y, length = std::hypot(dx, dy);
        if (length <= 0) return {};
        const double ux = dx / length, uy = dy / length;
        const scene::Point base{to.x - ux * kHeadLength, to.y - uy * kHeadLength};
        points.back() = {to.x - ux * (kHeadLength - 1), to.y - uy * (kHeadLength - 1)};
        const double ax = -uy * kHeadHalfWidth, ay = ux * kHeadHalfWidth;
        return QStringLiteral("%1,%2 %3,%4 %5,%6")
            .arg(number(to.x), number(to.y), number(base.x + ax), number(base.y + ay), number(base.x - ax),
                 number(base.y - ay));
    }

    void write_ring(const Shape &shape) {
        xml_.writeEmptyElement(QStringLiteral("circle"));
        identify(shape);
        const double cx = shape.box.x + shape.box.width / 2, cy = shape.box.y + shape.box.height / 2;
        const double radius = (std::min(shape.box.width, shape.box.height) - shape.width) / 2;
        attribute("cx", cx);
        attribute("cy", cy);
        attribute("r", radius);
        attribute("fill", QStringLiteral("none"));
        color("stroke", shape.role);
        attribute("stroke-width", shape.width);
        if (shape.fraction >= 1) return;
        const double round = 2 * std::numbers::pi * radius;
        attribute("stroke-dasharray", number(round * shape.fraction) + QLatin1Char(' ') + number(round));
        attribute("transform", QStringLiteral("rotate(-90 %1 %2)").arg(number(cx), number(cy)));
    }

    void write_text(const Shape &shape) {
        QString text = clean(shape.text);
        const FittedText fitted = fit_text(text, shape.face, shape.text_size, shape.box.width);
        xml_.writeStartElement(QStringLiteral("text"));
        identify(shape);
        const bool center = shape.align == scene::Align::Center, right = shape.align == scene::Align::Right;
        attribute("x", center ? shape.box.x + shape.box.width / 2 : right ? shape.box.right() : shape.box.x);
        attribute("y", shape.box.y + shape.box.height / 2 + fitted.size * 0.36);
        if (center || right)
            attribute("text-anchor", center ? QStringLiteral("middle") : QStringLiteral("end"));
        attribute("font-family", families(shape.face));
        attribute("font-size", fitted.size);
        if (shape.face == scene::Face::SansBold || shape.face == scene::Face::MonoBold)
            attribute("font-weight", QStringLiteral("bold"));
        color("fill", shape.role);
        xml_.writeCharacters(text);
        xml_.writeEndElement();
    }

    static QString families(scene::Face face) {
        QStringList quoted;
        for (const QString &family : font_families(face))
            quoted << (family.contains(QLatin1Char(' ')) ? QLatin1Char('\'') + family + QLatin1Char('\'')
                                                         : family);
        return quoted.join(QLatin1Char(','));
    }

    QXmlStreamWriter xml_;
    const scene::Frame &frame_;
    const scene::Theme &theme_;
};

}  // namespace

bool write_svg(QIODevice &device, const scene::Frame &frame, const scene::Theme &theme, double scale,
               const QString &title) {
    return SvgWriter(device, frame, theme).write(scale, title);
}

}  // namespace theater::ui
