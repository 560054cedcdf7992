// The wire view: the same film as the ladder, for a big room. Two hosts, a wire between them, and what is on
// it at this instant; time is not drawn but passes.
#pragma once

#include "core/scene/film.h"

namespace theater::scene {

/// What frame_at gives for Presentation::Wire. Pure, like it. It shows the present only, so `whole`,
/// `scroll_y` and `thread` of the view mean nothing here.
Frame wire_frame(const record::Course &course, Instant t, const View &view, const Phrasebook &words);

}  // namespace theater::scene
