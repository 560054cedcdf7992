// What one input of an endpoint brought about at its instant, with the TCB just before and just after it. An
// input is what the RFC calls an event: a segment arrives, a call is made, a timer fires, an option is
// switched. The recording has none of this; it comes from a replay of that one instant that looks at the
// world in between.
#pragma once

#include <optional>
#include <vector>

#include "core/record/course.h"

namespace theater::record {

struct Moment {
    /// The fact itself if it is an input, else the input that it follows from; none where that was earlier,
    /// or is none of these.
    std::optional<sim::Fact> input;
    /// What follows directly from the input at its instant, verdicts, timer moves and measures included.
    std::vector<sim::Fact> facts;
    /// Whose TCB it is, and which connection; kNoHost where it concerns no endpoint.
    HostId host = sim::kNoHost;
    ConnId conn = 0;
    /// The connection before the input and after all that the endpoint did about it: at the next input of
    /// that connection, or at the end of the instant. None where there was no TCB.
    std::optional<tcp::Tcb> before, after;
    /// The host's configuration at the end of the instant.
    std::optional<tcp::Config> config;
    /// There is no input at this instant: `before` and `after` are those of the whole instant.
    bool is_whole_instant() const { return !input.has_value(); }
};

bool is_input(const sim::Fact &fact);
/// `fact` must be one of `course`. Costs a replay from the last checkpoint before its instant.
Moment moment_of(const Course &course, const sim::Fact &fact);

}  // namespace theater::record
