// Sequence spaces and the TCB as a list: what they say agrees with the TCB, their labels keep apart.
#include <QFile>
#include <QTest>

#include <set>

#include <fmt/format.h>

#include "core/scene/sequence_space.h"
#include "core/scene/tcb_fields.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

const PlainPhrasebook kWords;

std::array<HostSpaces, 2> spaces_at(const record::Timeline &timeline, Instant t) {
    const sim::World &world = timeline.at(t);
    return {host_spaces(world, 0, 0), host_spaces(world, 1, 0)};
}

std::string dump(const std::optional<SequenceSpace> &space) {
    if (!space) return " none\n";
    std::string out;
    for (const SpacePiece &piece : space->pieces)
        out += fmt::format(" {} {}-{}", to_string(piece.kind), piece.from, piece.to);
    for (const SpaceMark &mark : space->marks)
        out += fmt::format(" | {}={}", mark.name, mark.at);
    return out + "\n";
}

std::string fields_text(const record::Timeline &timeline, Instant t) {
    std::string out;
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        out += fmt::format("host {}\n", host);
        for (const TcbField &field : tcb_fields(timeline.course(), t, host, 0, Numbers::Relative)) {
            if (!field.known) continue;
            out += fmt::format("  {} = {}", field.name, kWords.say(field.value));
            if (field.deadline) out += fmt::format(" until {}", seconds_text(*field.deadline - Instant{}));
            out += '\n';
        }
    }
    return out;
}

bool overlap(const Box &a, const Box &b) {
    return a.x < b.right() - 0.01 && b.x < a.right() - 0.01 && a.y < b.bottom() - 0.01 &&
           b.y < a.bottom() - 0.01;
}

}  // namespace

class TestSequenceSpace : public QObject {
    Q_OBJECT

private slots:
    void as_ever_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QList<double>>("at_ms");
        QTest::newRow("hs-three-way") << QStringLiteral("hs-three-way") << QList<double>{0, 60, 120, 200};
        QTest::newRow("sack-vs-none")
            << QStringLiteral("sack-vs-none") << QList<double>{1060, 1120, 1160, 1400};
        QTest::newRow("flow-zero-window") << QStringLiteral("flow-zero-window") << QList<double>{400, 900};
        QTest::newRow("nagle-delayed-ack")
            << QStringLiteral("nagle-delayed-ack") << QList<double>{1020, 1070};
        QTest::newRow("tfo-zero-rtt") << QStringLiteral("tfo-zero-rtt") << QList<double>{3010, 3060, 3200};
    }

    void as_ever() {
        QFETCH(QString, id);
        QFETCH(QList<double>, at_ms);
        const record::Timeline timeline = stock_timeline(id);
        std::string text;
        for (const double at : at_ms) {
            const Instant t{static_cast<std::int64_t>(at * 1e6)};
            const auto spaces = spaces_at(timeline, t);
            text += fmt::format("at {} ms\n", at);
            for (const HostSpaces &host : spaces)
                text += host.name + " sends" + dump(host.send) + host.name + " receives" + dump(host.receive);
            text += fields_text(timeline, t);
        }
        const QByteArray got = QByteArray::fromStdString(text);
        QFile file(script::source_path(QStringLiteral("tests/golden/tcb/%1.txt").arg(id)));
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

    // Pieces lie one behind the other from the first number to the last, in every world of the stock
    // scenarios; their sum is what the TCB counts, and no words lie on each other at any width.
    void spaces_are_whole_and_words_keep_apart() {
        std::set<SpaceKind> seen;
        for (const QString &id : stock_ids()) {
            const record::Timeline timeline = stock_timeline(id);
            const auto &steps = timeline.recording().steps();
            const std::size_t stride = std::max<std::size_t>(1, steps.size() / 40);
            for (std::size_t i = 0; i < steps.size(); i += stride) {
                const auto spaces = spaces_at(timeline, steps[i]);
                const std::string where = id.toStdString() + " at " + seconds_text(steps[i] - Instant{});
                for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
                    for (const auto &space : {spaces[host].send, spaces[host].receive}) {
                        if (!space) continue;
                        for (std::size_t k = 1; k < space->pieces.size(); ++k)
                            QVERIFY2(space->pieces[k].from == space->pieces[k - 1].to, where.c_str());
                        for (const SpacePiece &piece : space->pieces)
                            seen.insert(piece.kind);
                    }
                    check_flight(timeline, steps[i], host, spaces[host], where);
                }
                for (const double width : {214.0, 300.0, 366.0, 700.0, 1500.0})
                    check_words(sequence_spaces(spaces, width, Numbers::Absolute, kWords), where);
            }
        }
        QCOMPARE(seen.size(), std::size_t(kSpaceKindCount));
    }

    void a_list_has_one_shape() {
        for (const char *id : {"hs-three-way", "tfo-zero-rtt", "sack-vs-none"}) {
            const record::Timeline timeline = stock_timeline(QString::fromLatin1(id));
            std::vector<std::string_view> names;
            for (const Instant t : timeline.recording().steps()) {
                const auto fields = tcb_fields(timeline.course(), t, 0, 0, Numbers::Absolute);
                if (fields.empty()) continue;
                std::vector<std::string_view> now;
                for (const TcbField &field : fields) {
                    now.push_back(field.name);
                    QVERIFY(!field.help.empty());
                }
                if (names.empty()) names = now;
                QVERIFY(names == now);
            }
            QVERIFY(names.size() > 40);
        }
    }

private:
    static void check_flight(const record::Timeline &timeline, Instant t, sim::HostId host,
                             const HostSpaces &spaces, const std::string &where) {
        if (!spaces.send) return;
        std::uint32_t in_flight = 0;
        for (const SpacePiece &piece : spaces.send->pieces) {
            const bool outer = piece.kind == SpaceKind::Acked || piece.kind == SpaceKind::NotYet ||
                               piece.kind == SpaceKind::Allowed;
            if (!outer) in_flight += piece.to - piece.from;
        }
        const tcp::Tcb &tcb = timeline.at(t).hosts()[host].latest()->tcb;
        QVERIFY2(in_flight == distance(tcb.snd.una, tcb.snd.nxt), where.c_str());
    }

    static void check_words(const Frame &frame, const std::string &where) {
        std::vector<const Shape *> texts;
        for (const Shape &shape : frame.moving) {
            const bool outer = shape.points.empty();
            if (outer)
                QVERIFY2(shape.box.x >= 0 && shape.box.right() <= frame.width + 0.01 &&
                             shape.box.width >= 0 && shape.box.bottom() <= frame.height,
                         (where + ": " + shape.id).c_str());
            if (shape.kind == ShapeKind::Text) texts.push_back(&shape);
        }
        // Nor does the line of a mark run through words.
        for (const Shape &line : frame.moving) {
            if (line.kind != ShapeKind::Line) continue;
            for (const Shape *text : texts) {
                if (text->id.find("-mark-") == std::string::npos) continue;
                const bool beside =
                    line.points[0].x <= text->box.x || line.points[0].x >= text->box.right() ||
                    line.points[1].y <= text->box.y + 0.01 || line.points[0].y >= text->box.bottom() - 0.01;
                QVERIFY2(beside, (where + ": " + line.id + " runs through " + text->id).c_str());
            }
        }
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (std::size_t k = i + 1; k < texts.size(); ++k)
                QVERIFY2(!overlap(texts[i]->box, texts[k]->box),
                         (where + ": " + texts[i]->id + " lies on " + texts[k]->id).c_str());
    }
};

QTEST_APPLESS_MAIN(TestSequenceSpace)
#include "test_sequence_space.moc"
