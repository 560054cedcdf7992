#include "ui/model/settings.h"

#include <QSettings>

namespace theater::ui {

namespace {

constexpr char kNumbers[] = "view/numbers";
constexpr char kTheme[] = "view/theme";
constexpr char kLanguage[] = "view/language";
constexpr char kPresentation[] = "view/presentation";
constexpr char kMotion[] = "view/motion";
constexpr const char *kMotionNames[] = {"system", "full", "reduced"};
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
    presentation_ = scene::parse_presentation(settings.value(kPresentation).toString().toStdString())
                        .value_or(scene::Presentation::Ladder);
    const QString motion = settings.value(kMotion).toString();
    for (int i = 0; i < 3; ++i) {
        if (motion == QLatin1String(kMotionNames[i])) {
            motion_ = static_cast<MotionChoice>(i);
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

void ViewSettings::set_presentation(scene::Presentation presentation) {
    if (presentation == presentation_) {
        return;
    }
    presentation_ = presentation;
    const std::string_view name = scene::to_string(presentation);
    QSettings().setValue(kPresentation, QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    emit presentation_changed();
}

void ViewSettings::set_motion(MotionChoice motion) {
    if (motion == motion_) {
        return;
    }
    motion_ = motion;
    QSettings().setValue(kMotion, QLatin1String(kMotionNames[static_cast<int>(motion)]));
    emit motion_changed();
}

void ViewSettings::set_system_reduces_motion(bool reduces) {
    if (reduces != system_reduces_motion_) {
        system_reduces_motion_ = reduces;
        emit motion_changed();
    }
}

bool ViewSettings::is_motion_reduced() const {
    return motion_ == MotionChoice::System ? system_reduces_motion_ : motion_ == MotionChoice::Reduced;
}

void ViewSettings::reset() {
    set_numbers(NumberMode::Absolute);
    set_theme(ThemeChoice::System);
    set_presentation(scene::Presentation::Ladder);
    set_motion(MotionChoice::System);
    set_language(system_language());
    // Not even a choice that happens to be the system's: that may be another tomorrow.
    QSettings().remove(kLanguage);
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
