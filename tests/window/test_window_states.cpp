// The state diagram in the real window: the key, the tokens, clicks on arrows and states, the keyboard in it.
#include <QToolTip>

#include "tests/window/window_fixture.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/state_dock.h"
#include "ui/model/settings.h"
#include "ui/view/frame_view.h"
#include "ui/view/states_pane.h"

namespace theater::ui {

class TestWindowStates : public QObject {
    Q_OBJECT

private:
    struct Fixture : WindowFixture {
        explicit Fixture(const QString &what = QStringLiteral("hs-three-way")) : WindowFixture(what) {
            key(Qt::Key_M);
            if (!QTest::qWaitFor([&] { return !pane().visibleRegion().isEmpty(); })) {
                qFatal("the diagram does not come");
            }
            QCoreApplication::processEvents();
        }
        StatesPane &pane() { return window.states().pane(); }
        FrameView &view() { return pane().view(); }
        scene::Box box(const std::string &id) {
            for (const scene::Shape &shape : view().frame().moving) {
                if (shape.id == id) {
                    return shape.box;
                }
            }
            return {-1, -1, 0, 0};
        }
        bool has(const std::string &id) { return box(id).x >= 0; }
        /// The token's corner lies on the box of this state.
        bool stands_at(const std::string &token, const std::string &state) {
            const scene::Box a = box(token), b = box(state);
            return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
        }
        std::optional<scene::Subject> transition(const std::string &words) {
            for (const scene::Shape &shape : view().frame().moving) {
                if (shape.kind == scene::ShapeKind::Text && shape.text == words &&
                    shape.subject.kind == scene::Subject::Kind::Transition) {
                    return shape.subject;
                }
            }
            return std::nullopt;
        }
        bool click(const scene::Subject &subject) {
            for (const scene::Shape &shape : view().frame().moving) {
                if (shape.subject == subject && shape.points.empty()) {
                    const QPoint place(qRound(shape.box.x + shape.box.width / 2),
                                       qRound(shape.box.y + shape.box.height / 2));
                    pane().ensureVisible(place.x(), place.y());
                    QTest::mouseClick(&view(), Qt::LeftButton, {}, place);
                    return true;
                }
            }
            return false;
        }
    };

private slots:
    void initTestCase() { use_test_settings(); }

    void tokens_follow_the_film() {
        Fixture f;
        QVERIFY(f.stands_at("token-client", "state-SYN-SENT"));
        QVERIFY(f.stands_at("token-server", "state-LISTEN"));
        f.session().set_now(Instant{} + milliseconds(60));
        QVERIFY(f.stands_at("token-server", "state-SYN-RECEIVED"));
        QVERIFY(f.has("token-server-listener"));
        f.session().set_now(f.session().end());
        QVERIFY(f.stands_at("token-client", "state-ESTABLISHED"));
        QVERIFY(f.stands_at("token-server", "state-ESTABLISHED"));
        f.session().set_now(Instant{} + milliseconds(60));
        QVERIFY(f.stands_at("token-client", "state-SYN-SENT"));
    }

    void a_click_on_an_arrow_goes_to_where_it_happened() {
        Fixture f;
        f.session().set_now(f.session().end());
        const auto arrow = f.transition("rcv SYN,ACK");
        QVERIFY(arrow);
        QVERIFY(f.click(*arrow));
        QCOMPARE(f.session().now().ns, milliseconds(100).ns);
        QCOMPARE(f.session().selected(), f.recording().states()[3].id);
        QVERIFY2(f.window.states().states().words(*arrow).contains(QStringLiteral("client at 0.100 s")),
                 qPrintable(f.window.states().states().words(*arrow)));
    }

    // A move that both make at different times is gone to one after the other, round and round.
    void several_moves_along_one_arrow_take_turns() {
        Fixture f(QStringLiteral("hs-simultaneous-open"));
        f.session().set_now(f.session().end());
        scene::Subject arrow;
        arrow.kind = scene::Subject::Kind::Transition;
        for (std::size_t i = 0; i < scene::figure_arrows().size(); ++i) {
            if (scene::moves_along(f.window.states().states().walks(), static_cast<std::uint32_t>(i + 1))
                    .size() > 1) {
                arrow.index = static_cast<std::uint32_t>(i + 1);
            }
        }
        QVERIFY(arrow.index != 0);
        const auto moves = scene::moves_along(f.window.states().states().walks(), arrow.index);
        const auto first = f.window.states().states().target(arrow);
        QVERIFY(first && first->fact == moves.front().second.fact);
        f.session().set_now(moves.front().second.at - nanoseconds(1));
        QCOMPARE(f.window.states().states().target(arrow)->fact, moves.front().second.fact);
    }

    void a_reset_is_drawn_where_it_happened() {
        Fixture f(QStringLiteral("rst-close-with-unread"));
        const auto sides = [&] {
            const auto &shapes = f.view().frame().moving;
            return std::count_if(shapes.begin(), shapes.end(), [](const scene::Shape &shape) {
                return shape.subject.kind == scene::Subject::Kind::Transition && shape.subject.index >= 100 &&
                       shape.id.ends_with("-head");
            });
        };
        QCOMPARE(sides(), 0);
        f.session().set_now(f.session().end());
        QCOMPARE(sides(), 1);
        QVERIFY(f.stands_at("token-client", "state-CLOSED-foot"));
    }

    void the_keyboard_walks_over_the_diagram() {
        Fixture f;
        f.session().set_now(f.session().end());
        f.view().setFocus(Qt::TabFocusReason);
        const Instant before = f.session().now();
        QTest::keyClick(&f.view(), Qt::Key_End);
        QTest::keyClick(&f.view(), Qt::Key_Home);
        QVERIFY(f.view().current());
        QVERIFY(!f.view().accessibleDescription().isEmpty());
        QCOMPARE(f.session().now().ns, before.ns);
        const auto arrow = f.transition("rcv SYN,ACK");
        for (int i = 0; i < 60 && f.view().current() != arrow; ++i) {
            QTest::keyClick(&f.view(), Qt::Key_Down);
        }
        QVERIFY(f.view().current() == arrow);
        QTest::keyClick(&f.view(), Qt::Key_Return);
        QCOMPARE(f.session().now().ns, milliseconds(100).ns);
    }

    void a_state_says_who_was_there() {
        Fixture f(QStringLiteral("td-four-way-half-close"));
        f.session().set_now(f.session().end());
        scene::Subject state;
        state.kind = scene::Subject::Kind::State;
        state.index = static_cast<std::uint32_t>(tcp::State::FinWait2) + 1;
        const QString words = f.window.states().states().words(state);
        QVERIFY2(words.contains(QStringLiteral("client was here from")), qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("half-close")));
    }

    // Behind another tab it computes nothing, and is right as soon as it is seen.
    void who_is_not_seen_computes_nothing() {
        Fixture f;
        f.key(Qt::Key_W);
        QTRY_VERIFY(f.pane().visibleRegion().isEmpty());
        const auto before = f.window.states().states().walks();
        f.session().set_now(f.session().end());
        QVERIFY(f.window.states().states().walks() == before);
        f.key(Qt::Key_M);
        QTRY_VERIFY(f.stands_at("token-client", "state-ESTABLISHED"));
    }

    void another_language_renames_the_hosts() {
        Fixture f;
        f.window.settings().set_language(Language::Chinese);
        const auto is_renamed = [&] {
            const auto &shapes = f.view().frame().moving;
            return std::any_of(shapes.begin(), shapes.end(),
                               [](const scene::Shape &shape) { return shape.text == "客户端"; });
        };
        const bool found = QTest::qWaitFor(is_renamed);
        f.window.settings().set_language(Language::English);
        QVERIFY(found);
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowStates;
QTEST_MAIN(TestWindowStates)
#include "test_window_states.moc"
