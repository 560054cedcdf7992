// A hand on the wire and on the applications: what the menu and the buttons of the real window do.
#include <QPushButton>
#include <QSpinBox>

#include "tests/window/window_fixture.h"
#include "ui/view/host_bar.h"

namespace theater::ui {

namespace {

constexpr std::size_t kSynAck = 1;  // the second segment of a handshake
const tcp::Flags kSynAckFlags = tcp::Flag::Syn | tcp::Flag::Ack;

}  // namespace

class TestWindowActs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void dropping_a_capsule_brings_a_retransmission_and_undo_takes_it_back() {
        WindowFixture f;
        const record::Recording before = f.recording();
        const Instant sent = f.segment(kSynAck).sent_at;
        const auto arrivals = f.segment(kSynAck).arrivals;
        QCOMPARE(f.sent_again(kSynAckFlags), 0);

        QVERIFY(f.click_in_flight(kSynAck));
        QVERIFY(f.action(SegmentAct::Drop)->isEnabled());
        QVERIFY(!f.action(SegmentAct::Release)->isEnabled());
        f.choose(SegmentAct::Drop);

        QVERIFY(f.segment(kSynAck).lost_at.has_value());
        QVERIFY(f.segment(kSynAck).arrivals.empty());
        QCOMPARE(f.sent_again(kSynAckFlags), 1);
        const auto all = f.recording().segments();
        const auto again = std::find_if(all.begin(), all.end(), [](const record::SegmentRecord &record) {
            return record.sent.retransmission && record.sent.segment.flags == kSynAckFlags;
        });
        QCOMPARE((again->sent_at - sent).ns, seconds(1).ns);
        QCOMPARE(f.window.actions_of_window().undo->text(), QStringLiteral("&Undo drop of SYN,ACK #1"));
        QVERIFY(f.session().is_dirty());

        f.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.segment(kSynAck).arrivals, arrivals);
        QVERIFY(f.recording() == before);
        QVERIFY(f.session().is_dirty());  // what was taken back is still a branch
        // Undo leads back to where the act was made, so that one can see it arrive.
        QVERIFY(f.session().flying(f.segment(kSynAck).id).has_value());
        f.window.playback().advance(60'000);
        QVERIFY(f.session().now() >= arrivals.front());

        QCOMPARE(f.window.actions_of_window().redo->text(), QStringLiteral("&Redo drop of SYN,ACK #1"));
        f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.segment(kSynAck).lost_at.has_value());
        QCOMPARE(f.sent_again(kSynAckFlags), 1);
    }

    void every_act_of_the_menu_works_data() {
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("fate");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifier");
        const auto row = [](const char *name, SegmentAct act, record::Fate fate, Qt::Key key,
                            int modifier = 0) {
            QTest::newRow(name) << static_cast<int>(act) << static_cast<int>(fate) << static_cast<int>(key)
                                << modifier;
        };
        row("drop", SegmentAct::Drop, record::Fate::Lost, Qt::Key_Delete);
        row("delay", SegmentAct::DelayShort, record::Fate::Delayed, Qt::Key_D);
        row("delay by a round trip", SegmentAct::DelayRoundTrip, record::Fate::Delayed, Qt::Key_D,
            Qt::ShiftModifier);
        row("hold", SegmentAct::Hold, record::Fate::Held, Qt::Key_H);
        row("duplicate", SegmentAct::Duplicate, record::Fate::Duplicated, Qt::Key_U);
        row("corrupt", SegmentAct::Corrupt, record::Fate::Corrupted, Qt::Key_X);
    }

    void every_act_of_the_menu_works() {
        QFETCH(int, act);
        QFETCH(int, fate);
        QFETCH(int, key);
        QFETCH(int, modifier);
        {
            WindowFixture f;
            QVERIFY(f.click_in_flight(0));
            f.choose(static_cast<SegmentAct>(act));
            QCOMPARE(static_cast<int>(f.segment(0).fate), fate);
        }
        // The same by its key, on the only segment that is on the wire.
        WindowFixture f;
        f.session().set_now(f.segment(0).sent_at + milliseconds(10));
        f.key(static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifier));
        QCOMPARE(static_cast<int>(f.segment(0).fate), fate);
    }

    void a_held_segment_waits_for_its_release() {
        WindowFixture f;
        QVERIFY(f.click_in_flight(0));
        f.choose(SegmentAct::Hold);
        f.session().set_now(f.session().now() + milliseconds(300));
        const quint32 id = f.segment(0).id;
        QVERIFY(f.session().flying(id)->held);
        const Instant released_at = f.session().now();
        f.key(Qt::Key_R);
        QVERIFY(!f.segment(0).arrivals.empty());
        QVERIFY(f.segment(0).arrivals.front() >= released_at);
    }

    void tab_selects_what_is_on_the_wire() {
        WindowFixture f;
        f.session().set_now(f.segment(0).sent_at + milliseconds(10));
        f.window.stage().setFocus();
        QTest::keyClick(&f.window.stage(), Qt::Key_Tab);
        QCOMPARE(f.session().selected(), f.segment(0).id);
        QVERIFY(f.window.stage().hasFocus());
        QTest::keyClick(&f.window.stage(), Qt::Key_Return);
        QTRY_VERIFY(f.window.segment_menu()->isVisible());
        QTest::keyClick(f.window.segment_menu(), Qt::Key_Escape);
        QTest::keyClick(&f.window.stage(), Qt::Key_Tab);
        QVERIFY(!f.window.stage().hasFocus());
    }

    void the_film_waits_while_the_menu_is_open() {
        WindowFixture f;
        f.session().set_now(f.segment(0).sent_at + milliseconds(10));
        f.window.playback().play();
        f.window.stage().open_menu();
        QTRY_VERIFY(f.window.segment_menu()->isVisible());
        QVERIFY(!f.window.playback().is_playing());
        f.choose(SegmentAct::Drop);
        QVERIFY(f.window.playback().is_playing());
    }

    void the_buttons_of_a_host_make_their_calls_data() {
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("call");
        QTest::newRow("write") << static_cast<int>(HostAct::Write) << static_cast<int>(sim::CallName::Write);
        QTest::newRow("shutdown") << static_cast<int>(HostAct::Shutdown)
                                  << static_cast<int>(sim::CallName::Shutdown);
        QTest::newRow("close") << static_cast<int>(HostAct::Close) << static_cast<int>(sim::CallName::Close);
        QTest::newRow("abort") << static_cast<int>(HostAct::Abort) << static_cast<int>(sim::CallName::Abort);
    }

    void the_buttons_of_a_host_make_their_calls() {
        QFETCH(int, act);
        QFETCH(int, call);
        for (int host = 0; host < 2; ++host) {
            WindowFixture f;
            f.session().set_now(f.session().end());
            f.window.host_bar().bytes(host)->setValue(321);
            const Instant at = f.session().now();
            const std::size_t before = f.recording().segments().size();
            QPushButton *button = f.window.host_bar().button(host, static_cast<HostAct>(act));
            QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
            QTest::mouseClick(button, Qt::LeftButton);
            const auto &calls = f.recording().calls();
            const auto made = std::find_if(calls.begin(), calls.end(), [&](const record::CallRecord &record) {
                return static_cast<int>(record.call.name) == call && record.call.by_person;
            });
            QVERIFY(made != calls.end());
            QCOMPARE(static_cast<int>(made->call.host), host);
            QCOMPARE(made->at.ns, at.ns);
            if (made->call.name == sim::CallName::Write) {
                QCOMPARE(made->call.bytes, 321u);
            }
            QVERIFY(f.recording().segments().size() > before);
        }
    }

    void space_after_a_close_does_not_abort() {
        WindowFixture f;
        f.session().set_now(f.session().end() - milliseconds(200));
        const auto aborts = [&] {
            const auto &calls = f.recording().calls();
            return std::count_if(calls.begin(), calls.end(), [](const record::CallRecord &record) {
                return record.call.name == sim::CallName::Abort;
            });
        };
        QPushButton *close = f.window.host_bar().button(0, HostAct::Close);
        for (const bool by_tab : {false, true}) {
            if (by_tab) {
                f.session().undo();
                close->setFocus(Qt::TabFocusReason);
                QTest::keyClick(close, Qt::Key_Return);
            } else {
                QTest::mouseClick(close, Qt::LeftButton);
            }
            QVERIFY(!close->isEnabled());
            QVERIFY(f.window.stage().hasFocus());
            QTest::keyClick(f.window.focusWidget(), Qt::Key_Space);
            QVERIFY(f.window.playback().is_playing());
            f.window.playback().pause();
            QCOMPARE(aborts(), 0);
        }
        QPushButton *abort = f.window.host_bar().button(0, HostAct::Abort);
        abort->setFocus(Qt::TabFocusReason);
        QTest::keyClick(abort, Qt::Key_Space);
        QVERIFY(f.window.playback().is_playing());
        QCOMPARE(aborts(), 0);
    }

    void what_cannot_be_called_says_why() {
        WindowFixture f;
        f.session().set_now(f.session().end());
        QTest::mouseClick(f.window.host_bar().button(0, HostAct::Shutdown), Qt::LeftButton);
        f.session().set_now(f.session().end());
        QPushButton *write = f.window.host_bar().button(0, HostAct::Write);
        QVERIFY(!write->isEnabled());
        QVERIFY2(write->toolTip().contains(QStringLiteral("FIN-WAIT-2")), qPrintable(write->toolTip()));
    }

    void connect_opens_anew_after_an_abort() {
        WindowFixture f;
        f.session().set_now(f.session().end());
        QTest::mouseClick(f.window.host_bar().button(0, HostAct::Abort), Qt::LeftButton);
        f.session().set_now(f.session().end());
        QPushButton *connect = f.window.host_bar().button(0, HostAct::Connect);
        QVERIFY2(connect->isEnabled(), qPrintable(connect->toolTip()));
        QTest::mouseClick(connect, Qt::LeftButton);
        const auto all = f.recording().segments();
        QCOMPARE(std::count_if(all.begin(), all.end(),
                               [](const record::SegmentRecord &record) {
                                   return record.sent.segment.flags == tcp::Flags(tcp::Flag::Syn);
                               }),
                 2);
    }

    void another_course_can_be_taken_up_again() {
        WindowFixture f;
        QVERIFY(f.click_in_flight(kSynAck));
        f.choose(SegmentAct::Drop);
        const record::Recording dropped = f.recording();
        f.session().undo();
        QCOMPARE(f.session().lanes().size(), 2u);
        f.session().select_lane(1);
        QVERIFY(f.recording() == dropped);
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowActs;
QTEST_MAIN(TestWindowActs)
#include "test_window_acts.moc"
