// The card of a host: who it is, its state, its numbers, its buffers and its running timers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/scene/film.h"
#include "core/scene/frame.h"
#include "core/scene/phrasebook.h"
#include "core/sim/world.h"

namespace theater::scene {

/// What a card shows of one host at one instant, taken out of the world.
struct CardValues {
    std::string name;
    std::string address;  ///< with the port where there is one
    tcp::State state = tcp::State::Closed;
    bool has_tcb = false;  ///< false: no connection yet; the numbers below mean nothing
    std::size_t connections = 0;
    std::uint32_t iss = 0, irs = 0, snd_una = 0, snd_nxt = 0, snd_wnd = 0, rcv_nxt = 0, rcv_wnd = 0;
    bool peer_known = false;  ///< the peer's SYN has come: IRS and RCV.* mean something
    std::uint64_t unacked_bytes = 0, unsent_bytes = 0, readable_bytes = 0, early_bytes = 0;
    std::uint64_t receive_buffer = 0;  ///< its size
    Duration rto;
    std::uint32_t retries = 0;
    struct RunningTimer {
        tcp::Timer timer = tcp::Timer::Retransmission;
        Instant deadline;
        Duration whole;  ///< how long it runs in all
        friend bool operator==(const RunningTimer &, const RunningTimer &) = default;
    };
    std::vector<RunningTimer> timers;

    friend bool operator==(const CardValues &, const CardValues &) = default;
};

CardValues card_values(const sim::World &world, sim::HostId host);

/// Draws the card into `box`. What differs from `before` is highlighted.
void add_host_card(std::vector<Shape> &out, const Box &box, sim::HostId host, const CardValues &now,
                   const CardValues &before, Instant t, Numbers numbers, const Phrasebook &words);

}  // namespace theater::scene
