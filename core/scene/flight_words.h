// What befell a flight, in words, and what its shapes are called: the same in every picture of the film.
#pragma once

#include <string>

#include "core/scene/chronicle.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

/// "segment-7", "segment-7-copy-1": what the ids of its shapes begin with.
std::string flight_id(const Flight &flight);
/// Its bits have been damaged by `t`.
bool is_corrupted(const Flight &flight, Instant t);

/// How a lost one was lost: "dropped by you". Empty if it was not.
std::string loss_words(const Flight &flight, const Phrasebook &words);
/// What else befell it by `t`, a sentence for each act; empty if nothing did.
std::string fate_words(const Flight &flight, Instant t, const Phrasebook &words);
/// All acts in a few words, where the sentences are too long for their place.
std::string short_fate_words(const Flight &flight, Instant t, const Phrasebook &words);

}  // namespace theater::scene
