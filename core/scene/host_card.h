// The card of a host: who it is, its state, its numbers, its buffers and its running timers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
    std::optional<std::uint32_t> snd_up, rcv_up;  ///< where urgent text ends, while there is some
    bool peer_known = false;                      ///< the peer's SYN has come: IRS and RCV.* mean something
    std::uint64_t unacked_bytes = 0, unsent_bytes = 0, readable_bytes = 0, early_bytes = 0;
    std::uint64_t receive_buffer = 0;  ///< its size
    Duration rto;
    std::uint32_t retries = 0;
    /// What the sender thinks of the network.
    struct Sender {
        std::uint32_t cwnd = 0, pipe = 0;
        std::optional<std::uint32_t> ssthresh;  ///< none yet
        std::uint32_t dup_acks = 0;
        std::optional<Duration> srtt;
        Duration rttvar;
        std::string_view phase;  ///< "slow-start" …
        friend bool operator==(const Sender &, const Sender &) = default;
    } sender;
    struct RunningTimer {
        tcp::Timer timer = tcp::Timer::Retransmission;
        Instant deadline;
        Duration whole;  ///< how long it runs in all
        friend bool operator==(const RunningTimer &, const RunningTimer &) = default;
    };
    std::vector<RunningTimer> timers;

    sim::ConnId conn = 0;  ///< the connection that is shown
    /// Its number among all of the run; 0 where there is none.
    int number = 0, of_numbers = 0;
    std::vector<std::string_view> waiting;  ///< calls that have not come back

    // Of the host.
    bool has_power = true;
    struct Switch {
        std::string_view option, label;
        bool on = false;
        friend bool operator==(const Switch &, const Switch &) = default;
    };
    std::vector<Switch> switches;
    struct Listening {
        std::uint16_t port = 0;
        std::uint32_t syn_queue = 0, syn_limit = 0, accept_queue = 0, accept_limit = 0;
        std::uint32_t fast_opens = 0, fast_open_limit = 0;  ///< pending ones (RFC 7413 §5.1)
        friend bool operator==(const Listening &, const Listening &) = default;
    };
    std::optional<Listening> listener;  ///< the latest
    bool fast_open = false;
    std::uint32_t key = 0;  ///< which Fast Open key this is, from 1
    struct Cookie {
        std::string server, cookie;  ///< in hexadecimal; empty: none yet
        std::uint16_t mss = 0;
        bool avoid = false;  ///< the negative entry of RFC 7413 §4.1.3.1
        friend bool operator==(const Cookie &, const Cookie &) = default;
    };
    std::vector<Cookie> cookies;

    friend bool operator==(const CardValues &, const CardValues &) = default;
};

/// The latest connection, or only the one that is asked for.
CardValues card_values(const sim::World &world, sim::HostId host, sim::ConnId only = 0);

/// The calls of a host that have not come back by `t`, in the order of calling.
std::vector<std::string_view> waiting_calls(const record::Recording &recording, sim::HostId host,
                                            sim::ConnId only, Instant t);

struct CardPlace {
    Box box;
    sim::HostId host = 0;
    Instant t;
    const View &view;
    const Phrasebook &words;
    double sender = 0;  ///< room for the sender's numbers, below those of the connection
};

/// "card-left", "card-right": what the ids of its shapes begin with.
std::string card_id(sim::HostId host);

/// "RTO", "delayed ACK": they stay English in every language.
std::string_view timer_name(tcp::Timer timer);
/// "0.85": as many figures as fit into a ring.
std::string remaining_text(Duration left);

/// Draws the card. What differs from `before` is highlighted.
void add_host_card(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                   const CardValues &before);
/// Its lower part: switches, queues and what the host knows of Fast Open.
void add_card_rows(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                   const CardValues &before);

}  // namespace theater::scene
