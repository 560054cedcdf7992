#include "core/scene/measure.h"

namespace theater::scene {

double text_units(std::string_view text, double size, Face face) {
    constexpr double mono = 0.602, sans = 0.57, bold = 0.63, wide = 1.0;
    const bool is_mono = face == Face::Mono || face == Face::MonoBold;
    const double narrow = is_mono ? mono : face == Face::SansBold ? bold : sans;
    double ems = 0;
    for (const char byte : text) {
        const auto c = static_cast<unsigned char>(byte);
        if ((c & 0xC0) == 0x80) continue;              // a continuation: counted with its first byte
        ems += c >= 0xE3 && c < 0xF0 ? wide : narrow;  // U+3000 and up: Chinese words and their punctuation
    }
    return ems * size;
}

}  // namespace theater::scene
