// Facts: everything that happens in a world, in the words that a person uses, each with its cause.
// The world reports them to a FactSink as they happen; record/ keeps them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/base/time.h"
#include "core/tcp/context.h"
#include "core/tcp/segment.h"
#include "core/tcp/state.h"

namespace theater::sim {

/// Ids count from 1, without gaps, in the order of happening; 0 is "none". Replay gives the same ids.
using FactId = tcp::FactId;
/// Index of a host in World::hosts().
using HostId = std::uint8_t;
inline constexpr HostId kNoHost = 255;
/// One number per incarnation of a 4-tuple, the same at both hosts; 0 for a listener.
using ConnId = std::uint32_t;

/// Who made a segment: the host it comes from, or a third one in its name.
enum class Origin : std::uint8_t { Host, Forged };

/// A segment has left a host. Its fate is what later WireEvents and Arrived facts say of it.
struct SegmentSent {
    HostId from = kNoHost, to = kNoHost;
    ConnId conn = 0;
    std::uint32_t ordinal = 0;  ///< counts the segments of this direction of the link, from 1
    tcp::Segment segment;
    bool retransmission = false;
    Origin origin = Origin::Host;
    Instant departs;  ///< when the line begins to send it; later than its leaving the host if it queues
    Instant due;      ///< when it will arrive if nothing further befalls it
    friend bool operator==(const SegmentSent &, const SegmentSent &) = default;
};

/// A segment (or its copy) has reached a host.
struct Arrived {
    HostId host = kNoHost;
    ConnId conn = 0;
    FactId segment = 0;
    bool intact = true;  ///< false: the checksum fails and the host throws it away
    bool copy = false;
    friend bool operator==(const Arrived &, const Arrived &) = default;
};

/// What befell a segment between leaving and arriving.
/// Altered: a middlebox has taken an option out of the header. Marked: a full queue has set CE in the IP
/// header instead of losing it (RFC 3168 §5).
enum class WireFate : std::uint8_t { Lost, Duplicated, Delayed, Corrupted, Held, Released, Altered, Marked };
std::string_view to_string(WireFate fate);

/// Who did it.
enum class WireAgent : std::uint8_t {
    Rule,       ///< a fault of the scenario
    Person,     ///< whoever sits at the window
    NoRoute,    ///< nobody has this address
    Wire,       ///< the wire's own luck: loss, jitter, reordering
    Queue,      ///< no room was left before the wire
    Cable,      ///< the cable is cut
    Middlebox,  ///< a box on the way
    HostOff,    ///< it has arrived where nobody is: the host has no power
};

struct WireEvent {
    WireFate fate = WireFate::Lost;
    FactId segment = 0;
    WireAgent agent = WireAgent::Rule;
    std::uint32_t rule = 0;  ///< which fault, from 1, when the agent is a rule
    Instant arrives;  ///< the new instant of arrival (Delayed, Released) or that of the copy (Duplicated)
    friend bool operator==(const WireEvent &, const WireEvent &) = default;
};

struct StateChanged {
    HostId host = kNoHost;
    ConnId conn = 0;
    tcp::State from = tcp::State::Closed, to = tcp::State::Closed;
    friend bool operator==(const StateChanged &, const StateChanged &) = default;
};

/// The calls of the socket interface, and what befalls a whole host.
enum class CallName : std::uint8_t {
    Listen,
    Connect,
    Accept,
    Write,
    Read,
    Shutdown,
    Close,
    Abort,      ///< SO_LINGER 0 and close
    Vanish,     ///< one socket is gone, and no segment says so
    PowerOff,   ///< the host is off: all sockets are gone, and nothing answers
    Reboot,     ///< the host is on (again); all sockets are gone
    RotateKey,  ///< the server has a new Fast Open key; the one before still counts (RFC 7413 §5.2)
    ForgetKey,  ///< the server has a new Fast Open key, and no cookie given before counts
    Renumber,   ///< the host has a new address; its connections cannot be reached any more
};
inline constexpr int kCallNameCount = 14;
/// "listen", "connect" …
std::string_view to_string(CallName name);
std::optional<CallName> parse_call_name(std::string_view text);

struct Called {
    HostId host = kNoHost;
    ConnId conn = 0;
    CallName name = CallName::Listen;
    std::uint64_t bytes = 0;      ///< write, read, connect: how many; listen: the backlog
    tcp::Endpoint local, remote;  ///< listen: local; connect, accept: both
    bool by_person = false;       ///< done in the window or by a command, not by the scenario's application
    friend bool operator==(const Called &, const Called &) = default;
};

/// A call has come back: "ok", or the name of an error. It completes an earlier Called and has no id of its
/// own.
struct Returned {
    FactId call = 0;
    Instant at;
    std::int64_t result = 0;  ///< write, read: bytes; else 0; -1 with an error
    std::string_view error;   ///< "ECONNREFUSED" …; empty if none
    friend bool operator==(const Returned &, const Returned &) = default;
};

/// Text has been handed to the application.
struct Delivered {
    HostId host = kNoHost;
    ConnId conn = 0;
    std::uint64_t offset = 0;  ///< in the stream of what this connection received
    std::uint64_t len = 0;
    bool intact = true;  ///< the bytes are those that the peer wrote at this offset
    friend bool operator==(const Delivered &, const Delivered &) = default;
};

struct TimerMoved {
    HostId host = kNoHost;
    ConnId conn = 0;
    tcp::Timer timer = tcp::Timer::Retransmission;
    tcp::TimerAction action = tcp::TimerAction::Set;
    Instant deadline;
    friend bool operator==(const TimerMoved &, const TimerMoved &) = default;
};

struct StepDecided {
    HostId host = kNoHost;
    ConnId conn = 0;
    FactId segment = 0;
    tcp::Step step = tcp::Step::Sequence;
    tcp::Verdict verdict = tcp::Verdict::Pass;
    friend bool operator==(const StepDecided &, const StepDecided &) = default;
};

/// A quantity of a connection has a new value.
struct Measured {
    HostId host = kNoHost;
    ConnId conn = 0;
    tcp::Quantity quantity = tcp::Quantity::Cwnd;
    std::int64_t value = 0;
    friend bool operator==(const Measured &, const Measured &) = default;
};

/// Loss recovery or congestion control has come to a turning point.
struct CongestionTurned {
    HostId host = kNoHost;
    ConnId conn = 0;
    tcp::CongestionEvent event = tcp::CongestionEvent::FastRetransmit;
    friend bool operator==(const CongestionTurned &, const CongestionTurned &) = default;
};

/// A value of a host's configuration has been changed while it runs.
struct OptionChanged {
    HostId host = kNoHost;
    std::string_view name;  ///< of tcp/config_fields.h
    std::int64_t from = 0, to = 0;
    friend bool operator==(const OptionChanged &, const OptionChanged &) = default;
};

/// A remark for a person that is no fact of the protocol, such as a command that found nothing to act on.
struct Noted {
    Text text;
    std::string_view rfc;
    HostId host = kNoHost;  ///< whom it concerns; kNoHost: nobody in particular
    ConnId conn = 0;
    friend bool operator==(const Noted &, const Noted &) = default;
};

using FactBody = std::variant<SegmentSent, Arrived, WireEvent, StateChanged, Called, Delivered, TimerMoved,
                              StepDecided, Noted, OptionChanged, Measured, CongestionTurned>;

struct Fact {
    FactId id = 0;
    FactId cause = 0;  ///< an earlier fact; 0 for what the scenario or a person began
    Instant at;
    FactBody body;
    friend bool operator==(const Fact &, const Fact &) = default;
};

/// Which facts a sink wants to be told. The others happen all the same and have their ids; nobody makes them
/// up.
enum class Interest : std::uint8_t {
    Nothing,
    Essential,  ///< all but what a replay gives back: steps, timer moves, measures
    Measures,   ///< the essential facts and the measures
    Everything,
};

class FactSink {
public:
    virtual ~FactSink() = default;
    virtual Interest interest() const { return Interest::Everything; }
    virtual void on_fact(const Fact &fact) = 0;
    virtual void on_returned(const Returned &returned) = 0;
};

/// A sink for a replay that needs the world only.
class NullSink final : public FactSink {
public:
    Interest interest() const override { return Interest::Nothing; }
    void on_fact(const Fact &) override {}
    void on_returned(const Returned &) override {}
};

}  // namespace theater::sim
