#include "core/scene/stage.h"

#include <algorithm>
#include <cmath>

namespace theater::scene {
namespace {

constexpr double kMostWidth = 1240;                    // wider, and an arrow is too flat to follow by eye
constexpr double kCardWidth = 300, kCardHeight = 200;  // without the rows of the host
constexpr double kSmallCardWidth = 210;
constexpr double kMargin = 12;

}  // namespace

Stage make_stage(double width, const HeaderRoom &room) {
    Stage stage;
    stage.width = width;
    const double used = std::min(width, kMostWidth);
    stage.left = (width - used) / 2;
    stage.right = stage.left + used;
    stage.grid_left = stage.left + kMargin + Stage::kTimeWidth;
    const double beside = Stage::kBandWidth / 2 + 9 + Stage::kNoteWidth;
    stage.lifeline[0] = stage.grid_left + 4 + beside;
    stage.lifeline[1] = stage.right - kMargin - beside;
    stage.grid_right = stage.lifeline[1] + beside;
    stage.banner_y = room.title + 8;
    const double top = room.title + (room.banner ? Stage::kBanner + 4 : 0);
    const double height = room.small_card > 0 ? room.small_card
                                              : kCardHeight + (room.sender ? Stage::kSender : 0) +
                                                    room.card_rows * Stage::kCardRow;
    const double card =
        std::min(room.small_card > 0 ? kSmallCardWidth : kCardWidth, (used - 3 * kMargin) / 2);
    for (int host : {0, 1}) {
        const double wanted = stage.lifeline[host] - card / 2;
        const double x = host == 0
                             ? std::clamp(wanted, stage.left + kMargin, stage.left + used / 2 - card - 6)
                             : std::clamp(wanted, stage.left + used / 2 + 6, stage.right - kMargin - card);
        stage.card[host] = {x, top + kMargin, card, height};
    }
    stage.chooser_y = top + kMargin + height + 8;
    stage.header = top + kMargin + height + 10 + (room.chooser ? Stage::kChooser + 4 : 0);
    return stage;
}

Stage make_column(double width, double header, double card_y) {
    constexpr double margin = 4, between_cards = 12;
    constexpr double wire = 224;  // what a usual capsule takes, with its lifelines
    Stage stage;
    stage.is_column = true;
    stage.width = stage.right = width;
    const double gap = Stage::kBandWidth / 2 + 9;
    stage.note_width = std::clamp((width - 2 * margin - wire) / 2 - gap, 58.0, Stage::kNoteWidth);
    const double beside = gap + stage.note_width;
    stage.grid_left = margin;
    stage.grid_right = width - margin;
    stage.lifeline[0] = margin + beside;
    stage.lifeline[1] = width - margin - beside;
    const double card = std::min(kCardWidth, (width - 4 * margin - between_cards) / 2);
    for (int host : {0, 1}) {
        const double x = host == 0 ? width / 2 - between_cards / 2 - card : width / 2 + between_cards / 2;
        stage.card[host] = {std::round(x), card_y, std::round(card), header - card_y - 10};
    }
    stage.banner_y = card_y - Stage::kBanner - 4;
    stage.chooser_y = stage.header = header;
    return stage;
}

}  // namespace theater::scene
