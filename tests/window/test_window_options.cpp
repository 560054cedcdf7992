// Switches and options in the real window: what a click on a host's card does to the run, and how it is
// undone and saved; the options of the hosts; the cable; several connections.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

#include "tests/window/window_fixture.h"
#include "ui/view/forge_dialog.h"
#include "ui/view/host_bar.h"
#include "ui/view/option_row.h"
#include "ui/view/settings_dialog.h"

namespace theater::ui {

namespace {

/// The first connection gets a cookie; then the client's Fast Open is switched off, so that the second one
/// opens as of old.
constexpr char kTwoConnections[] = R"(format = 1
profile = "textbook"
run_for = "5s"

[hosts.client]
address = "192.0.2.1"
isn = [1000, 3000]
options = { fast_open = true }

[hosts.server]
address = "192.0.2.2"
isn = [2000, 4000]
options = { fast_open = true }

[link]
delay = "50ms"

[[call]]
host = "server"
call = "listen"
port = 80
at = "0s"

[[call]]
host = "client"
call = "connect"
port = 80
at = "0s"
bytes = 100

[[call]]
host = "client"
call = "connect"
port = 80
at = "3s"
bytes = 100

[[command]]
at = "1s"
host = "client"
set = { fast_open = false }
)";

struct OptionsFixture {
    QTemporaryDir folder;
    QString path;
    std::unique_ptr<WindowFixture> f;

    OptionsFixture() : path(folder.filePath(QStringLiteral("two.toml"))) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(kTwoConnections) < 0) {
            qFatal("cannot write %s", qPrintable(path));
        }
        file.close();
        f = std::make_unique<WindowFixture>(path);
    }

    Session &session() const { return f->session(); }
    /// The SYN of the n-th connection, from 0.
    record::SegmentRecord syn(int n) const {
        for (const record::SegmentRecord &segment : f->recording().segments()) {
            if (segment.sent.segment.flags == tcp::Flags(tcp::Flag::Syn) && n-- == 0) {
                return segment;
            }
        }
        qFatal("no such SYN");
    }
    /// Clicks the first shape of the picture that stands for this.
    bool click(const std::function<bool(const scene::Subject &)> &wanted) const {
        StageView &stage = f->window.stage();
        for (const scene::Shape &shape : stage.frame().moving) {
            if (shape.kind == scene::ShapeKind::Rect && wanted(shape.subject)) {
                const QPoint place(qRound(shape.box.x + shape.box.width / 2),
                                   qRound(shape.box.y + shape.box.height / 2));
                QTest::mouseClick(&stage, Qt::LeftButton, {}, place);
                return true;
            }
        }
        return false;
    }
    bool click_switch(int host, std::string_view option) const {
        return click([&](const scene::Subject &subject) {
            return subject.kind == scene::Subject::Kind::Option && subject.host == host &&
                   subject.option == option;
        });
    }
};

Instant at_ms(std::int64_t ms) { return Instant{ms * 1'000'000}; }

}  // namespace

class TestWindowOptions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void a_click_on_the_card_moves_the_data_into_the_syn() {
        OptionsFixture o;
        QCOMPARE(o.syn(1).sent.segment.text.len, 0u);
        o.session().set_now(at_ms(2'000));
        QVERIFY(o.click_switch(0, "fast_open"));

        QCOMPARE(o.session().option(0, "fast_open"), 1);
        QCOMPARE(o.syn(1).sent.segment.text.len, 100u);
        QVERIFY(o.syn(1).sent.segment.options.fast_open.has_value());
        QCOMPARE(o.f->window.actions_of_window().undo->text(),
                 QStringLiteral("&Undo fast_open = on of client"));

        // Saved as a command, and the same when it is opened again.
        const record::Recording switched = o.f->recording();
        const QString saved = o.folder.filePath(QStringLiteral("saved.toml"));
        QCOMPARE(o.session().save(saved), QString());
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("set = { fast_open = true }"));
        WindowFixture again(saved);
        QVERIFY(again.recording() == switched);

        o.session().undo();
        QCOMPARE(o.syn(1).sent.segment.text.len, 0u);
        o.session().redo();
        QCOMPARE(o.syn(1).sent.segment.text.len, 100u);
    }

    void before_the_run_a_switch_changes_the_scenario() {
        OptionsFixture o;
        const record::Recording before = o.f->recording();
        o.session().set_now(Instant{});
        QVERIFY(o.click_switch(0, "timestamps"));
        QVERIFY(o.click_switch(1, "timestamps"));
        QVERIFY(o.syn(0).sent.segment.options.timestamps.has_value());
        QVERIFY(o.session().is_dirty());
        const script::Scenario run = o.session().to_file().runs.front();
        QVERIFY(run.setup.hosts[0].config.timestamps == tcp::Switch::Off);
        QCOMPARE(run.branches.size(), std::size_t{2});
        QVERIFY(run.branches[1].setup && *run.branches[1].setup == o.session().timeline().setup());
        QVERIFY(run.branches[1].commands == o.session().timeline().course().commands());

        o.session().undo();
        o.session().undo();
        QVERIFY(o.f->recording() == before);
        QVERIFY(!o.session().can_undo());
        o.session().redo();
        o.session().redo();
        QCOMPARE(o.session().option(1, "timestamps"), 1);
        QVERIFY(!o.session().can_redo());
    }

    void every_value_can_be_changed_in_the_dialog() {
        OptionsFixture o;
        SettingsDialog dialog(o.session(), o.f->look(), 0, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            OptionRow *row = dialog.row(field.name);
            QVERIFY2(row != nullptr, field.name.data());
            const qint64 before = o.session().option(0, field.name);
            const qint64 other =
                before == field.min ? std::min(field.min + field.step, field.max) : field.min;
            if (row->choice() != nullptr) {
                row->choice()->setCurrentIndex(static_cast<int>(other));
                emit row->choice()->activated(static_cast<int>(other));
            } else if (row->number() != nullptr) {
                row->number()->setValue(static_cast<int>(other));
            } else {
                row->time()->setText(option_value_words(field, other));
                emit row->time()->editingFinished();
            }
            QVERIFY2(o.session().option(0, field.name) == other, field.name.data());
            QVERIFY2(!row->reset()->isHidden() == (other != o.session().profile_option(field.name)),
                     field.name.data());
            o.session().undo();
            QVERIFY2(o.session().option(0, field.name) == before, field.name.data());
        }
    }

    void what_is_out_of_range_is_refused() {
        OptionsFixture o;
        SettingsDialog dialog(o.session(), o.f->look(), 1, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QLineEdit *rto = dialog.row("initial_rto")->time();
        for (const char *wrong : {"", "soon", "-1s", "5", "0s", "2h"}) {
            rto->setText(QLatin1String(wrong));
            emit rto->editingFinished();
            QCOMPARE(o.session().option(1, "initial_rto"), seconds(1).ns);
            QCOMPARE(rto->text(), QStringLiteral("1s"));
        }
        QVERIFY(!o.session().can_undo());
        dialog.filter()->setText(QStringLiteral("fast open cookie"));
        QVERIFY(!dialog.row("fast_open_cookie_bytes")->isHidden());
        QVERIFY(dialog.row("nagle")->isHidden());
    }

    void the_profile_can_be_switched_and_the_run_forks() {
        OptionsFixture o;
        o.session().set_now(at_ms(2'000));
        o.session().set_profile(QStringLiteral("linux"));
        QCOMPARE(o.session().profile(), QStringLiteral("linux"));
        QCOMPARE(o.session().lanes().size(), 2u);
        QVERIFY(o.syn(1).sent.segment.options.sack_permitted);
        QVERIFY(!o.syn(0).sent.segment.options.sack_permitted);
        QCOMPARE(o.session().undo_text(), QStringLiteral("profile linux"));
        o.session().undo();
        QCOMPARE(o.session().profile(), QStringLiteral("textbook"));
        // And before the run: another scenario.
        o.session().set_now(Instant{});
        o.session().set_profile(QStringLiteral("linux"));
        QVERIFY(o.syn(0).sent.segment.options.sack_permitted);
        QCOMPARE(QString::fromStdString(o.session().to_file().runs.front().branches.back().setup->profile),
                 QStringLiteral("linux"));
    }

    void a_cut_cable_loses_what_is_on_the_wire() {
        OptionsFixture o;
        o.session().set_now(at_ms(20));
        QVERIFY(o.click(
            [](const scene::Subject &subject) { return subject.kind == scene::Subject::Kind::Cable; }));
        QVERIFY(o.session().is_cable_cut());
        QVERIFY(o.syn(0).lost_at.has_value());
        QCOMPARE(static_cast<int>(o.syn(0).agent), static_cast<int>(sim::WireAgent::Cable));
        o.session().set_now(at_ms(500));
        o.f->key(Qt::Key_K);
        QVERIFY(!o.session().is_cable_cut());
        QVERIFY(!o.f->recording().segments().back().arrivals.empty());
    }

    void a_forged_reset_ends_a_connection() {
        OptionsFixture o;
        o.session().set_now(at_ms(500));
        ForgeDialog dialog(o.session(), o.f->look(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.field(ForgeField::Sequence)->setText(QStringLiteral("not a number"));
        QVERIFY(!dialog.send()->isEnabled());
        dialog.field(ForgeField::Sequence)->setText(QString::number(o.session().expected_by(1).seq));
        QTest::mouseClick(dialog.send(), Qt::LeftButton);
        const auto all = o.f->recording().segments();
        const auto forged = std::find_if(all.begin(), all.end(),
                                         [](const record::SegmentRecord &segment) { return segment.forged; });
        QVERIFY(forged != all.end());
        QCOMPARE(forged->sent.segment.flags, tcp::Flags(tcp::Flag::Rst));
        const auto &states = o.f->recording().states();
        QVERIFY(std::any_of(states.begin(), states.end(), [&](const auto &state) {
            return state.change.host == 1 && state.change.to == tcp::State::Closed && state.at > at_ms(500);
        }));
        QCOMPARE(o.session().undo_text(), QStringLiteral("forged RST to server"));
    }

    void one_connection_can_be_looked_at() {
        OptionsFixture o;
        o.session().set_now(o.session().end());
        const auto of = [&](quint32 connection) {
            return o.click([&](const scene::Subject &subject) {
                return subject.kind == scene::Subject::Kind::Connection && subject.connection == connection;
            });
        };
        const auto all = o.session().connections();
        QCOMPARE(all.size(), 2u);
        QVERIFY(of(all[0].conn));
        QCOMPARE(o.session().connection(), all[0].conn);
        // The buttons mean the connection that is shown.
        QTest::mouseClick(o.f->window.host_bar().button(0, HostAct::Close), Qt::LeftButton);
        const record::CallRecord &closed = o.f->recording().calls().back();
        QCOMPARE(closed.call.conn, all[0].conn);
        o.f->key(Qt::Key_C);
        QCOMPARE(o.session().connection(), all[1].conn);
        o.f->key(Qt::Key_C);
        QCOMPARE(o.session().connection(), 0u);
    }

    void the_menu_of_a_host_does_what_it_says_data() {
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("call");
        const auto row = [](const char *name, HostAct act, sim::CallName call) {
            QTest::newRow(name) << static_cast<int>(act) << static_cast<int>(call);
        };
        row("sendto", HostAct::SendTo, sim::CallName::Connect);
        row("accept", HostAct::Accept, sim::CallName::Accept);
        row("read", HostAct::Read, sim::CallName::Read);
        row("vanish", HostAct::Vanish, sim::CallName::Vanish);
        row("power off", HostAct::PowerOff, sim::CallName::PowerOff);
        row("reboot", HostAct::Reboot, sim::CallName::Reboot);
        row("rotate", HostAct::RotateKey, sim::CallName::RotateKey);
        row("forget", HostAct::ForgetKey, sim::CallName::ForgetKey);
        row("renumber", HostAct::Renumber, sim::CallName::Renumber);
    }

    void the_menu_of_a_host_does_what_it_says() {
        QFETCH(int, act);
        QFETCH(int, call);
        for (int host = 0; host < 2; ++host) {
            OptionsFixture o;
            o.session().set_now(at_ms(2'000));
            o.f->window.host_bar().bytes(host)->setValue(77);
            QMenu *menu = o.f->window.host_bar().menu(host);
            emit menu->aboutToShow();
            auto *action = menu->findChild<QAction *>(QStringLiteral("host_%1_%2").arg(host).arg(act));
            QVERIFY(action != nullptr);
            QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
            action->trigger();
            const auto &calls = o.f->recording().calls();
            const auto made = std::find_if(calls.begin(), calls.end(), [&](const record::CallRecord &record) {
                return static_cast<int>(record.call.name) == call && record.call.by_person;
            });
            QVERIFY(made != calls.end());
            QCOMPARE(static_cast<int>(made->call.host), host);
        }
    }

    void the_menu_of_a_host_chooses_congestion_control() {
        OptionsFixture o;
        o.session().set_now(at_ms(2'000));
        const qint64 before = o.session().option(0, "congestion_control");
        QMenu *menu = o.f->window.host_bar().menu(0);
        emit menu->aboutToShow();
        for (const qint64 value : {qint64{0}, qint64{1}}) {
            auto *action =
                menu->findChild<QAction *>(QStringLiteral("host_0_congestion_control_%1").arg(value));
            QVERIFY(action != nullptr);
            QCOMPARE(action->isChecked(), value == before);
        }
        menu->findChild<QAction *>(QStringLiteral("host_0_congestion_control_%1").arg(1 - before))->trigger();
        QCOMPARE(o.session().option(0, "congestion_control"), 1 - before);
    }

    void a_host_without_power_says_so() {
        OptionsFixture o;
        o.session().set_now(at_ms(2'000));
        o.session().act(1, HostAct::PowerOff, 0);
        QVERIFY(!o.session().why_not(1, HostAct::Write, 10).isEmpty());
        QVERIFY(o.session().why_not(1, HostAct::Reboot, 0).isEmpty());
        bool told = false;
        for (const scene::Shape &shape : o.f->window.stage().frame().moving) {
            told = told || (shape.id == "card-right-state-name" && shape.text == "power off");
        }
        QVERIFY(told);
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowOptions;
QTEST_MAIN(TestWindowOptions)
#include "test_window_options.moc"
