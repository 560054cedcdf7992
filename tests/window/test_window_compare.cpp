// Comparing in the real window, with the clicks of a hand: from the lesson, the menu, a switch of a host and
// the key; one clock, one table, and what one does is done on one side.
#include <set>

#include <QDockWidget>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

#include "tests/window/window_fixture.h"
#include "ui/main_window/compare_dock.h"
#include "ui/model/comparison_table.h"
#include "ui/model/settings.h"
#include "ui/view/compare_table.h"
#include "ui/view/compare_view.h"
#include "ui/view/host_bar.h"
#include "ui/view/lesson_pane.h"
#include "ui/view/wrapping_button.h"

namespace theater::ui {

namespace {

Instant ms(std::int64_t count) { return Instant{count * 1'000'000}; }

struct Compared : WindowFixture {
    using WindowFixture::WindowFixture;

    CompareDock &dock() { return window.compare(); }
    Comparison &comparison() { return dock().comparison(); }
    CompareView &view() { return dock().view(); }
    CompareTable &pane() { return dock().pane(); }

    /// Opens the menu and clicks the entry whose words contain this.
    bool choose(const QString &words) {
        QMenu *menu = dock().menu();
        menu->popup(window.mapToGlobal(QPoint(300, 60)));
        if (!QTest::qWaitFor([&] { return menu->isVisible(); })) return false;
        for (QAction *action : menu->actions()) {
            if (action->text().contains(words)) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return true;
            }
        }
        menu->close();
        return false;
    }

    bool click_shape(const std::string &id) {
        QCoreApplication::processEvents();
        const auto place = view().place_of(id);
        if (!place) return false;
        QTest::mouseClick(&view(), Qt::LeftButton, {}, *place);
        return true;
    }

    /// The row of the table whose label contains this, its cells apart by " | ".
    QString row(const QString &label) {
        const QAbstractItemModel *model = pane().table()->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (!model->index(i, 0).data().toString().contains(label)) continue;
            QStringList cells;
            for (int k = 0; k < model->columnCount(); ++k)
                cells += model->index(i, k).data().toString();
            return cells.join(QStringLiteral(" | "));
        }
        return {};
    }

    QString text(const std::string &id) {
        for (const auto *shapes : {&view().frame().moving, &view().frame().ground})
            for (const scene::Shape &shape : *shapes)
                if (shape.id == id) return QString::fromStdString(shape.text);
        return {};
    }
};

}  // namespace

class TestWindowCompare : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    // The lesson offers it: Fast Open beside the same without, in one click.
    void a_lesson_compares_its_runs_in_one_click() {
        Compared f(QStringLiteral("tfo-zero-rtt"));
        WrappingButton *button = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            for (auto *one : f.window.findChildren<WrappingButton *>(QStringLiteral("compare_run_button")))
                if (one->property("run") == QStringLiteral("without")) button = one;
            return button != nullptr && button->isVisible();
        }));
        f.window.findChild<LessonPane *>()->ensureWidgetVisible(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(f.comparison().is_on());
        QVERIFY(f.view().isVisible() && !f.window.stage().isVisible());
        QVERIFY(f.dock().widget()->isVisible());
        QCOMPARE(f.text("a-side-title"), QStringLiteral("With Fast Open"));
        QCOMPARE(f.text("b-side-title"), QStringLiteral("The same without Fast Open"));
        QCOMPARE(f.row(QStringLiteral("TCP Fast Open")), QStringLiteral("≠ TCP Fast Open | on | off"));
        QVERIFY2(f.row(QStringLiteral("segments")).startsWith(u'≠'), qPrintable(f.row("segments")));
        // A click on the title of the other run opens that one, and the two change their roles.
        QVERIFY(f.click_shape("b-side"));
        QCOMPARE(f.session().run_name(), QStringLiteral("without"));
        QVERIFY(f.comparison().is_on());
        QCOMPARE(f.text("b-side-title"), QStringLiteral("With Fast Open"));
    }

    // A switch makes a branch, which can be undone, and stays beside the original.
    void a_switch_is_compared_from_the_menu() {
        Compared f(QStringLiteral("tfo-zero-rtt"));
        f.session().set_now(ms(3'080));
        QVERIFY(f.choose(QStringLiteral("TCP Fast Open off")));
        QVERIFY(f.comparison().is_on());
        QCOMPARE(f.session().lanes().size(), std::size_t{2});
        QCOMPARE(f.session().timeline().branch(1).kind, record::Branch::Kind::Setup);
        QCOMPARE(f.comparison().current(), std::size_t{0});
        QCOMPARE(f.session().now().ns, ms(3'080).ns);
        QVERIFY(f.session().can_undo());
        // Asked again, it is the same branch.
        f.dock().stop();
        QVERIFY(f.choose(QStringLiteral("TCP Fast Open off")));
        QCOMPARE(f.session().lanes().size(), std::size_t{2});
    }

    void a_switch_is_compared_from_the_menu_of_a_host() {
        Compared f(QStringLiteral("sack-vs-none"));
        QMenu *menu = f.window.host_bar().menu(0);
        emit menu->aboutToShow();
        auto *action = f.window.findChild<QAction *>(QStringLiteral("compare_0_sack"));
        QVERIFY(action != nullptr);
        QCOMPARE(action->text(), QStringLiteral("Selective acknowledgement (SACK) off"));
        action->trigger();
        QVERIFY(f.comparison().is_on());
        QVERIFY2(f.row(QStringLiteral("(Client)")).endsWith(QStringLiteral("on | off")),
                 qPrintable(f.row("(Client)")));
    }

    // One clock: the longer film decides where it ends, and the shorter one stays as it was and says so.
    void playing_and_stepping_go_through_both() {
        Compared f;
        f.session().set_now(ms(70));
        f.session().act(f.session().flying().front().id, SegmentAct::Drop);
        const Instant end = f.session().end();
        QVERIFY(f.choose(QStringLiteral("original")));
        QCOMPARE(f.session().end(), end);
        QVERIFY(f.comparison().facts().courses[1]->end() < end);
        f.session().set_now(Instant{});
        std::set<Instant> steps;
        for (int i = 0; i < 60 && f.session().now() < end; ++i) {
            QTest::keyClick(&f.view(), Qt::Key_Right);
            steps.insert(f.session().now());
        }
        for (const record::CoursePtr &course : f.comparison().facts().courses)
            for (const Instant step : course->recording().steps())
                QVERIFY2(step == Instant{} || steps.contains(step), qPrintable(QString::number(step.ns)));
        // Right after the shorter one is over, where its end can be seen.
        f.session().set_now(f.comparison().facts().courses[1]->end() + milliseconds(1));
        QVERIFY(f.text("b-end-words").contains(QStringLiteral("this run ends here")));
        // Back by the key, and by the scrubber anywhere.
        QTest::keyClick(&f.view(), Qt::Key_Home);
        QCOMPARE(f.session().now(), Instant{});
        f.window.playback().play();
        QVERIFY(QTest::qWaitFor([&] { return f.session().now() > Instant{}; }));
        f.window.playback().pause();
    }

    void the_first_difference_is_a_link() {
        Compared f;
        f.session().set_now(ms(70));
        f.session().act(f.session().flying().front().id, SegmentAct::Drop);
        QVERIFY(f.choose(QStringLiteral("original")));
        f.session().set_now(Instant{});
        QCOMPARE(f.comparison().parting_at(), std::optional(ms(70)));
        QVERIFY(QTest::qWaitForWindowExposed(&f.window));
        QCoreApplication::processEvents();
        QVERIFY(f.pane().link()->isVisible());
        QTest::mouseClick(f.pane().link(), Qt::LeftButton);
        QCOMPARE(f.session().now().ns, ms(70).ns);
        QVERIFY(f.comparison().parting_words().join(u' ').contains(QStringLiteral("is lost")));
        f.session().set_now(Instant{});
        QVERIFY(f.click_shape("a-parting"));
        QCOMPARE(f.session().now().ns, ms(70).ns);
    }

    // What is clicked becomes current; what is done then takes the place of the side it was done on.
    void acting_on_a_side_keeps_comparing() {
        Compared f;
        f.session().set_now(ms(70));
        f.session().act(f.session().flying().front().id, SegmentAct::Drop);
        QVERIFY(f.choose(QStringLiteral("original")));
        QCOMPARE(f.comparison().current(), std::size_t{0});
        QVERIFY(f.click_shape("b-side"));
        QCOMPARE(f.comparison().current(), std::size_t{1});
        QCOMPARE(f.session().timeline().current().id, record::BranchId{0});
        f.session().set_now(ms(80));
        QVERIFY(!f.session().flying().empty());
        f.session().act(f.session().flying().front().id, SegmentAct::DelayShort);
        QVERIFY(f.comparison().is_on());
        QCOMPARE(f.session().lanes().size(), std::size_t{3});
        QCOMPARE(f.comparison().facts().courses[1].get(), &f.session().course());
        // Undone, the side is as it was before.
        f.session().undo();
        QVERIFY(f.comparison().is_on());
        QCOMPARE(f.comparison().facts().courses[f.comparison().current()].get(), &f.session().course());
    }

    void a_segment_of_either_side_is_clicked() {
        Compared f(QStringLiteral("tfo-zero-rtt"));
        QVERIFY(f.choose(QStringLiteral("TCP Fast Open off")));
        f.session().set_now(f.session().end());
        // The SYN of the other side, long landed: it becomes current, selected, and the film goes there.
        const record::SegmentRecord syn = f.comparison().facts().courses[1]->recording().segments()[0];
        f.session().set_now(ms(60));
        const std::string id = "b-segment-" + std::to_string(syn.id);
        QCoreApplication::processEvents();
        std::optional<QPoint> place = f.view().place_of(id);
        for (const scene::Shape &shape : f.view().frame().ground)
            if (!place && shape.id.starts_with(id) && shape.kind == scene::ShapeKind::Rect)
                place = f.view().place_of(shape.id);
        QVERIFY(place.has_value());
        QTest::mouseClick(&f.view(), Qt::LeftButton, {}, *place);
        QCOMPARE(f.comparison().current(), std::size_t{1});
        QCOMPARE(f.session().selected(), quint32{syn.id});
        QCOMPARE(f.session().now().ns, syn.sent_at.ns);
    }

    void escape_the_button_and_the_key_end_it() {
        Compared f(QStringLiteral("tfo-zero-rtt"));
        QVERIFY(f.choose(QStringLiteral("TCP Fast Open off")));
        QTest::keyClick(&f.view(), Qt::Key_Escape);
        QVERIFY(!f.comparison().is_on());
        QVERIFY(f.window.stage().isVisible() && !f.view().isVisible());
        QVERIFY(!f.dock().widget()->isVisible());
        QVERIFY(f.choose(QStringLiteral("TCP Fast Open off")));
        QTest::mouseClick(f.pane().close_button(), Qt::LeftButton);
        QVERIFY(!f.comparison().is_on());
        QVERIFY(f.choose(QStringLiteral("TCP Fast Open off")));
        QTest::keyClick(&f.view(), Qt::Key_V);
        QVERIFY(!f.comparison().is_on());
        // And the key opens the menu of what can be compared.
        f.key(Qt::Key_V);
        QVERIFY(QTest::qWaitFor([&] { return f.dock().menu()->isVisible(); }));
        f.dock().menu()->close();
        // The clock is the run's own again.
        QCOMPARE(f.session().end(), f.session().course().end());
    }

    // Not a test: pictures of the window to be looked at, where TCP_THEATER_SHOTS names a folder for them.
    void pictures_to_be_looked_at() {
        const QString folder = qEnvironmentVariable("TCP_THEATER_SHOTS");
        if (folder.isEmpty()) QSKIP("no folder for pictures");
        struct Shot {
            const char *lesson, *with;
            std::int64_t at_ms;
            bool chinese;
            ThemeChoice theme;
            QSize size;
        };
        using enum ThemeChoice;
        const Shot shots[] = {{"tfo-zero-rtt", "without", 3'080, false, Light, {1280, 800}},
                              {"tfo-zero-rtt", "without", 3'080, true, Dark, {1024, 700}},
                              {"sack-vs-none", "reno", 1'170, true, Light, {1280, 800}},
                              {"cc-slow-start-to-recovery", "cubic", 1'420, false, Dark, {1280, 800}},
                              {"hs-three-way", "what_if_two_way", 120, false, Light, {1920, 1080}},
                              {"hs-three-way", "what_if_two_way", 120, true, Projector, {1024, 700}},
                              {"hs-three-way", "linux", 120, false, Light, {1280, 800}}};
        int number = 0;
        for (const Shot &shot : shots) {
            Compared f(QString::fromLatin1(shot.lesson));
            f.window.settings().set_language(shot.chinese ? Language::Chinese : Language::English);
            f.window.settings().set_theme(shot.theme);
            f.window.resize(shot.size);
            for (const CompareChoice &choice : f.comparison().choices())
                if (choice.run == QLatin1String(shot.with) || choice.profile == QLatin1String(shot.with) ||
                    choice.option == shot.with)
                    f.dock().start(choice);
            f.session().set_now(ms(shot.at_ms));
            QTest::qWait(200);
            f.window.grab().save(QStringLiteral("%1/compare-%2.png").arg(folder).arg(++number));
        }
    }

    void another_lesson_ends_it() {
        Compared f(QStringLiteral("tfo-zero-rtt"));
        QVERIFY(f.choose(QStringLiteral("without")));
        f.window.start(QStringLiteral("hs-three-way"));
        f.window.playback().pause();
        QVERIFY(!f.comparison().is_on());
        QCOMPARE(f.session().end(), f.session().course().end());
        QVERIFY(f.window.stage().isVisible());
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowCompare)
#include "test_window_compare.moc"
