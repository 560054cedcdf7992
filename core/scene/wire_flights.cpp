#include "core/scene/wire_flights.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "core/scene/flight_words.h"
#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kLabel = 13.5, kWords = 12;
constexpr double kTick = 4;  // how far apart two ticks are at least

Subject subject_of(const Flight &flight) {
    return {Subject::Kind::Segment, flight.segment, flight.from, flight.begins};
}

}  // namespace

std::vector<Shape> WireFlights::shapes() const {
    std::vector<Flyer> all;
    for (const std::uint32_t index : layout_.flights_at(t_)) {
        const WirePose pose = layout_.pose_of(index, t_);
        if (!pose.queued) all.push_back({index, pose, middle_of(index, pose)});
    }
    std::vector<Shape> out;
    add_bundles(out, all);
    const auto draw = [&](bool marked) {
        for (const Flyer &flyer : all) {
            const bool alone = layout_.flights[flyer.index].bundle < 0;
            // One that is looked at stands out of its crowd.
            if (is_marked(flight_of(flyer)) == marked && (alone || marked)) add_flyer(out, flyer);
        }
    };
    draw(false);
    draw(true);
    return out;
}

std::vector<std::uint32_t> WireFlights::queued(sim::HostId from) const {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t index : layout_.flights_at(t_)) {
        const Flight &flight = layout_.chronicle.flights()[index];
        if (flight.from == from && t_ < layout_.flights[index].departs && layout_.pose_of(index, t_).queued)
            found.push_back(index);
    }
    return found;
}

Point WireFlights::middle_of(std::uint32_t index, const WirePose &pose) const {
    const Flight &flight = layout_.chronicle.flights()[index];
    const WireFlight &wire = layout_.flights[index];
    const WireStage &stage = layout_.stage;
    // A member of a bundle that is looked at stands one row farther out.
    const int row =
        wire.bundle < 0 ? wire.row : layout_.bundles[static_cast<std::size_t>(wire.bundle)].row + 1;
    return {stage.x_of(flight.from, pose.along, wire.width),
            stage.y_of(flight.from, row) + pose.fallen * stage.fall()};
}

void WireFlights::add_bundles(std::vector<Shape> &out, const std::vector<Flyer> &all) const {
    std::vector<std::vector<Flyer>> members(layout_.bundles.size());
    for (const Flyer &flyer : all)
        if (const int bundle = layout_.flights[flyer.index].bundle; bundle >= 0 && !flyer.pose.arrived)
            members[static_cast<std::size_t>(bundle)].push_back(flyer);
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].empty()) continue;
        const WireBundle &bundle = layout_.bundles[i];
        add_ticks(out, members[i]);
        const double along = (members[i].front().pose.along + members[i].back().pose.along) / 2;
        const double k = scale(), height = layout_.stage.capsule_height;
        const Point middle{layout_.stage.x_of(bundle.from, along, bundle.width),
                           layout_.stage.y_of(bundle.from, bundle.row)};
        const Box box{std::round(middle.x - bundle.width / 2), std::round(middle.y - height / 2),
                      bundle.width, height};
        const Flight &first = flight_of(members[i].front());
        const std::string id = fmt::format("bundle-{}", first.segment);
        const Role fill = bundle.data ? Role::CapsuleData : Role::Capsule;
        // Sheets behind it: it stands for many.
        for (const double step : {2.0, 1.0})
            out.push_back(make_framed(fmt::format("{}-sheet-{:.0f}", id, step),
                                      {box.x + 3 * step * k, box.y - 3 * step * k, box.width, box.height},
                                      fill, height / 2, Role::CapsuleEdge, 1));
        out.push_back(
            with_subject(make_framed(id, box, fill, height / 2, Role::Accent, 1.6 * k), subject_of(first)));
        out.push_back(
            with_subject(make_text(id + "-label", {box.x + 9 * k, box.y, box.width - 18 * k, height},
                                   fmt::format("{} × {}", members[i].size(), bundle.label), kLabel * k,
                                   Face::MonoBold, Role::Text, Align::Center),
                         subject_of(first)));
    }
}

// Where each of a crowd is: a stroke on the line of the wire.
void WireFlights::add_ticks(std::vector<Shape> &out, const std::vector<Flyer> &members) const {
    const double k = scale(), high = 13 * k;
    std::set<long> taken;
    for (const Flyer &flyer : members) {
        const Flight &flight = flight_of(flyer);
        const double x = layout_.stage.x_of(flight.from, flyer.pose.along, kTick);
        if (!taken.insert(std::lround(x / kTick)).second) continue;
        const double y = layout_.stage.lane[flight.from] - high / 2 +
                         (flight.from == 0 ? 1 : -1) * layout_.stage.capsule_height * 0.72;
        const Role role = layout_.flights[flyer.index].data ? Role::SegmentData : Role::SegmentLine;
        out.push_back(with_subject(
            make_rect(flight_id(flight) + "-tick", {std::round(x - k), std::round(y), 2 * k, high}, role),
            subject_of(flight)));
    }
}

void WireFlights::add_flyer(std::vector<Shape> &out, const Flyer &flyer) const {
    const Flight &flight = flight_of(flyer);
    if (flight.forged && flight.kind == Flight::Kind::Original) add_origin(out, flyer);
    if (flyer.pose.lost) {
        const Point middle = flyer.middle;
        add_cross(out, flyer, {middle.x, middle.y - flyer.pose.fallen * layout_.stage.fall()});
    } else if (flyer.pose.arrived && !flight.intact) {
        const double half = layout_.flights[flyer.index].width / 2 + 8 * scale();
        add_cross(out, flyer, {flyer.middle.x + (flight.from == 0 ? half : -half), flyer.middle.y});
    }
    add_capsule(out, flyer);
    add_words(out, flyer);
}

void WireFlights::add_cross(std::vector<Shape> &out, const Flyer &flyer, Point at) const {
    const Flight &flight = flight_of(flyer);
    const double half = 9 * scale();
    for (const double side : {-1.0, 1.0})
        out.push_back(with_subject(make_line(fmt::format("{}-cross-{}", flight_id(flight), side < 0 ? 1 : 2),
                                             {at.x - half, at.y + side * half},
                                             {at.x + half, at.y - side * half}, Role::Lost, 3.2 * scale()),
                                   subject_of(flight)));
}

void WireFlights::add_capsule(std::vector<Shape> &out, const Flyer &flyer) const {
    const Flight &flight = flight_of(flyer);
    const WireFlight &wire = layout_.flights[flyer.index];
    const double k = scale(), height = layout_.stage.capsule_height;
    const Box box{std::round(flyer.middle.x - wire.width / 2), std::round(flyer.middle.y - height / 2),
                  wire.width, height};
    const bool marked = is_marked(flight);
    Role fill = wire.data ? Role::CapsuleData : Role::Capsule, edge = Role::Accent, ink = Role::Text;
    if (flyer.pose.arrived) edge = wire.data ? Role::SegmentData : Role::CapsuleEdge;
    if (flyer.pose.lost || is_corrupted(flight, t_))
        fill = Role::LostFill, edge = Role::Lost, ink = Role::Lost;
    else if (flyer.pose.held)
        fill = Role::HeldFill, edge = Role::Held, ink = Role::Held;
    else if (flight.forged)
        fill = Role::ForgedFill, edge = Role::Forged, ink = Role::Forged;
    if (marked) edge = Role::Accent;
    const std::string id = flight_id(flight);
    if (!flyer.pose.arrived) out.push_back(make_rect(id + "-shadow", box, Role::Shadow, height / 2));
    Shape capsule = make_framed(id + "-capsule", box, fill, height / 2, edge, (marked ? 2.6 : 1.6) * k);
    if (wire.again || flyer.pose.held) capsule.stroke = Stroke::Dashed;
    out.push_back(with_subject(std::move(capsule), subject_of(flight)));
    add_signs(out, flyer, box, ink, fill);
}

// The number of its connection, the sheets of a copy, and its label.
void WireFlights::add_signs(std::vector<Shape> &out, const Flyer &flyer, const Box &box, Role ink,
                            Role fill) const {
    const Flight &flight = flight_of(flyer);
    const WireFlight &wire = layout_.flights[flyer.index];
    const double k = scale();
    const std::string id = flight_id(flight);
    const Subject subject = subject_of(flight);
    double x = box.x + 9 * k;
    if (const int tag = number_of(layout_.tags, flight.conn); tag != 0) {
        const Box place{box.x + 5 * k, box.y + 6 * k, 18 * k, box.height - 12 * k};
        out.push_back(with_subject(make_rect(id + "-tag", place, Role::FoldFill, place.height / 2), subject));
        out.push_back(with_subject(make_text(id + "-tag-number", place, std::to_string(tag), 11.5 * k,
                                             Face::SansBold, Role::TextDim, Align::Center),
                                   subject));
        x += 17 * k;
    }
    if (flight.kind == Flight::Kind::Copy) {
        const double y = box.y + box.height / 2;
        out.push_back(make_framed(id + "-sheet-1", {x + 2 * k, y - 7 * k, 10 * k, 10 * k}, Role::None,
                                  1.5 * k, ink, 1.4 * k));
        out.push_back(make_framed(id + "-sheet-2", {x + 6 * k, y - 3 * k, 10 * k, 10 * k}, fill, 1.5 * k, ink,
                                  1.4 * k));
        x += 19 * k;
    }
    out.push_back(
        with_subject(make_text(id + "-label", {x, box.y, box.right() - 9 * k - x, box.height}, wire.label,
                               kLabel * k, wire.pure_ack ? Face::Mono : Face::MonoBold, ink, Align::Center),
                     subject));
}

// What befell it: beyond the cross where it was lost, below its capsule otherwise.
void WireFlights::add_words(std::vector<Shape> &out, const Flyer &flyer) const {
    const Flight &flight = flight_of(flyer);
    const WireStage &stage = layout_.stage;
    const double k = scale(), high = 18 * k;
    std::string text;
    if (flyer.pose.lost) {
        text = loss_words(flight, words_);
    } else {
        text = fate_words(flight, t_, words_);
        if (text_units(text, kWords, Face::Sans) * k > stage.wire() * 0.6)
            text = short_fate_words(flight, t_, words_);
    }
    if (text.empty()) return;
    const Face face = flyer.pose.lost ? Face::SansBold : Face::Sans;
    const double width = std::min(std::round(text_units(text, kWords, face) * k + 14 * k), stage.wire());
    const double inner = flight.from == 0 ? 1 : -1;  // towards the other lane
    const double half = stage.capsule_height / 2;
    double x = flyer.middle.x - width / 2;
    double y = flyer.middle.y + (inner > 0 ? half + 2 * k : -half - 2 * k - high);
    if (flyer.pose.lost) {
        // Beyond the cross there is nothing of it any more: the place for words.
        const double cross = flyer.middle.y - flyer.pose.fallen * stage.fall();
        const double room =
            flight.from == 0 ? stage.port[1] - flyer.middle.x : flyer.middle.x - stage.port[0];
        const bool beyond = room > width + 22 * k;
        if (beyond) x = flight.from == 0 ? flyer.middle.x + 16 * k : flyer.middle.x - 16 * k - width;
        y = beyond ? cross - high / 2 : flyer.middle.y + half + 2 * k;
    }
    x = std::clamp(x, stage.port[0], std::max(stage.port[0], stage.port[1] - width));
    const Box box{std::round(x), std::round(y), width, std::round(high)};
    const Role role = flyer.pose.lost || is_corrupted(flight, t_) ? Role::Lost
                      : flight.forged                             ? Role::Forged
                                                                  : Role::Held;
    const std::string id = flight_id(flight);
    out.push_back(
        with_subject(make_rect(id + "-fate-back", box, Role::Background, high / 2), subject_of(flight)));
    out.push_back(with_subject(make_text(id + "-fate", {box.x + 6 * k, box.y, box.width - 12 * k, high}, text,
                                         kWords * k, face, role, Align::Center),
                               subject_of(flight)));
}

/// Where a third host stands: a flag beside the wire.
void WireFlights::add_origin(std::vector<Shape> &out, const Flyer &flyer) const {
    const Flight &flight = flight_of(flyer);
    const WireFlight &wire = layout_.flights[flyer.index];
    const double k = scale();
    const double x = layout_.stage.x_of(flight.from, wire.start, wire.width);
    const double foot = layout_.stage.y_of(flight.from, wire.row) - layout_.stage.capsule_height / 2;
    const std::string id = flight_id(flight);
    out.push_back(make_line(id + "-origin-pole", {x, foot}, {x, foot - 20 * k}, Role::Forged, 2 * k));
    out.push_back(with_subject(make_rect(id + "-origin", {x, foot - 20 * k, 15 * k, 10 * k}, Role::Forged, 1),
                               subject_of(flight)));
}

}  // namespace theater::scene
