// How a person wants to look at things: numbers, theme, language. Remembered from one start to the next.
#pragma once

#include <QObject>

#include "core/scene/film.h"
#include "ui/text/language.h"

namespace theater::ui {

enum class NumberMode { Absolute, Relative };
enum class ThemeChoice { System, Light, Dark, Projector };
/// Whether things glide. System: as the desktop says, where it says anything.
enum class MotionChoice { System, Full, Reduced };

class ViewSettings final : public QObject {
    Q_OBJECT

public:
    explicit ViewSettings(QObject *parent = nullptr);

    NumberMode numbers() const { return numbers_; }
    ThemeChoice theme() const { return theme_; }
    Language language() const { return current_language(); }
    scene::Presentation presentation() const { return presentation_; }
    MotionChoice motion() const { return motion_; }
    /// Nothing glides: the film goes from happening to happening.
    bool is_motion_reduced() const;

    /// Takes up what was remembered. `language` ("en", "zh"), where given, holds for this time only; where
    /// none is remembered it is the system's.
    void restore(const QString &language = {});

public slots:
    void set_numbers(theater::ui::NumberMode numbers);
    void set_theme(theater::ui::ThemeChoice theme);
    void set_presentation(theater::scene::Presentation presentation);
    void set_motion(theater::ui::MotionChoice motion);
    /// What the desktop says of motion; it counts where the choice is the system's.
    void set_system_reduces_motion(bool reduces);
    /// All as before the first start.
    void reset();
    /// Installs the translations; widgets hear of it by QEvent::LanguageChange.
    void set_language(theater::ui::Language language);

signals:
    void numbers_changed();
    void theme_changed();
    void language_changed();
    void presentation_changed();
    void motion_changed();

private:
    NumberMode numbers_ = NumberMode::Absolute;
    ThemeChoice theme_ = ThemeChoice::System;
    scene::Presentation presentation_ = scene::Presentation::Ladder;
    MotionChoice motion_ = MotionChoice::System;
    bool system_reduces_motion_ = false;
};

}  // namespace theater::ui
