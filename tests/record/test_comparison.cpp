// Where two courses part, and what came of each: changes of one thing at a time whose consequences can be
// told by hand.
#include <QtTest>

#include <set>

#include "core/record/comparison.h"
#include "core/script/reader.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"

using namespace theater;
using namespace theater::record;

namespace {

Instant ms(std::int64_t count) { return Instant{count * 1'000'000}; }

// A handshake, 3000 bytes in three segments, 200 back, both close. One way takes 50 ms.
const char kStory[] = R"(format = 1
run_for = "20s"
hosts.client.address = "192.0.2.1"
hosts.server.address = "192.0.2.2"
hosts.client.options = { mss = 1000 }
hosts.server.options = { mss = 1000 }
[[call]]
host = "server"
call = "listen"
port = 80
at = "0s"
[[call]]
host = "client"
call = "connect"
port = 80
at = "0s"
[[call]]
host = "client"
call = "write"
bytes = 3000
when = "established"
[[call]]
host = "server"
call = "write"
bytes = 200
when = "read"
read_bytes = 3000
[[call]]
host = "client"
call = "close"
at = "2s"
[[call]]
host = "server"
call = "close"
when = "eof"
)";

sim::Setup story() {
    const auto file = script::read_scenario(kStory, "story.toml");
    if (!file) qFatal("the story is no scenario");
    return file->runs[0].setup;
}

CoursePtr run(const sim::Setup &setup, Instant end = Instant{} + seconds(20)) {
    return Course::run(setup, {}, end);
}

CoursePtr touched(const CoursePtr &course, Instant at, sim::SegmentRef segment, sim::WireAct act,
                  Duration by = {}) {
    return Course::fork(*course, at, {{at, sim::TouchSegment{segment, act, by}}}, course->end());
}

std::optional<std::int64_t> value(const Comparison &comparison, FigureKind kind, std::size_t course,
                                  sim::HostId host = sim::kNoHost) {
    for (const Figure &figure : comparison.figures)
        if (figure.kind == kind && figure.host == host) return figure.values[course];
    qFatal("no such row");
}

}  // namespace

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void the_same_is_alike() {
        const CoursePtr one = run(story());
        QCOMPARE(first_divergence(one->recording(), one->recording()), std::nullopt);
        QCOMPARE(first_divergence(one->recording(), run(story())->recording()), std::nullopt);
    }

    // What is drawn by lot is no difference: only the numbers are other ones.
    void other_first_numbers_are_alike() {
        sim::Setup other = story();
        other.hosts[0].isns = {4'000'000'000};
        other.hosts[1].isns = {77};
        const CoursePtr one = run(story()), two = run(other);
        QVERIFY(one->recording().segments()[0].sent.segment.seq !=
                two->recording().segments()[0].sent.segment.seq);
        QCOMPARE(first_divergence(one->recording(), two->recording()), std::nullopt);
        const auto settings = setting_differences({one, two});
        QCOMPARE(settings.size(), std::size_t{2});
        QCOMPARE(settings[0].kind, SettingKind::Isns);
    }

    void a_divergence_is_at_the_instant_of_the_act_data() {
        QTest::addColumn<int>("act");
        QTest::addColumn<qint64>("at");
        QTest::newRow("drop") << int(sim::WireAct::Drop) << qint64{70};
        QTest::newRow("delay") << int(sim::WireAct::Delay) << qint64{70};
        QTest::newRow("hold") << int(sim::WireAct::Hold) << qint64{80};
        QTest::newRow("duplicate") << int(sim::WireAct::Duplicate) << qint64{90};
        QTest::newRow("corrupt") << int(sim::WireAct::Corrupt) << qint64{99};
    }
    void a_divergence_is_at_the_instant_of_the_act() {
        QFETCH(int, act);
        QFETCH(qint64, at);
        const CoursePtr one = run(story());
        const CoursePtr other = touched(one, ms(at), {1, 0, 1}, sim::WireAct(act), milliseconds(30));
        const auto found = first_divergence(one->recording(), other->recording());
        QVERIFY(found.has_value());
        QCOMPARE(found->at, ms(at));
        QCOMPARE(found->sides[0].fact, FactId{0});
        QVERIFY(std::holds_alternative<sim::WireEvent>(other->recording().find(found->sides[1].fact)->body));
        // The other way round it is the same.
        const auto back = first_divergence(other->recording(), one->recording());
        QCOMPARE(back->at, found->at);
        QCOMPARE(back->sides[0].fact, found->sides[1].fact);
    }

    void a_shorter_one_is_over() {
        const CoursePtr one = run(story()), other = run(story(), ms(60));
        const auto found = first_divergence(one->recording(), other->recording());
        QVERIFY(found.has_value());
        QCOMPARE(found->at, ms(100));
        QVERIFY(found->sides[0].fact != 0 && !found->sides[0].is_over);
        QVERIFY(found->sides[1].fact == 0 && found->sides[1].is_over);
    }

    // 3 of the handshake, 3 with text and their 3 ACKs, the answer and its ACK, 4 to close.
    void figures_are_those_of_the_story() {
        const CoursePtr one = run(story());
        const Comparison comparison = compare({one, touched(one, ms(70), {1, 0, 1}, sim::WireAct::Drop)});
        std::size_t forth = 0, back = 0, bytes = 0;
        for (const SegmentRecord &segment : one->recording().segments()) {
            ++(segment.sent.from == 0 ? forth : back);
            bytes += 40 + tcp::wire_size(segment.sent.segment.options) + segment.sent.segment.text.len;
        }
        QCOMPARE(value(comparison, FigureKind::SegmentsFrom, 0, 0), std::optional<std::int64_t>(forth));
        QCOMPARE(value(comparison, FigureKind::SegmentsFrom, 0, 1), std::optional<std::int64_t>(back));
        QCOMPARE(value(comparison, FigureKind::WireBytes, 0), std::optional<std::int64_t>(bytes));
        QCOMPARE(value(comparison, FigureKind::TextFrom, 0, 0), std::optional<std::int64_t>(3'000));
        QCOMPARE(value(comparison, FigureKind::AckedFrom, 0, 0), std::optional<std::int64_t>(3'000));
        QCOMPARE(value(comparison, FigureKind::AckedFrom, 0, 1), std::optional<std::int64_t>(200));
        QCOMPARE(value(comparison, FigureKind::FirstByteRoundTrips, 0), std::optional<std::int64_t>(1));
        QCOMPARE(value(comparison, FigureKind::FirstByteAtServer, 0),
                 std::optional<std::int64_t>(ms(150).ns));
        QCOMPARE(value(comparison, FigureKind::FirstByteAtClient, 0),
                 std::optional<std::int64_t>(ms(200).ns));
        QCOMPARE(value(comparison, FigureKind::AckedAt, 0, 0), std::optional<std::int64_t>(ms(200).ns));
        QCOMPARE(value(comparison, FigureKind::Retransmissions, 0), std::optional<std::int64_t>(0));
        QCOMPARE(value(comparison, FigureKind::Lost, 0), std::optional<std::int64_t>(0));
        // Dropped once, the SYN,ACK is lost; either side repeats after a second.
        QCOMPARE(value(comparison, FigureKind::Lost, 1), std::optional<std::int64_t>(1));
        QVERIFY(value(comparison, FigureKind::Retransmissions, 1) >= std::int64_t{1});
        QVERIFY(value(comparison, FigureKind::FirstByteAtServer, 1) > std::int64_t{ms(1'000).ns});
        for (const Figure &figure : comparison.figures)
            QCOMPARE(figure.differs, figure.values[0] != figure.values[1]);
        const auto parting = comparison.parting();
        QVERIFY(parting && parting->course == 1);
    }

    void settings_name_what_differs_and_nothing_else() {
        const sim::Setup plain = story();
        sim::Setup other = plain;
        tcp::find_config_field("sack")->set(other.hosts[1].config, 1);
        other.link.delay_back = milliseconds(70);
        other.link.forth.loss_ppm = 5'000;
        sim::Fault fault;
        fault.match.nth = 2;
        other.faults = {fault, fault};
        const auto settings = setting_differences({run(plain), run(other)});
        QCOMPARE(settings.size(), std::size_t{4});
        QCOMPARE(settings[0].kind, SettingKind::Option);
        QCOMPARE(settings[0].option, std::string_view("sack"));
        QCOMPARE(settings[0].host, sim::HostId{1});
        QCOMPARE(settings[0].values, (std::vector<std::int64_t>{0, 1}));
        QCOMPARE(settings[1].kind, SettingKind::Delay);
        QCOMPARE(settings[1].host, sim::HostId{1});
        QCOMPARE(settings[2].kind, SettingKind::Loss);
        QCOMPARE(settings[3].kind, SettingKind::Faults);
        QCOMPARE(settings[3].values, (std::vector<std::int64_t>{0, 2}));
    }

    void every_name_is_another() {
        std::set<std::string_view> names;
        for (int i = 0; i < kFigureKindCount; ++i)
            QVERIFY(names.insert(to_string(static_cast<FigureKind>(i))).second);
        for (int i = 0; i < kSettingKindCount; ++i)
            QVERIFY(!to_string(static_cast<SettingKind>(i)).empty());
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "test_comparison.moc"
