// SEGMENT ARRIVES in the synchronized states, sixth to eighth check: URG, text, FIN (RFC 9293 §3.10.7.4).
#include "tests/core/segment_table.h"

using namespace theater;
using namespace theater::test;
using enum tcp::State;

namespace {

const States kTakesText{Established, FinWait2};

const std::vector<Row> kText{
    {"in order", kTakesText, "PSH,ACK s+0 a+0 l100", "ACK s+0 a+100", "process-text/took-effect", {}},
    {"in order, our FIN unacknowledged",
     {FinWait1},
     "PSH,ACK s+0 a-1 l100",
     "ACK s+0 a+100",
     "process-text/took-effect",
     {}},
    {"in order, acknowledges our FIN",
     {FinWait1},
     "PSH,ACK s+0 a+0 l100",
     "ACK s+0 a+100",
     "process-text/took-effect",
     FinWait2},
    {"old and new", kTakesText, "PSH,ACK s-50 a+0 l100", "ACK s+0 a+50", "process-text/took-effect", {}},
    {"to the end of the window",
     kTakesText,
     "PSH,ACK s+0 a+0 l1000",
     "ACK s+0 a+1000",
     "process-text/took-effect",
     {}},
    {"beyond the end of the window",
     kTakesText,
     "PSH,ACK s+0 a+0 l1001",
     "ACK s+0 a+1000",
     "process-text/took-effect",
     {}},
    {"out of order", kTakesText, "PSH,ACK s+100 a+0 l100", "ACK s+0 a+0", "process-text/queued", {}},
    {"out of order across the end",
     kTakesText,
     "PSH,ACK s+900 a+0 l200",
     "ACK s+0 a+0",
     "process-text/queued",
     {}},
    {"last byte of the window", kTakesText, "PSH,ACK s+999 a+0 l1", "ACK s+0 a+0", "process-text/queued", {}},
    {"after the peer's FIN", {CloseWait, TimeWait}, "PSH,ACK s+0 a+0 l100", "", "nothing", {}},
    {"after the peer's FIN", {LastAck}, "PSH,ACK s+0 a-1 l100", "", "nothing", {}},
    {"urgent text",
     kTakesText,
     "URG,PSH,ACK s+0 a+0 l100 u50",
     "ACK s+0 a+100",
     "process-text/took-effect",
     {}},
};

const std::vector<Row> kFin{
    {"in order", {Established}, "FIN,ACK s+0 a+0", "ACK s+0 a+1", "check-fin/accepted", CloseWait},
    {"with text",
     {Established},
     "FIN,PSH,ACK s+0 a+0 l100",
     "ACK s+0 a+101",
     "check-fin/accepted",
     CloseWait},
    {"with old text",
     {Established},
     "FIN,ACK s-100 a+0 l100",
     "ACK s+0 a+1",
     "check-fin/accepted",
     CloseWait},
    {"crosses ours", {FinWait1}, "FIN,ACK s+0 a-1", "ACK s+0 a+1", "check-fin/accepted", Closing},
    {"acknowledges ours", {FinWait1}, "FIN,ACK s+0 a+0", "ACK s+0 a+1", "check-fin/accepted", TimeWait},
    {"after the ACK of ours", {FinWait2}, "FIN,ACK s+0 a+0", "ACK s+0 a+1", "check-fin/accepted", TimeWait},
    {"early", kTakesText, "FIN,ACK s+100 a+0", "ACK s+0 a+0", "process-text/queued", {}},
    {"early, with text", kTakesText, "FIN,ACK s+100 a+0 l50", "ACK s+0 a+0", "process-text/queued", {}},
    {"behind a full window",
     kTakesText,
     "FIN,ACK s+0 a+0 l1000",
     "ACK s+0 a+1000",
     "process-text/took-effect",
     {}},
    {"last number of the window",
     {Established},
     "FIN,ACK s+0 a+0 l999",
     "ACK s+0 a+1000",
     "check-fin/accepted",
     CloseWait},
    {"another one, in the window", {CloseWait, TimeWait}, "FIN,ACK s+0 a+0", "", "nothing", {}},
};

}  // namespace

class TestSegmentArrivesText : public QObject {
    Q_OBJECT

private slots:
    void text_data() { add_cases(kText); }
    void text() { run_case(kText); }
    void fin_data() { add_cases(kFin); }
    void fin() { run_case(kFin); }

    // A FIN takes effect in sequence order, not in arrival order (SHLD-31).
    void fin_that_overtakes_its_text_waits() {
        for (const Isns &isns : kIsnPairs) {
            OneEnd end({}, isns);
            end.become(FinWait2);
            end.arrive("FIN,ACK s+100 a+0");
            CHECK_TEXT(end, end.replies(), "ACK s+0 a+0");
            CHECK_STATE(end, FinWait2);
            QVERIFY(!tcp::at_eof(end.tcb()));
            end.arrive("PSH,ACK s+0 a+0 l100");
            CHECK_TEXT(end, end.replies(), "ACK s+0 a+101");
            CHECK_STATE(end, TimeWait);
            QCOMPARE(end.read(1'000), std::uint64_t{100});
            QVERIFY(tcp::at_eof(end.tcb()));
        }
    }

    // MUST-58/59 and RFC 5681 §4.2: in order once, out of order each by itself and at once.
    void text_of_one_instant_is_acknowledged_once() {
        OneEnd end;
        end.become(Established);
        end.arrive_together({"ACK s+0 a+0 l100", "ACK s+100 a+0 l100", "PSH,ACK s+200 a+0 l100"});
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+300");
        end.arrive_together({"ACK s+100 a+0 l100", "PSH,ACK s+200 a+0 l100", "ACK s+0 a+0 l100"});
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+0; ACK s+0 a+0; ACK s+0 a+300");
        end.arrive_together({"ACK s+0 a+0 l100", "PSH,ACK s+200 a+0 l100"});
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+100; ACK s+0 a+100");
        end.arrive_together({"PSH,ACK s+0 a+0 l100", "FIN,ACK s+200 a+0"});
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+200; ACK s+0 a+201");  // what fills a gap, then the FIN
        CHECK_STATE(end, CloseWait);
    }

    // SHLD-3 (§3.6.1): new text after close() is answered by a reset; after shutdown() it is welcome.
    void text_after_close_is_reset() {
        OneEnd gone;
        gone.become(Established);
        gone.close();
        gone.arrive("ACK s+0 a+0");
        CHECK_STATE(gone, FinWait2);
        gone.replies();
        gone.arrive("PSH,ACK s+0 a+0 l10");
        CHECK_TEXT(gone, gone.replies(), "RST s+0");
        CHECK_STATE(gone, Closed);

        OneEnd half;
        half.become(FinWait2);
        half.arrive("PSH,ACK s+0 a+0 l10");
        CHECK_TEXT(half, half.replies(), "ACK s+0 a+10");
        CHECK_STATE(half, FinWait2);
    }

    // RCV.UP <- max(RCV.UP, SEG.UP), on the ring and only while the peer may still send.
    void the_urgent_pointer_moves_forward_only() {
        for (const Isns &isns : kIsnPairs) {
            OneEnd end({}, isns);
            end.become(Established);
            const tcp::Seq first = end.tcb().rcv.nxt;
            end.arrive("URG,ACK s+0 a+0 l10 u50");
            QCOMPARE(end.tcb().rcv.up, first + 50);
            end.arrive("URG,ACK s+0 a+0 l10 u20");
            QCOMPARE(end.tcb().rcv.up, first + 50);
            end.arrive("FIN,ACK s+0 a+0");
            end.arrive("URG,ACK s+0 a+0 u900");
            QCOMPARE(end.tcb().rcv.up, first + 50);
        }
    }
};

QTEST_APPLESS_MAIN(TestSegmentArrivesText)
#include "test_segment_arrives_text.moc"
