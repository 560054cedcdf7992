// The state diagram of RFC 9293 §3.3.2, figure 5, as data: its boxes, its twenty arrows with event and
// action, and where everything stands. The figure has CLOSED twice, at the top and at the foot. Places are in
// a design of 230 by 648 units for the narrowest dock and relative to columns, so that a wide one draws them
// apart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/scene/frame.h"
#include "core/scene/state_walk.h"

namespace theater::scene {

/// The columns that a wide picture draws apart; Left and Right are the edges of the picture.
enum class Column : std::uint8_t { Left, Top, One, Two, Three, Right };

/// A place of the design: so far from the middle of a column, so far down.
struct Spot {
    Column column = Column::Left;
    double dx = 0, y = 0;
};

inline constexpr double kFigureWidth = 230, kFigureHeight = 648, kStateWidth = 84, kStateHeight = 20;

/// Boxes: the eleven states by their number, and the CLOSED at the foot.
inline constexpr int kStateBoxes = tcp::kStateCount + 1;
inline constexpr int kClosedAtFoot = tcp::kStateCount;
/// The upper middle of a box.
Spot place_of_box(int box);
constexpr tcp::State state_of_box(int box) {
    return box == kClosedAtFoot ? tcp::State::Closed : static_cast<tcp::State>(box);
}

struct FigureArrow {
    int from = 0, to = 0;                 ///< boxes
    std::string_view event, action;       ///< as the RFC has them; "x": none
    std::vector<Spot> way;                ///< from box to box
    std::vector<std::string_view> words;  ///< the label, broken into lines
    Spot label;                           ///< the upper corner on the side that `align` names
    Align align = Align::Left;
};
/// All arrows of the figure.
std::span<const FigureArrow> figure_arrows();

/// The arrow of the figure that a move went along; nothing for a move that follows from the text only
/// (resets, aborts, time-outs, note 2).
std::optional<int> arrow_of(const StateMove &move);
/// The boxes between which such a move is drawn, and its way.
int box_before(const StateMove &move);
int box_after(const StateMove &move);
std::vector<Spot> side_way(int from, int to);

}  // namespace theater::scene
