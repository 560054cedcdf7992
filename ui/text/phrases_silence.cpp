// Why nothing happens, and what will end that.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> silence_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "%1 waits for an answer that was lost: %3. %2 does not send it again",
                           "silence.answer-lost"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Nothing more happens until the recording ends at %1 s. The next thing would come at %2 s",
            "silence.beyond-the-end"),
        QT_TRANSLATE_NOOP3("phrases", "The cable is cut: whatever is sent is lost", "silence.cable-cut"),
        QT_TRANSLATE_NOOP3("phrases", "The cable is cut until %1 s: whatever is sent is lost",
                           "silence.cable-cut-until"),
        QT_TRANSLATE_NOOP3("phrases", "%1: accept() has waited for a connection since %2 s",
                           "silence.call-accept"),
        QT_TRANSLATE_NOOP3("phrases", "%1: connect() has waited for the end of the handshake since %2 s",
                           "silence.call-connect"),
        QT_TRANSLATE_NOOP3("phrases", "%1: %3() has waited since %2 s", "silence.call-other"),
        QT_TRANSLATE_NOOP3("phrases", "%1: read() has waited for data since %2 s", "silence.call-read"),
        QT_TRANSLATE_NOOP3("phrases", "%1: write() has waited for room in the send buffer since %2 s",
                           "silence.call-write"),
        QT_TRANSLATE_NOOP3("phrases", "An act of this run is due at %1 s", "silence.command"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "After %1 s nothing will happen by itself. Only an application, or you, can go on from here",
            "silence.for-ever"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: %2 B have arrived out of order and wait for what is missing before them",
                           "silence.gap"),
        QT_TRANSLATE_NOOP3("phrases", "%1: %2 B wait to be sent. The congestion window is full",
                           "silence.held-congestion"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: %2 B wait to be sent. All that the window of %3 allows is in flight",
                           "silence.held-full-window"),
        QT_TRANSLATE_NOOP3("phrases", "%1: %2 B wait to be sent. The handshake is not complete",
                           "silence.held-handshake"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: %2 B wait to be sent. By Nagle's rule a short segment waits until what is in "
                           "flight is acknowledged",
                           "silence.held-nagle"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%1: %2 B wait to be sent. The segment would be a short one (silly window avoidance)",
            "silence.held-short"),
        QT_TRANSLATE_NOOP3("phrases", "%1: %2 B wait to be sent. The window of %3 is shut",
                           "silence.held-zero-window"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is held on the wire. It goes on only when it is released",
                           "silence.in-hand"),
        QT_TRANSLATE_NOOP3("phrases", "… and %1 more", "silence.more"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is on its way from %2 to %3 until %4 s", "silence.on-wire"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It is over: after %1 s no connection is left, and nobody means to open one",
                           "silence.over"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%1 still holds the connection, but %2 does not know it any more, and nobody tells %1",
            "silence.peer-gone"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application calls %2 at %3 s", "silence.plan-at"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application will call %2 once %3 has called %4()",
                           "silence.plan-called"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application will call %2 once its connection is closed",
                           "silence.plan-closed"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application will call %2 once it has called connect()",
                           "silence.plan-connecting"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%1: the application will call %2 once it has learnt that the other side has closed",
            "silence.plan-eof"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application will call %2 once its connection is established",
                           "silence.plan-established"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application will call %2 once it has read %3 B",
                           "silence.plan-read"),
        QT_TRANSLATE_NOOP3("phrases", "%1: the application will call %2 once %4() of %3 has come back",
                           "silence.plan-returned"),
        QT_TRANSLATE_NOOP3("phrases", "%1 has no power", "silence.power-off"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 is in CLOSE-WAIT: the other side has closed, and only the application of %1 "
                           "can go on, by close()",
                           "silence.state-close-wait"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is ESTABLISHED and has nothing to send",
                           "silence.state-established"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is in %2 and waits for the ACK of its FIN",
                           "silence.state-fin-unacked"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is in FIN-WAIT-2 and waits for the FIN of the other side",
                           "silence.state-fin-wait-2"),
        QT_TRANSLATE_NOOP3("phrases", "%1 listens on port %2 and waits for a SYN", "silence.state-listen"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is in SYN-RECEIVED and waits for the ACK of its SYN,ACK",
                           "silence.state-syn-received"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is in SYN-SENT and waits for the SYN,ACK",
                           "silence.state-syn-sent"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: at %2 s one ACK leaves for several segments that came out of order",
                           "silence.timer-compressed-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: the delayed ACK timer runs out at %2 s. Then what has arrived is "
                           "acknowledged, unless data has carried the ACK before",
                           "silence.timer-delayed-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: the FIN-WAIT-2 timer runs out at %2 s. Nobody is left who would read, so the "
                           "connection is forgotten then",
                           "silence.timer-fin-wait-2"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: the keep-alive timer runs out at %2 s. If nothing has come by then, a probe "
                           "asks whether the other side is still there",
                           "silence.timer-keep-alive"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: the persist timer runs out at %2 s. Then a probe asks whether the window is "
                           "still shut (number %3 in a row without an answer)",
                           "silence.timer-persist"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: the persist timer runs out at %2 s. No probe was answered, so the connection "
                           "is given up then",
                           "silence.timer-persist-last"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1: the reordering timer runs out at %2 s. What is still missing then counts as lost (RACK)",
            "silence.timer-reordering"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1: the retransmission timer runs out at %2 s. Then %3 is sent again (time-out %4 in a row)",
            "silence.timer-retransmission"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: the retransmission timer runs out at %2 s. That is one time-out too many "
                           "(%3): the connection is given up then",
                           "silence.timer-retransmission-last"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%1: the override timer runs out at %2 s. Then the short segment leaves all the same",
            "silence.timer-sws-override"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: at %2 s a tail loss probe asks whether the end of the data was lost",
                           "silence.timer-tail-loss-probe"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1: the 2MSL timer runs out at %2 s. Then TIME-WAIT ends and the connection is forgotten",
            "silence.timer-time-wait"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1: the user timeout comes at %2 s. Then the connection is given up and the application is told",
            "silence.timer-user-timeout"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1: %2 connections wait for accept(), and the application does not call it",
                           "silence.unaccepted"),
        QT_TRANSLATE_NOOP3("phrases", "%1: %2 B have arrived, and the application does not read them",
                           "silence.unread"),
        QT_TRANSLATE_NOOP3("phrases", "Between %1 s and %2 s nothing happens", "silence.until"),
    };
    return kPhrases;
}

}  // namespace theater::ui
