// The window for people who do not see it, do not use a mouse, or do not want things to move: every control
// has a name and a tool tip, Tab reaches all of them and shows where one is, the film is told in words, and
// nothing glides where that is not wanted.
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <set>

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include "tests/window/window_fixture.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/faults_dock.h"
#include "ui/model/settings.h"
#include "ui/model/spoken_film.h"
#include "ui/view/faults_pane.h"
#include "ui/view/timeline_view.h"

namespace theater::ui {

namespace {

QString describe(const QWidget *widget) {
    QStringList way;
    for (const QWidget *at = widget; at != nullptr && way.size() < 4; at = at->parentWidget())
        way.prepend(QStringLiteral("%1#%2%3").arg(QLatin1String(at->metaObject()->className()),
                                                  at->objectName(), at->property("name").toString()));
    return way.join(QLatin1Char('>'));
}

/// What the toolkit makes inside of its own widgets.
bool is_inside(const QWidget *widget) {
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_")) ||
           qobject_cast<const QAbstractSpinBox *>(parent) != nullptr ||
           qobject_cast<const QComboBox *>(parent) != nullptr ||
           (parent != nullptr && (parent->inherits("QLineEdit") || parent->inherits("QTabBar"))) ||
           widget->inherits("QDockWidget");
}

bool takes_focus(const QWidget *widget, Qt::FocusPolicy policy = Qt::TabFocus) {
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & policy) == policy &&
           !is_inside(widget);
}

/// It is in a dock behind a tab, which Qt calls visible all the same.
bool is_covered(const QWidget *widget) {
    for (QWidget *at = widget->parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (auto *dock = qobject_cast<QDockWidget *>(at)) {
            const auto *window = qobject_cast<const QMainWindow *>(dock->parentWidget());
            return window != nullptr && !window->tabifiedDockWidgets(dock).isEmpty() &&
                   !Docks::is_seen(*dock);
        }
    }
    return false;
}

std::vector<QWidget *> controls(const QWidget &root) {
    std::vector<QWidget *> found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const bool own =
            widget->window() == &root || qobject_cast<QDockWidget *>(widget->window()) != nullptr;
        if (own && takes_focus(widget)) found.push_back(widget);
    }
    return found;
}

QString name_of(QWidget *widget) {
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
    return seen != nullptr ? seen->text(QAccessible::Name) : QString();
}

QStringList nameless(const QWidget &root) {
    QStringList found;
    for (QWidget *widget : controls(root)) {
        if (name_of(widget).isEmpty()) found << describe(widget);
    }
    return found;
}

/// Buttons without words need a tool tip; in the window all of them have one, with the key where there is
/// one.
QStringList without_tips(const QWidget &root) {
    QStringList found;
    for (const auto *button : root.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || is_inside(button)) continue;
        const bool needs = button->text().isEmpty() || qobject_cast<const QDialog *>(&root) == nullptr;
        if (needs && button->toolTip().isEmpty()) found << describe(button);
        const QString key = button->shortcut().toString(QKeySequence::NativeText);
        if (!key.isEmpty() && !key.startsWith(QLatin1String("Alt+")) && !button->toolTip().contains(key))
            found << describe(button) + QStringLiteral(" does not tell its key ") + key;
    }
    return found;
}

void show_all_panes(MainWindow &window) {
    for (QDockWidget *dock : window.findChildren<QDockWidget *>()) {
        if (dock->objectName() != QLatin1String("compare_dock")) dock->show();
    }
    QCoreApplication::processEvents();
}

void see(QDockWidget &dock) {
    dock.show();
    dock.raise();
    // Some panes are filled only when they have been painted for the first time.
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

}  // namespace

class TestWindowAccessible : public QObject {
    Q_OBJECT

private:
    /// Presses Tab until the focus is where it was; every control that had it on the way.
    static QSet<QWidget *> walk(QWidget *from) {
        QSet<QWidget *> visited{from};
        from->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 600; ++i) {
            QWidget *at = QApplication::focusWidget();
            if (at == nullptr) break;
            QTest::keyClick(at, Qt::Key_Tab);
            QWidget *next = QApplication::focusWidget();
            if (next == from && at != from) return visited;
            if (next != nullptr) visited += next;
        }
        return {};
    }

    template <typename Check>
    static void in_every_dialog(WindowFixture &fixture, const Check &check) {
        WindowActions &actions = fixture.window.actions_of_window();
        std::vector<std::function<void()>> openers;
        for (QAction *action : {actions.preferences, actions.options, actions.forge, actions.export_to,
                                actions.keys, actions.about})
            openers.push_back([action] { action->trigger(); });
        FaultsDock &faults = fixture.window.faults();
        openers.push_back([&] { faults.rule_from_action()->trigger(); });
        openers.push_back([&] { faults.pane().add_middlebox()->click(); });
        openers.push_back([&] { faults.pane().add_outage()->click(); });
        int opened = 0;
        for (const auto &open : openers) {
            open();
            QCoreApplication::processEvents();
            QWidget *dialog = QApplication::activeModalWidget();
            if (dialog == nullptr) continue;
            ++opened;
            check(*dialog);
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
        QVERIFY(opened >= 7);
    }

private slots:
    void initTestCase() {
        use_test_settings();
        QAccessible::setActive(true);
    }

    void every_control_has_a_name_and_a_tip_data() {
        QTest::addColumn<int>("language");
        QTest::addRow("en") << static_cast<int>(Language::English);
        QTest::addRow("zh") << static_cast<int>(Language::Chinese);
    }
    void every_control_has_a_name_and_a_tip() {
        QFETCH(int, language);
        WindowFixture fixture;
        fixture.window.settings().set_language(static_cast<Language>(language));
        show_all_panes(fixture.window);
        fixture.session().set_now(Instant{} + milliseconds(60));
        QStringList faults;
        for (QDockWidget *dock : fixture.window.findChildren<QDockWidget *>()) {
            if (dock->objectName() == QLatin1String("compare_dock")) continue;
            see(*dock);
            faults += nameless(fixture.window) + without_tips(fixture.window);
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        fixture.session().select(fixture.segment(0).id);
        in_every_dialog(fixture, [&](QWidget &dialog) { faults += nameless(dialog) + without_tips(dialog); });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        fixture.window.settings().set_language(Language::English);
    }

    void every_action_with_a_key_tells_it() {
        WindowFixture fixture;
        QStringList faults;
        for (const QAction *action : fixture.window.findChildren<QAction *>()) {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            if (!key.isEmpty() && !action->toolTip().contains(key) && !action->text().isEmpty())
                faults << action->objectName() + u' ' + action->text() + u' ' + key;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void tab_reaches_everything_and_comes_back() {
        WindowFixture fixture;
        show_all_panes(fixture.window);
        for (QDockWidget *dock : fixture.window.findChildren<QDockWidget *>()) {
            if (dock->objectName() == QLatin1String("compare_dock")) continue;
            see(*dock);
            const QSet<QWidget *> visited = walk(&fixture.window.stage());
            QVERIFY2(!visited.isEmpty(),
                     qPrintable(dock->objectName() + QStringLiteral(": Tab does not come back")));
            QStringList missed, unseen;
            for (const QWidget *widget : visited) {
                if (is_covered(widget)) unseen << describe(widget);
            }
            QVERIFY2(unseen.isEmpty(),
                     qPrintable(dock->objectName() + QStringLiteral(" in front, and Tab goes to\n") +
                                unseen.join(u'\n')));
            for (QWidget *widget : controls(fixture.window)) {
                if (!is_covered(widget) && !visited.contains(widget) && widget->focusProxy() == nullptr)
                    missed << describe(widget);
            }
            QVERIFY2(missed.isEmpty(), qPrintable(dock->objectName() + u'\n' + missed.join(u'\n')));
        }
    }

    void tab_reaches_everything_in_dialogs() {
        WindowFixture fixture;
        fixture.session().set_now(Instant{} + milliseconds(60));
        fixture.session().select(fixture.segment(0).id);
        QStringList missed;
        in_every_dialog(fixture, [&](QWidget &dialog) {
            const auto all = controls(dialog);
            if (all.empty()) return;
            const QSet<QWidget *> visited = walk(all.front());
            if (visited.isEmpty())
                missed << describe(all.front()) + QStringLiteral(": Tab does not come back");
            for (QWidget *widget : all) {
                if (!visited.isEmpty() && !visited.contains(widget) && widget->focusProxy() == nullptr)
                    missed << describe(widget);
            }
        });
        // Of buttons that exclude each other Tab goes to the chosen one, and the arrows go on from there.
        const auto is_radio = [](const QString &way) { return way.contains(QLatin1String("QRadioButton")); };
        missed.erase(std::remove_if(missed.begin(), missed.end(), is_radio), missed.end());
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

    void one_sees_where_one_is() {
        WindowFixture fixture;
        show_all_panes(fixture.window);
        fixture.session().set_now(fixture.session().end());
        QStringList unseen;
        for (QDockWidget *dock : fixture.window.findChildren<QDockWidget *>()) {
            if (dock->objectName() == QLatin1String("compare_dock")) continue;
            see(*dock);
            for (QWidget *widget : controls(fixture.window)) {
                fixture.window.stage().setFocus(Qt::OtherFocusReason);
                if (widget == &fixture.window.stage()) fixture.window.timeline().setFocus();
                const QImage before = widget->grab().toImage();
                widget->setFocus(Qt::TabFocusReason);
                if (!widget->hasFocus()) continue;
                if (widget->grab().toImage() == before) unseen << describe(widget);
            }
        }
        unseen.removeDuplicates();
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
    }

    void the_film_is_told_in_words() {
        WindowFixture fixture;
        QAccessibleInterface *stage = QAccessible::queryAccessibleInterface(&fixture.window.stage());
        QCOMPARE(stage->role(), QAccessible::List);
        const auto words = [&] {
            QStringList all;
            for (int i = 0; i < stage->childCount(); ++i) {
                QAccessibleInterface *child = stage->child(i);
                if (child->object() == nullptr) {
                    all << child->text(QAccessible::Name);
                    if (stage->indexOfChild(child) != i) all << QStringLiteral("lost its place");
                    if (child->parent() != stage) all << QStringLiteral("lost its parent");
                }
            }
            return all;
        };
        fixture.session().set_now(Instant{} + milliseconds(20));
        QStringList said = words();
        QCOMPARE(said[0], QStringLiteral("Client, SYN-SENT"));
        QCOMPARE(said[1], QStringLiteral("Server, LISTEN"));
        QCOMPARE(said[2], QStringLiteral("SYN from Client to Server, sequence number 1000, on its way"));
        fixture.session().act(fixture.segment(0).id, SegmentAct::Drop);
        fixture.session().set_now(Instant{} + milliseconds(30));
        said = words();
        QCOMPARE(said.filter(QStringLiteral("on its way")).size(), 0);
        QVERIFY2(said.last().contains(QStringLiteral("SYN")), qPrintable(said.join(u'|')));
        fixture.window.settings().set_language(Language::Chinese);
        QVERIFY(words()[0].contains(QStringLiteral("客户端")));
        fixture.window.settings().set_language(Language::English);
    }

    void what_happens_is_said_but_not_faster_than_one_can_listen() {
        WindowFixture fixture;
        QAccessible::setActive(true);
        const SpokenFilm &film = fixture.window.stage().spoken();
        QSignalSpy said(&film, &SpokenFilm::said);
        QTest::qWait(SpokenFilm::kPauseMs + 50);  // what was said as the film was opened
        said.clear();
        fixture.key(Qt::Key_Right);
        QCOMPARE(said.size(), 1);
        const QString first = said[0][0].toString();
        QVERIFY(!first.isEmpty());
        for (int i = 0; i < 6; ++i)
            fixture.key(Qt::Key_Right);
        QCOMPARE(said.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 2, 5 * SpokenFilm::kPauseMs);
        QCOMPARE(said[1][0].toString(), film.latest());
        QAccessible::setActive(false);
        fixture.key(Qt::Key_Home);
        fixture.key(Qt::Key_Right);
        QTest::qWait(SpokenFilm::kPauseMs + 50);
        QCOMPARE(said.size(), 2);
        QAccessible::setActive(true);
    }

    void the_timeline_is_a_slider() {
        WindowFixture fixture;
        QAccessibleInterface *slider = QAccessible::queryAccessibleInterface(&fixture.window.timeline());
        QCOMPARE(slider->role(), QAccessible::Slider);
        QAccessibleValueInterface *value = slider->valueInterface();
        QVERIFY(value != nullptr);
        value->setCurrentValue(74.5);
        QCOMPARE(fixture.session().now(), Instant{74'500'000});
        QCOMPARE(value->currentValue().toDouble(), 74.5);
        value->setCurrentValue(1e12);
        QCOMPARE(fixture.session().now(), fixture.session().end());
        QCOMPARE(value->maximumValue().toDouble(), value->currentValue().toDouble());
        value->setCurrentValue(-5);
        QCOMPARE(fixture.session().now(), Instant{});
        QCOMPARE(slider->text(QAccessible::Value), QStringLiteral("0.000 s"));
    }

    void where_nothing_shall_glide_the_film_goes_from_happening_to_happening() {
        WindowFixture fixture;
        fixture.window.settings().set_motion(MotionChoice::Reduced);
        Playback &playback = fixture.window.playback();
        const auto &steps = fixture.recording().steps();
        const auto is_step = [&](Instant t) {
            return t == Instant{} || t == fixture.session().end() ||
                   std::find(steps.begin(), steps.end(), t) != steps.end();
        };
        std::set<std::int64_t> shown;
        while (fixture.session().now() < fixture.session().end()) {
            playback.advance(16);
            QVERIFY2(is_step(fixture.session().now()), qPrintable(fixture.session().now_words()));
            shown.insert(fixture.session().now().ns);
            QVERIFY(shown.size() < 1000);
        }
        QVERIFY(shown.size() > 3);
        fixture.window.settings().set_motion(MotionChoice::Full);
        fixture.session().set_now(Instant{});
        playback.advance(16);
        QVERIFY(!is_step(fixture.session().now()));
        fixture.window.settings().set_motion(MotionChoice::System);
    }

    void without_gliding_the_film_takes_as_long() {
        WindowFixture fixture;
        const auto ticks = [&](MotionChoice motion) {
            fixture.window.settings().set_motion(motion);
            fixture.session().set_now(Instant{});
            int count = 0;
            for (; fixture.session().now() < fixture.session().end() && count < 100'000; ++count)
                fixture.window.playback().advance(16);
            return count;
        };
        const int gliding = ticks(MotionChoice::Full), stepping = ticks(MotionChoice::Reduced);
        QVERIFY2(std::abs(gliding - stepping) <= 1,
                 qPrintable(QStringLiteral("%1 %2").arg(gliding).arg(stepping)));
        fixture.window.settings().set_motion(MotionChoice::System);
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowAccessible)
#include "test_window_accessible.moc"
