// The receive window from a finite buffer, with silly-window avoidance (RFC 9293 §3.8.6.2.2, MUST-39).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// The window that can be offered at most: the buffer, and 65535 without window scaling.
std::uint32_t window_capacity(const Config &config);
/// Moves the right edge on if that is worth telling; it never moves back (§3.8.6).
void update_receive_window(Tcb &tcb, const Config &config);
/// After the user has taken text: opens the window and owes an ACK if the sender may be waiting for it.
void offer_freed_window(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
