// Which segment of the engine answers to which of the kernel.
#pragma once

#include <vector>

#include "tests/kernel/comparison.h"

namespace theater::kernel {

/// Pairs the rows, stream by stream (4-tuple and direction), where the order is strict. A row that the other
/// side lacks stands alone if what follows it fits again. The result is in the order of the kernel.
std::vector<Pair> align(const std::vector<Row> &kernel, const std::vector<Row> &engine);

}  // namespace theater::kernel
