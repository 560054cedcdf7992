// What happened at an instant, a sentence for each, and the words of the wire view.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> wire_view_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "%1; %2", "told.and"),
        QT_TRANSLATE_NOOP3("phrases", "%1: %2", "told.befalls"),
        QT_TRANSLATE_NOOP3("phrases", "%1 calls %2", "told.calls"),
        QT_TRANSLATE_NOOP3("phrases", "A third host sends in the name of %1: %2", "told.forges"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application gets %2 B", "told.gets"),
        QT_TRANSLATE_NOOP3("phrases", "%1 → %2", "told.into"),
        QT_TRANSLATE_NOOP3("phrases", "%1: %2 is now %3", "told.option"),
        QT_TRANSLATE_NOOP3("phrases", "%1 receives %2", "told.receives"),
        QT_TRANSLATE_NOOP3("phrases", "%1 receives a copy of %2", "told.receives-copy"),
        QT_TRANSLATE_NOOP3("phrases", "%1 receives %2 damaged and throws it away", "told.receives-damaged"),
        QT_TRANSLATE_NOOP3("phrases", "%1 receives %2 segments: %3 … %4", "told.receives-many"),
        QT_TRANSLATE_NOOP3("phrases", "%1 sends %2", "told.sends"),
        QT_TRANSLATE_NOOP3("phrases", "%1 sends again: %2", "told.sends-again"),
        QT_TRANSLATE_NOOP3("phrases", "%1 sends %2 segments: %3 … %4", "told.sends-many"),
        QT_TRANSLATE_NOOP3("phrases", "%1 sends %2 segments again: %3 … %4", "told.sends-many-again"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is now in %2", "told.state"),
        QT_TRANSLATE_NOOP3("phrases", "queue", "wire-view.queue"),
    };
    return kPhrases;
}

}  // namespace theater::ui
