// Time, words and looks in the real window: playing, stepping, seeking, languages, themes.
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

#include "tests/window/window_fixture.h"
#include "ui/model/settings.h"
#include "ui/view/happened_pane.h"
#include "ui/view/host_bar.h"
#include "ui/view/lesson_pane.h"
#include "ui/view/play_bar.h"
#include "ui/view/prose.h"
#include "ui/view/timeline_view.h"

namespace theater::ui {

class TestWindowTime : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void the_first_launch_plays_the_handshake() {
        MainWindow window(QStringLiteral("en"));
        window.show();
        QCOMPARE(window.start({}), QStringList());
        QCOMPARE(window.session().name(), QStringLiteral("hs-three-way"));
        QVERIFY(window.playback().is_playing());
        QCOMPARE(window.playback().speed(), 50);
        QTRY_VERIFY(window.session().now() > Instant{});
        // 100 ms of a second at 50 ms a second.
        window.playback().pause();
        window.session().set_now(Instant{});
        window.playback().advance(100);
        QCOMPARE(window.session().now().ns, milliseconds(5).ns);
    }

    void playing_stops_at_the_end_and_begins_anew() {
        WindowFixture f;
        f.key(Qt::Key_Space);
        QVERIFY(f.window.playback().is_playing());
        f.window.playback().advance(600'000);
        QCOMPARE(f.session().now().ns, f.session().end().ns);
        QVERIFY(!f.window.playback().is_playing());
        f.key(Qt::Key_Space);
        QVERIFY(f.window.playback().is_playing());
        QVERIFY(f.session().now() < f.session().end());
        f.key(Qt::Key_Space);
        QVERIFY(!f.window.playback().is_playing());
    }

    void a_fold_takes_less_than_a_second() {
        WindowFixture f(QStringLiteral("hs-syn-lost"));
        QVERIFY(!f.session().axis().folds().empty());
        const scene::TimeAxis::Fold fold = f.session().axis().folds().front();
        f.session().set_now(fold.from);
        QVERIFY((fold.to - fold.from).ns > milliseconds(500).ns);
        f.window.playback().advance(701);
        QVERIFY(f.session().now() >= fold.to);
    }

    void the_keys_step_through_the_instants_of_the_recording() {
        WindowFixture f;
        const auto steps = f.recording().steps();
        QVERIFY(steps.size() >= 4);
        std::vector<Instant> seen;
        for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
            f.key(Qt::Key_Right);
            seen.push_back(f.session().now());
        }
        QVERIFY(std::equal(seen.begin(), seen.end(), steps.begin() + (steps.front() == Instant{} ? 1 : 0)));
        const Instant here = f.session().now();
        f.key(Qt::Key_Left);
        QCOMPARE(f.session().now().ns, f.recording().previous_step(here)->ns);
        f.key(Qt::Key_End);
        QCOMPARE(f.session().now().ns, f.session().end().ns);
        f.key(Qt::Key_Home);
        QCOMPARE(f.session().now().ns, 0);
    }

    void the_keys_change_the_speed() {
        WindowFixture f;
        const auto *slider = f.window.findChild<PlayBar *>()->speed();
        f.key(Qt::Key_Up);
        QCOMPARE(f.window.playback().speed(), 100);
        QCOMPARE(slider->value(), f.window.playback().speed_index());
        f.key(Qt::Key_Down);
        f.key(Qt::Key_Down);
        QCOMPARE(f.window.playback().speed(), 25);
        for (int i = 0; i < 30; ++i) {
            f.key(Qt::Key_Up);
        }
        QCOMPARE(f.window.playback().speed_index(), Playback::speed_count() - 1);
    }

    void a_click_on_the_scrubber_goes_there() {
        WindowFixture f;
        TimelineView &timeline = f.window.timeline();
        const Instant wanted = f.segment(1).sent_at + milliseconds(20);
        const int x = qRound(timeline.x_of(wanted));
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(x, timeline.track_y()));
        QCOMPARE(f.session().now().ns, timeline.at_x(x).ns);
        QVERIFY(std::abs((f.session().now() - wanted).ns) < milliseconds(2).ns);
        QTest::mousePress(&timeline, Qt::LeftButton, {}, QPoint(x, timeline.track_y()));
        QTest::mouseMove(&timeline, QPoint(x + 40, timeline.track_y()));
        QTest::mouseRelease(&timeline, Qt::LeftButton, {}, QPoint(x + 40, timeline.track_y()));
        QCOMPARE(f.session().now().ns, timeline.at_x(x + 40).ns);
    }

    void what_happened_names_the_step_of_the_rfc_and_leads_back() {
        WindowFixture f;
        f.session().set_now(f.session().end());
        QListView *list = f.window.findChild<HappenedPane *>()->list();
        QAbstractItemModel *model = list->model();
        QTRY_VERIFY(model->rowCount() > 0);
        QStringList lines;
        for (int i = 0; i < model->rowCount(); ++i) {
            lines += model->index(i, 0).data(Qt::AccessibleTextRole).toString();
        }
        const QString all = lines.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("client: CLOSED → SYN-SENT")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("§3.10.7.3")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("SYN,ACK seq=2000 ack=1001")), qPrintable(all));
        const int row =
            static_cast<int>(lines.indexOf(QRegularExpression(QStringLiteral(".*server sends SYN,ACK.*"))));
        QVERIFY(row >= 0);
        list->scrollTo(model->index(row, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(model->index(row, 0)).center());
        QCOMPARE(f.session().now().ns, f.segment(1).sent_at.ns);
        // What is later than now has not happened.
        QVERIFY(model->rowCount() < lines.size());
    }

    void the_wheel_lets_go_and_the_button_follows_again() {
        WindowFixture f(QStringLiteral("td-four-way-half-close"));
        f.session().set_now(f.session().end());
        StageView &stage = f.window.stage();
        QVERIFY(stage.is_following());
        const double before = stage.frame().scroll_y;
        QVERIFY(before > 0);
        QWheelEvent wheel(QPointF(400, 400), stage.mapToGlobal(QPointF(400, 400)), {}, QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&stage, &wheel);
        QVERIFY(!stage.is_following());
        QVERIFY(stage.frame().scroll_y < before);
        auto *button = stage.findChild<QPushButton *>(QStringLiteral("follow_button"));
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(stage.is_following());
        QCOMPARE(stage.frame().scroll_y, before);
    }

    void the_language_changes_everywhere_at_once() {
        WindowFixture f;
        QAbstractItemModel *happened = f.window.findChild<HappenedPane *>()->list()->model();
        QTRY_VERIFY(happened->rowCount() > 0);
        // The last thing to be told after the first frame.
        const Prose *expected = f.window.findChild<Prose *>(QStringLiteral("expected"));
        QTRY_VERIFY(expected->isVisible());
        const auto words = [&] {
            QStringList all{f.window.menuBar()->actions().first()->text(),
                            f.window.actions_of_window().play->text(),
                            f.window.actions_of_window().open->toolTip(), f.action(SegmentAct::Drop)->text(),
                            f.window.windowTitle()};
            for (const Prose *label : f.window.findChild<LessonPane *>()->findChildren<Prose *>()) {
                if (label->isVisible()) {
                    all += label->text();
                }
            }
            all += happened->index(0, 0).data().toString();
            return all;
        };
        const QStringList english = words();
        auto *button = f.window.findChild<QToolButton *>(QStringLiteral("language"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(f.window.settings().language(), Language::Chinese);
        QTRY_VERIFY(f.window.menuBar()->actions().first()->text() != english.first());
        QTRY_VERIFY(happened->rowCount() > 0 && expected->isVisible());
        const QStringList chinese = words();
        QCOMPARE(chinese.size(), english.size());
        const QRegularExpression han(QStringLiteral("\\p{Han}"));
        for (qsizetype i = 0; i < chinese.size(); ++i) {
            QVERIFY2(chinese[i] != english[i], qPrintable(english[i]));
            QVERIFY2(chinese[i].contains(han), qPrintable(chinese[i]));
        }
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(words(), english);
    }

    void the_numbers_can_be_relative() {
        WindowFixture f;
        f.session().set_now(f.session().end());
        const auto capsules = [&] {
            QString all;
            for (const scene::Shape &shape : f.window.stage().frame().ground) {
                all += QString::fromStdString(shape.text) + QLatin1Char('\n');
            }
            return all;
        };
        QVERIFY2(capsules().contains(QStringLiteral("seq=2000")), qPrintable(capsules()));
        f.key(Qt::Key_N);
        QVERIFY(!capsules().contains(QStringLiteral("seq=2000")));
        f.key(Qt::Key_N);
        QVERIFY(capsules().contains(QStringLiteral("seq=2000")));
    }

    void every_control_has_a_name_and_a_tooltip() {
        WindowFixture f;
        for (const QAbstractButton *button : f.window.findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus) {
                continue;
            }
            const QString name =
                button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(name));
        }
    }

    void space_plays_whatever_has_the_focus_and_enter_presses() {
        WindowFixture f;
        auto *button = f.window.findChild<QToolButton *>(QStringLiteral("numbers"));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(f.window.playback().is_playing());
        QCOMPARE(f.window.settings().numbers(), NumberMode::Absolute);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(!f.window.playback().is_playing());
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(f.window.settings().numbers(), NumberMode::Relative);
        f.window.settings().set_numbers(NumberMode::Absolute);
        QSpinBox *bytes = f.window.host_bar().bytes(0);
        bytes->setFocus();
        QTest::keyClick(bytes, Qt::Key_Space);
        QVERIFY(f.window.playback().is_playing());
    }

    void rows_of_what_happened_keep_their_heights_at_any_width() {
        WindowFixture f(QStringLiteral("hs-syn-lost"));
        QListView *list = f.window.findChild<HappenedPane *>()->list();
        const QAbstractItemModel *model = list->model();
        for (const int width : {1280, 1000, 1900, 1100}) {
            f.window.resize(width, 800);
            f.session().set_now(Instant{});
            f.session().set_now(f.session().end());
            QTRY_VERIFY(model->rowCount() > 12);
            const QScrollBar *bar = list->verticalScrollBar();
            QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
            for (int i = 0; i < model->rowCount(); ++i) {
                const QModelIndex row = model->index(i, 0);
                const QRect place = list->visualRect(row);
                QCOMPARE(place.size(), list->sizeHintForIndex(row));
                QVERIFY(i == 0 || place.top() == list->visualRect(model->index(i - 1, 0)).bottom() + 1);
            }
            // The last row is whole.
            const QRect last = list->visualRect(model->index(model->rowCount() - 1, 0));
            QVERIFY(last.bottom() <= list->viewport()->height());
        }
    }

    void the_lessons_menu_opens_a_lesson() {
        WindowFixture f;
        QMenu *menu = f.window.findChild<QMenu *>(QStringLiteral("lessons_menu"));
        f.key(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(menu->isVisible());
        QAction *wanted = menu->findChild<QAction *>(QStringLiteral("hs-syn-lost:main"));
        QVERIFY(wanted != nullptr);
        menu->close();
        wanted->trigger();
        QCOMPARE(f.session().name(), QStringLiteral("hs-syn-lost"));
        QVERIFY(f.window.playback().is_playing());
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowTime;
QTEST_MAIN(TestWindowTime)
#include "test_window_time.moc"
