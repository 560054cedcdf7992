// The segment inspector without a window: figures and words of telling segments as text, and what holds of
// every segment of every stock scenario.
#include <QFile>
#include <QTest>

#include <fmt/format.h>

#include "core/scene/checksum_figure.h"
#include "core/scene/field_words.h"
#include "core/scene/header_figure.h"
#include "core/scene/measure.h"
#include "tests/support/core/film_support.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::scene;
using tcp::Flag;

namespace {

std::string plain(const Text &text) {
    std::string out = text.id;
    for (const std::string &arg : text.args)
        out += " | " + arg;
    return out;
}

bool is_data(const record::SegmentRecord &segment) { return segment.sent.segment.text.len > 0; }
bool is_sack(const record::SegmentRecord &segment) { return segment.sent.segment.options.sack_count > 0; }
bool is_syn(const record::SegmentRecord &segment) { return segment.sent.segment.has(Flag::Syn); }
bool is_rst(const record::SegmentRecord &segment) { return segment.sent.segment.has(Flag::Rst); }
bool is_damaged(const record::SegmentRecord &segment) { return segment.corrupted; }
bool is_forged(const record::SegmentRecord &segment) { return segment.forged; }
bool is_fast(const record::SegmentRecord &segment) { return is_syn(segment) && is_data(segment); }
bool is_again(const record::SegmentRecord &segment) { return segment.sent.retransmission; }

struct Sample {
    const char *name;
    const char *scenario;  ///< empty: the forged one; "eventful": the lively one
    bool (*wanted)(const record::SegmentRecord &);
    double width;
    FigureScope scope;
};

constexpr Sample kSamples[] = {
    {"syn", "hs-three-way", is_syn, 300, FigureScope::Tcp},
    {"syn-wide-with-ip", "hs-three-way", is_syn, 620, FigureScope::IpAndTcp},
    {"data", "data-fast-retransmit", is_data, 230, FigureScope::Tcp},
    {"again", "data-fast-retransmit", is_again, 300, FigureScope::Tcp},
    {"sack", "sack-vs-none", is_sack, 300, FigureScope::Tcp},
    {"fast-open", "tfo-zero-rtt", is_fast, 300, FigureScope::IpAndTcp},
    {"rst", "hs-port-closed", is_rst, 300, FigureScope::Tcp},
    {"damaged", "eventful", is_damaged, 300, FigureScope::Tcp},
    {"forged", "", is_forged, 300, FigureScope::Tcp},
};

record::Timeline timeline_of(const Sample &sample) {
    const QString scenario = QString::fromLatin1(sample.scenario);
    if (scenario.isEmpty()) return forged_timeline();
    return scenario == u"eventful" ? eventful_timeline() : stock_timeline(scenario);
}

std::string words_of(const Inspected &packet, const FieldTeller &teller) {
    std::string out;
    for (std::size_t i = 0; i < packet.fields.size(); ++i) {
        const FieldWords words = teller.tell(i);
        out += fmt::format("{} {} = {}\n    {}\n    {}\n", i, wire::name_of(packet.fields[i]),
                           figure_value(packet, i, Numbers::Relative), plain(words.means), plain(words.from));
    }
    return out;
}

void compare_lines(const QByteArray &got, const QString &path) {
    QFile file(script::source_path(path));
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

/// Cells of different fields do not overlap, and each field has one.
void check_cells(const Frame &frame, const Inspected &packet, FigureScope scope) {
    std::vector<const Shape *> cells;
    std::vector<bool> drawn(packet.fields.size());
    for (const Shape &shape : frame.moving) {
        if (shape.kind == ShapeKind::Text && shape.id.starts_with("field-")) {
            QVERIFY2(shape.box.width > 4 && shape.box.x >= 0 && shape.box.right() <= frame.width + 0.1 &&
                         shape.box.bottom() <= frame.height,
                     shape.id.c_str());
        }
        if (shape.subject.kind != Subject::Kind::Field || !shape.id.starts_with("field-")) continue;
        drawn[shape.subject.index] = true;
        for (const Shape *other : cells) {
            const bool apart = other->box.right() <= shape.box.x || shape.box.right() <= other->box.x ||
                               other->box.bottom() <= shape.box.y || shape.box.bottom() <= other->box.y;
            QVERIFY2(apart, (other->id + " and " + shape.id).c_str());
        }
        cells.push_back(&shape);
    }
    for (std::size_t i = 0; i < drawn.size(); ++i)
        QCOMPARE(bool(drawn[i]), scope == FigureScope::IpAndTcp || !wire::is_ip(packet.fields[i].kind));
}

}  // namespace

class TestHeaderFigure : public QObject {
    Q_OBJECT

private slots:
    void figures_are_as_ever_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kSamples)); ++i)
            QTest::newRow(kSamples[i].name) << i;
    }

    void figures_are_as_ever() {
        QFETCH(int, index);
        const Sample &sample = kSamples[index];
        const record::Timeline timeline = timeline_of(sample);
        for (const record::SegmentRecord &segment : timeline.recording().segments()) {
            if (!sample.wanted(segment)) continue;
            const Inspected packet = inspect(timeline.recording(), segment, PacketForm::Arrives);
            const SenderFacts sender = sender_facts(timeline.course(), segment);
            const FieldTeller teller(packet, segment, sender, {"client", "server"}, Numbers::Relative);
            FigureView view;
            view.width = sample.width;
            view.scope = sample.scope;
            view.numbers = Numbers::Relative;
            view.chosen = wire::find_field(packet.fields, wire::FieldKind::SequenceNumber);
            std::string text = header_figure(packet, view).dump() + words_of(packet, teller);
            for (const auto &[name, value] : checksum_lines(packet, PlainPhrasebook()))
                text += name + ": " + value + '\n';
            compare_lines(QByteArray::fromStdString(text),
                          QStringLiteral("tests/golden/header/%1.txt").arg(QLatin1String(sample.name)));
            return;
        }
        QFAIL("there is no such segment");
    }

    void every_segment_can_be_drawn_and_told() {
        int looked = 0;
        for (const QString &id : stock_ids()) {
            const record::Timeline timeline = stock_timeline(id);
            const record::Segments all = timeline.recording().segments();
            const std::size_t stride = std::max<std::size_t>(1, all.size() / 40);
            for (std::size_t i = 0; i < all.size(); i += stride) {
                const record::SegmentRecord segment = all[i];
                const Inspected packet = inspect(timeline.recording(), segment, PacketForm::Left);
                QVERIFY(packet.checksum.holds() && !packet.damage);
                const SenderFacts sender = sender_facts(timeline.course(), segment);
                const FieldTeller teller(packet, segment, sender, {"client", "server"}, Numbers::Relative);
                for (std::size_t field = 0; field < packet.fields.size(); ++field) {
                    const FieldWords words = teller.tell(field);
                    QVERIFY(!words.means.id.empty() && !words.from.id.empty());
                }
                for (const double width : {180.0, 230.0, 380.0, 900.0}) {
                    for (const FigureScope scope : {FigureScope::Tcp, FigureScope::IpAndTcp}) {
                        FigureView view;
                        view.width = width;
                        view.scope = scope;
                        check_cells(header_figure(packet, view), packet, scope);
                        if (QTest::currentTestFailed()) return;
                    }
                }
                ++looked;
            }
        }
        QVERIFY(looked > 200);
    }

    // What is said of a sequence number is what the engine's own variables say.
    void sequence_numbers_come_from_where_is_said() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const record::Segments all = timeline.recording().segments();
        const auto from = [&](std::size_t index, wire::FieldKind kind) {
            const record::SegmentRecord segment = all[index];
            const Inspected packet = inspect(timeline.recording(), segment, PacketForm::Left);
            const SenderFacts sender = sender_facts(timeline.course(), segment);
            return plain(FieldTeller(packet, segment, sender, {"client", "server"}, Numbers::Absolute)
                             .tell(*wire::find_field(packet.fields, kind))
                             .from);
        };
        QCOMPARE(from(0, wire::FieldKind::SequenceNumber), std::string("field.from-iss-given | client"));
        QCOMPARE(from(1, wire::FieldKind::AcknowledgmentNumber),
                 std::string("field.from-irs | client | 1001"));
        QCOMPARE(from(2, wire::FieldKind::SequenceNumber),
                 std::string("field.from-snd-nxt-empty | client | 1001 | 1001"));
        QCOMPARE(from(2, wire::FieldKind::AcknowledgmentNumber),
                 std::string("field.from-rcv-nxt | client | 2001"));
    }

    void what_is_not_there_is_told_apart() {
        const record::Timeline timeline = eventful_timeline();
        int damaged = 0;
        for (const record::SegmentRecord &segment : timeline.recording().segments()) {
            if (!segment.corrupted) continue;
            ++damaged;
            QVERIFY(has_two_forms(segment));
            const Inspected left = inspect(timeline.recording(), segment, PacketForm::Left);
            const Inspected come = inspect(timeline.recording(), segment, PacketForm::Arrives);
            QVERIFY(left.checksum.holds() && !come.checksum.holds());
            QVERIFY(left.bytes == come.before && left.bytes != come.bytes);
            const auto checksum = wire::find_field(come.fields, wire::FieldKind::Checksum);
            QVERIFY(come.marks[*checksum] == FieldMark::Wrong);
            QVERIFY(left.marks[*checksum] == FieldMark::Plain);
        }
        QVERIFY(damaged > 0);
    }
};

QTEST_APPLESS_MAIN(TestHeaderFigure)
#include "test_header_figure.moc"
