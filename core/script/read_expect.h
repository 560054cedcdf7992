// Reads what a run is expected to show. Part of the reader.
#pragma once

#include "core/script/read_setup.h"
#include "core/script/scenario.h"

namespace theater::script {

Expectation read_expect(const Node &table, const RunContext &context);

}  // namespace theater::script
