// Presenting in the real windows: keys as a speaker and a remote send them, what the class sees, the
// speaker's view; and the small functions that decide.
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "tests/window/window_fixture.h"
#include "ui/main_window/presenter.h"
#include "ui/model/settings.h"
#include "ui/view/presenter_view.h"
#include "ui/view/speaker_view.h"

namespace theater::ui {

namespace {

struct Stage : WindowFixture {
    using WindowFixture::WindowFixture;

    /// Without motion, so that a step is there at once.
    void present() {
        window.settings().set_motion(MotionChoice::Reduced);
        QTest::keyClick(&window.stage(), Qt::Key_F5);
        QVERIFY(presenter().view() != nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(presenter().view()));
    }
    Presenter &presenter() { return window.presenter(); }
    Presenting &presenting() { return presenter().presenting(); }
    PresenterView &view() { return *presenter().view(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&view(), key, modifiers);
    }
    QColor pixel(QPoint place) { return view().grab().toImage().pixelColor(place); }
};

}  // namespace

class TestWindowPresenter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void keys_and_remotes_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("act");
        const auto add = [](const char *name, int key, PresenterAct act) {
            QTest::newRow(name) << key << static_cast<int>(act);
        };
        add("right", Qt::Key_Right, PresenterAct::Next);
        add("remote forward", Qt::Key_PageDown, PresenterAct::Next);
        add("left", Qt::Key_Left, PresenterAct::Previous);
        add("remote back", Qt::Key_PageUp, PresenterAct::Previous);
        add("space", Qt::Key_Space, PresenterAct::Play);
        add("b", Qt::Key_B, PresenterAct::Black);
        add("remote blank", Qt::Key_Period, PresenterAct::Black);
        add("comma", Qt::Key_Comma, PresenterAct::White);
        add("z", Qt::Key_Z, PresenterAct::Zoom);
        add("s", Qt::Key_S, PresenterAct::Pointer);
        add("esc", Qt::Key_Escape, PresenterAct::Leave);
        add("digits do nothing", Qt::Key_5, PresenterAct::None);
        add("a remote's play button does nothing more", Qt::Key_F5, PresenterAct::None);
    }

    void keys_and_remotes() {
        QFETCH(int, key);
        QFETCH(int, act);
        QCOMPARE(static_cast<int>(presenter_act(key, Qt::NoModifier)), act);
        QCOMPARE(presenter_act(key, Qt::ControlModifier), PresenterAct::None);
    }

    void screens() {
        QCOMPARE(plan_screens(1, 0), (ScreenPlan{0, std::nullopt}));
        QCOMPARE(plan_screens(2, 0), (ScreenPlan{1, 0}));
        QCOMPARE(plan_screens(2, 1), (ScreenPlan{0, 1}));
        QCOMPARE(plan_screens(3, 2), (ScreenPlan{0, 2}));
        QCOMPARE(plan_screens(3, 0), (ScreenPlan{1, 0}));
        // Its screen has just gone: nobody knows any more which it was.
        QCOMPARE(plan_screens(2, -1), (ScreenPlan{1, 0}));
    }

    void a_dragged_part_has_the_shape_of_the_picture_and_stays_inside() {
        const QSizeF picture(800, 400);
        const QRectF corner = zoom_of({700, 350, 100, 50}, picture);
        QVERIFY(QRectF(QPointF(), picture).contains(corner));
        QCOMPARE(corner.width() / corner.height(), 2.0);
        QVERIFY(corner.width() >= picture.width() / 3 - 0.01);
        const QRectF backwards = zoom_of({600, 300, -400, -100}, picture);
        QCOMPARE(backwards, QRectF(200, 150, 400, 200));
        QVERIFY(zoom_of({10, 10, 3, 3}, picture).isEmpty());
    }

    void type_grows_with_the_screen() {
        QCOMPARE(presenter_scale(1080), 2.25);
        QCOMPARE(presenter_scale(2160), 4.5);
    }

    void f5_presents_and_escape_ends() {
        Stage f;
        f.present();
        QVERIFY(f.view().isFullScreen());
        QVERIFY(f.presenting().is_presenting());
        QVERIFY(f.view().shows_keys());
        QVERIFY(f.window.isVisible());
        // On one screen the speaker's view comes only when it is asked for.
        QCOMPARE(f.presenter().speaker(), nullptr);
        f.press(Qt::Key_Escape);
        QVERIFY(!f.view().isVisible());
        QVERIFY(!f.presenting().is_presenting());
    }

    void the_button_of_the_bar_presents() {
        Stage f;
        auto *button = f.window.findChild<QToolButton *>(QStringLiteral("present"));
        QVERIFY(button && !button->icon().isNull() && !button->accessibleName().isEmpty());
        button->click();
        QVERIFY(f.presenter().view() && f.view().isVisible());
    }

    void a_remote_steps_through_the_happenings() {
        Stage f;
        f.present();
        QCOMPARE(f.presenting().caption(), f.presenting().title());
        const Instant begin = f.session().now();
        f.press(Qt::Key_PageDown);
        const Instant first = f.session().now();
        QVERIFY(first > begin);
        QCOMPARE(first.ns, f.recording().next_step(begin)->ns);
        QVERIFY(!f.view().shows_keys());
        QVERIFY(f.presenting().caption().contains(QStringLiteral("SYN-RECEIVED")));
        f.press(Qt::Key_Right);
        QCOMPARE(f.session().now().ns, f.recording().next_step(first)->ns);
        f.press(Qt::Key_PageUp);
        QCOMPARE(f.session().now().ns, first.ns);
        f.press(Qt::Key_End);
        QCOMPARE(f.session().now().ns, f.session().end().ns);
        f.press(Qt::Key_Home);
        QCOMPARE(f.session().now().ns, 0);
    }

    void a_step_glides_unless_motion_is_reduced() {
        Stage f;
        f.window.settings().set_motion(MotionChoice::Full);
        Playback &playback = f.window.playback();
        const Instant wanted = *f.recording().next_step(Instant{});
        playback.glide(Playback::Direction::Forward, Playback::Glide::Eased);
        QVERIFY(playback.is_gliding());
        playback.advance_glide(120);
        const Instant early = f.session().now();
        QVERIFY(early > Instant{} && early < wanted);
        playback.advance_glide(120);
        QVERIFY(f.session().now() > early && f.session().now() < wanted);
        // Whoever presses again is not made to wait.
        playback.glide(Playback::Direction::Forward, Playback::Glide::Eased);
        QCOMPARE(f.session().now().ns, wanted.ns);
        playback.advance_glide(10'000);
        QCOMPARE(f.session().now().ns, f.recording().next_step(wanted)->ns);
        QVERIFY(!playback.is_gliding());
        // Who goes elsewhere is not drawn back.
        playback.glide(Playback::Direction::Back, Playback::Glide::Eased);
        f.session().set_now(f.session().end());
        playback.advance_glide(50);
        QCOMPARE(f.session().now().ns, f.session().end().ns);
        QVERIFY(!playback.is_gliding());
    }

    void the_picture_can_be_blanked() {
        Stage f;
        f.present();
        const QPoint middle = f.view().rect().center();
        f.press(Qt::Key_B);
        QCOMPARE(f.pixel(middle), QColor(Qt::black));
        QCOMPARE(f.pixel({3, 3}), QColor(Qt::black));
        f.press(Qt::Key_Period);
        QVERIFY(f.pixel({3, 3}) != QColor(Qt::black));
        f.press(Qt::Key_Comma);
        QCOMPARE(f.pixel({3, 3}), QColor(Qt::white));
        // Any key brings it back, and does nothing else.
        const Instant before = f.session().now();
        f.press(Qt::Key_PageDown);
        QCOMPARE(f.presenting().blank(), Blank::None);
        QCOMPARE(f.session().now().ns, before.ns);
    }

    void a_part_can_be_shown_large() {
        Stage f;
        f.present();
        f.press(Qt::Key_Z);
        QVERIFY(f.view().is_zoomed());
        QVERIFY(f.view().zoom().width() < f.view().frame().width);
        // Esc goes out of the part first.
        f.press(Qt::Key_Escape);
        QVERIFY(!f.view().is_zoomed());
        QVERIFY(f.view().isVisible());
        QTest::mousePress(&f.view(), Qt::LeftButton, Qt::ControlModifier, {100, 100});
        QTest::mouseMove(&f.view(), {400, 300});
        QTest::mouseRelease(&f.view(), Qt::LeftButton, Qt::ControlModifier, {400, 300});
        QVERIFY(f.view().is_zoomed());
        f.press(Qt::Key_Z);
        QVERIFY(!f.view().is_zoomed());
    }

    void the_zoom_goes_where_the_selected_segment_is() {
        Stage f;
        const auto syn = f.segment(0);
        f.session().set_now(syn.sent_at + (syn.due - syn.sent_at) / 2);
        f.present();
        f.press(Qt::Key_Tab);
        QCOMPARE(f.session().selected(), syn.id);
        f.press(Qt::Key_Z);
        QVERIFY(f.view().zoom().isValid());
        bool inside = false;
        for (const scene::Shape &shape : f.view().frame().moving) {
            inside = inside || (shape.subject.fact == syn.id && shape.kind == scene::ShapeKind::Rect &&
                                f.view().zoom().contains(QPointF(shape.box.x + shape.box.width / 2,
                                                                 shape.box.y + shape.box.height / 2)));
        }
        QVERIFY(inside);
    }

    void spotlight_and_dot_follow_the_hand() {
        Stage f;
        f.present();
        f.press(Qt::Key_Home);
        const QColor before = f.pixel({4, 4});
        f.press(Qt::Key_S);
        QCOMPARE(f.presenting().pointer(), PointerMark::Spotlight);
        QCOMPARE(f.view().cursor().shape(), Qt::BlankCursor);
        QVERIFY(f.pixel({4, 4}).lightness() < before.lightness() || before.lightness() < 30);
        f.press(Qt::Key_S);
        QCOMPARE(f.presenting().pointer(), PointerMark::Dot);
        QCOMPARE(f.pixel({4, 4}), before);
        f.press(Qt::Key_S);
        QCOMPARE(f.presenting().pointer(), PointerMark::None);
    }

    void numbers_view_and_theme_can_be_switched() {
        Stage f;
        f.present();
        f.press(Qt::Key_N);
        QCOMPARE(f.window.settings().numbers(), NumberMode::Relative);
        f.press(Qt::Key_L);
        QCOMPARE(f.window.settings().presentation(), scene::Presentation::Wire);
        QVERIFY(f.view().frame().dump().find("lane-forth") != std::string::npos);
        f.press(Qt::Key_L);
        QVERIFY(!f.presenting().wants_projector_theme());
        f.press(Qt::Key_T);
        QVERIFY(f.presenting().wants_projector_theme());
        QVERIFY(Presenting(f.session(), f.window.playback(), f.window.settings()).wants_projector_theme());
        f.press(Qt::Key_T);
    }

    void a_click_on_a_segment_opens_its_menu_and_elsewhere_steps() {
        Stage f;
        const auto syn = f.segment(0);
        f.session().set_now(syn.sent_at + (syn.due - syn.sent_at) / 2);
        f.present();
        std::optional<QPointF> place;
        for (const scene::Shape &shape : f.view().frame().moving) {
            if (shape.subject.fact == syn.id && shape.kind == scene::ShapeKind::Rect) {
                place = f.view().to_window(
                    {shape.box.x + shape.box.width / 2, shape.box.y + shape.box.height / 2});
            }
        }
        QVERIFY(place);
        QTest::mouseClick(&f.view(), Qt::LeftButton, {}, place->toPoint());
        // No dialogs: they would lie behind the film.
        auto *menu = f.window.findChild<QMenu *>(QStringLiteral("wire_menu"));
        QTRY_VERIFY(menu->isVisible());
        menu->close();
        // The keys of the wire work here too.
        f.press(Qt::Key_Delete);
        QVERIFY(f.segment(0).lost_at);
        const Instant before = f.session().now();
        QTest::mouseClick(&f.view(), Qt::LeftButton, {}, {6, 6});
        QVERIFY(f.session().now() > before);
    }

    void the_speaker_sees_what_comes_next() {
        Stage f;
        f.present();
        f.presenter().speaker_action()->trigger();
        SpeakerView *speaker = f.presenter().speaker();
        QVERIFY(speaker && speaker->isVisible());
        QVERIFY(speaker->notes()->text().contains(f.session().description().left(30)));
        QCOMPARE(speaker->next_at()->ns, f.recording().next_step(f.session().now())->ns);
        QTest::keyClick(speaker, Qt::Key_PageDown);
        const Instant first = f.session().now();
        QCOMPARE(speaker->now_words()->text(), f.presenting().caption());
        QCOMPARE(speaker->next_at()->ns, f.recording().next_step(first)->ns);
        QVERIFY(speaker->coming()->text().contains(QStringLiteral("SYN,ACK")));
        QTest::keyClick(speaker, Qt::Key_B);
        QCOMPARE(f.presenting().blank(), Blank::Black);
        QVERIFY(speaker->now_words()->text().startsWith(QLatin1Char('(')));
        QTest::keyClick(speaker, Qt::Key_B);
        f.session().set_now(f.session().end());
        QVERIFY(!speaker->next_at());
        QVERIFY(!speaker->clock()->text().isEmpty());
        speaker->reset_button()->click();
        QCOMPARE(speaker->clock()->text(), QStringLiteral("0:00"));
        QTest::keyClick(speaker, Qt::Key_Escape);
        QVERIFY(!f.presenting().is_presenting());
        // It was asked for, so it stays.
        QVERIFY(speaker->isVisible());
        QTest::keyClick(speaker, Qt::Key_Escape);
        QVERIFY(!speaker->isVisible());
    }

    void every_control_of_the_speaker_has_a_name() {
        Stage f;
        f.presenter().show_speaker();
        for (const QPushButton *button : f.presenter().speaker()->findChildren<QPushButton *>()) {
            QVERIFY(!button->accessibleName().isEmpty());
            QVERIFY(!button->toolTip().isEmpty());
        }
        f.presenter().speaker()->close();
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowPresenter;
QTEST_MAIN(TestWindowPresenter)
#include "test_window_presenter.moc"
