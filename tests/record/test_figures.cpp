// What opening a connection cost, counted from runs whose round trips can be told by hand: one row a way to
// open.
#include <QtTest>

#include "core/record/figures.h"
#include "core/record/timeline.h"
#include "core/script/reader.h"
#include "tests/support/core/script_support.h"

using namespace theater;

namespace {

// Round trips of 100 ms; the client's first connection fetches a cookie, the second is the one to be
// measured.
const QString kHead = QStringLiteral(R"(format = 1
run_for = "30s"
hosts.client.options = { fast_open = true }
hosts.server.options = { fast_open = true }
[[call]]
host = "server"
call = "listen"
port = 80
)");

const QString kFirst = QStringLiteral(R"([[call]]
host = "client"
call = "connect"
port = 80
bytes = 10
[[call]]
host = "client"
call = "close"
when = "established"
)");

// 100 bytes given with the open, 50 bytes as the answer.
const QString kSecond = QStringLiteral(R"([[call]]
host = "client"
call = "connect"
port = 80
bytes = 100
at = "5s"
[[call]]
host = "server"
call = "write"
bytes = 50
when = "read"
read_bytes = 100
)");

record::Recording run(const QString &text) {
    const auto file = script::read_scenario(text.toStdString(), "x.toml");
    if (!file) qFatal("%s", qPrintable(script::brief(file.error())));
    const script::Scenario &scenario = file->runs[0];
    record::Recording recording;
    const Instant end = Instant{} + *scenario.run_for;
    record::replay(scenario.setup, scenario.commands, end, recording);
    recording.set_end(end);
    return recording;
}

// "first byte after 50 ms, answer after 100 ms, 0 round trips, saved 1, sent again 0"
QString told(const record::ConnectionFigures &figures) {
    const auto time = [](const std::optional<Duration> &value) {
        return value ? QString::fromStdString(to_string(*value)) : QStringLiteral("-");
    };
    return QStringLiteral("byte %1, answer %2, trips %3, saved %4, again %5")
        .arg(time(figures.first_byte_at_server), time(figures.first_byte_of_answer),
             figures.round_trips ? QString::number(*figures.round_trips) : QStringLiteral("-"))
        .arg(figures.round_trips_saved)
        .arg(figures.retransmissions);
}

}  // namespace

class TestFigures : public QObject {
    Q_OBJECT

private slots:
    void the_second_connection_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("figures");
        const auto row = [](const char *name, const QString &scenario, const char *figures) {
            QTest::newRow(name) << scenario << QString::fromLatin1(figures);
        };
        row("text in the SYN", kHead + kFirst + kSecond,
            "byte 50ms, answer 100ms, trips 0, saved 1, again 0");
        row("no Fast Open",
            kHead + kFirst + kSecond +
                "[[command]]\nat = \"4s\"\nhost = \"client\"\nset = { fast_open = false }\n",
            "byte 150ms, answer 200ms, trips 1, saved 0, again 0");
        row("a cookie that counts no more",
            kHead + kFirst + kSecond + "[[command]]\nat = \"4s\"\nhost = \"server\"\ncall = \"forget-key\"\n",
            "byte 150ms, answer 200ms, trips 1, saved 0, again 1");
        row("the SYN with text is lost",
            kHead + kFirst + kSecond +
                "[[fault]]\naction = \"drop\"\nfrom = \"client\"\nsince = \"5s\"\ncount = 1\n",
            "byte 1.15s, answer 1.2s, trips 1, saved 0, again 2");
        row("nothing arrives",
            kHead + kFirst + kSecond + "[[fault]]\naction = \"drop\"\nfrom = \"client\"\nsince = \"5s\"\n",
            "byte -, answer -, trips -, saved 0, again 4");
        row("a middlebox takes the option out",
            kHead + kFirst + kSecond + "[link]\nmiddlebox = [{ does = \"strip-fast-open\" }]\n",
            "byte 150ms, answer 200ms, trips 1, saved 0, again 0");
        row("two copies of the SYN",
            kHead + kFirst + kSecond +
                "[[fault]]\naction = \"duplicate\"\nfrom = \"client\"\nsince = \"5s\"\nflags = \"SYN\"\n",
            "byte 50ms, answer 100ms, trips 0, saved 1, again 0");
    }
    void the_second_connection() {
        QFETCH(QString, scenario);
        QFETCH(QString, figures);
        const auto all = record::figures_of(run(scenario));
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(told(all[1]), figures);
        QCOMPARE(all[1].opened_at.ns, seconds(5).ns);
        QCOMPARE(all[1].remote.port, std::uint16_t{80});
    }

    void one_that_fetches_a_cookie_saves_nothing() {
        QCOMPARE(told(record::figures_of(run(kHead + kFirst + kSecond))[0]),
                 QStringLiteral("byte 150ms, answer -, trips 1, saved 0, again 0"));
    }

    // Whoever forges a segment opens nothing, brings nothing and repeats nothing.
    void forged_segments_do_not_count() {
        const QString forged = QStringLiteral(R"([[command]]
at = "5s"
[command.forge]
to = "server"
flags = "SYN"
seq = 7
src_address = "203.0.113.9"
src_port = 7
dst_port = 80
)");
        const auto all = record::figures_of(run(kHead + kFirst + kSecond + forged));
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(told(all[1]), QStringLiteral("byte 50ms, answer 100ms, trips 0, saved 1, again 0"));
    }
};

QTEST_APPLESS_MAIN(TestFigures)
#include "test_figures.moc"
