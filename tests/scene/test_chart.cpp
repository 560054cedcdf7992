// Charts as data: golden dumps of a small story, round axes, bounded points, and pictures whose words have
// room. UPDATE_GOLDEN=1 writes the files in tests/golden/chart anew; look at the difference before committing
// it.
#include <QFile>
#include <QtTest>

#include <cmath>

#include "core/base/random.h"
#include "core/scene/chart.h"
#include "core/scene/chart_frame.h"
#include "core/scene/measure.h"

using namespace theater;
using namespace theater::scene;
using record::Curve;
using record::Series;
using tcp::Quantity;

namespace {

Instant ms(std::int64_t count) { return Instant{count * 1'000'000}; }

/// Tells an index a story, fact by fact.
class Teller {
public:
    Series series;

    sim::FactId tell(Instant at, sim::FactBody body) {
        series.on_fact({++id_, 0, at, std::move(body)});
        return id_;
    }
    void measure(Instant at, Quantity quantity, std::int64_t value) {
        tell(at, sim::Measured{0, 1, quantity, value});
    }
    sim::FactId send(Instant at, sim::HostId from, std::uint32_t seq, std::uint32_t ack, tcp::Flags flags,
                     std::uint32_t len, bool again = false) {
        return tell(at, sent(at, from, seq, ack, flags, len, again));
    }
    void arrive(Instant at, sim::HostId host, sim::FactId segment) {
        tell(at, sim::Arrived{host, 1, segment, true, false});
    }
    static sim::SegmentSent sent(Instant at, sim::HostId from, std::uint32_t seq, std::uint32_t ack,
                                 tcp::Flags flags, std::uint32_t len, bool again = false) {
        sim::SegmentSent sent;
        sent.from = from;
        sent.to = static_cast<sim::HostId>(1 - from);
        sent.conn = 1;
        sent.segment.seq = {seq};
        sent.segment.ack = {ack};
        sent.segment.flags = flags;
        sent.segment.text.len = len;
        sent.segment.wnd = 4'000;
        sent.retransmission = again;
        sent.departs = at;
        return sent;
    }

private:
    sim::FactId id_ = 0;
};

constexpr tcp::Flags kAck = tcp::Flag::Ack;

/// A handshake, four segments of which the second is lost, SACK, a retransmission, and what was measured.
Series story() {
    Teller t;
    t.arrive(ms(50), 1, t.send(ms(0), 0, 1'000, 0, tcp::Flag::Syn, 0));
    const auto syn_ack = t.send(ms(50), 1, 5'000, 1'001, tcp::Flag::Syn | tcp::Flag::Ack, 0);
    t.arrive(ms(100), 0, syn_ack);
    t.measure(ms(100), Quantity::Cwnd, 4'000);
    t.measure(ms(100), Quantity::Ssthresh, 0xFFFFFFFF);
    t.measure(ms(100), Quantity::Phase, 0);
    t.measure(ms(100), Quantity::RttSample, 100'000'000);
    t.measure(ms(100), Quantity::Srtt, 100'000'000);
    t.measure(ms(100), Quantity::Rttvar, 50'000'000);
    t.measure(ms(100), Quantity::Rto, 300'000'000);
    t.measure(ms(100), Quantity::SendWindow, 4'000);
    t.measure(ms(100), Quantity::SendBuffer, 4'000);
    std::vector<sim::FactId> data;
    for (std::uint32_t i = 0; i < 4; ++i) {
        sim::SegmentSent one = Teller::sent(ms(110), 0, 1'001 + i * 1'000, 5'001, kAck, 1'000);
        one.departs = ms(110 + 2 * i);
        data.push_back(t.tell(ms(110), one));
    }
    t.measure(ms(110), Quantity::Pipe, 4'000);
    t.arrive(ms(160), 1, data[0]);
    t.tell(ms(160), sim::Delivered{1, 1, 0, 1'000, true});
    t.tell(ms(162), sim::WireEvent{sim::WireFate::Lost, data[1], sim::WireAgent::Rule, 1, {}});
    const auto ack = t.send(ms(160), 1, 5'001, 2'001, kAck, 0);
    t.arrive(ms(164), 1, data[2]);
    t.tell(ms(164), sim::Measured{1, 1, Quantity::ReceiveBuffer, 1'000});
    sim::SegmentSent sack = Teller::sent(ms(164), 1, 5'001, 2'001, kAck, 0);
    sack.segment.options.sack_count = 1;
    sack.segment.options.sack[0] = {{3'001}, {4'001}};
    const auto duplicate = t.tell(ms(164), sack);
    t.arrive(ms(210), 0, ack);
    t.measure(ms(210), Quantity::Cwnd, 5'000);
    t.measure(ms(210), Quantity::RttSample, 102'000'000);
    t.arrive(ms(214), 0, duplicate);
    t.measure(ms(214), Quantity::Phase, 2);
    t.measure(ms(214), Quantity::Ssthresh, 2'500);
    t.measure(ms(214), Quantity::Cwnd, 2'500);
    t.send(ms(214), 0, 2'001, 5'001, kAck, 1'000, true);
    t.tell(ms(270), sim::Delivered{1, 1, 1'000, 3'000, true});
    t.measure(ms(320), Quantity::Phase, 1);
    return t.series;
}

ChartView view_of(ChartKind kind, std::uint32_t columns = 100) {
    return {kind, {0, 1}, ms(0), ms(400), columns};
}

}  // namespace

class TestChart : public QObject {
    Q_OBJECT

private slots:
    void the_story_in_every_chart_data() {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < kChartKindCount; ++i) {
            QTest::newRow(std::string(to_string(static_cast<ChartKind>(i))).c_str()) << i;
        }
    }
    void the_story_in_every_chart() {
        QFETCH(int, kind);
        const auto which = static_cast<ChartKind>(kind);
        const QByteArray dump = QByteArray::fromStdString(chart_of(story(), view_of(which)).dump());
        const QString path = QStringLiteral(TCP_THEATER_SOURCE_DIR "/tests/golden/chart/%1.txt")
                                 .arg(QString::fromUtf8(to_string(which).data()));
        QFile file(path);
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(dump) == dump.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly),
                 qPrintable(path + QStringLiteral(" is missing; make it with UPDATE_GOLDEN=1")));
        QCOMPARE(QString::fromUtf8(dump), QString::fromUtf8(file.readAll()));
    }

    void a_name_of_a_chart_is_read_back() {
        for (int i = 0; i < kChartKindCount; ++i) {
            const auto kind = static_cast<ChartKind>(i);
            QVERIFY(parse_chart(to_string(kind)) == kind);
        }
        QVERIFY(!parse_chart("cwnds"));
    }

    void axes_have_round_steps_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("decimals");
        QTest::newRow("a second") << 0.0 << 1.0 << 0.2 << 1;
        QTest::newRow("a minute") << 0.0 << 60.0 << 20.0 << 0;
        QTest::newRow("a part of it") << 12.0 << 12.001 << 0.0002 << 4;
        QTest::newRow("nothing") << 3.0 << 3.0 << 2e-10 << 10;
    }
    void axes_have_round_steps() {
        QFETCH(double, low);
        QFETCH(double, high);
        const ChartAxis axis = round_axis(low, high, 5, 1, "s");
        QTEST(axis.step, "step");
        QTEST(axis.decimals, "decimals");
        // Neighbouring numbers on it are told apart.
        QVERIFY(tick_label(axis, low) != tick_label(axis, low + axis.step));
    }

    void values_in_words_data() {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("words");
        const auto bytes = static_cast<int>(ChartUnit::Bytes),
                   time = static_cast<int>(ChartUnit::Nanoseconds),
                   rate = static_cast<int>(ChartUnit::BitsPerSecond);
        QTest::newRow("no byte") << qint64{0} << bytes << "0 B";
        QTest::newRow("bytes") << qint64{14'600} << bytes << "14,600 B";
        QTest::newRow("a short time") << qint64{1'500} << time << "1.500 µs";
        QTest::newRow("a round trip") << qint64{100'250'000} << time << "100.250 ms";
        QTest::newRow("a long time-out") << qint64{1'204'000'000} << time << "1.204 s";
        QTest::newRow("slow") << qint64{800} << rate << "800 bit/s";
        QTest::newRow("fast") << qint64{8'120'000} << rate << "8.12 Mbit/s";
    }
    void values_in_words() {
        QFETCH(qint64, value);
        QFETCH(int, unit);
        QTEST(QString::fromStdString(quantity_label(value, static_cast<ChartUnit>(unit))), "words");
    }

    void what_is_beyond_the_picture_is_left_out() {
        const std::vector<Point> points{{0, 5}, {1, 5},  {1, 20}, {2, 20}, {2, 3},
                                        {3, 3}, {3, -4}, {4, -4}, {4, 30}};
        const auto parts = parts_within(points, 0, 10);
        QCOMPARE(parts.size(), 3u);
        QVERIFY((parts[0] == std::vector<Point>{{0, 5}, {1, 5}, {1, 10}}));
        QVERIFY((parts[1] == std::vector<Point>{{2, 10}, {2, 3}, {3, 3}, {3, 0}}));
        QVERIFY((parts[2] == std::vector<Point>{{4, 0}, {4, 10}}));
    }

    void a_long_run_has_as_many_points_as_columns_and_keeps_its_peaks() {
        Teller t;
        Random random(3);
        std::int64_t highest = 0;
        for (int i = 0; i < 200'000; ++i) {
            const auto value = static_cast<std::int64_t>(random.below(i == 77'777 ? 9'000'000 : 60'000));
            highest = std::max(highest, value);
            t.measure(Instant{i * std::int64_t{50'000}}, Quantity::Cwnd, value);
        }
        const ChartView view{ChartKind::Cwnd, {0, 1}, ms(0), ms(10'000), 500};
        const Chart chart = chart_of(t.series, view);
        QCOMPARE(chart.lines.size(), 1u);
        QVERIFY2(chart.point_count() <= 5 * 500 + 2, qPrintable(QString::number(chart.point_count())));
        double most = 0;
        for (const Point &point : chart.lines[0].points)
            most = std::max(most, point.y);
        QCOMPARE(most, static_cast<double>(highest));
        QVERIFY(chart.value.to * chart.value.scale >= most);
    }

    void rates_add_up_to_what_was_delivered() {
        Teller t;
        t.send(ms(0), 0, 0, 0, tcp::Flag::Syn, 0);
        for (std::uint64_t i = 0; i < 500; ++i)
            t.tell(ms(static_cast<std::int64_t>(2 * i)), sim::Delivered{1, 1, i * 1'000, 1'000, true});
        const ChartView view{ChartKind::Throughput, {0, 1}, ms(0), ms(1'000), 400};
        const Chart chart = chart_of(t.series, view);
        QCOMPARE(chart.lines.size(), 1u);
        double bits = 0;
        const std::vector<Point> &points = chart.lines[0].points;
        for (std::size_t i = 1; i < points.size(); ++i)
            bits += (points[i].x - points[i - 1].x) * points[i - 1].y;
        QVERIFY2(std::abs(bits - 500 * 8'000) < 1, qPrintable(QString::number(bits)));
    }

    void the_busiest_side_is_shown_first() {
        const Series series = story();
        QVERIFY((busiest_side(series, 0) == Series::Side{0, 1}));
        QVERIFY(!busiest_side(series, 9));
        QVERIFY(!busiest_side(Series(), 0));
        const auto extent = extent_of(series, {0, 1});
        QVERIFY(extent && extent->from == ms(0) && extent->to == ms(320));
    }

    void readings_say_what_holds_at_an_instant() {
        const Series series = story();
        const auto value = [&](Instant t, Curve curve) {
            for (const ChartReading &reading : readings_at(series, view_of(ChartKind::Cwnd), t)) {
                if (reading.curve == curve) return QString::fromStdString(reading.value);
            }
            return QString();
        };
        QCOMPARE(value(ms(90), Curve::Cwnd), QString());
        QCOMPARE(value(ms(150), Curve::Cwnd), QStringLiteral("4,000 B"));
        // No threshold yet is no number.
        QCOMPARE(value(ms(150), Curve::Ssthresh), QString());
        QCOMPARE(value(ms(214), Curve::Cwnd), QStringLiteral("2,500 B"));
        QCOMPARE(value(ms(213), Curve::Flight), QStringLiteral("3,000 B"));
        QVERIFY(phase_at(series, {0, 1}, ms(250)) == tcp::CongestionPhase::Recovery);
        QVERIFY(!phase_at(series, {0, 1}, ms(50)));
    }

    void the_words_of_a_picture_have_room_data() { the_story_in_every_chart_data(); }
    void the_words_of_a_picture_have_room() {
        QFETCH(int, kind);
        const auto which = static_cast<ChartKind>(kind);
        for (const double width : {500.0, 960.0}) {
            const Frame frame = chart_frame(chart_of(story(), view_of(which, chart_columns(width))), "client",
                                            PlainPhrasebook(), width, 540);
            std::vector<Box> ticks;
            for (const Shape &shape : frame.moving) {
                if (shape.kind != ShapeKind::Text) continue;
                QVERIFY2(shape.box.x >= 0 && shape.box.right() <= frame.width, shape.id.c_str());
                const bool label = shape.id.ends_with("-label");
                if (!label) continue;
                QVERIFY2(text_units(shape.text, shape.text_size, shape.face) <= shape.box.width,
                         shape.id.c_str());
                if (shape.id.starts_with("chart-time")) ticks.push_back(shape.box);
            }
            QVERIFY(ticks.size() >= 2);
            for (std::size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks[i].x - ticks[i - 1].x > 40);
        }
        const Frame empty =
            chart_frame(chart_of(Series(), view_of(which)), "nobody", PlainPhrasebook(), 800, 500);
        QVERIFY(std::any_of(empty.moving.begin(), empty.moving.end(),
                            [](const Shape &shape) { return shape.text == "chart.empty"; }));
    }
};

QTEST_APPLESS_MAIN(TestChart)
#include "test_chart.moc"
