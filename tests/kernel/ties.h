// Where an arrival and a timer lie so close together that a real kernel may see them in either order.
#pragma once

#include <vector>

#include "tests/kernel/timing.h"

namespace theater::kernel {

/// The tie of an ACK that a later one of the same burst makes needless, while the application reads.
extern const QString kOneAckForABurst;

/// Says of every pair that stands alone whether a tie explains it (Pair::tie). Of segments that are alike,
/// any may be the needless one or stand in the other's place: the pairs are exchanged where a tie allows it
/// and more of the times agree then.
void explain_ties(std::vector<Pair> &pairs, const Oracle &oracle, const Enactment &run);

}  // namespace theater::kernel
