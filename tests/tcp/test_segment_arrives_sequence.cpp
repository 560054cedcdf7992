// SEGMENT ARRIVES in the synchronized states, first to fourth check: sequence number, RST, SYN
// (RFC 9293 §3.10.7.4, RFC 5961 §3–4). The window is [RCV.NXT, RCV.NXT+1000).
#include "tests/core/segment_table.h"

using namespace theater;
using namespace theater::test;
using enum tcp::State;

namespace {

const States kFinReceived{CloseWait, Closing, LastAck};

const std::vector<Row> kSequence{
    {"old pure ACK", kSynchronized, "ACK s-1 a-1", "ACK s+0 a+0", "check-sequence/acknowledged", {}},
    {"ACK at the last number of the window",
     {Established, CloseWait, FinWait2},
     "ACK s+999 a+0",
     "",
     "nothing",
     {}},
    {"ACK one beyond the window",
     kSynchronized,
     "ACK s+1000 a-1",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
    {"ACK half the ring away",
     kSynchronized,
     "ACK s+2147483647 a-1",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
    {"old text", kSynchronized, "PSH,ACK s-100 a-1 l100", "ACK s+0 a+0", "check-sequence/acknowledged", {}},
    {"keep-alive probe with a byte",
     kSynchronized,
     "ACK s-1 a-1 l1",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
    {"text one beyond the window",
     kSynchronized,
     "ACK s+1000 a-1 l1",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
    {"FIN one beyond the window",
     kSynchronized,
     "FIN,ACK s+1000 a-1",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
    {"peer's FIN again", kFinReceived, "FIN,ACK s-1 a-1", "ACK s+0 a+0", "check-sequence/acknowledged", {}},
    {"peer's FIN again in TIME-WAIT",
     {TimeWait},
     "FIN,ACK s-1 a+0",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
    {"peer's text and FIN again in TIME-WAIT",
     {TimeWait},
     "FIN,ACK s-101 a+0 l100",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
    {"old SYN", kSynchronized, "SYN s-1", "ACK s+0 a+0", "check-sequence/acknowledged", {}},
    {"old SYN,ACK", kSynchronized, "SYN,ACK s-1 a-1", "ACK s+0 a+0", "check-sequence/acknowledged", {}},
    {"unacceptable without ACK bit",
     kSynchronized,
     "PSH s-10 l10",
     "ACK s+0 a+0",
     "check-sequence/acknowledged",
     {}},
};

const std::vector<Row> kReset{
    {"RST below the window", kSynchronized, "RST s-1", "", "check-sequence/dropped", {}},
    {"RST beyond the window", kSynchronized, "RST s+1000", "", "check-sequence/dropped", {}},
    {"RST,ACK below the window", kSynchronized, "RST,ACK s-1 a+0", "", "check-sequence/dropped", {}},
    {"RST exactly at RCV.NXT", kSynchronized, "RST s+0", "", "check-rst/reset", Closed},
    {"RST,ACK exactly at RCV.NXT", kSynchronized, "RST,ACK s+0 a+0", "", "check-rst/reset", Closed},
    {"RST,ACK: the ACK is not looked at", kSynchronized, "RST,ACK s+0 a+5000", "", "check-rst/reset", Closed},
    {"RST in the window", kSynchronized, "RST s+1", "ACK s+0 a+0", "check-rst/challenged", {}, Rules::On},
    {"RST at the end of the window",
     kSynchronized,
     "RST s+999",
     "ACK s+0 a+0",
     "check-rst/challenged",
     {},
     Rules::On},
    {"RST in the window", kSynchronized, "RST s+1", "", "check-rst/reset", Closed, Rules::Off},
    {"RST at the end of the window", kSynchronized, "RST s+999", "", "check-rst/reset", Closed, Rules::Off},
    // Text in a RST must not make a blind one exact.
    {"RST with text across RCV.NXT",
     kSynchronized,
     "RST s-50 l100",
     "ACK s+0 a+0",
     "check-rst/challenged",
     {},
     Rules::On},
};

const std::vector<Row> kSyn{
    {"SYN in the window", kSynchronized, "SYN s+0", "ACK s+0 a+0", "check-syn/challenged", {}, Rules::On},
    {"SYN at the end of the window",
     kSynchronized,
     "SYN s+999",
     "ACK s+0 a+0",
     "check-syn/challenged",
     {},
     Rules::On},
    {"SYN,ACK in the window",
     kSynchronized,
     "SYN,ACK s+5 a+0",
     "ACK s+0 a+0",
     "check-syn/challenged",
     {},
     Rules::On},
    {"SYN in the window", kSynchronized, "SYN s+0", "RST,ACK s+0 a+0", "check-syn/reset-sent", Closed,
     Rules::Off},
    {"SYN,ACK in the window", kSynchronized, "SYN,ACK s+5 a+0", "RST,ACK s+0 a+0", "check-syn/reset-sent",
     Closed, Rules::Off},
    {"SYN,RST: second comes before fourth", kSynchronized, "SYN,RST s+0", "", "check-rst/reset", Closed},
};

}  // namespace

class TestSegmentArrivesSequence : public QObject {
    Q_OBJECT

private slots:
    void sequence_data() { add_cases(kSequence); }
    void sequence() { run_case(kSequence); }
    void reset_data() { add_cases(kReset); }
    void reset() { run_case(kReset); }
    void syn_data() { add_cases(kSyn); }
    void syn() { run_case(kSyn); }

    // In CLOSING and LAST-ACK the RFC is silent; the engine tells whoever still holds the socket.
    void a_reset_tells_the_user_unless_the_connection_was_over_anyway() {
        for (const tcp::State state : kSynchronized) {
            OneEnd end;
            end.become(state);
            end.arrive("RST s+0");
            QCOMPARE(end.tcb().error,
                     state == TimeWait ? tcp::ConnectionError::None : tcp::ConnectionError::Reset);
            QVERIFY(!end.tcb().next_deadline());
        }
    }

    // House plan, decision 8: one ACK an interval for challenges and for out-of-window pure ACKs, never
    // throttled for data.
    void only_answers_to_data_are_never_throttled() {
        OneEnd end;
        end.become(Established);
        end.arrive("ACK s-1 a+0");
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+0");
        end.pass(milliseconds(499));
        end.arrive("ACK s-1 a+0");
        CHECK_TEXT(end, end.replies(), "");
        CHECK_TEXT(end, end.decided(), "check-sequence/throttled");
        end.arrive("RST s+5");  // challenges share the interval
        CHECK_TEXT(end, end.replies(), "");
        CHECK_TEXT(end, end.decided(), "check-rst/throttled");
        end.arrive("PSH,ACK s-10 a+0 l10");
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+0");
        end.pass(milliseconds(1));
        end.arrive("SYN s+5");
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+0");
        CHECK_TEXT(end, end.decided(), "check-syn/challenged");
    }

    // House plan, decision 3: the repeated FIN starts 2MSL anew although it fails the window test; nothing
    // else does.
    void only_the_repeated_fin_starts_time_wait_anew() {
        OneEnd end;  // MSL 2 s
        end.become(TimeWait);
        end.pass(seconds(3));
        QCOMPARE(end.timer_in(tcp::Timer::TimeWait), seconds(1));
        for (const char *other :
             {"ACK s-1 a+0", "PSH,ACK s-10 a+0 l10", "SYN s-1", "ACK s+0 a+0", "RST s+5", "FIN s-1"}) {
            end.arrive(other);
            QCOMPARE(end.timer_in(tcp::Timer::TimeWait), seconds(1));
        }
        end.arrive("FIN,ACK s-1 a+0");
        QCOMPARE(end.timer_in(tcp::Timer::TimeWait), seconds(4));
        end.pass(seconds(4) - nanoseconds(1));
        CHECK_STATE(end, TimeWait);
        end.pass(nanoseconds(1));
        CHECK_STATE(end, Closed);
        QCOMPARE(end.tcb().error, tcp::ConnectionError::None);
    }

    // "Special allowance should be made to accept valid ACKs, URGs, and RSTs" while the window is shut.
    void a_shut_window_still_takes_acks_and_resets() {
        OneEnd end(table_config(tcp::Switch::On));
        end.become(Established);
        end.send(100);
        end.arrive("PSH,ACK s+0 a-100 l1000");
        QCOMPARE(end.tcb().rcv.wnd, 0u);
        end.replies();
        end.arrive("ACK s+0 a+0");  // acknowledges our 100 bytes
        QCOMPARE(end.tcb().snd.una, end.tcb().snd.nxt);
        CHECK_TEXT(end, end.replies(), "");
        end.send(100);
        end.replies();
        end.arrive("PSH,ACK s+0 a+0 l1");  // a probe: its byte is refused, its ACK counts
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+0");
        QCOMPARE(end.tcb().snd.una, end.tcb().snd.nxt);
        end.arrive("RST s+1");  // beyond a shut window
        CHECK_STATE(end, Established);
        end.arrive("RST s+0");
        CHECK_STATE(end, Closed);
    }

    void a_probe_in_the_shape_of_a_fin_is_refused_too() {
        OneEnd end(table_config(tcp::Switch::On));
        end.become(Established);
        end.arrive("PSH,ACK s+0 a+0 l1000");
        end.replies();
        end.arrive("FIN,ACK s+0 a+0");
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+0");
        CHECK_STATE(end, Established);
        end.read(1'000);
        end.replies();
        end.arrive("FIN,ACK s+0 a+0");
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+1");
        CHECK_STATE(end, CloseWait);
    }
};

QTEST_APPLESS_MAIN(TestSegmentArrivesSequence)
#include "test_segment_arrives_sequence.moc"
