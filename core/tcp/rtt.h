// Round-trip time and retransmission time-out (RFC 6298).
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/time.h"
#include "core/tcp/config.h"

namespace theater::tcp {

struct RoundTrip {
    std::optional<Duration> srtt;
    Duration rttvar;
    Duration rto = seconds(1);  ///< with back-off applied

    friend bool operator==(const RoundTrip &, const RoundTrip &) = default;
};

/// (2.1): before any measurement.
RoundTrip make_round_trip(const Config &config);
/// (2.2), (2.3): takes a sample and computes the RTO anew, which ends a back-off.
void take_sample(RoundTrip &round_trip, Duration sample, const Config &config);
/// (5.5): doubles the RTO, up to the largest.
void back_off(RoundTrip &round_trip, const Config &config);

}  // namespace theater::tcp
