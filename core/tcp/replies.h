// Acknowledgements and resets that an input asks for. They are noted in the TCB; transmit sends them.
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// An ACK by itself, at once, with the values of now. An ACK already owed for in-order text of this instant
/// goes first.
void reply_ack_at_once(Tcb &tcb, const Context &context);
/// The ACK of in-order text or of a FIN: once for all that arrives at one instant (MUST-58/59), carried by
/// whatever is sent next, and held back for a while where delayed ACKs are on (§3.8.6.3).
void owe_ack(Tcb &tcb, const Context &context);
/// The same, not to be held back.
void owe_ack_now(Tcb &tcb, const Context &context);
/// A challenge ACK (RFC 5961) or the reply to an out-of-window pure ACK, at most one an interval.
Verdict reply_throttled_ack(Tcb &tcb, Verdict verdict, const Context &context);
/// <SEQ=SEG.ACK><CTL=RST>: the reset for an offender that carries an ACK (§3.5.2).
void reply_reset_to(Tcb &tcb, const Segment &offender, const Context &context);
/// A keep-alive probe: no text, one number below SND.NXT, so that it must be answered (§3.8.4).
void reply_keep_alive_probe(Tcb &tcb, const Context &context);
/// The reset of ABORT (§3.10.5).
void reply_abort(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
