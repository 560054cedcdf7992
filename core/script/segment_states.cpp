#include "core/script/segment_states.h"

#include <algorithm>
#include <vector>

namespace theater::script {

namespace {

using record::Recording;
using record::SegmentRecord;
using sim::FactId;

bool same_four_tuple(const tcp::Segment &a, const tcp::Segment &b) {
    return (a.src == b.src && a.dst == b.dst) || (a.src == b.dst && a.dst == b.src);
}

// The incarnations of the segment's 4-tuple, by the numbers that their segments carry.
std::vector<sim::ConnId> incarnations(const Recording &recording, const SegmentRecord &segment) {
    std::vector<sim::ConnId> conns;
    for (const SegmentRecord &other : recording.segments()) {
        if (!same_four_tuple(other.sent.segment, segment.sent.segment)) continue;
        if (conns.empty() || conns.back() != other.sent.conn) conns.push_back(other.sent.conn);
    }
    return conns;
}

bool listens(const Recording &recording, sim::HostId host, std::uint16_t port, FactId before) {
    return std::any_of(
        recording.calls().begin(), recording.calls().end(), [&](const record::CallRecord &call) {
            const bool refused = call.returned && !call.returned->error.empty();
            return call.id < before && call.call.host == host && call.call.name == sim::CallName::Listen &&
                   call.call.local.port == port && !refused;
        });
}

// The first fact that is later than "right after the segment's arrival or loss"; changes of state with the
// arrival as their cause count as part of it, whatever their ids.
struct Moment {
    FactId before = UINT32_MAX;
    FactId arrived = 0;
};

Moment moment_of(const SegmentRecord &segment) {
    if (!segment.arrived.empty()) return {segment.arrived.front(), segment.arrived.front()};
    if (segment.lost_at) return {segment.lost, 0};
    return {};
}

}  // namespace

std::array<tcp::State, 2> states_after(const Recording &recording, const SegmentRecord &segment) {
    const std::vector<sim::ConnId> conns = incarnations(recording, segment);
    const Moment moment = moment_of(segment);
    const tcp::Segment &seg = segment.sent.segment;
    std::array<tcp::State, 2> states{};
    for (sim::HostId host = 0; host < 2; ++host) {
        const std::uint16_t port = host == segment.sent.from ? seg.src.port : seg.dst.port;
        if (listens(recording, host, port, moment.before)) states[host] = tcp::State::Listen;
    }
    std::vector<FactId> consequences{moment.arrived};
    for (const Recording::StateRecord &state : recording.states()) {
        const bool ours = std::find(conns.begin(), conns.end(), state.change.conn) != conns.end();
        if (!ours || state.change.host >= states.size()) continue;
        const bool follows = moment.arrived != 0 && std::find(consequences.begin(), consequences.end(),
                                                              state.cause) != consequences.end();
        if (follows) consequences.push_back(state.id);
        if (state.id < moment.before || follows) states[state.change.host] = state.change.to;
    }
    return states;
}

}  // namespace theater::script
