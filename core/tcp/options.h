// Options of our segments, and what two SYNs have agreed on: MSS (RFC 9293 §3.7.1), window scale (RFC 7323
// §2), SACK-permitted (RFC 2018 §2), timestamps (RFC 7323 §3).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// The options of our SYN: all that the configuration offers, and Fast Open's.
Options syn_options(const Tcb &tcb, const Context &context);
/// The options of our SYN,ACK: of what the peer's SYN has offered, that which we offer too.
Options syn_ack_options(const Tcb &tcb, const Context &context);
/// The options of any later segment but a RST of no connection: timestamps, where agreed on.
Options data_options(const Tcb &tcb, const Context &context);

/// The peer's SYN has come: takes over what it offers and we offer too. An option counts only if both SYNs
/// carry it (RFC 7323 §1.3).
void agree_on_options(Tcb &tcb, const Segment &syn, const Config &config);

/// RFC 7323 §4.3: TS.Recent follows the segment that spans Last.ACK.sent.
void learn_timestamp(Tcb &tcb, const Segment &seg);
/// RFC 7323 §5.3, R1: the timestamp is older than one that has already been seen.
bool is_older_by_timestamp(const Tcb &tcb, const Segment &seg);

}  // namespace theater::tcp
