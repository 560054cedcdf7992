// Every fact that the stock scenarios (and the recordings of a real kernel, and a file of rare cases)
// produce has an explanation in English and Chinese, with a section where a protocol decision was made; every
// case that the sources know is met somewhere; and some of them, written down, are as ever.
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtTest>

#include <map>
#include <set>

#include "core/record/course.h"
#include "core/scene/explanation.h"
#include "core/scene/tcb_table.h"
#include "core/script/reader.h"
#include "tests/support/core/script_support.h"
#include "ui/text/language.h"
#include "ui/text/phrases.h"

using namespace theater;
using namespace theater::scene;

namespace {

// In long runs one fact is like its neighbour: all of the first ones, then every so many.
constexpr std::size_t kAllOfTheFirst = 700, kEveryOther = 23;

const std::vector<std::string> kHosts{"client", "server"}, kChineseHosts{"客户端", "服务端"};

QStringList rare_files() {
    QStringList paths;
    const QDir kernel(script::source_path(QStringLiteral("tests/data/kernel")));
    for (const QString &name : kernel.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
        paths << kernel.filePath(name);
    for (const char *name : {"cli-everything.toml", "cli-life.toml", "explanations.toml"})
        paths << script::source_path(QStringLiteral("tests/data/%1").arg(QLatin1String(name)));
    return paths;
}

script::ScenarioFile read(const QString &path) {
    const auto file = script::read_scenario(script::read_text(path), path.toStdString());
    if (!file) qFatal("%s", qPrintable(path + u'\n' + script::brief(file.error())));
    return *file;
}

bool has_han(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// All that a person reads of it, without the title.
QStringList texts_of(const Explanation &explanation) {
    QStringList all;
    for (const Text &text : explanation.small)
        all << ui::say(text);
    for (const Text &text : explanation.sentences)
        all << ui::say(text);
    for (const Citation &citation : explanation.citations)
        all << ui::say(citation.words);
    if (explanation.textbook) all << ui::say(*explanation.textbook);
    return all;
}

QString sentences_of(const Explanation &explanation) {
    QStringList all;
    for (const Text &text : explanation.sentences)
        all << ui::say(text);
    return all.join(u' ');
}

/// A protocol decided here, so somewhere it is written.
bool needs_section(const sim::Fact &fact) {
    if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body))
        return sent->origin == sim::Origin::Host;
    return std::holds_alternative<sim::Arrived>(fact.body) ||
           std::holds_alternative<sim::StateChanged>(fact.body) ||
           std::holds_alternative<sim::StepDecided>(fact.body) ||
           std::holds_alternative<sim::TimerMoved>(fact.body) ||
           std::holds_alternative<sim::Measured>(fact.body) ||
           std::holds_alternative<sim::Delivered>(fact.body) ||
           std::holds_alternative<sim::CongestionTurned>(fact.body);
}

std::map<QString, int> cases_seen, kinds_seen, texts_seen;

void note_what_was_seen(const sim::Fact &fact, const Explanation &explanation) {
    static const char *const kKinds[] = {"SegmentSent", "Arrived",       "WireEvent",  "StateChanged",
                                         "Called",      "Delivered",     "TimerMoved", "StepDecided",
                                         "Noted",       "OptionChanged", "Measured",   "CongestionTurned"};
    static_assert(std::size(kKinds) == std::variant_size_v<sim::FactBody>);
    ++kinds_seen[QLatin1String(kKinds[fact.body.index()])];
    ++cases_seen[QString::fromStdString(explanation.case_name)];
    for (const Text &text : explanation.sentences)
        ++texts_seen[QString::fromStdString(text.id)];
    if (explanation.textbook) ++texts_seen[QString::fromStdString(explanation.textbook->id)];
}

/// What is wrong with the explanation of this fact; empty if nothing is.
QString fault_of(record::FactFinder &finder, const sim::Fact &fact) {
    ui::set_language(ui::Language::English);
    const auto explanation = explain(finder, fact.id, kHosts, Numbers::Relative);
    if (!explanation) return QStringLiteral("no explanation");
    note_what_was_seen(fact, *explanation);
    if (explanation->case_name.empty()) return QStringLiteral("no case");
    if (explanation->sentences.empty()) return QStringLiteral("no sentence");
    if (explanation->sentences.size() > 6) return QStringLiteral("too many sentences");
    if (needs_section(fact) && explanation->citations.empty()) return QStringLiteral("no section");
    for (const Citation &citation : explanation->citations) {
        if (citation.title.empty())
            return QStringLiteral("a section without a title: ") + ui::say(citation.words);
    }
    const QStringList english = texts_of(*explanation);
    for (const QString &text : english) {
        static const QRegularExpression unfilled(QStringLiteral("%[1-9]|^[a-z]+\\.[a-z.-]+( |$)"));
        if (text.isEmpty() || unfilled.match(text).hasMatch() || has_han(text))
            return QStringLiteral("not a sentence: ") + text;
        if (text.contains(QLatin1String("?")) && !text.contains(u'“'))
            return QStringLiteral("something is not known: ") + text;
    }
    const QString said = sentences_of(*explanation);
    ui::set_language(ui::Language::Chinese);
    const auto chinese = explain(finder, fact.id, kChineseHosts, Numbers::Relative);
    const QString translated = sentences_of(*chinese);
    if (translated == said || !has_han(translated)) return QStringLiteral("not translated: ") + translated;
    if (chinese->textbook && !has_han(ui::say(*chinese->textbook)))
        return QStringLiteral("not translated: ") + ui::say(*chinese->textbook);
    return {};
}

QString dump(const Explanation &explanation) {
    QStringList small;
    for (const Text &text : explanation.small)
        small << ui::say(text);
    QString out = QString::fromStdString(explanation.title) + QStringLiteral("\n") +
                  small.join(QStringLiteral(" · ")) + QLatin1Char('\n');
    for (const Text &text : explanation.sentences)
        out += ui::say(text) + QLatin1Char('\n');
    for (const Citation &citation : explanation.citations)
        out += QStringLiteral("[%1 | %2]\n")
                   .arg(ui::say(citation.words),
                        QString::fromUtf8(citation.title.data(), static_cast<int>(citation.title.size())));
    for (const TcbRow &row : tcb_rows(explanation.moment, Numbers::Relative)) {
        out += QStringLiteral("%1 %2 | %3%4\n")
                   .arg(QString::fromStdString(row.name), -12)
                   .arg(QString::fromStdString(row.before), QString::fromStdString(row.after),
                        row.changed ? QStringLiteral(" *") : QString());
    }
    if (explanation.textbook) out += QStringLiteral("“”: ") + ui::say(*explanation.textbook) + u'\n';
    return out;
}

/// The first fact of this case in any run of the scenario, told in both languages; empty if there is none.
QString first_of_case(const QString &scenario_id, const QString &name) {
    const QString path = script::source_path(QStringLiteral("resources/scenarios/%1.toml").arg(scenario_id));
    for (const script::Scenario &scenario : read(path).runs) {
        const record::CoursePtr course =
            record::Course::run(scenario.setup, scenario.commands, script::end_of(scenario));
        const record::Recording details = course->details(Instant{-1}, course->end());
        record::FactFinder finder(*course);
        for (std::size_t i = 0; i < details.fact_count(); ++i) {
            const sim::FactId fact = details.id(i);
            const auto explanation = explain(finder, fact, kHosts, Numbers::Relative);
            const std::string id = "why." + name.toStdString();
            const auto says = [&](const Text &text) { return text.id == id; };
            if (!explanation ||
                std::none_of(explanation->sentences.begin(), explanation->sentences.end(), says))
                continue;
            ui::set_language(ui::Language::English);
            const QString english = dump(*explanation);
            ui::set_language(ui::Language::Chinese);
            return english + u'\n' + dump(*explain(finder, fact, kChineseHosts, Numbers::Relative));
        }
    }
    return {};
}

}  // namespace

class TestExplanations : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { ui::set_language(ui::Language::English); }

    void every_fact_is_explained_data() {
        QTest::addColumn<QString>("path");
        for (const QString &path : script::stock_files() + rare_files())
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }

    void every_fact_is_explained() {
        QFETCH(QString, path);
        const script::ScenarioFile file = read(path);
        QStringList faults;
        for (const script::Scenario &scenario : file.runs) {
            const record::CoursePtr course =
                record::Course::run(scenario.setup, scenario.commands, script::end_of(scenario));
            const record::Recording details = course->details(Instant{-1}, course->end());
            record::FactFinder finder(*course);
            std::map<std::size_t, std::size_t> of_kind;
            for (std::size_t i = 0; i < details.fact_count(); ++i) {
                const sim::Fact fact = details.fact(i);
                const std::size_t nth = of_kind[fact.body.index()]++;
                const bool common = std::holds_alternative<sim::Measured>(fact.body) ||
                                    std::holds_alternative<sim::StepDecided>(fact.body);
                if (nth > (common ? kAllOfTheFirst / 8 : kAllOfTheFirst) && nth % kEveryOther != 0) continue;
                const QString fault = fault_of(finder, fact);
                if (!fault.isEmpty()) {
                    faults << QStringLiteral("%1 #%2 at %3 s: %4")
                                  .arg(QString::fromStdString(scenario.name))
                                  .arg(fact.id)
                                  .arg(QString::fromStdString(seconds_text(fact.at - Instant{})), fault);
                }
                if (faults.size() > 12) break;
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void named_cases_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        const std::pair<const char *, const char *> rows[] = {
            {"sent-syn", "hs-three-way"},
            {"sent-syn-ack", "hs-three-way"},
            {"sent-ack-third", "hs-three-way"},
            {"state-established-client", "hs-three-way"},
            {"arrived-third-ack", "hs-three-way"},
            {"call-connect", "hs-port-closed"},
            {"sent-rst-refused", "hs-port-closed"},
            {"sent-syn-ack-again", "hs-ack-lost-retransmit"},
            {"wire-lost", "hs-ack-lost-retransmit"},
            {"sent-ack-syn-ack-again", "hs-ack-lost-retransmit"},
            {"timer-rto-handshake", "hs-syn-lost"},
            {"state-embryo-given-up", "hs-ack-lost-giveup"},
            {"sent-syn-ack-crossed", "hs-simultaneous-open"},
            {"sent-again-fast", "data-fast-retransmit"},
            {"arrived-out-of-order", "data-fast-retransmit"},
            {"sent-ack-duplicate", "data-fast-retransmit"},
            {"turn-fast-retransmit", "data-fast-retransmit"},
            {"sent-again-timeout", "rto-back-off"},
            {"sent-ack-window", "flow-zero-window"},
            {"sent-data-nagle", "nagle-delayed-ack"},
            {"sent-ack-delayed", "nagle-delayed-ack"},
            {"sent-fin", "td-four-way-half-close"},
            {"state-close-wait", "td-four-way-half-close"},
            {"state-time-wait", "td-four-way-half-close"},
            {"sent-ack-fin-again", "td-last-ack-lost"},
            {"sent-syn-data", "tfo-zero-rtt"},
            {"arrived-accept-queue-full", "queue-accept-full"},
            {"sent-keep-alive", "halfopen-keepalive"},
            {"sent-rst-unread", "rst-close-with-unread"},
            {"delivered", "reliable-delivery"},
        };
        for (const auto &[name, id] : rows)
            QTest::newRow(name) << QString::fromLatin1(id);
    }

    void named_cases_are_as_ever() {
        QFETCH(QString, id);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QByteArray got = first_of_case(id, name).toUtf8();
        QVERIFY2(!got.isEmpty(), "the scenario has no such case");
        QFile file(script::source_path(QStringLiteral("tests/golden/explanations/%1.txt").arg(name)));
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

    // The cases as the sources write them: one that nothing above produces would never be checked.
    void every_case_is_met() {
        QStringList never;
        const QDir folder(script::source_path(QStringLiteral("core/scene")));
        static const QRegularExpression literal(QStringLiteral(
            "\"((?:sent|arrived|wire|state|call|timer)-[a-z0-9-]+|(?:textbook|why)\\.[a-z0-9-]+)\""));
        int count = 0;
        for (const QString &name :
             folder.entryList({QStringLiteral("explain_*.cpp"), QStringLiteral("textbooks.cpp")})) {
            const QString text = QString::fromStdString(script::read_text(folder.filePath(name)));
            for (auto match = literal.globalMatch(text); match.hasNext();) {
                const QString found = match.next().captured(1);
                if (found.endsWith(u'-') || found.startsWith(u"why.small")) continue;
                ++count;
                const QString id = found.contains(u'.') ? found : QStringLiteral("why.") + found;
                if (!texts_seen.contains(id) && !never.contains(found)) never << found;
            }
        }
        // What is said where no other case fits, so that nothing is ever without words.
        for (const char *fallback : {"arrived-accepted", "arrived-ack-same", "sent-rst", "sent-data",
                                     "sent-data-ack", "state-closed", "sent-ack"}) {
            never.removeOne(QLatin1String(fallback));
        }
        QVERIFY(count > 200);
        for (const auto &[kind, times] : kinds_seen)
            qInfo("%s: %d", qPrintable(kind), times);
        qInfo("%d cases", static_cast<int>(cases_seen.size()));
        QVERIFY2(never.isEmpty(), qPrintable(QStringLiteral("never met: ") + never.join(u' ')));
        QCOMPARE(kinds_seen.size(), std::variant_size_v<sim::FactBody>);
    }
};

QTEST_GUILESS_MAIN(TestExplanations)
#include "test_explanations.moc"
