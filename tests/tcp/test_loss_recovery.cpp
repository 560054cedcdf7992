// Loss recovery, a row a case: what ACKs come in, what leaves, and what becomes of cwnd and ssthresh
// (RFC 5681 §3.2, RFC 6582, RFC 6675, RFC 3042, RFC 6937, RFC 8985, RFC 5682, RFC 2883, RFC 3168).
#include "tests/core/segment_table.h"

#include "core/tcp/loss_recovery.h"
#include "core/tcp/profiles.h"

using namespace theater;
using namespace theater::test;
using tcp::LossRecovery;
using tcp::Switch;
using enum tcp::State;

namespace {

// Ten segments of 100 bytes are in flight, 1 to 1001, and 1000 bytes more wait.
struct Moment {
    std::string_view arrives;  ///< empty: time passes instead
    std::string_view leaves;
    std::uint32_t cwnd = 0, ssthresh = 0;  ///< 0: not looked at
    Duration passes{};
};

struct LossRow {
    const char *name;
    tcp::Config (*config)();
    std::vector<Moment> moments;
    const char *turns = "";  ///< the turning points, in order
};

tcp::Config textbook(LossRecovery recovery) {
    tcp::Config config;
    config.mss = 100;
    config.loss_recovery = recovery;
    return config;
}
tcp::Config reno() { return textbook(LossRecovery::Reno); }
tcp::Config newreno() { return textbook(LossRecovery::NewReno); }
tcp::Config timeout_only() { return textbook(LossRecovery::TimeoutOnly); }
tcp::Config limited() {
    tcp::Config config = newreno();
    config.limited_transmit = Switch::On;
    return config;
}
tcp::Config sack() {
    tcp::Config config = textbook(LossRecovery::Sack);
    config.sack = config.dsack = Switch::On;
    config.limited_transmit = Switch::On;
    return config;
}
tcp::Config sack_prr() {
    tcp::Config config = sack();
    config.proportional_rate_reduction = Switch::On;
    return config;
}
tcp::Config rack() {
    tcp::Config config = sack_prr();
    config.rack = Switch::On;
    return config;
}
tcp::Config newreno_prr() {
    tcp::Config config = newreno();
    config.proportional_rate_reduction = Switch::On;
    return config;
}
tcp::Config f_rto() {
    tcp::Config config = newreno();
    config.f_rto = Switch::On;
    return config;
}
tcp::Config undo() {
    tcp::Config config = rack();
    config.undo_spurious = Switch::On;
    return config;
}

const std::vector<LossRow> kRows{
    {"Reno: the third duplicate ACK is a loss",
     reno,
     {{"ACK s+0 ack=1", "", 1'000},
      {"ACK s+0 ack=1", "", 1'000},
      {"ACK s+0 ack=1", "ACK seq=1 ack=1", 800, 500}},
     "fast-retransmit"},
    {"Reno: each further one makes the window larger, and then new text goes",
     reno,
     {{"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", "ACK seq=1 ack=1", 800},
      {"ACK s+0 ack=1", "", 900},
      {"ACK s+0 ack=1", "", 1'000},
      {"ACK s+0 ack=1", "ACK seq=1001 ack=1", 1'100, 500},
      {"ACK s+0 ack=1001", "ACK seq=1101 ack=1; ACK seq=1201 ack=1; ACK seq=1301 ack=1; ACK seq=1401 ack=1",
       500, 500}},
     "fast-retransmit recovery-end"},
    {"Reno: any new ACK ends it",
     reno,
     {{"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", "ACK seq=1 ack=1"},
      {"ACK s+0 ack=301", "", 500, 500}},
     "fast-retransmit recovery-end"},
    {"NewReno: a partial ACK repeats the next hole",
     newreno,
     {{"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", "ACK seq=1 ack=1", 800, 500},
      {"ACK s+0 ack=301", "ACK seq=301 ack=1", 600, 500},
      {"ACK s+0 ack=1001",
       "ACK seq=1001 ack=1; ACK seq=1101 ack=1; ACK seq=1201 ack=1; ACK seq=1301 ack=1; ACK seq=1401 ack=1",
       500, 500}},
     "fast-retransmit partial-ack recovery-end"},
    {"NewReno: duplicates of what a time-out has repeated are no loss",
     newreno,
     {{"", "ACK seq=1 ack=1", 100, 500, seconds(1)},
      {"ACK s+0 ack=301", "ACK seq=301 ack=1; ACK seq=401 ack=1", 200},
      {"ACK s+0 ack=301", "", 200},
      {"ACK s+0 ack=301", "", 200},
      {"ACK s+0 ack=301", "", 200},
      {"ACK s+0 ack=301", "", 200, 500}},
     "time-out"},
    {"an ACK with text is no duplicate",
     reno,
     {{"ACK s+0 ack=1 l10", "ACK seq=1001 ack=11"},
      {"ACK s+0 ack=1 l10", "ACK seq=1001 ack=21"},
      {"ACK s+0 ack=1 l10", "ACK seq=1001 ack=31"},
      {"ACK s+0 ack=1 l10", "ACK seq=1001 ack=41", 1'000}}},
    {"an ACK with another window is no duplicate",
     reno,
     {{"ACK s+0 ack=1 w9000", ""},
      {"ACK s+0 ack=1 w8000", ""},
      {"ACK s+0 ack=1 w7000", ""},
      {"ACK s+0 ack=1 w6000", "", 1'000}}},
    {"time-outs only: duplicate ACKs change nothing",
     timeout_only,
     {{"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", ""},
      {"ACK s+0 ack=1", "", 1'000},
      {"", "ACK seq=1 ack=1", 100, 500, seconds(1)}},
     "time-out"},
    {"limited transmit: the first two let new text go, which is no part of FlightSize",
     limited,
     {{"ACK s+0 ack=1", "ACK seq=1001 ack=1"},
      {"ACK s+0 ack=1", "ACK seq=1101 ack=1"},
      {"ACK s+0 ack=1", "ACK seq=1 ack=1", 800, 500}},
     "limited-transmit limited-transmit fast-retransmit"},
    {"SACK: the pipe says how much may leave",
     sack,
     {{"ACK s+0 ack=1 sack101-201", "ACK seq=1001 ack=1", 1'000},
      {"ACK s+0 ack=1 sack101-301", "ACK seq=1101 ack=1", 1'000},
      {"ACK s+0 ack=1 sack101-401", "ACK seq=1 ack=1", 500, 500},
      {"ACK s+0 ack=1 sack101-501", ""},
      {"ACK s+0 ack=1 sack101-601", ""},
      {"ACK s+0 ack=1 sack101-701", ""},
      {"ACK s+0 ack=1 sack101-801", ""},
      {"ACK s+0 ack=1 sack101-901", "ACK seq=1201 ack=1"},
      {"ACK s+0 ack=1 sack101-1001", "ACK seq=1301 ack=1", 500, 500},
      {"ACK s+0 ack=1201", "ACK seq=1401 ack=1; ACK seq=1501 ack=1; ACK seq=1601 ack=1", 500, 500}},
     "limited-transmit limited-transmit fast-retransmit recovery-end"},
    {"SACK: two holes of one window are both repeated before any new text",
     sack,
     {{"ACK s+0 ack=1 sack101-201", "ACK seq=1001 ack=1"},
      {"ACK s+0 ack=1 sack301-401,101-201", "ACK seq=1101 ack=1"},
      {"ACK s+0 ack=1 sack301-501,101-201", "ACK seq=1 ack=1", 500, 500},
      {"ACK s+0 ack=1 sack301-601,101-201", ""},
      {"ACK s+0 ack=1 sack301-701,101-201", ""},
      {"ACK s+0 ack=1 sack301-801,101-201", ""},
      {"ACK s+0 ack=1 sack301-901,101-201", "ACK seq=201 ack=1"}},
     "limited-transmit limited-transmit fast-retransmit"},
    {"SACK: many bytes beyond a hole are enough, whatever the number of ACKs",
     sack,
     {{"ACK s+0 ack=1 sack101-401", "ACK seq=1 ack=1", 500, 500}},
     "fast-retransmit"},
    {"SACK: what was reported is not repeated after a time-out",
     sack,
     {{"ACK s+0 ack=1 sack101-201", "ACK seq=1001 ack=1"},
      {"ACK s+0 ack=1 sack101-201,901-1001", "ACK seq=1101 ack=1"},
      {"", "ACK seq=1 ack=1", 100, 600, seconds(1)},
      {"ACK s+0 ack=201", "ACK seq=201 ack=1; ACK seq=301 ack=1", 200},
      {"ACK s+0 ack=401", "ACK seq=401 ack=1; ACK seq=501 ack=1; ACK seq=601 ack=1", 300}},
     "limited-transmit limited-transmit time-out"},
    {"SACK: blocks beyond SND.NXT, before SND.UNA or upside down are nobody's",
     sack,
     {{"ACK s+0 ack=1 sack2001-3001", "", 1'000}, {"ACK s+0 ack=1 sack401-301", "", 1'000}}},
    {"PRR: the window goes down in step with what is delivered",
     sack_prr,
     {{"ACK s+0 ack=1 sack101-201", "ACK seq=1001 ack=1"},
      {"ACK s+0 ack=1 sack101-301", "ACK seq=1101 ack=1"},
      // Twelve are out, three reported, one lost: eight in the network, and the repetition.
      {"ACK s+0 ack=1 sack101-401", "ACK seq=1 ack=1", 900, 500},
      {"ACK s+0 ack=1 sack101-501", "", 800},
      {"ACK s+0 ack=1 sack101-601", "", 750},
      {"ACK s+0 ack=1 sack101-701", "ACK seq=1201 ack=1", 700},
      {"ACK s+0 ack=1201", "ACK seq=1301 ack=1; ACK seq=1401 ack=1; ACK seq=1501 ack=1; ACK seq=1601 ack=1",
       500, 500}},
     "limited-transmit limited-transmit fast-retransmit recovery-end"},
    {"RACK: three reported segments are enough while nothing was ever out of order",
     rack,
     {{"ACK s+0 ack=1 sack101-201", "ACK seq=1001 ack=1", 0, 0, milliseconds(100)},
      {"ACK s+0 ack=1 sack101-301", "ACK seq=1101 ack=1"},
      {"ACK s+0 ack=1 sack101-401", "ACK seq=1 ack=1", 0, 500}},
     "limited-transmit limited-transmit rack-loss"},
    {"RACK: a lone later segment is waited for a quarter of a round trip",
     rack,
     {{"ACK s+0 ack=1 sack901-1001", "ACK seq=1001 ack=1", 0, 0, milliseconds(100)},
      {"", "", 0, 0, milliseconds(24)},
      {"", "ACK seq=1 ack=1", 0, 500, milliseconds(1)}},
     "limited-transmit rack-loss"},
    {"RACK: a lost repetition is found by what was sent after it",
     rack,
     {{"ACK s+0 ack=1 sack101-401", "ACK seq=1 ack=1", 0, 500, milliseconds(100)},
      {"ACK s+0 ack=1 sack101-1001",
       "ACK seq=1001 ack=1; ACK seq=1101 ack=1; ACK seq=1201 ack=1; ACK seq=1301 ack=1", 0, 500},
      {"ACK s+0 ack=1 sack101-1101", "ACK seq=1 ack=1; ACK seq=1401 ack=1", 0, 500, milliseconds(100)}},
     "rack-loss"},
    {"F-RTO: the original comes, so the time-out was needless",
     f_rto,
     {{"", "ACK seq=1 ack=1", 100, 500, seconds(1)},
      {"ACK s+0 ack=101", "ACK seq=1001 ack=1; ACK seq=1101 ack=1", 200},
      {"ACK s+0 ack=201", "ACK seq=1201 ack=1", 1'100}},
     "time-out spurious-time-out"},
    {"F-RTO without SACK: an ACK that covers the repetition says nothing about the others",
     f_rto,
     {{"", "ACK seq=1 ack=1", 100, 500, seconds(1)},
      {"ACK s+0 ack=501", "ACK seq=1001 ack=1; ACK seq=1101 ack=1", 200, 500}},
     "time-out"},
    {"PRR without SACK: each duplicate ACK is a delivery, and half of them let something go",
     newreno_prr,
     {{"ACK s+0 ack=1", "", 1'000},
      {"ACK s+0 ack=1", "", 1'000},
      {"ACK s+0 ack=1", "ACK seq=1 ack=1", 700, 500},
      {"ACK s+0 ack=1", "", 0, 500},
      {"ACK s+0 ack=1", "", 0, 500},
      {"ACK s+0 ack=1", "ACK seq=1001 ack=1", 0, 500}},
     "fast-retransmit"},
    {"F-RTO: a duplicate ACK says that the loss was real",
     f_rto,
     {{"", "ACK seq=1 ack=1", 100, 500, seconds(1)},
      {"ACK s+0 ack=101", "ACK seq=1001 ack=1; ACK seq=1101 ack=1", 200},
      {"ACK s+0 ack=101", "ACK seq=101 ack=1", 300, 500}},
     "time-out"},
    {"DSACK: the repetition was needless, and the window is what it was",
     undo,
     {{"ACK s+0 ack=1 sack101-401", "ACK seq=1 ack=1", 0, 500, milliseconds(100)},
      {"ACK s+0 ack=1001",
       "ACK seq=1001 ack=1; ACK seq=1101 ack=1; ACK seq=1201 ack=1; ACK seq=1301 ack=1; ACK seq=1401 ack=1",
       500, 500},
      {"ACK s+0 ack=1001 sack1-101",
       "ACK seq=1501 ack=1; ACK seq=1601 ack=1; ACK seq=1701 ack=1; ACK seq=1801 ack=1; PSH,ACK seq=1901 "
       "ack=1",
       1'000}},
     "rack-loss recovery-end undone-by-duplicate"},
};

}  // namespace

class TestLossRecovery : public QObject {
    Q_OBJECT

private slots:
    void rows_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < kRows.size(); ++i)
            QTest::newRow(kRows[i].name) << static_cast<int>(i);
    }

    void rows() {
        QFETCH(int, row);
        const LossRow &one = kRows[static_cast<std::size_t>(row)];
        OneEnd end(one.config());
        end.peer_syn.mss = 100;
        end.peer_syn.sack_permitted = one.config().sack == Switch::On;
        end.become(Established);
        // The handshake of a bench takes no time; that of a path does.
        end.tcb().recovery.min_rtt = end.tcb().round_trip.srtt = milliseconds(100);
        end.send(2'000);
        CHECK_TEXT(end, std::to_string(end.tcb().flight_size()), "1000");
        end.sent();
        for (const Moment &moment : one.moments) {
            if (moment.passes.ns > 0) end.pass(moment.passes);
            if (!moment.arrives.empty()) end.arrive(moment.arrives);
            CHECK_TEXT(end, end.sent(), std::string(moment.leaves));
            if (moment.cwnd > 0) CHECK_TEXT(end, std::to_string(end.tcb().cwnd), std::to_string(moment.cwnd));
            if (moment.ssthresh > 0)
                CHECK_TEXT(end, std::to_string(end.tcb().ssthresh), std::to_string(moment.ssthresh));
        }
        CHECK_TEXT(end, end.turns(), one.turns);
    }
};

QTEST_APPLESS_MAIN(TestLossRecovery)
#include "test_loss_recovery.moc"
