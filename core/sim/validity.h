// Whether a change of the wire is one that a scenario file could ask for: every value in its range, nothing
// said that has no meaning beside the rest.
#pragma once

#include "core/sim/command.h"
#include "core/tcp/config.h"

namespace theater::sim {

bool is_valid(const Fault &fault);
bool is_valid(const Impairments &wire);
bool is_valid(const SetFaults &set);
bool is_valid(const SetLine &set);
bool is_valid(const SetMiddleboxes &set);
/// Whether the option exists, takes the value, and goes together with the others of `config`.
bool is_valid(const SetOption &set, const tcp::Config &config);

}  // namespace theater::sim
