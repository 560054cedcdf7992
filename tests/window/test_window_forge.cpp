// Forging by the form in the real window: what it begins with, what it refuses, what it foretells, and that
// what it foretells comes true.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "tests/window/window_fixture.h"
#include "ui/main_window/faults_dock.h"
#include "ui/view/field_cell.h"
#include "ui/view/forge_dialog.h"

namespace theater::ui {

namespace {

Instant at_ms(std::int64_t ms) { return Instant{} + milliseconds(ms); }

struct ForgeFixture : WindowFixture {
    using WindowFixture::WindowFixture;

    static void settle() {
        for (int i = 0; i < 5; ++i) {
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QApplication::processEvents();
        }
    }
    ForgeDialog *open() {
        key(Qt::Key_F, Qt::ControlModifier);
        return shown();
    }
    ForgeDialog *shown() {
        settle();
        return qobject_cast<ForgeDialog *>(QApplication::activeModalWidget());
    }
    static void type(QLineEdit *edit, const QString &text) {
        edit->selectAll();
        if (text.isEmpty()) {
            QTest::keyClick(edit, Qt::Key_Backspace);
        } else {
            QTest::keyClicks(edit, text);
        }
    }
    static void click(QCheckBox *box) {
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(6, box->height() / 2));
    }
    static void only(ForgeDialog &form, std::initializer_list<tcp::Flag> flags) {
        for (const tcp::Flag flag : {tcp::Flag::Fin, tcp::Flag::Syn, tcp::Flag::Rst, tcp::Flag::Psh,
                                     tcp::Flag::Ack, tcp::Flag::Urg, tcp::Flag::Ece, tcp::Flag::Cwr}) {
            const bool wanted = std::find(flags.begin(), flags.end(), flag) != flags.end();
            if (form.flag(flag)->isChecked() != wanted) {
                click(form.flag(flag));
            }
        }
    }
    std::optional<record::SegmentRecord> forged() {
        for (const record::SegmentRecord &segment : recording().segments()) {
            if (segment.forged) {
                return segment;
            }
        }
        return std::nullopt;
    }
    void send(ForgeDialog *form) {
        QVERIFY(form->send()->isEnabled());
        QTest::mouseClick(form->send(), Qt::LeftButton);
        settle();
    }
};

}  // namespace

class TestWindowForge : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void it_begins_with_what_the_receiver_expects() {
        ForgeFixture f;
        f.session().set_now(f.session().end());
        ForgeDialog *form = f.open();
        QVERIFY(form != nullptr);
        QCOMPARE(form->to()->currentIndex(), 1);
        const sim::ForgeSegment expected = f.session().expected_by(1);
        QCOMPARE(form->field(ForgeField::Sequence)->text(), QString::number(expected.seq));
        QCOMPARE(form->field(ForgeField::Acknowledgment)->text(), QString::number(expected.ack));
        QCOMPARE(form->field(ForgeField::Source)->text(), QStringLiteral("192.0.2.1"));
        QCOMPARE(form->field(ForgeField::DestinationPort)->text(), QStringLiteral("80"));
        QVERIFY(form->flag(tcp::Flag::Rst)->isChecked());
        QVERIFY(!form->field(ForgeField::Acknowledgment)->isEnabled());
        QVERIFY2(form->words().startsWith(QStringLiteral(
                     "Server in ESTABLISHED: check-rst, RFC 9293 §3.10.7.4, second step: resets")),
                 qPrintable(form->words()));
        QVERIFY2(form->words().contains(QStringLiteral("server: ESTABLISHED → CLOSED")),
                 qPrintable(form->words()));
        f.send(form);
        QCOMPARE(f.session().undo_text(), QStringLiteral("forged RST to server"));
        QVERIFY(f.forged().has_value());
        QCOMPARE(f.session().timeline().at(f.session().end()).hosts()[1].latest()->tcb.state,
                 tcp::State::Closed);
    }

    void every_field_reaches_the_wire() {
        ForgeFixture f;
        f.session().set_now(f.session().end());
        ForgeDialog *form = f.open();
        QVERIFY(form != nullptr);
        QTest::keyClick(form->to(), Qt::Key_Up);
        QCOMPARE(form->to()->currentIndex(), 0);
        QCOMPARE(form->field(ForgeField::Source)->text(), QStringLiteral("192.0.2.2"));
        ForgeFixture::type(form->field(ForgeField::Source), QStringLiteral("192.0.2.77"));
        ForgeFixture::type(form->field(ForgeField::SourcePort), QStringLiteral("4711"));
        ForgeFixture::type(form->field(ForgeField::DestinationPort), QStringLiteral("4712"));
        QTest::keyClick(form->numbers(), Qt::Key_Down);
        ForgeFixture::type(form->field(ForgeField::Sequence), QStringLiteral("4294967295"));
        ForgeFixture::only(*form, {tcp::Flag::Syn, tcp::Flag::Ack, tcp::Flag::Urg, tcp::Flag::Ece,
                                   tcp::Flag::Cwr, tcp::Flag::Psh, tcp::Flag::Fin});
        ForgeFixture::type(form->field(ForgeField::Acknowledgment), QStringLiteral("17"));
        ForgeFixture::type(form->field(ForgeField::Window), QStringLiteral("1"));
        ForgeFixture::type(form->field(ForgeField::Urgent), QStringLiteral("3"));
        ForgeFixture::type(form->field(ForgeField::Mss), QStringLiteral("536"));
        ForgeFixture::type(form->field(ForgeField::WindowScale), QStringLiteral("7"));
        ForgeFixture::click(form->sack_permitted());
        ForgeFixture::type(form->field(ForgeField::TimestampValue), QStringLiteral("5"));
        ForgeFixture::type(form->field(ForgeField::TimestampEcho), QStringLiteral("6"));
        QTest::keyClick(form->fast_open(), Qt::Key_Down);
        QTest::keyClick(form->fast_open(), Qt::Key_Down);
        ForgeFixture::type(form->field(ForgeField::Cookie), QStringLiteral("0123456789abcdef"));
        QCOMPARE(form->field(ForgeField::Options)->text(), QStringLiteral("13"));
        ForgeFixture::type(form->field(ForgeField::Length), QStringLiteral("9"));
        ForgeFixture::type(form->field(ForgeField::Transit), QStringLiteral("1 ms"));
        f.send(form);
        const auto sent = f.forged();
        QVERIFY(sent.has_value());
        const tcp::Segment &segment = sent->sent.segment;
        QCOMPARE(QString::fromStdString(to_string(segment.src)), QStringLiteral("192.0.2.77:4711"));
        QCOMPARE(QString::fromStdString(to_string(segment.dst)), QStringLiteral("192.0.2.1:4712"));
        QCOMPARE(QString::fromStdString(to_string(segment.flags)),
                 QStringLiteral("SYN,FIN,PSH,ACK,URG,ECE,CWR"));
        QCOMPARE(segment.seq.value, 4'294'967'295u);
        QCOMPARE(segment.ack.value, 17u);
        QCOMPARE(segment.wnd, std::uint16_t{1});
        QCOMPARE(segment.urgent, std::uint16_t{3});
        QCOMPARE(segment.text.len, 9u);
        QCOMPARE(segment.options.mss.value_or(0), std::uint16_t{536});
        QCOMPARE(segment.options.window_scale.value_or(0), std::uint8_t{7});
        QVERIFY(segment.options.sack_permitted);
        QCOMPARE(segment.options.timestamps->value, 5u);
        QCOMPARE(segment.options.timestamps->echo_reply, 6u);
        QCOMPARE(segment.options.fast_open->len, std::uint8_t{8});
        QCOMPARE(segment.options.fast_open->cookie[7], std::uint8_t{0xef});
        QCOMPARE((sent->due - sent->sent_at).ns, milliseconds(1).ns);
    }

    void numbers_are_converted_when_they_are_switched() {
        ForgeFixture f;
        f.session().set_now(f.session().end());
        ForgeDialog *form = f.open();
        QVERIFY(form != nullptr);
        ForgeFixture::only(*form, {tcp::Flag::Ack});
        ForgeFixture::type(form->field(ForgeField::SackBlocks), QStringLiteral("11-21, 31-41"));
        const QString seq = form->field(ForgeField::Sequence)->text(),
                      ack = form->field(ForgeField::Acknowledgment)->text(), words = form->words();
        QTest::keyClick(form->numbers(), Qt::Key_Down);
        QCOMPARE(form->field(ForgeField::Sequence)->text(), QString::number(seq.toUInt() + 1'000));
        QCOMPARE(form->field(ForgeField::Acknowledgment)->text(), QString::number(ack.toUInt() + 2'000));
        QCOMPARE(form->field(ForgeField::SackBlocks)->text(), QStringLiteral("2011-2021, 2031-2041"));
        QTest::keyClick(form->numbers(), Qt::Key_Up);
        QCOMPARE(form->field(ForgeField::Sequence)->text(), seq);
        QCOMPARE(form->field(ForgeField::SackBlocks)->text(), QStringLiteral("11-21, 31-41"));
        QCOMPARE(form->words(), words);
        form->reject();
    }

    void what_cannot_be_sent_says_why_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, ForgeField field, const char *text, const char *problem) {
            QTest::newRow(name) << static_cast<int>(field) << QString::fromUtf8(text)
                                << QString::fromUtf8(problem);
        };
        row("no address", ForgeField::Source, "nowhere", "“nowhere” is no address, such as 192.0.2.1.");
        row("another kind", ForgeField::Source, "2001:db8::1",
            "The receiver has an address of another kind: 192.0.2.2.");
        row("port 0", ForgeField::SourcePort, "0", "It must be from 1 to 65535.");
        row("too big", ForgeField::Sequence, "4294967296", "It must be from 0 to 4294967295.");
        row("negative", ForgeField::Sequence, "-1", "“-1” is no whole number.");
        row("window", ForgeField::Window, "65536", "It must be from 0 to 65535.");
        row("empty", ForgeField::Length, "", "A number is needed.");
        row("blocks", ForgeField::SackBlocks, "1-2, 3",
            "“3” is no block. Blocks look like 1001-1101, 1201-1301.");
        row("five blocks", ForgeField::SackBlocks, "1-2,3-4,5-6,7-8,9-10",
            "A header has room for four blocks at most.");
        row("echo alone", ForgeField::TimestampEcho, "7", "");
        row("transit", ForgeField::Transit, "7", "A unit is missing: 7 ms or 7 s?");
    }

    void what_cannot_be_sent_says_why() {
        QFETCH(int, field);
        QFETCH(QString, text);
        QFETCH(QString, problem);
        ForgeFixture f;
        f.session().set_now(f.session().end());
        ForgeDialog *form = f.open();
        QVERIFY(form != nullptr);
        QVERIFY(form->send()->isEnabled());
        ForgeFixture::type(form->field(static_cast<ForgeField>(field)), text);
        QVERIFY(!form->send()->isEnabled());
        QCOMPARE(form->cell(static_cast<ForgeField>(field))->problem(), problem);
        if (problem.isEmpty()) {
            QVERIFY(!form->cell(ForgeField::TimestampValue)->problem().isEmpty());
        }
        form->reject();
    }

    void too_many_options_are_refused() {
        ForgeFixture f;
        f.session().set_now(f.session().end());
        ForgeDialog *form = f.open();
        QVERIFY(form != nullptr);
        ForgeFixture::type(form->field(ForgeField::SackBlocks), QStringLiteral("1-2,3-4,5-6,7-8"));
        QVERIFY(form->send()->isEnabled());
        ForgeFixture::type(form->field(ForgeField::TimestampValue), QStringLiteral("1"));
        QVERIFY(!form->send()->isEnabled());
        QCOMPARE(form->cell(ForgeField::Options)->problem(),
                 QStringLiteral("These options take 44 bytes; a header has room for 40."));
        form->reject();
    }

    void what_is_foretold_comes_true_data() {
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("flags");
        QTest::addColumn<QString>("seq");
        QTest::addColumn<QString>("transit");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("words");
        const auto bits = [](tcp::Flags flags) { return static_cast<int>(flags.bits); };
        QTest::newRow("a SYN to a listener")
            << 0 << bits(tcp::Flag::Syn) << QStringLiteral("5") << QStringLiteral("1 ms")
            << QStringLiteral("textbook") << QStringLiteral("Server in LISTEN: listen-check-syn");
        QTest::newRow("a SYN that comes second")
            << 0 << bits(tcp::Flag::Syn) << QStringLiteral("5") << QString() << QStringLiteral("textbook")
            << QStringLiteral("Server in SYN-RECEIVED: check-sequence");
        QTest::newRow("a RST outside the window")
            << 5'000 << bits(tcp::Flag::Rst) << QStringLiteral("4000000000") << QString()
            << QStringLiteral("rfc")
            << QStringLiteral(
                   "Server in ESTABLISHED: check-sequence, RFC 9293 §3.10.7.4, first step: thrown away");
        QTest::newRow("a RST inside the window")
            << 5'000 << bits(tcp::Flag::Rst) << QStringLiteral("100") << QString() << QStringLiteral("rfc")
            << QStringLiteral("challenge ACK");
        QTest::newRow("an old SYN") << 5'000 << bits(tcp::Flag::Syn) << QStringLiteral("0") << QString()
                                    << QStringLiteral("rfc")
                                    << QStringLiteral("Server in ESTABLISHED: check-sequence");
    }

    void what_is_foretold_comes_true() {
        QFETCH(int, now);
        QFETCH(int, flags);
        QFETCH(QString, seq);
        QFETCH(QString, transit);
        QFETCH(QString, profile);
        QFETCH(QString, words);
        ForgeFixture f;
        f.session().set_profile(profile);
        f.session().set_now(at_ms(now));
        ForgeDialog *form = f.open();
        QVERIFY(form != nullptr);
        for (int bit = 0; bit < 8; ++bit) {
            const auto flag = static_cast<tcp::Flag>(1 << bit);
            if (form->flag(flag)->isChecked() != ((flags >> bit & 1) != 0)) {
                ForgeFixture::click(form->flag(flag));
            }
        }
        ForgeFixture::type(form->field(ForgeField::Sequence), seq);
        ForgeFixture::type(form->field(ForgeField::Transit), transit);
        QVERIFY2(form->words().contains(words), qPrintable(form->words()));
        const ForgePreview foretold = form->preview();
        f.send(form);
        // The same verdict is in the recording, found by the step that decided it.
        const auto sent = f.forged();
        QVERIFY(sent.has_value());
        const record::Recording details = f.session().course().details(sent->due - nanoseconds(1), sent->due);
        std::optional<sim::StepDecided> decided;
        std::size_t answers = 0, arrivals = 0;
        for (std::size_t i = 0; i < details.fact_count(); ++i) {
            const sim::Fact fact = details.fact(i);
            if (const auto *step = std::get_if<sim::StepDecided>(&fact.body)) {
                if (step->segment == sent->id && step->verdict != tcp::Verdict::Pass) decided = *step;
            }
            arrivals += std::holds_alternative<sim::Arrived>(fact.body);
            if (const auto *answer = std::get_if<sim::SegmentSent>(&fact.body)) {
                answers += answer->from == sent->sent.to;
            }
        }
        QVERIFY(decided.has_value());
        const std::string_view name = to_string(decided->step);
        QVERIFY2(
            foretold.verdict.contains(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))),
            qPrintable(foretold.verdict));
        const auto told =
            std::count_if(foretold.effects.begin(), foretold.effects.end(),
                          [](const QString &line) { return line.contains(QStringLiteral("answers")); });
        // Each of two arrivals has an answer of its own here.
        QCOMPARE(static_cast<std::size_t>(told) + arrivals - 1, answers);
    }

    void a_host_without_power_is_foretold() {
        ForgeFixture f;
        f.session().set_now(f.session().end());
        f.session().act(1, HostAct::PowerOff, 0);
        ForgeDialog *form = f.open();
        QVERIFY(form != nullptr);
        QCOMPARE(form->words().split(QChar::LineSeparator).front(),
                 QStringLiteral("It gets lost: the host that it reaches has no power."));
        form->reject();
    }

    void it_is_prefilled_from_a_segment() {
        ForgeFixture f;
        f.session().set_now(f.session().end());
        f.session().select(f.segment(1).id);
        f.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        ForgeDialog *form = f.shown();
        QVERIFY(form != nullptr);
        QCOMPARE(form->to()->currentIndex(), 0);
        QVERIFY(form->flag(tcp::Flag::Syn)->isChecked() && form->flag(tcp::Flag::Ack)->isChecked());
        QVERIFY(!form->flag(tcp::Flag::Rst)->isChecked());
        QCOMPARE(form->field(ForgeField::Sequence)->text(), QStringLiteral("0"));
        QCOMPARE(form->field(ForgeField::Acknowledgment)->text(), QStringLiteral("1"));
        f.send(form);
        QCOMPARE(f.forged()->sent.segment.seq.value, f.segment(1).sent.segment.seq.value);
        QCOMPARE(f.forged()->sent.segment.ack.value, f.segment(1).sent.segment.ack.value);
        QVERIFY(f.forged()->sent.segment.options == f.segment(1).sent.segment.options);
        QCOMPARE(f.session().undo_text(), QStringLiteral("forged SYN,ACK to client"));
    }

    void the_menu_of_a_segment_forges_too() {
        ForgeFixture f;
        QVERIFY(f.click_in_flight(0));
        QMenu *menu = f.window.segment_menu();
        QTest::mouseClick(menu, Qt::LeftButton, {},
                          menu->actionGeometry(f.window.faults().forge_from_action()).center());
        ForgeDialog *form = f.shown();
        QVERIFY(form != nullptr);
        QVERIFY(form->flag(tcp::Flag::Syn)->isChecked());
        // There is no connection yet whose numbers could be counted from.
        QCOMPARE(form->field(ForgeField::Sequence)->text(),
                 QString::number(f.segment(0).sent.segment.seq.value));
        form->reject();
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowForge)
#include "test_window_forge.moc"
