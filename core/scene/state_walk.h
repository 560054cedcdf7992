// Which states the two sides of a connection have gone through, and what moved them: the event and the action
// of each move, as the state diagram of RFC 9293 §3.3.2 writes them, taken from what truly happened.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/record/fact_finder.h"
#include "core/scene/connections.h"
#include "core/tcp/state.h"

namespace theater::scene {

/// What kind of event a move answered: the diagram's "CLOSE" is a call, its "rcv FIN" a segment.
enum class MoveBy : std::uint8_t {
    Call,
    Abort,  ///< a call that ends the connection at once, or the loss of its memory
    Segment,
    Reset,  ///< a segment with RST
    Timer,
    Unknown,
};

/// One move of one host.
struct StateMove {
    sim::FactId fact = 0, cause = 0;
    Instant at;
    tcp::State from = tcp::State::Closed, to = tcp::State::Closed;
    MoveBy by = MoveBy::Unknown;
    std::string event;   ///< "rcv SYN,ACK", "close()", "timeout=2MSL"; empty where nobody knows
    std::string action;  ///< "snd ACK", "delete TCB"; "x", as in the RFC, for none
    friend bool operator==(const StateMove &, const StateMove &) = default;
};

struct StateWalk {
    sim::ConnId conn = 0;  ///< 0: this host has no connection yet; its listener is what there is
    tcp::State now = tcp::State::Closed;
    bool listens = false;  ///< a listener of this host goes on in LISTEN, whatever the connection does
    std::vector<StateMove> moves;  ///< in order of time; those of the listener before the connection's
    friend bool operator==(const StateWalk &, const StateWalk &) = default;
};

/// Of one host and one connection of it, up to `t`; `conn` 0: of its listener. Does not say `listens`.
StateWalk state_walk(record::FactFinder &finder, sim::HostId host, sim::ConnId conn, Instant t);
/// Of the two hosts up to `t`, on the connection `only` or on the one that each host's card shows.
std::array<StateWalk, 2> state_walks(record::FactFinder &finder, Instant t, sim::ConnId only = 0);

}  // namespace theater::scene
