// The fault panel by clicks and keys in the real window: rules that are added, switched, edited, moved and
// removed, the wire and its seed, boxes and outages, a rule from a segment.
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include "tests/window/window_fixture.h"
#include "ui/main_window/faults_dock.h"
#include "ui/model/fault_words.h"
#include "ui/model/settings.h"
#include "ui/text/language.h"
#include "ui/view/fault_dialog.h"
#include "ui/view/fault_list.h"
#include "ui/view/faults_pane.h"
#include "ui/view/field_cell.h"
#include "ui/view/line_dialog.h"
#include "ui/view/middlebox_dialog.h"
#include "ui/view/outage_dialog.h"
#include "ui/view/word_row.h"

namespace theater::ui {

namespace {

const tcp::Flags kSynAck = tcp::Flag::Syn | tcp::Flag::Ack;

QString plain(QString words) { return words.replace(QChar::Nbsp, QLatin1Char(' ')); }

/// The window with the panel open.
struct FaultFixture : WindowFixture {
    explicit FaultFixture(const QString &what = QStringLiteral("hs-three-way")) : WindowFixture(what) {
        key(Qt::Key_F, Qt::ShiftModifier);
        settle();
    }

    FaultsPane &pane() { return window.faults().pane(); }
    FaultList &list() { return *pane().list(); }
    const std::vector<sim::Fault> &rules() { return window.faults().faults().faults(); }
    QString row(int place) { return plain(list().model()->index(place, 0).data().toString()); }
    QString hits(int place) { return list().model()->index(place, 0).data(Faults::HitsRole).toString(); }
    QString undo() { return plain(session().undo_text()); }
    static void settle() {
        for (int i = 0; i < 5; ++i) {
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QApplication::processEvents();
        }
    }
    void click(QAbstractButton *button) {
        pane().ensureWidgetVisible(button);
        settle();
        QVERIFY2(button->isEnabled() && button->isVisible(), qPrintable(button->toolTip()));
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    template <typename Dialog>
    Dialog *dialog() {
        settle();
        return qobject_cast<Dialog *>(QApplication::activeModalWidget());
    }
    /// Chooses by keys, as a hand does that has tabbed there.
    static void choose(QComboBox *box, int index) {
        while (box->currentIndex() != index) {
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
        }
    }
    static void type(QLineEdit *edit, const QString &text) {
        edit->selectAll();
        QTest::keyClicks(edit, text);
        if (text.isEmpty()) {
            QTest::keyClick(edit, Qt::Key_Backspace);
        }
    }
    void accept(FormDialog *dialog) {
        QVERIFY(dialog->accept_button()->isEnabled());
        QTest::mouseClick(dialog->accept_button(), Qt::LeftButton);
        settle();
        // Without a window manager nobody gives the keys back.
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void select(int place) {
        const QRect rect = list().visualRect(list().model()->index(place, 0));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, rect.center());
    }
    /// Adds "drop the n-th … from server" by the form.
    void add_drop(const QString &nth, bool syn_ack) {
        click(pane().add_button());
        auto *form = dialog<FaultDialog>();
        QVERIFY(form != nullptr);
        choose(form->from(), 1);
        if (syn_ack) {
            choose(form->flags_choice(), 1);
            QTest::mouseClick(form->flag(0), Qt::LeftButton, {}, QPoint(6, form->flag(0)->height() / 2));
            QTest::mouseClick(form->flag(3), Qt::LeftButton, {}, QPoint(6, form->flag(3)->height() / 2));
        }
        type(form->field(FaultField::Nth), nth);
        accept(form);
    }
    std::size_t branches() { return session().lanes().size(); }
};

}  // namespace

class TestWindowFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }
    void init() { QSettings().clear(); }

    void the_panel_is_a_tab_beside_the_lesson() {
        WindowFixture f;
        auto *dock = f.window.findChild<QDockWidget *>(QStringLiteral("faults_dock"));
        QVERIFY(!dock->isVisible());
        f.key(Qt::Key_F, Qt::ShiftModifier);
        FaultFixture::settle();
        QVERIFY(dock->isVisible());
        QVERIFY(f.window.tabifiedDockWidgets(dock).contains(
            f.window.findChild<QDockWidget *>(QStringLiteral("lesson_dock"))));
        f.key(Qt::Key_F, Qt::ShiftModifier);
        QVERIFY(!dock->isVisible());
    }

    void a_rule_before_the_run_is_one_of_the_scenario() {
        FaultFixture f;
        QVERIFY(f.pane().law().startsWith(QStringLiteral("The run has not begun")));
        f.add_drop(QStringLiteral("1"), true);
        QCOMPARE(f.rules().size(), 1u);
        QCOMPARE(f.row(0), QStringLiteral("Drop the 1st SYN,ACK from server"));
        QCOMPARE(f.hits(0), QStringLiteral("not hit yet"));
        QCOMPARE(f.undo(), QStringLiteral("new rule: drop of the 1st SYN,ACK from server"));
        QCOMPARE(f.session().course().setup().faults.size(), 1u);
        QVERIFY(f.session().course().commands().empty());
        QVERIFY(f.segment(1).lost_at.has_value());
        f.session().set_now(f.session().end());
        QCOMPARE(f.hits(0), QStringLiteral("hit once"));
        f.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.rules().empty());
        QVERIFY(!f.segment(1).lost_at.has_value());
        f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.rules().size(), 1u);
    }

    void a_rule_later_makes_a_branch() {
        FaultFixture f;
        f.session().set_now(Instant{} + milliseconds(20));
        FaultFixture::settle();
        QVERIFY2(f.pane().law().contains(QStringLiteral("makes a branch")), qPrintable(f.pane().law()));
        const std::size_t before = f.branches();
        f.add_drop(QString(), true);
        QCOMPARE(f.branches(), before + 1);
        QCOMPARE(f.session().course().commands().size(), 1u);
        QVERIFY(f.session().course().setup().faults.empty());
        QCOMPARE(f.undo(), QStringLiteral("new rule: drop of every SYN,ACK from server"));
        QVERIFY(f.sent_again(kSynAck) > 1);
        // Before that instant there is no such rule.
        f.session().set_now(Instant{});
        QVERIFY(f.rules().empty());
    }

    void rules_are_switched_edited_moved_and_removed() {
        FaultFixture f;
        f.add_drop(QStringLiteral("1"), true);
        f.add_drop(QStringLiteral("3"), false);
        QCOMPARE(f.row(1), QStringLiteral("Drop the 3rd segment from server"));

        // The box by the mouse, and by the space bar.
        const QRect rect = f.list().visualRect(f.list().model()->index(0, 0));
        QTest::mouseClick(f.list().viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(14, 16));
        QVERIFY(!f.rules()[0].enabled);
        QCOMPARE(f.undo(), QStringLiteral("rule 1 switched off"));
        QVERIFY(!f.segment(1).lost_at.has_value());
        f.list().setFocus();
        QTest::keyClick(&f.list(), Qt::Key_Space);
        QVERIFY(f.rules()[0].enabled);
        QVERIFY(!f.window.playback().is_playing());
        QVERIFY(f.segment(1).lost_at.has_value());

        // Down by its key, up by the button.
        QTest::keyClick(&f.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(f.row(1), QStringLiteral("Drop the 1st SYN,ACK from server"));
        QCOMPARE(f.undo(), QStringLiteral("rule 1 moved to place 2"));
        QCOMPARE(f.list().currentIndex().row(), 1);
        f.click(f.pane().up_button());
        QCOMPARE(f.row(0), QStringLiteral("Drop the 1st SYN,ACK from server"));

        // Enter changes it.
        f.select(1);
        QTest::keyClick(&f.list(), Qt::Key_Return);
        auto *form = f.dialog<FaultDialog>();
        QVERIFY(form != nullptr);
        QCOMPARE(form->field(FaultField::Nth)->text(), QStringLiteral("3"));
        FaultFixture::choose(form->action(), static_cast<int>(sim::FaultAction::Delay));
        QVERIFY(!form->accept_button()->isEnabled());
        QCOMPARE(form->cell(FaultField::Amount)->problem(),
                 QStringLiteral("A time is needed, such as 300 ms."));
        FaultFixture::type(form->field(FaultField::Amount), QStringLiteral("300"));
        QVERIFY(form->cell(FaultField::Amount)->problem().contains(QStringLiteral("unit")));
        FaultFixture::type(form->field(FaultField::Amount), QStringLiteral("300 ms"));
        QCOMPARE(plain(form->words()), QStringLiteral("Delay the 3rd segment from server by 300 ms."));
        QTest::keyClick(form->field(FaultField::Amount), Qt::Key_Return);
        FaultFixture::settle();
        QCOMPARE(f.row(1), QStringLiteral("Delay the 3rd segment from server by 300 ms"));
        QCOMPARE(f.undo(),
                 QStringLiteral("change of rule 2: delay of the 3rd segment from server by 300 ms"));

        f.select(0);
        QTest::keyClick(&f.list(), Qt::Key_Delete);
        QCOMPARE(f.rules().size(), 1u);
        QCOMPARE(f.undo(), QStringLiteral("removal of rule 1: drop of the 1st SYN,ACK from server"));
        f.click(f.pane().remove_button());
        QVERIFY(f.rules().empty());
        // As many steps back as acts.
        for (int i = 0; i < 9; ++i) {
            f.session().undo();
        }
        QVERIFY(f.rules().empty());
        QVERIFY(!f.session().can_undo());
    }

    void a_drag_moves_a_rule() {
        FaultFixture f;
        f.add_drop(QStringLiteral("1"), true);
        f.add_drop(QStringLiteral("5"), false);
        f.add_drop(QStringLiteral("3"), false);
        QVERIFY(f.list().model()->moveRow({}, 2, {}, 0));
        QTRY_COMPARE(f.row(0), QStringLiteral("Drop the 3rd segment from server"));
        QCOMPARE(f.undo(), QStringLiteral("rule 3 moved to place 1"));
        QVERIFY(f.list().dragDropMode() == QAbstractItemView::InternalMove);
    }

    void the_same_seed_is_the_same_run() {
        FaultFixture f(QStringLiteral("data-fast-retransmit"));
        f.click(f.pane().wire(0)->edit_button());
        auto *form = f.dialog<LineDialog>();
        QVERIFY(form != nullptr);
        FaultFixture::type(form->field(LineField::Loss), QStringLiteral("120"));
        QVERIFY(!form->accept_button()->isEnabled());
        QCOMPARE(form->cell(LineField::Loss)->problem(), QStringLiteral("It must be from 0 to 100."));
        FaultFixture::type(form->field(LineField::Loss), QStringLiteral("30"));
        QVERIFY2(plain(form->words()).contains(QStringLiteral("lose 30 % at random")),
                 qPrintable(form->words()));
        f.accept(form);
        QCOMPARE(f.undo(), QStringLiteral("client → server: lose 30 % at random"));
        QVERIFY(plain(f.pane().wire(0)->words()).contains(QStringLiteral("lose 30 % at random")));
        const record::Recording first = f.recording();
        const QString seed = f.pane().seed()->text();
        f.click(f.pane().another_seed());
        QVERIFY(f.pane().seed()->text() != seed);
        QVERIFY(!(f.recording() == first));
        FaultFixture::type(f.pane().seed(), seed);
        QTest::keyClick(f.pane().seed(), Qt::Key_Return);
        QVERIFY(f.recording() == first);
        QCOMPARE(f.undo(), QStringLiteral("seed %1").arg(seed));
        // Later the seed can be read only.
        f.session().set_now(Instant{} + milliseconds(20));
        FaultFixture::settle();
        QVERIFY(!f.pane().seed()->isEnabled());
        f.click(f.pane().to_beginning());
        QVERIFY(f.pane().seed()->isEnabled());
    }

    void the_wire_changes_in_the_middle() {
        FaultFixture f;
        f.session().set_now(Instant{} + milliseconds(20));
        const std::size_t before = f.branches();
        f.click(f.pane().wire(1)->edit_button());
        auto *form = f.dialog<LineDialog>();
        QVERIFY(form != nullptr);
        FaultFixture::type(form->field(LineField::Delay), QStringLiteral("200 ms"));
        f.accept(form);
        QCOMPARE(f.branches(), before + 1);
        QCOMPARE(f.undo(), QStringLiteral("server → client: 200 ms on the way"));
        const record::SegmentRecord syn_ack = f.segment(1);
        QCOMPARE((syn_ack.arrivals.front() - syn_ack.sent_at).ns, milliseconds(200).ns);
    }

    void boxes_and_outages() {
        FaultFixture f(QStringLiteral("tfo-get-cookie"));
        f.click(f.pane().add_middlebox());
        auto *box = f.dialog<MiddleboxDialog>();
        QVERIFY(box != nullptr);
        FaultFixture::choose(box->from(), 1);
        QCOMPARE(box->words(),
                 QStringLiteral("Take the Fast Open option out of every header, only from client."));
        f.accept(box);
        QCOMPARE(f.session().course().setup().link.middleboxes.size(), 1u);
        QCOMPARE(f.undo(),
                 QStringLiteral("new middlebox: take the Fast Open option out of every header, only "
                                "from client"));
        QCOMPARE(f.pane().middleboxes().size(), 1u);
        const auto all = f.recording().segments();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const auto &segment) { return segment.altered; }));

        f.click(f.pane().add_outage());
        auto *outage = f.dialog<OutageDialog>();
        QVERIFY(outage != nullptr);
        FaultFixture::type(outage->since(), QStringLiteral("0"));
        FaultFixture::type(outage->until(), QStringLiteral("0"));
        QVERIFY(!outage->accept_button()->isEnabled());
        FaultFixture::type(outage->until(), QStringLiteral("200 ms"));
        f.accept(outage);
        QCOMPARE(f.undo(), QStringLiteral("new outage: the cable is cut from 0 s to 200 ms"));
        QVERIFY(f.segment(0).lost_at.has_value());
        f.click(f.pane().outages().front()->remove_button());
        QVERIFY(f.session().course().setup().link.outages.empty());
        QVERIFY(!f.segment(0).lost_at.has_value());

        // Later the cable is cut by hand, and a box is taken away in a branch.
        f.session().set_now(Instant{} + milliseconds(20));
        FaultFixture::settle();
        QVERIFY(!f.pane().add_outage()->isEnabled());
        f.click(f.pane().cable());
        QVERIFY(f.session().is_cable_cut());
        f.click(f.pane().cable());
        QVERIFY(!f.session().is_cable_cut());
        f.click(f.pane().middleboxes().front()->remove_button());
        QVERIFY(f.pane().middleboxes().empty());
        QCOMPARE(f.session().course().setup().link.middleboxes.size(), 1u);
    }

    void a_rule_from_a_segment() {
        FaultFixture f;
        // By right click on what has landed long ago.
        f.session().set_now(f.session().end());
        f.session().select(f.segment(1).id);
        f.key(Qt::Key_R, Qt::ShiftModifier);
        auto *form = f.dialog<FaultDialog>();
        QVERIFY(form != nullptr);
        QCOMPARE(form->from()->currentIndex(), 1);
        QVERIFY(form->flag(0)->isChecked() && form->flag(3)->isChecked() && !form->flag(1)->isChecked());
        QCOMPARE(form->field(FaultField::Nth)->text(), QStringLiteral("1"));
        QCOMPARE(form->words(), QStringLiteral("Drop the 1st SYN,ACK without data from server."));
        QVERIFY(form->holds()->isVisible());
        QCOMPARE(form->holds()->currentIndex(), 0);
        QVERIFY2(form->note().contains(QStringLiteral("beginning")), qPrintable(form->note()));
        f.accept(form);
        QVERIFY(f.session().now() == Instant{});
        QCOMPARE(f.session().course().setup().faults.size(), 1u);
        QVERIFY(f.segment(1).lost_at.has_value());
    }

    void the_menu_of_a_segment_drops_all_like_it() {
        FaultFixture f;
        QVERIFY(f.click_in_flight(0));
        QMenu *menu = f.window.segment_menu();
        QAction *drop = f.window.faults().drop_like_action();
        QVERIFY(drop->isEnabled());
        QCOMPARE(drop->text(), QStringLiteral("Drop every SYN without data from client from now on"));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(drop).center());
        FaultFixture::settle();
        QCOMPARE(f.rules().size(), 1u);
        // The one in flight still arrives; none that follows does.
        QVERIFY(!f.segment(0).arrivals.empty());
        QCOMPARE(f.undo(), QStringLiteral("new rule: drop of every SYN without data from client"));
    }

    void a_right_click_on_what_has_landed_opens_its_menu() {
        FaultFixture f;
        f.session().set_now(f.segment(1).sent_at + milliseconds(1));
        FaultFixture::settle();
        std::optional<QPoint> place;
        for (const scene::Shape &shape : f.window.stage().frame().ground) {
            if (shape.subject.kind == scene::Subject::Kind::Segment &&
                shape.subject.fact == f.segment(0).id) {
                const auto box = shape.box;
                for (int i = 1; i < 10 && !place; ++i) {
                    const QPoint at(qRound(box.x + box.width * i / 10), qRound(box.y + box.height / 2));
                    const scene::Shape *hit = f.window.stage().frame().hit({double(at.x()), double(at.y())});
                    if (hit != nullptr && hit->subject.fact == f.segment(0).id) {
                        place = at;
                    }
                }
            }
        }
        QVERIFY(place.has_value());
        QContextMenuEvent event(QContextMenuEvent::Mouse, *place, f.window.stage().mapToGlobal(*place));
        QApplication::sendEvent(&f.window.stage(), &event);
        QTRY_VERIFY(f.window.faults().landed_menu()->isVisible());
        QCOMPARE(f.session().selected(), f.segment(0).id);
        f.window.faults().landed_menu()->close();
    }

    void the_panel_speaks_chinese() {
        FaultFixture f;
        f.add_drop(QStringLiteral("2"), true);
        f.window.settings().set_language(Language::Chinese);
        FaultFixture::settle();
        QCOMPARE(f.row(0), QStringLiteral("丢弃服务端发出的第 2 个 SYN,ACK"));
        QVERIFY(f.pane().law().contains(QStringLiteral("运行尚未开始")));
        QCOMPARE(f.undo(), QStringLiteral("新规则：丢弃服务端发出的第 2 个 SYN,ACK"));
        f.window.settings().set_language(Language::English);
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowFaults)
#include "test_window_faults.moc"
