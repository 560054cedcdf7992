// Where an arrival and a timer of the engine tie, a recording may have them in either order. The recordings
// here are made from runs of the engine, as a kernel that saw them the other way round would have left them.
#include <QtTest>

#include "core/script/reader.h"
#include "tests/kernel/comparison.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::kernel;

namespace {

// The SYN,ACK is lost. The client repeats its SYN after `rto`; it arrives when the server's own timer of 1 s
// is about to fire.
Enactment lost_syn_ack(const char *rto) {
    const std::string text = std::string(R"(
format = 1
profile = "linux"
run_for = "1.5s"
[hosts.client]
options = { initial_rto = ")") +
                             rto + R"(" }
[[call]]
host = "server"
call = "listen"
port = 80
[[call]]
host = "client"
call = "connect"
port = 80
[[fault]]
action = "drop"
from = "server"
nth = 1
)";
    const auto read = script::read_scenario(text, "tie");
    if (!read) qFatal("%s", qPrintable(script::brief(read.error())));
    return Enactment(read->runs.front());
}

Oracle recording_of(const Enactment &run) {
    Oracle oracle;
    oracle.name = QStringLiteral("tie");
    oracle.rows = run.rows();
    oracle.calls = run.calls();
    oracle.ends = run.ends();
    return oracle;
}

void renumber(Oracle &oracle) {
    for (std::size_t i = 0; i < oracle.rows.size(); ++i)
        oracle.rows[i].index = i;
}

QString brief(const Enactment &run) {
    QStringList lines;
    for (const Row &row : run.rows())
        lines << milliseconds_text(row.at) + u' ' + to_text(row);
    return u'\n' + lines.join(u'\n');
}

}  // namespace

class TestKernelTies : public QObject {
    Q_OBJECT

private slots:
    void a_needless_repetition_of_the_engine();
    void a_needless_repetition_of_the_kernel();
    void a_repetition_far_from_its_timer();
    void the_other_way_round();
};

// The engine's timer fires 10 ms before the repeated SYN arrives; the kernel's, late as it is, after it.
void TestKernelTies::a_needless_repetition_of_the_engine() {
    const Enactment run = lost_syn_ack("1010ms");
    QVERIFY2(run.rows().size() == 7, qPrintable(brief(run)));
    Oracle oracle = recording_of(run);
    QCOMPARE(compare(oracle, run).verdict(), QStringLiteral("pass"));
    oracle.rows.erase(oracle.rows.begin() + 5);  // the answer to the SYN,ACK …
    oracle.rows.erase(oracle.rows.begin() + 3);  // … that the timer sent
    renumber(oracle);
    const Comparison comparison = compare(oracle, run);
    QVERIFY2(comparison.passes(), qPrintable(transcript(comparison, oracle, run)));
    QVERIFY(comparison.ties() != u"-");
}

// The repeated SYN arrives 10 ms before the engine's timer would fire, and stops it.
void TestKernelTies::a_needless_repetition_of_the_kernel() {
    const Enactment run = lost_syn_ack("990ms");
    QVERIFY2(run.rows().size() == 5, qPrintable(brief(run)));
    Oracle oracle = recording_of(run);
    Row repetition = oracle.rows[1];
    repetition.fate = Fate::Delivered;
    repetition.at = Instant{} + milliseconds(1'049);
    repetition.arrivals = {repetition.at + milliseconds(50)};
    oracle.rows.insert(oracle.rows.begin() + 3, repetition);
    Row answer = oracle.rows.back();
    answer.at = repetition.arrivals.front();
    answer.arrivals = {answer.at + milliseconds(50)};
    oracle.rows.push_back(answer);
    renumber(oracle);
    const Comparison comparison = compare(oracle, run);
    QVERIFY2(comparison.passes(), qPrintable(transcript(comparison, oracle, run)));
    QCOMPARE(comparison.ties().count(u"segment"), 2);
}

// 200 ms are no tie with a timer of 1 s: its slack is 133 ms.
void TestKernelTies::a_repetition_far_from_its_timer() {
    const Enactment run = lost_syn_ack("1200ms");
    Oracle oracle = recording_of(run);
    QCOMPARE(compare(oracle, run).verdict(), QStringLiteral("pass"));
    const auto second = std::find_if(oracle.rows.begin() + 2, oracle.rows.end(),
                                     [](const Row &row) { return row.from == 1; });
    oracle.rows.erase(second);
    renumber(oracle);
    QVERIFY(!compare(oracle, run).passes());
}

// In this recording the server answers the repeated SYN and its timer fires, at one instant of the engine. A
// kernel whose timer came first has the two, which are alike, the other way round.
void TestKernelTies::the_other_way_round() {
    const QString name = QStringLiteral("tfo_synack_lost");
    const Enactment run(name);
    Oracle oracle = read_oracle(name);
    Row &first = oracle.rows[12], &second = oracle.rows[13];
    QVERIFY(same_segment(first, second));
    first.at = Instant{} + milliseconds(1'708);
    first.arrivals = {Instant{} + milliseconds(1'758)};
    second.at = oracle.rows[11].arrivals.front();
    oracle.rows[14].at = first.arrivals.front();
    oracle.rows[15].at = second.arrivals.front();
    const Comparison comparison = compare(oracle, run);
    QVERIFY2(comparison.passes(), qPrintable(transcript(comparison, oracle, run)));
    QCOMPARE(comparison.ties(), QString::fromUtf8("segment 13–16"));
}

QTEST_APPLESS_MAIN(TestKernelTies)
#include "test_kernel_ties.moc"
