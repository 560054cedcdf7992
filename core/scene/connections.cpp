#include "core/scene/connections.h"

#include <algorithm>

namespace theater::scene {

std::vector<ConnectionTag> connections_in(const record::Recording &recording) {
    std::vector<ConnectionTag> tags;
    for (const record::SegmentRecord &segment : recording.segments()) {
        const sim::ConnId conn = segment.sent.conn;
        if (conn == 0 || segment.forged || number_of(tags, conn) != 0) continue;
        const tcp::Segment &header = segment.sent.segment;
        const bool answers = header.has(tcp::Flag::Syn) && header.has(tcp::Flag::Ack);
        tags.push_back(
            {conn, static_cast<int>(tags.size()) + 1, answers ? header.dst.port : header.src.port});
    }
    return tags;
}

int number_of(const std::vector<ConnectionTag> &tags, sim::ConnId conn) {
    // Most questions are about a late one.
    const auto found =
        std::find_if(tags.rbegin(), tags.rend(), [&](const ConnectionTag &tag) { return tag.conn == conn; });
    return found == tags.rend() ? 0 : found->number;
}

}  // namespace theater::scene
