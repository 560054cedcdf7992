// Branches of a scenario: what a file may say of them, and the way to a timeline and back.
#include <QTest>

#include <algorithm>

#include "core/script/branches.h"
#include "core/script/limits.h"
#include "core/script/profile_of_setup.h"
#include "core/script/reader.h"
#include "core/script/writer.h"
#include "tests/support/core/random_story.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;
using record::Branch;
using record::BranchId;
using record::Timeline;

namespace {

Instant at(std::int64_t ms) { return Instant{} + milliseconds(ms); }

const QString kHead = QStringLiteral("format = 2\n");

// A handshake and one write, two seconds long.
const char kTalk[] = R"(format = 2
run_for = "2s"
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
when = "established"
)";

Scenario scenario_of(const std::string &text) {
    const auto file = read_scenario(text, "x.toml");
    if (!file) qFatal("%s", qPrintable(brief(file.error())));
    return file->runs.front();
}

sim::Command drop(std::int64_t ms, std::uint32_t ordinal) {
    return {at(ms), sim::TouchSegment{{0, 1, ordinal}, sim::WireAct::Drop, {}}};
}

// Through the text of a file and back.
Scenario written(const Scenario &scenario) {
    ScenarioFile file;
    file.runs = {scenario};
    const std::string text = write_scenario(file);
    const auto again = read_scenario(text, "written.toml");
    if (!again) qFatal("%s%s", text.c_str(), qPrintable(brief(again.error())));
    return again->runs.front();
}

Timeline reopened(const Scenario &scenario, const Timeline &timeline) {
    Scenario stored = scenario;
    store_branches(stored, timeline);
    return *open_timeline(written(stored));
}

// Every branch of one is one of the other, in order, deleted ones left out.
void compare(const Timeline &before, const Timeline &after) {
    std::size_t next = 0;
    for (const Branch &branch : before.branches()) {
        if (branch.is_deleted) continue;
        QVERIFY(next < after.branches().size());
        const Branch &again = after.branches()[next++];
        QVERIFY(again.course->setup() == branch.course->setup());
        QVERIFY(again.course->commands() == branch.course->commands());
        QVERIFY(again.course->end() == branch.course->end());
        QVERIFY(again.course->recording() == branch.course->recording());
        QCOMPARE(again.name, branch.name);
        QCOMPARE(again.profile, branch.profile);
        QCOMPARE(again.colour, branch.colour);
    }
    QCOMPARE(next, after.branches().size());
}

void row(const char *name, const char *text, const char *errors) {
    QTest::newRow(name) << kHead + QString::fromUtf8(text) << QString::fromUtf8(errors);
}

}  // namespace

class TestBranches : public QObject {
    Q_OBJECT

private slots:
    void mistakes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("errors");
        row("no name", "[[branch]]\nat = \"1s\"\n", "2:1 script.missing-key(name, \"lost-syn\")");
        row("bad name", "[[branch]]\nname = \"My branch\"\nat = \"1s\"\n",
            "3:8 script.bad-name(My branch, 40)");
        row("twice", "[[branch]]\nname = \"a\"\nat = \"1s\"\n[[branch]]\nname = \"a\"\nat = \"1s\"\n",
            "6:8 script.branch-twice(a)");
        row("unknown parent", "[[branch]]\nname = \"a\"\nparent = \"b\"\nat = \"1s\"\n",
            "4:10 script.unknown-branch(b)");
        row("its own parent", "[[branch]]\nname = \"a\"\nparent = \"a\"\nat = \"1s\"\n",
            "4:10 script.parent-itself(a)");
        row("parent later",
            "[[branch]]\nname = \"a\"\nparent = \"b\"\nat = \"1s\"\n[[branch]]\nname = \"b\"\n",
            "4:10 script.parent-later(b)");
        row("a cycle",
            "[[branch]]\nname = \"a\"\nparent = \"b\"\nat = \"1s\"\n[[branch]]\nname = \"b\"\nparent = "
            "\"a\"\n",
            "4:10 script.parent-later(b)");
        row("shown", "shown = \"a\"\n", "2:9 script.unknown-branch(a)");
        row("after the run", "run_for = \"1s\"\n[[branch]]\nname = \"a\"\nat = \"2s\"\n",
            "5:6 script.branch-after-parent(2s, 1s)");
        row("after its parent",
            "[[branch]]\nname = \"a\"\nat = \"1s\"\nrun_for = \"3s\"\n"
            "[[branch]]\nname = \"b\"\nparent = \"a\"\nat = \"3001ms\"\n",
            "9:6 script.branch-after-parent(3.001s, 3s)");
        row("after its own end", "[[branch]]\nname = \"a\"\nat = \"2s\"\nrun_for = \"1s\"\n",
            "4:6 script.after-end(at, 2s, 1s)");
        row("a command before it",
            "[[branch]]\nname = \"a\"\nat = \"2s\"\ncommand = [{ at = \"1s\", cable = \"cut\" }]\n",
            "5:19 script.before-branch(at, 1s, 2s)");
        row("a command after its end",
            "[[branch]]\nname = \"a\"\nat = \"2s\"\nrun_for = \"3s\"\ncommand = [{ at = \"4s\", cable = "
            "\"cut\" "
            "}]\n",
            "6:19 script.after-end(at, 4s, 3s)");
        row("another past", "[[branch]]\nname = \"a\"\nat = \"2s\"\nseed = 3\nlink.delay = \"1ms\"\n",
            "5:1 script.branch-has-past(seed)\n6:1 script.branch-has-past(link)");
        row("colour", "[[branch]]\nname = \"a\"\nat = \"2s\"\ncolour = 9\n",
            "5:10 script.out-of-range(colour, 9, 0, 8)");
        row("profile", "[[branch]]\nname = \"a\"\nat = \"2s\"\nswitched_to = \"tahoe\"\n",
            "5:15 script.unknown-word-list(switched_to, tahoe, textbook, rfc, linux)");
        row("title is no table", "[[branch]]\nname = \"a\"\nat = \"2s\"\ntitle = { en = \"x\" }\n",
            "5:9 script.want-text(title)");
        row("below a run",
            "[[branch]]\nname = \"a\"\nat = \"2s\"\n[checksum]\nrows = []\n[[run]]\nname = \"main\"\n",
            "2:3 script.belongs-to-run(branch)\n5:2 script.belongs-to-run(checksum)");
        row("the other host's address", "[[branch]]\nname = \"a\"\nhosts.client.address = \"192.0.2.2\"\n",
            "4:1 script.address-same(192.0.2.2)");
        // The parent's command has set the largest RTO, and the child's goes beyond it.
        row("what the past has set",
            "[[branch]]\nname = \"a\"\nat = \"1s\"\n"
            "command = [{ at = \"1s\", host = \"client\", set = { max_rto = \"1min\" } }]\n"
            "[[branch]]\nname = \"b\"\nparent = \"a\"\nat = \"2s\"\n"
            "command = [{ at = \"2s\", host = \"client\", set = { initial_rto = \"2min\" } }]\n",
            "10:64 script.rto-above-max(initial_rto, 1min)");
        row("sum", "checksum.rows = [{ until = \"1s\", facts = 1, sum = \"0123456789ABCDEF\" }]\n",
            "2:51 script.bad-sum(0123456789ABCDEF)");
        row("rows in disorder",
            "checksum.rows = [{ until = \"1s\", facts = 1, sum = \"0123456789abcdef\" }, "
            "{ until = \"1s\", facts = 1, sum = \"0123456789abcdef\" }]\n",
            "2:83 script.checksum-order()");
        row("half a row", "checksum.rows = [{ until = \"1s\" }]\n",
            "2:18 script.missing-key(facts, 0)\n2:18 script.missing-key(sum, \"0000000000000000\")");
        row("line without delay", "[[command]]\nat = \"1s\"\nline = { from = \"client\" }\n",
            "4:8 script.missing-key(delay, \"50ms\")");
        row("line with a call", "[[command]]\nat = \"1s\"\nfaults = []\nport = 80\n",
            "5:1 script.key-out-of-place(port, faults)");
        row("a fault in a command", "[[command]]\nat = \"1s\"\nfaults = [{ from = \"client\", nth = 0 }]\n",
            "4:11 script.missing-key(action, \"drop\")\n4:36 script.out-of-range(nth, 0, 1, 4294967295)");
        QTest::newRow("keys of format 2")
            << QStringLiteral(
                   "format = 1\nshown = \"a\"\n[[fault]]\naction = \"drop\"\nfrom = \"client\"\n"
                   "enabled = true\n[[command]]\nat = \"1s\"\nfaults = []\n[[branch]]\n"
                   "name = \"a\"\nat = \"1s\"\n")
            << QStringLiteral(
                   "2:1 script.key-of-format(shown, 2)\n6:1 script.key-of-format(enabled, 2)\n"
                   "9:1 script.key-of-format(faults, 2)\n10:3 script.key-of-format(branch, 2)");
    }
    void mistakes() {
        QFETCH(QString, text);
        QFETCH(QString, errors);
        const auto file = read_scenario(text.toStdString(), "x.toml");
        QVERIFY(!file.has_value());
        QCOMPARE(brief(file.error()), errors);
    }

    // Found by the fuzzer: a branch without a name was taken for its own parent, for ever.
    void a_branch_without_a_name_is_not_its_own_parent() {
        const auto read = read_scenario(
            "format = 2\n[[branch]]\nname = \"\"\nat = \"1s\"\n[[branch.command]]\nat = \"1s\"\n"
            "host = \"client\"\nset = { nagle = false }\n",
            "x");
        QVERIFY(!read);
    }

    void limits() {
        std::string text = "format = 2\n";
        for (std::size_t i = 0; i <= kMostBranches; ++i)
            text += "[[branch]]\nname = \"b" + std::to_string(i) + "\"\nat = \"1s\"\n";
        QCOMPARE(brief(read_scenario(text, "x").error()),
                 QStringLiteral("3002:1 script.too-many(branch, 1000)"));
        // Each may be within its own limit; their past counts too.
        const auto chain = [](std::size_t first, std::size_t second) {
            std::string out = "format = 2\n";
            for (const auto &[name, count] : {std::pair("a", first), std::pair("b", second)}) {
                out += std::string("[[branch]]\nname = \"") + name + "\"\nat = \"1s\"\n";
                if (*name == 'b') out += "parent = \"a\"\n";
                out += "command = [";
                for (std::size_t i = 0; i < count; ++i)
                    out += "{ at = \"1s\", cable = \"cut\" },";
                out += "]\n";
            }
            return out;
        };
        QVERIFY(read_scenario(chain(9'000, 1'000), "x").has_value());
        QCOMPARE(brief(read_scenario(chain(9'000, 1'001), "x").error()),
                 QStringLiteral("6:1 script.too-many(command, 10000)"));
        std::string many = "format = 2\n";
        for (int i = 0; i < 6; ++i) {
            many += "[[branch]]\nname = \"b" + std::to_string(i) + "\"\nat = \"1s\"\ncommand = [";
            for (int k = 0; k < 8'400; ++k)
                many += "{ at = \"1s\", cable = \"cut\" },";
            many += "]\n";
        }
        QCOMPARE(brief(read_scenario(many, "x").error()),
                 QStringLiteral("22:1 script.too-many(command, 50000)"));
    }

    // A branch is more work than its run.
    void too_much_work_is_refused() {
        const auto file = read_scenario(
            std::string(kTalk) + "[[branch]]\nname = \"a\"\nat = \"1s\"\n[branch.link]\ndelay = \"1s\"\n",
            "x");
        QCOMPARE(brief(file.error()), QStringLiteral("19:9 script.branch-has-past(link)"));
        std::string text = std::string(kTalk) + "[[branch]]\nname = \"a\"\nat = \"1s\"\ncommand = [";
        for (int i = 0; i < 3; ++i)
            text += "{ at = \"1s\", host = \"client\", call = \"write\", bytes = 1000000000 },";
        QVERIFY(brief(read_scenario(text + "]\n", "x").error()).contains(u"script.too-much-work"));
    }

    void the_course_of_a_branch() {
        const Scenario scenario = scenario_of(std::string(kTalk) + R"([[command]]
at = "100ms"
cable = "cut"
[[command]]
at = "900ms"
cable = "whole"
[[branch]]
name = "a"
at = "500ms"
[[branch.command]]
at = "600ms"
cable = "whole"
[[branch.command]]
at = "500ms"
host = "client"
call = "close"
[[branch]]
name = "before"
parent = "a"
at = "50ms"
[[branch]]
name = "after"
parent = "a"
at = "500ms"
[[branch]]
name = "anew"
seed = 3
)");
        const auto instants = [&](std::string_view id) {
            std::vector<std::int64_t> out;
            for (const sim::Command &command : commands_of(scenario, *find_branch(scenario, id)))
                out.push_back(command.at.ns / 1'000'000);
            return out;
        };
        QCOMPARE(instants("a"), (std::vector<std::int64_t>{100, 500, 600}));
        QCOMPARE(instants("before"), (std::vector<std::int64_t>{}));
        QCOMPARE(instants("after"), (std::vector<std::int64_t>{100, 500}));
        QCOMPARE(instants("anew"), (std::vector<std::int64_t>{}));
        const Timeline timeline = *open_timeline(scenario);
        for (const Branch &branch : timeline.branches()) {
            if (branch.id == 0) continue;
            const BranchSpec &spec = scenario.branches[branch.id - 1];
            QVERIFY(branch.course->commands() == commands_of(scenario, spec));
            QVERIFY(branch.course->setup() == setup_of(scenario, spec));
            // The law, from the beginning of what the file says.
            record::Recording fresh;
            record::replay(setup_of(scenario, spec), commands_of(scenario, spec), branch.course->end(),
                           fresh);
            fresh.set_end(branch.course->end());
            QVERIFY(branch.course->recording() == fresh);
        }
        compare(timeline, reopened(scenario, timeline));
    }

    void what_a_person_says_comes_back() {
        const Scenario scenario = scenario_of(kTalk);
        Timeline timeline = *open_timeline(scenario);
        const BranchId lost = timeline.act(drop(20, 1));
        timeline.branch(lost).name = "Verlust 丢失";
        timeline.branch(lost).colour = 5;
        timeline.branch(lost).profile = "linux";
        timeline.act(drop(1'030, 2));
        timeline.select(lost);
        Scenario stored = scenario;
        store_branches(stored, timeline);
        QCOMPARE(stored.shown, std::string("b1"));
        QCOMPARE(stored.branches[1].parent, std::string("b1"));
        QCOMPARE(stored.branches[1].commands.size(), std::size_t{1});
        QVERIFY(stored.expect == scenario.expect && stored.run_for == scenario.run_for);
        const Timeline again = *open_timeline(written(stored));
        compare(timeline, again);
        QCOMPARE(again.current().id, lost);
        QCOMPARE(again.branch(2).own, std::size_t{1});
        QCOMPARE(again.branch(2).forked_at, at(1'030));
        QVERIFY(again.branch(2).kind == Branch::Kind::Act && again.branch(2).parent == lost);
        // A second time nothing changes any more.
        Scenario twice = stored;
        store_branches(twice, again);
        QVERIFY(twice == stored);
    }

    void names_of_a_file_stay() {
        const Scenario scenario =
            scenario_of(std::string(kTalk) + "[[branch]]\nname = \"b2\"\nat = \"1s\"\n");
        Timeline timeline = *open_timeline(scenario);
        timeline.act(drop(20, 1));
        timeline.act(drop(20, 1));
        Scenario stored = scenario;
        store_branches(stored, timeline);
        QCOMPARE(stored.branches[0].id, std::string("b2"));
        QCOMPARE(stored.branches[1].id, std::string("b2-2"));  // it is the second one, and b2 is taken
        QCOMPARE(stored.branches[2].id, std::string("b3"));
        written(stored);
    }

    void children_of_a_deleted_branch_stay() {
        const Scenario scenario = scenario_of(kTalk);
        Timeline timeline = *open_timeline(scenario);
        const BranchId lost = timeline.act(drop(20, 1));
        timeline.act(drop(1'030, 2));
        // One that leaves the deleted branch before that has left its own parent.
        timeline.select(lost);
        timeline.act({at(10), sim::SetCable{}});
        timeline.branch(lost).is_deleted = true;
        Scenario stored = scenario;
        store_branches(stored, timeline);
        QCOMPARE(stored.branches.size(), std::size_t{2});
        QVERIFY(stored.branches[0].parent.empty() && stored.branches[1].parent.empty());
        QCOMPARE(stored.branches[0].at, at(20));
        QCOMPARE(stored.branches[0].commands.size(), std::size_t{2});
        QCOMPARE(stored.branches[1].at, at(10));
        QCOMPARE(stored.branches[1].commands.size(), std::size_t{1});
        compare(timeline, *open_timeline(written(stored)));
        timeline.select(lost);
        store_branches(stored, timeline);
        QVERIFY(stored.shown.empty());  // a deleted branch is not shown
    }

    void a_beginning_of_its_own() {
        const Scenario scenario = scenario_of(kTalk);
        Timeline timeline = *open_timeline(scenario);
        sim::Setup other = scenario.setup;
        use_profile(other, "linux");
        other.seed = 9;
        other.link.forth.loss_ppm = 100'000;
        other.hosts[1].config.mss = 700;
        const BranchId anew = timeline.adopt_setup(0, record::Course::run(other, {}, Instant{} + seconds(4)));
        timeline.branch(anew).profile = "linux";
        timeline.act(drop(10, 1));
        compare(timeline, reopened(scenario, timeline));
        // The child of a deleted one has nothing in common with the run: it begins anew as well.
        timeline.branch(anew).is_deleted = true;
        Scenario stored = scenario;
        store_branches(stored, timeline);
        QVERIFY(stored.branches[0].setup == other && stored.branches[0].parent.empty());
        const Timeline again = *open_timeline(written(stored));
        compare(timeline, again);
        QVERIFY(again.branch(1).kind == Branch::Kind::Setup);
    }

    // Written by hand: the run has long come to rest when the branch leaves it.
    void a_branch_may_come_late() {
        Scenario scenario = scenario_of(std::string(kTalk) + "[[branch]]\nname = \"a\"\nat = \"1500ms\"\n");
        scenario.run_for.reset();
        scenario.branches[0].at = Instant{} + seconds(3'600);
        scenario.branches[0].commands = {
            {Instant{} + seconds(3'600), sim::CallSpec{0, sim::CallName::Write, 50}}};
        const Timeline timeline = *open_timeline(scenario);
        record::Recording fresh;
        record::replay(scenario.setup, scenario.branches[0].commands, timeline.branch(1).course->end(),
                       fresh);
        fresh.set_end(timeline.branch(1).course->end());
        QVERIFY(timeline.branch(1).course->end() > Instant{} + seconds(3'600));
        QVERIFY(timeline.branch(1).course->recording() == fresh);
        compare(timeline, reopened(scenario, timeline));
    }

    void opening_can_be_stopped() {
        std::string text = kTalk;
        text.replace(text.find("bytes = 100"), 11, "bytes = 90000000");
        text.replace(text.find("2s"), 2, "9h");
        QVERIFY(!open_timeline(scenario_of(text), [](Instant) { return record::Go::Stop; }).has_value());
    }

    // More than a file may have: the oldest are folded into their children, and none of those is lost.
    void a_file_never_has_too_many() {
        const Scenario scenario = scenario_of("format = 1\nrun_for = \"1s\"\n");
        Timeline timeline = *open_timeline(scenario);
        const std::size_t count = kMostBranches + 5;
        for (std::size_t i = 0; i < count; ++i)
            timeline.act({at(static_cast<std::int64_t>(i)), sim::SetCable{sim::Cable(i % 2 == 0 ? 1 : 0)}});
        timeline.branch(2).name = "mine";
        Scenario stored = scenario;
        store_branches(stored, timeline);
        QCOMPARE(stored.branches.size(), kMostBranches);
        QCOMPARE(stored.branches[0].name, std::string("mine"));
        QCOMPARE(stored.branches[0].commands.size(), std::size_t{2});
        QCOMPARE(stored.branches[1].id, std::string("b7"));
        QCOMPARE(stored.branches[1].parent, std::string("b2"));
        QCOMPARE(stored.branches[1].commands.size(), std::size_t{5});
        QCOMPARE(stored.shown, "b" + std::to_string(count));
        const Timeline again = *open_timeline(written(stored));
        QVERIFY(again.course().commands() == timeline.course().commands());
        QVERIFY(again.recording() == timeline.recording());
    }

    // Whatever a person does in a random story: what is saved is what was seen.
    void random_sessions_come_back() {
        for (std::uint64_t seed = 1; seed <= 120; ++seed) {
            const test::Plot plot = seed % 2 == 0 ? test::Plot::Forged : test::Plot::WholeLife;
            test::Census census;
            Timeline timeline = test::play_story(plot, seed, census);
            Random random(seed ^ 0xb4a);
            sim::Setup other = timeline.setup();
            other.seed = seed + 1;
            const auto any = [&] { return static_cast<BranchId>(random.below(timeline.branches().size())); };
            if (random.below(2) == 0) timeline.adopt_setup(any(), record::Course::run(other, {}, at(3'000)));
            for (int i = 0; i < 3; ++i) {
                timeline.select(any());
                const Instant now = test::random_instant(random, seconds(3));
                timeline.act({now, sim::SetCable{sim::Cable(random.below(2))}});
            }
            for (const Branch &branch : timeline.branches()) {
                if (branch.id != 0 && random.below(3) == 0) timeline.branch(branch.id).is_deleted = true;
            }
            Scenario scenario;
            scenario.setup = timeline.branch(0).course->setup();
            scenario.run_for = test::kStoryEnd - Instant{};
            // Stories are not made to be written: they say what no file would. That has tests of its own.
            store_branches(scenario, timeline);
            compare(timeline, *open_timeline(scenario));
            if (QTest::currentTestFailed()) {
                qWarning("seed %llu", static_cast<unsigned long long>(seed));
                return;
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBranches)
#include "test_branches.moc"
