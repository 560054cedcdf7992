// Where an arrival and a timer lie so close together that a real kernel may see them in either order.
#pragma once

#include <vector>

#include "tests/kernel/timing.h"

namespace theater::kernel {

/// Says of every pair that stands alone, and of two alike that stand in each other's place, whether a tie
/// explains it (Pair::tie).
void explain_ties(std::vector<Pair> &pairs, const Enactment &run, const Clock &clock);

}  // namespace theater::kernel
