// When the ACK of in-order text or of a FIN may wait (RFC 9293 §3.8.6.3), and Linux's way to choose: quick
// ACKs while a sender begins, delayed ones once the exchange has become interactive.
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

enum class AckTiming : std::uint8_t { Now, MayWait };

/// For an ACK of in-order text or a FIN that has just been noted.
AckTiming ack_timing(Tcb &tcb, const Config &config);
/// The user has read: whether an ACK that waits should go at once. Linux: when nothing is left to read, and
/// the sender has pushed twice, or once and nobody answers it.
AckTiming ack_timing_after_read(const Tcb &tcb, const Config &config);
/// How long it may wait.
Duration ack_delay(const Tcb &tcb, const Config &config);

/// The events that Linux's choice depends on.
/// A segment with text has come, in order or not: how large it is, and whether it was pushed.
void pace_on_segment(Tcb &tcb, const Segment &seg);
void pace_on_connect_with_text(Tcb &tcb, const Context &context);
void pace_on_text_received(Tcb &tcb, const Segment &seg, const Context &context);
void pace_on_fin_received(Tcb &tcb);
void pace_on_text_sent(Tcb &tcb, const Context &context);
void pace_on_ack_sent(Tcb &tcb, const Context &context);
void pace_on_delay_over(Tcb &tcb);
/// An unacceptable segment came: the sender may be in trouble, so ACKs go at once for a while.
void pace_on_trouble(Tcb &tcb);

}  // namespace theater::tcp
