// What a profile means to a whole setup: its options, and the sequence numbers that its pictures begin with.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/sim/setup.h"

namespace theater::script {

/// The initial sequence numbers of a host for which a file says nothing: 1000 for the first and 2000 for the
/// second in `textbook`, so that pictures are easy to follow; none, that is random, in every other profile.
std::vector<std::uint32_t> default_isns(std::string_view profile, sim::HostId host);

/// Puts a setup on another profile and keeps what its file says besides: options that differ from the old
/// profile's and ISNs that differ from its default. False, and no change, if there is no such profile.
bool use_profile(sim::Setup &setup, std::string_view profile);

}  // namespace theater::script
