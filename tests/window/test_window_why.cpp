// "Why?" in the real window: clicks on segments, states, calls and silences, the links of the answer, the
// thread; and the kinds of steps, and playing backwards.
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

#include "tests/window/window_fixture.h"
#include "ui/main_window/why_dock.h"
#include "ui/model/happenings.h"
#include "ui/view/fitted_list.h"
#include "ui/view/happened_pane.h"
#include "ui/view/why_pane.h"

namespace theater::ui {

class TestWindowWhy : public QObject {
    Q_OBJECT

private:
    struct Fixture : WindowFixture {
        using WindowFixture::WindowFixture;

        WhyPane &pane() { return window.why().pane(); }
        QList<QListView *> lists() { return {pane().causes(), pane().effects()}; }
        /// All that stands in the pane.
        QStringList lines() {
            QStringList all{pane().told()};
            for (const QListView *list : lists()) {
                for (int i = 0; i < list->model()->rowCount(); ++i) {
                    all += list->model()->index(i, 0).data(Qt::DisplayRole).toString();
                }
            }
            return all;
        }
        bool says(const QString &words) { return lines().join(QLatin1Char('\n')).contains(words); }
        /// Where a shape of the film with this subject is; nothing if it is not to be seen.
        std::optional<QPoint> place_of(scene::Subject::Kind kind, sim::FactId fact) {
            const scene::Frame &frame = window.stage().frame();
            for (const scene::Shape &shape : frame.ground) {
                const bool wanted = shape.subject.kind == kind && (fact == 0 || shape.subject.fact == fact) &&
                                    shape.points.empty();
                if (!wanted) {
                    continue;
                }
                const scene::Point middle{shape.box.x + shape.box.width / 2,
                                          shape.box.y + shape.box.height / 2 - frame.scroll_y};
                const scene::Shape *hit = frame.hit(middle);
                if (hit != nullptr && hit->subject == shape.subject) {
                    return QPoint(qRound(middle.x), qRound(middle.y));
                }
            }
            return std::nullopt;
        }
        bool click(scene::Subject::Kind kind, sim::FactId fact) {
            const std::optional<QPoint> place = place_of(kind, fact);
            if (!place) {
                return false;
            }
            QTest::mouseClick(&window.stage(), Qt::LeftButton, {}, *place);
            return true;
        }
        /// Clicks the row that says this.
        bool click_line(const QString &words) {
            for (QListView *list : lists()) {
                for (int i = 0; i < list->model()->rowCount(); ++i) {
                    const QModelIndex index = list->model()->index(i, 0);
                    if (!index.data(Qt::DisplayRole).toString().contains(words)) {
                        continue;
                    }
                    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
                    return true;
                }
            }
            return false;
        }
        bool has_thread() {
            const auto &ground = window.stage().frame().ground;
            return std::any_of(ground.begin(), ground.end(),
                               [](const scene::Shape &shape) { return shape.id.starts_with("thread-"); });
        }
    };

private slots:
    void initTestCase() { use_test_settings(); }

    void a_key_brings_the_answer_and_it_stays() {
        Fixture f;
        // A dock behind a tab is visible to Qt, but no part of it is.
        const auto is_seen = [](const QWidget &widget) { return !widget.visibleRegion().isEmpty(); };
        const WhyPane &why = f.window.why().pane();
        const HappenedPane &happened = *f.window.findChild<HappenedPane *>();
        QTRY_VERIFY(is_seen(happened) && !is_seen(why));
        f.key(Qt::Key_W);
        QTRY_VERIFY(is_seen(why) && !is_seen(happened));
        // Who presses it again asks again.
        f.key(Qt::Key_W);
        QTRY_VERIFY(is_seen(why) && !is_seen(happened));
    }

    void a_segment_leads_back_to_the_call_that_began_it() {
        Fixture f(QStringLiteral("hs-ack-lost-retransmit"));
        f.key(Qt::Key_W);
        QTRY_VERIFY(f.window.why().pane().isVisible());
        f.session().set_now(f.session().end());
        QVERIFY(!f.has_thread());
        const record::SegmentRecord again = f.segment(3);
        QVERIFY(again.sent.retransmission);
        QVERIFY(f.click(scene::Subject::Kind::Segment, again.id));
        QCOMPARE(f.session().selected(), again.id);
        QVERIFY2(f.says(QStringLiteral("It all began with")), qPrintable(f.lines().join(QLatin1Char('\n'))));
        QVERIFY(f.says(QStringLiteral("the answer ACK seq=1001 ack=2001 was lost")));
        QVERIFY(f.says(QStringLiteral("server: the retransmission timer fires")));
        f.session().set_now(f.session().end());
        QVERIFY(f.has_thread());
        // A link: to the loss, and from there to what it brought about.
        QVERIFY(f.click_line(QStringLiteral("the answer ACK")));
        QCOMPARE(f.session().now().ns, f.segment(2).lost_at->ns);
        QCOMPARE(f.session().selected(), f.segment(2).lost);
        QVERIFY(f.says(QStringLiteral("server sends again: SYN,ACK seq=2000 ack=1001")));
        // The root.
        QVERIFY(f.click_line(QStringLiteral("client calls connect(")));
        QCOMPARE(f.session().now().ns, 0);
        QVERIFY(f.says(QStringLiteral("here something begins")));
        f.key(Qt::Key_Escape);
        QCOMPARE(f.session().selected(), 0u);
        QVERIFY(!f.has_thread());
    }

    // What the mockup of the pane shows: sentences, sections, the TCB and the textbook.
    void the_answer_says_what_happened_and_where_it_is_written() {
        Fixture f(QStringLiteral("hs-ack-lost-retransmit"));
        f.key(Qt::Key_W);
        f.session().set_now(f.session().end());
        f.session().select(f.segment(3).id);
        const QString told = f.pane().told();
        for (const char *words :
             {"retransmission 1 of 5", "The retransmission timer of server fired",
              "the answer ACK ack=2001 was lost", "RFC 6298 §5", "RTO: 1.000 s → 2.000 s", "retries: 0 → 1",
              "Textbooks say “the server resends the SYN,ACK”", "1, 3, 7, 15, 31 s"}) {
            QVERIFY2(told.contains(QString::fromUtf8(words)), qPrintable(told));
        }
        const auto *sections = f.pane().findChild<QLabel *>(QStringLiteral("why_citations"));
        QVERIFY(sections->toolTip().contains(QStringLiteral("Managing the RTO Timer")));
        const auto *sentences = f.pane().findChild<QLabel *>(QStringLiteral("why_sentences"));
        QVERIFY(sentences->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        // Nothing is cut off, however narrow the pane is.
        for (const QLabel *label : {sections, sentences}) {
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }

    void the_keyboard_follows_a_link() {
        Fixture f(QStringLiteral("hs-ack-lost-retransmit"));
        f.key(Qt::Key_W);
        f.session().set_now(f.session().end());
        f.session().select(f.segment(3).id);
        QListView *causes = f.pane().causes();
        causes->setFocus();
        for (int i = 0; i < causes->model()->rowCount(); ++i) {
            const QModelIndex index = causes->model()->index(i, 0);
            if (!index.data(Qt::DisplayRole).toString().contains(QStringLiteral("the answer ACK"))) {
                continue;
            }
            causes->setCurrentIndex(index);
            break;
        }
        QTest::keyClick(causes, Qt::Key_Return);
        QCOMPARE(f.session().selected(), f.segment(2).lost);
        QCOMPARE(f.session().now().ns, f.segment(2).lost_at->ns);
    }

    void a_timer_says_why_it_runs() {
        Fixture f(QStringLiteral("hs-syn-lost"));
        f.key(Qt::Key_W);
        f.session().set_now(Instant{} + milliseconds(500));
        emit f.window.stage().timer_wanted(0, Instant{} + seconds(1));
        QVERIFY(f.session().selected() != 0);
        QVERIFY2(f.says(QStringLiteral("starts its RTO timer: it fires at 1.000 s")),
                 qPrintable(f.pane().told()));
    }

    void behind_a_tab_it_computes_nothing() {
        Fixture f(QStringLiteral("hs-three-way"));
        QSignalSpy resets(&f.window.why().why(), &QAbstractItemModel::modelReset);
        f.session().set_now(f.session().end());
        f.session().select(f.segment(1).id);
        QCOMPARE(resets.size(), 0);
        f.key(Qt::Key_W);
        QTRY_VERIFY(f.says(QStringLiteral("A SYN from client reached a port on which server listens")));
    }

    void a_state_and_a_call_can_be_asked() {
        Fixture f(QStringLiteral("hs-three-way"));
        f.key(Qt::Key_W);
        f.session().set_now(f.session().end());
        const auto &states = f.recording().states();
        const auto &established = states.back();
        QVERIFY(f.click(scene::Subject::Kind::StateBand, established.id));
        QCOMPARE(f.session().selected(), established.id);
        QCOMPARE(f.session().now().ns, f.session().end().ns);
        QVERIFY2(f.says(QStringLiteral("SYN-RECEIVED → ESTABLISHED")),
                 qPrintable(f.lines().join(QLatin1Char('\n'))));
        // The first calls are above the upper edge by now.
        const auto &accept = f.recording().calls().back();
        QVERIFY(f.click(scene::Subject::Kind::Mark, accept.id));
        QCOMPARE(f.session().selected(), accept.id);
        QVERIFY2(f.pane().told().startsWith(QStringLiteral("accept()")), qPrintable(f.pane().told()));
    }

    void a_silence_says_what_it_waits_for() {
        Fixture f(QStringLiteral("rto-back-off"));
        f.key(Qt::Key_W);
        // Not the last one, which nothing ends.
        f.session().set_now(Instant{} + seconds(12));
        QVERIFY(f.click(scene::Subject::Kind::Fold, 0));
        // The first fold that shows: its end is where one is now, and the answer is about that silence.
        const scene::TimeAxis::Fold *seen = nullptr;
        for (const scene::TimeAxis::Fold &one : f.session().axis().folds()) {
            if (one.to == f.session().now()) {
                seen = &one;
            }
        }
        QVERIFY(seen != nullptr);
        QVERIFY(
            f.says(QString::fromStdString("and " + seconds_text(seen->until - Instant{}) + " s nothing")));
        QVERIFY2(f.says(QStringLiteral("Why does nothing happen?")),
                 qPrintable(f.lines().join(QLatin1Char('\n'))));
        QVERIFY(f.says(QStringLiteral("What will end it")));
        // Elsewhere, with nothing selected, it is the silence around now.
        f.session().set_now(Instant{} + milliseconds(2500));
        QVERIFY2(f.says(QStringLiteral("the retransmission timer runs out at 4.000 s")),
                 qPrintable(f.lines().join(QLatin1Char('\n'))));
        QVERIFY(f.says(QStringLiteral("The cable is cut until 5.000 s")));
    }

    void another_future_forgets_what_was_selected() {
        Fixture f(QStringLiteral("hs-ack-lost-retransmit"));
        f.key(Qt::Key_W);
        f.session().set_now(f.session().end());
        f.session().select(f.segment(3).id);
        f.session().set_now(Instant{} + milliseconds(60));
        f.session().apply(
            {Instant{} + milliseconds(60), sim::TouchSegment{{1, 0, 1}, sim::WireAct::Drop, {}}});
        const auto selected = f.session().selected();
        QVERIFY(selected == 0 || f.recording().find(selected).has_value());
        QVERIFY(f.lines().size() > 1);
    }

    void what_happened_selects_too() {
        Fixture f(QStringLiteral("hs-three-way"));
        f.session().set_now(f.session().end());
        QListView *log = f.window.findChild<HappenedPane *>()->list();
        QTRY_VERIFY(log->model()->rowCount() > 5);
        for (int i = 0; i < log->model()->rowCount(); ++i) {
            const QModelIndex index = log->model()->index(i, 0);
            if (index.data(Qt::DisplayRole).toString().contains(QStringLiteral("CLOSED → SYN-SENT"))) {
                log->scrollTo(index);
                QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, log->visualRect(index).center());
                break;
            }
        }
        QCOMPARE(f.session().selected(), f.recording().states()[1].id);
    }

    void steps_of_each_kind_have_keys_both_ways_data() {
        QTest::addColumn<int>("modifier");
        QTest::addColumn<int>("kind");
        QTest::newRow("event") << int(Qt::NoModifier) << int(record::StepKind::Event);
        QTest::newRow("segment") << int(Qt::ShiftModifier) << int(record::StepKind::Segment);
        QTest::newRow("state") << int(Qt::ControlModifier) << int(record::StepKind::State);
        QTest::newRow("mark") << int(Qt::AltModifier) << int(record::StepKind::Mark);
    }

    void steps_of_each_kind_have_keys_both_ways() {
        QFETCH(int, modifier);
        QFETCH(int, kind);
        Fixture f(QStringLiteral("data-fast-retransmit"));
        const auto step = static_cast<record::StepKind>(kind);
        const Qt::KeyboardModifiers with(static_cast<Qt::KeyboardModifier>(modifier));
        std::vector<std::int64_t> there, back;
        for (int i = 0; i < 5; ++i) {
            const auto wanted = record::next_step(f.session().course(), f.session().now(), step);
            f.key(Qt::Key_Right, with);
            QCOMPARE(f.session().now().ns, wanted.value_or(f.session().end()).ns);
            there.push_back(f.session().now().ns);
        }
        for (std::size_t i = there.size() - 1; i-- > 0;) {
            if (there[i + 1] == f.session().end().ns && i > 0 && there[i] == there[i + 1]) {
                continue;
            }
            f.key(Qt::Key_Left, with);
            QCOMPARE(f.session().now().ns, there[i]);
        }
    }

    void the_film_plays_backwards_to_the_beginning() {
        Fixture f(QStringLiteral("hs-syn-lost"));
        Playback &playback = f.window.playback();
        f.session().set_now(Instant{} + milliseconds(100));
        f.key(Qt::Key_Space, Qt::ShiftModifier);
        QVERIFY(playback.is_playing());
        QVERIFY(playback.direction() == Playback::Direction::Back);
        f.key(Qt::Key_Space, Qt::ShiftModifier);
        QVERIFY(!playback.is_playing());
        f.session().set_now(Instant{} + milliseconds(20));
        playback.advance(100);  // at 50 ms a second
        QCOMPARE(f.session().now().ns, milliseconds(15).ns);
        f.key(Qt::Key_Space, Qt::ShiftModifier);
        playback.advance(10'000);
        QCOMPARE(f.session().now().ns, 0);
        QVERIFY(!playback.is_playing());
        // From the beginning it starts at the end, and Space turns it round.
        f.key(Qt::Key_Space, Qt::ShiftModifier);
        QVERIFY(f.session().now() > Instant{} + seconds(1));
        f.window.actions_of_window().play->trigger();
        QVERIFY(!playback.is_playing());
        f.window.actions_of_window().play->trigger();
        QVERIFY(playback.direction() == Playback::Direction::Forward);
    }

    void a_fold_takes_no_longer_backwards() {
        Fixture f(QStringLiteral("hs-syn-lost"));
        const scene::TimeAxis::Fold fold = f.session().axis().folds().front();
        f.session().set_now(fold.to);
        f.window.playback().play_back();
        f.window.playback().advance(700);
        QVERIFY(f.session().now() <= fold.from);
        QVERIFY(f.session().now() > fold.from - milliseconds(50));
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowWhy;
QTEST_MAIN(TestWindowWhy)
#include "test_window_why.moc"
