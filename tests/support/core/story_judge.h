// Holds the course of a story to the laws of TCP.
#pragma once

#include <string>

#include "tests/support/core/random_story.h"

namespace theater::test {

/// The first law that the timeline breaks, in words; empty when all hold.
std::string judge(const record::Timeline &timeline, Plot plot, Census &census);

}  // namespace theater::test
