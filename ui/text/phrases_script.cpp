// What the scenario reader says of a file, and how a run failed what its file expects.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> script_phrases() { return {}; }

}  // namespace theater::ui
