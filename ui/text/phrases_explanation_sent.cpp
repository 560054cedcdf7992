// Why a segment left.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> sent_explanation_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "%1 → %2", "why.small-direction"),
        QT_TRANSLATE_NOOP3("phrases", "sent %1", "why.small-sent"),
        QT_TRANSLATE_NOOP3("phrases", "arrived %1", "why.small-arrived"),
        QT_TRANSLATE_NOOP3("phrases", "on the wire, %1", "why.small-wire"),
        QT_TRANSLATE_NOOP3("phrases", "at %1", "why.small-at"),
        QT_TRANSLATE_NOOP3("phrases", "%1", "why.small-host"),
        QT_TRANSLATE_NOOP3("phrases", "a copy", "why.small-copy"),
        QT_TRANSLATE_NOOP3("phrases", "sent again", "why.small-again"),
        QT_TRANSLATE_NOOP3("phrases", "retransmission %1", "why.small-again-nth"),
        QT_TRANSLATE_NOOP3("phrases", "retransmission %1 of %2", "why.small-again-of"),
        QT_TRANSLATE_NOOP3("phrases", "by you", "why.small-by-person"),
        QT_TRANSLATE_NOOP3("phrases", "by the application", "why.small-by-application"),
        QT_TRANSLATE_NOOP3("phrases", "%1 was lost on the wire at %2.", "why.lack-segment-lost"),
        QT_TRANSLATE_NOOP3("phrases", "%1 arrived damaged at %2 and was thrown away.",
                           "why.lack-segment-damaged"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1, sent at %2, had not arrived yet: nothing was lost, it was only late.",
                           "why.lack-segment-late"),
        QT_TRANSLATE_NOOP3("phrases", "%3 had it, but the answer %1 was lost on the wire at %2.",
                           "why.lack-answer-lost"),
        QT_TRANSLATE_NOOP3("phrases", "%3 had it, but the answer %1 arrived damaged at %2.",
                           "why.lack-answer-damaged"),
        QT_TRANSLATE_NOOP3("phrases", "%3 had it, but the answer %1, sent at %2, was still on its way.",
                           "why.lack-answer-late"),
        QT_TRANSLATE_NOOP3("phrases", "%3 got %1 at %2 and did not answer it.", "why.lack-ignored"),
        QT_TRANSLATE_NOOP3("phrases", "If nothing comes, it goes once more in %2.", "why.again-next"),
        QT_TRANSLATE_NOOP3("phrases", "It is the last attempt: if nothing comes within %2, %1 gives up.",
                           "why.again-last"),
        QT_TRANSLATE_NOOP3("phrases", "The wire is busy: it waits in the queue and departs at %1.",
                           "why.sent-queues"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A third party put %1 on the wire and signed it with the address of %2.",
                           "why.sent-forged"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "TCP does not authenticate anybody: %1 can judge it by addresses, ports and numbers only.",
            "why.sent-forged-means"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "connect() opens a connection from %1 to %2. The SYN carries the initial sequence number %3.",
            "why.sent-syn"),
        QT_TRANSLATE_NOOP3(
            "phrases", "A SYN uses up one sequence number: it is %1, and the first byte of data will be %2.",
            "why.sent-syn-means"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has a Fast Open cookie from an earlier connection to %2, so %3 B of data ride "
                           "in the SYN and save a round trip.",
                           "why.sent-syn-data"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%3 B of data ride in the SYN without any cookie. This is a “what if”: RFC 7413 forbids it.",
            "why.sent-syn-data-without-cookie"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It has no Fast Open cookie of %2 yet and asks for one: with it the next "
                           "connection can send data in its SYN.",
                           "why.sent-syn-cookie-request"),
        QT_TRANSLATE_NOOP3("phrases",
                           "What if SYN and ACK went apart: %1 sends its own SYN as a message of its own. "
                           "Nothing is gained but a fourth message.",
                           "why.sent-syn-apart"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The retransmission timer of %1 fired after %2: no answer to its SYN had come.",
                           "why.sent-syn-again"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 had answered a bad acknowledgment with a RST. It does not wait for the RTO then: what was in "
            "the way is probably gone, so %2 later the SYN goes again (Linux).",
            "why.sent-syn-again-soon"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A SYN from %2 reached a port on which %1 listens. %1 answers with its own SYN "
                           "(initial sequence number %3) and the ACK of the other in one segment.",
                           "why.sent-syn-ack"),
        QT_TRANSLATE_NOOP3("phrases", "ack=%2 is the number after the SYN: that is the next one %1 expects.",
                           "why.sent-syn-ack-means"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The SYNs have crossed: %1 had sent a SYN and got a SYN, not a SYN,ACK. It sends "
                           "its SYN again, this time with the ACK.",
                           "why.sent-syn-ack-crossed"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 keeps nothing of this SYN. The sequence number of its answer is a SYN cookie, made of "
            "addresses, ports, time and a secret; the third ACK of %2 will bring it back.",
            "why.sent-syn-ack-cookie"),
        QT_TRANSLATE_NOOP3("phrases",
                           "ack=%1 acknowledges the SYN and the %2 B of data in it: the cookie was valid.",
                           "why.sent-syn-ack-data-taken"),
        QT_TRANSLATE_NOOP3("phrases",
                           "ack=%1 acknowledges the SYN alone, not the %2 B of data in it: %3 will send them "
                           "again after the handshake.",
                           "why.sent-syn-ack-data-refused"),
        QT_TRANSLATE_NOOP3("phrases", "It brings a Fast Open cookie for the next connection of %1.",
                           "why.sent-syn-ack-gives-cookie"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "What if two messages were all: %1 is ESTABLISHED already and nobody will confirm its SYN.",
            "why.sent-syn-ack-two-way"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The retransmission timer of %1 fired: its SYN,ACK was never acknowledged.",
                           "why.sent-syn-ack-again"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The same SYN came again: so %2 seems not to have got the SYN,ACK, and %1 repeats "
                           "it without waiting for its timer.",
                           "why.sent-syn-ack-again-syn"),
        QT_TRANSLATE_NOOP3("phrases", "%1 tells %2 by a RST that it has no such connection.", "why.sent-rst"),
        QT_TRANSLATE_NOOP3("phrases", "Nobody listens on this port of %1, so the SYN is refused at once.",
                           "why.sent-rst-refused"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%3 belongs to no connection that %1 knows. The RST tells %2, which would "
                           "otherwise believe in it for ever.",
                           "why.sent-rst-unknown"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 is in LISTEN and has sent nothing, so no acknowledgment can be right: %3 is "
                           "answered by a RST.",
                           "why.sent-rst-listen"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%3 acknowledges something that %1 has not sent in this connection: it belongs to "
                           "an old one. The RST tells %2.",
                           "why.sent-rst-syn-sent"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%3 acknowledges something else than the SYN of %1, so it does not complete this handshake.",
            "why.sent-rst-bad-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "A SYN came into a connection that exists. Without RFC 5961 that is an error, and %1 resets it.",
            "why.sent-rst-syn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 has closed and nobody will read what %2 still sends: the "
                           "RST says that it is lost.",
                           "why.sent-rst-nobody-reads"),
        QT_TRANSLATE_NOOP3(
            "phrases", "The accept queue of %1 is full, and it is set to refuse instead of to keep silent.",
            "why.sent-rst-accept-queue"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 calls close() while %2 B that have arrived are unread. They are lost, so it "
                           "sends a RST instead of a FIN.",
                           "why.sent-rst-unread"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 aborts: the connection ends at once, and what was still to be sent is thrown away.",
            "why.sent-rst-abort"),
        QT_TRANSLATE_NOOP3("phrases",
                           "No keep-alive probe of %1 was answered. It gives up and says so with a RST, in "
                           "case %2 is alive after all.",
                           "why.sent-rst-keep-alive"),
        QT_TRANSLATE_NOOP3("phrases", "%1 sends %2 B that the application had handed over.", "why.sent-data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 has just written %2 B; %3 B of them leave in this segment.",
                           "why.sent-data-write"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The window of %2 is shut, so %1 asks with %3 B whether it has opened: the answer "
                           "tells the window.",
                           "why.sent-data-probe"),
        QT_TRANSLATE_NOOP3("phrases",
                           "No ACK had come for what %1 sent last. A tail loss probe asks before the RTO "
                           "does, with %2 B that were waiting anyway.",
                           "why.sent-data-tail-probe"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 had held %2 B back to avoid a silly window, for %3 at most: now they leave all the same.",
            "why.sent-data-override"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%2 completed the handshake for %1: what the application had written before may leave now.",
            "why.sent-data-handshake"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 repeats an acknowledgment: a segment has left the network, so %1 may send a "
                           "new one although no loss is proven yet (limited transmit).",
                           "why.sent-data-limited"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The window of %2 had been shut. %3 opened it, and what had waited leaves.",
                           "why.sent-data-window-opened"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The window of %2 had been full. %3 moved its right edge, so %1 may send more.",
                           "why.sent-data-window"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 had as much in flight as its congestion window allows. %2 made room; cwnd is %3 B now.",
            "why.sent-data-cwnd"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 had held these %3 B back because something short was still unacknowledged "
                           "(Nagle). %2 let them go.",
                           "why.sent-data-nagle"),
        QT_TRANSLATE_NOOP3("phrases", "%2 let %1 go on: %3 B that had been waiting leave.",
                           "why.sent-data-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases", "The application has closed behind these bytes, so the FIN rides on the last of them.",
            "why.sent-data-with-fin"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "It is full: %1 B is the most that one segment to this peer may carry (MSS less options).",
            "why.size-full"),
        QT_TRANSLATE_NOOP3("phrases",
                           "These %1 B are all that is there: PSH says that nothing else is coming for now.",
                           "why.size-last"),
        QT_TRANSLATE_NOOP3("phrases", "It has only %1 B because the windows had no more room.",
                           "why.size-window"),
        QT_TRANSLATE_NOOP3("phrases", "URG and urgent pointer %1 say where the urgent data ends.",
                           "why.sent-urgent"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The application of %1 called %2(): nothing more will come from here, and the FIN says so.",
            "why.sent-fin"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%3 had closed before; now %1 calls %2() too. Its FIN is the last thing it sends.",
                           "why.sent-fin-last"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 had closed earlier, but the FIN had to wait its turn "
                           "behind what was to be sent first.",
                           "why.sent-fin-later"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The window of %2 is shut. The FIN of %1 serves as the probe: it uses a number, "
                           "so it must be answered.",
                           "why.sent-fin-probe"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A FIN uses up one number, so its ACK will be ack=%1. %2 can still receive.",
                           "why.sent-fin-means"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The retransmission timer of %1 fired after %2: this was not acknowledged, so it goes again.",
            "why.sent-again-timeout"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Nothing came back for what %1 sent last. The tail loss probe repeats the last "
                           "segment, so that the answer shows what is missing.",
                           "why.sent-again-tail-probe"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The window of %2 is still shut; the persist timer of %1 lets the probe go again.",
                           "why.sent-again-probe"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 duplicate ACKs told %1 that this is missing while later data arrives: it goes "
                           "again at once, without waiting for the RTO.",
                           "why.sent-again-fast"),
        QT_TRANSLATE_NOOP3("phrases",
                           "What %1 sent later has been delivered, and long enough ago: so this is lost and "
                           "goes again (RACK).",
                           "why.sent-again-rack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The ACK for the first repetition did not reach the end of what was in flight: so "
                           "the next hole is lost too, and %1 repeats it.",
                           "why.sent-again-partial"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%1 repairs a loss; an ACK has made room for the next segment that counts as lost.",
            "why.sent-again-recovery"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The SYN,ACK of %2 acknowledged the SYN without its data: the %3 B go again, now "
                           "in the ordinary way.",
                           "why.sent-again-syn-data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The probe of %1 was not taken because the window of %2 was shut. Now it is open, "
                           "and the same data goes as ordinary data.",
                           "why.sent-again-window-opened"),
        QT_TRANSLATE_NOOP3("phrases", "%1 acknowledges what has arrived: everything before %2.",
                           "why.sent-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 got the SYN,ACK, so its SYN has arrived and it is ESTABLISHED. This ACK tells "
                           "%4 that the SYN,ACK has arrived too.",
                           "why.sent-ack-third"),
        QT_TRANSLATE_NOOP3("phrases", "%1 acknowledges the SYN of %4 with ack=%3.", "why.sent-ack-of-syn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The number of %2 lies in the window but is not exactly the next one. A forger "
                           "could guess that, so %1 asks back with a challenge ACK instead of dying.",
                           "why.sent-ack-challenge-rst"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A SYN came into an existing connection. %1 asks back with a challenge ACK: if %4 "
                           "has really begun anew, it will answer with a RST.",
                           "why.sent-ack-challenge-syn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 acknowledges what %1 has not sent yet: it is thrown away, and this ACK says "
                           "where %1 really is.",
                           "why.sent-ack-unsent"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 carries an acknowledgment that is far too old to be honest: it is thrown "
                           "away, and %1 asks back.",
                           "why.sent-ack-too-old"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The timestamp of %2 is older than the last one taken: an old duplicate. %1 says "
                           "what it expects: ack=%3.",
                           "why.sent-ack-old-timestamp"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The FIN came again, so the last ACK of %1 seems to have been lost. That is what "
                           "TIME-WAIT is for: it acknowledges it once more.",
                           "why.sent-ack-fin-again"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The SYN,ACK came again, so %4 has not got the third ACK. For %1 its numbers are "
                           "old; it answers with the same ACK, and that completes the handshake.",
                           "why.sent-ack-syn-ack-again"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%2 came again and is not acceptable any more: %1 says with ack=%3 what it expects.",
            "why.sent-ack-syn-again"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 carries nothing new and an old number: it only asks whether %1 is there. "
                           "ack=%3 is the answer.",
                           "why.sent-ack-probe-answer"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 has had %2 before, so %4 has not got its ACK. It says again what it expects: ack=%3.",
            "why.sent-ack-old-data"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%2 lies outside the receive window of %1 and is thrown away; ack=%3 says what it can take.",
            "why.sent-ack-beyond"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 came before its turn: something is missing at %3. So %1 repeats its ACK at "
                           "once, and the sender learns of the gap.",
                           "why.sent-ack-duplicate"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 came before its turn: something is missing at %3. %1 repeats its ACK at once; "
                           "the SACK blocks say what it has got beyond the gap.",
                           "why.sent-ack-duplicate-sack"),
        QT_TRANSLATE_NOOP3("phrases", "%2 brought the FIN of %4. It counts as one number, so the ACK is %3.",
                           "why.sent-ack-fin"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%2 filled the gap. One ACK now acknowledges it and all that had waited behind: ack=%3.",
            "why.sent-ack-gap-filled"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%2 filled a part of the gap; something is still missing at %3. %1 says so at once.",
            "why.sent-ack-gap-smaller"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The receive window of %1 is shut, so the data of %2 is not taken. The ACK says "
                           "that it is alive, and how large its window is.",
                           "why.sent-ack-window-shut"),
        QT_TRANSLATE_NOOP3("phrases", "%2 arrived in order: %1 acknowledges everything before %3 at once.",
                           "why.sent-ack-data"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%2 is the second segment since the last ACK of %1, and two may not wait: ack=%3 covers both.",
            "why.sent-ack-second"),
        QT_TRANSLATE_NOOP3("phrases", "%2 arrived in order, and %1 does not delay this ACK: ack=%3.",
                           "why.sent-ack-quick"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The delayed ACK timer of %1 fired: nothing had left that could have carried the "
                           "acknowledgment, so it goes alone (ack=%2).",
                           "why.sent-ack-delayed"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Several segments came out of order at %1 within a moment. One ACK with their "
                           "SACK blocks stands for all of them (ack=%2).",
                           "why.sent-ack-compressed"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 has read, and the window has grown to %2 B. Without this "
                           "ACK the sender would not know.",
                           "why.sent-ack-window"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Nothing has come from %2 for %3. %1 asks with a number that was acknowledged "
                           "long ago: whoever is alive must answer.",
                           "why.sent-keep-alive"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The window of %2 is shut. %1 asks with an old number and without data: the "
                           "answer tells the window.",
                           "why.sent-window-probe"),
    };
    return kPhrases;
}

}  // namespace theater::ui
