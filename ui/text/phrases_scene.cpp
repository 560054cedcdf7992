// The words of the film.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> scene_phrases() { return {}; }

}  // namespace theater::ui
