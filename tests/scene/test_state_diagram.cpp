// The state diagram: the figure is the RFC's, its words lie nowhere on each other, the ways of stock
// scenarios as text.
#include <QFile>
#include <QTest>

#include <set>

#include <fmt/format.h>

#include "core/scene/state_diagram.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

const std::array<std::string, 2> kNames{"Client", "Server"};

std::array<StateWalk, 2> walks_at(const record::Timeline &timeline, Instant t) {
    record::FactFinder finder(timeline.course());
    return state_walks(finder, t);
}

bool overlap(const Box &a, const Box &b) {
    constexpr double slack = 0.01;
    return a.x < b.right() - slack && b.x < a.right() - slack && a.y < b.bottom() - slack &&
           b.y < a.bottom() - slack;
}

std::string brief(const std::array<StateWalk, 2> &walks) {
    std::string out;
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        out += fmt::format("{} {} {}{}\n", kNames[host], walks[host].conn, tcp::to_string(walks[host].now),
                           walks[host].listens ? ", listens" : "");
        for (const StateMove &move : walks[host].moves)
            out += fmt::format("  {} {} -> {}: {} / {}{}\n", seconds_text(move.at - Instant{}),
                               tcp::to_string(move.from), tcp::to_string(move.to), move.event, move.action,
                               arrow_of(move) ? "" : " (not in the figure)");
    }
    return out;
}

}  // namespace

class TestStateDiagram : public QObject {
    Q_OBJECT

private slots:
    // Every arrow of figure 5 is a move that the engine allows, and every allowed move is in the figure,
    // leads to CLOSED, or is one of those that the RFC tells in its text.
    void the_figure_is_the_rfcs() {
        std::set<std::pair<tcp::State, tcp::State>> drawn;
        for (const FigureArrow &arrow : figure_arrows()) {
            const tcp::State from = state_of_box(arrow.from), to = state_of_box(arrow.to);
            QVERIFY2(tcp::is_allowed(from, to), fmt::format("{} {}", arrow.from, arrow.to).c_str());
            QVERIFY(drawn.insert({from, to}).second);
        }
        QCOMPARE(figure_arrows().size(), 20u);
        using enum tcp::State;
        const std::set<std::pair<tcp::State, tcp::State>> of_the_text{
            {SynReceived, CloseWait}, {FinWait1, TimeWait}, {TimeWait, SynReceived}};
        for (int i = 0; i < tcp::kStateCount; ++i) {
            for (int k = 0; k < tcp::kStateCount; ++k) {
                const auto from = static_cast<tcp::State>(i), to = static_cast<tcp::State>(k);
                if (!tcp::is_allowed(from, to) || to == Closed || of_the_text.contains({from, to})) continue;
                QVERIFY2(drawn.contains({from, to}), fmt::format("{} {}", i, k).c_str());
            }
        }
    }

    void words_never_lie_on_each_other_data() {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("room");
        for (const double width : {230.0, 250.0, 300.0, 380.0, 520.0, 900.0, 1600.0})
            for (const double room : {100.0, 800.0, 2000.0})
                QTest::addRow("%g x %g", width, room) << width << room;
    }

    void words_never_lie_on_each_other() {
        QFETCH(double, width);
        QFETCH(double, room);
        for (const char *id :
             {"td-four-way-half-close", "td-simultaneous-close", "hs-simultaneous-open", "hs-ack-lost-giveup",
              "hs-old-duplicate-syn", "hs-port-closed", "halfopen-reboot", "rst-close-with-unread"}) {
            const record::Timeline timeline = stock_timeline(QString::fromLatin1(id));
            const Frame frame = state_diagram(walks_at(timeline, timeline.end()), kNames, width, room);
            std::vector<const Shape *> boxes;
            std::set<std::string> ids;
            for (const Shape &shape : frame.moving) {
                QVERIFY2(ids.insert(shape.id).second, shape.id.c_str());
                const bool is_state = shape.id.starts_with("state-") && shape.kind == ShapeKind::Rect;
                const bool is_label =
                    shape.kind == ShapeKind::Text && shape.id.find("-label") != std::string::npos;
                const bool is_caption = shape.kind == ShapeKind::Text && shape.id.starts_with("caption-") &&
                                        !shape.id.ends_with("-letter");
                if (is_state || is_label || is_caption) boxes.push_back(&shape);
                if (shape.kind == ShapeKind::Text && !shape.id.ends_with("-letter"))
                    QVERIFY2(shape.text_size >= 10, shape.id.c_str());
                if (!shape.points.empty()) continue;
                QVERIFY2(shape.box.x >= 0 && shape.box.right() <= frame.width + 0.01 && shape.box.y >= 0 &&
                             shape.box.bottom() <= frame.height + 0.01,
                         shape.id.c_str());
            }
            for (std::size_t i = 0; i < boxes.size(); ++i)
                for (std::size_t k = i + 1; k < boxes.size(); ++k)
                    QVERIFY2(!overlap(boxes[i]->box, boxes[k]->box),
                             (boxes[i]->id + " lies on " + boxes[k]->id).c_str());
        }
    }

    void walks_are_as_ever_data() {
        QTest::addColumn<QString>("id");
        for (const QString &id : stock_ids())
            QTest::newRow(qPrintable(id)) << id;
    }

    void walks_are_as_ever() {
        QFETCH(QString, id);
        const record::Timeline timeline = stock_timeline(id);
        const auto walks = walks_at(timeline, timeline.end());
        QByteArray got = QByteArray::fromStdString(brief(walks));
        if (id == u"td-four-way-half-close" || id == u"halfopen-reboot")
            got += QByteArray::fromStdString(state_diagram(walks, kNames, 300, 800).dump());
        QFile file(script::source_path(QStringLiteral("tests/golden/states/%1.txt").arg(id)));
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(got) == got.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + QStringLiteral(" is missing")));
        const QList<QByteArray> expected = file.readAll().split('\n'), lines = got.split('\n');
        for (qsizetype i = 0; i < qMin(expected.size(), lines.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    // At every instant the tokens stand where the hosts are, and each way leads there without a gap.
    void ways_lead_to_where_the_hosts_are() {
        for (const QString &id : stock_ids()) {
            const record::Timeline timeline = stock_timeline(id);
            const auto &steps = timeline.recording().steps();
            const std::size_t stride = std::max<std::size_t>(1, steps.size() / 40);
            for (std::size_t i = 0; i < steps.size(); i += stride) {
                const auto walks = walks_at(timeline, steps[i]);
                for (const StateWalk &walk : walks) {
                    const std::string where =
                        id.toStdString() + " at " + seconds_text(steps[i] - Instant{}) + "\n" + brief(walks);
                    for (std::size_t k = 1; k < walk.moves.size(); ++k)
                        QVERIFY2(walk.moves[k].from == walk.moves[k - 1].to, where.c_str());
                    if (!walk.moves.empty()) QVERIFY2(walk.moves.back().to == walk.now, where.c_str());
                    for (const StateMove &move : walk.moves)
                        QVERIFY2(move.by != MoveBy::Unknown && !move.event.empty(), where.c_str());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestStateDiagram)
#include "test_state_diagram.moc"
