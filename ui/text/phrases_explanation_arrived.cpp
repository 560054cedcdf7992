// Why an arriving segment did what it did.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> arrived_explanation_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 reached %2 damaged: its checksum does not fit, so it is thrown away without an answer.",
            "why.arrived-damaged"),
        QT_TRANSLATE_NOOP3(
            "phrases", "To TCP that is a loss like any other: nobody is told, a timer or a gap will show it.",
            "why.arrived-damaged-means"),
        QT_TRANSLATE_NOOP3("phrases", "It is forged, but %1 cannot know that: it judges it by its numbers.",
                           "why.arrived-forged"),
        QT_TRANSLATE_NOOP3("phrases", "%1 told %2 nothing new: it passed all checks and changed nothing.",
                           "why.arrived-nothing"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The receive window of %2 is shut, so the data of %1 is not taken. It is answered "
                           "all the same: %2 is alive.",
                           "why.arrived-window-shut"),
        QT_TRANSLATE_NOOP3("phrases", "%2 took %1.", "why.arrived-accepted"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 listens on this port and has room, so it makes a TCB for the SYN and answers with a SYN,ACK.",
            "why.arrived-syn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 had sent a SYN itself and now gets one without an ACK: both sides open at "
                           "once. It goes to SYN-RECEIVED.",
                           "why.arrived-syn-crossed"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It acknowledges the SYN of %1, and it is a SYN itself: %1 knows now that both "
                           "directions work, and expects %3 next.",
                           "why.arrived-syn-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "What if SYN and ACK came apart: this one is the ACK of the SYN of %1; the SYN of "
                           "the other side is still to come.",
                           "why.arrived-ack-apart"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It says that urgent data ends at pointer %2; %1 tells its application.",
                           "why.arrived-urgent"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It brings the FIN of %2: nothing more will come from there. The FIN counts as "
                           "one number, so %1 expects %3 now.",
                           "why.arrived-fin"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is in %2 now.", "why.arrived-fin-state"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It came before its turn: %2 B are missing before it. %1 keeps it, but RCV.NXT stays at %3.",
            "why.arrived-out-of-order"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Only what is in order goes to the application of %1; the ACK repeats what is missing.",
            "why.arrived-out-of-order-means"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It fills the gap (or a part of it): %1 now has everything before %2, what had waited included.",
            "why.arrived-fills-gap"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It carries %2 B and the ACK of the SYN of %1: any such segment completes the "
                           "handshake, not only a bare third ACK.",
                           "why.arrived-data-third"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 B arrived in order: %1 keeps them for its application and expects %3 next.",
                           "why.arrived-data"),
        QT_TRANSLATE_NOOP3(
            "phrases", "It acknowledges the SYN of %1: the handshake is complete, and %1 is ESTABLISHED too.",
            "why.arrived-third-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases", "It acknowledges the FIN of %1 (ack=%2): all that was sent has arrived. State: %3.",
            "why.arrived-ack-of-fin"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It acknowledges %2 more: everything before %3 has arrived, and %1 forgets it.",
                           "why.arrived-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "In fast recovery that is a partial ACK: the next hole is lost as well, and %1 sends it again.",
            "why.arrived-ack-partial"),
        QT_TRANSLATE_NOOP3("phrases", "But the window of %2 is shut now: %1 must wait until it opens.",
                           "why.arrived-ack-window-shut"),
        QT_TRANSLATE_NOOP3("phrases", "Delivered data lets the congestion window grow: cwnd %1 → %2 B.",
                           "why.ack-cwnd-grew"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It acknowledges %2 once more: something later has arrived, but what %1 sent at "
                           "%2 has not. Duplicate ACKs so far: %3.",
                           "why.arrived-duplicate-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases", "That is enough to take it as lost: %1 sends it again without waiting for the RTO.",
            "why.arrived-duplicate-proves"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It acknowledges nothing new, but the window has grown: SND.WND of %1 goes from %2 to %3 B.",
            "why.arrived-window-update"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It acknowledges nothing new, and the window is smaller: SND.WND of %1 goes from %2 to %3 B.",
            "why.arrived-window-smaller"),
        QT_TRANSLATE_NOOP3("phrases", "It tells %1 what it knew already.", "why.arrived-ack-same"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has no such connection, and a RST is never answered: it is thrown away.",
                           "why.arrived-closed-rst"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has nothing on this port and is set to keep silent: no RST, so %2 will try "
                           "until it gives up.",
                           "why.arrived-blackhole"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Nobody listens on this port of %1: the SYN is answered by a RST, and connect() fails at once.",
            "why.arrived-closed-port"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 knows no connection with these addresses and ports: it answers with a RST.",
                           "why.arrived-closed"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 is in LISTEN and has sent nothing that could be reset: it is thrown away.",
                           "why.arrived-listen-rst"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 is in LISTEN and has sent nothing: an acknowledgment cannot be right and gets a RST.",
            "why.arrived-listen-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases", "It is neither RST, ACK nor SYN: %1 in LISTEN can do nothing with it and drops it.",
            "why.arrived-listen-other"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The SYN queue of %1 is full: the SYN is dropped without an answer. For %2 it "
                           "looks like a loss, and it will try again.",
                           "why.arrived-syn-queue-full"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The SYN queue of %1 is full (or it always uses cookies): it answers without "
                           "keeping anything of the SYN.",
                           "why.arrived-syn-cookie"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Its ack is a SYN cookie of %1 plus one: that proves that %2 got the SYN,ACK. "
                           "Only now a TCB is made.",
                           "why.arrived-cookie-back"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "So many connections of %1 wait for accept() that no new one is begun: the SYN is dropped.",
            "why.arrived-accept-queue-syn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The accept queue of %1 is full: the third ACK is ignored, and the connection "
                           "stays in SYN-RECEIVED. %2 believes it is ESTABLISHED.",
                           "why.arrived-accept-queue-full"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The accept queue of %1 is full, and it is set to refuse (abort_on_overflow): %2 gets a RST.",
            "why.arrived-accept-queue-reset"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It is the third ACK, but %1 waits for data before it completes the connection "
                           "(TCP_DEFER_ACCEPT).",
                           "why.arrived-deferred"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 is in TIME-WAIT, but this SYN is newer than the old connection: it makes room "
                           "for a new one at once.",
                           "why.arrived-time-wait-syn"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Its Fast Open cookie is valid: %1 hands the %3 B over before the handshake is complete.",
            "why.arrived-fast-open"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 asks for a Fast Open cookie. %1 makes one from its key and the address of %2, "
                           "and keeps nothing.",
                           "why.arrived-cookie-request"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%4 connections with early data are pending already: %1 behaves as if it did not know Fast Open.",
            "why.arrived-fast-open-limit"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Its Fast Open cookie is not valid (any more): %1 ignores the %3 B and goes on "
                           "with an ordinary handshake.",
                           "why.arrived-fast-open-refused"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It is not acceptable and would be answered by an ACK, but %1 has sent such an "
                           "ACK less than %4 ago: it keeps silent.",
                           "why.arrived-throttled"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has sent one SYN, and this acknowledges something else: it belongs to an old "
                           "connection. %1 answers with a RST.",
                           "why.arrived-syn-sent-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It is a RST that does not acknowledge the SYN of %1: it is thrown away.",
                           "why.arrived-syn-sent-rst-old"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It acknowledges the SYN of %1 and is a RST: %2 refuses the connection, and the "
                           "application is told.",
                           "why.arrived-refused"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A RST without an ACK proves nothing: whoever sent it need not have seen the SYN "
                           "of %1. It is thrown away.",
                           "why.arrived-blind-rst"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It has neither SYN nor RST, and %1 in SYN-SENT waits for those alone: it is thrown away.",
            "why.arrived-syn-sent-nothing"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Both sides have agreed on timestamps, and this has none: %1 throws it away.",
                           "why.arrived-no-timestamp"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Its timestamp is older than the latest one %1 has taken: an old duplicate, "
                           "whatever its number says (PAWS).",
                           "why.arrived-old-timestamp"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "A RST whose number lies outside the window is thrown away without an answer: %1 expects %3.",
            "why.arrived-rst-outside"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The FIN of %2 came again, so %2 seems not to have got the ACK. %1 acknowledges "
                           "it once more and starts the %3 of TIME-WAIT anew.",
                           "why.arrived-fin-again"),
        QT_TRANSLATE_NOOP3("phrases", "The same SYN came again: %2 seems not to have got the answer of %1.",
                           "why.arrived-syn-again"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 is past the handshake, so the number is old. It throws the SYN,ACK away, but "
                           "answers: %2 seems not to have got the third ACK.",
                           "why.arrived-syn-ack-again"),
        QT_TRANSLATE_NOOP3("phrases",
                           "An old number and no data: it only asks whether %1 is still there. It must be "
                           "answered by an ACK.",
                           "why.arrived-probe"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has all of it already and expects %3: it throws it away, but acknowledges, "
                           "since %2 seems not to know.",
                           "why.arrived-old-data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It does not fit into the receive window that begins at %3: %1 throws it away and "
                           "says what it expects.",
                           "why.arrived-beyond-window"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Its number lies in the window but is not exactly %3. A guess would look like "
                           "that, so %1 sends a challenge ACK and lives on.",
                           "why.arrived-rst-challenged"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 is in TIME-WAIT, and TIME-WAIT lasts its time whatever an old segment has provoked.",
            "why.arrived-rst-time-wait"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A RST before the handshake is complete: the half-open connection of %1 goes back "
                           "to LISTEN, and its application never hears of it.",
                           "why.arrived-rst-embryo"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Its number is exactly what %1 expects: the connection is dead at once, and what "
                           "was queued is lost.",
                           "why.arrived-rst"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A SYN in an existing connection proves nothing. %1 asks back with a challenge "
                           "ACK: if %2 has begun anew, it answers with a RST.",
                           "why.arrived-syn-challenged"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Another SYN came while %1 was still in SYN-RECEIVED: it goes back to LISTEN.",
                           "why.arrived-syn-embryo"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "A SYN in an existing connection is an error: without RFC 5961 %1 resets the connection.",
            "why.arrived-syn-resets"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It has no ACK, and after the handshake every segment must have one: %1 throws it away.",
            "why.arrived-no-ack"),
        QT_TRANSLATE_NOOP3("phrases", "%1 in CLOSING waits for the ACK of its FIN, and this is not it.",
                           "why.arrived-closing-waits"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It acknowledges something else than the SYN of %1, so it belongs to another "
                           "connection: %1 answers with a RST.",
                           "why.arrived-bad-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It acknowledges what %1 has not sent yet. It is thrown away, and an ACK says where %1 is.",
            "why.arrived-ack-unsent"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Its acknowledgment is older than any window could be: whoever sent it guesses. "
                           "%1 throws it away and asks back.",
                           "why.arrived-ack-too-old"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It acknowledges the FIN of %1, and %2 had closed before: both directions are "
                           "over, and %1 forgets the connection.",
                           "why.arrived-last-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The application of %1 has closed, so nobody will read this data: %1 resets the connection.",
            "why.arrived-nobody-reads"),
    };
    return kPhrases;
}

}  // namespace theater::ui
