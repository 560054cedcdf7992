// How the congestion window goes down once a loss or a mark is known: at once (RFC 5681 §3.2, RFC 6675 §5),
// or in step with what is delivered (RFC 6937).
#pragma once

#include "core/tcp/ack_report.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

/// cwnd is raised for each duplicate ACK instead of leaving it out of the pipe (RFC 5681 §3.2): where neither
/// SACK nor PRR is used.
bool inflates(const Tcb &tcb, const Config &config);
bool in_reduction(const Tcb &tcb);
/// ssthresh and RecoveryPoint are set; cwnd at once, unless it follows the deliveries.
void begin_reduction(Tcb &tcb, const Context &context);
/// An ACK during the reduction.
void reduce(Tcb &tcb, const Amount &delivered, const Amount &lost, bool advanced, const Config &config);
/// cwnd becomes ssthresh.
void end_reduction(Tcb &tcb, const Config &config);
/// Text has left during the reduction.
void reduction_on_sent(Tcb &tcb, std::uint32_t bytes, const Config &config);

}  // namespace theater::tcp
