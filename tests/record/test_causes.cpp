// Causes: the chains of stock scenarios as text, and what must hold of every chain.
#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/record/causes.h"
#include "core/record/stepping.h"
#include "tests/support/core/fact_text.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::record;

namespace {

std::string text_of(const Lack &lack) {
    static const char *const kinds[] = {"lost",           "damaged",     "late",   "answer lost",
                                        "answer damaged", "answer late", "ignored"};
    return fmt::format("{} #{} at {}", kinds[static_cast<int>(lack.kind)], lack.segment,
                       to_string(lack.at - Instant{}));
}

std::string dump(const Chain &chain, const Recording &recording) {
    std::string out;
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        const Link &link = chain.links[i];
        if (i + 1 == chain.links.size() && chain.skipped > 0)
            out += fmt::format("  < ... {} more\n", chain.skipped);
        out += (i == 0 ? "" : "  < ") + fact_text(link.fact, recording);
        if (link.set_at) out += fmt::format(" (set at {})", to_string(*link.set_at - Instant{}));
        if (link.decided)
            out += fmt::format(" ({}: {})", to_string(link.decided->step), to_string(link.decided->verdict));
        if (link.lack) out += fmt::format(" (for want: {})", text_of(*link.lack));
        if (link.trigger) out += fmt::format(" (waited for: {})", to_string(link.trigger->when));
        out += '\n';
        for (const sim::Fact &event : link.befell)
            out += "      on the way: " + fact_text(event, recording) + '\n';
    }
    return out + (chain.complete ? "  root\n" : "  further back than was looked\n");
}

std::string dump(const Effects &effects, const Recording &recording) {
    std::string out;
    for (const Effect &effect : effects.effects)
        out += fmt::format(
            "  {}> {} (from #{}{})\n", std::string(static_cast<std::size_t>(effect.generation), ' '),
            fact_text(effect.fact, recording), effect.of, effect.by_lack ? ", for want of it" : "");
    if (effects.more > 0) out += fmt::format("  and {} more\n", effects.more);
    if (!effects.complete) out += "  and perhaps more later\n";
    return out;
}

/// What a person would point at: everything sent again, the last change of state, losses, the first call.
std::vector<FactId> telling_facts(const Recording &recording) {
    std::vector<FactId> facts;
    for (const SegmentRecord &record : recording.segments())
        if (record.sent.retransmission && facts.size() < 3) facts.push_back(record.id);
    if (!recording.states().empty()) facts.push_back(recording.states().back().id);
    return facts;
}

}  // namespace

class TestCauses : public QObject {
    Q_OBJECT

private slots:
    void chains_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("run");
        const auto add = [](const char *id, const char *run = "") {
            QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(run);
        };
        add("hs-three-way");
        add("hs-ack-lost-retransmit");
        add("data-fast-retransmit");
        add("flow-zero-window");
        add("rto-back-off");
        add("td-four-way-half-close");
        add("nagle-delayed-ack");
        add("queue-accept-full");
        add("eventful");
        add("forged");
    }

    void chains_are_as_ever() {
        QFETCH(QString, id);
        QFETCH(QString, run);
        const Timeline timeline = id == u"eventful" ? scene::eventful_timeline()
                                  : id == u"forged" ? scene::forged_timeline()
                                                    : scene::stock_timeline(id, run.toStdString());
        const Recording &recording = timeline.recording();
        FactFinder finder(timeline.course());
        std::string text;
        for (const FactId fact : telling_facts(recording))
            text += dump(chain_back(finder, fact), recording);
        for (const CallRecord &call : recording.calls()) {
            if (call.call.name != sim::CallName::Connect) continue;
            text += "effects of " + fact_text(*recording.find(call.id), recording) + '\n' +
                    dump(effects_of(finder, call.id), recording);
            break;
        }
        for (const SegmentRecord &record : recording.segments()) {
            if (!record.lost_at) continue;
            text += "effects of " + fact_text(*recording.find(record.lost), recording) + '\n' +
                    dump(effects_of(finder, record.lost, 8), recording);
            break;
        }
        const QByteArray got = QByteArray::fromStdString(text);
        QFile file(script::source_path(QStringLiteral("tests/golden/causes/%1.txt").arg(id)));
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(got) == got.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + QStringLiteral(" is missing")));
        const QList<QByteArray> expected = file.readAll().split('\n'), lines = got.split('\n');
        for (qsizetype i = 0; i < qMin(expected.size(), lines.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    void every_chain_ends_at_what_nothing_caused() {
        for (const QString &id : scene::stock_ids()) {
            const Timeline timeline = scene::stock_timeline(id);
            const Recording &recording = timeline.recording();
            const std::size_t stride = std::max<std::size_t>(1, recording.fact_count() / 40);
            for (std::size_t i = 0; i < recording.fact_count(); i += stride) {
                FactFinder finder(timeline.course());
                const Chain chain = chain_back(finder, recording.id(i), 12);
                const QByteArray where =
                    qPrintable(id) + QByteArray(" #") + QByteArray::number(recording.id(i));
                QVERIFY2(!chain.links.empty() && chain.links.size() <= 12, where);
                if (!chain.complete) continue;  // so many time-outs that it gave up
                QVERIFY2(chain.links.back().fact.cause == 0, where);
                for (std::size_t k = 1; k < chain.links.size(); ++k) {
                    QVERIFY2(chain.links[k].fact.id < chain.links[k - 1].fact.id, where);
                    QVERIFY2(chain.links[k].fact.at <= chain.links[k - 1].fact.at, where);
                }
            }
        }
    }

    void an_effect_follows_from_what_it_says() {
        for (const char *id : {"hs-ack-lost-retransmit", "data-fast-retransmit", "flow-zero-window"}) {
            const Timeline timeline = scene::stock_timeline(QString::fromLatin1(id));
            FactFinder finder(timeline.course());
            for (const CallRecord &call : timeline.recording().calls()) {
                const Effects effects = effects_of(finder, call.id, 1000);
                QVERIFY(effects.complete);
                for (const Effect &effect : effects.effects) {
                    if (effect.by_lack) continue;
                    const Chain chain = chain_back(finder, effect.fact.id, 1000);
                    const bool found =
                        std::any_of(chain.links.begin(), chain.links.end(),
                                    [&](const Link &link) { return link.fact.id == effect.of; });
                    QVERIFY2(found, fact_text(effect.fact, timeline.recording()).c_str());
                }
            }
        }
    }

    void a_long_chain_is_cut_and_keeps_its_root() {
        const Timeline timeline = scene::transfer_timeline(400);
        const Recording &recording = timeline.recording();
        FactFinder finder(timeline.course());
        const FactId last = recording.segments().back().id;
        const Chain whole = chain_back(finder, last, 100'000), cut = chain_back(finder, last, 5);
        QVERIFY(whole.complete && whole.links.size() > 20);
        QCOMPARE(cut.links.size(), std::size_t{5});
        QVERIFY(cut.complete);
        QCOMPARE(cut.skipped, whole.links.size() - 5);
        QCOMPARE(cut.links.back().fact, whole.links.back().fact);
        QVERIFY(std::holds_alternative<sim::Called>(cut.links.back().fact.body));
    }

    void what_does_not_exist_has_no_chain() {
        const Timeline timeline = scene::stock_timeline(QStringLiteral("hs-three-way"));
        FactFinder finder(timeline.course());
        QVERIFY(chain_back(finder, 1'000'000).links.empty());
        QVERIFY(chain_back(finder, 0).links.empty());
        QVERIFY(effects_of(finder, 1'000'000).effects.empty());
    }

    void steps_go_forward_and_back_through_the_same_instants_data() {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < kStepKindCount; ++kind)
            QTest::addRow("%d", kind) << kind;
    }

    void steps_go_forward_and_back_through_the_same_instants() {
        QFETCH(int, kind);
        const auto step = static_cast<StepKind>(kind);
        for (const Timeline &timeline : {scene::eventful_timeline(), scene::transfer_timeline(40)}) {
            const Course &course = timeline.course();
            std::vector<Instant> forward, back;
            for (auto t = next_step(course, Instant{-1}, step); t; t = next_step(course, *t, step))
                forward.push_back(*t);
            for (auto t = previous_step(course, course.end() + nanoseconds(1), step); t;
                 t = previous_step(course, *t, step))
                back.insert(back.begin(), *t);
            QCOMPARE(back, forward);
            std::set<Instant> wanted;
            const Recording &recording = course.recording();
            if (step == StepKind::Event) wanted.insert(recording.steps().begin(), recording.steps().end());
            if (step == StepKind::Segment)
                for (const SegmentRecord &record : recording.segments())
                    wanted.insert(record.sent_at);
            if (step == StepKind::State)
                for (const auto &state : recording.states())
                    wanted.insert(state.at);
            if (step == StepKind::Mark) {
                for (const SegmentRecord &record : recording.segments()) {
                    if (record.sent.retransmission) wanted.insert(record.sent_at);
                    if (record.lost_at) wanted.insert(*record.lost_at);
                }
                for (const Instant t : wanted)
                    QVERIFY(std::binary_search(forward.begin(), forward.end(), t));
                for (const sim::Command &command : course.commands())
                    QVERIFY(std::binary_search(forward.begin(), forward.end(), command.at));
                continue;
            }
            QVERIFY(std::equal(forward.begin(), forward.end(), wanted.begin(), wanted.end()));
        }
    }

    void a_fork_forgets_the_marks_that_came_after_it() {
        Timeline timeline = scene::eventful_timeline();
        const Instant half = Instant{timeline.end().ns / 8};
        Recording expected;
        timeline.act({half, sim::SetCable{sim::Cable::Cut}});
        const Course &course = timeline.course();
        record::replay(course.setup(), course.commands(), course.end(), expected);
        QCOMPARE(course.recording().marks(), expected.marks());
    }
};

QTEST_APPLESS_MAIN(TestCauses)
#include "test_causes.moc"
