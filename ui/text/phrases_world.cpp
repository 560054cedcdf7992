// What happens on the wire, and what a command came to.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> world_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is not on the wire, so nothing could be done to it",
                           "command.no-such-segment"),
        QT_TRANSLATE_NOOP3("phrases", "“%1” cannot be done to segment %2 of %3 now", "command.not-now"),
        QT_TRANSLATE_NOOP3("phrases", "The cable is cut: what is on the wire is lost", "note.cable-cut"),
        QT_TRANSLATE_NOOP3("phrases", "The cable is whole again", "note.cable-mended"),
        QT_TRANSLATE_NOOP3("phrases", "“%1” cannot be %2", "note.option-refused"),
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is corrupted (%3)", "wire.corrupted"),
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is delayed (%3)", "wire.delayed"),
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is duplicated (%3)", "wire.duplicated"),
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is held (%3)", "wire.held"),
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is lost (%3)", "wire.lost"),
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is released (%3)", "wire.released"),
    };
    return kPhrases;
}

}  // namespace theater::ui
