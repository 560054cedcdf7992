// The stock scenarios run as their rows say: every segment's time, direction, flags, numbers, length, fate,
// arrival and the states that follow it, and nothing besides.
#include <QTest>

#include <map>

#include "core/record/timeline.h"
#include "core/script/reader.h"
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
    void the_six_are_there() {
        QStringList ids;
        for (const QString &path : stock_files())
            ids << QString::fromStdString(file_at(path).id);
        QCOMPARE(ids, (QStringList{"hs-ack-lost-retransmit", "hs-sequence-ledger", "hs-syn-lost",
                                   "hs-three-way", "td-four-way-half-close", "td-simultaneous-close"}));
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

QTEST_APPLESS_MAIN(TestStockScenarios)
#include "test_stock_scenarios.moc"
