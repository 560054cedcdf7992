#include "ui/paint/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>

namespace theater::ui {

using scene::Face;

QStringList font_families(Face face) {
    static const QStringList sans{"Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans", "DejaVu Sans",
                                  "sans-serif"};
    static const QStringList mono{"DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC",
                                  "monospace"};
    return face == Face::Mono || face == Face::MonoBold ? mono : sans;
}

QFont scaled_font(Face face, double size) {
    QFont font(font_families(face));
    font.setPixelSize(qMax(1, qRound(size * kFontScale)));
    font.setBold(face == Face::SansBold || face == Face::MonoBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

FittedText fit_text(QString &text, Face face, double wanted_size, double width) {
    constexpr double smallest = 0.55;
    const QFontMetricsF wanted(scaled_font(face, kDrawnSize));
    const double unit = wanted_size / kDrawnSize / kFontScale;
    double advance = wanted.horizontalAdvance(text) * unit;
    double factor = advance > width && advance > 0 ? width / advance : 1.0;
    if (factor < smallest) {
        factor = smallest;
        text = wanted.elidedText(text, Qt::ElideRight, width / smallest / unit);
        advance = wanted.horizontalAdvance(text) * unit;
    }
    return {wanted_size * factor, advance * factor, wanted.ascent() * unit * factor,
            wanted.descent() * unit * factor};
}

bool has_chinese_font() { return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty(); }

}  // namespace theater::ui
