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
    Reordering,     ///< RACK: what may only be late is taken as lost when it fires (RFC 8985 §6.2, step 5)
    CompressedAck,  ///< Linux: ACKs that only report more SACKed text are sent as one
};
inline constexpr int kTimerCount = 11;
/// "retransmission", "persist", "delayed-ack", "time-wait", "sws-override", "user-timeout", "fin-wait-2",
/// "keep-alive", "tail-loss-probe", "reordering", "compressed-ack".
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

/// What changes with almost every segment of a transfer and is drawn as a curve.
enum class Quantity : std::uint8_t {
    Cwnd,           ///< the congestion window, bytes (RFC 5681)
    Ssthresh,       ///< the slow start threshold, bytes; UINT32_MAX: none yet
    Pipe,           ///< what is thought to be in the network, bytes (RFC 6675 §2)
    RttSample,      ///< a measured round trip, ns; told whenever there is one, changed or not
    Srtt,           ///< ns (RFC 6298)
    Rttvar,         ///< ns
    Rto,            ///< ns, with back-off
    SendWindow,     ///< SND.WND, bytes
    ReceiveWindow,  ///< RCV.WND, bytes
    SendBuffer,     ///< handed over by the user and not yet acknowledged, bytes
    ReceiveBuffer,  ///< arrived and not yet taken by the user, out of order included, bytes
    Phase,          ///< a CongestionPhase
};
inline constexpr int kQuantityCount = 12;
/// "cwnd", "ssthresh", "pipe", "rtt-sample", "srtt", "rttvar", "rto", "snd-wnd", "rcv-wnd", "send-buffer",
/// "receive-buffer", "phase".
std::string_view to_string(Quantity quantity);

/// What the sender is doing about congestion.
/// Reduced: the window goes down because of a mark or a repaired tail, not because something is missing.
enum class CongestionPhase : std::uint8_t { SlowStart, Avoidance, Recovery, Loss, Reduced };
inline constexpr int kCongestionPhaseCount = 5;
/// "slow-start", "congestion-avoidance", "fast-recovery", "loss-recovery", "window-reduced".
std::string_view to_string(CongestionPhase phase);

/// The turning points of loss recovery and congestion control: rare, and each worth a sentence.
enum class CongestionEvent : std::uint8_t {
    FastRetransmit,     ///< duplicate ACKs or SACK blocks prove a loss (RFC 5681 §3.2, RFC 6675 §5)
    RackLoss,           ///< later text has been delivered, so this is lost (RFC 8985 §6)
    PartialAck,         ///< in recovery: the next hole is lost as well (RFC 6582 §3.2)
    RecoveryEnd,        ///< everything sent before the loss has been acknowledged
    TimeOut,            ///< the retransmission timer: nothing in flight is trusted (RFC 5681 §3.1)
    LossEnd,            ///< everything sent before the time-out has been acknowledged
    SpuriousTimeOut,    ///< F-RTO: an original has arrived, the time-out was needless (RFC 5682)
    UndoneByTimestamp,  ///< the echo shows that the original arrived, not its repetition (RFC 4015)
    UndoneByDuplicate,  ///< DSACK: every repetition was needless (RFC 2883)
    TailLossRepaired,   ///< the probe was not only a probe: something was lost (RFC 8985 §7.4)
    CongestionMark,     ///< ECN-Echo has come: the window is reduced once (RFC 3168 §6.1.2)
    RestartAfterIdle,   ///< too long silent: the window is the initial one again (RFC 5681 §4.1)
    SlowStartLeft,      ///< HyStart: round trips grow, slow start ends before a loss
    LimitedTransmit,    ///< a duplicate ACK lets a new segment go (RFC 3042)
};
inline constexpr int kCongestionEventCount = 14;
/// "fast-retransmit", "rack-loss", "partial-ack" …; the phrase "congestion.<name>" says it in words.
std::string_view to_string(CongestionEvent event);
/// "RFC 5681 §3.2; RFC 6675 §5" …
std::string_view section_of(CongestionEvent event);

/// Receives the endpoint's reports as they happen; gives each an id that can be named as a cause.
class Observer {
public:
    virtual ~Observer() = default;
    virtual FactId on_state(State from, State to, FactId cause) = 0;
    virtual FactId on_timer(Timer timer, TimerAction action, Instant deadline, FactId cause) = 0;
    virtual FactId on_step(Step step, Verdict verdict, FactId cause) = 0;
    virtual FactId on_measure(Quantity quantity, std::int64_t value, FactId cause) = 0;
    virtual FactId on_congestion(CongestionEvent event, FactId cause) = 0;
};

/// The circumstances of one input.
struct Context {
    Instant now;
    FactId cause = 0;  ///< the fact that this input is: an arrival, a call, a timer that fired
    const Config &config;
    Observer &observer;
};

}  // namespace theater::tcp
