// The stock scenarios run as their rows say: every segment's time, direction, flags, numbers, length, fate,
// arrival and the states that follow it, and nothing besides. What no segment shows is held here: silent
// time-outs, what applications got to read, and which runs are not TCP.
#include <QTest>

#include <algorithm>
#include <map>

#include "core/record/timeline.h"
#include "core/script/profile_of_setup.h"
#include "core/script/reader.h"
#include "core/tcp/config.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;

namespace {

const ScenarioFile &file_at(const QString &path) {
    static std::map<QString, ScenarioFile> files;
    auto found = files.find(path);
    if (found == files.end()) {
        const auto read = read_scenario(read_text(path), path.toStdString());
        if (!read) qFatal("%s", qPrintable(path + u'\n' + brief(read.error())));
        found = files.emplace(path, *read).first;
    }
    return found->second;
}

QString path_of(const QString &id) {
    return source_path(QStringLiteral("resources/scenarios/%1.toml").arg(id));
}

struct Ran {
    record::Recording recording;
    sim::World world;
    Instant end;
};

Ran run(const Scenario &scenario, std::optional<Instant> until = {}) {
    Ran ran;
    ran.end = until ? *until : end_of(scenario);
    ran.world = record::replay(scenario.setup, scenario.commands, ran.end, ran.recording);
    ran.recording.set_end(ran.end);
    return ran;
}

}  // namespace

class TestStockScenarios : public QObject {
    Q_OBJECT

private slots:
    void the_list_names_them_all() {
        QStringList listed;
        const QString list =
            QString::fromStdString(read_text(source_path(QStringLiteral("resources/scenarios/lessons.txt"))));
        for (const QString &line : list.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(u' ');
            QVERIFY2(words.size() == 2 && QStringLiteral("ABCDEFGHI").contains(words[0]), qPrintable(line));
            listed << words[1];
        }
        QCOMPARE(listed.size(), 42);
        QStringList ids;
        for (const QString &path : stock_files())
            ids << QString::fromStdString(file_at(path).id);
        listed.sort();
        QCOMPARE(ids, listed);
    }

    void the_documentation_names_every_run() {
        const QString text =
            QString::fromStdString(read_text(source_path(QStringLiteral("docs/lessons.md"))));
        for (const QString &path : stock_files()) {
            const ScenarioFile &file = file_at(path);
            const QString start =
                QStringLiteral("| `%1` %2 · %3 |")
                    .arg(QString::fromStdString(file.id), QString::fromStdString(file.title.en),
                         QString::fromStdString(file.title.zh));
            const qsizetype at = text.indexOf(start);
            QVERIFY2(at >= 0, qPrintable(start));
            const QString row = text.mid(at, text.indexOf(u'\n', at) - at);
            for (const Scenario &scenario : file.runs) {
                const QString name = QStringLiteral("`%1`").arg(QString::fromStdString(scenario.name));
                QVERIFY2(row.contains(name), qPrintable(path + name));
            }
        }
    }

    void files_are_complete_data() { add_files(); }
    void files_are_complete() {
        QFETCH(QString, path);
        const ScenarioFile &file = file_at(path);
        QCOMPARE(QString::fromStdString(file.id), QFileInfo(path).completeBaseName());
        QVERIFY(!file.title.en.empty() && !file.title.zh.empty());
        QVERIFY(!file.description.en.empty() && !file.description.zh.empty());
        QCOMPARE(file.runs.front().name, std::string("main"));
        for (const Scenario &scenario : file.runs) {
            QVERIFY(scenario.expect && !scenario.expect->segments.empty());
            QVERIFY(scenario.expect->final_state[0] && scenario.expect->final_state[1]);
            for (const ExpectedSegment &row : scenario.expect->segments) {
                QVERIFY(row.fate && row.state[0] && row.state[1]);
                QVERIFY(*row.fate == record::Fate::Lost ? row.arrivals.empty() : !row.arrivals.empty());
            }
        }
    }

    void rows_hold_data() { add_runs(); }
    void rows_hold() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        const Scenario &scenario = *file_at(path).find(name.toStdString());
        const Ran ran = run(scenario);
        const auto failures = check_expectation(scenario, ran.recording, ran.world, ran.end);
        QVERIFY2(failures.empty(), qPrintable(u'\n' + brief(failures)));
    }

    // Numbers are a ring: next to 2^32 and next to 2^31 the same rows come out.
    void rows_hold_at_the_seam_data() { add_runs(); }
    void rows_hold_at_the_seam() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        Scenario scenario = *file_at(path).find(name.toStdString());
        if (scenario.expect->numbers == Numbers::Absolute) return;
        for (const std::uint32_t isn : {0xffff'ffffu, 0xffff'ff9cu, 0x7fff'ffffu}) {
            std::uint32_t next = isn;
            for (sim::HostSetup &host : scenario.setup.hosts) {
                if (!host.isns.empty()) host.isns = {next--};
            }
            const Ran ran = run(scenario);
            const auto failures = check_expectation(scenario, ran.recording, ran.world, ran.end);
            QVERIFY2(failures.empty(), qPrintable(QString::number(isn) + u'\n' + brief(failures)));
        }
    }

    void rows_hold_by_the_rfc_too_data();
    void rows_hold_by_the_rfc_too();
    void time_outs_without_a_segment_data();
    void time_outs_without_a_segment();
    void what_applications_read_data();
    void what_applications_read();
    void turning_points_data();
    void turning_points();
    void variants_are_not_tcp();

    // A run that is stopped anywhere is held to what had to happen by then, and to no more.
    void rows_hold_until_any_step_data() { add_runs(); }
    void rows_hold_until_any_step() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        const Scenario &scenario = *file_at(path).find(name.toStdString());
        const Ran whole = run(scenario);
        for (const Instant step : whole.recording.steps()) {
            for (const Instant until : {step, step + Duration{1}}) {
                const Ran ran = run(scenario, until);
                const auto failures = check_expectation(scenario, ran.recording, ran.world, until);
                QVERIFY2(failures.empty(), qPrintable(QString::number(until.ns) + u'\n' + brief(failures)));
            }
        }
    }

private:
    static void add_files() {
        QTest::addColumn<QString>("path");
        for (const QString &path : stock_files()) {
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
        }
    }
    static void add_runs() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        for (const QString &path : stock_files()) {
            for (const Scenario &scenario : file_at(path).runs) {
                const QString name = QString::fromStdString(scenario.name);
                QTest::newRow(qPrintable(QFileInfo(path).completeBaseName() + u':' + name)) << path << name;
            }
        }
    }
};

// What the lessons show is no invention of the textbook profile: by the letter of RFC 9293 the same rows come
// out, but for those about giving up, aborting and answering repeated SYNs.
void TestStockScenarios::rows_hold_by_the_rfc_too_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *id, const char *name = "main") {
        QTest::addRow("%s:%s", id, name) << id << name;
    };
    for (const char *id :
         {"hs-three-way", "hs-sequence-ledger", "hs-syn-lost", "hs-ack-lost-retransmit",
          "hs-ack-lost-data-rescue", "hs-port-closed", "hs-old-duplicate-syn", "td-four-way-half-close",
          "td-three-segment", "td-simultaneous-close", "td-fin-or-ack-lost", "td-last-ack-lost",
          "td-fin-overtakes-data", "halfopen-reboot", "tfo-get-cookie", "tfo-zero-rtt", "tfo-cookie-refused",
          "tfo-middlebox-drop"}) {
        add(id);
    }
    add("hs-sequence-ledger", "b");
    add("td-fin-or-ack-lost", "b");
    add("td-fin-or-ack-lost", "c");
    add("whatif-fixed-isn", "b");
    add("whatif-fixed-isn", "b-window");
    add("tw-new-syn", "main");
    add("tw-new-syn", "b");
    add("halfopen-reboot", "b");
    add("halfopen-keepalive", "alive");
}

void TestStockScenarios::rows_hold_by_the_rfc_too() {
    QFETCH(QString, id);
    QFETCH(QString, name);
    Scenario scenario = *file_at(path_of(id)).find(name.toStdString());
    const std::vector<sim::HostSetup> hosts = scenario.setup.hosts;
    QVERIFY(use_profile(scenario.setup, "rfc"));
    for (std::size_t i = 0; i < hosts.size(); ++i)
        scenario.setup.hosts[i].isns = hosts[i].isns;  // the tables name them
    // TIME-WAIT takes four minutes here, so the states at the end differ.
    scenario.expect->final_state[0].reset();
    scenario.expect->final_state[1].reset();
    const Ran ran = run(scenario);
    const auto failures = check_expectation(scenario, ran.recording, ran.world, ran.end);
    QVERIFY2(failures.empty(), qPrintable(u'\n' + brief(failures)));
}

void TestStockScenarios::time_outs_without_a_segment_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("host");
    QTest::addColumn<int>("state");
    QTest::addColumn<qint64>("at_ms");
    const auto add = [](const char *id, const char *name, int host, tcp::State state, qint64 at_ms) {
        QTest::addRow("%s:%s", id, name) << id << name << host << int(state) << at_ms;
    };
    using enum tcp::State;
    add("hs-syn-lost", "b", 0, Closed, 127'000);
    add("hs-syn-lost", "linear", 0, Closed, 131'000);
    add("hs-syn-lost", "rfc", 0, Closed, 247'000);
    add("hs-ack-lost-giveup", "main", 1, Listen, 63'050);
    add("td-last-ack-lost", "main", 0, Closed, 1'000 + 1'250 + 4'000);
    add("td-close-wait-stuck", "main", 0, Closed, 1'000 + 60'100);
    add("halfopen-keepalive", "writes", 1, Closed, 2'000 + 1'207'000);
    add("queue-syn-flood", "retries", 1, Listen, 3'050);
}

void TestStockScenarios::time_outs_without_a_segment() {
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(int, host);
    QFETCH(int, state);
    QFETCH(qint64, at_ms);
    const Ran ran = run(*file_at(path_of(id)).find(name.toStdString()));
    const auto &states = ran.recording.states();
    const bool there = std::any_of(states.begin(), states.end(), [&](const auto &record) {
        return record.at == Instant{} + milliseconds(at_ms) && record.change.host == host &&
               int(record.change.to) == state;
    });
    QVERIFY(there);
}

void TestStockScenarios::what_applications_read_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("host");
    QTest::addColumn<QString>("read");
    const auto add = [](const char *id, const char *name, int host, const char *read) {
        QTest::addRow("%s:%s", id, name) << id << name << host << read;
    };
    // "stale" are bytes that the peer did not write at this place of this connection.
    add("tfo-replay", "main", 1, "100 100 100");
    add("tfo-replay", "without", 1, "100 100");
    add("tfo-cookie-refused", "main", 1, "100 100");
    add("tfo-oversize", "main", 1, "50 100 150");
    add("tfo-zero-rtt", "main", 0, "200");
    add("td-fin-overtakes-data", "main", 0, "100");
    add("rst-close-with-unread", "main", 1, "");
    add("whatif-no-time-wait", "b", 0, "100 100 stale");
    add("whatif-fixed-isn", "main", 0, "100 100 stale");
    add("whatif-fixed-isn", "rfc-isn", 0, "100 100");
    add("hs-sequence-ledger", "old", 1, "");
    add("reliable-delivery", "main", 1, "600");
    add("reliable-delivery", "sack", 1, "600");
    add("nagle-delayed-ack", "main", 1, "10 10");
    add("nagle-delayed-ack", "boundaries", 1, "30");
}

void TestStockScenarios::what_applications_read() {
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(int, host);
    QFETCH(QString, read);
    const Ran ran = run(*file_at(path_of(id)).find(name.toStdString()));
    QStringList got;
    for (std::size_t i = 0; i < ran.recording.fact_count(); ++i) {
        const sim::Fact fact = ran.recording.fact(i);
        const auto *delivered = std::get_if<sim::Delivered>(&fact.body);
        if (delivered == nullptr || delivered->host != host) continue;
        got << QString::number(delivered->len);
        if (!delivered->intact) got << QStringLiteral("stale");
    }
    QCOMPARE(got.join(u' '), read);
}

// What the rows of segments cannot say: where loss recovery and congestion control turn, and what cwnd and
// ssthresh are then. The figures are those of the RFCs, reckoned by hand.
void TestStockScenarios::turning_points_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("turns");
    const auto add = [](const char *id, const char *name, const char *turns) {
        QTest::addRow("%s:%s", id, name) << id << name << turns;
    };
    add("data-fast-retransmit", "main", "1100 fast-retransmit 500/200, 1200 recovery-end 200/200");
    add("data-fast-retransmit", "overtaken", "");
    add("data-fast-retransmit", "timeout", "2100 time-out 100/200, 2200 loss-end 200/200");
    add("data-fast-retransmit", "last", "2100 time-out 100/200, 2200 loss-end 200/200");
    add("data-fast-retransmit", "probe", "");
    add("data-fast-retransmit", "two-segments", "2000 time-out 20/40, 2100 loss-end 40/40");
    add("sack-vs-none", "main", "1100 fast-retransmit 450/450, 1200 recovery-end 450/450");
    add("sack-vs-none", "newreno",
        "1100 fast-retransmit 1150/450, 1200 partial-ack 850/450, 1300 recovery-end 450/450");
    add("sack-vs-none", "reno",
        "1100 fast-retransmit 1150/450, 1200 recovery-end 450/450, 2200 time-out 100/250, 2300 loss-end "
        "200/250");
    add("reordering-without-loss", "main", "1620 fast-retransmit 500/200, 1625 recovery-end 200/200");
    add("reordering-without-loss", "undo",
        "1620 fast-retransmit 200/200, 1625 recovery-end 200/200, 1720 undone-by-duplicate 1700/-");
    add("reordering-without-loss", "rack", "");
    add("reliable-delivery", "main",
        "1160 fast-retransmit 550/250, 1260 recovery-end 250/250, 2260 time-out 100/200, 2360 loss-end "
        "200/200");
    add("reliable-delivery", "sack", "1230 fast-retransmit 250/250, 1430 recovery-end 250/250");
    add("rto-back-off", "main",
        "2000 time-out 1460/2920, 4000 time-out 1460/2920, 8000 time-out 1460/2920, 8100 loss-end 1560/2920, "
        "15000 time-out 1460/2920, 15100 loss-end 1560/2920");
    add("rto-back-off", "spurious", "2000 time-out 100/200, 2074 loss-end 324/200");
    add("rto-back-off", "f-rto", "2000 time-out 100/200, 2072 spurious-time-out 500/-");
    add("cc-slow-start-to-recovery", "main",
        "1412 fast-retransmit 13500/10500, 1515 recovery-end 10500/10500");
    add("cc-slow-start-to-recovery", "timeout", "2408 time-out 1000/10500, 2509 loss-end 2000/10500");
    add("cc-slow-start-to-recovery", "cubic",
        "1412 fast-retransmit 17000/14000, 1515 recovery-end 14000/14000");
    add("bufferbloat", "main", "");
}

void TestStockScenarios::turning_points() {
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QString, turns);
    const Scenario &scenario = *file_at(path_of(id)).find(name.toStdString());
    record::Recording recording(record::Detail::Full);
    record::replay(scenario.setup, scenario.commands, end_of(scenario), recording);
    struct Turn {
        Instant at;
        QString event;
        std::int64_t cwnd = 0, ssthresh = 0;
    };
    std::vector<Turn> found;
    std::int64_t cwnd = 0, ssthresh = 0;
    for (std::size_t i = 0; i < recording.fact_count(); ++i) {
        const sim::Fact fact = recording.fact(i);
        if (const auto *turned = std::get_if<sim::CongestionTurned>(&fact.body); turned && turned->host == 0)
            found.push_back({fact.at, QString::fromStdString(std::string(to_string(turned->event)))});
        if (const auto *measured = std::get_if<sim::Measured>(&fact.body); measured && measured->host == 0) {
            if (measured->quantity == tcp::Quantity::Cwnd) cwnd = measured->value;
            if (measured->quantity == tcp::Quantity::Ssthresh) ssthresh = measured->value;
        }
        // What was measured last at the instant of a turn is what it came to.
        for (auto turn = found.rbegin(); turn != found.rend() && turn->at == fact.at; ++turn) {
            turn->cwnd = cwnd;
            turn->ssthresh = ssthresh;
        }
    }
    QStringList got;
    for (const Turn &turn : found)
        got << QStringLiteral("%1 %2 %3/%4")
                   .arg(turn.at.ns / 1'000'000)
                   .arg(turn.event)
                   .arg(turn.cwnd)
                   .arg(turn.ssthresh == UINT32_MAX ? QStringLiteral("-") : QString::number(turn.ssthresh));
    QCOMPARE(got.join(QStringLiteral(", ")), turns);
}

void TestStockScenarios::variants_are_not_tcp() {
    QStringList marked;
    for (const QString &path : stock_files()) {
        for (const Scenario &scenario : file_at(path).runs) {
            const auto &hosts = scenario.setup.hosts;
            const bool tcp = tcp::is_tcp(hosts[0].config) && tcp::is_tcp(hosts[1].config);
            if (!tcp) marked << QString::fromStdString(file_at(path).id + ":" + scenario.name);
        }
    }
    QCOMPARE(marked, (QStringList{"tfo-get-cookie:no-check", "whatif-fixed-isn:main", "whatif-fixed-isn:b",
                                  "whatif-four-message:main", "whatif-four-message:b",
                                  "whatif-no-time-wait:main", "whatif-no-time-wait:b", "whatif-two-way:main",
                                  "whatif-two-way:real", "whatif-two-way:part2"}));
}

QTEST_APPLESS_MAIN(TestStockScenarios)
#include "test_stock_scenarios.moc"
