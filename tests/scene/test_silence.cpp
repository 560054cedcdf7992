// Why nothing happens: the answers for silences of stock scenarios as text, and what holds of every silence.
#include <QFile>
#include <QTest>

#include <fmt/format.h>

#include "core/scene/silence_words.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

Instant ms(double t) { return Instant{static_cast<std::int64_t>(t * 1e6)}; }

std::string plain(const Text &text) {
    std::string out = text.id;
    for (const std::string &arg : text.args)
        out += " | " + arg;
    return out;
}

SilenceWords words_at(const record::Timeline &timeline, Instant t) {
    return silence_words(record::silence_at(timeline.course(), t), timeline.recording(), {"client", "server"},
                         Numbers::Relative);
}

std::string dump(const SilenceWords &words) {
    std::string out = plain(words.heading) + '\n';
    for (const SilenceLine &line : words.ends)
        out += "  ends: " + plain(line.text) + (line.fact != 0 ? fmt::format(" #{}", line.fact) : "") + '\n';
    for (const SilenceLine &line : words.waits)
        out += "  waits: " + plain(line.text) + (line.fact != 0 ? fmt::format(" #{}", line.fact) : "") + '\n';
    return out;
}

}  // namespace

class TestSilence : public QObject {
    Q_OBJECT

private slots:
    void answers_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QList<double>>("at_ms");
        const auto add = [](const char *id, const QList<double> &at) {
            QTest::newRow(id) << QString::fromLatin1(id) << at;
        };
        add("hs-three-way", {0, 70, 500});
        add("hs-ack-lost-retransmit", {110, 500, 2000});
        add("hs-ack-lost-giveup", {500, 40'000, 66'000, 74'900});
        add("data-fast-retransmit", {500, 1010});
        add("flow-zero-window", {900, 1500, 2500});
        add("rto-back-off", {1500, 5000});
        add("nagle-delayed-ack", {1020, 1070, 1150});
        add("td-close-wait-stuck", {1000, 60'000});
        add("td-four-way-half-close", {2000});
        add("halfopen-keepalive", {5000, 3'600'000});
        add("halfopen-reboot", {1500});
        add("queue-accept-full", {1000});
        add("eventful", {100, 1000});
    }

    void answers_are_as_ever() {
        QFETCH(QString, id);
        QFETCH(QList<double>, at_ms);
        const record::Timeline timeline = id == u"eventful" ? eventful_timeline() : stock_timeline(id);
        std::string text;
        for (const double at : at_ms)
            text += fmt::format("at {} ms: ", at) + dump(words_at(timeline, ms(at)));
        const QByteArray got = QByteArray::fromStdString(text);
        QFile file(script::source_path(QStringLiteral("tests/golden/silence/%1.txt").arg(id)));
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

    // What is said to end a silence does: the recording has a step at that instant, and none before it.
    void what_ends_a_silence_ends_it() {
        int explained = 0, silences = 0;
        for (const QString &id : stock_ids()) {
            const record::Timeline timeline = stock_timeline(id);
            const auto &steps = timeline.recording().steps();
            const std::size_t stride = std::max<std::size_t>(1, steps.size() / 60);
            for (std::size_t i = 0; i + 1 < steps.size(); i += stride) {
                const Instant middle = steps[i] + (steps[i + 1] - steps[i]) / 2;
                if (middle == steps[i]) continue;
                const record::Silence silence = record::silence_at(timeline.course(), middle);
                QCOMPARE(silence.since.ns, steps[i].ns);
                QVERIFY(silence.until);
                QCOMPARE(silence.until->ns, steps[i + 1].ns);
                QVERIFY(!silence.is_for_ever());
                ++silences;
                if (silence.ended_by) ++explained;
                for (const record::Waiting &waiting : silence.waits)
                    if (waiting.kind == record::Waiting::Kind::OnWire) QVERIFY(*waiting.until >= middle);
            }
        }
        QVERIFY2(explained == silences, fmt::format("{} of {} explained", explained, silences).c_str());
    }

    void what_goes_on_for_ever_says_so() {
        const record::Timeline over = stock_timeline(QStringLiteral("hs-port-closed"));
        const record::Silence silence = record::silence_at(over.course(), over.end());
        QVERIFY(silence.is_for_ever() && silence.all_over);
        const record::Timeline stuck = stock_timeline(QStringLiteral("hs-three-way"));
        const record::Silence waits = record::silence_at(stuck.course(), stuck.end());
        QVERIFY(waits.is_for_ever() && !waits.all_over);
    }

    void a_cut_cable_and_a_dead_host_are_named() {
        record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        timeline.act({ms(300), sim::SetCable{sim::Cable::Cut}});
        QVERIFY(dump(words_at(timeline, ms(400))).find("silence.cable-cut") != std::string::npos);
        sim::CallSpec off;
        off.host = 1;
        off.name = sim::CallName::PowerOff;
        timeline.act({ms(350), off});
        const std::string words = dump(words_at(timeline, ms(400)));
        QVERIFY2(words.find("silence.power-off | server") != std::string::npos, words.c_str());
        QVERIFY2(words.find("silence.peer-gone | client | server") != std::string::npos, words.c_str());
    }
};

QTEST_APPLESS_MAIN(TestSilence)
#include "test_silence.moc"
