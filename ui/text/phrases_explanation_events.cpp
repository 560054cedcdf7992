// Why anything else happened: on the wire, to a state, by a call.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> event_explanation_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "%1 from %2 is lost: it never reaches %3.", "why.wire-lost"),
        QT_TRANSLATE_NOOP3("phrases", "There are two of %1 now: the copy arrives at %2.",
                           "why.wire-duplicated"),
        QT_TRANSLATE_NOOP3("phrases", "%1 takes longer: it arrives at %2.", "why.wire-delayed"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 is damaged on its way: %2 will see that its checksum does not fit and throw it away.",
            "why.wire-corrupted"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%1 is held on the wire: time goes on, but it does not arrive until it is released.",
            "why.wire-held"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is released and reaches %2 now.", "why.wire-released"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "A middlebox takes the Fast Open option out of %1: to %2 it looks as if nobody had asked.",
            "why.wire-altered"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 finds a long queue and is marked CE instead of being lost: %2 will tell %3 by ECE.",
            "why.wire-marked"),
        QT_TRANSLATE_NOOP3("phrases", "Fault rule %1 says so.", "why.wire-by-rule"),
        QT_TRANSLATE_NOOP3("phrases", "You did it.", "why.wire-by-person"),
        QT_TRANSLATE_NOOP3("phrases", "No host has the address to which %2 sent it.", "why.wire-by-no-route"),
        QT_TRANSLATE_NOOP3(
            "phrases", "It is the luck of the wire, and the seed decides it: the same run has it every time.",
            "why.wire-by-luck"),
        QT_TRANSLATE_NOOP3("phrases", "The queue before the wire is full.", "why.wire-by-queue"),
        QT_TRANSLATE_NOOP3("phrases", "The cable is cut.", "why.wire-by-cable"),
        QT_TRANSLATE_NOOP3("phrases", "A box on the way does that.", "why.wire-by-middlebox"),
        QT_TRANSLATE_NOOP3("phrases", "%3 has no power: nobody is there to take it, or to answer.",
                           "why.wire-by-host-off"),
        QT_TRANSLATE_NOOP3("phrases", "%1 tells the second one by its number: TCP takes every byte once.",
                           "why.wire-duplicated-means"),
        QT_TRANSLATE_NOOP3(
            "phrases", "If the answer comes later than the RTO, %1 will take it as lost and send it again.",
            "why.wire-delayed-means"),
        QT_TRANSLATE_NOOP3("phrases", "It was forged: no connection misses it.", "why.loss-forged"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A RST is not acknowledged and never sent again: %2 goes on believing in the "
                           "connection until it sends something.",
                           "why.loss-rst"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Nobody but %1 knows of the SYN: its retransmission timer will send it again.",
                           "why.loss-syn"),
        QT_TRANSLATE_NOOP3(
            "phrases", "Both sides will notice: %1 has a timer for the SYN,ACK, and %2 has one for its SYN.",
            "why.loss-syn-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "TCP is not told. Either later data makes %2 repeat its ACK, or the "
                           "retransmission timer of %1 fires.",
                           "why.loss-data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has a timer for its FIN and will send it again; %2 does not know yet that the "
                           "other side has closed.",
                           "why.loss-fin"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A pure ACK is not acknowledged and has no timer: %1 does not notice. Whoever "
                           "waits for it, %2, will send again, or a later ACK says it all.",
                           "why.loss-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It was a window update, and %1 will not repeat it: only a probe of the persist "
                           "timer of %2 will find out that the window is open.",
                           "why.loss-window-update"),
        QT_TRANSLATE_NOOP3("phrases", "The application of %1 called listen(): it waits for a SYN.",
                           "why.state-listen"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Nobody completed the handshake, and %1 has repeated its SYN,ACK often enough: "
                           "the half-open connection is forgotten. The listener never stopped.",
                           "why.state-embryo-given-up"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%3 ended the half-open connection: %1 goes back to LISTEN, and its application "
                           "never hears of it.",
                           "why.state-embryo-reset"),
        QT_TRANSLATE_NOOP3("phrases", "connect() made a SYN: %1 has asked and waits for the answer of %2.",
                           "why.state-syn-sent"),
        QT_TRANSLATE_NOOP3(
            "phrases", "%3 arrived, and %1 answers it. It knows that %2 can send, not yet that %2 can hear.",
            "why.state-syn-received"),
        QT_TRANSLATE_NOOP3("phrases", "A SYN came where %1 expected a SYN,ACK: both sides open at once.",
                           "why.state-syn-received-crossed"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The ACK brought a valid SYN cookie back: %1 makes the TCB from it, and the same "
                           "ACK completes the handshake.",
                           "why.state-syn-received-cookie"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%3 acknowledges the SYN of %1: %1 knows that both directions work. %2 does not know it yet.",
            "why.state-established-client"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%3 acknowledges the SYN of %1: now %1 knows, too, that both directions work.",
                           "why.state-established-server"),
        QT_TRANSLATE_NOOP3("phrases",
                           "What if two messages were all: %1 is ESTABLISHED after a mere SYN, which may be "
                           "an old duplicate.",
                           "why.state-established-two-way"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The application of %1 called %4(): %1 has sent, or will send, its FIN and waits for the ACK.",
            "why.state-fin-wait-1"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The application of %1 had closed before the handshake was complete; now its FIN may go.",
            "why.state-fin-wait-1-queued"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%3 acknowledges the FIN of %1. Its direction is closed; %2 may go on sending as "
                           "long as it likes.",
                           "why.state-fin-wait-2"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%3 brought the FIN of %2. %1 can still send; it stays here until its own application closes.",
            "why.state-close-wait"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The FINs have crossed: %2 has closed too, but has not acknowledged the FIN of %1 yet.",
            "why.state-closing"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%2 had closed, and now the FIN of %1 leaves as well: only its ACK is missing.",
                           "why.state-last-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Both FINs have been acknowledged. %1 sent the last ACK and cannot know whether "
                           "it arrives, so it waits %4 (twice the MSL).",
                           "why.state-time-wait"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Should %1 repeat its FIN, somebody is there to answer; and old segments die "
                           "before the same ports are used again.",
                           "why.state-time-wait-means"),
        QT_TRANSLATE_NOOP3("phrases", "The connection of %1 is over.", "why.state-closed"),
        QT_TRANSLATE_NOOP3("phrases", "%1 aborts: the connection is gone at once, from %3.",
                           "why.state-closed-abort"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The application closed before the handshake was complete: there is nothing to wind up.",
            "why.state-closed-before-open"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 closed with unread data: that ends the connection at once, with a RST.",
                           "why.state-closed-unread"),
        QT_TRANSLATE_NOOP3("phrases", "%1 lost its memory: nobody listens any more.",
                           "why.state-closed-listener-lost"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 lost this connection (it was in %3), and no segment says so: %2 still believes in it.",
            "why.state-closed-memory-lost"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "TIME-WAIT of %1 has lasted %2: nothing of this connection can be on its way any more.",
            "why.state-closed-2msl"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Nobody has held this socket of %1 for %2, and no FIN came: the system forgets it "
                           "(RFC 9293 would wait for ever).",
                           "why.state-closed-fin-wait-2"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%3 keep-alive probes had no answer: %1 takes %2 for dead, and its application gets ETIMEDOUT.",
            "why.state-closed-keep-alive"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "What %1 sent was not acknowledged within the user timeout: the connection is given up.",
            "why.state-closed-user-timeout"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has sent it %3 times again without an answer from %2: it gives up, and its "
                           "application gets ETIMEDOUT.",
                           "why.state-closed-given-up"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A RST answered the SYN of %1: %2 refuses, and connect() fails with ECONNREFUSED.",
                           "why.state-closed-refused"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "A newer SYN came in TIME-WAIT: %1 ends the old connection early to make room for the new one.",
            "why.state-closed-new-syn"),
        QT_TRANSLATE_NOOP3(
            "phrases", "A RST with the right number ended the connection in %3: no goodbye, no TIME-WAIT.",
            "why.state-closed-reset"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Data came for a socket that %1 had closed: nobody would read it, so the connection ends.",
            "why.state-closed-nobody-reads"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The FIN of %1 is acknowledged, and %2 had closed first: nothing is left to wait "
                           "for, and %1 needs no TIME-WAIT.",
                           "why.state-closed-last-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 is ready to be called on port %5: from now on a SYN to it is answered. Nothing is sent.",
            "why.call-listen"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 asks for a connection to %2: TCP chooses a port and an "
                           "initial sequence number and sends a SYN.",
                           "why.call-connect"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 takes a finished connection from the accept queue. TCP did "
                           "the handshake without it.",
                           "why.call-accept"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 hands %3 B to TCP. When they leave is for TCP to decide: "
                           "window, congestion window, Nagle.",
                           "why.call-write"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 asks for what has arrived in order. Reading makes room, so "
                           "the window can open.",
                           "why.call-read"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 closes its sending direction only: a FIN goes, but it still reads what %2 sends. State: %4.",
            "why.call-shutdown"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The application of %1 is done with the socket: a FIN follows the last byte, and "
                           "TCP winds up alone. State: %4.",
                           "why.call-close"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 closes while data that has arrived is unread: it would be lost silently, so "
                           "TCP sends a RST instead of a FIN.",
                           "why.call-close-unread"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 throws the connection away: what was to be sent is dropped, and a RST tells "
                           "%2 (SO_LINGER 0).",
                           "why.call-abort"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "One socket of %1 is gone and no segment says so, as after a crash of that part alone.",
            "why.call-vanish"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 loses its power. Everything it knew is gone, nothing is sent, and nothing will be answered.",
            "why.call-power-off"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 starts anew and remembers no connection. What %2 still sends to old ones will get a RST.",
            "why.call-reboot"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "%1 takes a new Fast Open key; cookies made with the one before still count, and are replaced.",
            "why.call-rotate-key"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 takes a new Fast Open key and forgets the old one: cookies that were given "
                           "before are worthless.",
                           "why.call-forget-key"),
        QT_TRANSLATE_NOOP3("phrases",
                           "%1 has a new address. A connection is named by its addresses and ports, so the "
                           "old ones cannot be reached any more.",
                           "why.call-renumber"),
        QT_TRANSLATE_NOOP3("phrases", "The call has not come back: %1 blocks in it.", "why.call-waits"),
        QT_TRANSLATE_NOOP3("phrases", "It came back at %1, after %2.", "why.call-returned-later"),
        QT_TRANSLATE_NOOP3("phrases", "It came back at %1 with %2 B.", "why.call-read-returned"),
        QT_TRANSLATE_NOOP3("phrases",
                           "It came back at %1 with 0 B: the other side has closed its direction (EOF).",
                           "why.call-eof"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: a RST answered the SYN.",
                           "why.error-econnrefused"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: a RST ended the connection.",
                           "why.error-econnreset"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: no answer came, however often TCP tried.",
                           "why.error-etimedout"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: the connection was thrown away on this side.",
                           "why.error-econnaborted"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: there is no connection for it.",
                           "why.error-enotconn"),
        QT_TRANSLATE_NOOP3(
            "phrases", "It failed with %1 at %2: this direction is closed, so nothing can be sent any more.",
            "why.error-epipe"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: there is a connection already.",
                           "why.error-eisconn"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: nobody listens.", "why.error-einval"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: somebody listens on this port already.",
                           "why.error-eaddrinuse"),
        QT_TRANSLATE_NOOP3(
            "phrases", "It failed with %1 at %2: the same four-tuple is still in use, perhaps in TIME-WAIT.",
            "why.error-eaddrnotavail"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: a read waits already.", "why.error-ealready"),
        QT_TRANSLATE_NOOP3("phrases", "It failed with %1 at %2: the host has no power.",
                           "why.error-ehostdown"),
        QT_TRANSLATE_NOOP3("phrases", "The application of %1 gets %2 B, from offset %3 of the stream of %4.",
                           "why.delivered"),
        QT_TRANSLATE_NOOP3("phrases",
                           "These are not the bytes that %1 wrote: something old or forged got in between.",
                           "why.delivered-wrong"),
        QT_TRANSLATE_NOOP3("phrases", "Reading makes room: the receive window goes from %1 to %2 B.",
                           "why.delivered-window"),
        QT_TRANSLATE_NOOP3("phrases",
                           "They arrived in order, each once: that is all that %1 ever sees of segments.",
                           "why.delivered-means"),
        QT_TRANSLATE_NOOP3("phrases", "They had arrived before; %1 was not ready to read until now.",
                           "why.delivered-waited"),
    };
    return kPhrases;
}

}  // namespace theater::ui
