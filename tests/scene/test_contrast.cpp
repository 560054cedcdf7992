// Everything that is drawn can be told from what it stands on (WCAG 2.1 AA): words 4.5 to 1, lines and edges
// that mean something 3 to 1, in every theme. The pairs are read off the golden pictures of all diagrams, so
// a new picture is judged by itself; and every role has to say here what it is for.
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <optional>
#include <set>

#include "core/scene/theme.h"

using namespace theater::scene;

namespace {

enum class For {
    Paper,     ///< others stand on it
    Ink,       ///< words, and lines as strong as words
    Sign,      ///< lines, edges, rings that say something
    Ornament,  ///< nothing hangs on seeing it; `why` says what tells the same
};

struct Use {
    Role role;
    For use;
    const char *why = "";
};

constexpr const char *kNamed = "the state's name stands on it or beside it";

const std::vector<Use> &uses() {
    static const std::vector<Use> table = {
        {Role::None, For::Ornament, "not drawn"},
        {Role::Background, For::Paper},
        {Role::Panel, For::Paper},
        {Role::PanelEdge, For::Ornament, "what a card holds stands in its place without an edge"},
        {Role::Text, For::Ink},
        {Role::TextDim, For::Ink},
        {Role::TextOnState, For::Ink},
        {Role::Grid, For::Ornament, "the times stand beside the lines"},
        {Role::Lifeline, For::Ornament, "goes on where the bands end, and nothing happens there"},
        {Role::Accent, For::Ink},
        {Role::TextOnAccent, For::Ink},
        {Role::SegmentLine, For::Sign},
        {Role::SegmentData, For::Sign},
        {Role::Capsule, For::Paper},
        {Role::CapsuleData, For::Paper},
        {Role::CapsuleEdge, For::Ornament, "the words in it say what it is"},
        {Role::Lost, For::Ink},
        {Role::LostFill, For::Paper},
        {Role::Held, For::Ink},
        {Role::HeldFill, For::Paper},
        {Role::Forged, For::Ink},
        {Role::ForgedFill, For::Paper},
        {Role::Changed, For::Ink},
        {Role::ChangedFill, For::Paper},
        {Role::Fold, For::Ornament, "the length of the silence is written on it"},
        {Role::FoldFill, For::Paper},
        {Role::Shadow, For::Ornament, "a shadow"},
        {Role::Thread, For::Ornament,
         "a broad light band under the arrows; its knots and the list say the same"},
        {Role::ThreadKnot, For::Sign},
        {Role::StateClosed, For::Paper, kNamed},
        {Role::StateListen, For::Paper, kNamed},
        {Role::StateSynSent, For::Paper, kNamed},
        {Role::StateSynReceived, For::Paper, kNamed},
        {Role::StateEstablished, For::Paper, kNamed},
        {Role::StateFinWait1, For::Paper, kNamed},
        {Role::StateFinWait2, For::Paper, kNamed},
        {Role::StateCloseWait, For::Paper, kNamed},
        {Role::StateClosing, For::Paper, kNamed},
        {Role::StateLastAck, For::Paper, kNamed},
        {Role::StateTimeWait, For::Paper, kNamed},
        {Role::InkClosed, For::Ink},
        {Role::InkListen, For::Ink},
        {Role::InkSynSent, For::Ink},
        {Role::InkSynReceived, For::Ink},
        {Role::InkEstablished, For::Ink},
        {Role::InkFinWait1, For::Ink},
        {Role::InkFinWait2, For::Ink},
        {Role::InkCloseWait, For::Ink},
        {Role::InkClosing, For::Ink},
        {Role::InkLastAck, For::Ink},
        {Role::InkTimeWait, For::Ink},
    };
    return table;
}

const Use *use_of(Role role) {
    for (const Use &use : uses()) {
        if (use.role == role) return &use;
    }
    return nullptr;
}

std::optional<Role> role_named(const QString &name) {
    for (int role = 0; role < kRoleCount; ++role) {
        const auto view = to_string(static_cast<Role>(role));
        if (name == QLatin1String(view.data(), static_cast<qsizetype>(view.size())))
            return static_cast<Role>(role);
    }
    return std::nullopt;
}

struct Pair {
    Role ink, paper;
    bool is_text;
    auto operator<=>(const Pair &) const = default;
};

/// Reads the dump of a picture (Frame::dump) shape by shape: what each word and each line stands on is the
/// last filled box drawn before it that holds its middle.
class Reader {
public:
    explicit Reader(std::map<Pair, QString> &pairs, QString where)
        : pairs_(pairs), where_(std::move(where)) {}

    void read(const QString &line) {
        if (line == QLatin1String("ground") || line == QLatin1String("moving")) {
            // What moves is drawn upon the ground, whose boxes lie elsewhere on the paper.
            papers_.clear();
            return;
        }
        static const QRegularExpression shape(QStringLiteral(R"(^  (\w+) (\S+) (\S+) (.*)$)"));
        const auto match = shape.match(line);
        const auto role = match.hasMatch() ? role_named(match.captured(3)) : std::nullopt;
        if (!role) return;
        const QString kind = match.captured(1), rest = match.captured(4);
        const auto middle = middle_of(rest);
        if (!middle) return;
        const Role paper = paper_at(*middle);
        if (kind == QLatin1String("text")) {
            add({*role, paper, true});
        } else if (*role != Role::None && kind != QLatin1String("rect")) {
            add({*role, paper, false});
        }
        if (kind == QLatin1String("rect")) take_paper(rest);
    }

private:
    static std::optional<QRectF> box_in(const QString &rest) {
        static const QRegularExpression box(QStringLiteral(R"(^\[(\S+) (\S+) (\S+) (\S+)\])"));
        const auto match = box.match(rest);
        if (!match.hasMatch()) return std::nullopt;
        return QRectF(match.captured(1).toDouble(), match.captured(2).toDouble(),
                      match.captured(3).toDouble(), match.captured(4).toDouble());
    }
    static std::optional<QPointF> middle_of(const QString &rest) {
        if (const auto box = box_in(rest)) return box->center();
        static const QRegularExpression points(
            QStringLiteral(R"(^(-?[\d.]+),(-?[\d.]+) (-?[\d.]+),(-?[\d.]+))"));
        const auto match = points.match(rest);
        if (!match.hasMatch()) return std::nullopt;
        return QPointF((match.captured(1).toDouble() + match.captured(3).toDouble()) / 2,
                       (match.captured(2).toDouble() + match.captured(4).toDouble()) / 2);
    }
    void take_paper(const QString &rest) {
        static const QRegularExpression fill(QStringLiteral(R"(fill=(\S+))"));
        const auto match = fill.match(rest);
        const auto role = match.hasMatch() ? role_named(match.captured(1)) : std::nullopt;
        const auto box = box_in(rest);
        if (role && box && *role != Role::Shadow) papers_.push_back({*box, *role});
    }
    Role paper_at(QPointF point) const {
        for (auto it = papers_.rbegin(); it != papers_.rend(); ++it) {
            if (it->first.contains(point)) return it->second;
        }
        return Role::Background;
    }
    void add(const Pair &pair) { pairs_.try_emplace(pair, where_); }

    std::map<Pair, QString> &pairs_;
    QString where_;
    std::vector<std::pair<QRectF, Role>> papers_;
};

std::map<Pair, QString> pairs_in_pictures() {
    std::map<Pair, QString> pairs;
    QDirIterator files(QStringLiteral(TCP_THEATER_SOURCE_DIR "/tests/golden"), {"*.txt"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        if (lines.isEmpty() || !lines.front().startsWith(QLatin1String("frame "))) continue;
        Reader reader(pairs, files.fileName());
        for (const QString &line : lines)
            reader.read(line);
    }
    return pairs;
}

QString words_for(const Theme &theme, const Pair &pair, double ratio, const QString &where) {
    return QStringLiteral("%1: %2 on %3 is %4 (%5)")
        .arg(to_string(theme.kind).data(), to_string(pair.ink).data(), to_string(pair.paper).data())
        .arg(ratio, 0, 'f', 2)
        .arg(where);
}

}  // namespace

class TestContrast : public QObject {
    Q_OBJECT

private slots:
    void every_role_says_what_it_is_for() {
        for (int i = 0; i < kRoleCount; ++i) {
            const auto role = static_cast<Role>(i);
            const Use *use = use_of(role);
            QVERIFY2(use != nullptr, to_string(role).data());
            QVERIFY2(use->use != For::Ornament || QLatin1String(use->why).size() > 0, to_string(role).data());
        }
        QCOMPARE(uses().size(), std::size_t(kRoleCount));
    }

    void the_pictures_are_there() {
        const auto pairs = pairs_in_pictures();
        QVERIFY(pairs.size() > 40);
        QVERIFY(pairs.contains({Role::Text, Role::Panel, true}));
        QVERIFY(pairs.contains({Role::SegmentLine, Role::Background, false}));
    }

    void words_and_signs_can_be_seen() {
        QStringList faults;
        for (const auto &[pair, where] : pairs_in_pictures()) {
            const Use *use = use_of(pair.ink);
            if (pair.is_text && (use == nullptr || use->use == For::Ornament || use->use == For::Paper)) {
                faults << QStringLiteral("words in %1, which is no ink (%2)")
                              .arg(to_string(pair.ink).data(), where);
                continue;
            }
            if (use->use == For::Ornament || use->use == For::Paper) continue;
            for (int kind = 0; kind < kThemeCount; ++kind) {
                const Theme &theme = theme_of(static_cast<ThemeKind>(kind));
                const double ratio = contrast(theme[pair.ink], theme[pair.paper]);
                // What is drawn across a state's colour continues on the paper beside it.
                const bool on_state = !pair.is_text && pair.paper >= Role::StateClosed;
                if (!on_state && ratio < (pair.is_text ? 4.5 : 3.0))
                    faults << words_for(theme, pair, ratio, where);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void inks_can_be_read_on_every_pane() {
        // Panes write with the inks outside of any picture.
        QStringList faults;
        for (const Use &use : uses()) {
            if (use.use != For::Ink || use.role == Role::TextOnState || use.role == Role::TextOnAccent)
                continue;
            for (int kind = 0; kind < kThemeCount; ++kind) {
                const Theme &theme = theme_of(static_cast<ThemeKind>(kind));
                for (const Role paper : {Role::Panel, Role::Background}) {
                    const double ratio = contrast(theme[use.role], theme[paper]);
                    if (ratio < 4.5) faults << words_for(theme, {use.role, paper, true}, ratio, "panes");
                }
            }
        }
        const std::pair<Role, Role> rows[] = {
            {Role::Lost, Role::LostFill},      {Role::Held, Role::HeldFill},
            {Role::Forged, Role::ForgedFill},  {Role::Changed, Role::ChangedFill},
            {Role::Accent, Role::ChangedFill}, {Role::Text, Role::ChangedFill},
            {Role::TextOnAccent, Role::Accent}};
        for (const auto &[ink, paper] : rows) {
            for (int kind = 0; kind < kThemeCount; ++kind) {
                const Theme &theme = theme_of(static_cast<ThemeKind>(kind));
                const double ratio = contrast(theme[ink], theme[paper]);
                if (ratio < 4.5) faults << words_for(theme, {ink, paper, true}, ratio, "rows of tables");
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestContrast)
#include "test_contrast.moc"
