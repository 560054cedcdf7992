// A silence in sentences, not yet in a language: why nothing happens, what ends it, what else is waited for.
#pragma once

#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/record/silence.h"
#include "core/scene/film.h"

namespace theater::scene {

struct SilenceLine {
    Text text;
    /// What it is about, for a link: a segment or a call; 0: nothing that has happened.
    sim::FactId fact = 0;
    /// When what it says comes to pass; none where nobody knows.
    std::optional<Instant> at;
};

struct SilenceWords {
    Text heading;                    ///< from when to when nothing happens, or that nothing ever will
    std::vector<SilenceLine> ends;   ///< what ends it; empty if nothing does
    std::vector<SilenceLine> waits;  ///< what else is waited for or stands in the way
};

/// `hosts`: what the hosts are called in the language of the reader.
SilenceWords silence_words(const record::Silence &silence, const record::Recording &recording,
                           const std::vector<std::string> &hosts, Numbers numbers);

}  // namespace theater::scene
