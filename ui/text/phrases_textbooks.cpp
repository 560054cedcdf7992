// What textbooks simplify.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> textbook_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks let sequence numbers begin at 0 or at a round number. A real initial number cannot be "
            "guessed: a clock plus a keyed hash of addresses and ports (RFC 6528).",
            "textbook.isn"),
        QT_TRANSLATE_NOOP3(
            "phrases", "Textbooks ask “why three and not four?”: because SYN and ACK fit into one segment.",
            "textbook.three-messages"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say “a SYN carries no data”. It may (RFC 9293 §3.5), but the data has "
                           "to wait for the handshake, unless a Fast Open cookie lets it through at once.",
                           "textbook.syn-without-data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks draw a client and a server. TCP knows only two ends: both may open at "
                           "once, and it is still one connection.",
                           "textbook.simultaneous-open"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that the server stores each half-open connection. With SYN cookies "
                           "it stores nothing until the third ACK comes.",
                           "textbook.syn-cookie"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks write ack=x+1 as a rule of its own. There is only one rule: SYN and "
                           "FIN count as one number each, every byte of data as one.",
                           "textbook.syn-ack-counts-one"),
        QT_TRANSLATE_NOOP3("phrases",
                           "RFC 9293 would answer a repeated SYN with a bare ACK; Linux sends the SYN,ACK "
                           "again, which helps sooner.",
                           "textbook.syn-again-bare-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say “the server resends the SYN,ACK”. Here %1 does it at most %2 "
                           "times, %3 s after the first, then it gives up.",
                           "textbook.syn-ack-again"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say “the server resends the SYN,ACK”. Linux does it %2 times "
                           "(tcp_synack_retries), about %3 s after the first, then gives up.",
                           "textbook.syn-ack-again-linux"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say “the client tries again”. Here %1 does it at most %2 times, %3 s "
                           "after the first, then connect() fails.",
                           "textbook.syn-again"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks say that the time doubles at once. Linux repeats a SYN %2 times, about %3 s after the "
            "first: the first few at one distance (tcp_syn_linear_timeouts, tcp_syn_retries).",
            "textbook.syn-again-linux"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks name a number of attempts. RFC 9293 names a time: a SYN must be tried "
                           "for at least three minutes (here %1).",
                           "textbook.retries-by-time"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that close() sends a FIN. With unread data in the buffer it sends "
                           "a RST (RFC 9293 §3.6.1, RFC 2525 §2.17).",
                           "textbook.close-unread"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks know only the orderly close. Any side can also abort: no FIN, no "
                           "TIME-WAIT, and the other side gets ECONNRESET.",
                           "textbook.abort"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks begin slow start with one segment. RFC 6928 begins with up to ten; "
                           "here the limit is %1 segments, and cwnd is %2 B.",
                           "textbook.initial-window"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks count cwnd in segments. RFC 5681 counts bytes: with each ACK at most "
                           "one full segment more in slow start, about one per round trip later.",
                           "textbook.cwnd-bytes"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that Nagle waits for a full segment or an ACK of everything. Linux "
                           "(Minshall's form) lets only another short segment hold a short one back.",
                           "textbook.nagle"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks draw the FIN as a segment of its own. It is a bit: it can ride on the last data.",
            "textbook.fin-on-data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks draw four segments for a close. If the other side closes at once too, "
                           "ACK and FIN share one, and it takes three.",
                           "textbook.four-way"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks pass CLOSE-WAIT in a moment. It lasts until the application calls "
                           "close(): a server full of CLOSE-WAIT has an application that forgot to.",
                           "textbook.close-wait"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks say “RTO = 2 × RTT”. It is SRTT + 4 × RTTVAR, at least %1 here; now %2 (RFC 6298).",
            "textbook.rto-floor"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks know two ways to find a loss: duplicate ACKs and the RTO. At the end "
                           "of data there are no duplicates, so a probe asks before the RTO (RFC 8985).",
                           "textbook.tail-probe"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks send one byte as the probe. Linux sends an old number and no data; the "
                           "persist timer never gives up while it is answered.",
                           "textbook.window-probe"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say “three duplicate ACKs”. The ACK that they repeat does not count; "
                           "and modern stacks go by time (RACK) rather than by three.",
                           "textbook.three-duplicates"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks count to three. RACK counts time: what left well before something "
                           "delivered is lost, even if only one ACK says so (RFC 8985).",
                           "textbook.rack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks let every segment be acknowledged at once. A delayed ACK waits, here up to %1; RFC "
            "9293 allows less than 0.5 s and wants one for at least every second full segment.",
            "textbook.delayed-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that TCP notices a dead peer. By itself it does not: keep-alive is "
                           "off by default and waits two hours (RFC 9293 §3.8.4).",
                           "textbook.keep-alive"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks end the handshake with a bare ACK. It need not be bare: any segment "
                           "with that ack does it, data included, so a lost third ACK often does no harm.",
                           "textbook.third-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let a RST or SYN inside the window end the connection. Since RFC 5961 "
                           "only a RST with exactly the expected number does, and a SYN never does: both are "
                           "asked back.",
                           "textbook.challenge"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let a lost ACK be “sent again after a time-out”. A pure ACK has no "
                           "timer: it is sent again only when what it answers comes again.",
                           "textbook.pure-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks call it a request for the missing data. It only says once more what "
                           "has arrived in order; what follows from it is the sender's conclusion.",
                           "textbook.duplicate-ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks always draw this ACK apart. Where the application closes at once, it "
                           "travels with the FIN.",
                           "textbook.ack-of-fin"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks pair each segment with its ACK. An ACK is cumulative: it says “everything before this "
            "number”, so one may stand for many, and a lost one is made good by the next.",
            "textbook.cumulative"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let the receiver ask for damaged data again. It says nothing at all: "
                           "damage is a loss (and 16 bits do not find every one).",
                           "textbook.checksum"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks draw ESTABLISHED on both sides in one line. The side that opened is "
                           "ESTABLISHED half a round trip earlier than the other.",
                           "textbook.established-apart"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that a FIN closes the connection. It closes one direction: the "
                           "other may send for as long as it likes (half-close).",
                           "textbook.fin-half"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let the receiver throw away what is out of order (go-back-N). Nearly "
                           "every TCP keeps it (SHLD-31) and tells by SACK.",
                           "textbook.out-of-order"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that a closed port answers with a RST. Firewalls and “blackhole” "
                           "settings keep silent, and the client must wait for its time-out.",
                           "textbook.blackhole"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks treat a refused and a lost SYN alike. A RST fails connect() at once; "
                           "silence costs the whole row of time-outs.",
                           "textbook.refused"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that both sides know the state of a connection. A crash tells "
                           "nobody: the other side learns of it by a RST, and only when it sends.",
                           "textbook.half-open"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks know one backlog. There are two queues: half-open connections (SYN "
                           "queue) and finished ones that wait for accept().",
                           "textbook.syn-queue"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let accept() do the handshake. The kernel finishes it alone; when "
                           "nobody accepts, the queue fills, and third ACKs are ignored.",
                           "textbook.accept-queue"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks block the port for the whole of TIME-WAIT. A SYN that is newer, by "
                           "number or by timestamp, may open it anew at once (RFC 6191).",
                           "textbook.time-wait-reuse"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that 32-bit numbers are unique. At 10 Gbit/s they wrap in less "
                           "than four seconds: timestamps tell old from new (PAWS).",
                           "textbook.wrap"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say “a RST ends the connection”. Only one with the right number does; "
                           "others are dropped or challenged.",
                           "textbook.rst-any"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks forget that a RST can be lost. It is not acknowledged and not "
                           "repeated: the other side finds out when it sends.",
                           "textbook.rst-no-answer"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say nothing of a SYN in ESTABLISHED. It gets a challenge ACK (RFC "
                           "5961): a rebooted peer answers with a RST, a forger does not see it.",
                           "textbook.syn-in-established"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let both sides wait 2MSL. Only the side that closed first does; this "
                           "one is done as soon as its FIN is acknowledged.",
                           "textbook.last-ack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks ask which side resends. Both do: the timers of SYN and SYN,ACK run independently.",
            "textbook.syn-ack-lost"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks move the server from LISTEN to SYN-RECEIVED and back. In practice the "
                           "listener stays in LISTEN; the half-open connection is a thing of its own.",
                           "textbook.back-to-listen"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks wait in FIN-WAIT-2 for ever, as RFC 9293 does. Linux forgets an orphan "
                           "after tcp_fin_timeout.",
                           "textbook.fin-wait-2"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks leave open how often. RFC 9293 wants at least 100 s for data and 3 "
                           "minutes for a SYN (R2); Linux counts repetitions.",
                           "textbook.gives-up"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let the server answer because it called accept(). listen() is enough: "
                           "the kernel answers SYNs by itself.",
                           "textbook.listen"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let accept() take part in the handshake. It sends nothing: the "
                           "connection was ESTABLISHED before.",
                           "textbook.accept"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let each write() be one segment. TCP is a stream of bytes: a write may "
                           "become several segments, and several writes one.",
                           "textbook.write"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say that close() ends the connection. It only begins the end: TCP "
                           "still delivers what was written, and waits for the FIN of the other side.",
                           "textbook.close"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let a broken link break the connection. TCP has no link: without "
                           "something to send, a connection outlives any outage.",
                           "textbook.power-off"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Textbooks say that a port is a connection. Four values name it: both addresses and both ports.",
            "textbook.four-tuple"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks speak of “packets that the application gets”. It gets bytes in order; "
                           "where segments ended does not show (“sticky packets” are no fault of TCP).",
                           "textbook.stream"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks know loss as the only sign of congestion. With ECN a router marks "
                           "instead of dropping (RFC 3168).",
                           "textbook.loss-is-the-signal"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks set ssthresh to cwnd/2. RFC 5681 takes half of what is in flight, at "
                           "least two segments; CUBIC takes 0.7 of it.",
                           "textbook.timeout-window"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks let fast recovery end with the first new ACK (Reno). NewReno and SACK "
                           "go on until everything in flight then has arrived.",
                           "textbook.recovery"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks end slow start at ssthresh or with a loss. HyStart ends it when round "
                           "trips begin to grow.",
                           "textbook.slow-start-ends"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say 2MSL and leave the number open. RFC 9293 takes 2 minutes for the "
                           "MSL; here it is %1, so TIME-WAIT lasts %2.",
                           "textbook.time-wait"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Textbooks say 2MSL, with an MSL of 2 minutes (RFC 9293). Linux waits a fixed %2, "
                           "whatever the MSL.",
                           "textbook.time-wait-linux"),
    };
    return kPhrases;
}

}  // namespace theater::ui
