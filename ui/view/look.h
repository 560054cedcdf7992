// The look of the whole window in one place: the theme in force, its colours, the style sheet and the icons.
// Widgets ask it; none has colours of its own.
#pragma once

#include <optional>

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include "core/scene/role.h"
#include "core/scene/theme.h"
#include "ui/model/settings.h"

namespace theater::ui {

/// The sizes of words beside the usual one. Few, because every font that a window needs costs its start.
inline constexpr double kSmall = 12.0 / 13, kLarge = 18.0 / 13;

class Look final : public QObject {
    Q_OBJECT

public:
    explicit Look(ViewSettings &settings, QObject *parent = nullptr);

    const scene::Theme &theme() const;
    QColor operator[](scene::Role role) const;
    /// The fill of buttons and fields.
    QColor field() const;
    /// The edge of fields and boxes that would not be seen without it.
    QColor control() const;
    /// An icon of resources/icons in the colour of a role; greyed where its action is disabled.
    QIcon icon(const char *name, scene::Role role = scene::Role::Text) const;
    /// The fonts of the film, for words and for figures that stand in columns.
    static QFont sans(double scale = 1.0);
    static QFont mono(double scale = 1.0);

    /// What the desktop prefers: it counts where the theme is the system's. None: what its palette tells.
    void set_system_dark(std::optional<bool> dark);
    /// Gives palette and style sheet to the application.
    void apply();

signals:
    void changed();

private:
    scene::ThemeKind kind() const;

    ViewSettings &settings_;
    std::optional<bool> system_dark_;
};

}  // namespace theater::ui
