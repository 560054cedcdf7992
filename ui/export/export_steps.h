// Which instants of a run become pages.
#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "core/base/text.h"
#include "core/record/recording.h"

namespace theater::ui {

/// Default: every step for a PDF; one picture of the whole ladder for the others. Whole: that one for a PDF
/// too.
enum class ExportSteps { Default, All, Marks, List, Whole };

/// The instants of all steps.
std::vector<Instant> all_steps(const record::Recording &recording);
/// The steps at which something worth a page happens: a state changes, a segment is sent again, lost,
/// delayed, held, copied, damaged or turns up as a reset; and the last step.
std::vector<Instant> marked_steps(const record::Recording &recording);
/// Reads "1,3-5": numbers of steps from 1, in any order, each at most once in the result, in order.
/// An error says which number is beyond `count` or what cannot be read.
tl::expected<std::vector<int>, Text> read_step_list(std::string_view text, int count);

}  // namespace theater::ui
