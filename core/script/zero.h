// The words that name the instant an expectation calls 0:
//   start
//   call HOST CALL [N]                      the N-th such call, from 1
//   segment HOST [FLAGS] [data|no-data] [seq=N] [since=TIME] [until=TIME] [N]
// HOST may be written HOST->OTHER. FLAGS are exact, PSH left out of account; times are those of the run.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/script/read_setup.h"
#include "core/script/scenario.h"

namespace theater::script {

/// Reads the words, reporting what is wrong at `place`.
std::optional<Zero> parse_zero(std::string_view text, Place place, const RunContext &context);
/// Writes them so that parse_zero reads the same value.
std::string to_string(const Zero &zero, const std::array<std::string, 2> &hosts);

}  // namespace theater::script
