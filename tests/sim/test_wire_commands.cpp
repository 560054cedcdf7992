// Commands that change the wire while a world runs: its faults, a direction, the boxes on the way, an outage
// of the scenario.
#include <QtTest>

#include <functional>

#include "core/base/random.h"
#include "core/sim/limits.h"
#include "core/sim/line.h"
#include "core/sim/validity.h"
#include "core/sim/world.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;
using enum sim::CallName;
using sim::FaultAction;

namespace {

using Fates = std::vector<std::string>;

Fates fates_of(const record::Recording &recording, sim::HostId from) {
    Fates fates;
    for (const record::SegmentRecord &segment : recording.segments()) {
        if (segment.sent.from == from) fates.emplace_back(to_string(segment.fate));
    }
    return fates;
}

std::vector<std::string> notes_of(const record::Recording &recording) {
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < recording.fact_count(); ++i) {
        const sim::Fact fact = recording.fact(i);
        const auto *noted = std::get_if<sim::Noted>(&fact.body);
        if (noted == nullptr) continue;
        std::string line = to_string(fact.at - Instant{}) + " " + noted->text.id;
        for (const std::string &arg : noted->text.args)
            line += " [" + arg + "]";
        notes.push_back(line);
    }
    return notes;
}

// The client writes five times, a second apart: its third to seventh segment. Nothing is repeated in time.
Script five_writes() {
    Script script;
    script.handshake();
    script.config(kClient).initial_rto = script.config(kClient).min_rto = seconds(50);
    for (const char *when : {"1", "2", "3", "4", "5"})
        script.call(when, kClient, Write, 100);
    return script;
}

// Delays every second segment with text, so that counting shows.
sim::Fault second_text(FaultAction action = FaultAction::Delay) {
    sim::Fault fault;
    fault.match.data = true;
    fault.match.nth = 2;
    fault.action = action;
    if (action == FaultAction::Delay) fault.by = milliseconds(1);
    return fault;
}

sim::Command set_faults(const char *when, std::vector<sim::Fault> faults) {
    return {at(when), sim::SetFaults{std::move(faults)}};
}

sim::Fault off(sim::Fault fault) {
    fault.enabled = false;
    return fault;
}

}  // namespace

class TestWireCommands : public QObject {
    Q_OBJECT

private slots:
    void a_fault_that_is_off_neither_hits_nor_counts() {
        Script script = five_writes();
        script.fault(off(second_text()));
        QCOMPARE(fates_of(run(script.setup, at("6")), kClient), Fates(7, "delivered"));
        // Switched on between the first and the second text it begins to count there.
        QCOMPARE(
            fates_of(run(script.setup, at("6"), {set_faults("1.5", {second_text()})}), kClient),
            (Fates{"delivered", "delivered", "delivered", "delivered", "delayed", "delivered", "delivered"}));
    }

    void a_fault_that_stays_counts_on() {
        struct Case {
            const char *name;
            std::vector<sim::Fault> before;
            std::vector<sim::Command> commands;
            std::size_t delayed;  ///< which of the five texts, from 1; 0: none
        };
        sim::Fault other = second_text(FaultAction::Corrupt);
        other.match.from = kServer;
        other.match.to = kClient;
        sim::Fault longer = second_text();
        longer.by = milliseconds(2);
        const sim::Fault fault = second_text();
        const std::vector<Case> cases{
            {"untouched", {fault}, {}, 2},
            {"moved behind a new one", {fault}, {set_faults("1.5", {other, fault})}, 2},
            {"another value begins anew", {fault}, {set_faults("1.5", {longer})}, 3},
            {"off and on keeps what it had",
             {fault},
             {set_faults("1.2", {off(fault)}), set_faults("1.8", {fault})},
             2},
            {"what passed while it was off is not counted",
             {fault},
             {set_faults("1.5", {off(fault)}), set_faults("2.5", {fault})},
             3},
            {"taken out it forgets", {fault}, {set_faults("1.2", {}), set_faults("1.8", {fault})}, 3},
            {"one of two equal ones goes", {fault, fault}, {set_faults("1.5", {fault})}, 2},
            {"all gone", {fault}, {set_faults("1.5", {})}, 0},
        };
        for (const Case &one : cases) {
            Script script = five_writes();
            for (const sim::Fault &each : one.before)
                script.fault(each);
            const Fates fates = fates_of(run(script.setup, at("6"), one.commands), kClient);
            Fates expected(7, "delivered");
            if (one.delayed > 0) expected[one.delayed + 1] = "delayed";
            QVERIFY2(fates == expected, one.name);
        }
    }

    void hits_are_told_per_fault() {
        Script script = five_writes();
        script.fault(second_text());
        sim::World world(script.setup);
        sim::NullSink nobody;
        world.run_until(at("3.5"), nobody);
        QCOMPARE(world.link().hits(), (std::vector<std::uint32_t>{1}));
        world.apply(set_faults("3.5", {second_text(FaultAction::Corrupt), off(second_text())}), nobody);
        QCOMPARE(world.link().hits(), (std::vector<std::uint32_t>{0, 1}));
    }

    // The SYN is on its way when the line changes: it arrives as it would have.
    void another_line_concerns_what_comes_after() {
        const sim::SetLine line{kServer, milliseconds(200), {}};
        const record::Recording recording = run(Script().handshake().setup, at("0.9"), {{at("0.02"), line}});
        QCOMPARE(recording.segments()[0].arrivals, (std::vector{at("0.05")}));
        QCOMPARE(recording.segments()[1].arrivals, (std::vector{at("0.25")}));
        QCOMPARE(recording.segments()[2].arrivals, (std::vector{at("0.3")}));
        QCOMPARE(notes_of(recording),
                 (std::vector<std::string>{"20ms note.line-changed [server] [delay=200ms]"}));
    }

    void a_line_says_what_it_does() {
        sim::SetLine line{kClient, milliseconds(5), {}};
        line.impairments.jitter = milliseconds(1);
        line.impairments.rate_bps = 1'000'000;
        line.impairments.queue_packets = 8;
        line.impairments.mark_queue = 4;
        line.impairments.mark_ppm = 1;
        line.impairments.loss_ppm = 10'000;
        line.impairments.duplicate_ppm = 1'000'000;
        line.impairments.corrupt_ppm = 500'000;
        line.impairments.reorder_ppm = 250'000;
        line.impairments.reorder_by = milliseconds(7);
        line.impairments.burst.to_bad_ppm = 2'000;
        const record::Recording recording = run(Script().setup, at("1"), {{at("0.5"), line}});
        QCOMPARE(notes_of(recording),
                 (std::vector<std::string>{
                     "500ms note.line-changed [client] [delay=5ms, jitter=1ms, rate_bps=1000000, queue=8, "
                     "mark_queue=4, mark=0.000001, loss=0.01, duplicate=1.0, corrupt=0.5, reorder=0.25, "
                     "reorder_by=7ms, burst.to_bad=0.002]"}));
    }

    // What was handed to a slow line is sent at the speed of then, and the next one waits for it.
    void what_waits_for_the_line_keeps_its_place() {
        sim::Impairments slow;
        slow.rate_bps = 8'000;  // a byte a millisecond
        sim::Line line(milliseconds(50), slow);
        Random random(1);
        QCOMPARE(line.pass(100, tcp::Ecn::NotEct, at("0"), random).arrives, at("0.15"));
        QCOMPARE(line.pass(100, tcp::Ecn::NotEct, at("0"), random).arrives, at("0.25"));
        QCOMPARE(line.waiting(at("0")), 1u);
        sim::Line fast = line, endless = line;
        sim::Impairments faster = slow;
        faster.rate_bps = 80'000;
        fast.change(milliseconds(50), faster);
        QCOMPARE(fast.waiting(at("0")), 1u);
        QCOMPARE(fast.pass(100, tcp::Ecn::NotEct, at("0"), random).arrives, at("0.26"));
        endless.change(milliseconds(50), {});
        QCOMPARE(endless.pass(100, tcp::Ecn::NotEct, at("0.1"), random).departs, at("0.2"));
        QCOMPARE(endless.pass(100, tcp::Ecn::NotEct, at("0.3"), random).departs, at("0.3"));
    }

    // Jitter lets nothing overtake; another delay is another way.
    void a_shorter_way_overtakes() {
        sim::Impairments jitter;
        jitter.jitter = nanoseconds(1);
        sim::Line line(milliseconds(500), jitter);
        Random random(1);
        const Instant old = line.pass(100, tcp::Ecn::NotEct, at("0"), random).arrives;
        line.change(milliseconds(500), {});
        line.change(milliseconds(10), jitter);
        QVERIFY(line.pass(100, tcp::Ecn::NotEct, at("0"), random).arrives < old);
    }

    void the_bad_state_of_a_line_lasts_until_its_chain_changes() {
        sim::Impairments burst;
        burst.burst = {1'000'000, 0, 0, 1'000'000};  // bad from the first segment on, for ever
        sim::Line line(milliseconds(50), burst);
        Random random(1);
        QVERIFY(line.pass(100, tcp::Ecn::NotEct, at("0"), random).loss == sim::Passage::Loss::Luck);
        sim::Line same = line, other = line;
        sim::Impairments with_rate = burst;
        with_rate.queue_packets = 5;
        same.change(milliseconds(50), with_rate);
        QVERIFY(same.pass(100, tcp::Ecn::NotEct, at("0"), random).loss == sim::Passage::Loss::Luck);
        burst.burst = {1, 0, 0, 1'000'000};
        other.change(milliseconds(50), burst);
        QVERIFY(other.pass(100, tcp::Ecn::NotEct, at("0"), random).loss == sim::Passage::Loss::None);
    }

    void middleboxes_come_and_go() {
        Script script = five_writes();
        script.config(kClient).fast_open = script.config(kServer).fast_open = tcp::Switch::On;
        script.setup.calls[1].call.bytes = 100;  // given with the open: the SYN asks for a cookie
        const sim::SetMiddleboxes strip{{{sim::MiddleboxAct::StripFastOpen, {}}}};
        QCOMPARE(fates_of(run(script.setup, at("0.9")), kServer)[0], std::string("delivered"));
        // The SYN has its option, the SYN,ACK has lost it: the box stands there from 20 ms on.
        const record::Recording with =
            run(script.setup, at("6"), {{at("0.02"), strip}, {at("0.9"), sim::SetMiddleboxes{}}});
        std::size_t altered = 0;
        for (std::size_t i = 0; i < with.fact_count(); ++i) {
            const sim::Fact fact = with.fact(i);
            const auto *event = std::get_if<sim::WireEvent>(&fact.body);
            altered += event != nullptr && event->fate == sim::WireFate::Altered ? 1 : 0;
        }
        QCOMPARE(altered, std::size_t{1});
        std::vector<std::string> notes = notes_of(with);
        std::erase_if(notes, [](const std::string &note) { return note.find("middlebox") == note.npos; });
        QCOMPARE(notes, (std::vector<std::string>{"20ms note.middleboxes-changed [strip-fast-open]",
                                                  "900ms note.no-middleboxes []"}));
    }

    // The outage would last until 10 s; a person mends the cable at 2.5 s.
    void a_person_mends_an_outage_of_the_scenario() {
        Script script = five_writes();
        script.setup.link.outages = {{at("1.5"), at("10")}, {at("20"), {}}};
        const sim::Command mend{at("2.5"), sim::SetCable{sim::Cable::Whole}};
        sim::World world(script.setup);
        sim::NullSink nobody;
        world.run_until(at("1.4"), nobody);
        QVERIFY(!world.can_apply({at("1.4"), sim::SetCable{sim::Cable::Whole}}));
        world.run_until(at("2.5"), nobody);
        QVERIFY(world.link().is_cut(at("2.5")) && world.can_apply(mend));
        world.apply(mend, nobody);
        QVERIFY(!world.link().is_cut(at("2.5")) && !world.can_apply(mend));
        QVERIFY(world.link().is_cut(at("20")));  // the next one is still to come
        const record::Recording recording = run(script.setup, at("6"), {mend});
        Fates fates = fates_of(recording, kClient);
        fates.resize(7);  // what follows repeats the fourth
        QCOMPARE(fates, (Fates{"delivered", "delivered", "delivered", "lost", "delivered", "delivered",
                               "delivered"}));
        QCOMPARE(notes_of(recording), (std::vector<std::string>{"2.5s note.cable-mended"}));
    }

    void what_changes_nothing_is_not_offered_and_says_nothing() {
        Script script = five_writes();
        script.fault(second_text());
        const std::vector<sim::Command> idle{
            set_faults("0.5", {second_text()}),
            {at("0.5"), sim::SetLine{kClient, milliseconds(50), {}}},
            {at("0.5"), sim::SetMiddleboxes{}},
            {at("0.5"), sim::SetCable{sim::Cable::Whole}},
        };
        sim::World world(script.setup);
        sim::NullSink nobody;
        world.run_until(at("0.5"), nobody);
        for (const sim::Command &command : idle)
            QVERIFY(!world.can_apply(command));
        QVERIFY(run(script.setup, at("6")) == run(script.setup, at("6"), idle));
    }

    void values_that_a_file_would_refuse_are_refused() {
        using Spoil = std::function<void(sim::Fault &)>;
        const std::vector<std::pair<const char *, Spoil>> faults{
            {"a third host", [](sim::Fault &f) { f.match.from = 2; }},
            {"to itself", [](sim::Fault &f) { f.match.to = f.match.from; }},
            {"the zeroth", [](sim::Fault &f) { f.match.nth = 0; }},
            {"until before since", [](sim::Fault &f) { f.match.since = f.match.until = at("1"); }},
            {"before time", [](sim::Fault &f) { f.match.since = Instant{-1}; }},
            {"after time",
             [](sim::Fault &f) { f.match.until = Instant{} + sim::kLongestTime + Duration{1}; }},
            {"never", [](sim::Fault &f) { f.count = 0; }},
            {"more than certain", [](sim::Fault &f) { f.parts_per_million = 1'000'001; }},
            {"later than earlier", [](sim::Fault &f) { f.by = milliseconds(-1); }},
            {"a delay to an instant", [](sim::Fault &f) { f.until = at("1"); }},
            {"a drop by", [](sim::Fault &f) { f.action = FaultAction::Drop; }},
            {"no such action", [](sim::Fault &f) { f.action = static_cast<FaultAction>(5); }},
        };
        QVERIFY(is_valid(second_text()));
        for (const auto &[name, spoil] : faults) {
            sim::Fault fault = second_text();
            spoil(fault);
            check_refused(sim::SetFaults{{second_text(), fault}}, name);
        }
        check_refused(sim::SetFaults{std::vector(sim::kMostFaults + 1, second_text())}, "too many faults");
        using SpoilLine = std::function<void(sim::SetLine &)>;
        const std::vector<std::pair<const char *, SpoilLine>> lines{
            {"a third host", [](sim::SetLine &l) { l.from = 2; }},
            {"no delay", [](sim::SetLine &l) { l.delay = {}; }},
            {"too long", [](sim::SetLine &l) { l.delay = sim::kLongestDelay + Duration{1}; }},
            {"negative jitter", [](sim::SetLine &l) { l.impairments.jitter = Duration{-1}; }},
            {"too slow", [](sim::SetLine &l) { l.impairments.rate_bps = 999; }},
            {"too fast", [](sim::SetLine &l) { l.impairments.rate_bps = UINT64_MAX; }},
            {"long queue", [](sim::SetLine &l) { l.impairments.queue_packets = 1'000'001; }},
            {"late mark", [](sim::SetLine &l) { l.impairments.mark_queue = 1'000'001; }},
            {"loss", [](sim::SetLine &l) { l.impairments.loss_ppm = 1'000'001; }},
            {"burst", [](sim::SetLine &l) { l.impairments.burst.loss_bad_ppm = 1'000'001; }},
            {"no reorder_by", [](sim::SetLine &l) { l.impairments.reorder_ppm = 1; }},
        };
        for (const auto &[name, spoil] : lines) {
            sim::SetLine line{kClient, milliseconds(20), {}};
            QVERIFY(is_valid(line));
            spoil(line);
            check_refused(line, name);
        }
        check_refused(sim::SetMiddleboxes{{{sim::MiddleboxAct::DropFastOpen, sim::HostId{2}}}}, "whose box");
        check_refused(sim::SetMiddleboxes{{{static_cast<sim::MiddleboxAct>(3), {}}}}, "no such box");
        check_refused(sim::SetMiddleboxes{std::vector<sim::Middlebox>(sim::kMostMiddleboxes + 1)}, "boxes");
    }

private:
    template <typename Act>
    static void check_refused(const Act &act, const char *name) {
        const sim::Setup setup = Script().handshake().setup;
        sim::World world(setup);
        const sim::Command command{at("0.02"), act};
        QVERIFY2(!is_valid(act) && !world.can_apply(command), name);
        const record::Recording recording = run(setup, at("0.9"), {command});
        QVERIFY2(notes_of(recording) == std::vector<std::string>{"20ms note.wire-refused"}, name);
        QCOMPARE(segment_table(recording, at("0")), segment_table(run(setup, at("0.9")), at("0")));
    }
};

QTEST_APPLESS_MAIN(TestWireCommands)
#include "test_wire_commands.moc"
