// A host's card where there is little room, as beside another film: its state, its timers and the numbers
// that tell how far it is.
#pragma once

#include <cstdint>
#include <vector>

#include "core/scene/host_card.h"

namespace theater::scene {

/// What it shows below state and timers: nothing, how far the connection is, and what its sender thinks too.
enum class SmallCardRows : std::uint8_t { None, Numbers, Sender };
double small_card_height(SmallCardRows rows);
/// Draws it; what differs from `before` is highlighted. Its ids are those of the large card.
void add_small_card(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                    const CardValues &before, SmallCardRows rows);

}  // namespace theater::scene
