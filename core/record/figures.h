// What a connection's opening cost: when its first byte was there, how many round trips went before, and what
// Fast Open saved of them (RFC 7413 §1).
#pragma once

#include <optional>
#include <vector>

#include "core/record/recording.h"

namespace theater::record {

/// Of one connection that an application opened by connect; `client` is the host that called it.
struct ConnectionFigures {
    ConnId conn = 0;
    HostId client = 0, server = 1;
    tcp::Endpoint local, remote;  ///< the client's and the server's
    Instant opened_at;            ///< the connect call
    /// From the connect call to the first byte that the server's application got of the client; none if it
    /// got none.
    std::optional<Duration> first_byte_at_server;
    /// From the connect call to the first byte that the client's application got of the server.
    std::optional<Duration> first_byte_of_answer;
    /// How many answers the client had to wait for before the segment left that brought the server its first
    /// byte: 1 after an ordinary handshake, 0 when the SYN brought it.
    std::optional<std::uint32_t> round_trips;
    /// Against an ordinary handshake: 1 if the SYN carried text and the SYN,ACK acknowledged some of it.
    std::uint32_t round_trips_saved = 0;
    /// Segments that either side sent again.
    std::uint32_t retransmissions = 0;
    friend bool operator==(const ConnectionFigures &, const ConnectionFigures &) = default;
};

/// One entry for each connection with a connect call, in the order of the calls.
std::vector<ConnectionFigures> figures_of(const Recording &recording);

}  // namespace theater::record
