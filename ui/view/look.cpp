#include "ui/view/look.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>

#include "ui/paint/fonts.h"

namespace theater::ui {

using scene::Role;

namespace {

QColor to_color(scene::Rgba c) { return {c.r, c.g, c.b, c.a}; }

/// Draws an SVG whose black is replaced by a colour, at any size and scale.
class TintedSvg final : public QIconEngine {
public:
    TintedSvg(QByteArray svg, QColor normal, QColor disabled)
        : svg_(std::move(svg)), normal_(normal), disabled_(disabled) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray colored = svg_;
        colored.replace("#000000", (mode == QIcon::Disabled ? disabled_ : normal_).name().toLatin1());
        QSvgRenderer(colored).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return image;
    }

    QIconEngine *clone() const override { return new TintedSvg(*this); }

private:
    QByteArray svg_;
    QColor normal_, disabled_;
};

constexpr double kFontPx = 13;

QFont sized(const QStringList &families, double size_px) {
    QFont font(families);
    font.setPixelSize(qRound(size_px));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Neither Latin nor Chinese letters need shaping; running it over every label costs a tenth of a cold
    // start.
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::PreferNoShaping));
    font.setKerning(false);
    return font;
}

/// What the desktop prefers, as far as its palette tells; asked before we put ours in its place.
bool system_is_dark() {
    constexpr char kProperty[] = "theater_system_is_dark";
    if (!qApp->property(kProperty).isValid()) {
        qApp->setProperty(kProperty, QApplication::palette().color(QPalette::Window).lightness() < 128);
    }
    return qApp->property(kProperty).toBool();
}

QPalette palette_of(const Look &look) {
    QPalette palette;
    const auto both = [&](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    both(QPalette::Window, look[Role::Panel]);
    both(QPalette::Base, look[Role::Panel]);
    both(QPalette::AlternateBase, look.field());
    both(QPalette::Button, look.field());
    both(QPalette::Text, look[Role::Text]);
    both(QPalette::WindowText, look[Role::Text]);
    both(QPalette::ButtonText, look[Role::Text]);
    both(QPalette::BrightText, look[Role::Lost]);
    both(QPalette::PlaceholderText, look[Role::TextDim]);
    both(QPalette::Highlight, look[Role::Accent]);
    both(QPalette::HighlightedText, look[Role::TextOnAccent]);
    both(QPalette::Link, look[Role::Accent]);
    both(QPalette::LinkVisited, look[Role::Accent]);
    both(QPalette::ToolTipBase, look[Role::Panel]);
    both(QPalette::ToolTipText, look[Role::Text]);
    both(QPalette::Mid, look[Role::PanelEdge]);
    both(QPalette::Dark, look[Role::PanelEdge]);
    both(QPalette::Light, look[Role::Panel]);
    both(QPalette::Shadow, look[Role::PanelEdge]);
    QColor faint = look[Role::TextDim];
    faint.setAlpha(140);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

QString style_sheet_of(const Look &look) {
    QFile file(QStringLiteral(":/style/window.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    QColor faint = look[Role::TextDim];
    faint.setAlpha(140);
    const std::pair<const char *, QColor> names[] = {
        {"@panel", look[Role::Panel]},
        {"@background", look[Role::Background]},
        {"@edge", look[Role::PanelEdge]},
        {"@control", look.control()},
        {"@text", look[Role::Text]},
        {"@dim", look[Role::TextDim]},
        {"@accent", look[Role::Accent]},
        {"@on-accent", look[Role::TextOnAccent]},
        {"@soft", look[Role::ChangedFill]},
        {"@field", look.field()},
        {"@lost", look[Role::Lost]},
        {"@lost-fill", look[Role::LostFill]},
        {"@faint", faint},
        {"@scroll", look[Role::Lifeline]},
    };
    for (const auto &[name, color] : names) {
        // With the semicolon, so that @accent does not begin a longer name.
        sheet.replace(QLatin1String(name) + QLatin1Char(';'), QStringLiteral("rgba(%1,%2,%3,%4);")
                                                                  .arg(color.red())
                                                                  .arg(color.green())
                                                                  .arg(color.blue())
                                                                  .arg(color.alpha()));
    }
    return sheet;
}

}  // namespace

Look::Look(ViewSettings &settings, QObject *parent) : QObject(parent), settings_(settings) {
    system_is_dark();
    connect(&settings, &ViewSettings::theme_changed, this, &Look::apply);
}

scene::ThemeKind Look::kind() const {
    switch (settings_.theme()) {
        case ThemeChoice::Light: return scene::ThemeKind::Light;
        case ThemeChoice::Dark: return scene::ThemeKind::Dark;
        case ThemeChoice::Projector: return scene::ThemeKind::Projector;
        case ThemeChoice::System: break;
    }
    return system_dark_.value_or(system_is_dark()) ? scene::ThemeKind::Dark : scene::ThemeKind::Light;
}

const scene::Theme &Look::theme() const { return scene::theme_of(kind()); }

void Look::set_system_dark(std::optional<bool> dark) {
    const scene::ThemeKind before = kind();
    system_dark_ = dark;
    if (kind() != before) {
        apply();
    }
}

QColor Look::operator[](Role role) const { return to_color(theme()[role]); }

QColor Look::field() const {
    switch (theme().kind) {
        case scene::ThemeKind::Dark: return {0x23, 0x2B, 0x37};
        case scene::ThemeKind::Projector: return {0xE9, 0xEC, 0xF1};
        case scene::ThemeKind::Light: break;
    }
    return {0xF2, 0xF4, 0xF7};
}

QColor Look::control() const {
    switch (theme().kind) {
        case scene::ThemeKind::Dark: return {0x6B, 0x77, 0x89};
        case scene::ThemeKind::Projector: return {0x33, 0x3A, 0x46};
        case scene::ThemeKind::Light: break;
    }
    return {0x83, 0x8C, 0x9E};
}

QIcon Look::icon(const char *name, Role role) const {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QColor disabled = (*this)[Role::TextDim];
    disabled =
        QColor::fromRgbF((disabled.redF() + field().redF()) / 2, (disabled.greenF() + field().greenF()) / 2,
                         (disabled.blueF() + field().blueF()) / 2);
    return QIcon(new TintedSvg(file.readAll(), (*this)[role], disabled));
}

QFont Look::sans(double scale) { return sized(font_families(scene::Face::Sans), kFontPx * scale); }

QFont Look::mono(double scale) { return sized(font_families(scene::Face::Mono), kFontPx * scale); }

void Look::apply() {
    if (QApplication::style()->name() != QLatin1String("fusion") && qApp->styleSheet().isEmpty()) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    QApplication::setFont(sans());
    QApplication::setPalette(palette_of(*this));
    qApp->setStyleSheet(style_sheet_of(*this));
    emit changed();
}

}  // namespace theater::ui
