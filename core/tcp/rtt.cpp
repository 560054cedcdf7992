#include "core/tcp/rtt.h"

#include <algorithm>

namespace theater::tcp {

namespace {

// Simplified: the clock of the engine is exact, so the granularity G of (2.2) is a nanosecond.
constexpr Duration kGranularity = nanoseconds(1);

// (2.2)–(2.5). Linux lets the smallest RTO bind on the variance alone, so that it grows with the round trip.
Duration make_rto(const RoundTrip &round_trip, const Config &config) {
    const Duration spread = std::max(kGranularity, round_trip.rttvar * 4);
    if (config.rto_floor == RtoFloor::Variance) {
        return std::min(*round_trip.srtt + std::max(spread, config.min_rto), config.max_rto);
    }
    return std::clamp(*round_trip.srtt + spread, config.min_rto, config.max_rto);
}

}  // namespace

RoundTrip make_round_trip(const Config &config) {
    RoundTrip round_trip;
    round_trip.rto = config.initial_rto;
    return round_trip;
}

void take_sample(RoundTrip &round_trip, Duration sample, const Config &config) {
    if (!round_trip.srtt) {
        round_trip.srtt = sample;  // (2.2)
        round_trip.rttvar = sample / 2;
    } else {
        // (2.3): RTTVAR first, with the old SRTT; alpha = 1/8, beta = 1/4.
        const Duration error{std::abs(round_trip.srtt->ns - sample.ns)};
        round_trip.rttvar = (round_trip.rttvar * 3 + error) / 4;
        round_trip.srtt = (*round_trip.srtt * 7 + sample) / 8;
    }
    round_trip.rto = make_rto(round_trip, config);
}

void back_off(RoundTrip &round_trip, const Config &config) {
    round_trip.rto = std::min(round_trip.rto * 2, config.max_rto);
}

}  // namespace theater::tcp
