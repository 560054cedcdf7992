// RACK (RFC 8985 §6): what was sent well before something that has been delivered is lost.
#pragma once

#include "core/tcp/ack_report.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

bool uses_rack(const Tcb &tcb, const Config &config);
/// §6.2 step 2: a segment has been delivered.
void rack_on_delivery(Tcb &tcb, const SentSegment &sent, std::optional<std::uint32_t> echo,
                      const Context &context);
/// §6.2 step 4: the reordering window follows the DSACKs.
void rack_adapt_window(Tcb &tcb, const AckReport &report);
/// §6.2 step 5: marks what is lost; sets the reordering timer for what may only be late.
void rack_detect_loss(Tcb &tcb, AckReport &report, const Context &context);
/// Whether this segment would be lost by now if nothing but its age counted; after a time-out (§6.3).
bool rack_is_too_old(const Tcb &tcb, const SentSegment &sent, Instant now);

}  // namespace theater::tcp
