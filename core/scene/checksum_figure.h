// How the checksum of a segment adds up: the pseudo-header part by part, the sums, the complement, and what
// the header carries.
#pragma once

#include "core/scene/frame.h"
#include "core/scene/inspected.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

Frame checksum_figure(const Inspected &packet, double width, const Phrasebook &words);
/// The same as lines of text: what it is, and its number.
std::vector<std::pair<std::string, std::string>> checksum_lines(const Inspected &packet,
                                                                const Phrasebook &words);

}  // namespace theater::scene
