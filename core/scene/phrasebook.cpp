#include "core/scene/phrasebook.h"

namespace theater::scene {

std::string PlainPhrasebook::say(const Text &text) const {
    std::string out = text.id;
    for (const std::string &arg : text.args)
        out += " " + arg;
    return out;
}

}  // namespace theater::scene
