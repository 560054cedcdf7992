// The rules, the wire and every change of them in words, in both languages; and what a person types.
#include <QtTest>

#include "ui/model/change_words.h"
#include "ui/model/fault_draft.h"
#include "ui/model/fault_words.h"
#include "ui/model/line_draft.h"
#include "ui/text/language.h"

namespace theater::ui {

namespace {

using sim::Fault;
using sim::FaultAction;

Instant at_ms(std::int64_t ms) { return Instant{} + milliseconds(ms); }

/// Words are compared with ordinary blanks: which of them do not break is a matter of typography.
QString plain(QString words) { return words.replace(QChar::Nbsp, QLatin1Char(' ')); }

QStringList hosts_in(Language language) {
    return language == Language::English ? QStringList{QStringLiteral("client"), QStringLiteral("server")}
                                         : QStringList{QStringLiteral("客户端"), QStringLiteral("服务端")};
}

struct FaultRow {
    const char *name;
    Fault fault;
    const char *english, *chinese;
};

Fault fault(FaultAction action, sim::HostId from) {
    Fault made;
    made.action = action;
    made.match.from = from;
    made.match.to = from == 0 ? 1 : 0;
    return made;
}

std::vector<FaultRow> fault_rows() {
    std::vector<FaultRow> rows;
    const auto add = [&](const char *name, const Fault &fault, const char *english, const char *chinese) {
        rows.push_back({name, fault, english, chinese});
    };
    Fault f = fault(FaultAction::Drop, 1);
    add("drop all", f, "drop every segment from server", "丢弃服务端发出的每个报文段");
    f.match.flags = tcp::Flag::Syn | tcp::Flag::Ack;
    f.match.nth = 2;
    add("drop the second", f, "drop the 2nd SYN,ACK from server", "丢弃服务端发出的第 2 个 SYN,ACK");
    f = fault(FaultAction::Delay, 0);
    f.match.data = true;
    f.by = milliseconds(300);
    f.parts_per_million = 100'000;
    add("delay at random", f, "delay every segment with data from client by 300 ms, one in ten at random",
        "延迟客户端发出的每个带数据的报文段，晚到 300 ms，随机，平均每 10 个中 1 个");
    f = fault(FaultAction::Hold, 0);
    f.match.flags = tcp::Flag::Syn;
    f.until = at_ms(5'000);
    add("hold until", f, "hold every SYN from client until 5 s", "扣住客户端发出的每个 SYN，直到 5 s");
    f.until.reset();
    f.match.nth = 1;
    add("hold", f, "hold the 1st SYN from client until it is released",
        "扣住客户端发出的第 1 个 SYN，直到被放行");
    f = fault(FaultAction::Duplicate, 1);
    f.count = 3;
    f.match.since = at_ms(1'000);
    f.by = milliseconds(20);
    add("duplicate", f,
        "duplicate every segment from server, the copy coming 20 ms later, if sent at 1 s or later, at most "
        "3 times",
        "复制服务端发出的每个报文段，副本晚到 20 ms，限 1 s 起发出的，至多 3 次");
    f.by = {};
    f.until = at_ms(1'500);
    f.match.until = at_ms(2'000);
    f.count = 1;
    add("copy at", f,
        "duplicate every segment from server, the copy arriving at 1.5 s, if sent from 1 s until 2 s, at "
        "most once",
        "复制服务端发出的每个报文段，副本在 1.5 s 到达，限 1 s 起、2 s 之前发出的，至多 1 次");
    f = fault(FaultAction::Corrupt, 0);
    f.match.flags = tcp::Flags{};
    f.match.seq = 2'000;
    f.match.until = at_ms(250);
    f.parts_per_million = 333'000;
    f.match.data = false;
    add("corrupt", f,
        "corrupt every segment without any flag without data with sequence number 2000 from client, 33.3 % "
        "of "
        "them at random, if sent before 250 ms",
        "损坏客户端发出的每个序号为 2000 的不带数据的没有任何标志的报文段，随机取其中 33.3 %，限 250 ms "
        "之前发出的");
    for (const auto &[n, english] : {std::pair{3u, "drop the 3rd segment from client"},
                                     {11u, "drop the 11th segment from client"},
                                     {12u, "drop the 12th segment from client"},
                                     {21u, "drop the 21st segment from client"},
                                     {112u, "drop the 112th segment from client"}}) {
        f = fault(FaultAction::Drop, 0);
        f.match.nth = n;
        add(english, f, english, nullptr);
    }
    f = fault(FaultAction::Drop, 0);
    f.parts_per_million = 1'000'000 / 50;
    add("one in many", f, "drop every segment from client, one in 50 at random", nullptr);
    return rows;
}

}  // namespace

class TestFaultWords : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { set_language(Language::English); }

    void every_rule_in_words() {
        for (const FaultRow &row : fault_rows()) {
            set_language(Language::English);
            QCOMPARE(plain(fault_words(row.fault, hosts_in(Language::English))),
                     QString::fromUtf8(row.english));
            set_language(Language::Chinese);
            const QString chinese = plain(fault_words(row.fault, hosts_in(Language::Chinese)));
            if (row.chinese != nullptr) {
                QCOMPARE(chinese, QString::fromUtf8(row.chinese));
            }
            QVERIFY2(!chinese.contains(QLatin1String("  ")), qPrintable(chinese));
        }
    }

    void what_was_read_from_a_form_is_the_rule() {
        for (const FaultRow &row : fault_rows()) {
            for (const Language language : {Language::English, Language::Chinese}) {
                set_language(language);
                const CheckedFault checked = check(draft_of(row.fault));
                QVERIFY2(checked.fault.has_value(), row.name);
                QVERIFY2(*checked.fault == row.fault, row.name);
            }
        }
    }

    void hits_and_the_rest() {
        const QStringList en = hosts_in(Language::English), zh = hosts_in(Language::Chinese);
        QCOMPARE(hits_words(0), QStringLiteral("not hit yet"));
        QCOMPARE(hits_words(1), QStringLiteral("hit once"));
        QCOMPARE(hits_words(2), QStringLiteral("hit 2 times"));
        const sim::Middlebox box{sim::MiddleboxAct::StripFastOpen, sim::HostId{0}};
        QCOMPARE(middlebox_words(box, en),
                 QStringLiteral("take the Fast Open option out of every header, only from client"));
        QCOMPARE(plain(outage_words({at_ms(5'000), at_ms(7'000)})),
                 QStringLiteral("the cable is cut from 5 s to 7 s"));
        QCOMPARE(plain(outage_words({at_ms(5'000), std::nullopt})),
                 QStringLiteral("the cable is cut from 5 s on"));
        set_language(Language::Chinese);
        QCOMPARE(hits_words(0), QStringLiteral("尚未命中"));
        QCOMPARE(hits_words(2), QStringLiteral("命中 2 次"));
        QCOMPARE(middlebox_words(box, zh), QStringLiteral("从每个首部取走 Fast Open 选项，仅限客户端发出的"));
        QCOMPARE(plain(outage_words({at_ms(5'000), at_ms(7'000)})), QStringLiteral("电缆从 5 s 到 7 s 中断"));
    }

    void the_wire_in_words() {
        sim::Impairments wire;
        QVERIFY(impairment_words(wire).isEmpty());
        wire.loss_ppm = 100'000;
        wire.rate_bps = 10'000'000;
        wire.queue_packets = 20;
        wire.mark_queue = 5;
        wire.mark_ppm = 1;
        wire.jitter = milliseconds(2);
        wire.duplicate_ppm = 10'000;
        wire.corrupt_ppm = 5'000;
        wire.reorder_ppm = 50'000;
        wire.reorder_by = milliseconds(15);
        wire.burst = {1'000, 200'000, 0, 500'000};
        const QStringList english{
            QStringLiteral("send at 10 Mbit/s"),
            QStringLiteral("let 20 segments wait, lose the others"),
            QStringLiteral("mark CE from 5 waiting on"),
            QStringLiteral("mark 0.0001 % CE at random"),
            QStringLiteral("take up to 2 ms longer at random"),
            QStringLiteral("lose 10 % at random"),
            QStringLiteral(
                "lose in bursts: turn bad at 0.1 % of the segments, good again at 20 %, and lose 50 % "
                "while bad"),
            QStringLiteral("duplicate 1 % at random"),
            QStringLiteral("corrupt 0.5 % at random"),
            QStringLiteral("hold back 5 % at random by 15 ms, so that others overtake them")};
        QCOMPARE(plain(impairment_words(wire).join(u'|')), english.join(u'|'));
        set_language(Language::Chinese);
        const QString chinese = plain(impairment_words(wire).join(u'|'));
        QVERIFY2(chinese.contains(QStringLiteral("随机丢失 10 %")), qPrintable(chinese));
        const CheckedLine checked = check(draft_of(Wire{milliseconds(50), wire}));
        QVERIFY(checked.wire.has_value());
        QVERIFY(checked.wire->impairments == wire);
        QCOMPARE(checked.wire->delay.ns, milliseconds(50).ns);
    }

    void rates_and_percentages() {
        QCOMPARE(plain(rate_words(64'000)), QStringLiteral("64 kbit/s"));
        QCOMPARE(plain(rate_words(1'500'000)), QStringLiteral("1.5 Mbit/s"));
        QCOMPARE(plain(rate_words(1'234'567)), QStringLiteral("1234.567 kbit/s"));
        QCOMPARE(plain(percent_words(1'000'000)), QStringLiteral("100 %"));
        QCOMPARE(plain(percent_words(10)), QStringLiteral("0.001 %"));
        for (const std::uint64_t rate : {std::uint64_t{1'000}, std::uint64_t{1'234'567},
                                         std::uint64_t{10'000'000}, std::uint64_t{1'000'000'000'000}}) {
            QCOMPARE(read_rate(rate_words(rate)).value.value_or(0), rate);
        }
        for (const std::uint32_t ppm : {0u, 1u, 10u, 333'333u, 1'000'000u}) {
            QCOMPARE(read_percent(percent_words(ppm)).value.value_or(7), ppm);
        }
    }

    void what_cannot_be_read_says_why_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, FaultField field, const char *text, const char *problem) {
            QTest::newRow(name) << static_cast<int>(field) << QString::fromUtf8(text)
                                << QString::fromUtf8(problem);
        };
        row("no time", FaultField::Amount, "", "A time is needed, such as 300 ms.");
        row("no unit", FaultField::Amount, "300", "A unit is missing: 300 ms or 300 s?");
        row("no number", FaultField::Amount, "soon",
            "“soon” is no time. Times look like 300 ms, 1.5 s or 2 h.");
        row("too long", FaultField::Amount, "169 h", "It must be from 1 ns to 168 h.");
        row("zeroth", FaultField::Nth, "0", "It must be from 1 to 4294967295.");
        row("words", FaultField::Nth, "second", "“second” is no whole number.");
        row("too big", FaultField::Sequence, "4294967296", "It must be from 0 to 4294967295.");
        row("more than all", FaultField::Probability, "101", "It must be from 0 to 100.");
        row("too fine", FaultField::Probability, "0.00001", "At most four decimals.");
        row("never", FaultField::Probability, "0", "With 0 it never happens. Switch the rule off instead.");
        row("backwards", FaultField::Until, "1 s", "This must be later than the beginning.");
    }

    void what_cannot_be_read_says_why() {
        QFETCH(int, field);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        FaultDraft draft;
        draft.action = FaultAction::Delay;
        draft[FaultField::Amount] = QStringLiteral("300ms");
        draft[FaultField::Since] = QStringLiteral("2 s");
        QVERIFY(check(draft).fault.has_value());
        draft[static_cast<FaultField>(field)] = text;
        const CheckedFault checked = check(draft);
        QVERIFY(!checked.fault.has_value());
        QCOMPARE(plain(checked.problem(static_cast<FaultField>(field))), problem);
    }

    void a_wire_that_cannot_be_says_why() {
        LineDraft draft = draft_of(Wire{milliseconds(50), {}});
        QVERIFY(check(draft).wire.has_value());
        draft[LineField::Queue] = QStringLiteral("20");
        QCOMPARE(check(draft).problem(LineField::Queue),
                 QStringLiteral("Without a rate nothing ever waits."));
        draft[LineField::Rate] = QStringLiteral("10 Mbit/s");
        QVERIFY(check(draft).wire.has_value());
        draft[LineField::Reorder] = QStringLiteral("5");
        QCOMPARE(check(draft).problem(LineField::ReorderBy), QStringLiteral("For how long, such as 15 ms?"));
        draft[LineField::Reorder].clear();
        draft[LineField::Rate] = QStringLiteral("10");
        QVERIFY(!check(draft).problem(LineField::Rate).isEmpty());
        draft[LineField::Rate] = QStringLiteral("fast");
        QVERIFY(!check(draft).problem(LineField::Rate).isEmpty());
        draft[LineField::Rate].clear();
        draft[LineField::Queue].clear();
        draft[LineField::Delay] = QStringLiteral("0");
        QVERIFY(!check(draft).problem(LineField::Delay).isEmpty());
    }

    void changes_in_words() {
        const QStringList hosts = hosts_in(Language::English);
        Fault first = fault(FaultAction::Drop, 0), second = fault(FaultAction::Delay, 1);
        second.by = milliseconds(300);
        const Fault third = fault(FaultAction::Corrupt, 0);
        const auto words = [&](const std::vector<Fault> &before, const std::vector<Fault> &after) {
            return plain(describe_faults(before, after, hosts));
        };
        QCOMPARE(words({}, {first}), QStringLiteral("new rule: drop of every segment from client"));
        QCOMPARE(words({first, second}, {first}),
                 QStringLiteral("removal of rule 2: delay of every segment from server by 300 ms"));
        QCOMPARE(words({first, second, third}, {second, third, first}),
                 QStringLiteral("rule 1 moved to place 3"));
        QCOMPARE(words({first, second, third}, {third, first, second}),
                 QStringLiteral("rule 3 moved to place 1"));
        QCOMPARE(words({first, second}, {second, first}), QStringLiteral("rule 1 moved to place 2"));
        Fault off = second;
        off.enabled = false;
        QCOMPARE(words({first, second}, {first, off}), QStringLiteral("rule 2 switched off"));
        QCOMPARE(words({first, off}, {first, second}), QStringLiteral("rule 2 switched on"));
        second.by = milliseconds(400);
        QCOMPARE(words({first, off}, {first, second}),
                 QStringLiteral("change of rule 2: delay of every segment from server by 400 ms"));
        QCOMPARE(words({first, second, third}, {}), QStringLiteral("removal of all rules"));

        sim::Setup before, after;
        before.hosts.resize(2);
        before.hosts[0].name = "client";
        before.hosts[1].name = "server";
        after = before;
        after.link.forth.loss_ppm = 100'000;
        QCOMPARE(plain(describe_setup(before, after)),
                 QStringLiteral("client → server: lose 10 % at random"));
        QCOMPARE(plain(describe_setup(after, before)),
                 QStringLiteral("client → server: no longer “lose 10 % at random”"));
        after = before;
        after.seed = 7;
        QCOMPARE(describe_setup(before, after), QStringLiteral("seed 7"));
        after = before;
        after.link.outages.push_back({at_ms(1'000), at_ms(3'000)});
        QCOMPARE(plain(describe_setup(before, after)),
                 QStringLiteral("new outage: the cable is cut from 1 s to 3 s"));
        after = before;
        after.link.middleboxes.push_back({sim::MiddleboxAct::DropSynData, std::nullopt});
        QCOMPARE(describe_setup(before, after), QStringLiteral("new middlebox: drop every SYN with data"));
        set_language(Language::Chinese);
        QCOMPARE(plain(describe_faults({}, {first}, hosts_in(Language::Chinese))),
                 QStringLiteral("新规则：丢弃客户端发出的每个报文段"));
    }
};

}  // namespace theater::ui

QTEST_GUILESS_MAIN(theater::ui::TestFaultWords)
#include "test_fault_words.moc"
