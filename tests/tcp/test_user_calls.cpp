// User calls: every call in every state (RFC 9293 §3.10.2–3.10.5), one row a case.
#include "tests/core/segment_table.h"

using namespace theater;
using namespace theater::test;
using enum tcp::State;

namespace {

enum class Call : std::uint8_t { Send, Shutdown, Close, Abort };

struct CallRow {
    Call call;
    States states;
    const char *error;    ///< of the socket interface; empty for success
    const char *replies;  ///< counted from SND.NXT and RCV.NXT before the call
    std::optional<tcp::State> after;
    tcp::OpenKind open = tcp::OpenKind::Active;
};

constexpr auto kPassive = tcp::OpenKind::Passive;
const States kClosing{FinWait1, FinWait2, Closing, LastAck, TimeWait};

const std::vector<CallRow> kCalls{
    // §3.10.2 SEND
    {Call::Send, {SynSent, SynReceived}, "", "", {}},  // queued until ESTABLISHED
    {Call::Send, {Established, CloseWait}, "", "PSH,ACK s+0 a+0", {}},
    {Call::Send, kClosing, "EPIPE", "", {}},
    // §3.10.4 CLOSE
    {Call::Shutdown, {SynSent}, "", "", Closed},
    {Call::Shutdown, {SynReceived}, "", "FIN,ACK s+0 a+0", FinWait1},
    {Call::Shutdown, {SynReceived}, "", "FIN,ACK s+0 a+0", FinWait1, kPassive},
    {Call::Shutdown, {Established}, "", "FIN,ACK s+0 a+0", FinWait1},
    {Call::Shutdown, {CloseWait}, "", "FIN,ACK s+0 a+0", LastAck},
    {Call::Shutdown, kClosing, "ENOTCONN", "", {}},
    // close() of a socket: the same, but after shutdown() it is fine
    {Call::Close, {SynSent}, "", "", Closed},
    {Call::Close, {SynReceived}, "", "FIN,ACK s+0 a+0", FinWait1},
    {Call::Close, {Established}, "", "FIN,ACK s+0 a+0", FinWait1},
    {Call::Close, {CloseWait}, "", "FIN,ACK s+0 a+0", LastAck},
    {Call::Close, kClosing, "", "", {}},
    // §3.10.5 ABORT
    {Call::Abort, {SynSent, Closing, LastAck, TimeWait}, "", "", Closed},
    {Call::Abort, {SynReceived, Established, FinWait1, FinWait2, CloseWait}, "", "RST,ACK s+0 a+0", Closed},
    {Call::Abort, {SynReceived}, "", "RST,ACK s+0 a+0", Closed, kPassive},
};

tcp::CallError make(OneEnd &end, Call call) {
    switch (call) {
        case Call::Send: return end.send(10);
        case Call::Shutdown: return end.shutdown();
        case Call::Close: return end.close();
        case Call::Abort: return end.abort();
    }
    return tcp::CallError::Invalid;
}

}  // namespace

class TestUserCalls : public QObject {
    Q_OBJECT

private slots:
    void calls_data() {
        static constexpr const char *kNames[] = {"send", "shutdown", "close", "abort"};
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("state");
        for (std::size_t i = 0; i < kCalls.size(); ++i) {
            for (const tcp::State state : kCalls[i].states) {
                QTest::addRow("%s in %s%s", kNames[static_cast<int>(kCalls[i].call)],
                              std::string(to_string(state)).c_str(),
                              kCalls[i].open == kPassive ? ", passive" : "")
                    << static_cast<int>(i) << static_cast<int>(state);
            }
        }
    }

    void calls() {
        QFETCH(int, row);
        QFETCH(int, state);
        const CallRow &wanted = kCalls[static_cast<std::size_t>(row)];
        for (const Isns &isns : kIsnPairs) {
            OneEnd end({}, isns);
            end.become(static_cast<tcp::State>(state), wanted.open);
            CHECK_TEXT(end, std::string(to_string(make(end, wanted.call))), std::string(wanted.error));
            CHECK_TEXT(end, end.replies(), std::string(wanted.replies));
            CHECK_STATE(end, wanted.after.value_or(static_cast<tcp::State>(state)));
            QVERIFY2(end.transcript().find("NOT IN THE DIAGRAM") == std::string::npos,
                     end.transcript().c_str());
        }
    }

    void calls_without_a_tcb() {
        tcp::Tcb tcb;
        OneEnd observer;
        const tcp::Config config;
        const tcp::Context context{Instant{}, 0, config, observer};
        QCOMPARE(tcp::send(tcb, 1, context), tcp::CallError::NotConnected);
        QCOMPARE(tcp::shutdown(tcb, context), tcp::CallError::NotConnected);
        QCOMPARE(tcp::close(tcb, context), tcp::CallError::NotConnected);
        QCOMPARE(tcp::abort(tcb, context), tcp::CallError::NotConnected);
        QVERIFY(tcp::receive(tcb, 10, context).empty());
    }

    // "Queue the data for transmission after entering ESTABLISHED": the third segment may carry it.
    void text_written_before_the_handshake_rides_on_its_third_segment() {
        OneEnd end;
        end.connect();
        end.send(100);
        CHECK_TEXT(end, end.sent(), "SYN seq=0");
        end.arrive("SYN,ACK seq=0 ack=1");
        CHECK_TEXT(end, end.sent(), "PSH,ACK seq=1 ack=1");
    }

    // "Otherwise, queue for processing after entering ESTABLISHED state."
    void close_in_syn_received_waits_for_queued_text() {
        OneEnd end;
        end.become(SynReceived);
        end.send(10);
        end.shutdown();
        CHECK_STATE(end, SynReceived);
        CHECK_TEXT(end, end.sent(), "");
        QCOMPARE(end.send(10), tcp::CallError::BrokenPipe);
        end.arrive("ACK seq=1 ack=1");
        CHECK_TEXT(end, end.sent(), "PSH,ACK seq=1 ack=1; FIN,ACK seq=11 ack=1");
        CHECK_STATE(end, FinWait1);
    }

    // The FIN that left in SYN-RECEIVED is acknowledged with the SYN.
    void a_fin_from_syn_received_ends_well() {
        for (const Isns &isns : kIsnPairs) {
            OneEnd end({}, isns);
            end.become(SynReceived, tcp::OpenKind::Passive);
            end.shutdown();
            end.arrive("ACK seq=1 ack=1");
            CHECK_STATE(end, FinWait1);
            end.arrive("ACK seq=1 ack=2");
            CHECK_STATE(end, FinWait2);
        }
    }

    // "Queue this request until all preceding SENDs have been segmentized": FIN after the last byte.
    void fin_waits_for_all_queued_text() {
        tcp::Config config;
        config.mss = 100;
        config.initial_window_segments = 1;
        OneEnd end(config);
        end.become(CloseWait);
        end.send(250);
        end.shutdown();
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=2");
        CHECK_STATE(end, CloseWait);
        end.arrive("ACK s+0 ack=101");
        CHECK_TEXT(end, end.sent(), "ACK seq=101 ack=2; PSH,ACK seq=201 ack=2; FIN,ACK seq=251 ack=2");
        CHECK_STATE(end, LastAck);
    }

    // SHLD-3 (§3.6.1): text that nobody will read is worth a reset.
    void close_with_unread_text_resets() {
        OneEnd end;
        end.become(Established);
        end.arrive("PSH,ACK s+0 a+0 l100");
        end.sent();
        end.close();
        CHECK_TEXT(end, end.sent(), "RST,ACK seq=1 ack=101");
        CHECK_STATE(end, Closed);
        QCOMPARE(end.close(), tcp::CallError::NotConnected);
    }

    void abort_has_the_form_of_the_profile() {
        tcp::Config config;
        config.abort_form = tcp::AbortForm::BareRst;
        OneEnd end(config);
        end.become(Established);
        end.send(10);
        end.sent();
        end.abort();
        CHECK_TEXT(end, end.sent(), "RST seq=11");
        QVERIFY(!end.tcb().next_deadline());
    }

    // Text that had arrived in order stays readable after an orderly end; an error flushes it.
    void received_text_outlives_an_orderly_end_only() {
        OneEnd orderly;
        orderly.become(Established);
        orderly.arrive("FIN,ACK s+0 a+0 l100");
        orderly.shutdown();
        orderly.arrive("ACK s+0 a+0");
        CHECK_STATE(orderly, Closed);
        QCOMPARE(orderly.read(1'000), std::uint64_t{100});
        QVERIFY(tcp::at_eof(orderly.tcb()));

        OneEnd reset;
        reset.become(Established);
        reset.arrive("PSH,ACK s+0 a+0 l100");
        reset.arrive("RST s+0");
        QCOMPARE(reset.read(1'000), std::uint64_t{0});
    }

    void receive_gives_runs_in_order() {
        OneEnd end;
        end.become(Established);
        end.arrive("PSH,ACK s+100 a+0 l100");
        end.arrive("PSH,ACK s+0 a+0 l100");
        const auto runs = tcp::receive(end.tcb(), 150, {end.now(), 0, end.config(), end});
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].offset, std::uint64_t{0});
        QCOMPARE(runs[0].len, 100u);
        QCOMPARE(runs[1].offset, std::uint64_t{100});
        QCOMPARE(runs[1].len, 50u);
        QCOMPARE(tcp::readable_bytes(end.tcb()), 50u);
    }
};

QTEST_APPLESS_MAIN(TestUserCalls)
#include "test_user_calls.moc"
