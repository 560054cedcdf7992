// The application of a host: the calls it still means to make, and how it reads.
#pragma once

#include <array>
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

/// Whether the trigger is another call, of any host.
inline bool waits_for_call(const Trigger &trigger) {
    return trigger.when == When::Called || trigger.when == When::Returned;
}

/// A call of this host that some application waits for. What nobody waits for is only counted.
struct AwaitedCall {
    CallName name = CallName::Listen;
    std::uint32_t nth = 1;
    FactId fact = 0;  ///< 0: not made yet
    bool returned = false;
    friend bool operator==(const AwaitedCall &, const AwaitedCall &) = default;
};

struct Application {
    Reading reading = Reading::Auto;
    Accepting accepting = Accepting::Auto;
    std::vector<PendingCall> calls;
    std::array<std::uint32_t, kCallNameCount> made{};  ///< how many calls of each name
    std::vector<AwaitedCall> awaited;

    bool reaction_planned = false;
    friend bool operator==(const Application &, const Application &) = default;
};

}  // namespace theater::sim
