// Timers beyond the retransmission time-out of RFC 6298: tail loss probe, keep-alive, orphans, the user
// timeout, and Linux's way with the RTO, the SYN and the delayed ACK.
#include "core/tcp/profiles.h"
#include "tests/core/segment_table.h"

using namespace theater;
using namespace theater::test;
using tcp::Switch;
using tcp::Timer;
using enum tcp::State;

namespace {

tcp::Options linux_syn() {
    tcp::Options options;
    options.mss = 1'460;
    options.window_scale = std::uint8_t{10};
    options.sack_permitted = true;
    options.timestamps = tcp::Options::Timestamps{};
    return options;
}

// A client of the linux profile, its round trip measured as 100 ms.
OneEnd linux_client() {
    OneEnd end(*tcp::profile_config("linux"));
    end.peer_syn = linux_syn();
    end.connect();
    end.pass(milliseconds(100));
    end.arrive("SYN,ACK seq=0 ack=1");
    end.sent();
    return end;
}

}  // namespace

class TestTimers : public QObject {
    Q_OBJECT

private slots:
    void linux_rto_grows_with_the_round_trip() {
        const OneEnd end = linux_client();
        QCOMPARE(end.tcb().round_trip.rto, milliseconds(300));  // 100 + max(4 * 50, 200)
        OneEnd rfc(*tcp::profile_config("rfc"));
        rfc.connect();
        rfc.pass(milliseconds(100));
        rfc.arrive("SYN,ACK seq=0 ack=1");
        QCOMPARE(rfc.tcb().round_trip.rto, seconds(1));  // (2.4)
    }

    // RFC 8985 §7: the probe takes the RTO's place once; the RTO after it is not backed off.
    void a_lone_segment_is_probed_for() {
        OneEnd end = linux_client();
        end.send(100);
        QVERIFY(end.timer_in(Timer::TailLossProbe) ==
                milliseconds(300));  // 2*SRTT + 200 ms, but not after RTO
        QVERIFY(!end.timer_in(Timer::Retransmission));
        end.sent();
        end.pass(milliseconds(1'300));
        CHECK_TEXT(end, end.sent_with_times(),
                   "400: PSH,ACK seq=1 ack=1 len 100 win 63; 700: PSH,ACK seq=1 ack=1 len 100 win 63; "
                   "1300: PSH,ACK seq=1 ack=1 len 100 win 63");
    }

    void an_answer_makes_room_for_another_probe() {
        OneEnd end = linux_client();
        end.send(100);
        end.pass(milliseconds(350));
        QVERIFY(!end.timer_in(Timer::TailLossProbe));
        // RFC 8985 §7.4.2: original or probe? As long as that is open, there is no other probe.
        end.arrive("ACK s+0 a+0");
        end.send(100);
        QVERIFY(!end.timer_in(Timer::TailLossProbe).has_value());
        // An ACK beyond it without a DSACK: the probe has filled a hole, and the window is reduced once.
        const std::uint32_t before = end.tcb().cwnd;
        end.arrive("ACK s+0 a+0");
        QCOMPARE(end.turns(), std::string("tail-loss-repaired"));
        QVERIFY(end.tcb().cwnd < before);
        end.send(100);
        QVERIFY(end.timer_in(Timer::TailLossProbe).has_value());
    }

    void without_sack_there_is_no_probe() {
        tcp::Config config = *tcp::profile_config("linux");
        config.sack = Switch::Off;
        OneEnd end(config);
        end.peer_syn = linux_syn();
        end.become(Established);
        end.send(100);
        QVERIFY(!end.timer_in(Timer::TailLossProbe));
        QVERIFY(end.timer_in(Timer::Retransmission).has_value());
    }

    void the_first_syn_timeouts_may_be_linear() {
        tcp::Config config = *tcp::profile_config("linux");
        config.timestamps = Switch::Off;
        OneEnd end(config);
        end.connect();
        end.sent();
        std::string times;
        for (int i = 0; i < 200; ++i) {
            end.pass(seconds(1));
            if (!end.segments().empty()) times += std::to_string(i + 1) + " ";
        }
        CHECK_TEXT(end, times, "1 2 3 4 5 7 11 19 35 67 ");
        CHECK_STATE(end, Closed);
        QCOMPARE(end.tcb().error, tcp::ConnectionError::TimedOut);
    }

    // MUST-26 to MUST-29: only when idle, and one lost probe proves nothing.
    void keep_alive_probes_and_gives_up() {
        tcp::Config config;
        config.keep_alive = Switch::On;
        config.keep_alive_idle = seconds(10);
        config.keep_alive_interval = seconds(2);
        config.keep_alive_probes = 2;
        OneEnd end(config);
        end.become(Established);
        end.pass(seconds(20));
        CHECK_TEXT(end, end.sent_with_times(),
                   "10000: ACK seq=0 ack=1 len 0 win 65535; 12000: ACK seq=0 ack=1 len 0 win 65535; "
                   "14000: RST,ACK seq=1 ack=1 len 0 win 0");
        QCOMPARE(end.tcb().error, tcp::ConnectionError::TimedOut);
    }

    // tcp(7): TCP_USER_TIMEOUT takes the place of the count of probes.
    void a_user_timeout_ends_keep_alive_sooner() {
        tcp::Config config;
        config.keep_alive = Switch::On;
        config.keep_alive_idle = seconds(2);
        config.keep_alive_interval = seconds(1);
        config.keep_alive_probes = 9;
        config.user_timeout = seconds(4);
        OneEnd end(config);
        end.become(Established);
        end.pass(seconds(20));
        CHECK_TEXT(end, end.sent_with_times(),
                   "2000: ACK seq=0 ack=1 len 0 win 65535; 3000: ACK seq=0 ack=1 len 0 win 65535; "
                   "4000: RST,ACK seq=1 ack=1 len 0 win 0");
    }

    void a_living_peer_puts_keep_alive_off() {
        tcp::Config config;
        config.keep_alive = Switch::On;
        config.keep_alive_idle = seconds(10);
        OneEnd end(config);
        end.become(Established);
        end.pass(seconds(8));
        end.arrive("PSH,ACK s+0 a+0 l10");
        end.sent();
        end.pass(seconds(9));
        CHECK_TEXT(end, end.sent(), "");
        end.pass(milliseconds(1'500));
        CHECK_TEXT(end, end.sent(), "ACK seq=0 ack=11");
        end.arrive("ACK s+0 a+0");
        end.pass(seconds(9));
        CHECK_TEXT(end, end.sent(), "");
        CHECK_STATE(end, Established);
    }

    void keep_alive_is_off_unless_asked_for() {
        OneEnd end;
        end.become(Established);
        QVERIFY(!end.timer_in(Timer::KeepAlive));
    }

    void an_orphan_leaves_fin_wait_2() {
        tcp::Config config;
        config.fin_timeout = seconds(60);
        OneEnd end(config);
        end.become(Established);
        end.close();
        end.arrive("ACK s+0 a+0");
        CHECK_STATE(end, FinWait2);
        QVERIFY(end.timer_in(Timer::FinWait2) == seconds(60));
        end.pass(seconds(61));
        CHECK_STATE(end, Closed);
        // After shutdown() the application may still read, so nothing hurries it.
        OneEnd half(config);
        half.become(Established);
        half.shutdown();
        half.arrive("ACK s+0 a+0");
        QVERIFY(!half.timer_in(Timer::FinWait2));
        half.close();
        QVERIFY(half.timer_in(Timer::FinWait2).has_value());
    }

    void the_user_timeout_begins_where_the_profile_says() {
        for (const bool linux_way : {false, true}) {
            tcp::Config config;
            config.user_timeout = seconds(3);
            if (linux_way) config.user_timeout_since = tcp::UserTimeoutSince::FirstRetransmitted;
            OneEnd end(config);
            end.become(Established);
            end.send(10);
            QCOMPARE(end.timer_in(Timer::User).has_value(), !linux_way);
            end.pass(milliseconds(3'500));
            CHECK_STATE(end, linux_way ? Established : Closed);
            end.pass(seconds(1));
            CHECK_STATE(end, Closed);
            QCOMPARE(end.tcb().error, tcp::ConnectionError::TimedOut);
        }
    }

    void rfc_1337_keeps_time_wait() {
        for (const Switch guarded : {Switch::Off, Switch::On}) {
            tcp::Config config;
            config.rfc1337 = guarded;
            OneEnd end(config);
            end.become(TimeWait);
            end.arrive("RST s+0");
            CHECK_STATE(end, guarded == Switch::On ? TimeWait : Closed);
        }
    }

    // Linux: at once while the sender begins; once the application answers, its text carries the ACK.
    void quick_acks_end_when_the_exchange_is_interactive() {
        OneEnd end = linux_client();
        end.arrive("PSH,ACK s+0 a+0 l100");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=101");
        end.send(50);
        CHECK_TEXT(end, end.sent(), "PSH,ACK seq=1 ack=101");
        end.pass(milliseconds(10));
        end.arrive("PSH,ACK s+0 a+0 l100");
        CHECK_TEXT(end, end.sent(), "");
        QVERIFY(end.timer_in(Timer::DelayedAck).has_value());
        end.pass(milliseconds(41));
        CHECK_TEXT(end, end.sent(), "ACK seq=51 ack=201");
    }

    void two_full_segments_are_acknowledged_at_once() {
        OneEnd end = linux_client();
        end.arrive("PSH,ACK s+0 a+0 l100");
        end.send(50);
        end.sent();
        end.arrive("ACK s+0 a+0 l1400");
        end.sent();
        end.arrive("ACK s+0 a+0 l1400");
        CHECK_TEXT(end, end.sent(), "ACK seq=51 ack=2901");
    }

    // The ACK of a FIN waits for the application's own FIN, but no longer than a tick.
    void the_ack_of_a_fin_waits_a_moment() {
        OneEnd end = linux_client();
        end.arrive("FIN,ACK s+0 a+0");
        CHECK_TEXT(end, end.sent(), "");
        end.close();
        CHECK_TEXT(end, end.sent(), "FIN,ACK seq=1 ack=2");
        OneEnd slow = linux_client();
        slow.arrive("FIN,ACK s+0 a+0");
        slow.pass(milliseconds(5));
        CHECK_TEXT(slow, slow.sent(), "ACK seq=1 ack=2");
    }

    // Linux: who has read all that was pushed twice sends the ACK that was waiting.
    void reading_lets_a_waiting_ack_go() {
        OneEnd end = linux_client();
        end.arrive("PSH,ACK s+0 a+0 l100");
        end.send(50);
        end.sent();
        end.arrive("PSH,ACK s+0 a+0 l100");
        end.read(200);
        CHECK_TEXT(end, end.sent(), "");  // pushed once, and we answer: the answer will carry it
        end.arrive("PSH,ACK s+0 a+0 l100");
        CHECK_TEXT(end, end.sent(), "");
        end.read(100);
        CHECK_TEXT(end, end.sent(), "ACK seq=51 ack=301");
    }

    // RFC 9293 §3.10.7.3, first: both a bad ACK and a bad RST are no answer to this SYN; Linux asks again.
    void a_bad_ack_makes_linux_repeat_its_syn_soon() {
        for (const char *segment : {"ACK seq=0 ack=77", "RST,ACK seq=0 ack=77"}) {
            OneEnd end(*tcp::profile_config("linux"));
            end.peer_syn = linux_syn();
            end.connect();
            end.arrive(segment);
            QVERIFY(end.timer_in(Timer::Retransmission) == milliseconds(8));
            OneEnd rfc(*tcp::profile_config("rfc"));
            rfc.connect();
            rfc.arrive(segment);
            QVERIFY(rfc.timer_in(Timer::Retransmission) == seconds(1));
        }
    }

    void repeated_syns_are_answered_twice_a_second_at_most() {
        OneEnd end(*tcp::profile_config("linux"));
        end.peer_syn = linux_syn();
        end.listen();
        end.arrive("SYN seq=0");
        end.sent();
        std::string answers;
        for (int i = 0; i < 8; ++i) {
            end.arrive("SYN seq=0");
            answers += end.segments().empty() ? '.' : 'x';
            end.pass(milliseconds(100));
        }
        CHECK_TEXT(end, answers, "x....x..");
    }

    // A request is no socket yet, so Linux lets any reset in the window end it; RFC 5961 asks for an exact
    // one.
    void a_request_falls_to_any_reset_in_the_window() {
        for (const tcp::EmbryoRst which : {tcp::EmbryoRst::Exact, tcp::EmbryoRst::InWindow}) {
            tcp::Config config;
            config.embryo_rst = which;
            OneEnd end(config);
            end.become(SynReceived, tcp::OpenKind::Passive);
            end.arrive("RST s+50");
            CHECK_STATE(end, which == tcp::EmbryoRst::Exact ? SynReceived : Listen);
            CHECK_TEXT(end, end.replies(), which == tcp::EmbryoRst::Exact ? "ACK s+0 a+0" : "");
        }
    }

    void minshall_looks_at_short_segments_only() {
        tcp::Config config = *tcp::profile_config("linux");
        config.tail_loss_probe = Switch::Off;
        OneEnd end(config);
        end.peer_syn = linux_syn();
        end.become(Established);
        end.send(1'448 * 2 + 100);
        QCOMPARE(end.segments().size(), std::size_t{3});
        end.send(100);
        CHECK_TEXT(end, end.sent(), "");
        config.nagle_minshall = Switch::Off;
        OneEnd classic(config);
        classic.peer_syn = linux_syn();
        classic.become(Established);
        classic.send(1'448 * 2 + 100);
        QCOMPARE(classic.segments().size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(TestTimers)
#include "test_timers.moc"
