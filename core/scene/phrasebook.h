// Words for the film in one language. The core asks for a phrase by id; ui/text gives the words.
#pragma once

#include <string>

#include "core/base/text.h"

namespace theater::scene {

class Phrasebook {
public:
    virtual ~Phrasebook() = default;
    /// The sentence in this book's language, arguments filled in. An unknown id gives the id itself.
    virtual std::string say(const Text &text) const = 0;
};

/// Answers with the id and its arguments: what golden tests use.
class PlainPhrasebook final : public Phrasebook {
public:
    std::string say(const Text &text) const override;
};

}  // namespace theater::scene
