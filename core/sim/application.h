// The application of a host: the calls it still means to make, and how it reads.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/sim/fact.h"
#include "core/sim/setup.h"

namespace theater::sim {

struct PendingCall {
    ScheduledCall spec;
    bool made = false;
    bool planned = false;  ///< its instant is on the agenda
    FactId cause = 0;      ///< what fulfilled its condition
    friend bool operator==(const PendingCall &, const PendingCall &) = default;
};

struct Application {
    Reading reading = Reading::Auto;
    std::vector<PendingCall> calls;
    bool reaction_planned = false;
    friend bool operator==(const Application &, const Application &) = default;
};

}  // namespace theater::sim
