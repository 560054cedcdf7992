// One sample for every key that a scenario file can have: a text around it and the key itself. With the key
// the file must be readable; without it, it must be wrong or mean something else. So no key is known but
// ignored.
#pragma once

#include <string>
#include <vector>

#include "core/script/keys.h"

namespace theater::script {

struct KeySample {
    SectionKind section;
    std::string key;
    std::string before, with_key, after;

    std::string text() const { return before + with_key + after; }
    std::string text_without() const { return before + after; }
};

/// All samples, section by section.
std::vector<KeySample> key_samples();

}  // namespace theater::script
