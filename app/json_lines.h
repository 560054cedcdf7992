// `run --json`: a recording as one JSON object a line. The form is part of the program's promise to other
// programs; docs/run-json.md describes it and tests/app/test_json_lines.cpp holds it.
#pragma once

#include "core/record/recording.h"
#include "core/sim/setup.h"

namespace theater::app {

class Output;

/// Writes every fact in order of time, then id. `recording` must be a full one (record::Detail::Full).
void write_json_lines(const sim::Setup &setup, const record::Recording &recording, Output &output);

}  // namespace theater::app
