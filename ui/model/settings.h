// How a person wants to look at things: numbers, theme, language. Remembered from one start to the next.
#pragma once

#include <QObject>

#include "ui/text/language.h"

namespace theater::ui {

enum class NumberMode { Absolute, Relative };
enum class ThemeChoice { System, Light, Dark, Projector };

class ViewSettings final : public QObject {
    Q_OBJECT

public:
    explicit ViewSettings(QObject *parent = nullptr);

    NumberMode numbers() const { return numbers_; }
    ThemeChoice theme() const { return theme_; }
    Language language() const { return current_language(); }

    /// Takes up what was remembered. `language` ("en", "zh"), where given, holds for this time only; where
    /// none is remembered it is the system's.
    void restore(const QString &language = {});

public slots:
    void set_numbers(theater::ui::NumberMode numbers);
    void set_theme(theater::ui::ThemeChoice theme);
    /// Installs the translations; widgets hear of it by QEvent::LanguageChange.
    void set_language(theater::ui::Language language);

signals:
    void numbers_changed();
    void theme_changed();
    void language_changed();

private:
    NumberMode numbers_ = NumberMode::Absolute;
    ThemeChoice theme_ = ThemeChoice::System;
};

}  // namespace theater::ui
