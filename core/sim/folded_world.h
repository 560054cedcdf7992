// A world folded up to be kept: what is long in it (segments on the wire and on the agenda, the
// retransmission queues) is packed into a few bytes an entry. A checkpoint of a transfer with thousands of
// segments in flight so takes a tenth of the world, and there can be many.
#pragma once

#include "core/base/packing.h"
#include "core/sim/world.h"

namespace theater::sim {

class FoldedWorld {
public:
    /// Takes `world` apart for a moment; it is as before when this returns.
    explicit FoldedWorld(World &world);
    /// A world equal to the one that was folded.
    World unfold() const;

    Instant now() const { return rest_.now(); }
    FactId next_fact() const { return rest_.next_fact(); }
    /// Bytes that it takes up, about.
    std::size_t footprint() const;

private:
    World rest_;    // all but its queues
    Bytes queues_;  // in the order in which World::for_each_queue visits them
};

}  // namespace theater::sim
