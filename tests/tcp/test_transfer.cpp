// Sending: retransmission, windows, probes, Nagle, silly windows, delayed ACKs, PSH, congestion
// (RFC 9293 §3.7–3.9, RFC 6298, RFC 5681). Each test reads as a list of steps.
#include "tests/core/segment_table.h"

#include "core/base/random.h"

using namespace theater;
using namespace theater::test;
using enum tcp::State;

namespace {

tcp::Config with_mss(std::uint16_t mss) {
    tcp::Config config;
    config.mss = mss;
    return config;
}

}  // namespace

class TestTransfer : public QObject {
    Q_OBJECT

private slots:
    // --- RFC 6298, RFC 9293 §3.8.3 ---

    void a_syn_is_repeated_with_doubling_and_given_up() {
        OneEnd end;
        end.connect();
        end.pass(seconds(127) - nanoseconds(1));
        CHECK_TEXT(
            end, end.sent_with_times(),
            "0: SYN seq=0 len 0 win 65535; 1000: SYN seq=0 len 0 win 65535; 3000: SYN seq=0 len 0 win 65535; "
            "7000: SYN seq=0 len 0 win 65535; 15000: SYN seq=0 len 0 win 65535; "
            "31000: SYN seq=0 len 0 win 65535; 63000: SYN seq=0 len 0 win 65535");
        CHECK_STATE(end, SynSent);
        end.pass(nanoseconds(1));
        CHECK_STATE(end, Closed);
        QCOMPARE(end.tcb().error, tcp::ConnectionError::TimedOut);
        CHECK_TEXT(end, end.sent(), "");
    }

    void a_passive_open_that_nobody_completes_falls_back_to_listen() {
        OneEnd end;
        end.become(SynReceived, tcp::OpenKind::Passive);
        end.pass(seconds(63) - nanoseconds(1));
        CHECK_TEXT(end, end.sent(),
                   "SYN,ACK seq=0 ack=1; SYN,ACK seq=0 ack=1; SYN,ACK seq=0 ack=1; SYN,ACK seq=0 ack=1; "
                   "SYN,ACK seq=0 ack=1");
        CHECK_STATE(end, SynReceived);
        end.pass(nanoseconds(1));
        CHECK_STATE(end, Listen);
    }

    // MUST-23: R2 for a SYN is at least 3 minutes where the time decides.
    void r2_as_a_time_needs_three_minutes() {
        tcp::Config config;
        config.syn_retries = 0;
        config.r2_syn = seconds(180);
        OneEnd end(config);
        end.connect();
        end.pass(seconds(180));
        CHECK_STATE(end, SynSent);
        end.pass(seconds(120));
        CHECK_STATE(end, Closed);
    }

    void text_is_repeated_and_given_up() {
        tcp::Config config;
        config.data_retries = 3;
        OneEnd end(config);
        end.become(Established);
        end.send(10);
        end.pass(seconds(15) - nanoseconds(1));
        CHECK_TEXT(end, end.sent_with_times(),
                   "0: PSH,ACK seq=1 ack=1 len 10 win 65535; 1000: PSH,ACK seq=1 ack=1 len 10 win 65535; "
                   "3000: PSH,ACK seq=1 ack=1 len 10 win 65535; 7000: PSH,ACK seq=1 ack=1 len 10 win 65535");
        end.pass(nanoseconds(1));
        CHECK_STATE(end, Closed);
        QCOMPARE(end.tcb().error, tcp::ConnectionError::TimedOut);
    }

    // Progress starts the count of retries anew.
    void an_acknowledgement_ends_the_count_of_retries() {
        tcp::Config config = with_mss(100);
        config.data_retries = 2;
        OneEnd end(config);
        end.become(Established);
        end.send(200);
        end.pass(seconds(3));  // two retransmissions
        end.arrive("ACK s+0 ack=101");
        QCOMPARE(end.tcb().retries, 0u);
        end.pass(seconds(12));  // the RTO stays backed off (Karn): 4 s, then 8 s
        CHECK_STATE(end, Established);
        QCOMPARE(end.tcb().retries, 2u);
    }

    void the_user_timeout_ends_it() {
        tcp::Config config;
        config.user_timeout = seconds(5);
        OneEnd end(config);
        end.become(Established);
        end.pass(seconds(60));  // nothing is outstanding, nothing can time out
        CHECK_STATE(end, Established);
        end.send(10);
        end.pass(seconds(5) - nanoseconds(1));
        CHECK_STATE(end, Established);
        end.pass(nanoseconds(1));
        CHECK_STATE(end, Closed);
        QCOMPARE(end.tcb().error, tcp::ConnectionError::TimedOut);
    }

    // RFC 6298 (5.7), RFC 5681 §3.1.
    void a_lost_syn_makes_data_start_carefully() {
        OneEnd end(with_mss(100));
        end.connect();
        end.pass(seconds(1));
        end.arrive("SYN,ACK seq=0 ack=1");
        QCOMPARE(end.tcb().round_trip.rto, seconds(3));
        QVERIFY(!end.tcb().round_trip.srtt);  // Karn
        QCOMPARE(end.tcb().cwnd, 100u);
        end.sent();
        end.send(300);
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1");
    }

    // All in flight is given up, and sent again as the congestion window allows.
    void a_time_out_sends_everything_again_one_segment_first() {
        OneEnd end(with_mss(100));
        end.become(Established);
        end.send(400);
        end.pass(seconds(1));
        CHECK_TEXT(
            end, end.sent(),
            "ACK seq=1 ack=1; ACK seq=101 ack=1; ACK seq=201 ack=1; PSH,ACK seq=301 ack=1; ACK seq=1 ack=1");
        QCOMPARE(end.tcb().cwnd, 100u);
        QCOMPARE(end.tcb().ssthresh, 200u);  // FlightSize/2, and at least two segments
        end.arrive("ACK s+0 ack=101");
        CHECK_TEXT(end, end.sent(), "ACK seq=101 ack=1; ACK seq=201 ack=1");
        end.arrive("ACK s+0 ack=401");  // the first copies had arrived after all
        CHECK_TEXT(end, end.sent(), "");
        QVERIFY(!end.timer_in(tcp::Timer::Retransmission));
        QVERIFY(!end.tcb().round_trip.srtt ||
                *end.tcb().round_trip.srtt == Duration{});  // Karn: none from repeats
    }

    // RFC 5681 §3.1: ssthresh is held when a segment that was sent again is lost again.
    void a_second_time_out_of_the_same_segment_holds_ssthresh() {
        OneEnd end(with_mss(100));
        end.become(Established);
        end.send(1'000);
        end.pass(seconds(1));
        QCOMPARE(end.tcb().ssthresh, 500u);
        end.arrive("ACK s+0 ack=101");  // two of the others are sent again
        QCOMPARE(end.tcb().cwnd, 200u);
        end.pass(seconds(2));
        QCOMPARE(end.tcb().ssthresh, 500u);
        QCOMPARE(end.tcb().cwnd, 100u);
    }

    void the_congestion_window_opens_slowly_then_linearly() {
        OneEnd end(with_mss(100));
        end.become(Established);
        QCOMPARE(end.tcb().cwnd, 1'000u);  // initial window 10
        end.send(100);
        end.arrive("ACK s+0 ack=101");
        QCOMPARE(end.tcb().cwnd, 1'100u);  // slow start: the bytes acknowledged, at most SMSS
        end.tcb().ssthresh = 1'000;
        end.send(100);
        end.arrive("ACK s+0 ack=201");
        QCOMPARE(end.tcb().cwnd, 1'109u);  // avoidance: SMSS*SMSS/cwnd
    }

    void the_initial_window_bounds_the_first_flight() {
        tcp::Config config = with_mss(100);
        config.initial_window_segments = 3;
        OneEnd end(config);
        end.become(Established);
        end.send(1'000);
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1; ACK seq=101 ack=1; ACK seq=201 ack=1");
        end.arrive("ACK s+0 ack=101");
        CHECK_TEXT(end, end.sent(), "ACK seq=301 ack=1; ACK seq=401 ack=1");
    }

    // --- RFC 9293 §3.9.1, MUST-60/61 ---

    void push_is_set_on_the_segment_that_empties_the_queue() {
        OneEnd end(with_mss(100));
        end.become(Established);
        end.send(250);
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1; ACK seq=101 ack=1; PSH,ACK seq=201 ack=1");
        end.pass(seconds(1));
        end.arrive("ACK s+0 ack=201");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1; PSH,ACK seq=201 ack=1");  // repeated with its PSH
    }

    void fin_goes_alone_or_on_the_last_text() {
        OneEnd apart(with_mss(100));
        apart.become(Established);
        apart.send(0);
        apart.tcb().snd.queued_bytes += 150;  // written and closed before anything can leave
        apart.shutdown();
        CHECK_TEXT(apart, apart.sent(), "ACK seq=1 ack=1; PSH,ACK seq=101 ack=1; FIN,ACK seq=151 ack=1");

        tcp::Config config = with_mss(100);
        config.fin = tcp::FinPlacement::OnData;
        OneEnd on_data(config);
        on_data.become(CloseWait);
        on_data.tcb().snd.queued_bytes += 150;
        on_data.shutdown();
        CHECK_TEXT(on_data, on_data.sent(), "ACK seq=1 ack=2; FIN,PSH,ACK seq=101 ack=2");
        CHECK_STATE(on_data, LastAck);
    }

    // --- windows ---

    // Whatever the peer offers, nothing lies beyond SND.UNA+SND.WND but a probe of one byte.
    void the_offered_window_is_never_exceeded() {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Random random(seed);
            OneEnd end(with_mss(static_cast<std::uint16_t>(1 + random.below(200))), kIsnPairs[seed % 6]);
            end.become(Established);
            for (int step = 0; step < 60; ++step) {
                const std::uint32_t flight = tcp::distance(end.tcb().snd.una, end.tcb().snd.nxt);
                const std::uint64_t window = random.below(4) == 0 ? 0 : random.below(600);
                if (random.below(3) == 0) end.send(1 + random.below(700));
                if (random.below(2) == 0) {
                    // The right edge does not move back: a decent receiver.
                    const std::uint64_t back = random.below(flight + 1);
                    const tcp::Seq edge = end.tcb().snd.right_edge;
                    const tcp::Seq ack = end.tcb().snd.nxt - static_cast<std::uint32_t>(back);
                    const std::uint64_t least = tcp::after(edge, ack) ? tcp::distance(ack, edge) : 0;
                    if (least + window > 65'535) continue;
                    end.arrive("ACK s+0 a-" + std::to_string(back) + " w" + std::to_string(least + window));
                }
                end.pass(milliseconds(static_cast<std::int64_t>(random.below(900))));
                const tcp::Seq edge = end.tcb().snd.right_edge + (end.tcb().snd.wnd == 0 ? 1 : 0);
                QVERIFY2(tcp::at_or_before(end.tcb().snd.nxt, edge), end.transcript().c_str());
                if (!end.tcb().next_deadline()) {
                    QVERIFY2(end.tcb().unsent_bytes() == 0,
                             end.transcript().c_str());  // nothing is forgotten
                }
            }
        }
    }

    // §3.8.6.1: MUST-35/36, SHLD-29/30: the first probe after the RTO, then at growing intervals.
    void a_shut_window_is_probed() {
        OneEnd end;
        end.become(Established);
        end.arrive("ACK s+0 a+0 w0");
        end.send(100);
        CHECK_TEXT(end, end.sent(), "");
        end.pass(seconds(7));
        CHECK_TEXT(end, end.sent_with_times(),
                   "1000: ACK seq=1 ack=1 len 1 win 65535; 3000: ACK seq=1 ack=1 len 1 win 65535; "
                   "7000: ACK seq=1 ack=1 len 1 win 65535");
        end.arrive("ACK s+0 ack=1 w0");  // alive, still shut
        end.pass(seconds(8));
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1");
        end.arrive("ACK s+0 ack=1 w500");  // the window update was lost; this answer to the probe brings it
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1; PSH,ACK seq=2 ack=1");
        end.arrive("ACK s+0 ack=101");
        QVERIFY(!end.tcb().next_deadline());
    }

    // MUST-37: a peer that answers probes is never given up, one that does not is.
    void probes_go_on_as_long_as_they_are_answered() {
        tcp::Config config;
        config.data_retries = 3;
        OneEnd alive(config);
        alive.become(Established);
        alive.arrive("ACK s+0 a+0 w0");
        alive.send(100);
        for (int second = 0; second < 3'000; ++second) {
            alive.pass(seconds(1));
            if (!alive.sent().empty()) alive.arrive("ACK s+0 ack=1 w0");
        }
        CHECK_STATE(alive, Established);

        OneEnd dead(config);
        dead.become(Established);
        dead.arrive("ACK s+0 a+0 w0");
        dead.send(100);
        dead.pass(seconds(600));
        CHECK_STATE(dead, Closed);
        QCOMPARE(dead.tcb().error, tcp::ConnectionError::TimedOut);
    }

    void a_fin_probes_too() {
        OneEnd end;
        end.become(Established);
        end.arrive("ACK s+0 a+0 w0");
        end.shutdown();
        CHECK_TEXT(end, end.sent(), "");
        end.pass(seconds(1));
        CHECK_TEXT(end, end.sent(), "FIN,ACK seq=1 ack=1");
        end.arrive("ACK s+0 ack=2 w0");
        CHECK_STATE(end, FinWait2);
        QVERIFY(!end.tcb().next_deadline());
    }

    // The receiver's side of a window that shuts and opens (§3.8.6.2.2, MUST-39): no small steps.
    void the_receive_window_opens_in_worthwhile_steps() {
        tcp::Config config = with_mss(100);
        config.receive_buffer_bytes = 1'000;
        OneEnd end(config);
        end.become(Established);
        end.arrive("PSH,ACK s+0 a+0 l1000");
        CHECK_TEXT(end, end.sent_with_times(), "0: ACK seq=1 ack=1001 len 0 win 0");
        QCOMPARE(end.read(99), std::uint64_t{99});
        CHECK_TEXT(end, end.sent(), "");
        QCOMPARE(end.read(1), std::uint64_t{1});
        CHECK_TEXT(end, end.sent_with_times(), "0: ACK seq=1 ack=1001 len 0 win 100");
        end.read(900);
        CHECK_TEXT(end, end.sent_with_times(), "0: ACK seq=1 ack=1001 len 0 win 1000");
        QCOMPARE(end.tcb().rcv.wnd, 1'000u);
    }

    // Nothing that was offered is ever taken back.
    void the_right_edge_of_the_receive_window_never_moves_back() {
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            Random random(seed);
            tcp::Config config = with_mss(100);
            config.receive_buffer_bytes = 100 + static_cast<std::uint32_t>(random.below(2'000));
            OneEnd end(config, kIsnPairs[seed % 6]);
            end.become(Established);
            tcp::Seq edge = end.tcb().rcv.nxt + end.tcb().rcv.wnd;
            for (int step = 0; step < 100; ++step) {
                const auto ahead = static_cast<int>(random.below(400)) - 100;
                const std::string at = (ahead < 0 ? "" : "+") + std::to_string(ahead);
                if (random.below(2) == 0)
                    end.arrive("ACK s" + at + " a+0 l" + std::to_string(1 + random.below(300)));
                if (random.below(3) == 0) end.read(random.below(500));
                const tcp::Seq now = end.tcb().rcv.nxt + end.tcb().rcv.wnd;
                QVERIFY2(tcp::at_or_before(edge, now), end.transcript().c_str());
                QVERIFY(end.tcb().rcv.wnd + end.tcb().rcv.buffered() <= config.receive_buffer_bytes);
                QVERIFY(end.tcb().reassembly.held_bytes() <= end.tcb().rcv.wnd);
                edge = now;
            }
        }
    }

    // §3.8.6.2.1: no small segments into a large queue, but not for ever.
    void the_sender_avoids_silly_windows() {
        OneEnd end(with_mss(100));
        end.become(Established);
        end.arrive("ACK s+0 a+0 w20");
        end.send(500);
        CHECK_TEXT(end, end.sent(), "");
        end.pass(milliseconds(499));
        CHECK_TEXT(end, end.sent(), "");
        end.pass(milliseconds(1));
        CHECK_TEXT(end, end.sent_with_times(), "500: ACK seq=1 ack=1 len 20 win 65535");
    }

    // --- Nagle (§3.7.4), delayed ACK (§3.8.6.3) ---

    void nagle_holds_a_short_segment_while_anything_is_unacknowledged() {
        tcp::Config config = with_mss(100);
        config.nagle = tcp::Switch::On;
        OneEnd end(config);
        end.become(Established);
        end.send(10);
        end.send(20);
        end.send(30);
        CHECK_TEXT(end, end.sent(), "PSH,ACK seq=1 ack=1");
        end.send(60);  // a full segment may leave
        CHECK_TEXT(end, end.sent(), "ACK seq=11 ack=1");
        end.arrive("ACK s+0 ack=111");
        CHECK_TEXT(end, end.sent_with_times(), "0: PSH,ACK seq=111 ack=1 len 10 win 65535");
    }

    void without_nagle_every_write_leaves() {
        OneEnd end(with_mss(100));
        end.become(Established);
        end.send(10);
        end.send(20);
        CHECK_TEXT(end, end.sent(), "PSH,ACK seq=1 ack=1; PSH,ACK seq=11 ack=1");
    }

    void a_delayed_ack_waits_rides_or_yields() {
        tcp::Config config = with_mss(100);
        config.delayed_ack = tcp::Switch::On;
        OneEnd end(config);
        end.become(Established);
        end.arrive("PSH,ACK s+0 a+0 l100");
        CHECK_TEXT(end, end.sent(), "");
        end.pass(milliseconds(199));
        CHECK_TEXT(end, end.sent(), "");
        end.pass(milliseconds(1));
        CHECK_TEXT(end, end.sent_with_times(), "200: ACK seq=1 ack=101 len 0 win 65435");

        end.arrive("PSH,ACK s+0 a+0 l100");  // SHLD-19: the second one is acknowledged at once
        end.arrive("PSH,ACK s+0 a+0 l100");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=301");
        QVERIFY(!end.timer_in(tcp::Timer::DelayedAck));

        end.arrive("PSH,ACK s+0 a+0 l100");
        end.send(10);  // our text carries it
        CHECK_TEXT(end, end.sent(), "PSH,ACK seq=1 ack=401");
        QVERIFY(!end.timer_in(tcp::Timer::DelayedAck));

        end.arrive("PSH,ACK s+0 a+0 l100");
        end.arrive("PSH,ACK s+100 a+0 l100");  // out of order: at once, and it replaces the one that waited
        CHECK_TEXT(end, end.sent(), "ACK seq=11 ack=501");
    }

    // Lesson td-three-segment: the FIN carries the ACK of the peer's.
    void a_delayed_ack_rides_on_our_fin() {
        tcp::Config config;
        config.delayed_ack = tcp::Switch::On;
        OneEnd end(config);
        end.become(Established);
        end.arrive("FIN,ACK s+0 a+0");
        CHECK_TEXT(end, end.sent(), "");
        CHECK_STATE(end, CloseWait);
        end.close();
        CHECK_TEXT(end, end.sent(), "FIN,ACK seq=1 ack=2");
        CHECK_STATE(end, LastAck);
        QVERIFY(!end.timer_in(tcp::Timer::DelayedAck));
    }

    void the_mss_is_learnt_or_536() {
        OneEnd end;
        end.become(Established);
        QCOMPARE(end.tcb().smss, std::uint16_t{1'460});
        OneEnd small(with_mss(100));
        small.become(Established);
        QCOMPARE(small.tcb().smss, std::uint16_t{100});
    }
};

QTEST_APPLESS_MAIN(TestTransfer)
#include "test_transfer.moc"
