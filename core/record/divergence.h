// Where two courses of events part: the first instant at which a person sees something else happen in one of
// them than in the other.
#pragma once

#include <array>
#include <optional>

#include "core/record/recording.h"

namespace theater::record {

struct Divergence {
    /// What one of the two did at that instant.
    struct Side {
        FactId fact = 0;       ///< of its own recording; 0: nothing that the other did not do too
        bool is_over = false;  ///< its recording had ended before
        friend bool operator==(const Side &, const Side &) = default;
    };
    Instant at;
    std::array<Side, 2> sides;
    friend bool operator==(const Divergence &, const Divergence &) = default;
};

/// None if both show the same up to the end of the longer one.
///
/// Facts are matched by what they say and by their instant, never by their ids. Left out of account is what
/// was drawn by lot or follows from another address: numbers count from the SYN of their direction, of
/// timestamps and cookies only whether they are there, connections count in the order of their appearance.
/// What happens at one instant may be in another order.
std::optional<Divergence> first_divergence(const Recording &first, const Recording &second);

}  // namespace theater::record
