// What is kept between runs and how it comes back: panes, preferences, hints; what the desktop prefers.
#include "tests/window/window_fixture.h"

#include <QDialog>
#include <QDockWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

#include "ui/main_window/docks.h"
#include "ui/model/desktop.h"
#include "ui/model/hints.h"
#include "ui/model/settings.h"
#include "ui/view/hint_strip.h"
#include "ui/view/look.h"
#include "ui/view/preferences_dialog.h"

namespace theater::ui {

class TestWindowPreferences : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }
    void init() { QSettings().clear(); }

    void every_pane_opens_and_closes_by_its_key();
    void a_pane_behind_another_is_brought_in_front_and_gives_way();
    void panes_are_where_they_were_after_the_next_start();
    void reset_puts_every_pane_back();
    void a_closed_pane_comes_back_from_the_menu();
    void hints_go_away_when_done();
    void hints_waved_away_stay_away();
    void preferences_hold_at_once_and_are_kept();
    void preferences_reset_everything();
    void the_desktop_is_followed_where_nothing_was_chosen();

private:
    static QDockWidget *dock(WindowFixture &f, const char *name) {
        return f.window.findChild<QDockWidget *>(QLatin1String(name));
    }
    static void settle() {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
    }
    static PreferencesDialog *open_preferences(WindowFixture &f) {
        f.window.actions_of_window().preferences->trigger();
        settle();
        return f.window.findChild<PreferencesDialog *>();
    }
};

void TestWindowPreferences::every_pane_opens_and_closes_by_its_key() {
    WindowFixture f;
    settle();
    for (QAction *action : f.window.docks().actions()) {
        const QString name = action->objectName();
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(name));
        QString of = name;
        of.replace(QStringLiteral("_action"), QStringLiteral("_dock"));
        QDockWidget *pane = f.window.findChild<QDockWidget *>(of);
        QVERIFY2(pane != nullptr, qPrintable(of));
        const QKeyCombination key = action->shortcut()[0];
        if (!Docks::is_seen(*pane)) {
            f.key(key.key(), key.keyboardModifiers());
            settle();
        }
        QVERIFY2(Docks::is_seen(*pane), qPrintable(of));
        QVERIFY2(action->isChecked(), qPrintable(of));
        f.key(key.key(), key.keyboardModifiers());
        settle();
        // "Why?" stays: who presses W again asks again.
        QCOMPARE(Docks::is_seen(*pane), of == QLatin1String("why_dock"));
    }
}

void TestWindowPreferences::a_pane_behind_another_is_brought_in_front_and_gives_way() {
    WindowFixture f;
    settle();
    QVERIFY(Docks::is_seen(*dock(f, "happened_dock")));
    QVERIFY(!Docks::is_seen(*dock(f, "segment_dock")));
    f.key(Qt::Key_I);
    settle();
    QVERIFY(Docks::is_seen(*dock(f, "segment_dock")));
    QVERIFY(!Docks::is_seen(*dock(f, "happened_dock")));
    f.key(Qt::Key_I);
    settle();
    QVERIFY(Docks::is_seen(*dock(f, "happened_dock")));
    // Behind a tab, not closed.
    QVERIFY(!dock(f, "segment_dock")->isHidden() ||
            f.window.tabifiedDockWidgets(dock(f, "happened_dock")).contains(dock(f, "segment_dock")));
}

void TestWindowPreferences::panes_are_where_they_were_after_the_next_start() {
    {
        WindowFixture f;
        settle();
        dock(f, "lesson_dock")->close();
        f.window.addDockWidget(Qt::LeftDockWidgetArea, dock(f, "why_dock"));
        f.window.docks().show(dock(f, "faults_dock"));
        settle();
        QVERIFY(f.window.close());
    }
    WindowFixture again;
    settle();
    QVERIFY(dock(again, "lesson_dock")->isHidden());
    QCOMPARE(again.window.dockWidgetArea(dock(again, "why_dock")), Qt::LeftDockWidgetArea);
    QVERIFY(!dock(again, "faults_dock")->isHidden());
    QVERIFY(!dock(again, "timeline_dock")->isHidden());
}

void TestWindowPreferences::reset_puts_every_pane_back() {
    WindowFixture f;
    settle();
    dock(f, "lesson_dock")->close();
    dock(f, "why_dock")->setFloating(true);
    f.window.docks().show(dock(f, "faults_dock"));
    settle();
    f.window.findChild<QAction *>(QStringLiteral("reset_docks_action"))->trigger();
    settle();
    QVERIFY(Docks::is_seen(*dock(f, "lesson_dock")));
    QVERIFY(Docks::is_seen(*dock(f, "happened_dock")));
    QVERIFY(!dock(f, "why_dock")->isFloating());
    QVERIFY(dock(f, "faults_dock")->isHidden());
    QCOMPARE(f.window.dockWidgetArea(dock(f, "why_dock")), Qt::RightDockWidgetArea);
}

void TestWindowPreferences::a_closed_pane_comes_back_from_the_menu() {
    WindowFixture f;
    settle();
    auto *close = dock(f, "lesson_dock")->findChild<QToolButton *>(QStringLiteral("dock_close"));
    QTest::mouseClick(close, Qt::LeftButton);
    settle();
    QVERIFY(dock(f, "lesson_dock")->isHidden());
    QAction *action = f.window.docks().action(dock(f, "lesson_dock"));
    QVERIFY(!action->isChecked());
    action->trigger();
    settle();
    QVERIFY(Docks::is_seen(*dock(f, "lesson_dock")));
}

void TestWindowPreferences::hints_go_away_when_done() {
    WindowFixture f;
    settle();
    auto *strip = f.window.findChild<HintStrip *>();
    QVERIFY(strip->isVisible());
    QCOMPARE(f.window.hints().current(), std::optional(Hints::Hint::Touch));
    QVERIFY(f.click_in_flight(0));
    f.choose(SegmentAct::Drop);
    QCOMPARE(f.window.hints().current(), std::optional(Hints::Hint::Back));
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Left);
    QCOMPARE(f.window.hints().current(), std::optional(Hints::Hint::Why));
    f.key(Qt::Key_W);
    QCOMPARE(f.window.hints().current(), std::optional(Hints::Hint::Undo));
    f.session().undo();
    QCOMPARE(f.window.hints().current(), std::optional(Hints::Hint::Faults));
    f.key(Qt::Key_F, Qt::ShiftModifier);
    QCOMPARE(f.window.hints().current(), std::optional(Hints::Hint::Present));
    QTest::mouseClick(strip->findChild<QToolButton *>(QStringLiteral("hint_next")), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
}

void TestWindowPreferences::hints_waved_away_stay_away() {
    {
        WindowFixture f;
        settle();
        QTest::mouseClick(f.window.findChild<QToolButton *>(QStringLiteral("hint_close")), Qt::LeftButton);
        QVERIFY(!f.window.findChild<HintStrip *>()->isVisible());
    }
    WindowFixture again;
    settle();
    QVERIFY(!again.window.findChild<HintStrip *>()->isVisible());
}

void TestWindowPreferences::preferences_hold_at_once_and_are_kept() {
    {
        WindowFixture f;
        PreferencesDialog *dialog = open_preferences(f);
        QVERIFY(dialog != nullptr);
        for (QRadioButton *choice : dialog->findChildren<QRadioButton *>()) {
            if (choice->text() == QLatin1String("Dark") || choice->text() == QLatin1String("Relative") ||
                choice->text() == QLatin1String("Wire") || choice->text() == QLatin1String("Reduced")) {
                QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
            }
        }
        QCOMPARE(f.window.settings().theme(), ThemeChoice::Dark);
        QCOMPARE(f.look().theme().kind, scene::ThemeKind::Dark);
        QCOMPARE(f.window.settings().numbers(), NumberMode::Relative);
        QCOMPARE(f.window.settings().presentation(), scene::Presentation::Wire);
        QVERIFY(f.window.settings().is_motion_reduced());
        dialog->close();
    }
    WindowFixture again;
    QCOMPARE(again.window.settings().theme(), ThemeChoice::Dark);
    QCOMPARE(again.window.settings().numbers(), NumberMode::Relative);
    QCOMPARE(again.window.settings().presentation(), scene::Presentation::Wire);
    QVERIFY(again.window.settings().is_motion_reduced());
}

void TestWindowPreferences::preferences_reset_everything() {
    WindowFixture f;
    settle();
    f.window.settings().set_theme(ThemeChoice::Dark);
    f.window.settings().set_numbers(NumberMode::Relative);
    f.window.hints().finish_all();
    dock(f, "lesson_dock")->close();
    PreferencesDialog *dialog = open_preferences(f);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("reset_all")), Qt::LeftButton);
    settle();
    QCOMPARE(f.window.settings().theme(), ThemeChoice::System);
    QCOMPARE(f.window.settings().numbers(), NumberMode::Absolute);
    QVERIFY(f.window.hints().current().has_value());
    QVERIFY(!dock(f, "lesson_dock")->isHidden());
    dialog->close();
    f.window.settings().set_language(Language::English);
}

void TestWindowPreferences::the_desktop_is_followed_where_nothing_was_chosen() {
    WindowFixture f;
    auto *desktop = f.window.findChild<Desktop *>();
    QVERIFY(desktop != nullptr);
    const auto says = [&](const char *group, const char *key, const QVariant &value) {
        desktop->on_setting(QLatin1String(group), QLatin1String(key), QDBusVariant(value));
    };
    says("org.freedesktop.appearance", "color-scheme", 1U);
    QCOMPARE(f.look().theme().kind, scene::ThemeKind::Dark);
    // As Read answers: wrapped twice.
    says("org.freedesktop.appearance", "color-scheme", QVariant::fromValue(QDBusVariant(2U)));
    QCOMPARE(f.look().theme().kind, scene::ThemeKind::Light);
    f.window.settings().set_theme(ThemeChoice::Projector);
    says("org.freedesktop.appearance", "color-scheme", 1U);
    QCOMPARE(f.look().theme().kind, scene::ThemeKind::Projector);
    QVERIFY(!f.window.settings().is_motion_reduced());
    says("org.gnome.desktop.interface", "enable-animations", false);
    QVERIFY(f.window.settings().is_motion_reduced());
    f.window.settings().set_motion(MotionChoice::Full);
    QVERIFY(!f.window.settings().is_motion_reduced());
    says("org.gnome.desktop.interface", "font-name", QStringLiteral("Cantarell 11"));
    QVERIFY(!f.window.settings().is_motion_reduced());
}

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowPreferences)
#include "test_window_preferences.moc"
