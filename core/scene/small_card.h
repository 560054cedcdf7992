// A host's card where there is little room, as beside another film: its state, its timers and the numbers
// that tell how far it is.
#pragma once

#include <vector>

#include "core/scene/host_card.h"

namespace theater::scene {

/// How tall it is, with or without the numbers of a sender.
double small_card_height(bool sender);
/// Draws it; what differs from `before` is highlighted. Its ids are those of the large card.
void add_small_card(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                    const CardValues &before);

}  // namespace theater::scene
