// The large card of a host beside the wire: its state so large that the back row reads it, its timers as
// rings, how far it is, and its buffers. What room is left takes the rows of the usual card: switches,
// queues.
#pragma once

#include <vector>

#include "core/scene/host_card.h"

namespace theater::scene {

/// `scale`: how large type is. Ids and subjects are those of the usual card; what differs from `before` is
/// highlighted.
void add_wire_card(std::vector<Shape> &out, const CardPlace &place, double scale, const CardValues &now,
                   const CardValues &before);

}  // namespace theater::scene
