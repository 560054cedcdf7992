// The tail loss probe (RFC 8985 §7): the last segment of a flight brings no later ones whose ACKs could tell
// that it is lost, so it is probed for sooner than the RTO would.
#pragma once

#include "core/tcp/ack_report.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

/// §7.2: whether a probe may be scheduled now, and in how long; nothing if the RTO is to be used.
std::optional<Duration> probe_timeout(const Tcb &tcb, const Config &config);
/// An ACK has come: an answer to the probe makes room for another, and where the probe has filled a hole, the
/// window is reduced as after any loss (§7.4).
void settle_tail_probe(Tcb &tcb, const AckReport &report, Seq ack, const Context &context);

}  // namespace theater::tcp
