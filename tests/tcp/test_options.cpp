// What two SYNs agree on, and what follows from it: MSS, window scale, timestamps with PAWS, SACK and DSACK.
#include "tests/core/segment_table.h"

using namespace theater;
using namespace theater::test;
using tcp::Switch;
using enum tcp::State;

namespace {

tcp::Config all_options() {
    tcp::Config config;
    config.window_scaling = config.sack = config.dsack = config.timestamps = Switch::On;
    config.window_scale = 3;
    return config;
}

tcp::Options peer_options() {
    tcp::Options options;
    options.mss = 1'460;
    options.window_scale = std::uint8_t{5};
    options.sack_permitted = true;
    options.timestamps = tcp::Options::Timestamps{};
    return options;
}

OneEnd established(const tcp::Config &config, const tcp::Options &peer, tcp::OpenKind open, Isns isns = {}) {
    OneEnd end(config, isns);
    end.peer_syn = peer;
    end.become(Established, open);
    return end;
}

std::string names_of(const tcp::Options &options) {
    std::string names;
    if (options.mss) names += "mss ";
    if (options.window_scale) names += "wscale ";
    if (options.sack_permitted) names += "sack-permitted ";
    if (options.timestamps) names += "timestamps ";
    if (options.sack_count > 0) names += "sack ";
    if (options.fast_open) names += "fast-open ";
    return names;
}

}  // namespace

class TestOptions : public QObject {
    Q_OBJECT

private slots:
    void an_option_counts_only_if_both_syns_carry_it_data() {
        QTest::addColumn<bool>("ours");
        QTest::addColumn<bool>("theirs");
        QTest::addRow("both") << true << true;
        QTest::addRow("only ours") << true << false;
        QTest::addRow("only theirs") << false << true;
        QTest::addRow("neither") << false << false;
    }
    void an_option_counts_only_if_both_syns_carry_it() {
        QFETCH(bool, ours);
        QFETCH(bool, theirs);
        tcp::Options mss_only;
        mss_only.mss = 1'460;
        for (const tcp::OpenKind open : {tcp::OpenKind::Active, tcp::OpenKind::Passive}) {
            const OneEnd end =
                established(ours ? all_options() : tcp::Config{}, theirs ? peer_options() : mss_only, open);
            QCOMPARE(end.tcb().ts.on, ours && theirs);
            QCOMPARE(end.tcb().sack.on, ours && theirs);
            QCOMPARE(int{end.tcb().snd.wscale}, ours && theirs ? 5 : 0);
            QCOMPARE(int{end.tcb().rcv.wscale}, ours && theirs ? 3 : 0);
            // RFC 6691: timestamps take twelve bytes of every segment.
            QCOMPARE(int{end.tcb().smss}, ours && theirs ? 1'448 : 1'460);
        }
    }

    void a_syn_ack_offers_no_more_than_the_syn_did() {
        OneEnd end(all_options());
        end.peer_syn = peer_options();
        end.peer_syn.sack_permitted = false;
        end.listen();
        end.arrive("SYN seq=0");
        CHECK_TEXT(end, names_of(end.segments().at(0).options), "mss wscale timestamps ");
        OneEnd active(all_options());
        active.connect();
        CHECK_TEXT(active, names_of(active.segments().at(0).options),
                   "mss wscale sack-permitted timestamps ");
    }

    void the_mtu_makes_the_mss() {
        tcp::Config config;
        config.mtu = 576;
        QCOMPARE(int{tcp::announced_mss(config, tcp::IpAddress::Family::V4)}, 536);
        QCOMPARE(int{tcp::announced_mss(config, tcp::IpAddress::Family::V6)}, 516);
        config.mss = 1'000;
        QCOMPARE(int{tcp::announced_mss(config, tcp::IpAddress::Family::V4)}, 1'000);
    }

    // RFC 7323 §2.2: a window is shifted, but never that of a segment with SYN.
    void windows_are_scaled_after_the_handshake() {
        tcp::Config config = all_options();
        config.receive_buffer_bytes = 100'000;
        OneEnd end = established(config, peer_options(), tcp::OpenKind::Active);
        QCOMPARE(end.tcb().snd.wnd, 10'000u);  // that of the SYN,ACK
        end.arrive("ACK s+0 a+0 w100");
        QCOMPARE(end.tcb().snd.wnd, 3'200u);
        end.arrive("PSH,ACK s+0 a+0 l100 w100");
        const tcp::Segment ack = end.segments().back();
        // 100000 - 100, in units of eight, never less than what was offered before.
        QVERIFY(std::uint32_t{ack.wnd} << 3 >= 65'535 - 100);
        QVERIFY(std::uint32_t{ack.wnd} << 3 <= 100'000);
    }

    // RFC 7323 §5.3, R1: an old timestamp is answered and thrown away, whatever its number; a reset is not
    // looked at so.
    void paws_throws_old_segments_away_data() {
        QTest::addColumn<QString>("segment");
        QTest::addColumn<QString>("decided");
        QTest::addColumn<QString>("replies");
        QTest::addRow("older text") << "PSH,ACK s+0 a+0 l100 t-20000"
                                    << "check-timestamps/acknowledged"
                                    << "ACK s+0 a+0";
        QTest::addRow("older ACK") << "ACK s+0 a+0 t-20000"
                                   << "check-timestamps/acknowledged"
                                   << "ACK s+0 a+0";
        QTest::addRow("the same time") << "PSH,ACK s+0 a+0 l100 t+0"
                                       << "process-text/took-effect"
                                       << "ACK s+0 a+100";
        QTest::addRow("half round the clock") << "PSH,ACK s+0 a+0 l100 t+2000000000"
                                              << "process-text/took-effect"
                                              << "ACK s+0 a+100";
        QTest::addRow("no timestamp") << "PSH,ACK s+0 a+0 l100 t"
                                      << "check-timestamps/dropped"
                                      << "";
        QTest::addRow("old reset") << "RST s+0 t-20000"
                                   << "check-rst/reset"
                                   << "";
    }
    void paws_throws_old_segments_away() {
        QFETCH(QString, segment);
        QFETCH(QString, decided);
        QFETCH(QString, replies);
        for (const Isns &isns : kIsnPairs) {
            OneEnd end = established(all_options(), peer_options(), tcp::OpenKind::Passive, isns);
            end.arrive(segment.toStdString());
            CHECK_TEXT(end, end.decided(), decided.toStdString());
            CHECK_TEXT(end, end.replies(), replies.toStdString());
        }
    }

    void linux_takes_segments_without_timestamps() {
        tcp::Config config = all_options();
        config.require_timestamps = Switch::Off;
        OneEnd end = established(config, peer_options(), tcp::OpenKind::Active);
        end.arrive("PSH,ACK s+0 a+0 l100 t");
        CHECK_TEXT(end, end.replies(), "ACK s+0 a+100");
    }

    // RFC 7323 §4.3: the echo is that of the segment at the left edge, not of one beyond a gap.
    void the_echo_follows_the_left_edge() {
        OneEnd end = established(all_options(), peer_options(), tcp::OpenKind::Active);
        end.arrive("PSH,ACK s+0 a+0 l100 t+7");
        QCOMPARE(end.segments().back().options.timestamps->echo_reply, 50'007u);
        end.arrive("PSH,ACK s+100 a+0 l100 t+9");  // out of order
        QCOMPARE(end.segments().back().options.timestamps->echo_reply, 50'007u);
    }

    // RFC 7323 §4.1: an echo tells which sending is answered, so that Karn's rule need not be silent.
    void an_echo_measures_what_was_repeated() {
        OneEnd end = established(all_options(), peer_options(), tcp::OpenKind::Active);
        end.send(100);
        end.pass(seconds(1));
        end.pass(milliseconds(80));
        end.arrive("ACK s+0 a+100 e80");
        QVERIFY(end.tcb().round_trip.srtt.has_value());
        OneEnd blind = established(tcp::Config{}, {}, tcp::OpenKind::Active);
        const auto before = blind.tcb().round_trip.srtt;
        blind.send(100);
        blind.pass(seconds(1));
        blind.pass(milliseconds(80));
        blind.arrive("ACK s+0 a+100");
        QVERIFY(blind.tcb().round_trip.srtt == before);
    }

    // RFC 2018 §4: the block that the last segment has changed comes first; RFC 2883 §4: a duplicate before
    // all, once.
    void sack_blocks_data() {
        QTest::addColumn<QStringList>("segments");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *name, QStringList segments, const char *last) {
            QTest::addRow("%s", name) << segments << QString(last);
        };
        row("one gap", {"l100 seq=101"}, "ACK seq=1 ack=1 sack 101-201");
        row("two gaps, the latest first", {"l100 seq=101", "l100 seq=301"},
            "ACK seq=1 ack=1 sack 301-401,101-201");
        row("the older grows and comes first", {"l100 seq=101", "l100 seq=301", "l50 seq=201"},
            "ACK seq=1 ack=1 sack 101-251,301-401");
        row("a gap between two is closed", {"l100 seq=101", "l100 seq=301", "l100 seq=201"},
            "ACK seq=1 ack=1 sack 101-401");
        row("three blocks are all there is room for",
            {"l10 seq=101", "l10 seq=201", "l10 seq=301", "l10 seq=401"},
            "ACK seq=1 ack=1 sack 401-411,301-311,201-211");
        row("the first gap is filled", {"l100 seq=101", "l100 seq=301", "l100 seq=1"},
            "ACK seq=1 ack=201 sack 301-401");
        row("all is there", {"l100 seq=101", "l100 seq=1"}, "ACK seq=1 ack=201");
        row("a duplicate of what was acknowledged", {"l100 seq=1", "l100 seq=1"},
            "ACK seq=1 ack=101 sack 1-101");
        row("a duplicate out of order", {"l100 seq=101", "l100 seq=101"},
            "ACK seq=1 ack=1 sack 101-201,101-201");
        row("a duplicate is told once", {"l100 seq=1", "l100 seq=1", "l100 seq=201"},
            "ACK seq=1 ack=101 sack 201-301");
        row("old and new", {"l100 seq=1", "l100 seq=51"}, "ACK seq=1 ack=151 sack 51-101");
    }
    void sack_blocks() {
        QFETCH(QStringList, segments);
        QFETCH(QString, last);
        for (const Isns &isns : kIsnPairs) {
            OneEnd end = established(all_options(), peer_options(), tcp::OpenKind::Active, isns);
            for (const QString &segment : segments) {
                end.sent();
                end.arrive("PSH,ACK ack=1 " + segment.toStdString());
            }
            CHECK_TEXT(end, end.sent(), last.toStdString());
        }
    }

    void a_fin_out_of_order_counts_as_one_number() {
        OneEnd end = established(all_options(), peer_options(), tcp::OpenKind::Active);
        end.arrive("FIN,ACK ack=1 seq=101");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1 sack 101-102");
        end.arrive("PSH,ACK ack=1 l50 seq=51");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1 sack 51-102");
    }

    void without_sack_nothing_is_reported() {
        OneEnd end = established(tcp::Config{}, peer_options(), tcp::OpenKind::Active);
        end.arrive("PSH,ACK ack=1 l100 seq=101 t");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1");
    }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "test_options.moc"
