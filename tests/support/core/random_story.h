// Random stories for the laws: two hosts, random calls, random luck, random acts. A seed alone makes one.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "core/base/random.h"
#include "core/record/timeline.h"

namespace theater::test {

/// What may happen in a story.
enum class Plot : std::uint8_t {
    Plain,      ///< one connection, the base protocol, faults and acts
    WholeLife,  ///< options, Fast Open, queues, timers, bad lines, several incarnations, crashes, switches
    Forged,     ///< the same, and a third host that forges segments of any content
    Transfer,   ///< much text over bad lines, with every mixture of loss recovery and congestion control
};

/// Long enough for every retry to be given up and for TIME-WAIT.
inline constexpr Instant kStoryEnd{seconds(6'000).ns};

/// How often everything occurred, over all seeds.
using Census = std::map<std::string, std::uint64_t>;

struct Story {
    sim::Setup setup;
    std::uint32_t acts = 0;
};

Instant random_instant(Random &random, Duration until);
Story make_story(Plot plot, std::uint64_t seed);
/// The story with its acts played.
record::Timeline play_story(Plot plot, std::uint64_t seed, Census &census);

}  // namespace theater::test
