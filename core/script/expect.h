// Holds a run against what its file expects: every segment from the instant called 0 on, the states at the
// end, the results of calls. Must not know files or screens.
#pragma once

#include <vector>

#include "core/base/text.h"
#include "core/record/recording.h"
#include "core/script/scenario.h"
#include "core/sim/world.h"

namespace theater::script {

/// One thing that was expected and is not so. `line` and `column` are those of the row in its file, 0 where
/// the failure has no row.
struct Failure {
    Text text;
    int line = 0, column = 0;
    friend bool operator==(const Failure &, const Failure &) = default;
};

/// More failures than this tell nothing new.
inline constexpr std::size_t kMostFailures = 50;

/// What of `scenario.expect` does not hold; empty if it holds, or if nothing is expected. `recording` and
/// `end` are the run up to `applied_until`. A run that was stopped before its end is held to what had to
/// happen by then.
std::vector<Failure> check_expectation(const Scenario &scenario, const record::Recording &recording,
                                       const sim::World &end, Instant applied_until);

/// How many of the expected rows a run up to `applied_until` is held to.
std::size_t applied_rows(const Scenario &scenario, const record::Recording &recording, const sim::World &end,
                         Instant applied_until);

}  // namespace theater::script
