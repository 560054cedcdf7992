// The receive window from a finite buffer, with silly-window avoidance (RFC 9293 §3.8.6.2.2, MUST-39).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// The window that can be offered at most: the buffer, as far as 16 bits and the scale reach.
std::uint32_t window_capacity(const Config &config, std::uint8_t wscale = 0);
/// RCV.WND as the next segment will tell it, in bytes. With a scale only multiples can be told; the window is
/// rounded up rather than taken back (RFC 7323 §2.4), by less than one unit of it.
std::uint32_t offer_window(Tcb &tcb, const Config &config);
/// Text and FIN that come with the peer's SYN wait for ESTABLISHED (§3.10.7.2 third, §3.10.7.3 fourth).
void keep_early_text(Tcb &tcb, const Segment &syn, const Config &config);
/// Hands text at RCV.NXT to the receive buffer.
void accept_text(Tcb &tcb, const Payload &text);
/// Moves the right edge on if that is worth telling; it never moves back (§3.8.6).
void update_receive_window(Tcb &tcb, const Config &config);
/// After the user has taken text: opens the window and owes an ACK if the sender may be waiting for it.
void offer_freed_window(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
