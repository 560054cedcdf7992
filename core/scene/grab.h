// A segment in the hand: what letting it go would do, for the film to show before it is done.
#pragma once

#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/scene/frame.h"

namespace theater::scene {

struct Grab {
    /// What letting go would do. Nothing: it is back where it was taken.
    enum class Will : std::uint8_t { Nothing, Delay, Drop };

    sim::FactId segment = 0;
    sim::HostId to = 1;
    Will will = Will::Nothing;
    Instant arrives;  ///< Delay: when it would arrive
    Point hand;       ///< where the pointer is, in picture coordinates
    /// What would come of it, a line each, in the language of the window; the first is the headline. UTF-8.
    std::vector<std::string> words;

    friend bool operator==(const Grab &, const Grab &) = default;
};

/// A slip of paper with the words, near the hand and inside `clip`. It leaves free what stands above `top`.
void add_grab_words(std::vector<Shape> &out, const Grab &grab, const Box &clip, double top);

}  // namespace theater::scene
