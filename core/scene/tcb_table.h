// The TCB before and after an event as a table for a person: a few rows always, so that one sees where one
// is, and those that have changed.
#pragma once

#include <string>
#include <vector>

#include "core/record/moment.h"
#include "core/scene/film.h"

namespace theater::scene {

struct TcbRow {
    std::string name;           ///< "SND.UNA", "RTO": the same in every language
    std::string before, after;  ///< "–" where there was or is none
    bool changed = false;
};

/// Empty where the moment concerns no connection. At most 14 rows.
std::vector<TcbRow> tcb_rows(const record::Moment &moment, Numbers numbers);

}  // namespace theater::scene
