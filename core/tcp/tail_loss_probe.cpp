#include "core/tcp/tail_loss_probe.h"

#include <algorithm>

namespace theater::tcp {

std::optional<Duration> probe_timeout(const Tcb &tcb, const Config &config) {
    // "The sender … supports SACK, the connection is not in loss recovery, and no probe is outstanding"; and
    // not before the handshake of a Fast Open is over (Linux).
    if (config.tail_loss_probe == Switch::Off || !tcb.sack.on || tcb.tail_probe_end) return std::nullopt;
    if (!is_synchronized(tcb.state) || tcb.retries > 0 || tcb.snd.una == tcb.snd.iss) return std::nullopt;
    const bool recovering = std::any_of(tcb.retransmission_queue.begin(), tcb.retransmission_queue.end(),
                                        [](const SentSegment &sent) { return sent.lost; });
    if (recovering || tcb.retransmission_queue.empty()) return std::nullopt;
    constexpr Duration kWithoutSample = seconds(1);
    constexpr Duration kWorstDelayedAck = milliseconds(200);  // TLP.max_ack_delay
    Duration timeout = tcb.round_trip.srtt ? *tcb.round_trip.srtt * 2 : kWithoutSample;
    if (tcb.retransmission_queue.size() == 1) timeout = timeout + kWorstDelayedAck;
    return std::min(timeout, tcb.round_trip.rto);
}

void settle_tail_probe(Tcb &tcb) {
    if (tcb.tail_probe_end && at_or_before(*tcb.tail_probe_end, tcb.snd.una)) tcb.tail_probe_end.reset();
}

}  // namespace theater::tcp
