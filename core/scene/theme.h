// A Theme turns roles into colours. Knows no renderer and no shape.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/scene/role.h"

namespace theater::scene {

struct Rgba {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    friend constexpr bool operator==(Rgba, Rgba) = default;
};

enum class ThemeKind : std::uint8_t {
    Light,
    Dark,
    Projector,  ///< black on white, strong lines: for a bright room and the back row
};
inline constexpr int kThemeCount = 3;
/// "light", "dark", "projector".
std::string_view to_string(ThemeKind kind);
std::optional<ThemeKind> parse_theme(std::string_view text);

struct Theme {
    ThemeKind kind = ThemeKind::Light;
    std::array<Rgba, kRoleCount> colors{};

    Rgba operator[](Role role) const { return colors[static_cast<std::size_t>(role)]; }
    friend bool operator==(const Theme &, const Theme &) = default;
};

const Theme &theme_of(ThemeKind kind);

/// The contrast ratio of WCAG 2.1, 1 to 21. Both colours are taken as opaque.
double contrast(Rgba a, Rgba b);

}  // namespace theater::scene
