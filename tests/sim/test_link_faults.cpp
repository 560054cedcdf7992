// Faults of the link and what a person does to segments on the wire.
#include <QtTest>

#include <algorithm>
#include <functional>

#include "core/sim/world.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;
using enum sim::CallName;
using sim::FaultAction;

namespace {

sim::Fault fault_on(sim::HostId from, FaultAction action) {
    sim::Fault fault;
    fault.match.from = from;
    fault.match.to = static_cast<sim::HostId>(1 - from);
    fault.action = action;
    return fault;
}

sim::Command touch(const char *when, sim::HostId from, std::uint32_t ordinal, sim::WireAct act,
                   Duration by = {}) {
    const sim::TouchSegment segment{{from, static_cast<sim::HostId>(1 - from), ordinal}, act, by};
    return {at(when), segment};
}

record::SegmentRecord segment_of(const record::Recording &recording, sim::HostId from,
                                 std::uint32_t ordinal) {
    for (const record::SegmentRecord &segment : recording.segments()) {
        if (segment.sent.from == from && segment.sent.ordinal == ordinal) return segment;
    }
    qFatal("no such segment");
}

std::vector<std::string> fates_of(const record::Recording &recording, sim::HostId from) {
    std::vector<std::string> fates;
    for (const record::SegmentRecord &segment : recording.segments()) {
        if (segment.sent.from == from) fates.emplace_back(to_string(segment.fate));
    }
    return fates;
}

using Fates = std::vector<std::string>;

// The server reads; the client writes five times, one segment each: its third to seventh segment.
Script five_writes() {
    Script script;
    script.handshake();
    for (const char *when : {"1", "2", "3", "4", "5"})
        script.call(when, kClient, Write, 100);
    return script;
}

}  // namespace

class TestLinkFaults : public QObject {
    Q_OBJECT

private slots:
    void every_action_has_its_fate() {
        Script script;
        script.handshake();
        for (const char *when : {"1", "3", "5", "7"})
            script.call(when, kClient, Write, 100);
        sim::Fault drop = fault_on(kClient, FaultAction::Drop);
        drop.match.nth = 3;
        sim::Fault delay = fault_on(kClient, FaultAction::Delay);
        delay.match.nth = 5;  // the fourth repeats the third
        delay.by = milliseconds(20);
        sim::Fault duplicate = fault_on(kClient, FaultAction::Duplicate);
        duplicate.match.nth = 6;
        duplicate.by = milliseconds(30);
        sim::Fault corrupt = fault_on(kClient, FaultAction::Corrupt);
        corrupt.match.nth = 7;
        sim::Fault hold = fault_on(kServer, FaultAction::Hold);
        hold.match.nth = 5;  // the answer to the copy
        for (const sim::Fault &fault : {drop, delay, duplicate, corrupt, hold})
            script.fault(fault);
        const record::Recording recording = run(script.setup, at("7.5"));
        QCOMPARE(fates_of(recording, kClient), (Fates{"delivered", "delivered", "lost", "delivered",
                                                      "delayed", "duplicated", "corrupted"}));
        QCOMPARE(segment_of(recording, kClient, 5).arrivals, (std::vector{at("3.07")}));
        QCOMPARE(segment_of(recording, kClient, 6).arrivals, (std::vector{at("5.05"), at("5.08")}));
        QCOMPARE(segment_of(recording, kClient, 3).lost_at, std::optional(at("1.025")));
        QCOMPARE(segment_of(recording, kServer, 5).fate, record::Fate::Held);
    }

    // MUST-3: a bad checksum is thrown away without a word.
    void a_corrupted_segment_changes_nothing_where_it_arrives() {
        Script script = five_writes();
        sim::Fault corrupt = fault_on(kClient, FaultAction::Corrupt);
        corrupt.match.data = true;
        corrupt.match.nth = 1;
        script.fault(corrupt);
        const record::Recording recording = run(script.setup, at("1.9"));
        QCOMPARE(fates_of(recording, kServer), (Fates{"delivered"}));  // only the SYN,ACK
    }

    void matches_count_only_what_fits_the_rest() {
        struct Case {
            const char *name;
            std::function<void(sim::Match &)> match;
            std::vector<std::uint32_t> lost;  // ordinals of the client's segments before 6 s, without repeats
        };
        const std::vector<Case> cases{
            {"second with data", [](sim::Match &m) { m.data = true, m.nth = 2; }, {4}},
            {"without data, second", [](sim::Match &m) { m.data = false, m.nth = 2; }, {2}},
            {"exact flags, PSH left out",
             [](sim::Match &m) { m.flags = tcp::Flags(tcp::Flag::Ack), m.nth = 3; },
             {4}},
            {"SYN only", [](sim::Match &m) { m.flags = tcp::Flags(tcp::Flag::Syn), m.nth = 1; }, {1}},
            {"by number", [](sim::Match &m) { m.seq = 1'201, m.nth = 1; }, {5}},
            {"since is included", [](sim::Match &m) { m.since = at("5"), m.nth = 1; }, {7}},
            {"until is excluded", [](sim::Match &m) { m.since = at("1"), m.until = at("1"); }, {}},
            {"the other direction", [](sim::Match &m) { m.from = kServer, m.to = kClient, m.nth = 2; }, {}},
        };
        for (const Case &one : cases) {
            Script script = five_writes();
            script.isns({1'000}, {5'000});
            script.config(kClient).initial_rto = script.config(kClient).min_rto = seconds(50);
            sim::Fault drop = fault_on(kClient, FaultAction::Drop);
            one.match(drop.match);
            script.fault(drop);
            const record::Recording recording = run(script.setup, at("6"));
            std::vector<std::uint32_t> lost;
            for (const record::SegmentRecord &segment : recording.segments()) {
                if (segment.sent.from == kClient && segment.fate == record::Fate::Lost) {
                    lost.push_back(segment.sent.ordinal);
                }
            }
            QVERIFY2(lost == one.lost, one.name);
        }
    }

    void a_count_ends_a_fault() {
        Script script = five_writes();
        sim::Fault delay = fault_on(kClient, FaultAction::Delay);
        delay.match.data = true;
        delay.by = milliseconds(1);
        delay.count = 2;
        script.fault(delay);
        QCOMPARE(
            fates_of(run(script.setup, at("6")), kClient),
            (Fates{"delivered", "delivered", "delayed", "delayed", "delivered", "delivered", "delivered"}));
    }

    void chance_is_the_same_every_time_and_different_for_every_seed() {
        const auto fates = [](std::uint64_t seed) {
            Script script;
            script.handshake();
            for (int i = 0; i < 60; ++i)
                script.call(std::to_string(1 + i), kClient, Write, 10);
            sim::Fault delay = fault_on(kClient, FaultAction::Delay);
            delay.by = milliseconds(1);
            delay.parts_per_million = 500'000;
            script.fault(delay);
            script.setup.seed = seed;
            return fates_of(run(script.setup, at("70")), kClient);
        };
        QCOMPARE(fates(1), fates(1));
        QVERIFY(fates(1) != fates(2));
        const Fates some = fates(3);
        const auto hits = std::count(some.begin(), some.end(), "delayed");
        QVERIFY(hits > 15 && hits < 47);
    }

    void a_held_segment_arrives_when_the_rule_says() {
        const record::Recording recording =
            run(Script().handshake().hold(kClient, 1, "0.4").setup, at("0.9"));
        QCOMPARE(segment_of(recording, kClient, 1).arrivals, (std::vector{at("0.4")}));
        QCOMPARE(segment_of(recording, kClient, 1).fate, record::Fate::Delayed);
        // Never before it could have come.
        const record::Recording early = run(Script().handshake().hold(kClient, 1, "0.01").setup, at("0.9"));
        QCOMPARE(segment_of(early, kClient, 1).arrivals, (std::vector{at("0.05")}));
    }

    // --- what a person does ---

    void every_act_on_a_segment_in_flight() {
        struct Case {
            sim::WireAct act;
            const char *fate;
            std::vector<Instant> arrivals;
        };
        const std::vector<Case> cases{
            {sim::WireAct::Drop, "lost", {}},
            {sim::WireAct::Delay, "delayed", {at("0.25")}},
            {sim::WireAct::Hold, "held", {}},
            {sim::WireAct::Duplicate, "duplicated", {at("0.05"), at("0.25")}},
            {sim::WireAct::Corrupt, "corrupted", {at("0.05")}},
        };
        for (const Case &one : cases) {
            const std::vector<sim::Command> acts{touch("0.02", kClient, 1, one.act, milliseconds(200))};
            const record::Recording recording = run(Script().handshake().setup, at("0.9"), acts);
            const record::SegmentRecord &segment = segment_of(recording, kClient, 1);
            QCOMPARE(std::string(to_string(segment.fate)), std::string(one.fate));
            QCOMPARE(segment.arrivals, one.arrivals);
            if (one.act == sim::WireAct::Drop) QCOMPARE(segment.lost_at, std::optional(at("0.02")));
        }
    }

    void a_held_segment_is_released_at_once() {
        const std::vector<sim::Command> acts{touch("0.02", kClient, 1, sim::WireAct::Hold),
                                             touch("0.5", kClient, 1, sim::WireAct::Release)};
        const record::Recording recording = run(Script().handshake().setup, at("0.9"), acts);
        QCOMPARE(segment_of(recording, kClient, 1).arrivals, (std::vector{at("0.5")}));
        QCOMPARE(segment_of(recording, kClient, 1).fate, record::Fate::Delayed);
        QCOMPARE(segment_of(recording, kServer, 1).sent_at, at("0.5"));
    }

    // A command acts after everything at its instant: what has arrived cannot be caught any more.
    void an_act_on_what_is_not_there_leaves_a_note() {
        for (const sim::Command &act :
             {touch("0.05", kClient, 1, sim::WireAct::Drop), touch("0.02", kClient, 2, sim::WireAct::Drop),
              touch("0.02", kServer, 1, sim::WireAct::Hold)}) {
            const record::Recording with = run(Script().handshake().setup, at("5"), {act});
            QCOMPARE(segment_table(with, at("0")),
                     segment_table(run(Script().handshake().setup, at("5")), at("0")));
            std::size_t notes = 0;
            for (std::size_t i = 0; i < with.fact_count(); ++i)
                notes += std::holds_alternative<sim::Noted>(with.fact(i).body) ? 1 : 0;
            QCOMPARE(notes, std::size_t{1});
        }
    }

    void menus_offer_what_works() {
        record::Recording nobody;
        sim::World world(Script().handshake().setup);
        world.run_until(at("0.02"), nobody);
        const auto can = [&world](sim::WireAct act) {
            return world.can_apply(touch("0.02", kClient, 1, act));
        };
        QVERIFY(can(sim::WireAct::Drop) && can(sim::WireAct::Hold) && can(sim::WireAct::Delay));
        QVERIFY(!can(sim::WireAct::Release));
        world.apply(touch("0.02", kClient, 1, sim::WireAct::Hold), nobody);
        QVERIFY(can(sim::WireAct::Release) && can(sim::WireAct::Drop));
        QVERIFY(!can(sim::WireAct::Hold) && !can(sim::WireAct::Delay));
        QVERIFY(
            !world.can_apply(touch("0.01", kClient, 1, sim::WireAct::Drop)));  // the past is the timeline's
        QVERIFY(!world.can_apply(touch("0.02", kServer, 1, sim::WireAct::Drop)));
    }

    // Delays may differ per direction.
    void each_direction_has_its_delay() {
        Script script;
        script.handshake();
        script.setup.link.delay_forth = milliseconds(10);
        script.setup.link.delay_back = milliseconds(300);
        const record::Recording recording = run(script.setup, at("0.9"));
        QCOMPARE(segment_of(recording, kServer, 1).arrivals, (std::vector{at("0.31")}));
        QCOMPARE(segment_of(recording, kClient, 2).arrivals, (std::vector{at("0.32")}));
    }
};

QTEST_APPLESS_MAIN(TestLinkFaults)
#include "test_link_faults.moc"
