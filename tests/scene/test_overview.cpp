// The ladder of a stretch shows what the ladder of the whole shows there.
#include <QtTest>

#include <algorithm>

#include "core/scene/overview.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::scene;
using theater::test::kClient;

namespace {

/// Some thousands of segments, with losses, late ones and one that is held for a second.
record::CoursePtr transfer() {
    test::Script script("linux");
    script.handshake().call("1", kClient, sim::CallName::Write, 6'000'000);
    sim::Fault lose;
    lose.parts_per_million = 5'000;
    script.fault(lose).hold(kClient, 700, "2.5");
    script.setup.link.delay_forth = script.setup.link.delay_back = milliseconds(5);
    return record::Course::run(script.setup, {}, test::at("20"));
}

}  // namespace

class TestOverview : public QObject {
    Q_OBJECT

private slots:
    void a_stretch_is_a_part_of_the_whole() {
        const record::CoursePtr course = transfer();
        const record::Recording &recording = course->recording();
        QVERIFY2(recording.segments().size() > 4'096,
                 qPrintable(QString::number(recording.segments().size())));
        const auto overview = overview_of(*course);
        const Chronicle whole(recording);
        for (const std::size_t place : {0u, 600u, 1'500u, 3'000u, 4'000u}) {
            const Instant top = recording.segments().sent_at(place);
            const Instant bottom = recording.segments().sent_at(place + 60);
            const Stretch stretch = stretch_around(recording, *overview, top, bottom);
            const Chronicle part(recording, 0, stretch);
            QVERIFY(part.flights().size() < whole.flights().size() / 2);
            std::size_t compared = 0;
            for (const Flight &expected : whole.flights()) {
                if (expected.begins < top || expected.begins > bottom) continue;
                const auto found =
                    std::find_if(part.flights().begin(), part.flights().end(), [&](const Flight &flight) {
                        return flight.segment == expected.segment && flight.kind == expected.kind;
                    });
                QVERIFY2(found != part.flights().end(), qPrintable(QString::number(expected.segment)));
                QCOMPARE(found->record, expected.record);
                QCOMPARE(found->leave_slot, expected.leave_slot);
                if (expected.arrives && *expected.arrives < stretch.until) {
                    QCOMPARE(found->arrives, expected.arrives);
                    QCOMPARE(found->arrive_slot, expected.arrive_slot);
                }
                ++compared;
            }
            QVERIFY(compared >= 60);
            const auto shows = [&](const SideNote &note) { return note.at >= top && note.at <= bottom; };
            QCOMPARE(std::count_if(part.notes().begin(), part.notes().end(), shows),
                     std::count_if(whole.notes().begin(), whole.notes().end(), shows));
            QCOMPARE(part.bands(0).size(), whole.bands(0).size());
        }
    }

    // Late or held, it is still seen where it is when a thousand others have come and gone.
    void what_takes_long_is_seen_all_the_while() {
        const record::CoursePtr course = transfer();
        const auto overview = overview_of(*course);
        QVERIFY(!overview->slow.empty());
        for (const Flight &slow : overview->slow) {
            const Instant middle = slow.begins + (slow.ends().value_or(course->end()) - slow.begins) / 2;
            const Stretch stretch = stretch_around(course->recording(), *overview, middle, middle);
            const Chronicle part(course->recording(), 0, stretch);
            const auto found =
                std::find_if(part.flights().begin(), part.flights().end(),
                             [&](const Flight &flight) { return flight.segment == slow.segment; });
            QVERIFY2(found != part.flights().end(), qPrintable(QString::number(slow.segment)));
            QCOMPARE(found->marks.size(), slow.marks.size());
        }
    }

    void it_is_made_once() {
        const record::CoursePtr course = transfer();
        prepare(*course);
        QVERIFY(overview_of(*course) == overview_of(*course));
    }
};

QTEST_APPLESS_MAIN(TestOverview)
#include "test_overview.moc"
