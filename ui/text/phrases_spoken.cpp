// The film in words, for a screen reader ("spoken.…").
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> spoken_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "acknowledges %1", "spoken.acknowledges"),
        QT_TRANSLATE_NOOP3("phrases", "sent again", "spoken.again"),
        QT_TRANSLATE_NOOP3("phrases", "%1, %2", "spoken.and"),
        QT_TRANSLATE_NOOP3("phrases", "arrived at %1 seconds", "spoken.arrived"),
        QT_TRANSLATE_NOOP3("phrases", "%1 bytes", "spoken.bytes"),
        QT_TRANSLATE_NOOP3("phrases", "arrived corrupted and thrown away", "spoken.corrupted"),
        QT_TRANSLATE_NOOP3("phrases", "duplicated on the way", "spoken.duplicated"),
        QT_TRANSLATE_NOOP3("phrases", "forged by a third host", "spoken.forged"),
        QT_TRANSLATE_NOOP3("phrases", "held on the wire", "spoken.held"),
        QT_TRANSLATE_NOOP3("phrases", "%1, %2", "spoken.host"),
        QT_TRANSLATE_NOOP3("phrases", "lost", "spoken.lost"),
        QT_TRANSLATE_NOOP3("phrases", "not sent yet", "spoken.not-sent"),
        QT_TRANSLATE_NOOP3("phrases", "on its way", "spoken.on-its-way"),
        QT_TRANSLATE_NOOP3("phrases", "%1 from %2 to %3", "spoken.segment"),
        QT_TRANSLATE_NOOP3("phrases", "sequence number %1", "spoken.sequence"),
        QT_TRANSLATE_NOOP3("phrases", "zero window", "spoken.zero-window"),
    };
    return kPhrases;
}

}  // namespace theater::ui
