// Comparisons as text: where two runs part, the table of differences, and the films beside each other; golden
// dumps of stock scenarios, and what must hold of every picture.
#include <QFile>
#include <QTest>

#include <set>

#include "core/scene/comparison_words.h"
#include "core/scene/side_by_side.h"
#include "core/tcp/config_fields.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

const PlainPhrasebook kWords;

Instant ms(double milliseconds) { return Instant{std::int64_t(milliseconds * 1e6)}; }

record::CoursePtr stock_course(const char *id, const char *run = "") {
    return stock_timeline(QString::fromLatin1(id), run).current().course;
}

/// The same with an option of both hosts set from the beginning.
record::CoursePtr with_option(const record::Course &course, std::string_view name, std::int64_t value) {
    sim::Setup setup = course.setup();
    for (sim::HostSetup &host : setup.hosts)
        tcp::find_config_field(name)->set(host.config, value);
    return record::Course::run(std::move(setup), course.commands(), course.end());
}

record::CoursePtr with_drop(const record::Course &course, Instant at, sim::SegmentRef segment) {
    return record::Course::fork(course, at, {{at, sim::TouchSegment{segment, sim::WireAct::Drop, {}}}});
}

struct Pair {
    record::CoursePtr first, second;
    std::vector<double> at_ms;  ///< pictures of these instants; before 0: the whole ladder at the end
};

Pair pair_named(const QString &name) {
    if (name == u"fast-open-and-not")
        return {stock_course("tfo-zero-rtt"), stock_course("tfo-zero-rtt", "without"), {3'080}};
    if (name == u"three-way-and-two-way") {
        const auto three = stock_course("hs-three-way");
        return {three, with_option(*three, "what_if_two_way", 1), {70, 130}};
    }
    if (name == u"reno-and-cubic")
        return {stock_course("cc-slow-start-to-recovery"),
                stock_course("cc-slow-start-to-recovery", "cubic"),
                {}};
    if (name == u"sack-and-none")
        return {stock_course("sack-vs-none"), stock_course("sack-vs-none", "reno"), {}};
    if (name == u"syn-ack-dropped") {
        const auto three = stock_course("hs-three-way");
        return {three, with_drop(*three, ms(70), {1, 0, 1}), {80, -1}};
    }
    qFatal("no pair %s", qPrintable(name));
}

Beside beside_of(const record::Comparison &comparison) {
    Beside beside;
    beside.courses = comparison.courses;
    for (std::size_t i = 0; i < comparison.courses.size(); ++i)
        beside.titles.push_back("run " + std::to_string(i + 1));
    beside.parting = comparison.parting();
    return beside;
}

std::string table_text(const record::Comparison &comparison) {
    std::string out;
    for (const ComparisonRow &row : comparison_rows(comparison, kWords)) {
        if (row.kind == ComparisonRow::Kind::Heading) {
            out += row.label + '\n';
            continue;
        }
        out += row.differs ? "* " : "  ";
        out += row.id + " | " + row.label;
        for (const std::string &value : row.values)
            out += " | " + value;
        out += '\n';
    }
    return out;
}

std::string parting_text(const record::Comparison &comparison) {
    const auto parting = comparison.parting();
    if (!parting) return "no difference\n";
    std::string out = "parts at " + to_string(parting->divergence.at - Instant{}) + '\n';
    for (const std::string &words : parting_words(comparison.courses, *parting, kWords))
        out += "  " + words + '\n';
    return out;
}

void compare_golden(const QString &path, const QByteArray &text) {
    QFile file(path);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly),
             qPrintable(path + QStringLiteral(" is missing; make it with UPDATE_GOLDEN=1")));
    const QList<QByteArray> expected = file.readAll().split('\n'), got = text.split('\n');
    for (qsizetype i = 0; i < qMin(expected.size(), got.size()); ++i)
        QCOMPARE(got[i], expected[i]);
    QCOMPARE(got.size(), expected.size());
}

const Shape *find(const std::vector<Shape> &shapes, std::string_view id) {
    for (const Shape &shape : shapes)
        if (shape.id == id) return &shape;
    return nullptr;
}

}  // namespace

class TestSideBySide : public QObject {
    Q_OBJECT

private slots:
    void comparisons_are_as_ever_data() {
        QTest::addColumn<QString>("name");
        for (const char *name : {"fast-open-and-not", "three-way-and-two-way", "reno-and-cubic",
                                 "sack-and-none", "syn-ack-dropped"})
            QTest::newRow(name) << name;
    }

    void comparisons_are_as_ever() {
        QFETCH(QString, name);
        const Pair pair = pair_named(name);
        const record::Comparison comparison = record::compare({pair.first, pair.second});
        std::string text = parting_text(comparison) + '\n' + table_text(comparison);
        for (const double at : pair.at_ms) {
            View view;
            view.numbers = Numbers::Relative;
            view.whole = at < 0;
            const Instant t = at < 0 ? shared_end(comparison.courses) : ms(at);
            text += "\nat " + to_string(t - Instant{}) + '\n' +
                    side_by_side(beside_of(comparison), t, view, kWords).dump();
        }
        compare_golden(script::source_path(QStringLiteral("tests/golden/compare/%1.txt").arg(name)),
                       QByteArray::fromStdString(text));
    }

    // The law of the shared axis, at every telling instant of two runs of which one is much longer.
    void one_instant_stands_at_one_height_in_all_films() {
        const Pair pair = pair_named(QStringLiteral("syn-ack-dropped"));
        const record::Comparison comparison = record::compare({pair.first, pair.second});
        const Beside beside = beside_of(comparison);
        const auto axis = shared_axis(beside.courses);
        for (const record::CoursePtr &course : beside.courses) {
            double last = 0;
            for (const Instant step : course->recording().steps()) {
                QVERIFY(axis->y_of(step) >= last);
                last = axis->y_of(step);
                QVERIFY2(axis->fold_at(step) == nullptr || axis->fold_at(step)->from == step,
                         "a step of one film lies in the silence of all");
            }
        }
        View view;
        for (const Instant t : telling_instants(pair.second->recording())) {
            const Frame frame = side_by_side(beside, t, view, kWords);
            const Shape *line = find(frame.moving, "now-line");
            QVERIFY(line != nullptr);
            QCOMPARE(line->points[0].y, line->points[1].y);
            QVERIFY(line->points[1].x > frame.width - 10);
            // The colour of a state ends at the now line in every film.
            for (const char *band : {"a-band-left", "b-band-left"})
                for (const Shape &shape : frame.moving)
                    if (shape.id.starts_with(band) && shape.box.bottom() < frame.height)
                        QVERIFY(shape.box.bottom() <= line->points[0].y + 1);
        }
    }

    void ids_are_unique_and_every_film_keeps_to_its_column() {
        for (const char *name : {"syn-ack-dropped", "reno-and-cubic", "fast-open-and-not"}) {
            const Pair pair = pair_named(QString::fromLatin1(name));
            const record::Comparison comparison = record::compare({pair.first, pair.second});
            const Beside beside = beside_of(comparison);
            for (const double width : {700.0, 960.0, 1'900.0}) {
                View view;
                view.width = width;
                const Frame frame =
                    side_by_side(beside, shared_end(beside.courses) - milliseconds(400), view, kWords);
                std::set<std::string> ids;
                const Shape *edge = find(frame.ground, "b-edge");
                QVERIFY(edge != nullptr);
                const double middle = edge->points[0].x;
                for (const auto *shapes : {&frame.ground, &frame.moving})
                    for (const Shape &shape : *shapes) {
                        QVERIFY2(ids.insert(shape.id).second, shape.id.c_str());
                        const bool first = shape.id.starts_with("a-"), second = shape.id.starts_with("b-");
                        if (first || second)
                            QCOMPARE(
                                int(shape.subject.side),
                                second && shape.id != "b-edge" && !shape.id.starts_with("b-parting") ? 1 : 0);
                        if (shape.kind != ShapeKind::Text) continue;
                        if (first) QVERIFY2(shape.box.right() <= middle + 1, shape.id.c_str());
                        if (second) QVERIFY2(shape.box.x >= middle - 1, shape.id.c_str());
                    }
            }
        }
    }

    void a_course_that_has_ended_stays_in_its_end_state_and_says_so() {
        const auto long_run = stock_course("hs-three-way");
        const auto short_run = record::Course::run(long_run->setup(), long_run->commands(), ms(120));
        Beside beside;
        beside.courses = {long_run, short_run};
        beside.titles = {"long", "short"};
        const Frame during = side_by_side(beside, ms(110), View{}, kWords);
        QCOMPARE(find(during.ground, "b-end-words"), nullptr);
        const Frame later = side_by_side(beside, ms(160), View{}, kWords);
        const Shape *words = find(later.ground, "b-end-words");
        QVERIFY(words != nullptr && words->text.find("compare.ends-here") != std::string::npos);
        QCOMPARE(find(later.ground, "a-end-words"), nullptr);
        QCOMPARE(find(later.moving, "a-card-right-state-name")->text, "ESTABLISHED");
        QCOMPARE(find(later.moving, "b-card-right-state-name")->text, "SYN-RECEIVED");
    }

    void up_to_four_films_have_room() {
        const auto run = stock_course("hs-three-way");
        Beside beside;
        for (std::size_t i = 0; i < kMostBeside; ++i) {
            beside.courses.push_back(i == 0 ? run : with_option(*run, "delayed_ack", i % 2 == 0));
            beside.titles.push_back("x");
        }
        const Frame frame = side_by_side(beside, ms(120), View{}, kWords);
        QCOMPARE(frame.width, least_width(kMostBeside));
        QVERIFY(find(frame.moving, "d-side-title") != nullptr);
    }

    // The picture is a function of its arguments, whatever was drawn before it.
    void the_picture_depends_on_nothing_else() {
        const Pair pair = pair_named(QStringLiteral("fast-open-and-not"));
        const Pair other = pair_named(QStringLiteral("syn-ack-dropped"));
        const record::Comparison comparison = record::compare({pair.first, pair.second});
        const Beside beside = beside_of(comparison);
        const std::string fresh = side_by_side(beside, ms(3'080), View{}, kWords).dump();
        Beside turned = beside;
        std::swap(turned.courses[0], turned.courses[1]);
        turned.parting.reset();
        side_by_side(turned, ms(3'000), View{}, kWords);
        frame_at(*pair.first, ms(3'080), View{}, kWords);
        side_by_side(beside_of(record::compare({other.first, other.second})), ms(80), View{}, kWords);
        QCOMPARE(QString::fromStdString(side_by_side(beside, ms(3'080), View{}, kWords).dump()),
                 QString::fromStdString(fresh));
    }
};

QTEST_APPLESS_MAIN(TestSideBySide)
#include "test_side_by_side.moc"
