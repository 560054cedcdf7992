// Recordings and the timeline: at(t) == replay(start, t), forks that keep the old future, steps, fates.
#include <QtTest>

#include "core/base/random.h"
#include "core/record/timeline.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;
using enum sim::CallName;

namespace {

Script busy(std::uint64_t seed) {
    Script script;
    script.handshake().call("1", kClient, Write, 8'000).call("1.1", kServer, Write, 3'000);
    script.call("3", kClient, Shutdown).on(sim::When::Eof, kServer, Close);
    sim::Fault drop;
    drop.parts_per_million = 150'000;
    script.fault(drop);
    script.setup.seed = seed;
    return script;
}

sim::Command drop_at(Instant when, sim::HostId from, std::uint32_t ordinal) {
    return {when,
            sim::TouchSegment{{from, static_cast<sim::HostId>(1 - from), ordinal}, sim::WireAct::Drop, {}}};
}

sim::Command write_at(Instant when, sim::HostId host, std::uint64_t bytes) {
    sim::CallSpec spec;
    spec.host = host;
    spec.name = Write;
    spec.bytes = bytes;
    return {when, spec};
}

sim::World replayed(const record::Timeline &timeline, Instant t) {
    sim::NullSink nobody;
    return record::replay(timeline.setup(), timeline.course().commands(), t, nobody);
}

}  // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void the_law_at_any_instant_in_any_order() {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            Random random(seed);
            record::Timeline timeline(busy(seed).setup, {write_at(at("1.5"), kServer, 500)}, at("12"));
            timeline.act(drop_at(at("1.02"), kClient, 3));
            timeline.act(write_at(at("1.7"), kClient, 700));
            for (int i = 0; i < 40; ++i) {
                const Instant t{static_cast<std::int64_t>(random.below(12'000'000'000))};
                QVERIFY(timeline.at(t) == replayed(timeline, t));
                if (i % 10 == 9) timeline.select(i % 20 == 9 ? 1 : 2);
            }
            for (const Instant step : timeline.recording().steps())
                QVERIFY(timeline.at(step) == replayed(timeline, step));
            for (const Instant step : timeline.recording().steps())
                QVERIFY(timeline.at(step - nanoseconds(1)) == replayed(timeline, step - nanoseconds(1)));
        }
    }

    // Long enough for several checkpoints.
    void the_law_holds_across_checkpoints() {
        Script script = busy(3);
        script.call("1.2", kClient, Write, 600'000);
        script.setup.faults.front().parts_per_million = 5'000;
        record::Timeline timeline(script.setup, {}, at("60"));
        QVERIFY(timeline.at(at("60")).next_fact() > 4'000);
        for (const char *when : {"59", "1.3", "2", "30", "0", "1.3"})
            QVERIFY(timeline.at(at(when)) == replayed(timeline, at(when)));
        timeline.act(drop_at(at("1.45"), kClient, 40));
        for (const char *when : {"59", "1.3", "1.45", "1.46", "30"})
            QVERIFY(timeline.at(at(when)) == replayed(timeline, at(when)));
    }

    // "at(t) means after everything at t; a command at now acts after everything at now."
    void an_act_comes_after_everything_at_its_instant() {
        record::Timeline timeline(Script().handshake().setup, {}, at("1"));
        const sim::World before = timeline.at(at("0.05"));
        timeline.act(write_at(at("0.05"), kClient, 10));
        QVERIFY(!(timeline.at(at("0.05")) == before));
        timeline.act(write_at(at("0.05"), kClient, 20));  // a second one at the same instant comes behind it
        QCOMPARE(timeline.course().commands().size(), std::size_t{2});
        QVERIFY(timeline.at(at("0.05")) == replayed(timeline, at("0.05")));
        QCOMPARE(timeline.at(at("0.05")).hosts()[kClient].latest()->tcb.snd.queued_bytes, std::uint64_t{30});
    }

    void a_fork_keeps_the_old_future() {
        record::Timeline timeline(busy(2).setup, {}, at("12"));
        const record::Recording old = timeline.recording();
        const record::BranchId branch = timeline.act(drop_at(at("0.02"), kClient, 1));
        QCOMPARE(branch, record::BranchId{1});
        QCOMPARE(timeline.current().parent, std::optional(record::BranchId{0}));
        QCOMPARE(timeline.current().forked_at, at("0.02"));
        const record::Recording lost = timeline.recording();
        QVERIFY(!(lost == old));
        timeline.select(0);
        QVERIFY(timeline.recording() == old);
        timeline.act(write_at(at("1"), kServer, 5));  // another future; the first two are still there
        QCOMPARE(timeline.branches().size(), std::size_t{3});
        timeline.select(1);
        QVERIFY(timeline.recording() == lost);
        timeline.select(0);
        QVERIFY(timeline.recording() == old);
    }

    // Up to the fork the two futures share every fact; what the act changes begins there.
    void the_new_branch_begins_as_the_old_one() {
        record::Timeline timeline(busy(4).setup, {}, at("12"));
        const record::Recording before = timeline.recording().up_to(at("1.06"));
        timeline.act(write_at(at("1.06"), kServer, 5));
        const record::Recording after = timeline.recording();
        QVERIFY(after.fact_count() > before.fact_count());
        for (std::size_t i = 0; i < before.fact_count(); ++i)
            QVERIFY(before.fact(i) == after.fact(i));
        QVERIFY(run(timeline.setup(), timeline.end(), timeline.course().commands()) == after);
    }

    // A branch can begin before the one that it was made on did.
    void branches_part_where_the_earliest_act_was() {
        record::Timeline timeline(Script().handshake().setup, {}, at("1"));
        timeline.act(write_at(at("0.5"), kClient, 10));
        timeline.act(write_at(at("0.3"), kClient, 20));
        QCOMPARE(timeline.parts_at(2, 0), at("0.3"));
        QCOMPARE(timeline.parts_at(0, 2), at("0.3"));
        QCOMPARE(timeline.parts_at(2, 1), at("0.3"));
        QCOMPARE(timeline.parts_at(1, 0), at("0.5"));
    }

    // An act in the past drops the commands that came after it, on its own branch only.
    void later_commands_stay_on_the_branch_they_were_given_on() {
        record::Timeline timeline(Script().handshake().setup, {}, at("1"));
        timeline.act(write_at(at("0.5"), kClient, 10));
        timeline.act(write_at(at("0.3"), kClient, 20));
        QCOMPARE(timeline.course().commands().size(), std::size_t{1});
        timeline.select(1);
        QCOMPARE(timeline.course().commands().size(), std::size_t{1});
        QCOMPARE(timeline.course().commands().front().at, at("0.5"));
    }

    void a_run_goes_on_so_that_an_act_shows_what_it_does() {
        record::Timeline timeline(Script().handshake().setup, {}, at("0.2"));
        timeline.act(drop_at(at("0.02"), kClient, 1));
        QVERIFY(timeline.end() >= at("1.15"));  // the repeated SYN and the rest of the handshake
        QCOMPARE(timeline.recording().end(), timeline.end());
    }

    void details_are_those_of_the_full_recording() {
        record::Timeline timeline(busy(5).setup, {write_at(at("1.5"), kServer, 500)}, at("12"));
        const record::Recording full =
            run(timeline.setup(), at("12"), timeline.course().commands(), record::Detail::Full);
        const std::pair<const char *, const char *> spans[] = {{"0", "0.05"}, {"0.05", "1.2"}, {"2", "12"}};
        for (const auto &[after, until] : spans) {
            const record::Recording details = timeline.details(at(after), at(until));
            std::vector<sim::Fact> expected;
            for (std::size_t i = 0; i < full.fact_count(); ++i) {
                const sim::Fact fact = full.fact(i);
                if (fact.at > at(after) && fact.at <= at(until)) expected.push_back(fact);
            }
            QCOMPARE(details.fact_count(), expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i)
                QVERIFY(details.fact(i) == expected[i]);
        }
        // What the short recording keeps has the same ids.
        for (std::size_t i = 0; i < timeline.recording().fact_count(); ++i) {
            const sim::Fact fact = timeline.recording().fact(i);
            QCOMPARE(full.find(fact.id), std::optional(fact));
        }
    }

    // --- the recording ---

    void steps_are_the_instants_at_which_something_is_seen() {
        const record::Recording recording = run(Script().handshake().drop(kClient, 2).setup, at("5"));
        // listen and connect; SYN arrives; SYN,ACK arrives; the ACK is lost half-way; again; arrivals.
        const std::vector<Instant> expected{at("0"),    at("0.05"), at("0.1"), at("0.125"),
                                            at("1.05"), at("1.1"),  at("1.15")};
        QCOMPARE(std::vector(recording.steps().begin(), recording.steps().end()), expected);
        QCOMPARE(recording.next_step(at("0")), std::optional(at("0.05")));
        QCOMPARE(recording.next_step(at("0.06")), std::optional(at("0.1")));
        QCOMPARE(recording.previous_step(at("0.05")), std::optional(at("0")));
        QCOMPARE(recording.previous_step(at("0.06")), std::optional(at("0.05")));
        QVERIFY(!recording.previous_step(at("0")));
        QVERIFY(!recording.next_step(at("1.15")));
    }

    // A timer alone is no step: nothing that a person can see happens.
    void a_timer_alone_is_no_step() {
        Script script;
        script.config(kServer).delayed_ack = tcp::Switch::On;
        script.handshake();
        const record::Recording recording = run(script.setup, at("5"));
        QCOMPARE(recording.steps().back(), at("0.15"));
    }

    void a_cut_recording_knows_only_what_had_happened() {
        const record::Recording whole = run(busy(7).setup, at("12"));
        for (const char *when : {"0", "0.04", "0.05", "1.02", "1.05", "5", "12"}) {
            QVERIFY2(whole.up_to(at(when)) == run(busy(7).setup, at(when)), when);
        }
    }

    void relative_numbers_follow_the_latest_syn() {
        Script script;
        script.isns({1'000, 5'000}, {0xffff'fff0, 300}).handshake().call("0.5", kClient, Write, 10);
        script.call("1", kClient, Abort).connect("2");
        const record::Recording recording = run(script.setup, at("3"));
        std::vector<std::string> numbers;
        for (const record::SegmentRecord &segment : recording.segments())
            numbers.push_back(std::to_string(segment.seq_rel) + "/" + std::to_string(segment.ack_rel));
        QCOMPARE(numbers,
                 (std::vector<std::string>{"0/0", "0/1", "1/1", "1/1", "1/11", "11/1", "0/0", "0/1", "1/1"}));
    }

    void fates_while_it_is_still_on_its_way() {
        const sim::Setup setup = Script().handshake().setup;
        const auto fate = [&](const char *end, std::vector<sim::Command> commands) {
            return std::string(to_string(run(setup, at(end), commands).segments().front().fate));
        };
        const auto touch = [](const char *when, sim::WireAct act) {
            return sim::Command{at(when), sim::TouchSegment{{kClient, kServer, 1}, act, milliseconds(100)}};
        };
        QCOMPARE(fate("0.04", {}), std::string("in_flight"));
        QCOMPARE(fate("0.05", {}), std::string("delivered"));
        QCOMPARE(fate("0.06", {touch("0.01", sim::WireAct::Hold)}), std::string("held"));
        QCOMPARE(fate("0.06", {touch("0.01", sim::WireAct::Delay)}), std::string("in_flight"));
        QCOMPARE(fate("0.06", {touch("0.01", sim::WireAct::Duplicate)}),
                 std::string("in_flight"));  // the copy
        QCOMPARE(fate("0.2", {touch("0.01", sim::WireAct::Duplicate)}), std::string("duplicated"));
        QCOMPARE(fate("0.2", {touch("0.01", sim::WireAct::Duplicate), touch("0.02", sim::WireAct::Corrupt)}),
                 std::string("corrupted"));
        for (const char *name :
             {"lost", "in_flight", "held", "corrupted", "altered", "duplicated", "delayed", "delivered"})
            QCOMPARE(std::string(to_string(*record::parse_fate(name))), std::string(name));
        QVERIFY(!record::parse_fate("ok"));
    }
};

QTEST_APPLESS_MAIN(TestTimeline)
#include "test_timeline.moc"
