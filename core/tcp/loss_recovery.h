// Loss recovery: which phase the sender is in, and what each acknowledgement and each time-out does to it
// (RFC 5681 §3.2, RFC 6582, RFC 6675 §5, RFC 5682; in the order of Linux tcp_fastretrans_alert()).
// How a loss is found: scoreboard.h, rack.h. How far the window goes down: window_reduction.h.
#pragma once

#include "core/tcp/ack_report.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

/// An acknowledgement that is not quite ordinary, or that comes while the phase is not Open.
void recover_on_ack(Tcb &tcb, AckReport &report, const Context &context);
/// The retransmission timer has fired: everything in flight is taken as lost (RFC 5681 §3.1), but what SACK
/// blocks have reported and, by RACK, what was sent only lately.
void recover_on_timeout(Tcb &tcb, const Context &context);
/// The reordering timer has fired (RFC 8985 §6.3).
void recover_on_reordering_timeout(Tcb &tcb, const Context &context);
/// What is in the network, in bytes as cwnd counts them: whole segments where cwnd does.
std::uint32_t pipe(const Tcb &tcb, const Config &config);
/// The same of any amount.
std::uint32_t as_cwnd_counts(const Tcb &tcb, const Amount &amount, const Config &config);
/// For charts and cards.
CongestionPhase congestion_phase(const Tcb &tcb);

}  // namespace theater::tcp
