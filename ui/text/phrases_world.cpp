// What happens on the wire and inside a sender, and what a command came to.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> world_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "Segment %1 of %2 is not on the wire, so nothing could be done to it",
                           "command.no-such-segment"),
        QT_TRANSLATE_NOOP3("phrases", "“%1” cannot be done to segment %2 of %3 now", "command.not-now"),
        QT_TRANSLATE_NOOP3("phrases",
                           "fast retransmit: so many duplicate ACKs mean that what is at SND.UNA is lost",
                           "congestion.fast-retransmit"),
        QT_TRANSLATE_NOOP3("phrases", "RACK: what was sent later has arrived, so this is lost",
                           "congestion.rack-loss"),
        QT_TRANSLATE_NOOP3("phrases", "partial ACK: the next hole is lost too and goes again",
                           "congestion.partial-ack"),
        QT_TRANSLATE_NOOP3("phrases", "fast recovery ends, congestion avoidance goes on",
                           "congestion.recovery-end"),
        QT_TRANSLATE_NOOP3("phrases", "RTO: cwnd is one segment, what was in flight counts as lost",
                           "congestion.time-out"),
        QT_TRANSLATE_NOOP3("phrases", "all that was sent before the time-out is acknowledged",
                           "congestion.loss-end"),
        QT_TRANSLATE_NOOP3("phrases", "F-RTO: an original has arrived, the time-out was spurious",
                           "congestion.spurious-time-out"),
        QT_TRANSLATE_NOOP3("phrases", "undone: the echoed timestamp is older than the repetition",
                           "congestion.undone-by-timestamp"),
        QT_TRANSLATE_NOOP3("phrases", "undone: DSACK says that every repetition was needless",
                           "congestion.undone-by-duplicate"),
        QT_TRANSLATE_NOOP3("phrases", "the tail loss probe has mended a loss, cwnd is reduced",
                           "congestion.tail-loss-repaired"),
        QT_TRANSLATE_NOOP3("phrases", "ECN-Echo: a segment was marked on the way, cwnd is reduced",
                           "congestion.congestion-mark"),
        QT_TRANSLATE_NOOP3("phrases", "idle for longer than the RTO: cwnd is the initial window again",
                           "congestion.restart-after-idle"),
        QT_TRANSLATE_NOOP3("phrases", "HyStart: round trips grow, slow start ends",
                           "congestion.slow-start-left"),
        QT_TRANSLATE_NOOP3("phrases", "limited transmit: a duplicate ACK lets a new segment go",
                           "congestion.limited-transmit"),
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
