// Branches in the real window: lanes that are clicked, renamed, coloured, deleted and brought back, opened as
// scenarios of their own, saved and read again.
#include "tests/window/window_fixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

#include "ui/main_window/branch_actions.h"
#include "ui/main_window/recovery.h"
#include "ui/model/autosave.h"
#include "ui/view/branch_list.h"
#include "ui/view/file_flow.h"

using namespace theater;
using namespace theater::ui;

namespace {

struct Branching {
    WindowFixture f;
    BranchList &list = *f.window.findChild<BranchList *>();

    /// Drops the SYN in its flight, then, on the original, the SYN,ACK.
    void make_two() {
        QVERIFY(f.click_in_flight(0));
        f.choose(SegmentAct::Drop);
        f.session().select_lane(0);
        QVERIFY(f.click_in_flight(1));
        f.choose(SegmentAct::Drop);
        QCOMPARE(f.session().lanes().size(), 3u);
        // The menu was the active window.
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
    }
    QPoint row(int index) { return list.visualRect(list.model()->index(index, 0)).center(); }
    quint32 current() { return f.session().timeline().current().id; }
    QStringList names() {
        QStringList all;
        for (const Lane &lane : f.session().lanes()) {
            all += lane.text;
        }
        return all;
    }
};

}  // namespace

class TestWindowBranches : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void a_run_with_one_course_shows_no_list() {
        Branching b;
        QVERIFY(!b.list.isVisible());
        b.make_two();
        QVERIFY(b.list.isVisible());
        QCOMPARE(b.names(), (QStringList{QStringLiteral("original"), QStringLiteral("drop of SYN #1"),
                                         QStringLiteral("drop of SYN,ACK #1")}));
    }

    void a_click_goes_over_and_keeps_the_instant() {
        Branching b;
        b.make_two();
        b.f.session().set_now(Instant{10'000'000});
        QTest::mouseClick(b.list.viewport(), Qt::LeftButton, {}, b.row(1));
        QCOMPARE(b.current(), 1u);
        QCOMPARE(b.f.session().now(), Instant{10'000'000});
        QTest::mouseClick(b.list.viewport(), Qt::LeftButton, {}, b.row(0));
        QCOMPARE(b.current(), 0u);
        b.f.key(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(b.current(), 1u);
        b.f.key(Qt::Key_PageUp, Qt::ControlModifier);
        b.f.key(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(b.current(), 2u);
    }

    void keys_alone_choose_rename_and_delete() {
        Branching b;
        b.make_two();
        b.list.setFocus();
        QTest::keyClick(&b.list, Qt::Key_Up);
        QTest::keyClick(&b.list, Qt::Key_Return);
        QCOMPARE(b.current(), 1u);
        QTest::keyClick(&b.list, Qt::Key_F2);
        auto *editor = b.list.findChild<QLineEdit *>(QStringLiteral("branch_name"));
        QVERIFY(editor != nullptr && editor->hasFocus());
        QTest::keySequence(editor, QKeySequence::SelectAll);
        QTest::keyClicks(editor, QStringLiteral("no SYN at all"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(b.names()[1], QStringLiteral("no SYN at all"));
        QCOMPARE(b.f.session().undo_text(), QStringLiteral("renaming of the branch “drop of SYN #1”"));
        b.list.setFocus();
        QTest::keyClick(&b.list, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(b.f.session().lanes().size(), 2u);
        QCOMPARE(b.current(), 0u);  // where it came from
        b.f.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(b.names()[1], QStringLiteral("no SYN at all"));
        QCOMPARE(b.current(), 1u);
        b.f.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(b.names()[1], QStringLiteral("drop of SYN #1"));
        b.f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(b.names()[1], QStringLiteral("no SYN at all"));
    }

    // A key that two actions have does nothing.
    void no_key_has_two_actions() {
        Branching b;
        QHash<QKeySequence, QAction *> keys;
        for (QAction *action : b.f.window.findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts()) {
                QAction *other = keys.value(key, action);
                QVERIFY2(
                    other == action,
                    qPrintable(
                        QStringLiteral("%1: %2, %3").arg(key.toString(), action->text(), other->text())));
                keys.insert(key, action);
            }
        }
        QVERIFY(keys.size() > 30);
    }

    void the_original_stays() {
        Branching b;
        b.make_two();
        b.f.session().select_lane(0);
        b.f.window.branch_actions().remove()->trigger();
        b.f.session().delete_branch(0);
        QCOMPARE(b.f.session().lanes().size(), 3u);
    }

    void a_colour_is_chosen_and_undone() {
        Branching b;
        b.make_two();
        b.f.window.branch_actions().colour(3)->trigger();
        QCOMPARE(b.f.session().lanes()[2].colour, 3);
        QVERIFY(b.f.session().undo_text().startsWith(QStringLiteral("colour")));
        b.f.session().undo();
        QCOMPARE(b.f.session().lanes()[2].colour, 0);
    }

    void everything_comes_back_from_a_file() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("two.toml"));
        Branching b;
        b.make_two();
        b.f.session().rename_branch(1, QStringLiteral("第一个"));
        b.f.session().colour_branch(2, 5);
        const record::Recording before = b.f.recording();
        QVERIFY(b.f.window.files().save_to(path));
        QVERIFY(!b.f.session().is_dirty());
        b.f.session().undo();
        QVERIFY(b.f.session().is_dirty());
        b.f.session().redo();
        QVERIFY(!b.f.session().is_dirty());
        QVERIFY(b.f.window.files().open(QStringLiteral("hs-syn-lost")));
        QVERIFY(b.f.window.files().open(path));
        QCOMPARE(b.names(), (QStringList{QStringLiteral("original"), QStringLiteral("第一个"),
                                         QStringLiteral("drop of SYN,ACK #1")}));
        QCOMPARE(b.f.session().lanes()[2].colour, 5);
        QCOMPARE(b.current(), 2u);
        QVERIFY(b.f.recording() == before);
        QVERIFY(b.f.session().differences().isEmpty());
        // It stands in the menu of recent files.
        QMenu *recent = b.f.window.files().recent_menu();
        emit recent->aboutToShow();
        QVERIFY(recent->actions().front()->text().contains(QStringLiteral("two.toml")));
    }

    // A file whose numbers say that its film was another one.
    void a_changed_engine_is_told() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.toml"));
        Branching b;
        b.make_two();
        script::ScenarioFile file = b.f.session().to_file();
        QVERIFY(!file.runs.front().checksums.empty());
        file.runs.front().checksums.back().sum ^= 1;
        QVERIFY(store_scenario(file, path).isEmpty());
        QTimer::singleShot(0, &b.f.window, [] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                box->buttons().back()->click();
            }
        });
        Session session;
        QVERIFY(session.open(path).isEmpty());
        QCOMPARE(session.differences().size(), 1);
        QVERIFY2(session.differences().front().contains(QStringLiteral("original")),
                 qPrintable(session.differences().front()));
    }

    void a_branch_becomes_a_scenario_of_its_own() {
        Branching b;
        b.make_two();
        const record::Recording before = b.f.recording();
        const QTemporaryDir folder;
        QVERIFY(b.f.window.files().save_to(folder.filePath(QStringLiteral("a.toml"))));
        b.f.window.branch_actions().open()->trigger();
        QCOMPARE(b.f.session().lanes().size(), 1u);
        QVERIFY(b.f.recording() == before);
        QVERIFY(b.f.session().is_dirty());
        QVERIFY(b.f.session().path().isEmpty());
    }

    void what_a_crash_left_is_offered() {
        const QTemporaryDir folder;
        Branching b;
        b.make_two();
        // What a killed program leaves: the file without a lock.
        QFile file(folder.filePath(QStringLiteral("left.toml")));
        QVERIFY(store_scenario(b.f.session().to_file(), file.fileName()).isEmpty());
        Branching fresh;
        Autosave autosave(fresh.f.session(), folder.path());
        Recovery recovery(fresh.f.window, autosave, folder.path());
        recovery.offer();
        auto *dialog = fresh.f.window.findChild<QDialog *>(QStringLiteral("recovery_dialog"));
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QCOMPARE(dialog->findChild<QListWidget *>()->count(), 1);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault()) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QCOMPARE(fresh.f.session().lanes().size(), 3u);
        QVERIFY(fresh.f.session().is_dirty());
        QVERIFY(!file.exists());
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.toml")}).size(), 1);  // its own now
    }
};

QTEST_MAIN(TestWindowBranches)
#include "test_window_branches.moc"
