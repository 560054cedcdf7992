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

std::vector<std::string> wrapped(std::string_view text, double size, Face face, double width) {
    std::vector<std::string> lines;
    std::string line, word;
    const auto place = [&] {
        if (!line.empty() && text_units(line + word, size, face) > width) {
            while (!line.empty() && line.back() == ' ')
                line.pop_back();
            lines.push_back(std::move(line));
            line.clear();
        }
        line += word;
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        word += text.substr(i, bytes);
        i += bytes;
        // Three bytes from E3 on are Chinese, its punctuation too; a line does not begin with that.
        const bool chinese = bytes == 3 && lead >= 0xE3;
        const bool before_mark = text.substr(i, 2) == "\xE3\x80" || text.substr(i, 2) == "\xEF\xBC";
        if (lead == ' ' || (chinese && !before_mark)) place();
    }
    place();
    lines.push_back(std::move(line));
    return lines;
}

}  // namespace theater::scene
