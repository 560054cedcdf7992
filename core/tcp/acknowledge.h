// What an acknowledgement does to the send side (RFC 9293 §3.10.7.4 fifth, RFC 6298 §5.2, 5.3, RFC 5681, RFC
// 2018).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// In the handshake, SND.UNA < SEG.ACK =< SND.NXT: moves SND.UNA, clears the retransmission queue up to it,
/// takes an RTT sample (Karn: of what was repeated, only by the echo of a timestamp), and stops or restarts
/// the timers.
void take_acknowledgement(Tcb &tcb, const Segment &seg, const Context &context);
/// In the synchronized states, SEG.ACK =< SND.NXT: the same for a new ACK; the window; and for any ACK its
/// SACK blocks, what they and duplicate ACKs say of losses, and the congestion window. `wnd` is SEG.WND in
/// bytes. Returns whether anything has changed.
enum class AckEffect : std::uint8_t { None, Some };
AckEffect process_ack(Tcb &tcb, const Segment &seg, std::uint32_t wnd, const Context &context);
/// SEG.WND in bytes: that of a segment with SYN is never scaled (RFC 7323 §2.2). To be taken before the SYN
/// is cut off.
std::uint32_t window_in_bytes(const Tcb &tcb, const Segment &seg);
/// Takes SND.WND from a segment in any case; at the end of a handshake.
void set_send_window(Tcb &tcb, const Segment &seg, std::uint32_t wnd, const Context &context);
/// (5.1), USER TIMEOUT: starts the timers of the retransmission queue if they do not run; where the tail of a
/// flight is to be probed for, that timer instead (RFC 8985 §7.2).
void start_retransmission_timer(Tcb &tcb, const Context &context);
/// After something at SND.UNA has been sent again: the RTO counts from now.
void restart_retransmission_timer(Tcb &tcb, const Context &context);
/// USER TIMEOUT, if there is one and it does not run.
void start_user_timer(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
