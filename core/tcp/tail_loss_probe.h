// The tail loss probe (RFC 8985 §7): the last segment of a flight brings no later ones whose ACKs could tell
// that it is lost, so it is probed for sooner than the RTO would. What an answer says about the congestion
// window (§7.4) is loss recovery's.
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// §7.2: whether a probe may be scheduled now, and in how long; nothing if the RTO is to be used.
std::optional<Duration> probe_timeout(const Tcb &tcb, const Config &config);
/// An ACK up to here has come: an answer to the probe makes room for another (§7.4).
void settle_tail_probe(Tcb &tcb);

}  // namespace theater::tcp
