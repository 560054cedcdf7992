// The thread on the ladder: what is drawn for a selected fact, as text, and what holds of it.
#include <QFile>
#include <QTest>

#include <set>

#include "core/scene/thread.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

const PlainPhrasebook kWords;

bool is_thread(const Shape &shape) {
    return shape.id.starts_with("thread-") || shape.id.starts_with("knot-");
}

Frame frame_of(const record::Timeline &timeline, sim::FactId selected, Instant t) {
    View view;
    view.whole = true;
    view.selected = selected;
    view.thread = ThreadShown::OfSelected;
    return frame_at(timeline.course(), t, view, kWords);
}

/// The frame's dump without anything but the thread.
QByteArray threads_of(Frame frame) {
    std::erase_if(frame.ground, [](const Shape &shape) { return !is_thread(shape); });
    std::erase_if(frame.moving, [](const Shape &shape) { return !is_thread(shape); });
    return QByteArray::fromStdString(frame.dump());
}

sim::FactId last_sent_again(const record::Recording &recording) {
    sim::FactId found = 0;
    for (const record::SegmentRecord &record : recording.segments())
        if (record.sent.retransmission) found = record.id;
    return found;
}

}  // namespace

class TestThread : public QObject {
    Q_OBJECT

private slots:
    void threads_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        for (const char *id : {"hs-ack-lost-retransmit", "data-fast-retransmit", "flow-zero-window",
                               "rto-back-off", "eventful"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }

    void threads_are_as_ever() {
        QFETCH(QString, id);
        const record::Timeline timeline = id == u"eventful" ? eventful_timeline() : stock_timeline(id);
        const sim::FactId fact = last_sent_again(timeline.recording());
        QVERIFY(fact != 0);
        const Instant sent = timeline.recording().segment(fact)->sent_at;
        // While it flies, and when all is over.
        const QByteArray got = threads_of(frame_of(timeline, fact, sent + milliseconds(10))) +
                               threads_of(frame_of(timeline, fact, timeline.end()));
        QFile file(script::source_path(QStringLiteral("tests/golden/scene/thread-%1.txt").arg(id)));
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(got) == got.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + QStringLiteral(" is missing")));
        const QList<QByteArray> expected = file.readAll().split('\n'), lines = got.split('\n');
        for (qsizetype i = 0; i < qMin(expected.size(), lines.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    // Nothing is shown that has not happened, the root is marked, and ids stay unique.
    void a_thread_never_tells_the_future() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const record::Recording &recording = timeline.recording();
        const sim::FactId connect = recording.calls()[1].id;
        for (const Instant t : telling_instants(recording)) {
            const Frame frame = frame_of(timeline, connect, t);
            std::set<std::string> ids;
            for (const auto *layer : {&frame.ground, &frame.moving}) {
                for (const Shape &shape : *layer) {
                    if (!is_thread(shape)) continue;
                    QVERIFY2(ids.insert(shape.id).second, shape.id.c_str());
                    for (const Point &p : shape.points)
                        QVERIFY2(p.y <= frame.now_y - frame.scroll_y + TimeAxis::kSlot, shape.id.c_str());
                }
            }
        }
        const sim::FactId again = last_sent_again(recording);
        const QByteArray text = threads_of(frame_of(timeline, again, timeline.end()));
        QVERIFY2(text.contains("knot-3-root"), text.constData());
        QVERIFY2(text.contains("-missing"), text.constData());
    }

    void who_selects_nothing_sees_no_thread() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        QCOMPARE(threads_of(frame_of(timeline, 0, timeline.end())).count('\n'), 3);
        View view;
        view.selected = timeline.recording().segments().front().id;
        QCOMPARE(threads_of(frame_at(timeline.course(), timeline.end(), view, kWords)).count('\n'), 3);
    }
};

QTEST_APPLESS_MAIN(TestThread)
#include "test_thread.moc"
