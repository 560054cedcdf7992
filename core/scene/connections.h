// The connections of a recording, numbered for the eye: 1, 2, 3 … in the order in which they appear.
#pragma once

#include <cstdint>
#include <vector>

#include "core/record/recording.h"

namespace theater::scene {

struct ConnectionTag {
    sim::ConnId conn = 0;
    int number = 0;          ///< from 1
    std::uint16_t port = 0;  ///< of the side that opened it
};

/// All that a segment was sent in, forged ones left out of account, in the order of appearance.
std::vector<ConnectionTag> connections_in(const record::Recording &recording);

/// The number of a connection; 0 if it is not among them.
int number_of(const std::vector<ConnectionTag> &tags, sim::ConnId conn);

}  // namespace theater::scene
