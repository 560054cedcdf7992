// Writes scenario files (TOML) that a person can read on. What the reader accepts the writer reproduces:
// read_scenario(write_scenario(x)) is x.
#pragma once

#include <string>

#include "core/script/scenario.h"

namespace theater::script {

/// The text of a file. With several runs the first one stands at the top level and the others say what
/// differs.
std::string write_scenario(const ScenarioFile &file);

}  // namespace theater::script
