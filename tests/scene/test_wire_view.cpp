// The wire view as text: golden dumps, and what must hold of every picture of it.
#include <QFile>
#include <QTest>

#include <map>
#include <set>

#include "core/scene/film_parts.h"
#include "core/scene/told.h"
#include "core/scene/wire_layout.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

const PlainPhrasebook kWords;

Instant ms(double t) { return Instant{static_cast<std::int64_t>(t * 1e6)}; }

View wire(double width = 1000, double height = 600) {
    View view;
    view.presentation = Presentation::Wire;
    view.width = width;
    view.height = height;
    return view;
}

record::Timeline timeline_of(const QString &id) {
    return id == u"eventful" ? eventful_timeline()
           : id == u"forged" ? forged_timeline()
           : id == u"burst"  ? transfer_timeline(40)
                             : stock_timeline(id);
}

const Shape *find(const Frame &frame, const std::string &id) {
    for (const auto *layer : {&frame.ground, &frame.moving}) {
        for (const Shape &shape : *layer) {
            if (shape.id == id) return &shape;
        }
    }
    return nullptr;
}

double middle_of(const Frame &frame, const std::string &id) {
    const Shape *shape = find(frame, id);
    return shape ? shape->box.x + shape->box.width / 2 : -1;
}

}  // namespace

class TestWireView : public QObject {
    Q_OBJECT

private slots:
    void pictures_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("at_ms");
        QTest::addColumn<double>("width");
        const auto add = [](const char *id, double at, double width = 1000) {
            QTest::newRow(qPrintable(QStringLiteral("%1@%2-%3").arg(id).arg(at).arg(width)))
                << id << at << width;
        };
        add("hs-three-way", 0);
        add("hs-three-way", 70);
        add("hs-three-way", 70, 640);
        add("hs-syn-lost", 40);
        add("hs-syn-lost", 500);
        add("td-simultaneous-close", 180);
        add("whatif-two-way", 6000);
        add("bufferbloat", 900);
        add("forged", 130);
        add("eventful", 120);
        add("eventful", 330);
        add("burst", 330);
    }

    void pictures_are_as_ever() {
        QFETCH(QString, id);
        QFETCH(double, at_ms);
        QFETCH(double, width);
        const record::Timeline timeline = timeline_of(id);
        const QByteArray dump =
            QByteArray::fromStdString(frame_at(timeline.course(), ms(at_ms), wire(width), kWords).dump());
        const QString path = script::source_path(
            QStringLiteral("tests/golden/scene/wire-%1.txt").arg(QString::fromUtf8(QTest::currentDataTag())));
        QFile file(path);
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(dump) == dump.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly),
                 qPrintable(path + QStringLiteral(" is missing; make it with UPDATE_GOLDEN=1")));
        const QList<QByteArray> expected = file.readAll().split('\n'), got = dump.split('\n');
        for (qsizetype i = 0; i < qMin(expected.size(), got.size()); ++i)
            QCOMPARE(got[i], expected[i]);
        QCOMPARE(got.size(), expected.size());
    }

    void a_capsule_is_as_far_as_time_has_gone() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const record::SegmentRecord syn = timeline.recording().segments()[0];
        const std::string id = "segment-" + std::to_string(syn.id) + "-capsule";
        const auto x_at = [&](double part) {
            const auto gone =
                static_cast<std::int64_t>(part * static_cast<double>((syn.due - syn.sent_at).ns));
            return middle_of(frame_at(timeline.course(), syn.sent_at + nanoseconds(gone), wire(), kWords),
                             id);
        };
        const double begin = x_at(0), end = x_at(1);
        QVERIFY(begin > 0 && end > begin + 100);
        for (const double part : {0.25, 0.5, 0.75})
            QVERIFY(std::abs(x_at(part) - (begin + (end - begin) * part)) < 1.01);
        // A little after its arrival it is gone.
        QCOMPARE(x_at(1.5), -1.0);
    }

    void both_directions_have_a_lane_of_their_own() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("td-simultaneous-close"));
        for (const Instant t : telling_instants(timeline.recording())) {
            const auto layout =
                remembered_wire(timeline.course(), make_wire_stage(1000, 600, WireRoom{}), wire(), t);
            for (const std::uint32_t index : layout->flights_at(t)) {
                const Flight &flight = layout->chronicle.flights()[index];
                const double y = layout->stage.y_of(flight.from, layout->flights[index].row);
                QVERIFY(flight.from == 0 ? y <= layout->stage.lane[0] : y >= layout->stage.lane[1]);
            }
        }
    }

    // Two that fly in one row never cover each other, unless there are more than there are rows.
    void capsules_of_a_row_do_not_meet() {
        for (const QString &id : {QStringLiteral("eventful"), QStringLiteral("td-four-way-half-close"),
                                  QStringLiteral("data-fast-retransmit")}) {
            const record::Timeline timeline = timeline_of(id);
            const WireStage stage = make_wire_stage(1000, 600, WireRoom{});
            for (const Instant t : telling_instants(timeline.recording())) {
                const auto layout = remembered_wire(timeline.course(), stage, wire(), t);
                std::map<std::pair<int, int>, std::vector<std::pair<double, double>>> rows;
                for (const std::uint32_t index : layout->flights_at(t)) {
                    const WireFlight &flight = layout->flights[index];
                    const WirePose pose = layout->pose_of(index, t);
                    if (flight.bundle >= 0 || pose.queued) continue;
                    const sim::HostId from = layout->chronicle.flights()[index].from;
                    const double x = stage.x_of(from, pose.along, flight.width);
                    rows[{from, flight.row}].push_back({x - flight.width / 2, x + flight.width / 2});
                }
                for (auto &[row, places] : rows) {
                    std::sort(places.begin(), places.end());
                    for (std::size_t i = 1; i < places.size(); ++i)
                        QVERIFY2(places[i - 1].second <= places[i].first + 1,
                                 qPrintable(QStringLiteral("%1 at %2").arg(id).arg(t.ns)));
                }
            }
        }
    }

    void what_is_lost_falls_and_is_marked() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-syn-lost"));
        const record::SegmentRecord syn = timeline.recording().segments()[0];
        QVERIFY(syn.lost_at);
        const std::string id = "segment-" + std::to_string(syn.id);
        const Frame at_once = frame_at(timeline.course(), *syn.lost_at, wire(), kWords);
        QVERIFY(find(at_once, id + "-cross-1"));
        QCOMPARE(find(at_once, id + "-capsule")->role, Role::Lost);
        QVERIFY(find(at_once, id + "-fate"));
        const Frame later = frame_at(timeline.course(), *syn.lost_at + milliseconds(20), wire(), kWords);
        QVERIFY(find(later, id + "-capsule")->box.y > find(at_once, id + "-capsule")->box.y);
        const Frame after = frame_at(timeline.course(), *syn.lost_at + milliseconds(400), wire(), kWords);
        QVERIFY(!find(after, id + "-capsule"));
        QVERIFY(find(after, "fold-length"));
    }

    void a_held_one_waits_and_is_seen() {
        const record::Timeline timeline = touched_timeline({sim::WireAct::Hold}, ms(70));
        std::string id;
        for (const record::SegmentRecord &segment : timeline.recording().segments())
            if (segment.held_at) id = "segment-" + std::to_string(segment.id) + "-capsule";
        QVERIFY(!id.empty());
        const double there = middle_of(frame_at(timeline.course(), ms(80), wire(), kWords), id);
        QCOMPARE(middle_of(frame_at(timeline.course(), ms(600), wire(), kWords), id), there);
        QCOMPARE(find(frame_at(timeline.course(), ms(600), wire(), kWords), id)->stroke, Stroke::Dashed);
    }

    void a_crowd_is_one_capsule_with_a_count() {
        const record::Timeline timeline = transfer_timeline(40);
        bool seen = false;
        for (const Instant t : telling_instants(timeline.recording())) {
            const Frame frame = frame_at(timeline.course(), t, wire(), kWords);
            std::set<std::string> ids;
            for (const auto *layer : {&frame.ground, &frame.moving}) {
                for (const Shape &shape : *layer)
                    QVERIFY2(ids.insert(shape.id).second, shape.id.c_str());
            }
            for (const Shape &shape : frame.moving)
                if (shape.id.starts_with("bundle-") && shape.id.ends_with("-label"))
                    seen = seen || shape.text.find(" × ") != std::string::npos;
        }
        QVERIFY(seen);
    }

    void nothing_leaves_the_picture() {
        for (const auto &[width, height] :
             {std::pair{420.0, 320.0}, {640.0, 480.0}, {1000.0, 600.0}, {1920.0, 1000.0}}) {
            for (const char *id : {"hs-three-way", "tfo-zero-rtt", "queue-accept-full", "bufferbloat"}) {
                const record::Timeline timeline = stock_timeline(QString::fromLatin1(id));
                const std::vector<Instant> instants = telling_instants(timeline.recording());
                for (std::size_t i = 0; i < instants.size(); i += 1 + instants.size() / 40) {
                    const Frame frame = frame_at(timeline.course(), instants[i], wire(width, height), kWords);
                    for (const Shape &shape : frame.moving) {
                        if (shape.kind != ShapeKind::Text) continue;
                        const QString where = QStringLiteral("%1 %2x%3 %4")
                                                  .arg(id)
                                                  .arg(width)
                                                  .arg(height)
                                                  .arg(QString::fromStdString(shape.id));
                        QVERIFY2(shape.box.x >= -1 && shape.box.right() <= width + 1, qPrintable(where));
                        QVERIFY2(shape.box.y >= -1 && shape.box.bottom() <= height + 1, qPrintable(where));
                        QVERIFY2(shape.box.width > 0, qPrintable(where));
                    }
                }
            }
        }
    }

    void the_last_happenings_are_told() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const auto told = [&](double at, std::size_t most) {
            return told_steps(timeline.course(), ms(at), most, Numbers::Relative, 0, kWords);
        };
        const std::vector<ToldStep> steps = told(74, 5);
        QVERIFY(steps.size() >= 2);
        QCOMPARE(steps.back().at.ns, ms(50).ns);
        QVERIFY(QString::fromStdString(steps.back().words).contains(u"told.receives"));
        QVERIFY(QString::fromStdString(steps.back().words).contains(u"SYN-RECEIVED"));
        QVERIFY(QString::fromStdString(steps.back().words).contains(u"told.sends"));
        QCOMPARE(told(74, 1).size(), std::size_t{1});
        QCOMPARE(told(74, 1).front(), steps.back());
        const auto next = next_told_step(timeline.course(), ms(74), Numbers::Relative, 0, kWords);
        QVERIFY(next);
        QCOMPARE(next->at.ns, ms(100).ns);
        QVERIFY(!next_told_step(timeline.course(), timeline.end(), Numbers::Relative, 0, kWords));
    }

    void the_ladder_can_have_small_cards() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        View view;
        const double large = frame_at(timeline.course(), ms(70), view, kWords).ground_clip.y;
        view.cards = Cards::Small;
        const Frame small = frame_at(timeline.course(), ms(70), view, kWords);
        QVERIFY(small.ground_clip.y < large - 40);
        QVERIFY(find(small, "card-left-state-name"));
    }
};

QTEST_APPLESS_MAIN(TestWireView)
#include "test_wire_view.moc"
