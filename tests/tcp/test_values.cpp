// The values of the endpoint: sequence arithmetic, flags, addresses, states, profiles, reassembly, RTT.
#include <QtTest>

#include <map>

#include "core/base/random.h"
#include "core/tcp/address.h"
#include "core/tcp/profiles.h"
#include "core/tcp/reassembly.h"
#include "core/tcp/rtt.h"
#include "core/tcp/seq.h"
#include "core/tcp/state.h"

using namespace theater;
using tcp::Seq;

class TestValues : public QObject {
    Q_OBJECT

private slots:
    void sequence_numbers_compare_on_the_ring() {
        for (const std::uint32_t base : {0u, 1u, 0x7fff'ffffu, 0x8000'0000u, 0xffff'ffffu}) {
            const Seq a{base};
            QVERIFY(tcp::before(a, a + 1));
            QVERIFY(!tcp::before(a + 1, a));
            QVERIFY(!tcp::before(a, a));
            QVERIFY(tcp::at_or_before(a, a));
            QVERIFY(tcp::before(a, a + 0x7fff'ffff));
            QVERIFY(tcp::after(a, a + 0x8000'0001));
            QCOMPARE(tcp::distance(a, a - 1), 0xffff'ffffu);
            QCOMPARE(tcp::later_of(a, a + 5), a + 5);
            QVERIFY(tcp::in_window(a, a, 1));
            QVERIFY(!tcp::in_window(a, a, 0));
            QVERIFY(!tcp::in_window(a - 1, a, 65'535));
            QVERIFY(tcp::in_window(a + 65'534, a, 65'535));
            QVERIFY(!tcp::in_window(a + 65'535, a, 65'535));
        }
    }

    void flags_are_written_and_read() {
        for (int bits = 0; bits < 256; ++bits) {
            tcp::Flags flags;
            flags.bits = static_cast<std::uint8_t>(bits);
            QCOMPARE(tcp::parse_flags(to_string(flags)), std::optional(flags));
        }
        QCOMPARE(to_string(tcp::Flag::Ack | tcp::Flag::Syn), std::string("SYN,ACK"));
        QCOMPARE(to_string(tcp::Flag::Ack | tcp::Flag::Psh | tcp::Flag::Fin), std::string("FIN,PSH,ACK"));
        QCOMPARE(tcp::parse_flags("ACK,SYN"), std::optional(tcp::Flag::Syn | tcp::Flag::Ack));
        for (const char *wrong : {"", "syn", "SYN,", ",SYN", "SYN ACK", "SYN,,ACK", "NS"}) {
            QVERIFY2(!tcp::parse_flags(wrong), wrong);
        }
    }

    void addresses_are_written_and_read() {
        for (const char *good : {"192.0.2.1", "0.0.0.0", "255.255.255.255", "2001:db8::1", "::", "::1"}) {
            const auto address = tcp::parse_address(good);
            QVERIFY2(address, good);
            QCOMPARE(to_string(*address), std::string(good));
        }
        for (const char *wrong :
             {"", "192.0.2", "192.0.2.256", "192.0.2.1:80", "2001:db8::1::2", "host", "[::1]"}) {
            QVERIFY2(!tcp::parse_address(wrong), wrong);
        }
        QCOMPARE(to_string(tcp::Endpoint{*tcp::parse_address("192.0.2.1"), 80}), std::string("192.0.2.1:80"));
        QCOMPARE(to_string(tcp::Endpoint{*tcp::parse_address("2001:db8::1"), 80}),
                 std::string("[2001:db8::1]:80"));
        QVERIFY(*tcp::parse_address("::") != *tcp::parse_address("0.0.0.0"));
        QVERIFY(!tcp::parse_address(std::string_view("192.0.2.1\0x", 11)));
    }

    void states_have_the_names_of_the_rfc() {
        QCOMPARE(tcp::to_string(tcp::State::SynReceived), std::string_view("SYN-RECEIVED"));
        QCOMPARE(tcp::to_string(tcp::State::FinWait2), std::string_view("FIN-WAIT-2"));
        // Figure 5, its notes, and what §3.10 adds.
        QVERIFY(tcp::is_allowed(tcp::State::FinWait1, tcp::State::TimeWait));
        QVERIFY(tcp::is_allowed(tcp::State::SynReceived, tcp::State::Listen));
        QVERIFY(!tcp::is_allowed(tcp::State::Established, tcp::State::SynReceived));
        QVERIFY(!tcp::is_allowed(tcp::State::Closing, tcp::State::FinWait2));
        QVERIFY(!tcp::is_allowed(tcp::State::TimeWait, tcp::State::Established));
        QVERIFY(!tcp::is_allowed(tcp::State::Closed, tcp::State::Closed));
    }

    void the_profiles_are_what_they_say() {
        QCOMPARE(tcp::profiles().front().name, std::string_view("textbook"));
        QCOMPARE(*tcp::profile_config("textbook"), tcp::Config{});
        const tcp::Config rfc = *tcp::profile_config("rfc");
        QVERIFY(rfc.r2_syn >= seconds(180));   // MUST-23
        QVERIFY(rfc.r2_data >= seconds(100));  // SHLD-11
        QCOMPARE(rfc.msl, seconds(120));
        QVERIFY(!tcp::profile_config("linus"));
    }

    // --- RFC 6298 ---

    void rto_by_the_numbers() {
        tcp::Config config;
        config.min_rto = milliseconds(1);
        tcp::RoundTrip trip = tcp::make_round_trip(config);
        QCOMPARE(trip.rto, seconds(1));  // (2.1)
        tcp::take_sample(trip, milliseconds(100), config);
        QCOMPARE(*trip.srtt, milliseconds(100));  // (2.2)
        QCOMPARE(trip.rttvar, milliseconds(50));
        QCOMPARE(trip.rto, milliseconds(300));
        tcp::take_sample(trip, milliseconds(180), config);
        QCOMPARE(trip.rttvar, microseconds(57'500));  // (2.3): 3/4 * 50 + 1/4 * |100 - 180|
        QCOMPARE(*trip.srtt, milliseconds(110));      // 7/8 * 100 + 1/8 * 180
        QCOMPARE(trip.rto, milliseconds(340));
        tcp::back_off(trip, config);
        QCOMPARE(trip.rto, milliseconds(680));  // (5.5)
        tcp::take_sample(trip, milliseconds(110), config);
        QVERIFY(trip.rto < milliseconds(400));  // a sample ends the back-off
    }

    void rto_has_its_bounds() {
        const tcp::Config config;  // 1 s to 120 s
        tcp::RoundTrip trip = tcp::make_round_trip(config);
        tcp::take_sample(trip, milliseconds(100), config);
        QCOMPARE(trip.rto, seconds(1));  // (2.4)
        for (int i = 0; i < 20; ++i)
            tcp::back_off(trip, config);
        QCOMPARE(trip.rto, seconds(120));  // (2.5)
    }

    // --- reassembly ---

    void pieces_fill_gaps_and_come_out_in_order() {
        tcp::Reassembly reassembly;
        const Seq start{0xffff'fff0};
        reassembly.insert(start + 20, {1, 20, 10}, start);
        reassembly.insert(start + 5, {1, 5, 10}, start);
        QVERIFY(!reassembly.take(start));
        reassembly.insert(start + 10, {1, 10, 30}, start);  // over both and beyond
        QCOMPARE(reassembly.held_bytes(), 35u);
        Seq next = start + 5;
        std::uint64_t offset = 5;
        while (const auto text = reassembly.take(next)) {
            QCOMPARE(text->offset, offset);
            offset += text->len;
            next = next + text->len;
        }
        QCOMPARE(next, start + 40);
        QVERIFY(reassembly.empty());
        reassembly.insert_fin(start + 40);
        QVERIFY(!reassembly.empty());
        QVERIFY(!reassembly.fin_is_next(start + 39));
        QVERIFY(reassembly.fin_is_next(start + 40));
    }

    // Against a naive model: one entry a byte, the first to come stays.
    void random_pieces_against_a_naive_model() {
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            Random random(seed);
            const Seq base{static_cast<std::uint32_t>(0xffff'ff00u + random.below(512))};
            tcp::Reassembly reassembly;
            std::map<std::uint32_t, std::uint64_t> naive;  // place -> stream it came with
            std::uint32_t next = 0;
            for (int step = 0; step < 80; ++step) {
                const auto from = static_cast<std::uint32_t>(random.below(200));
                const auto len = static_cast<std::uint32_t>(random.below(40));
                const std::uint64_t stream = random.below(1'000);
                if (from > next || random.below(3) > 0) {
                    reassembly.insert(base + from, {stream, from, len}, base + next);
                    for (std::uint32_t i = from; i < from + len; ++i) {
                        if (i >= next) naive.emplace(i, stream);
                    }
                }
                QCOMPARE(reassembly.held_bytes(), static_cast<std::uint32_t>(naive.size()));
                if (random.below(4) > 0) continue;
                while (const auto text = reassembly.take(base + next)) {
                    QCOMPARE(text->offset, std::uint64_t{next});
                    for (std::uint32_t i = 0; i < text->len; ++i) {
                        QVERIFY(naive.contains(next));
                        QCOMPARE(naive[next], text->stream);
                        naive.erase(next++);
                    }
                }
                QVERIFY(!naive.contains(next));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestValues)
#include "test_values.moc"
