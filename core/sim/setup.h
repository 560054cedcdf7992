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
/// Whether the application accepts as soon as it can, or only when an accept call says so.
enum class Accepting : std::uint8_t { Auto, Manual };

struct HostSetup {
    std::string name;  ///< "client"
    tcp::IpAddress address;
    tcp::Config config;
    /// Initial sequence numbers of this host's connections in turn; after the last, by RFC 6528.
    std::vector<std::uint32_t> isns;
    Reading reading = Reading::Auto;
    /// The local port of connect calls that name none; counts up with every such call.
    std::uint16_t first_port = 40'000;
    Accepting accepting = Accepting::Auto;

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
    Called,       ///< a call, of any host, has been made
    Returned,     ///< a call, of any host, has been made and has come back
};
inline constexpr int kWhenCount = 8;
/// "at", "established", "read", "eof", "closed", "connecting", "called", "returned".
std::string_view to_string(When when);

/// The n-th call of this name that a host makes, counted from 1; calls that an application makes by itself
/// count too.
struct CallRef {
    HostId host = 0;
    CallName name = CallName::Connect;
    std::uint32_t nth = 1;
    friend bool operator==(const CallRef &, const CallRef &) = default;
};

struct Trigger {
    When when = When::At;
    Instant at;               ///< At
    std::uint64_t bytes = 0;  ///< HasRead
    Duration delay;           ///< waits this much longer after the condition holds
    CallRef of{};             ///< Called, Returned
    friend bool operator==(const Trigger &, const Trigger &) = default;
};

/// A call of the socket interface by a host's application.
struct CallSpec {
    HostId host = 0;
    CallName name = CallName::Listen;
    /// write, read: how many; connect: text given with the open, which Fast Open puts into the SYN
    /// (sendto with MSG_FASTOPEN); listen: the backlog, 0 for the host's.
    std::uint64_t bytes = 0;
    std::uint16_t port = 0;        ///< listen: the port; connect: the remote port; accept: 0 for any listener
    std::uint16_t local_port = 0;  ///< connect: the local port, 0 for the next free one
    HostId to = kNoHost;           ///< connect: the host to connect to
    /// Which of the host's connections, counted from 1 in the order they were made; 0: the latest that is not
    /// over, else the latest.
    std::uint32_t connection = 0;
    bool urgent = false;                      ///< write: the bytes are urgent (RFC 9293 §3.8.5)
    std::optional<tcp::IpAddress> address{};  ///< renumber: the host's new address
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
    bool enabled = true;           ///< a fault that is switched off stays in the list and counts nothing
    Duration by;                   ///< Delay: this much later. Duplicate: the copy comes this much later.
    std::optional<Instant> until;  ///< Hold: arrives at this instant; Duplicate: the copy arrives then
    std::optional<std::uint32_t> count;           ///< at most so many times
    std::uint32_t parts_per_million = 1'000'000;  ///< how likely, each time
    friend bool operator==(const Fault &, const Fault &) = default;
};

/// Gilbert and Elliott: the wire is good or bad and changes between the two from segment to segment.
struct BurstLoss {
    std::uint32_t to_bad_ppm = 0, to_good_ppm = 0;  ///< how likely the change is at each segment
    std::uint32_t loss_good_ppm = 0, loss_bad_ppm = 1'000'000;
    friend bool operator==(const BurstLoss &, const BurstLoss &) = default;
};

/// What the wire does to the segments of one direction, besides its delay. All luck comes from the seed.
struct Impairments {
    Duration jitter;                  ///< each takes up to this much longer; none overtakes another by it
    std::uint64_t rate_bps = 0;       ///< bits a second, headers included; 0: sending takes no time
    std::uint32_t queue_packets = 0;  ///< so many wait for the wire, more are lost; 0: no limit
    /// RFC 3168: with so many segments waiting already, one that may be marked (ECT) is; 0: none.
    std::uint32_t mark_queue = 0;
    std::uint32_t mark_ppm = 0;  ///< and how likely one is marked by luck
    std::uint32_t loss_ppm = 0, duplicate_ppm = 0, corrupt_ppm = 0;
    std::uint32_t reorder_ppm = 0;  ///< how likely one is held back, so that others overtake it …
    Duration reorder_by;            ///< … and for how long
    BurstLoss burst;
    friend bool operator==(const Impairments &, const Impairments &) = default;
};

/// The cable is cut from one instant to another: what is sent meanwhile is lost.
struct Outage {
    Instant since;
    std::optional<Instant> until;  ///< none: for good
    friend bool operator==(const Outage &, const Outage &) = default;
};

/// What boxes on the way do to Fast Open (RFC 7413 §7.1).
enum class MiddleboxAct : std::uint8_t { StripFastOpen, DropSynData, DropFastOpen };
/// "strip-fast-open", "drop-syn-data", "drop-fast-open".
std::string_view to_string(MiddleboxAct act);
struct Middlebox {
    MiddleboxAct act = MiddleboxAct::StripFastOpen;
    std::optional<HostId> from;  ///< only what this host sends
    friend bool operator==(const Middlebox &, const Middlebox &) = default;
};

struct LinkSetup {
    /// One-way delay from host 0 to host 1 and back.
    Duration delay_forth = milliseconds(50), delay_back = milliseconds(50);
    Impairments forth{}, back{};
    std::vector<Outage> outages{};
    std::vector<Middlebox> middleboxes{};
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
