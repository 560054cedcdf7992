// `export --chart` as a person at a terminal uses it: pictures that other programs read, and a table that
// says what `run --json` says.
#include <QImage>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QtTest>

#include "tests/app/program.h"

using namespace theater::test;

namespace {

const char kTransfer[] = R"(format = 1
id = "transfer"
profile = "linux"
run_for = "20s"
title = { en = "A transfer", zh = "传输" }
[hosts.client]
address = "192.0.2.1"
[hosts.server]
address = "192.0.2.2"
[link]
delay = "20ms"
[link.forth]
rate_bps = 4000000
queue = 20
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
bytes = 200000
at = "100ms"
[[call]]
host = "client"
call = "close"
at = "200ms"
[[call]]
host = "server"
call = "close"
when = "eof"
)";

QByteArray bytes_of(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestChartExport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QFile file(scenario());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kTransfer) > 0);
    }

    void every_chart_in_every_format_data() {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<QString>("format");
        for (const char *chart : {"cwnd", "rtt", "sequence", "throughput", "buffers"}) {
            for (const char *format : {"svg", "png", "csv"})
                QTest::addRow("%s %s", chart, format)
                    << QString::fromLatin1(chart) << QString::fromLatin1(format);
        }
    }
    void every_chart_in_every_format() {
        QFETCH(QString, chart);
        QFETCH(QString, format);
        const QString path = folder_.filePath(chart + u'.' + format);
        const Outcome outcome = run_program(
            {"export", scenario(), "--chart", chart, "--to", path, "--size", "960x540", "--lang", "en"});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out.trimmed(), path);
        if (format == u"png") QCOMPARE(QImage(path).size(), QSize(960, 540));
        if (format == u"svg") {
            QVERIFY(bytes_of(path).contains("Client sends to Server"));
            const QString converter = QStandardPaths::findExecutable("rsvg-convert");
            if (!converter.isEmpty()) {
                QCOMPARE(QProcess::execute(converter, {path, "-o", path + ".png"}), 0);
                QCOMPARE(QImage(path + ".png").size(), QSize(960, 540));
            }
        }
        if (format == u"csv") QVERIFY(bytes_of(path).count('\n') > 50);
    }

    void the_table_says_what_the_run_says() {
        const QString path = folder_.filePath("cwnd.csv");
        QCOMPARE(run_program({"export", scenario(), "--chart", "cwnd", "--to", path}).status, 0);
        QStringList table, run;
        for (const QString &line : lines_of(QString::fromUtf8(bytes_of(path)))) {
            const QStringList cells = line.split(u',');
            if (cells[1] == u"cwnd") table += cells[6] + u' ' + cells[2] + u' ' + cells[7];
        }
        for (const QString &line : lines_of(run_program({"run", scenario(), "--json"}).out)) {
            const QJsonObject fact = QJsonDocument::fromJson(line.toUtf8()).object();
            if (fact["kind"] != QStringLiteral("measure") || fact["quantity"] != QStringLiteral("cwnd") ||
                fact["host"] != QStringLiteral("client"))
                continue;
            run += QStringLiteral("%1 %2 %3")
                       .arg(fact["id"].toInteger())
                       .arg(fact["value"].toInteger())
                       .arg(fact["cause"].toInteger());
        }
        QVERIFY(table.size() > 20);
        QCOMPARE(table, run);
    }

    void the_host_can_be_named() {
        const QString path = folder_.filePath("server.csv");
        QCOMPARE(
            run_program({"export", scenario(), "--chart", "rtt", "--host", "server", "--to", path}).status,
            0);
        QVERIFY(bytes_of(path).contains(",server,"));
        QVERIFY(!bytes_of(path).contains(",client,"));
    }

    void a_wrong_wish_is_answered_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *arguments, const char *words) {
            QTest::newRow(arguments) << arguments << words;
        };
        row("--chart pie --to x.svg", "sequence");
        row("--chart cwnd --to x.pdf", "CSV");
        row("--chart cwnd --to x.svg --at 1s", "whole run");
        row("--chart cwnd --to x.svg --steps all", "whole run");
        row("--chart cwnd --to x.svg --host nobody", "nobody");
        row("--host client --to x.svg", "--chart");
        row("--chart cwnd", "--to");
    }
    void a_wrong_wish_is_answered() {
        QFETCH(QString, arguments);
        QFETCH(QString, words);
        const Outcome outcome =
            run_program(QStringList{"export", scenario(), "--lang", "en"} + arguments.split(u' '));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
    }

private:
    QString scenario() const { return folder_.filePath("transfer.toml"); }
    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(TestChartExport)
#include "test_chart_export.moc"
