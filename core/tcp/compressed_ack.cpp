#include "core/tcp/compressed_ack.h"

#include <algorithm>

#include "core/tcp/delayed_ack.h"
#include "core/tcp/replies.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

namespace {

/// TCP_FASTRETRANS_THRESH: as many duplicates as a sender needs to see a loss.
constexpr std::uint32_t kDuplicatesAtOnce = 3;

// A twentieth of the round trip, and no more than is configured.
Duration compression_delay(const Tcb &tcb, const Config &config) {
    Duration round_trip = tcb.tuning.round_trip.value_or(Duration{});
    if (tcb.round_trip.srtt) {
        round_trip =
            round_trip == Duration{} ? *tcb.round_trip.srtt : std::min(round_trip, *tcb.round_trip.srtt);
    }
    return std::min(config.sack_compression, round_trip / 20);
}

bool may_compress(Tcb &tcb, const Config &config) {
    if (config.sack_compression.ns == 0 || !tcb.sack.on || tcb.reassembly.empty()) return false;
    if (ack_timing(tcb, config) == AckTiming::Now) return false;
    if (tcb.compressed_ack.waiting >= config.sack_compression_segments) return false;
    return true;
}

}  // namespace

void reply_or_compress_ack(Tcb &tcb, const Context &context) {
    if (!may_compress(tcb, context.config)) {
        reply_ack_at_once(tcb, context);
        return;
    }
    CompressedAck &compressed = tcb.compressed_ack;
    if (compressed.at != tcb.rcv.nxt) {
        compressed.at = tcb.rcv.nxt;
        compressed.duplicates = 0;
    }
    if (compressed.duplicates < kDuplicatesAtOnce) {
        ++compressed.duplicates;
        reply_ack_at_once(tcb, context);
        return;
    }
    ++compressed.waiting;
    if (tcb.timer(Timer::CompressedAck).deadline) return;
    set_timer(tcb, Timer::CompressedAck, context.now + compression_delay(tcb, context.config), context);
}

void flush_compressed_ack(Tcb &tcb, const Context &context) {
    if (tcb.compressed_ack.waiting > 0) reply_ack_at_once(tcb, context);
}

void settle_compressed_ack(Tcb &tcb, const Context &context) {
    tcb.compressed_ack.waiting = 0;
    cancel_timer(tcb, Timer::CompressedAck, context);
}

void on_compressed_ack_timeout(Tcb &tcb, const Context &context) {
    if (tcb.compressed_ack.waiting > 0) reply_ack_at_once(tcb, context);
}

}  // namespace theater::tcp
