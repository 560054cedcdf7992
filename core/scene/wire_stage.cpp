#include "core/scene/wire_stage.h"

#include <algorithm>
#include <cmath>

namespace theater::scene {
namespace {

constexpr double kMargin = 12, kBanner = 38, kChooser = 28, kToldRow = 20, kClock = 34;
constexpr double kCapsule = 30, kRowStep = 34;

/// So high are cards that stand beside the wire, one thing below the other.
double high_card(const WireRoom &room) {
    return 322 + (room.sender ? 42 : 0) + 16 * static_cast<double>(room.card_rows);
}

/// So high are cards that stand above the wire, in two columns; switches and queues come where there is room.
double low_card(const WireRoom &room, double free) {
    return 184 + (room.sender ? 21 : 0) + (free > 540 ? 20 + 16 * static_cast<double>(room.card_rows) : 0);
}

void place_beside(WireStage &stage, double top, double bottom, const WireRoom &room) {
    const double k = stage.scale, margin = kMargin * k;
    const double width = std::round(std::clamp(stage.width * 0.235, 196 * k, 290 * k));
    const double height = std::min(bottom - top - 2 * margin, high_card(room) * k);
    const double y = std::round((top + bottom - height) / 2);
    stage.card[0] = {margin, y, width, std::round(height)};
    stage.card[1] = {stage.width - margin - width, y, width, std::round(height)};
    stage.port[0] = stage.card[0].right() + 18 * k;
    stage.port[1] = stage.card[1].x - 18 * k;
    stage.middle = {stage.port[0], top, stage.wire(), bottom - top};
}

void place_above(WireStage &stage, double top, double bottom, double free, const WireRoom &room) {
    const double k = stage.scale, margin = kMargin * k;
    const double width = std::round(std::min((stage.width - 3 * margin) / 2, 440 * k));
    const double height = std::round(low_card(room, free) * k);
    stage.card[0] = {margin, top + margin, width, height};
    stage.card[1] = {stage.width - margin - width, top + margin, width, height};
    stage.port[0] = 2 * margin;
    stage.port[1] = stage.width - 2 * margin;
    const double y = stage.card[0].bottom();
    stage.middle = {stage.port[0], y, stage.wire(), std::max(bottom - y, 60.0)};
}

void place_lanes(WireStage &stage) {
    const double k = stage.scale, half = stage.middle.height / 2;
    // The clock stands at the upper edge, so the wire is a little lower than the middle.
    const double centre = stage.middle.y + half + kClock * k / 4;
    // Two that leave together need a second row: rather are the lanes closer to each other.
    const double beyond = half - kCapsule * k / 2 - kClock * k - std::round(kRowStep * k);
    const double apart =
        std::clamp(std::min(0.19 * stage.middle.height, std::max(beyond, 38 * k)), 38 * k, 62 * k);
    stage.lane[0] = std::round(centre - apart);
    stage.lane[1] = std::round(centre + apart);
    stage.capsule_height = std::round(kCapsule * k);
    stage.row_step = std::round(kRowStep * k);
    const double outward = half - apart - kCapsule * k / 2 - kClock * k;
    stage.rows = 1 + std::clamp(static_cast<int>(outward / stage.row_step), 0, 5);
}

}  // namespace

WireStage make_wire_stage(double width, double height, const WireRoom &room) {
    WireStage stage;
    stage.width = width;
    stage.height = height;
    const double top = room.title + (room.banner ? kBanner : 0);
    double bottom = height - room.foot;
    const double free = bottom - top;
    stage.cards = width >= 840 && width >= 1.3 * free ? WireStage::Cards::Beside : WireStage::Cards::Above;
    const bool beside = stage.cards == WireStage::Cards::Beside;
    const double told = room.told == Told::LastSteps ? 66 : 0;
    stage.scale = beside ? std::clamp(std::min(width / 900, free / (410 + told)), 0.9, 2.4)
                         : std::clamp(std::min(width / 660, free / (430 + told)), 0.8, 2.4);
    const double k = stage.scale;
    stage.banner_y = room.title + 8;
    if (room.told == Told::LastSteps) {
        const double rows = beside ? free / k - 340 : free / k - low_card(room, free / k) - 170;
        stage.told_rows = std::clamp(static_cast<int>(rows / kToldRow), 1, 4);
        const double high = std::round((stage.told_rows * kToldRow + 10) * k);
        bottom -= high;
        stage.told = {kMargin * k, bottom, width - 2 * kMargin * k, high};
    }
    if (room.chooser) {
        bottom -= kChooser;
        stage.chooser_y = bottom + 2;
    }
    if (beside)
        place_beside(stage, top, bottom, room);
    else
        place_above(stage, top, bottom, free / k, room);
    place_lanes(stage);
    return stage;
}

}  // namespace theater::scene
