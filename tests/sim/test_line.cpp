// The wire's own luck and length: rate and queue, jitter, reordering, random and bursty loss, outages; and
// the keyed values of a host: Fast Open cookies and SYN cookies.
#include <QtTest>

#include "core/base/random.h"
#include "core/sim/fast_open_keys.h"
#include "core/sim/line.h"
#include "core/sim/link.h"
#include "core/sim/syn_cookie.h"

using namespace theater;
using sim::Impairments;
using sim::Line;
using sim::Passage;

namespace {

constexpr Duration kDelay = milliseconds(50);

Instant at(std::int64_t ms) { return Instant{} + milliseconds(ms); }

// How many of `count` segments, one every millisecond, fulfil a condition.
template <typename Condition>
int count_of(const Impairments &impairments, int count, Condition condition) {
    Line line(kDelay, impairments);
    Random random(7);
    int hits = 0;
    for (int i = 0; i < count; ++i) {
        if (condition(line.pass(100, tcp::Ecn::NotEct, at(i), random))) ++hits;
    }
    return hits;
}

tcp::Segment syn_of(std::uint16_t port, std::uint16_t mss) {
    tcp::Segment syn;
    syn.src = {*tcp::parse_address("192.0.2.1"), port};
    syn.dst = {*tcp::parse_address("192.0.2.2"), 80};
    syn.seq = {1'000};
    syn.flags = tcp::Flag::Syn;
    syn.options.mss = mss;
    return syn;
}

tcp::Segment ack_of(const tcp::Segment &syn, tcp::Seq cookie) {
    tcp::Segment ack = syn;
    ack.seq = syn.seq + 1;
    ack.ack = cookie + 1;
    ack.flags = tcp::Flag::Ack;
    ack.options = {};
    return ack;
}

}  // namespace

class TestLine : public QObject {
    Q_OBJECT

private slots:
    void an_ideal_line_takes_its_delay_and_draws_no_luck() {
        Line line(kDelay, {});
        Random random(1);
        const Random before = random;
        const Passage passage = line.pass(1'500, tcp::Ecn::NotEct, at(10), random);
        QVERIFY(passage.loss == Passage::Loss::None);
        QVERIFY(passage.arrives == at(60));
        QVERIFY(random == before);
    }

    // 1250 bytes at 1 Mbit/s take 10 ms; whoever comes meanwhile waits.
    void a_rate_makes_segments_wait_for_each_other() {
        Impairments slow;
        slow.rate_bps = 1'000'000;
        Line line(kDelay, slow);
        Random random(1);
        QVERIFY(line.pass(1'250, tcp::Ecn::NotEct, at(0), random).arrives == at(60));
        QVERIFY(line.pass(1'250, tcp::Ecn::NotEct, at(0), random).arrives == at(70));
        QVERIFY(line.pass(1'250, tcp::Ecn::NotEct, at(5), random).arrives == at(80));
        QCOMPARE(line.waiting(at(5)), 2u);
        QCOMPARE(line.waiting(at(15)), 1u);
        QVERIFY(line.pass(1'250, tcp::Ecn::NotEct, at(100), random).arrives == at(160));
    }

    // RFC 3168: behind two that wait, a segment is marked if its sender understands that; a queue that is
    // full loses it all the same.
    void a_long_queue_marks_what_may_be_marked_data() {
        QTest::addColumn<int>("ecn");
        QTest::addColumn<QString>("fates");
        QTest::newRow("not-ect") << int(tcp::Ecn::NotEct) << "......xx";
        QTest::newRow("ect0") << int(tcp::Ecn::Ect0) << "...mmmxx";
        QTest::newRow("ect1") << int(tcp::Ecn::Ect1) << "...mmmxx";
        QTest::newRow("ce already") << int(tcp::Ecn::Ce) << "......xx";
    }
    void a_long_queue_marks_what_may_be_marked() {
        QFETCH(int, ecn);
        QFETCH(QString, fates);
        Impairments slow;
        slow.rate_bps = 1'000'000;
        slow.queue_packets = 5;
        slow.mark_queue = 2;
        Line line(kDelay, slow);
        Random random(1);
        QString got;
        for (int i = 0; i < 8; ++i) {
            const Passage passage = line.pass(1'250, tcp::Ecn(ecn), at(0), random);
            got += passage.loss == Passage::Loss::Queue   ? u'x'
                   : passage.mark == Passage::Mark::Queue ? u'm'
                                                          : u'.';
        }
        QCOMPARE(got, fates);
        // When the queue has gone down, nothing is marked any more.
        QVERIFY(line.pass(1'250, tcp::Ecn(ecn), at(55), random).mark == Passage::Mark::None);
    }

    void marks_by_luck_come_as_often_as_they_should() {
        Impairments lucky;
        lucky.mark_ppm = 100'000;
        for (const tcp::Ecn ecn : {tcp::Ecn::Ect0, tcp::Ecn::NotEct}) {
            Line line(kDelay, lucky);
            Random random(7);
            int marks = 0;
            for (int i = 0; i < 10'000; ++i)
                marks += line.pass(100, ecn, at(i), random).mark == Passage::Mark::Luck ? 1 : 0;
            if (ecn == tcp::Ecn::NotEct) {
                QCOMPARE(marks, 0);
            } else {
                QVERIFY2(marks > 900 && marks < 1'100, qPrintable(QString::number(marks)));
            }
        }
    }

    void a_full_queue_loses_the_last() {
        Impairments slow;
        slow.rate_bps = 1'000'000;
        slow.queue_packets = 2;
        Line line(kDelay, slow);
        Random random(1);
        std::string fates;
        for (int i = 0; i < 5; ++i)
            fates +=
                line.pass(1'250, tcp::Ecn::NotEct, at(0), random).loss == Passage::Loss::Queue ? 'x' : '.';
        QCOMPARE(fates, std::string("...xx"));
        QVERIFY(line.pass(1'250, tcp::Ecn::NotEct, at(11), random).loss == Passage::Loss::None);
    }

    void jitter_delays_and_never_overtakes() {
        Impairments shaky;
        shaky.jitter = milliseconds(20);
        Line line(kDelay, shaky);
        Random random(3);
        Instant last;
        bool differs = false;
        for (int i = 0; i < 300; ++i) {
            const Instant arrives = line.pass(100, tcp::Ecn::NotEct, at(i), random).arrives;
            QVERIFY(arrives >= at(i) + kDelay);
            QVERIFY(arrives >= last);
            QVERIFY(arrives <= std::max(last, at(i) + kDelay + milliseconds(20)));
            differs = differs || arrives != at(i) + kDelay;
            last = arrives;
        }
        QVERIFY(differs);
    }

    void reordering_holds_some_back() {
        Impairments mixed;
        mixed.reorder_ppm = 200'000;
        mixed.reorder_by = milliseconds(30);
        const int late = count_of(mixed, 2'000, [](const Passage &passage) { return passage.late; });
        QVERIFY2(late > 320 && late < 480, std::to_string(late).c_str());
    }

    void luck_comes_as_often_as_it_says() {
        Impairments bad;
        bad.loss_ppm = 100'000;
        bad.corrupt_ppm = 100'000;
        bad.duplicate_ppm = 100'000;
        const auto lost = [](const Passage &passage) { return passage.loss == Passage::Loss::Luck; };
        QVERIFY(std::abs(count_of(bad, 4'000, lost) - 400) < 80);
        QVERIFY(std::abs(count_of(bad, 4'000, [](const Passage &p) { return p.corrupted; }) - 360) < 80);
        QVERIFY(std::abs(count_of(bad, 4'000, [](const Passage &p) { return p.duplicated; }) - 360) < 80);
    }

    // Gilbert and Elliott: in the long run to_bad / (to_bad + to_good) of the time is bad, and losses come in
    // runs.
    void bursts_lose_in_runs() {
        Impairments bursty;
        bursty.burst = {20'000, 180'000, 0, 1'000'000};
        Line line(kDelay, bursty);
        Random random(11);
        int lost = 0;
        int runs = 0;
        bool before = false;
        for (int i = 0; i < 20'000; ++i) {
            const bool now = line.pass(100, tcp::Ecn::NotEct, at(i), random).loss == Passage::Loss::Luck;
            lost += now;
            runs += now && !before;
            before = now;
        }
        QVERIFY2(lost > 1'600 && lost < 2'400, std::to_string(lost).c_str());        // a tenth
        QVERIFY2(lost > 4 * runs && lost < 7 * runs, std::to_string(runs).c_str());  // 1/0.18 = 5.6 each
    }

    void an_outage_takes_what_is_on_the_wire() {
        sim::LinkSetup setup;
        setup.outages = {{at(100), at(200)}, {at(500), {}}};
        const sim::Link link(setup, {});
        QVERIFY(!link.is_cut_between(at(0), at(50)));
        QVERIFY(link.is_cut_between(at(60), at(110)));
        QVERIFY(link.is_cut_between(at(150), at(250)));
        QVERIFY(!link.is_cut_between(at(200), at(250)));
        QVERIFY(link.is_cut_between(at(5'000), at(5'050)));
        QVERIFY(link.is_cut(at(100)) && !link.is_cut(at(200)));
    }

    void a_cookie_is_the_clients_own() {
        sim::FastOpenKeys keys(1, 1);
        const tcp::IpAddress client = *tcp::parse_address("192.0.2.1");
        const tcp::IpAddress other = *tcp::parse_address("192.0.2.3");
        for (const std::uint32_t bytes : {4u, 8u, 12u, 16u}) {
            const tcp::Options::FastOpen cookie = keys.make_cookie(client, bytes);
            QCOMPARE(std::uint32_t{cookie.len}, bytes);
            QVERIFY(keys.check(client, cookie) == sim::CookieCheck::Valid);
            QVERIFY(keys.check(other, cookie) == sim::CookieCheck::Invalid);
            tcp::Options::FastOpen wrong = cookie;
            wrong.cookie[bytes - 1] ^= 1;
            QVERIFY(keys.check(client, wrong) == sim::CookieCheck::Invalid);
        }
    }

    void one_old_key_still_counts() {
        sim::FastOpenKeys keys(1, 1);
        const tcp::IpAddress client = *tcp::parse_address("2001:db8::1");
        const tcp::Options::FastOpen cookie = keys.make_cookie(client, 8);
        keys.rotate();
        QVERIFY(keys.check(client, cookie) == sim::CookieCheck::Old);
        keys.rotate();
        QVERIFY(keys.check(client, cookie) == sim::CookieCheck::Invalid);
        const tcp::Options::FastOpen fresh = keys.make_cookie(client, 8);
        keys.forget();
        QVERIFY(keys.check(client, fresh) == sim::CookieCheck::Invalid);
    }

    void a_syn_cookie_remembers_the_syn() {
        const sim::MacKey key = sim::make_mac_key(1, 1, "test");
        for (const auto &[mss, kept] : {std::pair{1'460, 1'460}, {1'455, 1'440}, {600, 536}, {100, 536}}) {
            const tcp::Segment syn = syn_of(40'000, static_cast<std::uint16_t>(mss));
            const tcp::Seq cookie = sim::make_syn_cookie(key, syn, at(1'000));
            const auto back = sim::check_syn_cookie(key, ack_of(syn, cookie), at(2'000));
            QVERIFY(back.has_value());
            QVERIFY(back->seq == syn.seq);
            QCOMPARE(int{*back->options.mss}, kept);
            QVERIFY(!sim::check_syn_cookie(key, ack_of(syn, cookie + 77), at(2'000)));
            QVERIFY(!sim::check_syn_cookie(key, ack_of(syn_of(40'001, 1'460), cookie), at(2'000)));
            QVERIFY(!sim::check_syn_cookie(key, ack_of(syn, cookie), at(300'000)));  // two minutes are over
        }
    }

    void a_timestamp_carries_what_a_cookie_cannot() {
        for (const bool sack : {false, true}) {
            for (int shift = -1; shift <= 14; ++shift) {
                tcp::Options options;
                options.sack_permitted = sack;
                if (shift >= 0) options.window_scale = static_cast<std::uint8_t>(shift);
                for (const std::uint32_t clock : {0u, 63u, 64u, 12'345'678u, 0xffff'ffffu}) {
                    const std::uint32_t value = sim::timestamp_with_options(clock, options);
                    QVERIFY(static_cast<std::int32_t>(value - clock) <= 0);
                    QVERIFY(clock - value < 128);
                    tcp::Options back;
                    sim::take_options_from_timestamp(value, back);
                    QVERIFY(back == options);
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestLine)
#include "test_line.moc"
