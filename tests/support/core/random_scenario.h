// Random scenario files: everything that a file can say, in any mixture, as long as a reader would take it.
#pragma once

#include "core/base/random.h"
#include "core/script/scenario.h"

namespace theater::test {

script::ScenarioFile some_file(Random &random);

}  // namespace theater::test
