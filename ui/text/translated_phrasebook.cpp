#include "ui/text/translated_phrasebook.h"

#include "ui/text/phrases.h"

namespace theater::ui {

std::string TranslatedPhrasebook::say(const Text &text) const { return ui::say(text).toStdString(); }

}  // namespace theater::ui
