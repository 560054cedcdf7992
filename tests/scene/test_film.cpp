// The film as text: golden dumps of stock scenarios, and what must hold of every picture.
#include <QDir>
#include <QFile>
#include <QTest>

#include <map>
#include <set>

#include "core/scene/connections.h"
#include "core/scene/labels.h"
#include "core/scene/ladder_layout.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

const PlainPhrasebook kWords;

std::vector<record::Timeline> all_timelines() {
    std::vector<record::Timeline> timelines;
    for (const QString &id : stock_ids())
        timelines.push_back(stock_timeline(id));
    timelines.push_back(eventful_timeline());
    timelines.push_back(transfer_timeline(40));
    return timelines;
}

std::vector<Shape> all_shapes(const Frame &frame) {
    std::vector<Shape> shapes = frame.ground;
    shapes.insert(shapes.end(), frame.moving.begin(), frame.moving.end());
    return shapes;
}

const Shape *find(const Frame &frame, const std::string &id) {
    for (const auto *layer : {&frame.ground, &frame.moving}) {
        for (const Shape &shape : *layer) {
            if (shape.id == id) return &shape;
        }
    }
    return nullptr;
}

QString text_of(const Frame &frame, const std::string &id) {
    const Shape *shape = find(frame, id);
    return shape ? QString::fromStdString(shape->text) : QStringLiteral("(none)");
}

Instant ms(double t) { return Instant{static_cast<std::int64_t>(t * 1e6)}; }

// In a transfer of so many segments capsules cover each other; the charts are for that.
bool is_dense(const record::Timeline &timeline) { return timeline.recording().segments().size() > 60; }

}  // namespace

class TestFilm : public QObject {
    Q_OBJECT

private slots:
    void pictures_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("at_ms");
        QTest::addColumn<bool>("relative");
        const auto add = [](const char *id, double at, bool relative = false) {
            QTest::newRow(qPrintable(QStringLiteral("%1@%2").arg(id).arg(at))) << id << at << relative;
        };
        add("hs-three-way", 0);
        add("hs-three-way", 70);
        add("hs-three-way", 150, true);
        add("hs-sequence-ledger", 130);
        add("hs-sequence-ledger", 220, true);
        add("hs-syn-lost", 500);
        add("hs-syn-lost", 1020);
        add("hs-ack-lost-retransmit", 124);
        add("hs-ack-lost-retransmit", 1074);
        add("td-four-way-half-close", 250);
        add("td-four-way-half-close", 3000);
        add("td-simultaneous-close", 180);
        add("td-simultaneous-close", 3000, true);
        add("tfo-zero-rtt", 3080);
        add("queue-accept-full", 1200);
        add("whatif-two-way", 6000);
        add("forged", 110);
        add("forged", 130);
        add("eventful", 120);
        add("eventful", 330);
        add("eventful", 8000);
    }

    void pictures_are_as_ever() {
        QFETCH(QString, id);
        QFETCH(double, at_ms);
        QFETCH(bool, relative);
        const record::Timeline timeline = id == u"eventful" ? eventful_timeline()
                                          : id == u"forged" ? forged_timeline()
                                                            : stock_timeline(id);
        View view;
        view.numbers = relative ? Numbers::Relative : Numbers::Absolute;
        view.whole = at_ms >= 3000;
        const QByteArray dump =
            QByteArray::fromStdString(frame_at(timeline.course(), ms(at_ms), view, kWords).dump());
        const QString path =
            script::source_path(QStringLiteral("tests/golden/scene/%1@%2.txt").arg(id).arg(at_ms));
        QFile file(path);
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(dump) == dump.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly),
                 qPrintable(path + QStringLiteral(" is missing; make it with UPDATE_GOLDEN=1")));
        const QList<QByteArray> expected = file.readAll().split('\n'), got = dump.split('\n');
        for (qsizetype i = 0; i < qMin(expected.size(), got.size()); ++i)
            QCOMPARE(got[i], expected[i]);
        QCOMPARE(got.size(), expected.size());
    }

    void what_is_not_tcp_says_so_on_every_picture() {
        for (const char *id :
             {"whatif-two-way", "whatif-four-message", "whatif-no-time-wait", "whatif-fixed-isn"}) {
            const record::Timeline timeline = stock_timeline(QString::fromLatin1(id));
            for (const Instant t : telling_instants(timeline.recording())) {
                const QString words =
                    text_of(frame_at(timeline.course(), t, View{}, kWords), "not-tcp-words");
                QVERIFY2(words.contains(u"scene.not-tcp"), qPrintable(words));
            }
        }
        const record::Timeline tcp = stock_timeline(QStringLiteral("hs-three-way"));
        QCOMPARE(find(frame_at(tcp.course(), tcp.end(), View{}, kWords), "not-tcp"), nullptr);
    }

    void a_variant_that_is_switched_off_again_stays_marked() {
        record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        timeline.act({ms(200), sim::SetOption{1, "what_if_no_time_wait", 1}});
        timeline.act({ms(300), sim::SetOption{1, "what_if_no_time_wait", 0}});
        QVERIFY(!find(frame_at(timeline.course(), ms(199), View{}, kWords), "not-tcp"));
        QVERIFY(find(frame_at(timeline.course(), ms(200), View{}, kWords), "not-tcp"));
        QVERIFY(find(frame_at(timeline.course(), ms(400), View{}, kWords), "not-tcp"));
    }

    void one_connection_of_several_is_shown_alone() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("queue-accept-full"));
        View view;
        view.whole = true;
        const auto tags = connections_in(timeline.recording());
        QVERIFY(tags.size() > 2);
        const auto segments_in = [&](sim::ConnId conn) {
            view.connection = conn;
            std::set<sim::FactId> seen;
            for (const Shape &shape : all_shapes(frame_at(timeline.course(), timeline.end(), view, kWords)))
                if (shape.subject.kind == Subject::Kind::Segment) seen.insert(shape.subject.fact);
            return seen;
        };
        std::size_t sum = 0;
        for (const ConnectionTag &tag : tags) {
            for (const sim::FactId id : segments_in(tag.conn))
                QCOMPARE(timeline.recording().segment(id)->sent.conn, tag.conn);
            sum += segments_in(tag.conn).size();
        }
        QCOMPARE(segments_in(0).size(), sum);
        QCOMPARE(sum, timeline.recording().segments().size());
    }

    void every_call_shows_what_it_came_to() {
        // The first connect waits until the SYN,ACK comes.
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const record::CallRecord *connect = nullptr;
        for (const record::CallRecord &call : timeline.recording().calls())
            if (call.call.name == sim::CallName::Connect) connect = &call;
        QVERIFY(connect && connect->returned);
        const std::string id = std::to_string(connect->id);
        const Frame waiting = frame_at(timeline.course(), ms(60), View{}, kWords);
        QVERIFY(find(waiting, "wait-" + id));
        QVERIFY(!find(waiting, "return-" + id));
        QVERIFY(text_of(waiting, "card-left-caption").contains(u"connect()"));
        const Frame later = frame_at(timeline.course(), connect->returned->at, View{}, kWords);
        QCOMPARE(text_of(later, "return-" + id), QStringLiteral("connect: 0"));
        QVERIFY(!find(later, "card-left-caption"));
    }

    void ids_are_unique_and_stable() {
        for (const record::Timeline &timeline : all_timelines()) {
            for (const Instant t : telling_instants(timeline.recording())) {
                std::set<std::string> ids;
                for (const Shape &shape : all_shapes(frame_at(timeline.course(), t, View{}, kWords)))
                    QVERIFY2(ids.insert(shape.id).second, shape.id.c_str());
            }
        }
    }

    void the_same_question_has_the_same_answer() {
        const record::Timeline one = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const record::Timeline other = eventful_timeline();
        View narrow;
        narrow.width = 640;
        std::vector<std::string> first;
        const std::vector<Instant> instants = telling_instants(one.recording());
        for (const Instant t : instants)
            first.push_back(frame_at(one.course(), t, View{}, kWords).dump());
        // Backwards, with other questions between: what is remembered must not show.
        for (std::size_t i = instants.size(); i-- > 0;) {
            (void)frame_at(other.course(), instants[i], View{}, kWords);
            (void)frame_at(one.course(), instants[i], narrow, kWords);
            QCOMPARE(frame_at(one.course(), instants[i], View{}, kWords).dump(), first[i]);
        }
    }

    void what_lies_after_now_is_not_drawn() {
        for (const record::Timeline &timeline : all_timelines()) {
            for (const Instant t : telling_instants(timeline.recording())) {
                for (const Shape &shape : all_shapes(frame_at(timeline.course(), t, View{}, kWords))) {
                    if (shape.subject.kind == Subject::Kind::Segment)
                        QVERIFY(timeline.recording().segment(shape.subject.fact)->sent_at <= t);
                    if (shape.subject.kind == Subject::Kind::StateBand ||
                        shape.subject.kind == Subject::Kind::Mark)
                        QVERIFY(shape.subject.at <= t);
                }
            }
        }
    }

    void every_segment_in_the_air_can_be_clicked() {
        View tall;
        tall.height = 4000;
        for (const record::Timeline &timeline : all_timelines()) {
            if (is_dense(timeline)) continue;
            for (const Instant t : telling_instants(timeline.recording())) {
                const Frame frame = frame_at(timeline.course(), t, tall, kWords);
                for (const sim::Packet &packet : timeline.at(t).link().packets()) {
                    const std::string id = "segment-" + std::to_string(packet.segment_fact);
                    const Shape *capsule =
                        find(frame, packet.copy ? id + "-copy-1-capsule" : id + "-capsule");
                    QVERIFY2(capsule, id.c_str());
                    const Box &box = capsule->box;
                    // Somewhere on the capsule: another may cover a part of it.
                    bool found = false;
                    for (double x = 3; x < box.width - 2 && !found; x += 3) {
                        const Shape *hit = frame.hit({box.x + x, box.y + box.height / 2});
                        found = hit && hit->subject.fact == packet.segment_fact;
                    }
                    const bool shows = box.y > frame.ground_clip.y && box.bottom() < frame.height;
                    QVERIFY2(found || !shows, id.c_str());
                }
            }
        }
    }

    void a_click_finds_what_is_there() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const Frame frame = frame_at(timeline.course(), ms(200), View{}, kWords);
        const sim::FactId syn = timeline.recording().segments().front().id;
        const Shape *line = find(frame, "segment-" + std::to_string(syn) + "-line");
        QVERIFY(line);
        const Point start = line->points.front();
        const Shape *hit = frame.hit({start.x + 20, start.y - frame.scroll_y + 4});
        QVERIFY(hit && hit->subject.kind == Subject::Kind::Segment && hit->subject.fact == syn);
        const Shape *card = find(frame, "card-left");
        QVERIFY(card);
        hit = frame.hit({card->box.x + 5, card->box.y + 30});
        QVERIFY(hit && hit->subject.kind == Subject::Kind::Host && hit->subject.host == 0);
        QVERIFY(!frame.hit({2, frame.height - 2}));
    }

    void capsules_at_rest_do_not_hide_each_other() {
        const QStringList ids = stock_ids() << QStringLiteral("eventful") << QStringLiteral("transfer");
        qsizetype which = -1;
        for (const record::Timeline &timeline : all_timelines()) {
            ++which;
            if (is_dense(timeline)) continue;
            for (const double width : {660.0, 800.0, 1000.0, 1600.0}) {
                for (const Numbers numbers : {Numbers::Absolute, Numbers::Relative}) {
                    View view;
                    view.width = width;
                    view.numbers = numbers;
                    view.whole = true;
                    const Frame frame = frame_at(timeline.course(), timeline.end(), view, kWords);
                    std::vector<const Shape *> capsules;
                    for (const Shape &shape : frame.ground)
                        if (QString::fromStdString(shape.id).endsWith(u"-capsule"))
                            capsules.push_back(&shape);
                    QVERIFY(!capsules.empty());
                    for (std::size_t i = 0; i < capsules.size(); ++i) {
                        for (std::size_t j = 0; j < i; ++j) {
                            const Box &a = capsules[i]->box, &b = capsules[j]->box;
                            const double w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
                            const double h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
                            QVERIFY2(w <= 2 || h <= 2,
                                     qPrintable(QStringLiteral("%1: %2 and %3 at width %4")
                                                    .arg(ids[which], capsules[i]->id.c_str(),
                                                         capsules[j]->id.c_str())
                                                    .arg(width)));
                        }
                    }
                }
            }
        }
    }

    void nothing_leaves_the_picture() {
        for (const record::Timeline &timeline : all_timelines()) {
            for (const double width : {520.0, 1000.0, 1920.0}) {
                View view;
                view.width = width;
                for (const Instant t : telling_instants(timeline.recording())) {
                    for (const Shape &shape : all_shapes(frame_at(timeline.course(), t, view, kWords))) {
                        if (shape.kind == ShapeKind::Text)
                            QVERIFY2(shape.box.width > 0 && !shape.text.empty(), shape.id.c_str());
                        if (!shape.points.empty() || shape.fill == Role::Shadow) continue;
                        QVERIFY2(shape.box.x >= 0 && shape.box.right() <= width + 0.01, shape.id.c_str());
                    }
                }
            }
        }
    }

    void the_ground_rests_between_two_steps() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const auto &steps = timeline.recording().steps();
        View view;
        view.height = 2000;  // nothing scrolls
        std::set<std::uint64_t> keys;
        for (std::size_t i = 1; i < steps.size(); ++i) {
            // A fold that ends between two steps joins the ground.
            std::set<std::uint64_t> between;
            for (int part = 0; part < 50; ++part)
                between.insert(frame_at(timeline.course(),
                                        steps[i - 1] + (steps[i] - steps[i - 1]) / 50 * part, view, kWords)
                                   .ground_key);
            QVERIFY(between.size() <= 2);
            keys.insert(between.begin(), between.end());
        }
        QVERIFY(keys.size() >= steps.size() - 1);
    }

    void the_view_follows_now_until_it_is_scrolled() {
        const record::Timeline timeline = eventful_timeline();
        View view;
        view.height = 420;
        const Frame following = frame_at(timeline.course(), timeline.end(), view, kWords);
        QVERIFY(following.scroll_y > 0);
        QVERIFY(following.now_y - following.scroll_y < view.height);
        view.scroll_y = 40;
        QCOMPARE(frame_at(timeline.course(), timeline.end(), view, kWords).scroll_y, 40.0);
        view.scroll_y = 1e9;
        const Frame bottom = frame_at(timeline.course(), timeline.end(), view, kWords);
        QCOMPARE(bottom.scroll_y, std::round(bottom.paper_height - view.height));
        view.whole = true;
        const Frame whole = frame_at(timeline.course(), timeline.end(), view, kWords);
        QCOMPARE(whole.scroll_y, 0.0);
        QCOMPARE(whole.height, whole.paper_height);
    }

    void a_page_scrolls_no_further_than_needed() {
        View page;
        page.follow = Follow::AsNeeded;
        for (const record::Timeline &timeline : all_timelines()) {
            for (const double height : {420.0, 700.0, 1600.0}) {
                page.height = height;
                page.footer = "foot";
                View whole = page;
                whole.whole = true;
                for (const Instant t : telling_instants(timeline.recording())) {
                    const Frame frame = frame_at(timeline.course(), t, page, kWords);
                    const double needed = frame_at(timeline.course(), t, whole, kWords).height;
                    if (needed <= height) QCOMPARE(frame.scroll_y, 0.0);
                    const double now = frame.now_y - frame.scroll_y;
                    QVERIFY(now >= frame.ground_clip.y && now < frame.ground_clip.bottom());
                    // In little room, or in bursts, there may be no edge between two rows.
                    const bool crowded = timeline.recording().segments().size() > 15 ||
                                         connections_in(timeline.recording()).size() > 1;
                    if (height < 500 || crowded) continue;
                    const double edge = frame.ground_clip.y + frame.scroll_y;
                    for (const Shape &shape : frame.ground) {
                        if (shape.kind != ShapeKind::Text || frame.scroll_y == 0) continue;
                        QVERIFY2(shape.box.y >= edge || shape.box.bottom() <= edge, shape.id.c_str());
                    }
                }
            }
        }
    }

    void numbers_are_relative_everywhere() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        View view;
        const Frame absolute = frame_at(timeline.course(), ms(200), view, kWords);
        view.numbers = Numbers::Relative;
        const Frame relative = frame_at(timeline.course(), ms(200), view, kWords);
        const std::string syn_ack =
            "segment-" + std::to_string(timeline.recording().segments()[1].id) + "-label";
        QCOMPARE(text_of(absolute, syn_ack), QStringLiteral("SYN,ACK seq=2000 ack=1001"));
        QCOMPARE(text_of(relative, syn_ack), QStringLiteral("SYN,ACK seq=0 ack=1"));
        QCOMPARE(text_of(absolute, "card-left-SND.NXT"), QStringLiteral("1001"));
        QCOMPARE(text_of(relative, "card-left-SND.NXT"), QStringLiteral("1"));
        QCOMPARE(text_of(absolute, "card-left-IRS"), QStringLiteral("2000"));
        QCOMPARE(text_of(relative, "card-left-IRS"), QStringLiteral("0"));
        QCOMPARE(text_of(relative, "card-left-RCV.NXT"), QStringLiteral("1"));
        for (const Shape &shape : all_shapes(relative))
            QVERIFY2(!QString::fromStdString(shape.text).contains(u"2001"), shape.id.c_str());
    }

    void cards_highlight_what_the_last_step_changed() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const Frame frame =
            frame_at(timeline.course(), ms(110), View{}, kWords);  // SYN,ACK arrived at 100 ms
        QVERIFY(find(frame, "card-left-SND.UNA-changed"));
        QVERIFY(find(frame, "card-left-RCV.NXT-changed"));
        QVERIFY(!find(frame, "card-right-SND.NXT-changed"));
        QCOMPARE(find(frame, "card-left-SND.UNA")->role, Role::Changed);
    }

    void a_timer_counts_down() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const Frame frame = frame_at(timeline.course(), ms(550), View{}, kWords);
        const Shape *ring = find(frame, "card-right-timer-retransmission");
        QVERIFY(ring);
        QCOMPARE(ring->fraction, 0.5);
        QCOMPARE(text_of(frame, "card-right-timer-retransmission-left"), QStringLiteral("0.50"));
        QCOMPARE(text_of(frame, "card-right-timer-retransmission-name"), QStringLiteral("RTO"));
        QVERIFY(!find(frame, "card-left-timer-retransmission"));
    }

    void fates_are_said_in_words() {
        const record::Timeline timeline = eventful_timeline();
        View view;
        view.whole = true;
        QStringList words;
        for (const Shape &shape : all_shapes(frame_at(timeline.course(), timeline.end(), view, kWords)))
            if (QString::fromStdString(shape.id).endsWith(u"-fate"))
                words << QString::fromStdString(shape.text);
        for (const char *word : {"scene.dropped-by-rule 1", "scene.delayed-by-rule 60ms 2",
                                 "scene.duplicated-by-rule 3", "scene.corrupted-by-rule 4",
                                 "scene.held-by-you", "scene.released-by-you", "scene.delayed-by-you 50ms"}) {
            QVERIFY2(words.join(u'|').contains(QLatin1String(word)), word);
        }
    }

    void words_of_a_loss_stand_clear_of_its_capsule() {
        for (const std::int64_t at : {50, 51, 60, 75, 99}) {
            const record::Timeline timeline = touched_timeline({sim::WireAct::Drop}, ms(double(at)));
            for (const double width : {660.0, 716.0, 1000.0, 1600.0}) {
                View view;
                view.width = width;
                const Frame frame = frame_at(timeline.course(), ms(200), view, kWords);
                const std::string id = "segment-" + std::to_string(timeline.recording().segments()[1].id);
                const Shape *words = find(frame, id + "-fate"), *capsule = find(frame, id + "-capsule");
                QVERIFY(words && capsule);
                const double room = std::min(words->box.bottom(), capsule->box.bottom()) -
                                    std::max(words->box.y, capsule->box.y);
                // The word is as wide as its letters, and stands at the end beside the cross.
                const double cross = find(frame, id + "-cross-1")->points[0].x;
                const bool meets = capsule->box.x < cross - 20 && capsule->box.right() > cross - 90;
                QVERIFY2(room <= 4 || !meets, qPrintable(QStringLiteral("%1 at %2").arg(at).arg(width)));
            }
        }
    }

    void many_acts_are_said_in_few_words() {
        using sim::WireAct;
        const record::Timeline timeline =
            touched_timeline({WireAct::Delay, WireAct::Delay, WireAct::Corrupt, WireAct::Duplicate}, ms(60));
        View view;
        view.width = 660;
        const Frame frame = frame_at(timeline.course(), ms(70), view, kWords);
        const std::string id = "segment-" + std::to_string(timeline.recording().segments()[1].id) + "-fate";
        QCOMPARE(text_of(frame, id), QStringLiteral("scene.by-you scene.delayed 100ms ×2scene.and"
                                                    "scene.corruptedscene.andscene.duplicated"));
        view.width = 1900;
        QVERIFY(text_of(frame_at(timeline.course(), ms(70), view, kWords), id)
                    .contains(u"scene.delayed-by-you 50ms"));
    }

    void a_capsule_eases_to_its_rest() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        View view;
        view.motion = Motion::Eased;
        const std::string id =
            "segment-" + std::to_string(timeline.recording().segments()[0].id) + "-capsule";
        const auto middle = [&](double t) {
            const Box box = find(frame_at(timeline.course(), ms(t), view, kWords), id)->box;
            return box.x + box.width / 2;
        };
        double last = middle(49.99);
        const double rest = middle(80);
        QVERIFY(rest < last);
        for (double t = 50; t < 70; t += 0.5) {
            const double x = middle(t);
            QVERIFY(x <= last + 1.5 && x >= rest - 1.5);
            QVERIFY(last - x < 16);  // no jump
            last = x;
        }
    }

    void labels_say_what_a_segment_says() {
        QCOMPARE(now_label(ms(1074.9999)), std::string("1.074 s"));
        QCOMPARE(time_label(ms(50)), std::string("0.05 s"));
        QCOMPARE(time_label(ms(1050)), std::string("1.05 s"));
        QCOMPARE(time_label(ms(0.25)), std::string("0.00025 s"));
        QCOMPARE(short_seconds(milliseconds(850)), std::string("0.85"));
        QCOMPARE(short_seconds(microseconds(1'234'567)), std::string("1.234"));
        QCOMPARE(grouped(65'535), std::string("65,535"));
        QCOMPARE(grouped(7), std::string("7"));
        QCOMPARE(grouped(1'000'000), std::string("1,000,000"));
    }
};

QTEST_APPLESS_MAIN(TestFilm)
#include "test_film.moc"
