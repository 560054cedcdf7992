// Keep-alives (RFC 9293 §3.8.4): off unless asked for (MUST-25), and only on an idle connection (MUST-26).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// Sets the timer where the connection is to be kept alive, cancels it where not.
void plan_keep_alive(Tcb &tcb, const Context &context);
/// Anything has come from the peer: it lives.
void keep_alive_on_arrival(Tcb &tcb, const Context &context);
/// The timer has fired: probes, or gives the connection up once too many probes were not answered.
void on_keep_alive_timeout(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
