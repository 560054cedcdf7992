// The answers to "Why?" in words: golden dumps of stock scenarios in both languages, without a window.
#include <QStandardPaths>
#include <QtTest>

#include "core/record/timeline.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/model/why.h"
#include "ui/text/language.h"

namespace theater::ui {

class TestWhy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("tcp-theater-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("test_why"));
    }
    void cleanup() { set_language(Language::English); }

    void answers_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        for (const char *id : {"hs-ack-lost-retransmit", "data-fast-retransmit", "flow-zero-window",
                               "rto-back-off", "td-close-wait-stuck", "tfo-zero-rtt"}) {
            QTest::newRow(id) << QString::fromLatin1(id);
        }
    }

    void answers_are_as_ever() {
        QFETCH(QString, id);
        Session session;
        ViewSettings settings;
        settings.restore(QStringLiteral("en"));
        settings.set_numbers(NumberMode::Relative);
        Why why(session, settings);
        why.set_watched(true);
        QCOMPARE(session.open(id), QStringList());
        QString text;
        for (const Language language : {Language::English, Language::Chinese}) {
            set_language(language);
            why.rebuild();
            text += answers(session, why);
        }
        QFile file(QStringLiteral(TCP_THEATER_SOURCE_DIR "/tests/golden/why/%1.txt").arg(id));
        const QByteArray got = text.toUtf8();
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(got) == got.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + QStringLiteral(" is missing")));
        const QList<QByteArray> expected = file.readAll().split('\n'), lines = got.split('\n');
        for (qsizetype i = 0; i < qMin(expected.size(), lines.size()); ++i) {
            QCOMPARE(lines[i], expected[i]);
        }
        QCOMPARE(lines.size(), expected.size());
    }

    void nobody_who_does_not_look_costs_anything() {
        Session session;
        ViewSettings settings;
        Why why(session, settings);
        QCOMPARE(session.open(QStringLiteral("hs-three-way")), QStringList());
        session.set_now(session.end());
        QCOMPARE(why.rowCount(), 0);
        why.set_watched(true);
        QVERIFY(why.rowCount() > 0);
        why.set_watched(false);
        QSignalSpy resets(&why, &QAbstractItemModel::modelReset);
        session.set_now(Instant{});
        session.select(session.course().recording().segments().front().id);
        QCOMPARE(resets.size(), 0);
    }

    // While the film plays through a silence, the answer stands still.
    void an_answer_is_made_once_for_a_silence() {
        Session session;
        ViewSettings settings;
        Why why(session, settings);
        why.set_watched(true);
        QCOMPARE(session.open(QStringLiteral("rto-back-off")), QStringList());
        session.set_now(Instant{} + milliseconds(2100));
        QSignalSpy resets(&why, &QAbstractItemModel::modelReset);
        for (int ms = 2200; ms < 3900; ms += 100) {
            session.set_now(Instant{} + milliseconds(ms));
        }
        QCOMPARE(resets.size(), 0);
        session.set_now(Instant{} + milliseconds(4010));
        QCOMPARE(resets.size(), 1);
    }

private:
    static QString answers(Session &session, Why &why) {
        const record::Recording &recording = session.course().recording();
        QString text;
        const auto ask = [&](quint32 fact) {
            session.select(fact);
            text += why.dump() + QLatin1Char('\n');
        };
        for (const record::SegmentRecord &record : recording.segments()) {
            if (record.sent.retransmission) {
                ask(record.id);
                break;
            }
        }
        for (const record::SegmentRecord &record : recording.segments()) {
            if (record.lost_at) {
                ask(record.lost);
                break;
            }
        }
        ask(recording.states().back().id);
        session.select(0);
        for (const scene::TimeAxis::Fold &fold : session.axis().folds()) {
            why.ask_silence(fold.from);
            text += why.dump() + QLatin1Char('\n');
        }
        session.set_now(session.end());
        text += why.dump() + QLatin1Char('\n');
        session.set_now(Instant{});
        return text;
    }
};

}  // namespace theater::ui

using theater::ui::TestWhy;
QTEST_GUILESS_MAIN(TestWhy)
#include "test_why.moc"
