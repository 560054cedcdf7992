// The recording keeps segments in a few bytes each and makes records up when they are asked for. It must give
// back exactly what it was told, whatever that was; and whoever listens less must hear the same ids.
#include <QtTest>

#include <algorithm>
#include <map>

#include "core/record/timeline.h"
#include "tests/support/core/random_story.h"

using namespace theater;
using test::Plot;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t kSeeds = 12;
#else
constexpr std::uint64_t kSeeds = 120;
#endif

/// Keeps everything as it comes.
class Listener final : public sim::FactSink {
public:
    explicit Listener(sim::Interest interest) : interest_(interest) {}
    sim::Interest interest() const override { return interest_; }
    void on_fact(const sim::Fact &fact) override { facts.push_back(fact); }
    void on_returned(const sim::Returned &returned) override { returns.push_back(returned); }

    std::vector<sim::Fact> facts;
    std::vector<sim::Returned> returns;

private:
    sim::Interest interest_;
};

bool is_essential(const sim::Fact &fact) {
    return !std::holds_alternative<sim::StepDecided>(fact.body) &&
           !std::holds_alternative<sim::TimerMoved>(fact.body) &&
           !std::holds_alternative<sim::Measured>(fact.body);
}

Listener told_by(const record::Timeline &timeline, sim::Interest interest, Instant until) {
    Listener listener(interest);
    record::replay(timeline.setup(), timeline.course().commands(), until, listener);
    return listener;
}

record::Recording recording_of(const Listener &told, Instant until) {
    record::Recording recording;
    for (const sim::Fact &fact : told.facts) {
        if (fact.at <= until) recording.on_fact(fact);
    }
    for (const sim::Returned &returned : told.returns) {
        if (returned.at <= until) recording.on_returned(returned);
    }
    recording.set_end(until);
    return recording;
}

/// The same records in the plainest way: everything whole, everything searched for.
std::vector<record::SegmentRecord> plain_records(const std::vector<sim::Fact> &facts) {
    std::vector<record::SegmentRecord> records;
    std::map<std::pair<tcp::Endpoint, tcp::Endpoint>, std::uint32_t> bases;
    const auto find = [&](sim::FactId id) {
        return std::find_if(records.begin(), records.end(),
                            [id](const auto &record) { return record.id == id; });
    };
    for (const sim::Fact &fact : facts) {
        if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
            const tcp::Segment &segment = sent->segment;
            record::SegmentRecord record;
            record.id = fact.id;
            record.cause = fact.cause;
            record.sent_at = fact.at;
            record.sent = *sent;
            record.due = sent->due;
            record.forged = sent->origin == sim::Origin::Forged;
            if (segment.has(tcp::Flag::Syn) && !record.forged) {
                const bool late = bases.find({segment.src, segment.dst}) == bases.end();
                bases[{segment.src, segment.dst}] = segment.seq.value;
                for (record::SegmentRecord &old : records) {
                    const tcp::Segment &before = old.sent.segment;
                    if (!late || old.forged) continue;
                    if (before.src == segment.src && before.dst == segment.dst)
                        old.seq_rel = before.seq.value - segment.seq.value;
                    if (before.src == segment.dst && before.dst == segment.src && before.has(tcp::Flag::Ack))
                        old.ack_rel = before.ack.value - segment.seq.value;
                }
            }
            const auto base = [&](const tcp::Endpoint &from, const tcp::Endpoint &to) {
                const auto it = bases.find({from, to});
                return it == bases.end() ? 0u : it->second;
            };
            record.seq_rel = segment.seq.value - base(segment.src, segment.dst);
            if (segment.has(tcp::Flag::Ack))
                record.ack_rel = segment.ack.value - base(segment.dst, segment.src);
            records.push_back(record);
        } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
            const auto it = find(arrived->segment);
            if (it != records.end()) it->arrive(fact.id, fact.at, *arrived);
        } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
            const auto it = find(event->segment);
            if (it != records.end()) it->befall(fact.id, fact.at, *event);
        }
    }
    return records;
}

Plot plot_of(std::uint64_t seed) {
    constexpr std::array<Plot, 3> kPlots{Plot::Plain, Plot::WholeLife, Plot::Forged};
    return kPlots[seed % kPlots.size()];
}

}  // namespace

class TestRecording : public QObject {
    Q_OBJECT

private slots:
    void gives_back_every_fact_it_was_told() {
        std::size_t lost = 0, forged = 0, copied = 0, sacked = 0;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            test::Census census;
            const record::Timeline timeline = test::play_story(plot_of(seed), seed, census);
            const record::Recording &recording = timeline.recording();
            const Listener told = told_by(timeline, sim::Interest::Essential, timeline.end());
            QCOMPARE(recording.fact_count(), told.facts.size());
            for (std::size_t i = 0; i < told.facts.size(); ++i) {
                QVERIFY2(recording.fact(i) == told.facts[i], qPrintable(QString::number(seed)));
                QVERIFY(recording.find(told.facts[i].id) == told.facts[i]);
            }
            const std::vector<record::SegmentRecord> plain = plain_records(told.facts);
            QCOMPARE(recording.segments().size(), plain.size());
            for (std::size_t i = 0; i < plain.size(); ++i) {
                const record::SegmentRecord record = recording.segments()[i];
                QVERIFY2(record == plain[i], qPrintable(QStringLiteral("%1: %2").arg(seed).arg(record.id)));
                QVERIFY(recording.segment(record.id) == record);
                lost += record.lost != 0;
                forged += record.forged;
                copied += record.duplicated;
                sacked += record.sent.segment.options.sack_count > 0;
            }
        }
        QVERIFY2(lost > 0 && forged > 0 && copied > 0 && sacked > 0,
                 qPrintable(QStringLiteral("%1 %2 %3 %4").arg(lost).arg(forged).arg(copied).arg(sacked)));
    }

    // What is cut off at any instant is what would have been recorded up to there, and what is recorded
    // behind the cut goes on as if it had never been longer.
    void a_cut_recording_is_a_shorter_one() {
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            test::Census census;
            const record::Timeline timeline = test::play_story(plot_of(seed), seed, census);
            const Listener told = told_by(timeline, sim::Interest::Essential, timeline.end());
            const record::Recording whole = recording_of(told, timeline.end());
            QVERIFY(whole == timeline.recording());
            const auto steps = whole.steps();
            for (std::size_t i = 0; i < steps.size(); i += 1 + steps.size() / 12) {
                record::Recording cut = whole.up_to(steps[i]);
                const record::Recording shorter = recording_of(told, steps[i]);
                QVERIFY2(cut == shorter, qPrintable(QStringLiteral("%1 at %2").arg(seed).arg(steps[i].ns)));
                QVERIFY(cut.steps() == shorter.steps());
                for (const sim::Fact &fact : told.facts) {
                    if (fact.at > steps[i]) cut.on_fact(fact);
                }
                for (const sim::Returned &returned : told.returns) {
                    if (returned.at > steps[i]) cut.on_returned(returned);
                }
                cut.set_end(whole.end());
                QVERIFY2(cut == whole,
                         qPrintable(QStringLiteral("%1 on from %2").arg(seed).arg(steps[i].ns)));
            }
        }
    }

    // Facts that nobody wants happen all the same and have their ids.
    void ids_do_not_depend_on_who_listens() {
        for (std::uint64_t seed = 1; seed <= kSeeds / 4; ++seed) {
            test::Census census;
            const record::Timeline timeline = test::play_story(plot_of(seed), seed, census);
            const Listener all = told_by(timeline, sim::Interest::Everything, timeline.end());
            for (std::size_t i = 0; i < all.facts.size(); ++i)
                QCOMPARE(all.facts[i].id, static_cast<sim::FactId>(i + 1));
            for (const sim::Interest interest :
                 {sim::Interest::Nothing, sim::Interest::Essential, sim::Interest::Measures}) {
                std::vector<sim::Fact> expected;
                for (const sim::Fact &fact : all.facts) {
                    const bool measured = std::holds_alternative<sim::Measured>(fact.body);
                    const bool wanted = is_essential(fact) ? interest >= sim::Interest::Essential
                                                           : measured && interest >= sim::Interest::Measures;
                    if (wanted) expected.push_back(fact);
                }
                const Listener some = told_by(timeline, interest, timeline.end());
                QVERIFY(some.facts == expected);
            }
            Listener nobody(sim::Interest::Nothing), everybody(sim::Interest::Everything);
            const std::vector<sim::Command> &commands = timeline.course().commands();
            QVERIFY(record::replay(timeline.setup(), commands, timeline.end(), nobody) ==
                    record::replay(timeline.setup(), commands, timeline.end(), everybody));
        }
    }

    // The index of a branch is what a replay of it gives, also right after an act.
    void the_index_is_that_of_the_branch() {
        for (std::uint64_t seed = 1; seed <= 9; ++seed) {
            test::Census census;
            const record::Timeline timeline = test::play_story(plot_of(seed), seed, census);
            record::Series fed;
            for (const sim::Fact &fact : told_by(timeline, sim::Interest::Measures, timeline.end()).facts)
                fed.on_fact(fact);
            QVERIFY(timeline.series() == fed);
        }
    }

    // A wait of more than four seconds before the wire, text too long for a small record, an urgent pointer:
    // none is usual, none may be lost.
    void what_does_not_fit_is_kept_whole() {
        record::Recording recording;
        sim::SegmentSent sent{0, 1, 1, 1, {}, false, sim::Origin::Host, Instant{1}, Instant{2}};
        sent.segment.seq = {7};
        std::vector<sim::SegmentSent> all(5, sent);
        all[1].departs = Instant{} + seconds(5);
        all[1].due = all[1].departs + milliseconds(1);
        all[2].due = Instant{} + seconds(9);
        all[3].segment.text = {9, 1ull << 40, 100'000};
        all[4].segment.urgent = 3;
        sim::FactId id = 0;
        for (const sim::SegmentSent &one : all)
            recording.on_fact({++id, 0, Instant{1}, one});
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY(std::get<sim::SegmentSent>(recording.fact(i).body) == all[i]);
            QVERIFY(recording.segments()[i].sent == all[i]);
            QVERIFY(recording.segments()[i].due == all[i].due);
        }
    }

    // Arrivals that no story tells yet: late, early, copied, broken, by another cause, twice.
    void an_unusual_arrival_is_kept() {
        const auto arrival = [](sim::FactId id, sim::FactId cause, std::int64_t at,
                                const sim::Arrived &arrived) {
            return sim::Fact{id, cause, Instant{at}, arrived};
        };
        const std::vector<sim::Fact> arrivals{
            arrival(2, 1, 5, {1, 1, 1, true, false}),  // as it was planned
            arrival(2, 1, 6, {1, 1, 1, true, false}), arrival(2, 1, 4, {1, 1, 1, true, false}),
            arrival(2, 1, 5, {1, 1, 1, true, true}),  arrival(2, 1, 5, {1, 1, 1, false, false}),
            arrival(2, 0, 5, {1, 1, 1, true, false}), arrival(2, 1, 5, {0, 1, 1, true, false}),
            arrival(2, 1, 5, {1, 2, 1, true, false}), arrival(2, 1, 5, {1, 1, 9, true, false})};
        const sim::Fact sent{
            1, 0, Instant{1},
            sim::SegmentSent{0, 1, 1, 1, {}, false, sim::Origin::Host, Instant{2}, Instant{5}}};
        for (const sim::Fact &fact : arrivals) {
            const sim::Fact again = arrival(3, 1, 7, {1, 1, 1, true, true});
            record::Recording recording;
            for (const sim::Fact &one : {sent, fact, again})
                recording.on_fact(one);
            QVERIFY(recording.fact(1) == fact);
            QVERIFY(recording.fact(2) == again);
            const auto plain = plain_records({sent, fact, again});
            QVERIFY(recording.segments().front() == plain.front());
            QVERIFY(recording.up_to(fact.at).segments().front() == plain_records({sent, fact}).front());
        }
    }
};

QTEST_APPLESS_MAIN(TestRecording)
#include "test_recording.moc"
