// A host as an operating system has it: listeners and their queues, connections by 4-tuple, keys, Fast Open
// cookies, and where its initial sequence numbers come from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/sim/cookie_jar.h"
#include "core/sim/fact.h"
#include "core/sim/fast_open_keys.h"
#include "core/sim/mac.h"
#include "core/sim/setup.h"
#include "core/tcp/endpoint.h"

namespace theater::sim {

struct Listener {
    std::uint16_t port = 0;
    /// So many connections may wait for accept, and one more (as Linux counts).
    std::uint32_t backlog = 0;
    /// When a SYN was last answered by a cookie: only then is an ACK that no TCB knows looked at as one.
    std::optional<Instant> cookie_sent_at;
    friend bool operator==(const Listener &, const Listener &) = default;
};

/// A call that waits until the write before it has come back.
struct HeldCall {
    CallSpec spec;
    FactId cause = 0;
    bool by_person = false;
    friend bool operator==(const HeldCall &, const HeldCall &) = default;
};

/// A write that waits for room in the send buffer.
struct BlockedWrite {
    FactId call = 0;  ///< 0: none waits
    std::uint64_t total = 0, left = 0;
    bool urgent = false;
    std::vector<HeldCall> held;  ///< what the application does to this socket next
    friend bool operator==(const BlockedWrite &, const BlockedWrite &) = default;
};

/// A TCB and the host's bookkeeping about it. It stays after CLOSED, as the last thing known of its 4-tuple.
struct Connection {
    ConnId id = 0;
    /// The incarnation that the peer's SYN came from; another than ours where one side has begun anew.
    ConnId peer_id = 0;
    tcp::Tcb tcb;
    /// The latest arrival, call or timer that concerned it: what the application reacts to.
    FactId last_cause = 0;
    FactId text_cause = 0;                 ///< the latest arrival that brought text in order
    std::optional<Instant> timer_planned;  ///< the earliest agenda item for its timers
    bool acknowledge_planned = false;
    /// Passive: it stands in the accept queue from this fact on; 0 while the SYN queue holds it.
    FactId queued_by = 0;
    bool accepted = false;      ///< accept or connect has returned: the application has the socket
    bool error_taken = false;   ///< a call has been given the connection's error; later ones find it ended
    bool end_reported = false;  ///< the application has read EOF or an error
    FactId connect_call = 0;    ///< the connect call that has not returned yet
    FactId read_call = 0;       ///< the read call that has not returned yet
    std::uint64_t read_wanted = 0;
    BlockedWrite write;
    friend bool operator==(const Connection &, const Connection &) = default;

    std::uint64_t sendto_bytes = 0;  ///< what the connect call gave with the open; its result
    FactId accept_call = 0;          ///< the accept call that took it

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

/// An accept call that has not returned yet.
struct WaitingAccept {
    FactId call = 0;
    std::uint16_t port = 0;  ///< 0: any listener
    friend bool operator==(const WaitingAccept &, const WaitingAccept &) = default;
};

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

    bool is_listening(std::uint16_t port) const { return listener(port) != nullptr; }
    const Listener *listener(std::uint16_t port) const;
    /// How many connections of a listener wait for the third ACK, and how many wait for accept.
    std::uint32_t syn_queue_len(std::uint16_t port) const;
    std::uint32_t accept_queue_len(std::uint16_t port) const;
    /// RFC 7413 §5.1: connections of a listener in SYN-RECEIVED whose SYN's text has been taken.
    std::uint32_t pending_fast_opens(std::uint16_t port) const;
    const CookieJar &cookie_jar() const { return cookie_jar_; }
    const FastOpenKeys &fast_open_keys() const { return fast_open_keys_; }
    /// False between power-off and reboot.
    bool has_power() const { return has_power_; }
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
    /// The offset of the timestamp clock towards a peer (RFC 7323 §5.4): the same for every incarnation.
    std::uint32_t timestamp_offset(const tcp::IpAddress &peer) const;
    Listener *listener_mutable(std::uint16_t port);

    HostId id_ = 0;
    std::string name_;
    tcp::IpAddress address_;
    tcp::Config config_;
    std::vector<std::uint32_t> isns_;
    std::uint32_t isns_used_ = 0;
    std::optional<tcp::Seq> first_isn_;  ///< what_if_fixed_isn repeats it
    MacKey isn_key_{}, timestamp_key_{}, syn_cookie_key_{};
    CookieJar cookie_jar_;
    FastOpenKeys fast_open_keys_;
    bool has_power_ = true;
    std::vector<WaitingAccept> waiting_accepts_;
    std::uint16_t next_port_ = 0;
    std::vector<Listener> listeners_;
    std::vector<Connection> connections_;
    std::vector<StatelessReply> stateless_;
};

}  // namespace theater::sim
