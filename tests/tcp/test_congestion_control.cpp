// Who sets cwnd: Reno, CUBIC, HyStart, the restart after idleness, validation, and ECN in the endpoint
// (RFC 5681 §3.1, §4.1, RFC 9438, RFC 7661, RFC 3168).
#include "tests/core/segment_table.h"

#include <cmath>

#include "core/tcp/congestion_control.h"
#include "core/tcp/loss_recovery.h"
#include "core/tcp/profiles.h"

using namespace theater;
using namespace theater::test;
using tcp::Switch;
using enum tcp::State;

namespace {

class Deaf final : public tcp::Observer {
public:
    tcp::FactId on_state(tcp::State, tcp::State, tcp::FactId) override { return 1; }
    tcp::FactId on_timer(tcp::Timer, tcp::TimerAction, Instant, tcp::FactId) override { return 1; }
    tcp::FactId on_step(tcp::Step, tcp::Verdict, tcp::FactId) override { return 1; }
    tcp::FactId on_measure(tcp::Quantity, std::int64_t, tcp::FactId) override { return 1; }
    tcp::FactId on_congestion(tcp::CongestionEvent event, tcp::FactId) override {
        turns += std::string(to_string(event)) + " ";
        return 1;
    }
    std::string turns;
};

// A control on a bench: a window of so many segments, acknowledged once a round trip of 100 ms.
struct Bench {
    tcp::Config config;
    tcp::Tcb tcb;
    Deaf observer;
    Instant now{seconds(10).ns};

    explicit Bench(tcp::CongestionAlgorithm algorithm, std::uint32_t segments) {
        config.congestion_control = algorithm;
        config.cwnd_in_segments = Switch::On;
        tcb.smss = 1'000;
        tcp::start_congestion_control(tcb, config);
        tcb.cwnd = segments * 1'000;
    }
    tcp::Context context() { return {now, 0, config, observer}; }
    const tcp::CongestionControl &control() { return tcp::congestion_control(config); }
    std::uint32_t segments() const { return tcb.cwnd / 1'000; }
    /// A loss, and the window after it.
    void lose() {
        tcb.ssthresh = control().ssthresh_after_loss(tcb, context());
        tcb.cwnd = tcb.ssthresh;
    }
    /// All of a window is acknowledged, segment by segment.
    void round(Duration rtt = milliseconds(100)) {
        now = now + rtt;
        const std::uint32_t before = segments();
        for (std::uint32_t i = 0; i < before; ++i) {
            control().on_round_trip(tcb, rtt, context());
            tcp::AckReport report;
            report.delivered = {1, 1'000};
            tcp::grow_window(tcb, report, context());
        }
    }
};

tcp::Config with_ecn(tcp::EcnMode mode) {
    tcp::Config config;
    config.mss = 100;
    config.ecn = mode;
    return config;
}

}  // namespace

class TestCongestionControl : public QObject {
    Q_OBJECT

private slots:
    void reno_doubles_each_round_trip_and_then_adds_one() {
        Bench bench(tcp::CongestionAlgorithm::Reno, 10);
        bench.tcb.ssthresh = 40'000;
        bench.round();
        QCOMPARE(bench.segments(), 20u);
        bench.round();
        QCOMPARE(bench.segments(), 40u);
        bench.round();
        QCOMPARE(bench.segments(), 41u);
        bench.round();
        QCOMPARE(bench.segments(), 42u);
        bench.lose();
        QCOMPARE(bench.segments(), 21u);
    }

    // RFC 9438 §4.6: beta is 0.7; §4.2: after K = cbrt(W_max*(1-beta)/C) seconds the window is W_max again.
    void cubic_comes_back_to_where_it_lost_and_rests_there() {
        Bench bench(tcp::CongestionAlgorithm::Cubic, 1'000);
        bench.config.hystart = Switch::Off;
        bench.lose();
        QCOMPARE(bench.segments(), 700u);
        const double k = std::cbrt(1'000 * 0.3 / 0.4);
        const Instant lost_at = bench.now;
        std::uint32_t at_half = 0;
        while (bench.now - lost_at < milliseconds(static_cast<std::int64_t>(k * 1'000))) {
            bench.round();
            if (at_half == 0 && bench.now - lost_at > milliseconds(static_cast<std::int64_t>(k * 500)))
                at_half = bench.segments();
        }
        // Half the time brings seven eighths of the way: 1000 - 300/8.
        QVERIFY2(at_half > 945 && at_half < 975, std::to_string(at_half).c_str());
        QVERIFY2(bench.segments() > 985 && bench.segments() < 1'010,
                 std::to_string(bench.segments()).c_str());
        for (int i = 0; i < 50; ++i)
            bench.round();  // and beyond it, ever faster: 0.4 * 5^3 segments in five seconds
        QVERIFY2(bench.segments() > 1'035 && bench.segments() < 1'070,
                 std::to_string(bench.segments()).c_str());
    }

    // §4.3: where Reno would be faster, CUBIC keeps up with it.
    void cubic_is_never_slower_than_reno_on_a_short_path() {
        Bench bench(tcp::CongestionAlgorithm::Cubic, 20);
        bench.lose();
        const std::uint32_t begin = bench.segments();
        for (int i = 0; i < 60; ++i)
            bench.round(milliseconds(5));
        // alpha = 3*(1-beta)/(1+beta) = 0.53 a round trip: 32 in sixty.
        QVERIFY2(bench.segments() >= begin + 25, std::to_string(bench.segments()).c_str());
    }

    // §4.7: a second loss below W_max makes room.
    void cubic_converges_fast() {
        Bench bench(tcp::CongestionAlgorithm::Cubic, 1'000);
        bench.lose();
        bench.lose();  // at 700: W_max becomes 700*(1+0.7)/2 = 595
        QCOMPARE(bench.segments(), 490u);
        for (int i = 0; i < 55; ++i)
            bench.round();
        QVERIFY2(bench.segments() > 570 && bench.segments() < 620, std::to_string(bench.segments()).c_str());
    }

    // HyStart: round trips that grow by an eighth end slow start before anything is lost.
    void hystart_leaves_slow_start_when_round_trips_grow() {
        Bench bench(tcp::CongestionAlgorithm::Cubic, 20);
        bench.config.hystart = Switch::On;
        const auto next_round = [&] {
            bench.tcb.snd.una = bench.tcb.snd.nxt + 1;
            bench.tcb.snd.nxt = bench.tcb.snd.una + bench.tcb.cwnd;
        };
        next_round();
        bench.round(milliseconds(100));
        QCOMPARE(bench.segments(), 40u);
        next_round();
        bench.round(milliseconds(120));
        QCOMPARE(QString::fromStdString(bench.observer.turns), QStringLiteral("slow-start-left "));
        QVERIFY(bench.tcb.ssthresh < 60'000u);
    }

    // RFC 5681 §4.1; RFC 7661 §4.3, RFC 2861 §3.1.
    void an_idle_connection_begins_with_the_initial_window_again() {
        tcp::Config config;
        config.mss = 100;
        OneEnd end(config);
        end.become(Established);
        end.send(1'000);
        end.arrive("ACK s+0 ack=1001");
        end.send(1'000);
        end.arrive("ACK s+0 ack=2001");
        QVERIFY(end.tcb().cwnd > 1'000u);
        end.pass(seconds(5));
        end.send(100);
        QCOMPARE(end.tcb().cwnd, 1'000u);
        QCOMPARE(QString::fromStdString(end.turns()), QStringLiteral("restart-after-idle"));
    }

    void a_window_that_is_not_used_does_not_grow() {
        for (const Switch validation : {Switch::Off, Switch::On}) {
            tcp::Config config;
            config.mss = 100;
            config.cwnd_validation = validation;
            OneEnd end(config);
            end.become(Established);
            for (int i = 0; i < 5; ++i) {
                end.send(100);
                end.arrive("ACK s+0 a+0");
            }
            QCOMPARE(end.tcb().cwnd, validation == Switch::On ? 1'000u : 1'500u);
        }
    }

    // --- RFC 3168 §6.1 ---

    void both_must_agree_on_ecn() {
        OneEnd asks(with_ecn(tcp::EcnMode::Request));
        asks.connect();
        CHECK_TEXT(asks, asks.sent(), "SYN,ECE,CWR seq=0");
        asks.arrive("SYN,ACK,ECE seq=0 ack=1");
        QVERIFY(asks.tcb().ecn.on);

        OneEnd refused(with_ecn(tcp::EcnMode::Request));
        refused.connect();
        refused.arrive("SYN,ACK seq=0 ack=1");
        QVERIFY(!refused.tcb().ecn.on);

        OneEnd answers(with_ecn(tcp::EcnMode::Accept));
        answers.listen();
        answers.arrive("SYN,ECE,CWR seq=0");
        CHECK_TEXT(answers, answers.sent(), "SYN,ACK,ECE seq=0 ack=1");

        OneEnd off(with_ecn(tcp::EcnMode::Off));
        off.listen();
        off.arrive("SYN,ECE,CWR seq=0");
        CHECK_TEXT(off, off.sent(), "SYN,ACK seq=0 ack=1");
    }

    void a_mark_is_echoed_until_cwr_and_reduces_the_window_once() {
        OneEnd sender(with_ecn(tcp::EcnMode::Request));
        sender.connect();
        sender.arrive("SYN,ACK,ECE seq=0 ack=1");
        sender.segments();
        sender.send(1'100);
        for (const tcp::Segment &segment : sender.segments())
            QCOMPARE(static_cast<int>(segment.ecn), static_cast<int>(tcp::Ecn::Ect0));
        sender.arrive("ACK,ECE s+0 ack=101");
        QCOMPARE(sender.tcb().ssthresh, 450u);  // FlightSize is 900 by now
        CHECK_TEXT(sender, sender.sent(), "");
        sender.arrive("ACK,ECE s+0 ack=201");   // the same window: not once more
        QCOMPARE(sender.tcb().ssthresh, 450u);  // FlightSize is 900 by now
        sender.arrive("ACK,ECE s+0 ack=701");
        CHECK_TEXT(sender, sender.sent(), "PSH,ACK,CWR seq=1001 ack=1");
        CHECK_TEXT(sender, sender.turns(), "congestion-mark");

        OneEnd receiver(with_ecn(tcp::EcnMode::Accept));
        receiver.listen();
        receiver.arrive("SYN,ECE,CWR seq=0");
        receiver.arrive("ACK seq=1 ack=1");
        receiver.sent();
        receiver.arrive("ACK seq=1 ack=1 l100 ce");
        CHECK_TEXT(receiver, receiver.sent(), "ACK,ECE seq=1 ack=101");
        receiver.arrive("ACK seq=101 ack=1 l100");
        CHECK_TEXT(receiver, receiver.sent(), "ACK,ECE seq=1 ack=201");
        receiver.arrive("ACK,CWR seq=201 ack=1 l100");
        CHECK_TEXT(receiver, receiver.sent(), "ACK seq=1 ack=301");
    }

    // RFC 3168 §6.1.5: what is sent again is never marked as able to be marked.
    void a_repetition_carries_no_ect() {
        OneEnd sender(with_ecn(tcp::EcnMode::Request));
        sender.connect();
        sender.arrive("SYN,ACK,ECE seq=0 ack=1");
        sender.send(100);
        sender.segments();
        sender.pass(seconds(1));
        const std::vector<tcp::Segment> sent = sender.segments();
        QCOMPARE(sent.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(sent.front().ecn), static_cast<int>(tcp::Ecn::NotEct));
    }
};

QTEST_APPLESS_MAIN(TestCongestionControl)
#include "test_congestion_control.moc"
