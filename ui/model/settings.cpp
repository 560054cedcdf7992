#include "ui/model/settings.h"

#include <QSettings>

namespace theater::ui {

namespace {

constexpr char kNumbers[] = "view/numbers";
constexpr char kTheme[] = "view/theme";
constexpr char kLanguage[] = "view/language";
constexpr const char *kThemeNames[] = {"system", "light", "dark", "projector"};

}  // namespace

ViewSettings::ViewSettings(QObject *parent) : QObject(parent) {}

void ViewSettings::restore(const QString &language) {
    const QSettings settings;
    numbers_ = settings.value(kNumbers).toString() == QLatin1String("relative") ? NumberMode::Relative
                                                                                : NumberMode::Absolute;
    const QString theme = settings.value(kTheme).toString();
    for (int i = 0; i < 4; ++i) {
        if (theme == QLatin1String(kThemeNames[i])) {
            theme_ = static_cast<ThemeChoice>(i);
        }
    }
    const auto asked = parse_language(language.toStdString());
    const auto remembered = parse_language(settings.value(kLanguage).toString().toStdString());
    ui::set_language(asked.value_or(remembered.value_or(system_language())));
}

void ViewSettings::set_numbers(NumberMode numbers) {
    if (numbers == numbers_) {
        return;
    }
    numbers_ = numbers;
    QSettings().setValue(kNumbers, numbers == NumberMode::Relative ? "relative" : "absolute");
    emit numbers_changed();
}

void ViewSettings::set_theme(ThemeChoice theme) {
    if (theme == theme_) {
        return;
    }
    theme_ = theme;
    QSettings().setValue(kTheme, QLatin1String(kThemeNames[static_cast<int>(theme)]));
    emit theme_changed();
}

void ViewSettings::set_language(Language language) {
    if (language == current_language()) {
        return;
    }
    ui::set_language(language);
    const std::string_view name = to_string(language);
    QSettings().setValue(kLanguage, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    emit language_changed();
}

}  // namespace theater::ui
