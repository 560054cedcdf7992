// What a world is made from: hosts, the link between them, what applications do, what befalls segments.
// A value without history; script/ reads it from a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/sim/fact.h"
#include "core/tcp/address.h"
#include "core/tcp/config.h"
#include "core/tcp/segment.h"

namespace theater::sim {

/// Whether the application takes text as soon as it can, or only when a read call says so.
enum class Reading : std::uint8_t { Auto, Manual };

struct HostSetup {
    std::string name;  ///< "client"
    tcp::IpAddress address;
    tcp::Config config;
    /// Initial sequence numbers of this host's connections in turn; after the last, by RFC 6528.
    std::vector<std::uint32_t> isns;
    Reading reading = Reading::Auto;
    /// The local port of connect calls that name none; counts up with every such call.
    std::uint16_t first_port = 40'000;

    friend bool operator==(const HostSetup &, const HostSetup &) = default;
};

/// What an application waits for before it makes a call.
enum class When : std::uint8_t {
    At,           ///< an instant
    Established,  ///< its connection is ESTABLISHED (connect or accept has returned)
    HasRead,      ///< it has read at least `bytes` bytes
    Eof,          ///< it has read everything and the peer has closed its direction
    Closed,       ///< its connection is CLOSED, for whatever reason
    Connecting,   ///< right after its connect call, before that has returned
};
inline constexpr int kWhenCount = 6;
/// "at", "established", "read", "eof", "closed", "connecting".
std::string_view to_string(When when);

struct Trigger {
    When when = When::At;
    Instant at;               ///< At
    std::uint64_t bytes = 0;  ///< HasRead
    Duration delay;           ///< waits this much longer after the condition holds
    friend bool operator==(const Trigger &, const Trigger &) = default;
};

/// A call of the socket interface by a host's application.
struct CallSpec {
    HostId host = 0;
    CallName name = CallName::Listen;
    std::uint64_t bytes = 0;       ///< write, read
    std::uint16_t port = 0;        ///< listen: the port; connect: the remote port
    std::uint16_t local_port = 0;  ///< connect: the local port, 0 for the next free one
    HostId to = kNoHost;           ///< connect: the host to connect to
    /// Which of the host's connections, counted from 1 in the order they were made; 0: the latest that is not
    /// over, else the latest.
    std::uint32_t connection = 0;
    friend bool operator==(const CallSpec &, const CallSpec &) = default;
};

struct ScheduledCall {
    CallSpec call;
    Trigger trigger;
    friend bool operator==(const ScheduledCall &, const ScheduledCall &) = default;
};

/// Which segments a fault befalls: those for which everything stated is true.
struct Match {
    HostId from = 0, to = 1;
    std::optional<std::uint32_t> nth;     ///< only the n-th of those that match the rest, from 1
    std::optional<tcp::Flags> flags;      ///< exactly these control bits, PSH left out of account
    std::optional<bool> data;             ///< with (true) or without (false) text
    std::optional<std::uint32_t> seq;     ///< absolute sequence number
    std::optional<Instant> since, until;  ///< sent at or after / before
    friend bool operator==(const Match &, const Match &) = default;
};

enum class FaultAction : std::uint8_t { Drop, Delay, Hold, Duplicate, Corrupt };
/// "drop", "delay", "hold", "duplicate", "corrupt".
std::string_view to_string(FaultAction action);

struct Fault {
    Match match;
    FaultAction action = FaultAction::Drop;
    Duration by;                   ///< Delay: this much later. Duplicate: the copy comes this much later.
    std::optional<Instant> until;  ///< Hold: arrives at this instant; Duplicate: the copy arrives then
    std::optional<std::uint32_t> count;           ///< at most so many times
    std::uint32_t parts_per_million = 1'000'000;  ///< how likely, each time
    friend bool operator==(const Fault &, const Fault &) = default;
};

struct LinkSetup {
    /// One-way delay from host 0 to host 1 and back.
    Duration delay_forth = milliseconds(50), delay_back = milliseconds(50);
    friend bool operator==(const LinkSetup &, const LinkSetup &) = default;
};

struct Setup {
    std::string profile = "textbook";
    std::uint64_t seed = 1;
    std::vector<HostSetup> hosts;  ///< exactly two
    LinkSetup link;
    std::vector<ScheduledCall> calls;
    std::vector<Fault> faults;
    friend bool operator==(const Setup &, const Setup &) = default;
};

}  // namespace theater::sim
