// What each side of a connection knows: the stock scenarios as text, and what holds at every instant.
#include <QFile>
#include <QTest>

#include <fmt/format.h>

#include "core/record/knowledge.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::record;

namespace {

std::string dump(const Knowledge &knowledge) {
    std::string out(to_string(knowledge.certainty));
    if (knowledge.segment != 0)
        out += fmt::format(" {} {} #{}{}", seconds_text(knowledge.since - Instant{}),
                           tcp::to_string(knowledge.flags), knowledge.segment,
                           knowledge.forged ? " forged" : "");
    return out;
}

std::string dump(const SideKnowledge &side) {
    if (side.conn == 0) return fmt::format("  no connection, {}\n", tcp::to_string(side.state));
    std::string out = fmt::format("  connection {}, {}", side.conn, tcp::to_string(side.state));
    if (side.alone)
        out += fmt::format(", alone{}",
                           side.alone_since ? " since " + seconds_text(*side.alone_since - Instant{}) : "");
    if (side.forgotten) out += ", forgotten";
    if (side.early_bytes > 0) out += fmt::format(", {} bytes early", side.early_bytes);
    out += '\n';
    for (int i = 0; i < kClaimCount; ++i)
        out +=
            fmt::format("    {}: {}\n", to_string(static_cast<Claim>(i)), dump(side[static_cast<Claim>(i)]));
    return out;
}

std::string dump(const Timeline &timeline, Instant t) {
    const auto sides = knowledge_at(timeline.course(), t);
    return "  client\n" + dump(sides[0]) + "  server\n" + dump(sides[1]);
}

}  // namespace

class TestKnowledge : public QObject {
    Q_OBJECT

private slots:
    void tables_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        for (const QString &id : scene::stock_ids()) {
            const bool of_handshake = id.startsWith(u"hs-") || id.startsWith(u"whatif-") ||
                                      id.startsWith(u"halfopen-") || id.startsWith(u"tfo-") ||
                                      id.startsWith(u"td-three") || id.startsWith(u"rst-");
            if (of_handshake) QTest::newRow(qPrintable(id)) << id;
        }
    }

    /// All instants at which the table is another one.
    void tables_are_as_ever() {
        QFETCH(QString, id);
        const Timeline timeline = scene::stock_timeline(id);
        std::string text, last;
        for (const Instant t : timeline.recording().steps()) {
            const std::string now = dump(timeline, t);
            if (now == last) continue;
            text += fmt::format("at {} s\n{}", seconds_text(t - Instant{}), now);
            last = now;
        }
        const QByteArray got = QByteArray::fromStdString(text);
        QFile file(script::source_path(QStringLiteral("tests/golden/knowledge/%1.txt").arg(id)));
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

    // What is known agrees with the TCB, and nothing is known before the segment that proves it has arrived.
    void knowledge_agrees_with_the_tcb() {
        for (const QString &id : scene::stock_ids()) {
            const Timeline timeline = scene::stock_timeline(id);
            const auto &steps = timeline.recording().steps();
            const std::size_t stride = std::max<std::size_t>(1, steps.size() / 80);
            for (std::size_t i = 0; i < steps.size(); i += stride) {
                const Instant t = steps[i];
                const auto sides = knowledge_at(timeline.course(), t);
                const sim::World &world = timeline.at(t);
                for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
                    const SideKnowledge &side = sides[host];
                    // A two-way handshake takes its SYN for acknowledged when nothing has said so.
                    if (side.conn == 0 || side.forgotten || !tcp::is_tcp(world.hosts()[host].config()))
                        continue;
                    const tcp::Tcb &tcb = world.hosts()[host].find(side.conn)->tcb;
                    const std::string where = fmt::format("{} at {} s, host {}", id.toStdString(),
                                                          seconds_text(t - Instant{}), host);
                    const auto proved = [&](Claim claim) { return side[claim].segment != 0; };
                    QVERIFY2(proved(Claim::IsnConfirmed) == (tcb.snd.una != tcb.snd.iss), where.c_str());
                    const bool has_irs = tcb.rcv.irs != tcp::Seq{} || tcb.rcv.nxt != tcp::Seq{};
                    QVERIFY2(proved(Claim::PeerIsnKnown) == has_irs, where.c_str());
                    for (const Knowledge &knowledge : side.claims) {
                        if (knowledge.segment == 0) continue;
                        QVERIFY2(knowledge.since <= t && knowledge.since >= tcb.opened_at, where.c_str());
                        const auto record = timeline.recording().segment(knowledge.segment);
                        QVERIFY2(record && record->sent_at < knowledge.since, where.c_str());
                    }
                    // Who has its own ISN confirmed knows that its segments arrive, and receives.
                    if (proved(Claim::IsnConfirmed))
                        QVERIFY2(proved(Claim::SendingWorks) && proved(Claim::ReceivingWorks), where.c_str());
                }
            }
        }
    }

    void who_has_crashed_knows_nothing_and_the_other_has_not_noticed() {
        const Timeline timeline = scene::stock_timeline(QStringLiteral("halfopen-reboot"));
        const auto sides = knowledge_at(timeline.course(), Instant{milliseconds(1500).ns});
        QVERIFY(sides[1].forgotten && sides[1][Claim::PeerIsnKnown].certainty == Certainty::Unknown);
        QVERIFY(sides[0].alone && sides[0].alone_since == Instant{seconds(1).ns});
        QVERIFY(sides[0][Claim::IsnConfirmed].certainty == Certainty::Outdated);
        QVERIFY(sides[0][Claim::SendingWorks].certainty == Certainty::Known);
    }

    // Why not two: after two messages the server takes for granted what only the third can prove.
    void with_two_messages_the_server_only_assumes() {
        const Timeline timeline = scene::stock_timeline(QStringLiteral("whatif-two-way"));
        bool assumed = false;
        for (const Instant t : timeline.recording().steps())
            for (const SideKnowledge &side : knowledge_at(timeline.course(), t))
                assumed = assumed || side[Claim::IsnConfirmed].certainty == Certainty::Assumed;
        QVERIFY(assumed);
        const Timeline three = scene::stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const auto sides = knowledge_at(three.course(), Instant{milliseconds(500).ns});
        QVERIFY(sides[1].state == tcp::State::SynReceived);
        QVERIFY(sides[1][Claim::IsnConfirmed].certainty == Certainty::Unknown);
        QVERIFY(sides[1][Claim::ReceivingWorks].certainty == Certainty::Known);
        QVERIFY(sides[0][Claim::IsnConfirmed].certainty == Certainty::Known);
    }
};

QTEST_APPLESS_MAIN(TestKnowledge)
#include "test_knowledge.moc"
