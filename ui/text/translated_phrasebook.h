// The phrasebook of the film in the language that is set (language.h).
#pragma once

#include "core/scene/phrasebook.h"

namespace theater::ui {

class TranslatedPhrasebook final : public scene::Phrasebook {
public:
    std::string say(const Text &text) const override;
};

}  // namespace theater::ui
