#include "core/script/text_guard.h"

#include <array>

#include "core/script/document.h"

namespace theater::script {

namespace {

std::string hex_of(unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    return {kDigits[byte >> 4], kDigits[byte & 15]};
}

// The length of the UTF-8 character at `i`, or 0 if there is none (RFC 3629: no overlong forms, no
// surrogates).
std::size_t character_length(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(i);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > text.size()) return 0;
    for (std::size_t k = 1; k < length; ++k) {
        if ((byte(i + k) & 0xC0) != 0x80) return 0;
    }
    const unsigned char second = byte(i + 1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
    if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
    return length;
}

// Knows just enough of TOML to tell brackets and dots in strings and comments from real ones.
class NestingScan {
public:
    /// Takes the next character (ASCII or the first byte of another); false once the text is nested too
    /// deeply.
    bool take(std::string_view text, std::size_t i) {
        const char c = text[i];
        if (skip_ > 0) {
            --skip_;
            return true;
        }
        if (in_comment_) {
            in_comment_ = c != '\n';
            if (c == '\n') dots_ = 0;
            return true;
        }
        if (quote_ != 0) {
            inside_string(text, i, c);
            return true;
        }
        switch (c) {
            case '#': in_comment_ = true; break;
            case '"':
            case '\'': open_string(text, i, c); break;
            case '[':
            case '{':
                ++depth_;
                dots_ = 0;
                ++nodes_;
                break;
            case ']':
            case '}':
                depth_ -= depth_ > 0 ? 1 : 0;
                dots_ = 0;
                break;
            case '.': ++dots_; break;
            case '=':
                ++nodes_;
                dots_ = 0;
                break;
            case ',':
                ++nodes_;
                dots_ = 0;
                break;
            case '\n': dots_ = 0; break;
            default: break;
        }
        return depth_ <= kDeepestNesting && dots_ <= kDeepestNesting;
    }
    std::size_t nodes() const { return nodes_; }
    /// In a string or a comment, where every character may stand.
    bool in_text() const { return quote_ != 0 || in_comment_ || skip_ > 0; }

private:
    void open_string(std::string_view text, std::size_t i, char c) {
        quote_ = c;
        multiline_ = text.substr(i, 3) == std::string_view(std::array{c, c, c}.data(), 3);
        if (multiline_) skip_ = 2;
    }
    void inside_string(std::string_view text, std::size_t i, char c) {
        if (c == '\\' && quote_ == '"') {
            skip_ = 1;
        } else if (c == '\n' && !multiline_) {
            quote_ = 0;  // not TOML: the parser will say so
        } else if (c == quote_ && !multiline_) {
            quote_ = 0;
        } else if (c == quote_ && text.substr(i, 3) == std::string_view(std::array{c, c, c}.data(), 3)) {
            // Up to two quotes may stand right before the closing three.
            const std::size_t end = text.find_first_not_of(c, i);
            const std::size_t run = (end == std::string_view::npos ? text.size() : end) - i;
            skip_ = static_cast<int>(run < 5 ? run : 5) - 1;
            quote_ = 0;
        }
    }

    int depth_ = 0, dots_ = 0, skip_ = 0;
    std::size_t nodes_ = 0;
    char quote_ = 0;
    bool multiline_ = false, in_comment_ = false;
};

}  // namespace

Guarded guard_text(std::string_view text, Diagnostics &diagnostics) {
    if (text.size() > kLargestText) {
        diagnostics.add({}, "script.too-large",
                        {std::to_string((text.size() >> 20)), std::to_string(kLargestText >> 20)});
        return Guarded::Refused;
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Place place{1, 1};
    NestingScan nesting;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = character_length(text, i);
        if (length == 0) {
            diagnostics.add(place, "script.not-utf8", {hex_of(byte)});
            return Guarded::Refused;
        }
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) {
            diagnostics.add(place, "script.control-character", {hex_of(byte)});
            return Guarded::Refused;
        }
        // “ ” or ， instead of their ASCII sisters: TOML has no use for them, and its parser no word.
        if (length > 1 && !nesting.in_text()) {
            diagnostics.add(place, "script.stray-character", {std::string(text.substr(i, length))});
            return Guarded::Refused;
        }
        if (!nesting.take(text, i)) {
            diagnostics.add(place, "script.too-deep", {std::to_string(kDeepestNesting)});
            return Guarded::Refused;
        }
        if (nesting.nodes() > kMostNodes) {
            diagnostics.add(place, "script.too-many-values", {std::to_string(kMostNodes)});
            return Guarded::Refused;
        }
        place = byte == '\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
        i += length;
    }
    return Guarded::Safe;
}

}  // namespace theater::script
