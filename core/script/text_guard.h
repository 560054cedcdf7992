// Looks through a text before a parser gets it: is it UTF-8, is it text at all, is it nested sanely?
#pragma once

#include <string_view>

#include "core/script/diagnostics.h"

namespace theater::script {

enum class Guarded : bool { Refused, Safe };

/// Says Safe, or why not in `diagnostics`. Needs one pass and no recursion, whatever the text is.
Guarded guard_text(std::string_view text, Diagnostics &diagnostics);

}  // namespace theater::script
