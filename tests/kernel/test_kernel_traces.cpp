// The engine's `linux` profile against recordings of a real kernel: what tests/data/kernel/README.md says of
// each recording is so. KERNEL_TRANSCRIPTS=1 prints the transcripts of those that agree, too.
#include <QtTest>

#include <algorithm>

#include "tests/kernel/comparison.h"
#include "tests/kernel/results_table.h"
#include "tests/kernel/timing.h"

using namespace theater;
using namespace theater::kernel;

class TestKernelTraces : public QObject {
    Q_OBJECT

private slots:
    void every_recording_has_a_scenario_and_a_row();
    void scenarios_are_readable_data() { add_recordings(); }
    void scenarios_are_readable();
    void agrees_data() { add_recordings(); }
    void agrees();
    void timers_may_be_late();
    void a_reused_time_wait_goes_on_from_its_numbers();
    void a_change_is_found_data();
    void a_change_is_found();
    void reads_are_compared_by_their_sum();

private:
    static void add_recordings() {
        QTest::addColumn<QString>("name");
        for (const QString &name : recording_names())
            QTest::newRow(qPrintable(name)) << name;
    }
};

void TestKernelTraces::every_recording_has_a_scenario_and_a_row() {
    QVERIFY(recording_names().size() == 70);
    QCOMPARE(QStringList(read_results().keys()), recording_names());
}

void TestKernelTraces::scenarios_are_readable() {
    QFETCH(QString, name);
    const QString errors = scenario_errors(name);
    QVERIFY2(errors.isEmpty(), qPrintable(u'\n' + errors));
}

void TestKernelTraces::agrees() {
    QFETCH(QString, name);
    QVERIFY2(scenario_errors(name).isEmpty(), "its scenario cannot be read");
    const Oracle oracle = read_oracle(name);
    const Enactment run(name);
    const Comparison comparison = compare(oracle, run);
    const Result stated = read_results().value(name);
    const bool as_stated = comparison.verdict() == stated.verdict && comparison.ties() == stated.ties;
    if (!as_stated || qEnvironmentVariableIsSet("KERNEL_TRANSCRIPTS")) {
        qInfo("%s", qPrintable(u'\n' + transcript(comparison, oracle, run)));
    }
    QCOMPARE(comparison.verdict(), stated.verdict);
    QCOMPARE(comparison.ties(), stated.ties);
    if (comparison.passes()) return;
    // A difference that the table names is no failure of the test, but it is one of the engine.
    QEXPECT_FAIL("", qPrintable(stated.verdict), Continue);
    QVERIFY(comparison.passes());
}

void TestKernelTraces::timers_may_be_late() {
    QVERIFY(timer_agrees(seconds(1), milliseconds(999)));
    QVERIFY(!timer_agrees(seconds(1), milliseconds(998)));
    QVERIFY(timer_agrees(seconds(1), milliseconds(1'133)));
    QVERIFY(!timer_agrees(seconds(1), milliseconds(1'134)));
}

// Both SND.NXT of the old connection and the ISN of the new one are known here: the latter is 65537 further
// on. Two of those 65539 are the SYN and the FIN.
void TestKernelTraces::a_reused_time_wait_goes_on_from_its_numbers() {
    const QString name = QStringLiteral("timewait_reuse_client");
    for (const std::vector<Row> &rows : {read_oracle(name).rows, Enactment(name).rows()}) {
        std::vector<std::uint32_t> isns;
        for (const Row &row : rows) {
            if (row.from == 0 && row.flags.has(tcp::Flag::Syn)) isns.push_back(row.seq_on_wire);
        }
        QCOMPARE(isns.size(), std::size_t{3});
        QCOMPARE(isns[1] - isns[0], 65'539u);
        QCOMPARE(isns[2] - isns[1], 65'539u);
    }
}

namespace {

// What a change to a recording must lead to. The recording itself agrees.
struct Change {
    const char *name;
    void (*make)(Oracle &oracle);
    const char *finds;
};

const Change kChanges[] = {
    {"seq", [](Oracle &oracle) { oracle.rows[3].seq.offset += 1; }, "segment 4: seq"},
    {"ack", [](Oracle &oracle) { oracle.rows[2].ack->offset += 1; }, "segment 3: ack"},
    {"flags", [](Oracle &oracle) { oracle.rows[2].flags.set(tcp::Flag::Fin); }, "segment 3: flags"},
    {"len", [](Oracle &oracle) { oracle.rows[2].len = 1; }, "segment 3: len"},
    {"option", [](Oracle &oracle) { oracle.rows[3].options.removeLast(); }, "segment 4: options"},
    {"cookie", [](Oracle &oracle) { oracle.rows[2].fast_open = QStringLiteral("request"); },
     "segment 3: options"},
    {"sack", [](Oracle &oracle) { oracle.rows[2].sack.push_back({}); }, "segment 3: options"},
    {"fate", [](Oracle &oracle) { oracle.rows[0].fate = Fate::Delivered; }, "segment 1: fate"},
    {"missing segment", [](Oracle &oracle) { oracle.rows.erase(oracle.rows.begin() + 4); },
     "only the engine"},
    {"segment too many", [](Oracle &oracle) { oracle.rows.push_back(oracle.rows.back()); },
     "only the kernel"},
    {"late timer", [](Oracle &oracle) { oracle.rows[1].at = Instant{1'200'000'000}; },
     "segment 2: retransmission timer"},
    {"late answer", [](Oracle &oracle) { oracle.rows[2].at = oracle.rows[2].at + milliseconds(3); },
     "segment 3: "},
    {"call", [](Oracle &oracle) { oracle.calls.back().result = QStringLiteral("EPIPE"); },
     "calls of the server"},
    {"final state", [](Oracle &oracle) { oracle.ends[0].state = QStringLiteral("CLOSING"); }, "final state"},
};

}  // namespace

void TestKernelTraces::a_change_is_found_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kChanges)); ++i)
        QTest::newRow(kChanges[i].name) << i;
}

void TestKernelTraces::a_change_is_found() {
    QFETCH(int, index);
    const QString name = QStringLiteral("lost_syn");
    Oracle oracle = read_oracle(name);
    const Enactment run(name);
    QCOMPARE(compare(oracle, run).verdict(), QStringLiteral("pass"));
    kChanges[index].make(oracle);
    const QString verdict = compare(oracle, run).verdict();
    QVERIFY2(verdict.contains(QLatin1String(kChanges[index].finds)), qPrintable(verdict));
}

void TestKernelTraces::reads_are_compared_by_their_sum() {
    const QString name = QStringLiteral("burst_loss_rto");
    Oracle oracle = read_oracle(name);
    const Enactment run(name);
    QCOMPARE(compare(oracle, run).verdict(), QStringLiteral("pass"));
    const auto reads = std::find_if(oracle.calls.begin(), oracle.calls.end(),
                                    [](const CallRow &call) { return call.name == u"read"; });
    QVERIFY(reads != oracle.calls.end());
    reads->result = QStringLiteral("1447");
    const QString verdict = compare(oracle, run).verdict();
    QVERIFY2(verdict.contains(u"calls of the server: read = 14479 / read = 14480"), qPrintable(verdict));
}

QTEST_APPLESS_MAIN(TestKernelTraces)
#include "test_kernel_traces.moc"
