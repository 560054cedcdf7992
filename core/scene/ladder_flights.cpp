// The part of the ladder that draws segments: lines, capsules, crosses and what befell them, in words.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/flight_words.h"
#include "core/scene/labels.h"
#include "core/scene/ladder.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kCross = 7;  // half of the size of a cross

struct Pen {
    Role role = Role::SegmentLine;
    double width = 1.6;
    Stroke stroke = Stroke::Solid;
};

Pen pen_of(const record::SegmentRecord &record) {
    const tcp::Segment &segment = record.sent.segment;
    Pen pen;
    if (segment.text.len > 0)
        pen = {Role::SegmentData, 2, Stroke::Solid};
    else if (segment.flags == tcp::Flags(tcp::Flag::Ack))
        pen.width = 1.1;
    if (record.sent.retransmission) pen.stroke = Stroke::Dashed;
    if (record.forged) pen = {Role::Forged, 2, Stroke::Dotted};
    return pen;
}

}  // namespace

std::string Ladder::flight_id(const Flight &flight) const { return scene::flight_id(flight); }

bool Ladder::is_corrupted(const Flight &flight) const { return scene::is_corrupted(flight, t_); }

void Ladder::add_line(std::vector<Shape> &out, std::size_t index, const Pose &pose, double shift) const {
    const Flight &flight = layout_.chronicle.flights()[index];
    Pen pen = pen_of(recording_.segments()[flight.record]);
    const bool lost = is_lost(flight), damaged = is_corrupted(flight);
    if (lost || damaged) pen.role = Role::Lost;
    if (lost) pen.stroke = Stroke::Dashed;
    if (pose.held && !lost) pen.role = Role::Held;
    Shape line = make_line(flight_id(flight) + "-line", {}, {}, pen.role, pen.width, pen.stroke);
    line.points = pose.way;
    for (Point &p : line.points)
        p.y += shift;
    if (line.points.size() < 2) line.points.push_back(line.points.front());
    line.subject = {Subject::Kind::Segment, flight.segment, flight.from, flight.begins};
    const bool arrived = pose.over && !lost;
    add_way(out, index, pose, std::move(line));
    if (flight.forged && flight.kind == Flight::Kind::Original)
        add_origin(out, flight, pose.way.front(), shift);
    const Point end = pose.way.back();
    if (lost) add_cross(out, index, end, shift);
    // A damaged segment arrives, but goes no further than the checksum.
    if (arrived && !flight.intact)
        add_cross(out, index, {end.x + (flight.to == 1 ? -18.0 : 18.0), end.y - 2}, shift);
}

// The line of a segment, in pieces where it was held: there it stands still while time goes on.
void Ladder::add_way(std::vector<Shape> &out, std::size_t index, const Pose &pose, Shape line) const {
    const std::vector<Point> points = std::move(line.points);
    const std::string id = line.id;
    const bool arrived = pose.over && !is_lost(layout_.chronicle.flights()[index]);
    int piece = 0;
    std::size_t begin = 0;
    const auto finish = [&](std::size_t end) {
        if (end <= begin) return;
        Shape part = line;
        if (++piece > 1) part.id = fmt::format("{}-{}", id, piece);
        part.points.assign(points.begin() + static_cast<std::ptrdiff_t>(begin),
                           points.begin() + static_cast<std::ptrdiff_t>(end) + 1);
        const bool last = end + 1 == points.size();
        part.kind = last && arrived          ? ShapeKind::Arrow
                    : part.points.size() > 2 ? ShapeKind::Path
                                             : ShapeKind::Line;
        out.push_back(std::move(part));
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].x != points[i - 1].x || points[i].y == points[i - 1].y) continue;
        finish(i - 1);
        Shape hold = line;
        hold.id = fmt::format("{}-held-{}", id, i);
        hold.kind = ShapeKind::Line;
        hold.role = Role::Held;
        hold.stroke = Stroke::Dotted;
        hold.width = 2;
        hold.points = {points[i - 1], points[i]};
        out.push_back(std::move(hold));
        begin = i;
    }
    finish(points.size() - 1);
}

void Ladder::add_cross(std::vector<Shape> &out, std::size_t index, Point at, double shift) const {
    const Flight &flight = layout_.chronicle.flights()[index];
    const std::string id = flight_id(flight);
    const Subject subject{Subject::Kind::Segment, flight.segment, flight.from, flight.begins};
    const double y = at.y + shift;
    out.push_back(with_subject(
        make_line(id + "-cross-1", {at.x - kCross, y - kCross}, {at.x + kCross, y + kCross}, Role::Lost, 2.6),
        subject));
    out.push_back(with_subject(
        make_line(id + "-cross-2", {at.x - kCross, y + kCross}, {at.x + kCross, y - kCross}, Role::Lost, 2.6),
        subject));
}

void Ladder::add_capsule(std::vector<Shape> &out, std::size_t index, const Pose &pose, double shift,
                         std::string_view suffix) const {
    const Flight &flight = layout_.chronicle.flights()[index];
    const Route &route = layout_.routes[index];
    const record::SegmentRecord &record = recording_.segments()[flight.record];
    const bool data = record.sent.segment.text.len > 0;
    const bool bad = is_lost(flight) || is_corrupted(flight);
    const bool marked = flight.segment == view_.selected || flight.segment == view_.hovered;
    const bool flying = !pose.settled;
    const double height = LadderLayout::kCapsuleHeight + (flying ? 2 : 0),
                 width = route.capsule_width + (flying ? 4 : 0);
    const Box box{std::round(pose.capsule.x - width / 2), std::round(pose.capsule.y + shift - height / 2),
                  width, height};
    const std::string id = flight_id(flight);
    const Subject subject{Subject::Kind::Segment, flight.segment, flight.from, flight.begins};

    Role fill = data ? Role::CapsuleData : Role::Capsule, edge = data ? Role::SegmentData : Role::CapsuleEdge;
    Role ink = Role::Text;
    if (bad)
        fill = Role::LostFill, edge = Role::Lost, ink = Role::Lost;
    else if (pose.held)
        fill = Role::HeldFill, edge = Role::Held, ink = Role::Held;
    else if (flight.forged)
        fill = Role::ForgedFill, edge = Role::Forged, ink = Role::Forged;
    else if (flying)
        edge = Role::Accent;
    if (marked) edge = Role::Accent;
    if (flying)
        out.push_back(make_rect(fmt::format("{}-shadow{}", id, suffix), box, Role::Shadow, height / 2));
    Shape capsule = make_framed(fmt::format("{}-capsule{}", id, suffix), box, fill, height / 2, edge,
                                flight.segment == view_.selected ? 2.5
                                : marked                         ? 2
                                : flying                         ? 1.6
                                                                 : 1);
    if (record.sent.retransmission || pose.held) capsule.stroke = Stroke::Dashed;
    out.push_back(with_subject(std::move(capsule), subject));
    const bool pure_ack = !data && record.sent.segment.flags == tcp::Flags(tcp::Flag::Ack);
    double label_x = box.x + 9 + add_tag(out, flight, box, suffix);
    if (flight.kind == Flight::Kind::Copy) {
        // ⧉, drawn: two sheets, the front one in the capsule's own colour.
        const double y = box.y + box.height / 2;
        out.push_back(make_framed(fmt::format("{}-sheet-1{}", id, suffix), {label_x + 2, y - 6, 9, 9},
                                  Role::None, 1.5, ink, 1.3));
        out.push_back(make_framed(fmt::format("{}-sheet-2{}", id, suffix), {label_x + 6, y - 3, 9, 9}, fill,
                                  1.5, ink, 1.3));
        label_x += LadderLayout::kCopyMark;
    }
    out.push_back(with_subject(make_text(fmt::format("{}-label{}", id, suffix),
                                         {label_x, box.y, box.right() - 9 - label_x, box.height}, route.label,
                                         12.5, pure_ack ? Face::Mono : Face::MonoBold, ink, Align::Center),
                               subject));
}

double Ladder::add_tag(std::vector<Shape> &out, const Flight &flight, const Box &box,
                       std::string_view suffix) const {
    const int tag = tag_of(flight.conn);
    if (tag == 0) return 0;
    const std::string id = flight_id(flight);
    const Subject subject{Subject::Kind::Segment, flight.segment, flight.from, flight.begins};
    const Box place{box.x + 4, box.y + 4, LadderLayout::kTag - 2, box.height - 8};
    out.push_back(with_subject(
        make_rect(fmt::format("{}-tag{}", id, suffix), place, Role::FoldFill, place.height / 2), subject));
    out.push_back(
        with_subject(make_text(fmt::format("{}-tag-number{}", id, suffix), place, std::to_string(tag), 11,
                               Face::SansBold, Role::TextDim, Align::Center),
                     subject));
    return LadderLayout::kTag - 4;
}

/// Where a third host stands: a flag beside the wire.
void Ladder::add_origin(std::vector<Shape> &out, const Flight &flight, Point at, double shift) const {
    const std::string id = flight_id(flight);
    const Subject subject{Subject::Kind::Segment, flight.segment, flight.from, flight.begins};
    const double y = at.y + shift;
    out.push_back(make_line(id + "-origin-pole", {at.x, y + 4}, {at.x, y - 13}, Role::Forged, 1.8));
    out.push_back(with_subject(make_rect(id + "-origin", {at.x, y - 13, 12, 8}, Role::Forged, 1), subject));
}

void Ladder::add_fate_words(std::vector<Shape> &out, std::size_t index, const Pose &pose,
                            double shift) const {
    const Flight &flight = layout_.chronicle.flights()[index];
    const Stage &stage = layout_.stage;
    const std::string id = flight_id(flight);
    const Subject subject{Subject::Kind::Segment, flight.segment, flight.from, flight.begins};
    if (is_lost(flight)) {
        const std::string text = loss_words(flight);
        const Point cross = pose.way.back();
        const double y = cross.y + shift - 9, width = text_units(text, 12, Face::SansBold) + 4;
        // Beyond the cross there is nothing of this segment any more: the place for words.
        const bool right = flight.to == 1;
        Box box = right ? Box{cross.x + 17, y, stage.edge(1) - cross.x - 23, 18}
                        : Box{stage.edge(0) + 6, y, cross.x - 17 - stage.edge(0) - 6, 18};
        Align align = right ? Align::Left : Align::Right;
        if (box.width < 0.7 * width) {
            box = {cross.x - width / 2, cross.y + shift + 9, width, 18};
            align = Align::Center;
        }
        // Another arrow may pass here: the words stand on paper of their own.
        const double back = std::min(width + 6, box.width);
        const double back_x = align == Align::Left    ? box.x - 3
                              : align == Align::Right ? box.right() - back + 3
                                                      : box.x - 3;
        out.push_back(
            make_rect(id + "-fate-back", {back_x, box.y + 1, back, box.height - 2}, Role::Background, 6));
        out.push_back(
            with_subject(make_text(id + "-fate", box, text, 12, Face::SansBold, Role::Lost, align), subject));
        return;
    }
    std::string text = fate_words(flight);
    if (text.empty()) return;
    if (text_units(text, 11, Face::Sans) + 16 > stage.wire() - 20) text = short_fate_words(flight);
    const double width = std::round(std::min(text_units(text, 11, Face::Sans) + 16, stage.wire() - 20));
    const Point at = pose.settled ? layout_.routes[index].rest : pose.capsule;
    const double x = clamp_capsule_x(at.x, width, stage);
    const Box box{std::round(x - width / 2), std::round(at.y + shift + LadderLayout::kCapsuleHeight / 2 + 1),
                  width, 16};
    const Role role = is_corrupted(flight) ? Role::Lost : flight.forged ? Role::Forged : Role::Held;
    out.push_back(with_subject(make_rect(id + "-fate-back", box, Role::Background, 8), subject));
    out.push_back(with_subject(make_text(id + "-fate", {box.x + 5, box.y, box.width - 10, box.height}, text,
                                         11, Face::Sans, role, Align::Center),
                               subject));
}

std::string Ladder::loss_words(const Flight &flight) const { return scene::loss_words(flight, words_); }
std::string Ladder::fate_words(const Flight &flight) const { return scene::fate_words(flight, t_, words_); }
std::string Ladder::short_fate_words(const Flight &flight) const {
    return scene::short_fate_words(flight, t_, words_);
}

}  // namespace theater::scene
