#include "core/script/toml_text.h"

namespace theater::script {

namespace {

enum class Lines : bool { Escaped, Kept };

void append_escaped(std::string &out, std::string_view text, Lines lines) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += lines == Lines::Kept ? "\n" : "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        } else {
            out += c;
        }
    }
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "\"";
    append_escaped(out, text, Lines::Escaped);
    return out + "\"";
}

std::string quoted_lines(std::string_view text) {
    if (text.find('\n') == std::string_view::npos) return quoted(text);
    std::string out = "\"\"\"\n";  // TOML leaves out the line feed right after the quotes
    append_escaped(out, text, Lines::Kept);
    return out + "\"\"\"";
}

std::string probability_text(std::uint32_t parts_per_million) {
    std::string digits = std::to_string(parts_per_million % 1'000'000);
    digits.insert(0, 6 - digits.size(), '0');
    while (digits.size() > 1 && digits.back() == '0')
        digits.pop_back();
    return std::to_string(parts_per_million / 1'000'000) + "." + digits;
}

void Pairs::add(std::string_view key, std::string value) {
    text_inline_ += (text_inline_.empty() ? "" : ", ") + std::string(key) + " = " + value;
    text_lines_ += std::string(key) + " = " + value + "\n";
}

void Pairs::add(const Pairs &others) {
    if (others.empty()) return;
    text_inline_ += (text_inline_.empty() ? "" : ", ") + others.text_inline_;
    text_lines_ += others.text_lines_;
}

std::string Pairs::inline_table() const { return text_inline_.empty() ? "{}" : "{ " + text_inline_ + " }"; }

}  // namespace theater::script
