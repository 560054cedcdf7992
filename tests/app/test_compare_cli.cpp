// Comparing at a terminal: the first difference and the table in both languages, the same as JSON lines, and
// pictures of both films.
#include <QtTest>

#include "tests/app/program.h"

using namespace theater::test;

namespace {

/// The JSON lines of a kind, by what they are about.
QJsonObject line_with(const QString &out, const char *key, const QString &value, int connection = 0) {
    for (const QString &line : lines_of(out)) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        if (object[QLatin1String(key)].toString() == value && object["connection"].toInt() == connection)
            return object;
    }
    return {};
}

}  // namespace

class TestCompareCli : public QObject {
    Q_OBJECT

private slots:
    void the_table_says_what_fast_open_saves() {
        const Outcome outcome = run_program({"run", "tfo-zero-rtt", "--compare", ":without"});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
        const QStringList lines = lines_of(outcome.out);
        QVERIFY(lines[0].startsWith("A  tfo-zero-rtt:main"));
        QVERIFY(lines[1].startsWith("B  tfo-zero-rtt:without"));
        QVERIFY(outcome.out.contains("First difference at 0.000 s:"));
        QVERIFY(outcome.out.contains("SYN seq=0 TFO request"));
        const auto trips = lines.filter("* round trips before the first byte");
        QCOMPARE(trips.size(), 1);
        QCOMPARE(trips[0].simplified(), QStringLiteral("* round trips before the first byte 0 1"));
        QVERIFY(!lines.filter(QRegularExpression("^\\* TCP Fast Open +on +off$")).isEmpty());
    }

    void the_same_is_no_difference() {
        const Outcome outcome = run_program({"run", "hs-three-way", "--compare", "hs-three-way:main"});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("No difference"));
        QVERIFY(lines_of(outcome.out).filter(QRegularExpression("^\\* [^d]")).isEmpty());
    }

    void in_chinese_it_is_chinese() {
        const QString out = run_program({"run", "sack-vs-none", "--compare", ":reno", "--lang", "zh"}).out;
        QVERIFY2(out.contains(QStringLiteral("第一处不同")) && out.contains(QStringLiteral("重传")),
                 qPrintable(out));
    }

    void profile_and_length_hold_for_both() {
        const QString out = run_program({"run", "tfo-zero-rtt", "--compare", ":without", "--profile", "linux",
                                         "--until", "2s", "--json"})
                                .out;
        const QJsonArray runs = line_with(out, "kind", "comparison")["runs"].toArray();
        QCOMPARE(runs.size(), 2);
        for (const QJsonValue run : runs) {
            QCOMPARE(run["profile"].toString(), QStringLiteral("linux"));
            QCOMPARE(run["end_ns"].toInteger(), 2'000'000'000);
        }
    }

    void json_has_the_numbers() {
        const Outcome outcome = run_program({"run", "tfo-zero-rtt", "--compare", ":without", "--json"});
        for (const QString &line : lines_of(outcome.out))
            QVERIFY2(QJsonDocument::fromJson(line.toUtf8()).isObject(), qPrintable(line));
        const QJsonObject byte = line_with(outcome.out, "figure", "first-byte-at-server", 2);
        QCOMPARE(byte["values"], (QJsonArray{50'000'000, 150'000'000}));
        QCOMPARE(byte["unit"].toString(), QStringLiteral("ns"));
        QVERIFY(byte["differs"].toBool());
        const QJsonObject states = line_with(outcome.out, "figure", "end-state-client", 2);
        QCOMPARE(states["values"], (QJsonArray{"ESTABLISHED", "ESTABLISHED"}));
        QCOMPARE(line_with(outcome.out, "setting", "fast_open")["values"], (QJsonArray{1, 0}));
        // The ids are those of each run's own lines.
        const QJsonObject difference = line_with(outcome.out, "kind", "difference");
        const QString plain = run_program({"run", "tfo-zero-rtt", "--json"}).out;
        const QString id = QStringLiteral("\"id\":%1,").arg(difference["ids"][0].toInteger());
        const QStringList found = lines_of(plain).filter(id);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].contains("\"kind\":\"segment\"") && found[0].contains("\"tfo\""),
                 qPrintable(found[0]));
    }

    void what_is_wrong_is_said() {
        Outcome outcome = run_program({"run", "tfo-zero-rtt", "--compare", ":nothing"});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("has no run \"nothing\""), qPrintable(outcome.err));
        outcome = run_program({"run", "tfo-zero-rtt", "--compare", "no-such-lesson"});
        QCOMPARE(outcome.status, 2);
        outcome = run_program({"run", "tfo-zero-rtt", "--compare"});
        QCOMPARE(outcome.status, 2);
        outcome = run_program(
            {"export", "tfo-zero-rtt", "--compare", ":without", "--chart", "cwnd", "--to", "x.png"});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains("--compare"));
        QVERIFY(run_program({"run", "--help"}).out.contains("--compare OTHER"));
        QVERIFY(run_program({"export", "--help", "--lang", "zh"}).out.contains("--compare OTHER"));
    }

    void both_films_are_exported_data() {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << "svg" << QByteArray("<?xml");
        QTest::newRow("png") << "png" << QByteArray("\x89PNG");
        QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
    }
    void both_films_are_exported() {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("both.") + ending);
        const Outcome outcome =
            run_program({"export", "hs-three-way", "--compare", "hs-synack-lost", "--to", path});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith(begins));
        if (ending == u"svg") QVERIFY(content.contains("\"a-side\"") && content.contains("\"b-side\""));
    }
};

QTEST_GUILESS_MAIN(TestCompareCli)
#include "test_compare_cli.moc"
