#include "core/sim/folded_world.h"

#include <functional>
#include <utility>
#include <vector>

namespace theater::sim {

FoldedWorld::FoldedWorld(World &world) {
    // The queues step aside while the rest is copied, so that nothing of them is.
    std::vector<std::function<void()>> put_back;
    Bytes bytes;
    world.for_each_queue([&](auto &queue) {
        pack(queue.begin(), queue.size(), bytes);
        if (queue.empty()) return;
        put_back.emplace_back([&queue, kept = std::move(queue)]() mutable { queue = std::move(kept); });
    });
    rest_ = world;
    for (const std::function<void()> &put : put_back)
        put();
    queues_.assign(bytes.begin(), bytes.end());
}

World FoldedWorld::unfold() const {
    World world = rest_;
    const std::uint8_t *from = queues_.data();
    world.for_each_queue([&](auto &queue) { from = unpack(from, queue); });
    return world;
}

std::size_t FoldedWorld::footprint() const { return rest_.footprint() + queues_.size(); }

}  // namespace theater::sim
