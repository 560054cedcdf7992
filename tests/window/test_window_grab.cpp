// A segment dragged with the mouse: later down its line, lost off the wire; what is said before; what is
// undone.
#include "tests/window/window_fixture.h"

namespace theater::ui {

class TestWindowGrab : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void dragged_down_it_arrives_later();
    void dragged_off_the_wire_it_is_lost();
    void escape_puts_it_back();
    void a_film_that_plays_waits_and_goes_on();
    void what_has_landed_cannot_be_dragged();
    void another_instant_takes_it_out_of_the_hand();
    void a_film_that_is_hidden_lets_go();

private:
    /// Presses on the capsule of the SYN half-way and moves the hand by `way`. The button stays down.
    static QPoint take(WindowFixture &f, QPoint way) {
        const record::SegmentRecord syn = f.segment(0);
        f.session().set_now(syn.sent_at + (syn.due - syn.sent_at) / 2);
        QCoreApplication::processEvents();
        const std::optional<QPoint> place = f.window.stage().place_of(syn.id);
        if (!place) {
            return {};
        }
        QTest::mousePress(&f.window.stage(), Qt::LeftButton, {}, *place);
        // In two moves, as a hand does.
        move(f, *place + way / 2);
        move(f, *place + way);
        return *place + way;
    }
    static void move(WindowFixture &f, QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, f.window.stage().mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.window.stage(), &event);
    }
    static void let_go(WindowFixture &f, QPoint at) {
        QTest::mouseRelease(&f.window.stage(), Qt::LeftButton, {}, at);
    }
    static QString words(WindowFixture &f) {
        QStringList all;
        for (const scene::Shape &shape : f.window.stage().frame().moving) {
            if (shape.id.starts_with("grab-words") || shape.id == "grab-when") {
                all += QString::fromStdString(shape.text);
            }
        }
        return all.join(QLatin1Char('\n'));
    }
    static const sim::TouchSegment *last_touch(WindowFixture &f) {
        const auto &commands = f.session().course().commands();
        return commands.empty() ? nullptr : std::get_if<sim::TouchSegment>(&commands.back().act);
    }
};

void TestWindowGrab::dragged_down_it_arrives_later() {
    WindowFixture f;
    const Instant due = f.segment(0).due;
    const QPoint at = take(f, {0, 72});
    QVERIFY(!at.isNull());
    QVERIFY2(words(f).contains(QStringLiteral("later")), qPrintable(words(f)));
    QVERIFY2(words(f).contains(QStringLiteral("No timer fires before that")), qPrintable(words(f)));
    QVERIFY(f.session().course().commands().empty());
    let_go(f, at);
    const sim::TouchSegment *touch = last_touch(f);
    QVERIFY(touch != nullptr);
    QCOMPARE(touch->act, sim::WireAct::Delay);
    // One and a half one-way delays further down, to the millisecond.
    QCOMPARE(touch->by, milliseconds(75));
    f.session().set_now(due + touch->by - milliseconds(1));
    QVERIFY(f.session().flying(f.segment(0).id).has_value());
    f.session().set_now(due + touch->by);
    QVERIFY(!f.session().flying(f.segment(0).id).has_value());
    QCOMPARE(words(f), QString());
    f.session().undo();
    QVERIFY(f.session().course().commands().empty());
}

void TestWindowGrab::dragged_off_the_wire_it_is_lost() {
    WindowFixture f;
    const QPoint at = take(f, {-(f.window.stage().width() / 2 - 20), 10});
    QVERIFY2(words(f).contains(QStringLiteral("it is lost")), qPrintable(words(f)));
    // Who will notice: the client, a second after its SYN.
    QVERIFY2(
        words(f).contains(QStringLiteral("1.000 s  client: the retransmission timer fires, SYN goes out")),
        qPrintable(words(f)));
    let_go(f, at);
    QVERIFY(last_touch(f) != nullptr);
    QCOMPARE(last_touch(f)->act, sim::WireAct::Drop);
    QCOMPARE(f.sent_again(tcp::Flags(tcp::Flag::Syn)), 1);
}

void TestWindowGrab::escape_puts_it_back() {
    WindowFixture f;
    const QPoint at = take(f, {0, 90});
    QVERIFY(!words(f).isEmpty());
    f.key(Qt::Key_Escape);
    QCOMPARE(words(f), QString());
    let_go(f, at);
    QVERIFY(f.session().course().commands().empty());
    QVERIFY(!f.window.segment_menu()->isVisible());
}

void TestWindowGrab::a_film_that_plays_waits_and_goes_on() {
    WindowFixture f;
    const record::SegmentRecord syn = f.segment(0);
    f.session().set_now(syn.sent_at + (syn.due - syn.sent_at) / 2);
    QCoreApplication::processEvents();
    const QPoint place = f.window.stage().place_of(syn.id).value();
    f.window.playback().play();
    QTest::mousePress(&f.window.stage(), Qt::LeftButton, {}, place);
    move(f, place + QPoint(0, 20));
    QVERIFY(!f.window.playback().is_playing());
    move(f, place + QPoint(0, 60));
    let_go(f, place + QPoint(0, 60));
    QVERIFY(f.window.playback().is_playing());
    QVERIFY(last_touch(f) != nullptr);
}

void TestWindowGrab::what_has_landed_cannot_be_dragged() {
    WindowFixture f;
    f.session().set_now(f.segment(0).due + milliseconds(10));
    QCoreApplication::processEvents();
    const auto &ground = f.window.stage().frame().ground;
    const auto capsule = std::find_if(ground.begin(), ground.end(), [&](const scene::Shape &shape) {
        return shape.subject.kind == scene::Subject::Kind::Segment && shape.kind == scene::ShapeKind::Rect;
    });
    QVERIFY(capsule != ground.end());
    const double scrolled = f.window.stage().frame().scroll_y;
    const QPoint place(qRound(capsule->box.x + capsule->box.width / 2),
                       qRound(capsule->box.y + capsule->box.height / 2 - scrolled));
    f.window.playback().play();
    QTest::mousePress(&f.window.stage(), Qt::LeftButton, {}, place);
    move(f, place + QPoint(0, 40));
    QVERIFY(f.window.playback().is_playing());
    QCOMPARE(words(f), QString());
    let_go(f, place + QPoint(0, 40));
    QVERIFY(f.session().course().commands().empty());
}

void TestWindowGrab::another_instant_takes_it_out_of_the_hand() {
    WindowFixture f;
    const QPoint at = take(f, {0, 72});
    QVERIFY(!words(f).isEmpty());
    f.key(Qt::Key_Right);
    QCOMPARE(words(f), QString());
    let_go(f, at);
    QVERIFY(f.session().course().commands().empty());
}

void TestWindowGrab::a_film_that_is_hidden_lets_go() {
    WindowFixture f;
    const QPoint at = take(f, {0, 72});
    f.window.stage().hide();
    f.window.stage().show();
    QCOMPARE(words(f), QString());
    let_go(f, at);
    QVERIFY(f.session().course().commands().empty());
}

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowGrab)
#include "test_window_grab.moc"
