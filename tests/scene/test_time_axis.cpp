// The time axis: instants in order, silence folded, room where much happens at once.
#include <QTest>

#include "core/scene/time_axis.h"
#include "tests/support/core/film_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

std::vector<record::Timeline> all_timelines() {
    std::vector<record::Timeline> timelines;
    for (const QString &id : stock_ids())
        timelines.push_back(stock_timeline(id));
    timelines.push_back(stock_timeline(QStringLiteral("hs-syn-lost"), "b"));
    timelines.push_back(eventful_timeline());
    timelines.push_back(transfer_timeline(60));
    return timelines;
}

}  // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT

private slots:
    void a_flight_is_as_long_as_a_typical_delay() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const TimeAxis axis(timeline.recording());
        const double flight = axis.y_of(Instant{milliseconds(50).ns}) - axis.y_of(Instant{0});
        QCOMPARE(flight, TimeAxis::kFlight);
        QCOMPARE(axis.y_of(Instant{0}), TimeAxis::kTop);
    }

    void later_is_lower() {
        for (const record::Timeline &timeline : all_timelines()) {
            const TimeAxis axis(timeline.recording());
            double last = -1;
            for (const Instant t : telling_instants(timeline.recording())) {
                QVERIFY(axis.y_of(t) >= last);
                last = axis.y_of(t);
            }
            QVERIFY(axis.height() > last);
        }
    }

    void steps_stand_apart() {
        for (const record::Timeline &timeline : all_timelines()) {
            const TimeAxis axis(timeline.recording());
            const auto &steps = timeline.recording().steps();
            for (std::size_t i = 1; i < steps.size(); ++i) {
                const double apart = axis.y_of(steps[i]) - axis.y_of(steps[i - 1]);
                QVERIFY2(apart >= TimeAxis::kLeastStep, qPrintable(QString::number(apart)));
            }
        }
    }

    void a_place_gives_its_instant_back() {
        for (const record::Timeline &timeline : all_timelines()) {
            const TimeAxis axis(timeline.recording());
            for (const Instant t : telling_instants(timeline.recording())) {
                const double y = axis.y_of(t);
                QVERIFY(std::abs(axis.y_of(axis.at_y(y)) - y) < 0.01);
            }
        }
        const TimeAxis axis(stock_timeline(QStringLiteral("hs-three-way")).recording());
        QCOMPARE(axis.at_y(-10).ns, 0);
        QVERIFY(axis.at_y(1e9) <= Instant{seconds(1000).ns});
    }

    void silence_folds() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const TimeAxis axis(timeline.recording());
        QVERIFY(!axis.folds().empty());
        const TimeAxis::Fold &fold = axis.folds().front();
        // The ACK is lost at 0.125 s on its way to 0.15 s; the SYN,ACK is sent again at 1.05 s.
        QCOMPARE((fold.to - fold.from).ns, milliseconds(850).ns);
        QCOMPARE(fold.height, TimeAxis::kFoldHeight);
        QVERIFY(axis.fold_at(fold.from) == &fold);
        QVERIFY(axis.fold_at(fold.to) == nullptr);
        QVERIFY(axis.fold_at(fold.from - nanoseconds(1)) == nullptr);
        QVERIFY(axis.fold_at(Instant{0}) == nullptr);
    }

    void no_step_is_folded_away() {
        for (const record::Timeline &timeline : all_timelines()) {
            const TimeAxis axis(timeline.recording());
            for (const Instant step : timeline.recording().steps())
                QVERIFY(!axis.fold_at(step));
            for (const TimeAxis::Fold &fold : axis.folds())
                QVERIFY(fold.from < fold.to);
        }
    }

    void two_minutes_fit_on_a_page() {
        // Run b of hs-syn-lost repeats its SYN for 127 s.
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-syn-lost"), "b");
        const TimeAxis axis(timeline.recording());
        QVERIFY(timeline.end() > Instant{seconds(120).ns});
        QVERIFY(axis.folds().size() >= 6);
        QVERIFY2(axis.height() < 1200, qPrintable(QString::number(axis.height())));
    }

    void nothing_recorded_is_a_short_page() {
        const TimeAxis axis{record::Recording()};
        QCOMPARE(axis.y_of(Instant{0}), TimeAxis::kTop);
        QVERIFY(axis.height() < 200);
        QVERIFY(axis.folds().empty());
        QCOMPARE(axis.at_y(100).ns, 0);
    }
};

QTEST_APPLESS_MAIN(TestTimeAxis)
#include "test_time_axis.moc"
