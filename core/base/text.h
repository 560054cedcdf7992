// A sentence for a person, not yet in a language: an id and its arguments.
// The core emits these; ui/text owns the words for every id in every language.
#pragma once

#include <string>
#include <vector>

namespace theater {

/// `id` is dotted and lower case ("script.unknown-key"); `args` fill %1, %2 … of the phrase.
struct Text {
    std::string id;
    std::vector<std::string> args;

    friend bool operator==(const Text &, const Text &) = default;
};

}  // namespace theater
