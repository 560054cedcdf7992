// The checker of expectations notices every kind of difference: each row of these tables takes a scenario
// whose rows hold and spoils one thing.
#include <algorithm>
#include <QFileInfo>
#include <QTest>

#include <map>

#include "core/record/timeline.h"
#include "core/script/reader.h"

#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;

namespace {

const Scenario &stock(const char *id, const char *run = "main") {
    static std::map<std::string, ScenarioFile> files;
    if (!files.contains(id)) {
        const QString path =
            source_path(QStringLiteral("resources/scenarios/%1.toml").arg(QLatin1String(id)));
        files.emplace(id, *read_scenario(read_text(path), id));
    }
    return *files.at(id).find(run);
}

// Runs it and gives the failures as text, one line each, without their places.
QStringList failures_of(const Scenario &scenario, std::optional<Instant> until = {}) {
    const Instant end = until ? *until : end_of(scenario);
    record::Recording recording;
    const sim::World world = record::replay(scenario.setup, scenario.commands, end, recording);
    recording.set_end(end);
    QStringList out;
    for (const Failure &failure : check_expectation(scenario, recording, world, end))
        out << brief(failure.text);
    return out;
}

// A scenario in which everything happens that a row can speak of.
Scenario rich() {
    const auto file = read_scenario(R"(
format = 1
run_for = "3s"
[[call]]
host = "server"
call = "listen"
port = 80
[[call]]
host = "client"
call = "connect"
port = 80
[[call]]
host = "client"
call = "write"
bytes = 100
at = "1s"
[[fault]]
action = "duplicate"
from = "client"
data = true
copy_at = "1.5s"
[expect]
zero = "segment client data"
segments = [
    { t = "0s", from = "client", flags = "PSH,ACK", seq = 1, ack = 1, len = 100, fate = "duplicated", arrives = ["50ms", "500ms"], client = "ESTABLISHED", server = "ESTABLISHED" },
    { t = "50ms", from = "server", flags = "ACK", seq = 1, ack = 101, len = 0, fate = "delivered", arrives = "100ms", client = "ESTABLISHED", server = "ESTABLISHED" },
    { t = "500ms", from = "server", flags = "ACK", seq = 1, ack = 101, len = 0, fate = "delivered", arrives = "550ms", client = "ESTABLISHED", server = "ESTABLISHED" },
]
final = { client = "ESTABLISHED", server = "ESTABLISHED" }
calls = [{ host = "client", call = "write", result = 100 }]
)",
                                    "rich.toml");
    if (!file) qFatal("%s", qPrintable(brief(file.error())));
    return file->runs[0];
}

// A cookie is asked for and given; then somebody forges a segment.
Scenario with_options() {
    const auto file = read_scenario(R"(
format = 1
run_for = "2s"
hosts.client.options = { fast_open = true, timestamps = true }
hosts.server.options = { fast_open = true }
[[call]]
host = "server"
call = "listen"
port = 80
[[call]]
host = "client"
call = "connect"
port = 80
bytes = 10
[[command]]
at = "1s"
forge = { to = "server", flags = "RST", seq = 9999999, options = { sack = [{ left = 1, right = 2 }] } }
[expect]
segments = [
    { t = "0s", from = "client", flags = "SYN", seq = 0, tfo = "request", options = ["mss", "timestamps", "fast-open"], forged = false },
    { t = "50ms", from = "server", flags = "SYN,ACK", seq = 0, ack = 1, tfo = "cookie", options = ["mss", "fast-open"] },
    { t = "100ms", from = "client", flags = "PSH,ACK", seq = 1, ack = 1, len = 10, tfo = "none", options = [] },
    { t = "150ms", from = "server", flags = "ACK", seq = 1, ack = 11 },
    { t = "1s", from = "client", flags = "RST", seq = 9999999, options = ["sack"], forged = true },
]
)",
                                    "options.toml");
    if (!file) qFatal("%s", qPrintable(brief(file.error())));
    return file->runs[0];
}

struct Spoiled {
    const char *name;
    void (*spoil)(Expectation &expect);
    const char *failure;
};

const Spoiled kSpoiled[] = {
    {"time", [](Expectation &e) { e.segments[1].at = nanoseconds(50'000'001); },
     "expect.field(2, 50.000001ms server ACK, t, 50.000001ms, 50ms)"},
    {"direction", [](Expectation &e) { e.segments[2].from = 0; },
     "expect.field(3, 500ms client ACK, from, client, server)"},
    {"flags", [](Expectation &e) { e.segments[0].flags = tcp::Flag::Ack; },
     "expect.field(1, 0s client ACK, flags, ACK, PSH,ACK)"},
    {"seq", [](Expectation &e) { e.segments[0].seq = 2; }, "expect.field(1, 0s client PSH,ACK, seq, 2, 1)"},
    {"ack", [](Expectation &e) { e.segments[1].ack = 1; }, "expect.field(2, 50ms server ACK, ack, 1, 101)"},
    {"no ack", [](Expectation &e) { e.segments[1].ack.reset(); },
     "expect.field(2, 50ms server ACK, ack, -, 101)"},
    {"len", [](Expectation &e) { e.segments[0].len = 99; },
     "expect.field(1, 0s client PSH,ACK, len, 99, 100)"},
    {"fate", [](Expectation &e) { e.segments[0].fate = record::Fate::Delivered; },
     "expect.field(1, 0s client PSH,ACK, fate, delivered, duplicated)"},
    {"arrival", [](Expectation &e) { e.segments[1].arrivals = {milliseconds(101)}; },
     "expect.field(2, 50ms server ACK, arrives, 101ms, 100ms)"},
    {"one arrival of two", [](Expectation &e) { e.segments[0].arrivals.pop_back(); },
     "expect.field(1, 0s client PSH,ACK, arrives, 50ms, 50ms, 500ms)"},
    {"state of the first host", [](Expectation &e) { e.segments[1].state[0] = tcp::State::SynSent; },
     "expect.field(2, 50ms server ACK, client, SYN-SENT, ESTABLISHED)"},
    {"state of the second host", [](Expectation &e) { e.segments[0].state[1] = tcp::State::SynReceived; },
     "expect.field(1, 0s client PSH,ACK, server, SYN-RECEIVED, ESTABLISHED)"},
    {"absolute numbers",
     [](Expectation &e) {
         e.numbers = Numbers::Absolute;
         e.segments.erase(e.segments.begin() + 1, e.segments.end());
         e.until = Duration{};
     },
     "expect.field(1, 0s client PSH,ACK, seq, 1, 1001)\nexpect.field(1, 0s client PSH,ACK, ack, 1, 2001)"},
    {"a row too many",
     [](Expectation &e) {
         e.segments.push_back(e.segments.back());
         e.segments.back().at = seconds(1);
     },
     "expect.missing-row(4, 1s server ACK)"},
    {"a row too many in the middle",
     [](Expectation &e) {
         ExpectedSegment row = e.segments[0];
         row.at = milliseconds(20);
         row.len = 7;
         e.segments.insert(e.segments.begin() + 1, row);
     },
     "expect.missing-row(2, 20ms client PSH,ACK)"},
    {"a row too few at the end", [](Expectation &e) { e.segments.pop_back(); },
     "expect.extra-segment(2, 500ms server ACK seq=1 ack=101 len=0)"},
    {"a row too few in the middle", [](Expectation &e) { e.segments.erase(e.segments.begin() + 1); },
     "expect.extra-segment(1, 50ms server ACK seq=1 ack=101 len=0)"},
    {"a row too few at the start", [](Expectation &e) { e.segments.erase(e.segments.begin()); },
     "expect.extra-first(0s client PSH,ACK seq=1 ack=1 len=100)"},
    {"final state", [](Expectation &e) { e.final_state[1] = tcp::State::Closed; },
     "expect.final-state(server, CLOSED, ESTABLISHED)"},
    {"result", [](Expectation &e) { e.calls[0].result = 99; },
     "expect.call-field(client, write, 1, result, 99, 100)"},
    {"error", [](Expectation &e) { e.calls[0].error = "EPIPE"; },
     "expect.call-no-error(client, write, 1, EPIPE)"},
    {"no such call", [](Expectation &e) { e.calls[0].nth = 2; }, "expect.no-call(client, write, 2)"},
    {"zero never comes", [](Expectation &e) { e.zero.nth = 3; }, "expect.no-zero(segment client data 3)"},
};

const Spoiled kSpoiledOptions[] = {
    {"a request that is none", [](Expectation &e) { e.segments[0].fast_open = FastOpenSeen::Cookie; },
     "expect.field(1, 0s client SYN, tfo, cookie, request)"},
    {"a cookie that is none", [](Expectation &e) { e.segments[2].fast_open = FastOpenSeen::Cookie; },
     "expect.field(3, 100ms client PSH,ACK, tfo, cookie, none)"},
    {"an option too many", [](Expectation &e) { e.segments[1].options->insert(OptionKind::Sack); },
     "expect.field(2, 50ms server SYN,ACK, options, mss, sack, fast-open, mss, fast-open)"},
    {"options where there are none", [](Expectation &e) { e.segments[4].options = OptionSet{}; },
     "expect.field(5, 1s client RST, options, -, sack)"},
    {"forged by nobody", [](Expectation &e) { e.segments[4].origin = sim::Origin::Host; },
     "expect.field(5, 1s client RST, forged, false, true)"},
    {"forged by somebody", [](Expectation &e) { e.segments[0].origin = sim::Origin::Forged; },
     "expect.field(1, 0s client SYN, forged, true, false)"},
};

}  // namespace

class TestExpect : public QObject {
    Q_OBJECT

private slots:
    void options_hold() { QCOMPARE(failures_of(with_options()), QStringList()); }

    void spoiled_options_do_not_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kSpoiledOptions)); ++i)
            QTest::newRow(kSpoiledOptions[i].name) << i;
    }
    void spoiled_options_do_not() {
        QFETCH(int, index);
        Scenario scenario = with_options();
        kSpoiledOptions[index].spoil(*scenario.expect);
        QCOMPARE(failures_of(scenario).join(u'\n'), QString::fromLatin1(kSpoiledOptions[index].failure));
    }

    void rows_hold() { QCOMPARE(failures_of(rich()), QStringList()); }

    void what_is_wrong_is_noticed_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kSpoiled)); ++i)
            QTest::newRow(kSpoiled[i].name) << i;
    }
    void what_is_wrong_is_noticed() {
        QFETCH(int, index);
        Scenario scenario = rich();
        kSpoiled[index].spoil(*scenario.expect);
        QCOMPARE(failures_of(scenario).join(u'\n'), QString::fromUtf8(kSpoiled[index].failure));
    }

    void failures_name_the_place_of_their_row() {
        Scenario scenario = rich();
        const ExpectedSegment row = scenario.expect->segments[1];
        scenario.expect->segments[1].seq = 77;
        record::Recording recording;
        const Instant end = end_of(scenario);
        const sim::World world = record::replay(scenario.setup, scenario.commands, end, recording);
        recording.set_end(end);
        const auto failures = check_expectation(scenario, recording, world, end);
        QCOMPARE(failures.size(), std::size_t(1));
        QCOMPARE(failures[0].line, row.line);
        QCOMPARE(failures[0].column, row.column);
        QVERIFY(row.line > 20 && row.column > 0);
    }

    void until_ends_the_rows() {
        Scenario scenario = rich();
        scenario.expect->segments.pop_back();
        scenario.expect->until = milliseconds(499);
        QCOMPARE(failures_of(scenario), QStringList());
        scenario.expect->until = milliseconds(500);
        QCOMPARE(failures_of(scenario).size(), 1);
    }

    void without_rows_segments_are_not_checked() {
        Scenario scenario = rich();
        scenario.expect->segments.clear();
        QCOMPARE(failures_of(scenario), QStringList());
    }

    void a_stopped_run_is_held_to_what_had_to_happen() {
        Scenario scenario = rich();
        const Instant zero = Instant{} + seconds(1);
        scenario.expect->segments[2].seq = 77;
        QCOMPARE(failures_of(scenario, zero + milliseconds(499)), QStringList());
        QCOMPARE(failures_of(scenario, zero + milliseconds(500)),
                 QStringList("expect.field(3, 500ms server ACK, seq, 77, 1)"));
        scenario = rich();
        scenario.expect->segments.pop_back();
        QCOMPARE(failures_of(scenario, zero + milliseconds(499)), QStringList());
        QCOMPARE(failures_of(scenario, zero + milliseconds(500)).size(), 1);
    }

    void a_call_that_waits_has_no_result() {
        Scenario scenario = stock("hs-syn-lost");
        scenario.run_for = milliseconds(500);
        scenario.expect->segments.clear();
        scenario.expect->final_state[0].reset();
        scenario.expect->final_state[1].reset();
        QCOMPARE(failures_of(scenario), QStringList("expect.call-waits(client, connect, 1)"));
    }

    // Every wrong field of every stock row is noticed, whatever the lesson.
    void stock_rows_are_sharp_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("run");
        for (const QString &path : stock_files()) {
            const auto file = read_scenario(read_text(path), path.toStdString());
            for (const Scenario &scenario : file->runs) {
                const QString id = QFileInfo(path).completeBaseName();
                const QString run = QString::fromStdString(scenario.name);
                QTest::newRow(qPrintable(id + u':' + run)) << id << run;
            }
        }
    }
    void stock_rows_are_sharp() {
        QFETCH(QString, id);
        QFETCH(QString, run);
        const Scenario &scenario = stock(qPrintable(id), qPrintable(run));
        const auto noticed = [&](std::size_t index, void (*spoil)(ExpectedSegment & row)) {
            Scenario copy = scenario;
            spoil(copy.expect->segments[index]);
            return !failures_of(copy).isEmpty();
        };
        // Each question is a run of its own: of a long transfer twenty rows are asked.
        const std::size_t rows = scenario.expect->segments.size();
        for (std::size_t i = 0; i < rows; i += std::max<std::size_t>(1, rows / 20)) {
            QVERIFY(noticed(i, [](ExpectedSegment &row) { row.at = row.at + nanoseconds(1); }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { row.from = row.from == 0 ? 1 : 0; }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { row.flags.bits ^= 0x08; }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { ++row.seq; }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { row.ack = row.ack.value_or(0) + 1; }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { ++row.len; }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { row.fate = record::Fate::Held; }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { row.state[0] = tcp::State::CloseWait; }));
            QVERIFY(noticed(i, [](ExpectedSegment &row) { row.state[1] = tcp::State::SynSent; }));
        }
    }

    // --- the state of a TCB after a row ---

    void a_reset_half_open_listener_listens_again() {
        // The client aborts before the handshake ends; the server's half-open connection falls back to
        // LISTEN.
        const auto file = read_scenario(R"(
format = 1
run_for = "1s"
call = [
    { host = "server", call = "listen", port = 80 },
    { host = "client", call = "connect", port = 80 },
]
fault = [{ action = "drop", from = "client", flags = "ACK" }]
command = [{ at = "200ms", host = "client", call = "abort" }]
[expect]
zero = "call client abort"
segments = [
    { t = "0s", from = "client", flags = "RST,ACK", seq = 1, ack = 1, client = "CLOSED", server = "LISTEN" },
]
)",
                                        "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        QCOMPARE(failures_of(file->runs[0]), QStringList());
    }

    void a_port_without_listener_is_closed() {
        const auto file = read_scenario(R"(
format = 1
call = [{ host = "client", call = "connect", port = 81 }, { host = "server", call = "listen", port = 80 }]
[expect]
segments = [
    { t = "0s", from = "client", flags = "SYN", seq = 0, client = "SYN-SENT", server = "CLOSED" },
    { t = "50ms", from = "server", flags = "RST,ACK", seq = 0, ack = 1, client = "CLOSED", server = "CLOSED" },
]
final = { client = "CLOSED", server = "LISTEN" }
calls = [{ host = "client", call = "connect", result = -1, error = "ECONNREFUSED" }]
)",
                                        "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        QCOMPARE(failures_of(file->runs[0]), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestExpect)
#include "test_expect.moc"
