// When a shut window is asked about again (RFC 9293 §3.8.6.1). What asks is sent by transmit.cpp.
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// How long the next probe waits: the RTO, doubled with every probe that has left (SHLD-30).
Duration window_probe_interval(const Tcb &tcb, const Config &config);
/// An ACK has come, and the window is still shut. Linux counts the interval from the answer; by the RFC the
/// timer that the probe has set goes on.
void on_window_probe_answered(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
