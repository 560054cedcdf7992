// The endpoint's interface (RFC 9293 §3.10): four kinds of input and one output, all sans-IO.
//   user calls        open_*, send, receive, close, shutdown, abort      user_calls.cpp      §3.10.1–6
//   arriving segments segment_arrives                                    segment_arrives.cpp §3.10.7
//   time              on_timer                                           timeouts.cpp        §3.10.8
//   output            transmit                                           transmit.cpp
// An input changes the TCB, reports to the context's observer and notes what is owed; only transmit makes
// segments.
#pragma once

#include <vector>

#include "core/tcp/context.h"
#include "core/tcp/segment.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

/// What a user call came to. The errors are those of the socket interface.
enum class CallError : std::uint8_t { None, NotConnected, BrokenPipe, Already, Invalid };
/// "ENOTCONN", "EPIPE", "EISCONN", "EINVAL"; empty for None.
std::string_view to_string(CallError error);

// --- §3.10.1 OPEN ---
/// What the host knows of a connection before it begins.
struct Opening {
    std::uint32_t timestamp_offset = 0;
    std::uint32_t timestamp_recent = 0;  ///< active, from a TIME-WAIT that is reused (RFC 6191)
    /// Active: the Fast Open option of the SYN. Passive: that of the SYN,ACK.
    std::optional<Options::FastOpen> fast_open;
    std::uint64_t text_bytes = 0;      ///< active: text given with the open …
    std::uint32_t syn_text_limit = 0;  ///< … and how much of it may ride in the SYN
    bool take_syn_text = false;        ///< passive: the cookie is valid
    bool drop_syn_text = false;        ///< passive: the cookie is not, so the text will come again
};
/// Active OPEN: the TCB enters SYN-SENT and owes a SYN.
Tcb open_active(Endpoint local, Endpoint remote, Seq iss, std::uint64_t stream, const Context &context,
                const Opening &opening = {});
/// The TCB that a SYN to a listener makes (§3.10.7.2 third): SYN-RECEIVED, owes a SYN,ACK.
Tcb open_passive(const Segment &syn, Seq iss, std::uint64_t stream, const Context &context,
                 const Opening &opening = {});
/// The TCB that the ACK of a SYN cookie makes (RFC 4987 §3.6): SYN-RECEIVED, its SYN,ACK sent and forgotten.
/// The ACK is then to arrive at it.
Tcb open_from_cookie(const Segment &syn, Seq iss, std::uint64_t stream, const Context &context,
                     const Opening &opening);
/// The SYN,ACK of a SYN cookie, whose ISN and timestamp the host has chosen.
Segment make_stateless_syn_ack(const Segment &syn, Seq iss, std::uint32_t timestamp, const Context &context);

// --- §3.10.2 SEND ---
/// Whether the user says that these bytes are urgent (§3.8.5, MUST-62).
enum class Urgency : std::uint8_t { Ordinary, Urgent };
CallError send(Tcb &tcb, std::uint64_t bytes, const Context &context, Urgency urgency = Urgency::Ordinary);
/// How many bytes the send buffer has room for: UINT64_MAX where it has no limit.
std::uint64_t send_room(const Tcb &tcb, const Config &config);
// --- §3.10.3 RECEIVE ---
/// Takes up to `bytes` bytes in order; each Payload is a run of them. Opens the window when that is worth it.
std::vector<Payload> receive(Tcb &tcb, std::uint64_t bytes, const Context &context);
// --- §3.10.4 CLOSE ---
/// Closes our direction; the other may go on (half-close).
CallError shutdown(Tcb &tcb, const Context &context);
/// close() of a socket: CLOSE, and nobody will read any more; with unread text it is an abort (SHLD-3).
CallError close(Tcb &tcb, const Context &context);
// --- §3.10.5 ABORT ---
CallError abort(Tcb &tcb, const Context &context);

/// Gives an orphan in FIN-WAIT-2 its timer (Linux tcp_fin_timeout; the RFC knows none).
void plan_fin_wait_2(Tcb &tcb, const Context &context);
/// Our configuration has changed while the connection lives: timers that it switches are set or cancelled.
void on_config_changed(Tcb &tcb, const Context &context);
/// The host has lost its memory: the TCB is gone, and nothing is sent.
void vanish(Tcb &tcb, const Context &context);

// --- §3.10.7 SEGMENT ARRIVES, in every state but CLOSED and LISTEN ---
void segment_arrives(Tcb &tcb, const Segment &seg, const Context &context);

/// §3.10.7.1: what a segment gets that no TCB and no listener knows; nothing for a RST.
std::optional<Segment> answer_in_closed(const Segment &seg, const Context &context);
/// §3.10.7.2: what a listener does with a segment.
struct ListenResult {
    bool make_tcb = false;          ///< third: a SYN; the host opens passively
    std::optional<Segment> answer;  ///< second: a RST
};
ListenResult answer_in_listen(const Segment &seg, const Context &context);

// --- §3.10.8 timeouts ---
/// The given timer's deadline has come. `context.cause` is the fact "timer fired".
void on_timer(Tcb &tcb, Timer timer, const Context &context);
/// Whether this timer would give the connection up (R2, §3.8.3) if it fired at `when` with nothing coming
/// before.
bool would_give_up(const Tcb &tcb, Timer timer, Instant when, const Config &config);

/// A segment to send, and why.
struct Outgoing {
    Segment segment;
    FactId cause = 0;
    bool retransmission = false;
};
/// Everything the connection may and must send now, in order.
void transmit(Tcb &tcb, const Context &context, std::vector<Outgoing> &out);

/// Bytes the user could take now.
inline std::uint32_t readable_bytes(const Tcb &tcb) { return tcb.rcv.buffered(); }
/// The user has taken everything and the peer has closed: a read gives EOF.
inline bool at_eof(const Tcb &tcb) { return tcb.rcv.fin_received && tcb.rcv.buffered() == 0; }

}  // namespace theater::tcp
