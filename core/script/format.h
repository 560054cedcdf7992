// The number of the format that a file has, and what each number brought. Format 2 (2026): branches, what was
// shown, checksums, faults that are switched off, commands that change the wire.
#pragma once

#include "core/script/diagnostics.h"
#include "core/script/document.h"
#include "core/script/scenario.h"

namespace theater::script {

/// The highest format that this program reads.
inline constexpr int kFormat = 2;

enum class Format : bool { Refused, Readable };
/// Looks at the number before anything else is looked at: keys of a later format are no mistakes. Reports a
/// number that is missing or too high, and keys that a file of its number does not have.
Format check_format(const Node &file, Diagnostics &diagnostics);

/// The lowest format that can say all this. Files are written in it, so that older versions open what they
/// can.
int needed_format(const ScenarioFile &file);

}  // namespace theater::script
