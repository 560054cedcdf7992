// What happened at the last instants, a sentence for each: for the wire view, which shows only the present,
// and for the caption of a presentation.
#pragma once

#include <string>
#include <vector>

#include "core/record/course.h"
#include "core/scene/film.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

struct ToldStep {
    Instant at;
    sim::FactId fact = 0;     ///< the first of what happened there
    sim::FactId segment = 0;  ///< the first that is sent, arrives or is touched there; 0 if none
    std::string words;
    bool loss = false;  ///< something is lost
    friend bool operator==(const ToldStep &, const ToldStep &) = default;
};

/// The last `most` instants up to `t` at which something happened that is worth a word, in order of time. Of
/// the connection `only` and the hosts; 0: of all.
std::vector<ToldStep> told_steps(const record::Course &course, Instant t, std::size_t most, Numbers numbers,
                                 sim::ConnId only, const Phrasebook &words);
/// The first one after `t`; nothing if no more happens.
std::optional<ToldStep> next_told_step(const record::Course &course, Instant t, Numbers numbers,
                                       sim::ConnId only, const Phrasebook &words);

}  // namespace theater::scene
