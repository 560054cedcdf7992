// Durations as text, and the random numbers that are the same on every platform.
#include <QtTest>

#include <string>

#include "core/base/random.h"
#include "core/base/time.h"

using namespace theater;

class TestBase : public QObject {
    Q_OBJECT

private slots:
    void durations_are_read() {
        struct Row {
            const char *text;
            std::int64_t ns;
        };
        static constexpr Row kRows[] = {{"0s", 0},
                                        {"10ns", 10},
                                        {"250us", 250'000},
                                        {"50ms", 50'000'000},
                                        {"1.05s", 1'050'000'000},
                                        {"1.5us", 1'500},
                                        {"3min", 180'000'000'000},
                                        {"2h", 7'200'000'000'000},
                                        {"0.000000001s", 1},
                                        {"0.5min", 30'000'000'000}};
        for (const Row &row : kRows) {
            const auto read = parse_duration(row.text);
            QVERIFY2(read, row.text);
            QCOMPARE(read->ns, row.ns);
        }
        for (const char *wrong :
             {"", "5", "s", "-1s", "1 .5s", "1.s", ".5s", "0.5ns", "1.0000000001s", "1e3s", "1sec",
              "101000000h", "99999999999999999999s", "1s ", "0x1s", "nan", "infs"}) {
            QVERIFY2(!parse_duration(wrong), wrong);
        }
    }

    void durations_are_written_as_they_are_read() {
        QCOMPARE(to_string(milliseconds(50)), std::string("50ms"));
        QCOMPARE(to_string(seconds(0)), std::string("0s"));
        QCOMPARE(to_string(seconds(7'200)), std::string("2h"));
        Random random(1);
        for (int i = 0; i < 20'000; ++i) {
            const Duration duration{static_cast<std::int64_t>(random.below(1ull << (1 + random.below(60))))};
            const auto read = parse_duration(to_string(duration));
            QVERIFY2(read && *read == duration, to_string(duration).c_str());
        }
        QCOMPARE(seconds_text(milliseconds(1'050)), std::string("1.050"));
        QCOMPARE(seconds_text(nanoseconds(1)), std::string("0.000000001"));
        QCOMPARE(seconds_text(seconds(1), 2), std::string("1.00"));
    }

    // xoshiro256** seeded through SplitMix64: golden numbers, so that a recording of today opens tomorrow.
    void random_numbers_are_the_same_everywhere() {
        Random random(0);
        QCOMPARE(random.next(), std::uint64_t{0x99ec5f36cb75f2b4});
        QCOMPARE(random.next(), std::uint64_t{0xbf6e1f784956452a});
        Random copy = random;
        QCOMPARE(copy.next(), random.next());
        QVERIFY(copy == random);
        QVERIFY(!(Random(1) == Random(2)));
    }

    void random_numbers_keep_their_bound() {
        Random random(7);
        std::array<int, 5> seen{};
        for (int i = 0; i < 5'000; ++i)
            ++seen.at(random.below(5));
        for (const int count : seen)
            QVERIFY(count > 800 && count < 1'200);
        QCOMPARE(random.below(0), std::uint64_t{0});
        QVERIFY(!random.happens(0));
        QVERIFY(random.happens(1'000'000));
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "test_base.moc"
