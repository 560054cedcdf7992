// Tells the observer which quantities have changed, so that they can be drawn as curves.
#pragma once

#include <array>

#include "core/tcp/context.h"

namespace theater::tcp {

struct Tcb;

/// What was told last, by Quantity; -1: nothing yet.
struct ToldMeasures {
    std::array<std::int64_t, kQuantityCount> values;
    ToldMeasures() { values.fill(-1); }
    friend bool operator==(const ToldMeasures &, const ToldMeasures &) = default;
};

/// After transmit, which follows every input.
void tell_measures(Tcb &tcb, const Context &context);

}  // namespace theater::tcp
