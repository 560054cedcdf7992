// A host: its listeners, its connections by 4-tuple, and where its initial sequence numbers come from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/sim/fact.h"
#include "core/sim/setup.h"
#include "core/tcp/endpoint.h"

namespace theater::sim {

struct Listener {
    std::uint16_t port = 0;
    friend bool operator==(const Listener &, const Listener &) = default;
};

/// A TCB and the host's bookkeeping about it. It stays after CLOSED, as the last thing known of its 4-tuple.
struct Connection {
    ConnId id = 0;
    tcp::Tcb tcb;
    /// The latest arrival, call or timer that concerned it: what the application reacts to.
    FactId last_cause = 0;
    std::optional<Instant> timer_planned;  ///< the earliest agenda item for its timers
    bool acknowledge_planned = false;
    bool accepted = false;      ///< accept or connect has returned: the application has the socket
    bool end_reported = false;  ///< the application has read EOF or an error
    FactId connect_call = 0;    ///< the connect call that has not returned yet
    FactId read_call = 0;       ///< the read call that has not returned yet
    std::uint64_t read_wanted = 0;
    friend bool operator==(const Connection &, const Connection &) = default;

    /// There is a TCB: neither CLOSED nor fallen back to LISTEN.
    bool is_live() const { return tcb.state != tcp::State::Closed && tcb.state != tcp::State::Listen; }
};

/// A reset for a segment that no TCB knows.
struct StatelessReply {
    tcp::Segment segment;
    ConnId conn = 0;
    FactId cause = 0;
    friend bool operator==(const StatelessReply &, const StatelessReply &) = default;
};

/// Names the bytes that one host sends in one incarnation (Payload::stream).
constexpr std::uint64_t stream_of(ConnId conn, HostId host) {
    return static_cast<std::uint64_t>(conn) * 2 + host;
}

class Host {
public:
    Host() = default;
    Host(const HostSetup &setup, HostId id, std::uint64_t seed);

    HostId id() const { return id_; }
    const std::string &name() const { return name_; }
    const tcp::IpAddress &address() const { return address_; }
    const tcp::Config &config() const { return config_; }
    const std::vector<Listener> &listeners() const { return listeners_; }
    /// In the order in which they were made.
    const std::vector<Connection> &connections() const { return connections_; }

    bool is_listening(std::uint16_t port) const;
    /// The live connection with this 4-tuple, or null.
    const Connection *find(const tcp::Endpoint &local, const tcp::Endpoint &remote) const;
    const Connection *find(ConnId id) const;
    /// The n-th connection counted from 1, or for 0 the latest; null if there is none.
    const Connection *nth(std::uint32_t n) const;
    /// The latest connection that is not over, else the latest; null if there is none. What a host card
    /// shows.
    const Connection *latest() const;

    friend bool operator==(const Host &, const Host &) = default;

private:
    friend class Turn;
    friend class World;

    Connection *find_mutable(const tcp::Endpoint &local, const tcp::Endpoint &remote);
    Connection *nth_mutable(std::uint32_t n);
    /// RFC 6528: a clock of 4 microseconds a tick plus a keyed hash of the 4-tuple; or the next chosen
    /// number.
    tcp::Seq choose_isn(Instant now, const tcp::Endpoint &local, const tcp::Endpoint &remote);
    std::uint16_t take_port();

    HostId id_ = 0;
    std::string name_;
    tcp::IpAddress address_;
    tcp::Config config_;
    std::vector<std::uint32_t> isns_;
    std::uint32_t isns_used_ = 0;
    std::array<std::uint8_t, 16> isn_key_{};
    std::uint16_t next_port_ = 0;
    std::vector<Listener> listeners_;
    std::vector<Connection> connections_;
    std::vector<StatelessReply> stateless_;
};

}  // namespace theater::sim
