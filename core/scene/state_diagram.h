// The state diagram as a Frame: the figure of RFC 9293 §3.3.2 with both hosts on it, the way that each has
// gone, and the move just made. It is made for a width from 230 units on; its height follows.
#pragma once

#include <array>
#include <string>

#include "core/scene/frame.h"
#include "core/scene/state_figure.h"
#include "core/scene/state_walk.h"

namespace theater::scene {

/// Subject::index of an arrow: its number in the figure from 1 on; a move that is not in the figure lies
/// beyond them, with the boxes it leads from and to.
constexpr std::uint32_t side_index(int from, int to) {
    return static_cast<std::uint32_t>(100 + from * kStateBoxes + to);
}
std::uint32_t transition_index(const StateMove &move);

/// The moves of both hosts along one arrow, in order of time.
std::vector<std::pair<sim::HostId, StateMove>> moves_along(const std::array<StateWalk, 2> &walks,
                                                           std::uint32_t index);

/// `names`: what the hosts are called in the language of the reader. `room`: a height that the picture may
/// take up; it is never lower than its letters need, and then has to be scrolled.
Frame state_diagram(const std::array<StateWalk, 2> &walks, const std::array<std::string, 2> &names,
                    double width, double room);

}  // namespace theater::scene
