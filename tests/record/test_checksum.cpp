// A recording in a few numbers: whatever is different in it is found, and where. The sums of one scenario are
// written down, so that nobody changes the engine without noticing.
#include <QtTest>

#include <algorithm>
#include <functional>

#include "core/record/checksum.h"
#include "core/record/fact_sums.h"
#include "core/script/reader.h"
#include "tests/core/stage_setup.h"
#include "tests/support/core/random_story.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::test;
using record::Checksum;
using record::Recording;
using record::Stretch;

namespace {

// Everything a recording keeps: options of every kind, SACK blocks, losses, copies, calls and their returns.
Recording talk(const std::function<void(sim::Setup &)> &change = {},
               record::Detail detail = record::Detail::Essential) {
    Script script("linux");
    script.handshake();
    script.call("1", kClient, sim::CallName::Write, 30'000);
    script.call("2", kServer, sim::CallName::Write, 5'000);
    script.call("3", kClient, sim::CallName::Close);
    script.on(sim::When::Eof, kServer, sim::CallName::Close);
    script.setup.seed = 5;
    script.setup.link.forth.loss_ppm = 50'000;
    script.setup.link.back.duplicate_ppm = 50'000;
    if (change) change(script.setup);
    const std::vector<sim::Command> commands{{at("1.5"), sim::SetOption{0, "nagle", 0}},
                                             {at("1.6"), sim::SetLine{0, milliseconds(20), {}}}};
    return run(script.setup, at("70"), commands, detail);
}

// The same facts once more, some of them changed or left out.
Recording retold(const Recording &recording, const std::function<bool(sim::Fact &)> &keep) {
    Recording out;
    for (std::size_t i = 0; i < recording.fact_count(); ++i) {
        sim::Fact fact = recording.fact(i);
        if (keep(fact)) out.on_fact(fact);
        const record::CallRecord *call = recording.call(fact.id);
        if (call != nullptr && call->returned && out.call(fact.id) != nullptr)
            out.on_returned(*call->returned);
    }
    out.set_end(recording.end());
    return out;
}

template <typename Body>
Recording with_changed(const Recording &recording, const std::function<void(Body &)> &change) {
    bool done = false;
    Recording out = retold(recording, [&](sim::Fact &fact) {
        if (auto *body = std::get_if<Body>(&fact.body); body != nullptr && !done) {
            change(*body);
            done = true;
        }
        return true;
    });
    if (!done) qFatal("there was no such fact");
    return out;
}

Checksum last(const Recording &recording) { return record::checksums_of(recording).back(); }

}  // namespace

class TestChecksum : public QObject {
    Q_OBJECT

private slots:
    void rows_are_in_order_and_end_where_the_recording_ends() {
        const Recording recording = talk();
        for (const std::size_t most :
             {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{64}, std::size_t{1'000}}) {
            const std::vector<Checksum> rows = record::checksums_of(recording, most);
            QVERIFY(!rows.empty() && rows.size() <= std::min(most, record::kMostChecksums));
            QVERIFY(most == 1 || rows.size() > 1);
            for (std::size_t i = 1; i < rows.size(); ++i)
                QVERIFY(rows[i].until > rows[i - 1].until && rows[i].facts >= rows[i - 1].facts);
            QCOMPARE(rows.back().until, recording.end());
            QCOMPARE(rows.back().facts, std::uint64_t{recording.fact_count()});
            QVERIFY(!record::first_difference(rows, recording));
            // A row says of its own instant what a shorter recording says.
            for (const Checksum &row : rows)
                QCOMPARE(last(recording.up_to(row.until)), row);
        }
        QVERIFY(!record::first_difference({}, recording));
    }

    void an_empty_recording_has_one_row() {
        Recording nothing;
        nothing.set_end(at("3"));
        QCOMPARE(record::checksums_of(nothing), (std::vector<Checksum>{{at("3"), 0, 0}}));
    }

    // Steps, timers and measures are kept on demand; whether they are says nothing of the film.
    void full_recordings_have_the_same_rows() {
        const Recording full = talk({}, record::Detail::Full), essential = talk();
        QVERIFY(full.fact_count() > essential.fact_count());
        const std::vector<Checksum> rows = record::checksums_of(essential);
        QVERIFY(!record::first_difference(rows, full));
        QCOMPARE(last(full), rows.back());
    }

    void another_engine_is_noticed() {
        const Recording recording = talk();
        const std::vector<Checksum> rows = record::checksums_of(recording);
        const std::vector<std::pair<const char *, std::function<void(sim::Setup &)>>> changes{
            {"initial window", [](sim::Setup &s) { s.hosts[0].config.initial_window_segments = 3; }},
            {"mss", [](sim::Setup &s) { s.hosts[1].config.mss = 1'000; }},
            {"seed", [](sim::Setup &s) { s.seed = 6; }},
            {"delay", [](sim::Setup &s) { s.link.delay_back = s.link.delay_back + Duration{1}; }},
            {"address", [](sim::Setup &s) { s.hosts[0].address.bytes[3] = 9; }},
            {"port", [](sim::Setup &s) { s.calls[1].call.local_port = 41'000; }},
        };
        for (const auto &[name, change] : changes) {
            const auto found = record::first_difference(rows, talk(change));
            QVERIFY2(found && found->after < found->until, name);
        }
    }

    // The stretch that is named holds the first fact that is not what it was.
    void the_difference_is_located() {
        const Recording recording = talk();
        const std::vector<Checksum> rows = record::checksums_of(recording);
        for (std::size_t i = 0; i < recording.fact_count(); i += 5) {
            const sim::Fact victim = recording.fact(i);
            const Recording without =
                retold(recording, [&](const sim::Fact &fact) { return fact.id != victim.id; });
            const std::optional<Stretch> found = record::first_difference(rows, without);
            QVERIFY(found && found->after < victim.at && victim.at <= found->until);
        }
        Recording longer = retold(recording, [](const sim::Fact &) { return true; });
        longer.on_fact({1'000'000, 0, recording.end() + seconds(2), sim::StateChanged{}});
        longer.set_end(recording.end() + seconds(3));
        QCOMPARE(record::first_difference(rows, longer),
                 std::optional(Stretch{recording.end(), recording.end() + seconds(3)}));
        // Nothing but time is added.
        Recording idle = retold(recording, [](const sim::Fact &) { return true; });
        idle.set_end(recording.end() + seconds(3));
        QVERIFY(!record::first_difference(rows, idle));
        const Recording shorter = recording.up_to(at("1.05"));
        const std::optional<Stretch> cut = record::first_difference(rows, shorter);
        QVERIFY(cut && cut->until > at("1.05"));
    }

    void every_value_counts() {
        using namespace sim;
        const Recording recording = talk();
        const Checksum sum = last(recording);
        QCOMPARE(last(retold(recording, [](const Fact &) { return true; })), sum);
        std::vector<std::pair<const char *, Recording>> others;
        const auto sent = [&](const char *name, const std::function<void(SegmentSent &)> &change) {
            others.emplace_back(name, with_changed<SegmentSent>(recording, change));
        };
        sent("from", [](SegmentSent &s) { std::swap(s.from, s.to); });
        sent("conn", [](SegmentSent &s) { ++s.conn; });
        sent("ordinal", [](SegmentSent &s) { ++s.ordinal; });
        sent("retransmission", [](SegmentSent &s) { s.retransmission = !s.retransmission; });
        sent("origin", [](SegmentSent &s) { s.origin = Origin::Forged; });
        sent("departs", [](SegmentSent &s) { s.departs = s.departs + Duration{1}; });
        sent("due", [](SegmentSent &s) { s.due = s.due + Duration{1}; });
        sent("port", [](SegmentSent &s) { ++s.segment.src.port; });
        sent("destination", [](SegmentSent &s) { ++s.segment.dst.address.bytes[0]; });
        sent("seq", [](SegmentSent &s) { ++s.segment.seq.value; });
        sent("ack", [](SegmentSent &s) { ++s.segment.ack.value; });
        sent("flags", [](SegmentSent &s) { s.segment.flags.bits ^= 0x80; });
        sent("wnd", [](SegmentSent &s) { ++s.segment.wnd; });
        sent("ecn", [](SegmentSent &s) { s.segment.ecn = tcp::Ecn::Ce; });
        sent("urgent", [](SegmentSent &s) { ++s.segment.urgent; });
        sent("text", [](SegmentSent &s) { s.segment.text = {1, 0, 5}; });
        sent("mss", [](SegmentSent &s) { s.segment.options.mss.reset(); });
        sent("scale", [](SegmentSent &s) { s.segment.options.window_scale = 1; });
        sent("sack permitted", [](SegmentSent &s) { s.segment.options.sack_permitted = false; });
        sent("timestamps", [](SegmentSent &s) { ++s.segment.options.timestamps->value; });
        sent("sack", [](SegmentSent &s) { s.segment.options.sack_count = 1; });
        sent("fast open", [](SegmentSent &s) { s.segment.options.fast_open.emplace(); });
        const auto any = [&](const char *name, const std::function<void(Fact &)> &change) {
            bool done = false;
            others.emplace_back(name, retold(recording, [&](Fact &fact) {
                                    if (!done && fact.id > 5) change(fact);
                                    done = done || fact.id > 5;
                                    return true;
                                }));
        };
        any("cause", [](Fact &fact) { ++fact.cause; });
        any("instant", [](Fact &fact) { fact.at = fact.at + Duration{1}; });
        others.emplace_back("intact", with_changed<Arrived>(recording, [](Arrived &a) { a.intact = false; }));
        others.emplace_back("copy", with_changed<Arrived>(recording, [](Arrived &a) { a.copy = true; }));
        others.emplace_back("fate", with_changed<WireEvent>(recording, [](WireEvent &e) { ++e.rule; }));
        others.emplace_back("state", with_changed<StateChanged>(
                                         recording, [](StateChanged &c) { c.to = tcp::State::Closing; }));
        others.emplace_back("call", with_changed<Called>(recording, [](Called &c) { c.by_person = true; }));
        others.emplace_back("delivery", with_changed<Delivered>(recording, [](Delivered &d) { ++d.len; }));
        others.emplace_back("note",
                            with_changed<Noted>(recording, [](Noted &n) { n.text.args.back() += "0"; }));
        others.emplace_back("option",
                            with_changed<OptionChanged>(recording, [](OptionChanged &o) { ++o.to; }));
        others.emplace_back("turn", with_changed<CongestionTurned>(recording, [](CongestionTurned &t) {
                                const int next = static_cast<int>(t.event) + 1;
                                t.event = tcp::CongestionEvent(next % tcp::kCongestionEventCount);
                            }));
        Recording returned = retold(recording, [](const Fact &) { return true; });
        sim::Returned other = *returned.calls()[1].returned;
        other.error = "EIO";
        returned.on_returned(other);
        others.emplace_back("return", returned);
        for (const auto &[name, changed] : others) {
            QVERIFY2(last(changed).sum != sum.sum, name);
            QVERIFY2(record::first_difference(record::checksums_of(recording), changed).has_value(), name);
        }
    }

    // How a segment is kept must not show: one with rare options is kept whole, its neighbours are not.
    void how_a_fact_is_kept_does_not_show() {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            Census census;
            const record::Timeline timeline = play_story(Plot::Forged, seed, census);
            const Recording &recording = timeline.recording();
            record::FactSums sums(recording);
            for (std::size_t i = 0; i < recording.fact_count(); ++i) {
                // Alone in a recording of its own a fact is kept in another way: without what it speaks of.
                Recording alone;
                alone.on_fact(recording.fact(i));
                record::FactSums single(alone);
                sums.look(i);
                single.look(0);
                QCOMPARE(single.at(), sums.at());
                QCOMPARE(single.sum(), sums.sum());
            }
        }
    }

    // These numbers are in the files of people. If this test fails, the engine does something else than
    // before, or the sums are reckoned otherwise: people will be told that their films differ. If that is
    // meant, say so in the CHANGELOG and write the new numbers down here.
    void the_engine_is_what_it_was_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sum");
        QTest::newRow("hs-three-way") << "hs-three-way"
                                      << "14 0f753b23e22dac92";
        QTest::newRow("sack-vs-none") << "sack-vs-none"
                                      << "63 3c8e968c6c323faf";
        QTest::newRow("bufferbloat") << "bufferbloat"
                                     << "255 bcd7c2d0b745deec";
    }
    void the_engine_is_what_it_was() {
        QFETCH(QString, file);
        QFETCH(QString, sum);
        const QString path = script::source_path(QStringLiteral("resources/scenarios/%1.toml").arg(file));
        const auto read = script::read_scenario(script::read_text(path), path.toStdString());
        QVERIFY(read.has_value());
        const script::Scenario &scenario = read->runs.front();
        const record::CoursePtr course =
            record::Course::run(scenario.setup, scenario.commands, script::end_of(scenario));
        const Checksum row = course->checksums().back();
        QCOMPARE(QStringLiteral("%1 %2").arg(row.facts).arg(row.sum, 16, 16, QLatin1Char('0')), sum);
    }
};

QTEST_APPLESS_MAIN(TestChecksum)
#include "test_checksum.moc"
