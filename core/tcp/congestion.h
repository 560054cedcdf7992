// Congestion control: slow start and congestion avoidance (RFC 5681 §3.1), initial window (RFC 6928).
#pragma once

#include <cstdint>

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// At the end of the handshake; after a lost SYN (Linux: two) one segment only
/// (RFC 5681 §3.1).
void start_congestion_control(Tcb &tcb, const Config &config);
/// `acked_bytes` bytes of new data have been acknowledged.
void congestion_on_ack(Tcb &tcb, std::uint32_t acked_bytes);
/// The retransmission timer has fired; to be called before the head of the queue is marked lost.
void congestion_on_timeout(Tcb &tcb);

}  // namespace theater::tcp
