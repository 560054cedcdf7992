// How wide words are, roughly: enough to size a capsule or a pill without asking a font. Renderers shrink
// what turns out wider, so a guess can never clip.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scene/frame.h"

namespace theater::scene {

/// Units, for UTF-8 text at `size`. Exact for the mono face, generous for the others.
double text_units(std::string_view text, double size, Face face);

/// The text in lines no wider than `width`, broken at spaces and between Chinese characters. What has no
/// place to be broken stays whole. At least one line.
std::vector<std::string> wrapped(std::string_view text, double size, Face face, double width);

}  // namespace theater::scene
