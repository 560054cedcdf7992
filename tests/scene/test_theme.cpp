// Words can be read: every pair of ink and paper that the film really uses has a contrast of 4.5 to 1 or more
// (WCAG 2.1 AA), in every theme.
#include <QTest>

#include <map>
#include <set>

#include "core/scene/theme.h"
#include "tests/support/core/film_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

using Pairs = std::set<std::pair<Role, Role>>;

/// The fill that a text stands on: the last box drawn before it that holds its middle.
Role paper_of(const std::vector<Shape> &shapes, std::size_t text) {
    const Box &box = shapes[text].box;
    const Point middle{box.x + box.width / 2, box.y + box.height / 2};
    for (std::size_t i = text; i-- > 0;) {
        const Shape &shape = shapes[i];
        if (shape.kind == ShapeKind::Rect && shape.fill != Role::None && shape.fill != Role::Shadow &&
            shape.box.contains(middle)) {
            return shape.fill;
        }
    }
    return Role::Background;
}

void collect(const std::vector<Shape> &shapes, Pairs &pairs) {
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (shapes[i].kind == ShapeKind::Text) pairs.emplace(shapes[i].role, paper_of(shapes, i));
    }
}

Pairs pairs_in_use() {
    Pairs pairs;
    std::vector<record::Timeline> timelines;
    for (const QString &id : stock_ids())
        timelines.push_back(stock_timeline(id));
    timelines.push_back(eventful_timeline());
    for (const record::Timeline &timeline : timelines) {
        for (const Instant t : telling_instants(timeline.recording())) {
            const Frame frame = frame_at(timeline.course(), t, View{}, PlainPhrasebook());
            collect(frame.ground, pairs);
            collect(frame.moving, pairs);
        }
    }
    // The states that no stock scenario visits.
    for (int state = 0; state < tcp::kStateCount; ++state) {
        pairs.emplace(Role::TextOnState, state_role(static_cast<tcp::State>(state)));
        pairs.emplace(ink_role(static_cast<tcp::State>(state)), Role::Background);
    }
    return pairs;
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void every_role_has_a_name() {
        std::set<std::string_view> names;
        for (int role = 0; role < kRoleCount; ++role)
            names.insert(to_string(static_cast<Role>(role)));
        QCOMPARE(names.size(), std::size_t(kRoleCount));
        QVERIFY(!names.contains(""));
        QCOMPARE(to_string(Role::SegmentLine), "segment-line");
        QCOMPARE(to_string(state_role(tcp::State::TimeWait)), "state-time-wait");
        QCOMPARE(to_string(ink_role(tcp::State::TimeWait)), "ink-time-wait");
    }

    void every_role_has_a_colour() {
        for (int kind = 0; kind < kThemeCount; ++kind) {
            const Theme &theme = theme_of(static_cast<ThemeKind>(kind));
            for (int role = 1; role < kRoleCount; ++role) {
                const bool set =
                    theme[static_cast<Role>(role)] != Rgba{} || theme.kind == ThemeKind::Projector;
                QVERIFY2(set, to_string(static_cast<Role>(role)).data());
            }
        }
    }

    void contrast_is_that_of_the_standard() {
        QVERIFY(std::abs(contrast({0, 0, 0}, {255, 255, 255}) - 21) < 0.01);
        QVERIFY(std::abs(contrast({119, 119, 119}, {255, 255, 255}) - 4.48) < 0.01);
        QCOMPARE(contrast({1, 2, 3}, {1, 2, 3}), 1.0);
    }

    void words_can_be_read() {
        const Pairs pairs = pairs_in_use();
        QVERIFY(pairs.size() > 20);
        QStringList unreadable;
        for (int kind = 0; kind < kThemeCount; ++kind) {
            const Theme &theme = theme_of(static_cast<ThemeKind>(kind));
            for (const auto &[ink, paper] : pairs) {
                const double ratio = contrast(theme[ink], theme[paper]);
                if (ratio < 4.5) {
                    unreadable << QStringLiteral("%1: %2 on %3 is %4")
                                      .arg(to_string(theme.kind).data(), to_string(ink).data(),
                                           to_string(paper).data())
                                      .arg(ratio, 0, 'f', 2);
                }
            }
        }
        QVERIFY2(unreadable.isEmpty(), qPrintable(unreadable.join(u'\n')));
    }

    void states_are_told_apart() {
        for (int kind = 0; kind < kThemeCount; ++kind) {
            const Theme &theme = theme_of(static_cast<ThemeKind>(kind));
            for (int a = 0; a < tcp::kStateCount; ++a) {
                for (int b = 0; b < a; ++b) {
                    const Rgba x = theme[state_role(static_cast<tcp::State>(a))];
                    const Rgba y = theme[state_role(static_cast<tcp::State>(b))];
                    const int apart = std::abs(x.r - y.r) + std::abs(x.g - y.g) + std::abs(x.b - y.b);
                    QVERIFY2(apart >= 48, qPrintable(QString::number(a) + u' ' + QString::number(b)));
                }
            }
        }
    }

    void names_of_themes_read_back() {
        for (int kind = 0; kind < kThemeCount; ++kind) {
            const auto theme = static_cast<ThemeKind>(kind);
            QVERIFY(parse_theme(to_string(theme)) == theme);
        }
        QVERIFY(!parse_theme("sepia"));
    }
};

QTEST_APPLESS_MAIN(TestTheme)
#include "test_theme.moc"
