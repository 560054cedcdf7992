// Explicit congestion notification in the endpoint (RFC 3168 §6.1). The wire's part is the marking queue of
// core/sim/line.
#pragma once

#include "core/tcp/ack_report.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

/// §6.1.1: our SYN asks (ECE and CWR), our SYN,ACK agrees (ECE).
void mark_syn(const Tcb &tcb, Segment &syn, const Config &config);
/// The peer's SYN or SYN,ACK has come: whether both agree.
void agree_on_ecn(Tcb &tcb, const Segment &syn, const Config &config);
/// §6.1.3: a CE mark makes our ACKs echo it until the peer's CWR. True if the mark is new.
bool note_mark(Tcb &tcb, const Segment &seg);
/// §6.1.2: ECE on an ACK, once a window.
bool is_echo(const Tcb &tcb, const Segment &seg);
/// What a segment carries: ECT(0) on new text (§6.1.5: never on what is repeated), ECE, CWR.
enum class TextKind : std::uint8_t { None, New, Repeated };
void mark_outgoing(Tcb &tcb, Segment &segment, TextKind text);

}  // namespace theater::tcp
