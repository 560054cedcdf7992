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
        QT_TRANSLATE_NOOP3("phrases", "ignored: the SYN queue is full (%1 wait, limit %2)",
                           "note.syn-queue-full"),
        QT_TRANSLATE_NOOP3("phrases", "ignored: the accept queue is full (%1 wait, backlog %2)",
                           "note.accept-queue-full"),
        QT_TRANSLATE_NOOP3("phrases", "reset: the accept queue is full (%1 wait, backlog %2)",
                           "note.accept-queue-reset"),
        QT_TRANSLATE_NOOP3("phrases", "SYN cookie: nothing is kept of this SYN", "note.syn-cookie-sent"),
        QT_TRANSLATE_NOOP3("phrases", "the SYN cookie is valid: its ACK makes the connection",
                           "note.syn-cookie-accepted"),
        QT_TRANSLATE_NOOP3("phrases", "the third ACK waits for data (TCP_DEFER_ACCEPT)",
                           "note.accept-deferred"),
        QT_TRANSLATE_NOOP3("phrases", "Fast Open: the cookie is valid, the data is taken",
                           "note.fast-open-accepted"),
        QT_TRANSLATE_NOOP3("phrases", "Fast Open: the cookie is not valid, the data is ignored",
                           "note.fast-open-refused"),
        QT_TRANSLATE_NOOP3("phrases", "Fast Open: %1 are pending, so the option is ignored",
                           "note.fast-open-limit"),
        QT_TRANSLATE_NOOP3("phrases", "Fast Open: a cookie is given", "note.fast-open-granted"),
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
