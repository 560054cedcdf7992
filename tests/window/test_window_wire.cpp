// The wire view in the real window: its key, what a hand can do on it, that it is remembered.
#include <QMenuBar>

#include "tests/window/window_fixture.h"
#include "ui/model/settings.h"

namespace theater::ui {

class TestWindowWire : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }
    void init() { QSettings().clear(); }

    void l_goes_to_and_fro() {
        WindowFixture f;
        QVERIFY(f.window.stage().frame().dump().find("now-line") != std::string::npos);
        f.key(Qt::Key_L);
        QCOMPARE(f.window.settings().presentation(), scene::Presentation::Wire);
        QVERIFY(f.window.actions_of_window().wire_view->isChecked());
        QVERIFY(f.window.stage().frame().dump().find("lane-forth") != std::string::npos);
        f.key(Qt::Key_L);
        QVERIFY(f.window.stage().frame().dump().find("lane-forth") == std::string::npos);
    }

    void it_is_remembered() {
        {
            WindowFixture f;
            f.key(Qt::Key_L);
        }
        WindowFixture f;
        QVERIFY(f.window.stage().frame().dump().find("lane-forth") != std::string::npos);
        QVERIFY(f.window.actions_of_window().wire_view->isChecked());
    }

    void a_capsule_is_clicked_and_dropped() {
        WindowFixture f;
        f.key(Qt::Key_L);
        QVERIFY(f.click_in_flight(0));
        f.choose(SegmentAct::Drop);
        QVERIFY(f.segment(0).lost_at);
        QVERIFY(f.window.stage().frame().dump().find("-cross-1") != std::string::npos);
    }

    void a_capsule_is_dragged_off_the_wire() {
        WindowFixture f;
        f.key(Qt::Key_L);
        const auto syn = f.segment(0);
        f.session().set_now(syn.sent_at + (syn.due - syn.sent_at) / 2);
        const auto place = f.window.stage().place_of(syn.id);
        QVERIFY(place);
        const scene::Box wire = f.window.stage().frame().wire;
        const QPoint off(place->x(), qRound(wire.y) - 20);
        QTest::mousePress(&f.window.stage(), Qt::LeftButton, {}, *place);
        QMouseEvent move(QEvent::MouseMove, off, f.window.stage().mapToGlobal(off), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(&f.window.stage(), &move);
        QVERIFY(f.window.stage().frame().dump().find("grab-cross-1") != std::string::npos);
        QTest::mouseRelease(&f.window.stage(), Qt::LeftButton, {}, off);
        QVERIFY(f.segment(0).lost_at);
    }

    void switches_and_cable_are_in_reach() {
        WindowFixture f;
        f.window.resize(1500, 1000);
        f.key(Qt::Key_L);
        QCoreApplication::processEvents();
        const scene::Shape *grip = nullptr;
        for (const scene::Shape &shape : f.window.stage().frame().moving) {
            if (shape.id == "cable-grip") {
                grip = &shape;
            }
        }
        QVERIFY(grip);
        QTest::mouseClick(&f.window.stage(), Qt::LeftButton, {},
                          QPoint(qRound(grip->box.x + 4), qRound(grip->box.y + 4)));
        QVERIFY(f.session().is_cable_cut());
    }

    void the_wheel_has_nothing_to_scroll() {
        WindowFixture f;
        f.key(Qt::Key_L);
        f.session().set_now(f.session().end());
        f.key(Qt::Key_PageDown);
        QVERIFY(f.window.stage().is_following());
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowWire;
QTEST_MAIN(TestWindowWire)
#include "test_window_wire.moc"
