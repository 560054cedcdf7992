// Everything on its way in one direction, in the order of packet numbers. A fast line holds thousands of
// packets, and every checkpoint holds them again; so an ordinary one is kept in 64 bytes, and only one with
// something special about it is kept whole.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/queue.h"
#include "core/sim/packet.h"

namespace theater::sim {

class Lane {
public:
    std::size_t size() const { return slims_.size(); }
    bool empty() const { return slims_.empty(); }
    /// Where the packet with this number is; size() if it is not here.
    std::size_t place_of(std::uint32_t number) const;
    Packet packet(std::size_t place) const;
    /// When it arrives; nothing while it is held.
    std::optional<Instant> arrives(std::size_t place) const;
    std::uint32_t ordinal(std::size_t place) const { return slims_[place].ordinal; }

    /// Its number must be a new one.
    void add(const Packet &packet);
    /// Another packet in the place of the one with the same number.
    void replace(std::size_t place, const Packet &packet);
    Packet take(std::size_t place);

    /// Calls visit(queue) for what is long in it, always in the same order.
    template <typename Visit>
    void for_each_queue(const Visit &visit) {
        visit(slims_);
        visit(wholes_);
    }
    /// Bytes that a copy takes up, about.
    std::size_t footprint() const;

    friend bool operator==(const Lane &, const Lane &) = default;

private:
    /// What the packets of one connection have in common.
    struct Route {
        HostId from = 0, to = 1;
        ConnId conn = 0;
        tcp::Endpoint src, dst;
        std::uint64_t stream = 0;
        friend bool operator==(const Route &, const Route &) = default;
    };
    /// A packet whose only option is timestamps and to which nothing has happened.
    struct Slim {
        Instant sent_at, arrives;
        std::uint64_t offset = 0;
        std::uint32_t number = 0;
        FactId segment_fact = 0, cause = 0;
        std::uint32_t ordinal = 0;
        std::uint32_t seq = 0, ack = 0;
        std::uint32_t timestamp = 0, echo = 0;
        std::uint16_t wnd = 0, len = 0;
        std::uint16_t route = 0;
        std::uint8_t flags = 0;
        std::uint8_t ecn : 2 = 0;
        std::uint8_t has_timestamps : 1 = 0;
        std::uint8_t has_text : 1 = 0;
        std::uint8_t is_whole : 1 = 0;  // all else is in wholes_
        std::uint8_t unused : 3 = 0;    // packs well only without undefined bits
        friend bool operator==(const Slim &, const Slim &) = default;
    };
    static_assert(sizeof(Slim) == 64);

    Slim slim(const Packet &packet);
    std::optional<std::uint16_t> route_of(const Packet &packet);
    std::size_t whole_place(std::uint32_t number) const;
    void add_whole(const Packet &packet);

    Queue<Slim> slims_;
    Queue<Packet> wholes_;  // in order of number too
    std::vector<Route> routes_;
    std::uint16_t last_route_ = 0;  // where the last one was found
};

}  // namespace theater::sim
