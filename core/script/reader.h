// Reads scenario files (TOML). Any text whatever gives either a value or errors that help; nothing else
// happens.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/script/format.h"
#include "core/script/scenario.h"

namespace theater::script {

/// The scenario in `text`, or all that is wrong with it (at most Diagnostics::kMostErrors errors, in the
/// order of the file). `file_name` is what the errors call the file.
ResultList<ScenarioFile> read_scenario(std::string_view text, std::string file_name);

}  // namespace theater::script
