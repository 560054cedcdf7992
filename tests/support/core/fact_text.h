// A fact as one short line of text, for golden dumps.
#pragma once

#include <string>

#include "core/record/recording.h"
#include "core/record/timeline.h"

namespace theater::record {

/// "#44 1.05s sent 1>0 SYN,ACK seq=0 ack=1 again"; relative numbers of `recording`.
std::string fact_text(const sim::Fact &fact, const Recording &recording);

}  // namespace theater::record
