// SEGMENT ARRIVES in the synchronized states, fifth check: the ACK field (RFC 9293 §3.10.7.4, RFC 5961 §5).
// In FIN-WAIT-1, CLOSING and LAST-ACK our FIN is on its way: a+0 acknowledges it, a-1 does not.
#include "tests/core/segment_table.h"

using namespace theater;
using namespace theater::test;
using enum tcp::State;

namespace {

const States kIdle{Established, FinWait2, CloseWait, TimeWait};
const States kOpen{Established, FinWait1, FinWait2, CloseWait, LastAck, TimeWait};

const std::vector<Row> kAck{
    {"no ACK bit, text", kSynchronized, "PSH s+0 l10", "", "check-ack/dropped", {}},
    {"no ACK bit, FIN", kSynchronized, "FIN s+0", "", "check-ack/dropped", {}},
    {"no bits", kSynchronized, "- s+0", "", "check-ack/dropped", {}},
    {"URG alone", kSynchronized, "URG s+0 u1", "", "check-ack/dropped", {}},
    {"ACK of something not yet sent",
     kSynchronized,
     "ACK s+0 a+1",
     "ACK s+0 a+0",
     "check-ack/challenged",
     {}},
    {"text with such an ACK is dropped",
     kSynchronized,
     "PSH,ACK s+0 a+1 l10",
     "ACK s+0 a+0",
     "check-ack/challenged",
     {}},
    {"FIN with such an ACK is dropped",
     kSynchronized,
     "FIN,ACK s+0 a+1",
     "ACK s+0 a+0",
     "check-ack/challenged",
     {}},
    {"ACK half the ring ahead",
     kSynchronized,
     "ACK s+0 a+2000000000",
     "ACK s+0 a+0",
     "check-ack/challenged",
     {}},
    {"duplicate ACK", kIdle, "ACK s+0 a+0", "", "nothing", {}},
    {"duplicate ACK that leaves our FIN out",
     {FinWait1, LastAck},
     "ACK s+0 a-1",
     "",
     "check-ack/took-effect",
     {}},
    {"duplicate ACK in CLOSING", {Closing}, "ACK s+0 a-1", "", "check-ack/dropped", {}},
    {"old ACK within MAX.SND.WND", kOpen, "ACK s+0 a-9999", "", "nothing", {}},
    {"ACK older than MAX.SND.WND",
     kSynchronized,
     "ACK s+0 a-10002",
     "ACK s+0 a+0",
     "check-ack/challenged",
     {},
     Rules::On},
    {"text with such an ACK",
     kSynchronized,
     "PSH,ACK s+0 a-10002 l10",
     "ACK s+0 a+0",
     "check-ack/challenged",
     {},
     Rules::On},
    {"ACK older than MAX.SND.WND", kOpen, "ACK s+0 a-10002", "", "nothing", {}, Rules::Off},
    {"ACK of our FIN", {FinWait1}, "ACK s+0 a+0", "", "check-ack/took-effect", FinWait2},
    {"ACK of our FIN", {Closing}, "ACK s+0 a+0", "", "check-ack/took-effect", TimeWait},
    {"ACK of our FIN", {LastAck}, "ACK s+0 a+0", "", "check-ack/accepted", Closed},
    {"ACK of our FIN, ahead of a gap", {FinWait1}, "ACK s+500 a+0", "", "check-ack/took-effect", FinWait2},
};

}  // namespace

class TestSegmentArrivesAck : public QObject {
    Q_OBJECT

private slots:
    void ack_data() { add_cases(kAck); }
    void ack() { run_case(kAck); }

    void an_old_ack_still_brings_its_text() {
        for (const Isns &isns : kIsnPairs) {
            OneEnd end({}, isns);
            end.become(Established);
            end.arrive("PSH,ACK s+0 a-5000 l10");
            CHECK_TEXT(end, end.replies(), "ACK s+0 a+10");
        }
    }

    void acknowledged_text_leaves_the_queue_and_the_timer() {
        for (const Isns &isns : kIsnPairs) {
            OneEnd end(table_config(tcp::Switch::On), isns);
            end.become(Established);
            end.send(300);
            QCOMPARE(end.tcb().retransmission_queue.size(), std::size_t{3});
            QCOMPARE(end.timer_in(tcp::Timer::Retransmission), seconds(1));
            end.pass(milliseconds(400));
            end.arrive("ACK s+0 a-150");  // one and a half segments
            QCOMPARE(end.tcb().retransmission_queue.size(), std::size_t{2});
            QCOMPARE(end.tcb().retransmission_queue.front().text_len, 50u);
            QCOMPARE(end.tcb().retransmission_queue.front().offset, std::uint64_t{150});
            // RFC 6298 (5.3): started anew. The sample of 400 ms makes SRTT + 4 RTTVAR = 1.2 s at most.
            QVERIFY(*end.timer_in(tcp::Timer::Retransmission) >= seconds(1));
            end.arrive("ACK s+0 a+0");
            QVERIFY(end.tcb().retransmission_queue.empty());
            QVERIFY(!end.timer_in(tcp::Timer::Retransmission));  // (5.2)
        }
    }

    // "SND.WL1 < SEG.SEQ or (SND.WL1 = SEG.SEQ and SND.WL2 =< SEG.ACK)": old segments move no window.
    void the_window_is_taken_from_the_newest_segment_only() {
        for (const Isns &isns : kIsnPairs) {
            OneEnd end({}, isns);
            end.become(Established);
            end.send(100);
            end.arrive("ACK s+0 a+0 w3000");
            QCOMPARE(end.tcb().snd.wnd, 3'000u);
            end.arrive("ACK s+0 a-100 w9000");  // same SEG.SEQ, older SEG.ACK
            QCOMPARE(end.tcb().snd.wnd, 3'000u);
            end.arrive("ACK s+0 a+0 w4000");  // the same again: a window update
            QCOMPARE(end.tcb().snd.wnd, 4'000u);
            end.arrive("PSH,ACK s+10 a+0 w5000 l10");  // newer by SEG.SEQ, though out of order
            QCOMPARE(end.tcb().snd.wnd, 5'000u);
            end.arrive("PSH,ACK s+0 a+0 w6000 l10");  // older by SEG.SEQ
            QCOMPARE(end.tcb().snd.wnd, 5'000u);
        }
    }

    // FreeRTOS-Plus-TCP 1303, smoltcp PR 398, demikernel 1537: crossing FINs.
    void simultaneous_close_with_crossing_fins() {
        for (const Isns &isns : kIsnPairs) {
            OneEnd end({}, isns);
            end.become(Established);
            end.shutdown();
            CHECK_TEXT(end, end.replies(), "FIN,ACK s+0 a+0");
            end.arrive("FIN,ACK s+0 a-1");  // left before ours arrived
            CHECK_TEXT(end, end.replies(), "ACK s+0 a+1");
            CHECK_STATE(end, Closing);
            end.arrive("FIN,ACK s-1 a-1");  // again, because our ACK was lost
            CHECK_TEXT(end, end.replies(), "ACK s+0 a+0");
            CHECK_STATE(end, Closing);
            end.arrive("ACK s+0 a+0");
            CHECK_TEXT(end, end.replies(), "");
            CHECK_STATE(end, TimeWait);
            CHECK_TEXT(end, end.states(), "ESTABLISHED>FIN-WAIT-1 FIN-WAIT-1>CLOSING CLOSING>TIME-WAIT");
        }
    }

    // In CLOSING our own FIN is repeated until it is acknowledged; the peer's ACK may have been lost.
    void closing_repeats_its_fin() {
        OneEnd end;
        end.become(Closing);
        end.pass(seconds(1));
        CHECK_TEXT(end, end.sent(), "FIN,ACK seq=1 ack=2");
    }

    void last_ack_repeats_its_fin_until_it_is_acknowledged() {
        OneEnd end;
        end.become(LastAck);
        end.pass(seconds(3));
        CHECK_TEXT(end, end.sent(), "FIN,ACK seq=1 ack=2; FIN,ACK seq=1 ack=2");
        end.arrive("ACK s+0 a+0");
        CHECK_STATE(end, Closed);
        QCOMPARE(end.tcb().error, tcp::ConnectionError::None);
    }
};

QTEST_APPLESS_MAIN(TestSegmentArrivesAck)
#include "test_segment_arrives_ack.moc"
