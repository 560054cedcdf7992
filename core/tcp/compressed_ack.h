// Linux's compressed ACKs: while text is missing, the first ACKs go one by one, so that the sender sees the
// loss; those after them only report more SACKed text, so a few are sent as one (Linux __tcp_ack_snd_check).
#pragma once

#include <cstdint>

#include "core/tcp/context.h"
#include "core/tcp/seq.h"

namespace theater::tcp {

struct Tcb;

struct CompressedAck {
    std::uint32_t waiting = 0;     ///< ACKs that are held back
    std::uint32_t duplicates = 0;  ///< sent at once at this RCV.NXT
    Seq at;                        ///< the RCV.NXT that these are counted at
    friend bool operator==(const CompressedAck &, const CompressedAck &) = default;
};

/// An ACK is due while text is missing: it leaves at once, or joins those that wait.
void reply_or_compress_ack(Tcb &tcb, const Context &context);
/// A block is about to be reported that would push an older one, not told yet, out of the way: what waits
/// leaves first.
void flush_compressed_ack(Tcb &tcb, const Context &context);
/// Some segment has acknowledged: nothing waits any more.
void settle_compressed_ack(Tcb &tcb, const Context &context);
/// The timer has fired.
void on_compressed_ack_timeout(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
