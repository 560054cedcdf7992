// The colours of the window: in every theme what is written stands out from what it is written on by 4.5 to 1
// (WCAG 2.1 AA, 1.4.3), and the edges of fields and the mark of the focus by 3 to 1 (1.4.11). Disabled
// controls are exempt there, and are listed here.
#include <QApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include "ui/model/settings.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

scene::Rgba rgba_of(const QColor &color) {
    return {static_cast<std::uint8_t>(color.red()), static_cast<std::uint8_t>(color.green()),
            static_cast<std::uint8_t>(color.blue()), static_cast<std::uint8_t>(color.alpha())};
}

double contrast_of(const QColor &a, const QColor &b) { return scene::contrast(rgba_of(a), rgba_of(b)); }

struct Rule {
    QString selector;
    QMap<QString, QColor> colours;  ///< "color", "background", "border" and its kin
};

std::vector<Rule> rules_of(QString sheet) {
    sheet.remove(
        QRegularExpression(QStringLiteral(R"(/\*.*?\*/)"), QRegularExpression::DotMatchesEverythingOption));
    static const QRegularExpression block(QStringLiteral(R"(([^{}]+)\{([^{}]*)\})"));
    static const QRegularExpression colour(QStringLiteral(R"(rgba\((\d+),(\d+),(\d+),(\d+)\))"));
    std::vector<Rule> rules;
    for (auto match = block.globalMatch(sheet); match.hasNext();) {
        const auto one = match.next();
        Rule rule{one.captured(1).simplified(), {}};
        for (const QString &declaration : one.captured(2).split(u';', Qt::SkipEmptyParts)) {
            const auto found = colour.match(declaration);
            if (!found.hasMatch()) continue;
            rule.colours[declaration.section(u':', 0, 0).trimmed()] =
                QColor(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt(),
                       found.captured(4).toInt());
        }
        rules.push_back(rule);
    }
    return rules;
}

constexpr ThemeChoice kThemes[] = {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Projector};

}  // namespace

class TestLook : public QObject {
    Q_OBJECT

private:
    ViewSettings *settings_ = nullptr;
    Look *look_ = nullptr;

    QString told(const QString &what, double ratio) const {
        return QStringLiteral("%1: %2 is %3")
            .arg(to_string(look_->theme().kind).data(), what)
            .arg(ratio, 0, 'f', 2);
    }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("tcp-theater-tests"));
        settings_ = new ViewSettings(this);
        look_ = new Look(*settings_, this);
    }

    void words_of_the_style_sheet_can_be_read() {
        QStringList faults, disabled;
        for (const ThemeChoice theme : kThemes) {
            settings_->set_theme(theme);
            look_->apply();
            QVERIFY2(!qApp->styleSheet().contains(u'@'), "a colour has no value");
            int checked = 0;
            for (const Rule &rule : rules_of(qApp->styleSheet())) {
                if (!rule.colours.contains(QStringLiteral("color"))) continue;
                if (rule.selector.contains(QLatin1String(":disabled"))) {
                    disabled << rule.selector;
                    continue;
                }
                // Without a ground of its own it stands on that of a pane, or of a button.
                const bool has_ground = rule.colours.contains(QStringLiteral("background"));
                const QColor ground =
                    has_ground ? rule.colours[QStringLiteral("background")] : (*look_)[scene::Role::Panel];
                const double ratio = contrast_of(rule.colours[QStringLiteral("color")], ground);
                ++checked;
                if (ratio < 4.5) faults << told(rule.selector, ratio);
            }
            QVERIFY(checked > 20);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        disabled.removeDuplicates();
        const QStringList expected{
            QStringLiteral("QMenu::item:disabled"), QStringLiteral("QToolButton:disabled"),
            QStringLiteral("QPushButton:disabled"), QStringLiteral("QPushButton:default:disabled"),
            QStringLiteral("QSpinBox:disabled, QComboBox:disabled, QLineEdit:disabled")};
        QCOMPARE(disabled, expected);
    }

    void the_focus_and_the_edges_of_fields_can_be_seen() {
        QStringList faults;
        for (const ThemeChoice theme : kThemes) {
            settings_->set_theme(theme);
            look_->apply();
            int rings = 0;
            for (const Rule &rule : rules_of(qApp->styleSheet())) {
                const bool focus = rule.selector.contains(QLatin1String(":focus"));
                const bool field = rule.selector == QLatin1String("QSpinBox, QComboBox, QLineEdit") ||
                                   rule.selector == QLatin1String("QCheckBox::indicator");
                if (!focus && !field) continue;
                for (const QString &name : {QStringLiteral("border-color"), QStringLiteral("border")}) {
                    if (!rule.colours.contains(name)) continue;
                    ++rings;
                    const double ratio = contrast_of(rule.colours[name], (*look_)[scene::Role::Panel]);
                    if (ratio < 3.0) faults << told(rule.selector, ratio);
                }
            }
            QVERIFY(rings > 5);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void words_of_the_palette_can_be_read() {
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
            {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::PlaceholderText, QPalette::Base},      {QPalette::Link, QPalette::Base},
            {QPalette::LinkVisited, QPalette::Base},          {QPalette::BrightText, QPalette::Window},
        };
        QStringList faults;
        for (const ThemeChoice theme : kThemes) {
            settings_->set_theme(theme);
            look_->apply();
            const QPalette palette = QApplication::palette();
            for (const auto &[ink, paper] : pairs) {
                for (const auto group : {QPalette::Active, QPalette::Inactive}) {
                    const double ratio = contrast_of(palette.color(group, ink), palette.color(group, paper));
                    if (ratio < 4.5)
                        faults << told(QStringLiteral("palette %1 on %2").arg(ink).arg(paper), ratio);
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestLook)
#include "test_look.moc"
