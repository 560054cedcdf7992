// The transmission control block (RFC 9293 §3.3.1): all that an endpoint remembers of one connection.
// It is a value. The functions that read and change it are in user_calls, segment_arrives, timeouts and
// transmit.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/tcp/compressed_ack.h"
#include "core/tcp/congestion_control.h"
#include "core/tcp/context.h"
#include "core/tcp/measures.h"
#include "core/tcp/reassembly.h"
#include "core/tcp/receive_tuning.h"
#include "core/tcp/recovery_state.h"
#include "core/tcp/rtt.h"
#include "core/tcp/segment.h"
#include "core/tcp/sent_queue.h"
#include "core/tcp/state.h"

namespace theater::tcp {

/// Why a connection ended, in the words of the socket interface.
enum class ConnectionError : std::uint8_t { None, Refused, Reset, TimedOut, Aborted };
/// "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ECONNABORTED"; empty for None.
std::string_view to_string(ConnectionError error);

/// Whether the connection began with a passive or an active OPEN; a reset in SYN-RECEIVED depends on it.
enum class OpenKind : std::uint8_t { Active, Passive };

/// One ACK, challenge or RST that an input asked for, with the values of that moment. It leaves with the next
/// transmit.
struct Reply {
    Seq seq, ack;
    Flags flags;
    std::uint32_t wnd = 0;
    FactId cause = 0;
    std::uint8_t sack_count = 0;
    std::array<Options::SackBlock, 4> sack{};
    friend bool operator==(const Reply &, const Reply &) = default;
};

struct TimerState {
    std::optional<Instant> deadline;
    FactId set_by = 0;  ///< the fact "timer set", which is the cause of its firing
    friend bool operator==(const TimerState &, const TimerState &) = default;
};

/// Send Sequence Variables (RFC 9293 §3.3.1) and the send queue.
struct SendSpace {
    Seq una, nxt;
    std::uint32_t wnd = 0;  ///< SND.WND in bytes, after scaling
    Seq wl1, wl2, iss;
    Seq up;                          ///< SND.UP: the number after the last urgent byte (RFC 6093 §4)
    bool urgent = false;             ///< urgent text is queued or in flight: segments before it carry URG
    Seq right_edge;                  ///< the largest SND.UNA+SND.WND the peer ever offered
    std::uint32_t max_wnd = 0;       ///< the largest window the peer ever offered (§3.8.6.2.1, RFC 5961 §5)
    std::uint64_t queued_bytes = 0;  ///< bytes the user has handed over since the connection began
    std::uint64_t sent_bytes = 0;    ///< of these, how many have been sent at least once
    bool fin_queued = false;         ///< the user has closed: FIN follows the last queued byte
    bool fin_sent = false;
    std::uint8_t wscale = 0;  ///< Snd.Wind.Shift (RFC 7323 §2.3): the peer's windows count so much more
    friend bool operator==(const SendSpace &, const SendSpace &) = default;
};

/// Receive Sequence Variables (RFC 9293 §3.3.1) and the receive buffer.
struct ReceiveSpace {
    Seq nxt;
    std::uint32_t wnd = 0;  ///< RCV.WND as last offered, less what has arrived since
    Seq irs;
    Seq up;                           ///< RCV.UP
    std::uint64_t arrived_bytes = 0;  ///< in order, since the connection began
    std::uint64_t read_bytes = 0;     ///< of these, how many the user has taken
    bool fin_received = false;        ///< the peer's FIN has taken effect: EOF after the last byte
    std::uint8_t wscale = 0;          ///< Rcv.Wind.Shift (RFC 7323 §2.3)
    std::uint32_t buffered() const { return static_cast<std::uint32_t>(arrived_bytes - read_bytes); }
    friend bool operator==(const ReceiveSpace &, const ReceiveSpace &) = default;
};

/// Timestamps of a connection (RFC 7323 §3, §4.3).
struct TimestampState {
    bool on = false;           ///< both SYNs have offered the option
    std::uint32_t offset = 0;  ///< of our clock, which ticks in milliseconds (§5.4)
    std::uint32_t recent = 0;  ///< TS.Recent: what we echo
    Seq last_ack_sent;         ///< Last.ACK.sent
    std::uint32_t clock(Instant now) const { return offset + static_cast<std::uint32_t>(now.ns / 1'000'000); }
    friend bool operator==(const TimestampState &, const TimestampState &) = default;
};

/// What the next ACKs report beyond RCV.NXT (RFC 2018 §4, RFC 2883 §4).
struct SelectiveAck {
    bool on = false;  ///< both SYNs have offered SACK-permitted
    std::uint8_t count = 0;
    std::array<Options::SackBlock, 4> blocks{};   ///< the latest to have changed first
    std::optional<Options::SackBlock> duplicate;  ///< a DSACK: for one ACK only
    friend bool operator==(const SelectiveAck &, const SelectiveAck &) = default;
};

/// Linux's choice between ACKs at once and delayed ones (delayed_ack.h).
struct AckPace {
    std::uint32_t quick = 0;   ///< so many more ACKs go at once
    Duration ato;              ///< the delay that the sender's rhythm suggests; zero before the first text
    bool interactive = false;  ///< the application answers: its text will carry the ACK
    std::optional<Instant> text_at;     ///< when text last came
    std::uint32_t pushed = 0;           ///< short or pushed segments since the last ACK, two at most
    std::uint32_t segment_bytes = 536;  ///< the largest text of a segment seen so far
    friend bool operator==(const AckPace &, const AckPace &) = default;
};

/// TCP Fast Open of one connection (fast_open.h).
struct FastOpenState {
    std::optional<Options::FastOpen> option;  ///< what our SYN, or our SYN,ACK, carries the first time
    bool text_in_syn = false;                 ///< active: our SYN carried text
    bool taken = false;       ///< passive: the SYN's text was taken before the handshake's end
    bool text_acked = false;  ///< active: the SYN,ACK has acknowledged text too
    friend bool operator==(const FastOpenState &, const FastOpenState &) = default;
};

struct Tcb {
    State state = State::Closed;
    OpenKind open = OpenKind::Active;
    ConnectionError error = ConnectionError::None;
    Endpoint local, remote;
    std::uint64_t stream = 0;  ///< names the bytes this side sends (Payload::stream)

    SendSpace snd;
    ReceiveSpace rcv;
    std::uint16_t smss = 536;  ///< the largest text we may send in a segment (§3.7.1, MUST-15)

    SentQueue retransmission_queue;  ///< in order of seq
    Reassembly reassembly;           ///< out-of-order text and FIN
    std::vector<Payload> unread;     ///< in-order text the user has not taken

    RoundTrip round_trip;                  ///< SRTT, RTTVAR, RTO (RFC 6298)
    std::uint32_t retries = 0;             ///< time-outs in a row without progress
    std::optional<Instant> first_sent_at;  ///< when the segment now being retried first left (R2 as a time)
    std::uint32_t cwnd = 0;                ///< bytes (RFC 5681)
    std::uint32_t ssthresh = UINT32_MAX;
    std::uint64_t cwnd_credit = 0;  ///< acknowledged in congestion avoidance and not yet paid out in cwnd
    CongestionMemory congestion;    ///< of the congestion control in use
    RecoveryState recovery;         ///< loss recovery
    EcnState ecn;
    ToldMeasures told;
    std::uint32_t persist_backoff = 0;
    std::optional<Seq> short_segment_end;  ///< SND.NXT after the last short segment (Minshall's SND.SML)
    bool sws_override = false;             ///< the override timer has fired: a short segment may leave
    bool user_gone = false;                ///< close() was called: nobody will read any more (§3.6.1)
    std::uint32_t syn_losses = 0;          ///< how often our SYN was repeated by a time-out (RFC 6298 (5.7))

    TimestampState ts;
    bool wscale_agreed = false;
    std::uint32_t syn_text_limit = 0;  ///< how much text our SYN may carry (Fast Open)
    SelectiveAck sack;
    AckPace ack_pace;
    CompressedAck compressed_ack;
    ReceiveTuning tuning;
    FastOpenState fast_open;
    std::optional<Seq> tail_probe_end;  ///< SND.NXT when the tail loss probe left (TLP.end_seq, RFC 8985 §7)
    bool tail_probe_owed = false;
    std::uint32_t keep_alive_probes = 0;  ///< unanswered
    Instant heard_at;                     ///< when anything last came from the peer
    Instant opened_at;
    bool accept_deferred = false;  ///< the third ACK has come, but the listener waits for text

    std::array<TimerState, kTimerCount> timers;

    // What the next transmit owes, and why.
    std::vector<Reply> replies;          ///< leave as they are, in order
    std::optional<Reply> owed_ack;       ///< the ACK of in-order text or a FIN; any later segment carries it
    bool ack_may_wait = false;           ///< … and the delayed ACK timer may hold it back
    std::uint32_t unacked_segments = 0;  ///< in-order segments with text since our last ACK (SHLD-19)
    bool syn_owed = false;               ///< our SYN (or SYN,ACK) is to be sent for the first time
    bool probe_owed = false;             ///< the persist timer has fired
    bool probe_outstanding = false;      ///< what is on the retransmission queue is a window probe
    FactId syn_cause = 0, resend_cause = 0;
    std::optional<Instant> throttled_ack_at;  ///< when the last challenge or out-of-window reply was made

    const TimerState &timer(Timer t) const { return timers[static_cast<std::size_t>(t)]; }
    TimerState &timer(Timer t) { return timers[static_cast<std::size_t>(t)]; }
    /// The earliest deadline of all timers.
    std::optional<Instant> next_deadline() const;
    /// Bytes that the user has queued and TCP has not yet sent.
    std::uint64_t unsent_bytes() const { return snd.queued_bytes - snd.sent_bytes; }
    /// FlightSize (RFC 5681 §2): sequence numbers sent and not acknowledged.
    std::uint32_t flight_size() const { return retransmission_queue.total().bytes; }
    /// Our FIN has been sent and acknowledged.
    bool fin_acked() const { return snd.fin_sent && snd.una == snd.nxt; }

    friend bool operator==(const Tcb &, const Tcb &) = default;
};

/// A TCB that owes its SYN, with both send variables at ISS and this receive window to offer.
Tcb make_tcb(Endpoint local, Endpoint remote, Seq iss, std::uint64_t stream, std::uint32_t receive_window,
             const Context &context);
/// Changes the state and reports it; no-op when it is the same.
void enter(Tcb &tcb, State state, const Context &context);
void set_timer(Tcb &tcb, Timer timer, Instant deadline, const Context &context);
void cancel_timer(Tcb &tcb, Timer timer, const Context &context);
/// "Delete the TCB": empties queues and buffers, cancels all timers, enters CLOSED (or LISTEN, for a passive
/// open that falls back) and remembers why.
void delete_tcb(Tcb &tcb, State end, ConnectionError error, const Context &context);

}  // namespace theater::tcp
