// What an endpoint is given with every input, and how it reports what it did.
// The endpoint keeps no clock and writes no log: it is told the instant, and it tells an Observer.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/time.h"
#include "core/tcp/config.h"
#include "core/tcp/state.h"

namespace theater::tcp {

/// The id of a reported fact; 0 is "none". The endpoint stores ids only to hand them on as causes.
using FactId = std::uint32_t;

/// The timers of a connection (RFC 9293 §3.8.3, §3.8.6.1, §3.8.6.3, §3.6.1; USER TIMEOUT §3.10.8).
/// And those of Linux: an orphan in FIN-WAIT-2; keep-alive (§3.8.4); the tail loss probe (RFC 8985 §7).
enum class Timer : std::uint8_t {
    Retransmission,
    Persist,
    DelayedAck,
    TimeWait,
    SwsOverride,
    User,
    FinWait2,
    KeepAlive,
    TailLossProbe,
};
inline constexpr int kTimerCount = 9;
/// "retransmission", "persist", "delayed-ack", "time-wait", "sws-override", "user-timeout", "fin-wait-2",
/// "keep-alive", "tail-loss-probe".
std::string_view to_string(Timer timer);

enum class TimerAction : std::uint8_t { Set, Fired, Cancelled };
std::string_view to_string(TimerAction action);

/// The steps of "SEGMENT ARRIVES" (RFC 9293 §3.10.7) that can decide a segment's fate.
enum class Step : std::uint8_t {
    ClosedState,      // §3.10.7.1
    ListenRst,        // §3.10.7.2 first
    ListenAck,        // §3.10.7.2 second
    ListenSyn,        // §3.10.7.2 third
    ListenOther,      // §3.10.7.2 fourth
    SynSentAck,       // §3.10.7.3 first
    SynSentRst,       // §3.10.7.3 second
    SynSentSecurity,  // §3.10.7.3 third
    SynSentSyn,       // §3.10.7.3 fourth
    SynSentOther,     // §3.10.7.3 fifth
    Sequence,         // §3.10.7.4 first
    Rst,              // §3.10.7.4 second
    Security,         // §3.10.7.4 third
    Syn,              // §3.10.7.4 fourth
    Ack,              // §3.10.7.4 fifth
    Urg,              // §3.10.7.4 sixth
    Text,             // §3.10.7.4 seventh
    Fin,              // §3.10.7.4 eighth
    Timestamps,       // PAWS, before the first of §3.10.7.4 (RFC 7323 §5.3)
    TimeWaitSyn,      // a SYN meets TIME-WAIT (RFC 9293 MAY-2, RFC 6191)
    SynQueue,         // the listener's queue of half-open connections (RFC 4987 §2)
    SynCookie,        // a SYN,ACK without a TCB, and the ACK that comes back (RFC 4987 §3.6)
    AcceptQueue,      // the listener's queue of connections that wait for accept
    DeferAccept,      // the third ACK waits for text
    FastOpen,         // the cookie of a SYN (RFC 7413 §4.2.2)
};
inline constexpr int kStepCount = 25;
/// "check-sequence" …: the function's name in segment_arrives.cpp.
std::string_view to_string(Step step);
/// "RFC 9293 §3.10.7.4, first" …
std::string_view section_of(Step step);

/// What a step decided. All but Pass and TookEffect are the end of the segment's processing. The step that
/// decided a segment is the last one whose verdict is not Pass; where there is none, the segment changed
/// nothing.
enum class Verdict : std::uint8_t {
    Pass,          ///< go on with the next step
    Accepted,      ///< processed here, nothing more to check
    Dropped,       ///< thrown away without an answer
    Acknowledged,  ///< not acceptable: answered by an ACK and thrown away
    Challenged,    ///< answered by an RFC 5961 challenge ACK
    Throttled,     ///< would have been answered, but such an ACK was sent less than an interval ago
    ResetSent,     ///< answered by a RST
    Reset,         ///< it resets the connection
    Queued,        ///< kept for later: out of order
    TookEffect,    ///< it did something in this step; go on with the next
};
std::string_view to_string(Verdict verdict);

/// Receives the endpoint's reports as they happen; gives each an id that can be named as a cause.
class Observer {
public:
    virtual ~Observer() = default;
    virtual FactId on_state(State from, State to, FactId cause) = 0;
    virtual FactId on_timer(Timer timer, TimerAction action, Instant deadline, FactId cause) = 0;
    virtual FactId on_step(Step step, Verdict verdict, FactId cause) = 0;
};

/// The circumstances of one input.
struct Context {
    Instant now;
    FactId cause = 0;  ///< the fact that this input is: an arrival, a call, a timer that fired
    const Config &config;
    Observer &observer;
};

}  // namespace theater::tcp
