// Which capsules fly on the wire, in which row, and where a crowd of them is shown as one: worked out once
// for a stretch of a recording, so that nothing changes its row while it flies.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/record/course.h"
#include "core/scene/chronicle.h"
#include "core/scene/connections.h"
#include "core/scene/wire_stage.h"

namespace theater::scene {

/// What a flight of the chronicle is on the wire.
struct WireFlight {
    Instant departs;    ///< when the line begins to send it; before that it waits in the queue
    double start = 0;   ///< how far along it begins: a forged one, or a copy, beside the wire
    Instant gone;       ///< from here on it is not drawn any more
    std::string label;  ///< with marks
    double width = 0;   ///< of its capsule
    int row = 0;
    int bundle = -1;  ///< index in WireLayout::bundles; -1: it flies by itself
    bool data = false, pure_ack = false, again = false;
};

/// Ordinary segments that follow each other so closely that one capsule stands for them.
struct WireBundle {
    sim::HostId from = 0;
    std::vector<std::uint32_t> members;  ///< indices of flights, in order of departure
    std::string label;                   ///< without the count
    double width = 0;
    int row = 0;
    bool data = false;
};

/// Where a flight is at an instant.
struct WirePose {
    double along = 0;  ///< 0 at the sender, 1 at the receiver
    bool queued = false, held = false, lost = false, arrived = false;
    double fallen = 0;  ///< lost: how far it has fallen, 0–1
};

struct WireLayout {
    Chronicle chronicle;
    WireStage stage;
    std::vector<WireFlight> flights;  ///< one for each of chronicle.flights()
    std::vector<Instant> last_gone;   ///< the latest `gone` of the flights up to each
    std::vector<WireBundle> bundles;
    std::vector<ConnectionTag> tags;  ///< several connections share the picture, so each says its number

    /// Indices of the flights that have begun by `t` and are still to be seen.
    std::vector<std::uint32_t> flights_at(Instant t) const;
    WirePose pose_of(std::uint32_t flight, Instant t) const;
};

WireLayout make_wire_layout(const record::Recording &recording, const std::vector<ConnectionTag> &tags,
                            const WireStage &stage, Numbers numbers, Chronicle chronicle);

/// Of what is to be seen at `t`, kept for as long as it serves.
std::shared_ptr<const WireLayout> remembered_wire(const record::Course &course, const WireStage &stage,
                                                  const View &view, Instant t);

}  // namespace theater::scene
