// What an acceptable acknowledgement does to the send side (RFC 9293 §3.10.7.4 fifth, RFC 6298 §5.2, 5.3).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// SND.UNA < SEG.ACK =< SND.NXT: moves SND.UNA, clears the retransmission queue up to it, takes an RTT sample
/// (Karn: of what was repeated, only by the echo of a timestamp), and stops or restarts the timers.
void take_acknowledgement(Tcb &tcb, const Segment &seg, const Context &context);
/// Whether an ACK has moved SND.UNA.
enum class AckKind : std::uint8_t { New, Repeated };
/// SEG.WND in bytes: that of a segment with SYN is never scaled (RFC 7323 §2.2). To be taken before the SYN
/// is cut off.
std::uint32_t window_in_bytes(const Tcb &tcb, const Segment &seg);
/// Takes SND.WND from a segment unless it is older than what it was last taken from (SND.WL1, SND.WL2).
void update_send_window(Tcb &tcb, const Segment &seg, std::uint32_t wnd, AckKind kind,
                        const Context &context);
/// Takes SND.WND from a segment in any case; at the end of a handshake.
void set_send_window(Tcb &tcb, const Segment &seg, std::uint32_t wnd, const Context &context);
/// (5.1), USER TIMEOUT: starts the timers of the retransmission queue if they do not run; where the tail of a
/// flight is to be probed for, that timer instead (RFC 8985 §7.2).
void start_retransmission_timer(Tcb &tcb, const Context &context);
/// USER TIMEOUT, if there is one and it does not run.
void start_user_timer(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
