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

/// A call that has been made, for those that wait for it.
struct MadeCall {
    CallName name = CallName::Listen;
    FactId fact = 0;
    bool returned = false;
    friend bool operator==(const MadeCall &, const MadeCall &) = default;
};

struct Application {
    Reading reading = Reading::Auto;
    Accepting accepting = Accepting::Auto;
    std::vector<PendingCall> calls;
    std::vector<MadeCall> made;  ///< in order

    bool reaction_planned = false;
    friend bool operator==(const Application &, const Application &) = default;
};

}  // namespace theater::sim
