// What an acceptable acknowledgement does to the send side (RFC 9293 §3.10.7.4 fifth, RFC 6298 §5.2, 5.3).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// SND.UNA < ack =< SND.NXT: moves SND.UNA, clears the retransmission queue up to it, takes an RTT sample
/// (Karn: none from what was repeated), and stops or restarts the retransmission timer.
void take_acknowledgement(Tcb &tcb, Seq ack, const Context &context);
/// Whether an ACK has moved SND.UNA.
enum class AckKind : std::uint8_t { New, Repeated };
/// Takes SND.WND from a segment unless it is older than what it was last taken from (SND.WL1, SND.WL2).
void update_send_window(Tcb &tcb, const Segment &seg, AckKind kind, const Context &context);
/// Takes SND.WND from a segment in any case; at the end of a handshake.
void set_send_window(Tcb &tcb, const Segment &seg, const Context &context);
/// Send MSS: the peer's option, 536 without (MUST-15), and never more than our own interface carries.
void learn_send_mss(Tcb &tcb, const Segment &syn, const Config &config);
/// (5.1), USER TIMEOUT: starts the timers of the retransmission queue if they do not run.
void start_retransmission_timer(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
