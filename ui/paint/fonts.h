// The fonts of the film: which families each face asks for, and text made to fit its box.
// Knows shapes, no widgets.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

#include "core/scene/frame.h"

namespace theater::ui {

/// The families of a face, the one we would like best first. Chinese comes from the same list everywhere.
QStringList font_families(scene::Face face);

/// Fonts are made this much larger than asked for and drawn scaled down: that gives sizes such as 12.5, and
/// widths that do not depend on the size of the output.
inline constexpr double kFontScale = 8;
/// All words of a face are measured and drawn with the font of this size (units) and scaled from there:
/// opening a font costs a millisecond, and the film uses a dozen sizes.
inline constexpr double kDrawnSize = 13;
/// The font of a face at `size` units, made kFontScale times as large.
QFont scaled_font(scene::Face face, double size);

/// A text as it will be drawn: size reduced until it fits `width`, never enlarged.
struct FittedText {
    double size = 0;     ///< units
    double width = 0;    ///< units, at that size
    double ascent = 0;   ///< units
    double descent = 0;  ///< units
};
/// Both in units. Below 55 % of the wanted size a text is cut with an ellipsis instead; `text` is then
/// changed.
FittedText fit_text(QString &text, scene::Face face, double wanted_size, double width);

/// Whether some installed font writes Simplified Chinese.
bool has_chinese_font();
/// The Debian package that brings such a font.
inline constexpr char kChineseFontPackage[] = "fonts-noto-cjk";

}  // namespace theater::ui
