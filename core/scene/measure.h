// How wide words are, roughly: enough to size a capsule or a pill without asking a font. Renderers shrink
// what turns out wider, so a guess can never clip.
#pragma once

#include <string_view>

#include "core/scene/frame.h"

namespace theater::scene {

/// Units, for UTF-8 text at `size`. Exact for the mono face, generous for the others.
double text_units(std::string_view text, double size, Face face);

}  // namespace theater::scene
