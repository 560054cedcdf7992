// TCP Fast Open at one endpoint (RFC 7413 §4.2): text in a SYN, taken before the handshake has ended.
// Cookies, keys and the pending limit are the host's.
#pragma once

#include "core/tcp/endpoint.h"

namespace theater::tcp {

/// Active OPEN: what the SYN will carry (§4.2.1).
void prepare_syn(Tcb &tcb, const Opening &opening);
/// How much text the SYN, or the SYN,ACK, carries; zero for most.
std::uint32_t text_for_syn(const Tcb &tcb, const Context &context);
/// The SYN is repeated: the option and the text stay at home (§4.1.3.1), for they may have been the reason.
void fall_back_to_ordinary_syn(Tcb &tcb);
/// Passive OPEN with a valid cookie (§4.2.2): the SYN's text goes to the user at once, and the user may
/// answer.
void take_syn_text(Tcb &tcb, const Context &context);
/// The SYN,ACK has come: text of the SYN that it leaves out is sent again at once (§4.2.1), as far as its
/// window of `wnd` bytes goes; the rest has still to be sent.
void resend_unacked_syn_text(Tcb &tcb, std::uint32_t wnd, const Context &context);

}  // namespace theater::tcp
