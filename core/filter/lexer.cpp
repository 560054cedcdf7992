#include "core/filter/lexer.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace theater::filter {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_word(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || c == '_' || c == '.' || c == ':' || c == '/' || c == '-' ||
           (static_cast<unsigned char>(c) >= 0x80);
}

constexpr std::pair<std::string_view, Token::Kind> kSigns[] = {
    // The longer ones first.
    {"===", Token::Kind::Relation}, {"!==", Token::Kind::Relation}, {"==", Token::Kind::Relation},
    {"!=", Token::Kind::Relation},  {"~=", Token::Kind::Relation},  {">=", Token::Kind::Relation},
    {"<=", Token::Kind::Relation},  {">", Token::Kind::Relation},   {"<", Token::Kind::Relation},
    {"&&", Token::Kind::And},       {"||", Token::Kind::Or},        {"!", Token::Kind::Not},
    {"&", Token::Kind::Bits},       {"(", Token::Kind::Open},       {")", Token::Kind::Close},
    {"{", Token::Kind::OpenSet},    {"}", Token::Kind::CloseSet},   {",", Token::Kind::Comma},
    {"..", Token::Kind::Range},     {"=", Token::Kind::Single},
};

constexpr std::pair<std::string_view, Token::Kind> kWords[] = {
    {"and", Token::Kind::And},         {"or", Token::Kind::Or},           {"not", Token::Kind::Not},
    {"eq", Token::Kind::Relation},     {"ne", Token::Kind::Relation},     {"gt", Token::Kind::Relation},
    {"ge", Token::Kind::Relation},     {"lt", Token::Kind::Relation},     {"le", Token::Kind::Relation},
    {"all_eq", Token::Kind::Relation}, {"any_ne", Token::Kind::Relation}, {"bitwise_and", Token::Kind::Bits},
};

}  // namespace

Token Lexer::take(Token::Kind kind, std::size_t length) {
    Token token;
    token.kind = kind;
    token.text = text_.substr(at_, length);
    token.at = at_;
    at_ += length;
    return token;
}

Token Lexer::quoted(char mark) {
    std::string value;
    for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
        if (text_[i] == mark) {
            Token token = take(Token::Kind::Quoted, i + 1 - at_);
            token.value = std::move(value);
            return token;
        }
        if (text_[i] == '\\' && i + 1 < text_.size()) ++i;
        value += text_[i];
    }
    return take(Token::Kind::Unfinished, text_.size() - at_);
}

Token Lexer::next() {
    while (at_ < text_.size() && is_space(text_[at_]))
        ++at_;
    if (at_ >= text_.size()) return take(Token::Kind::End, 0);
    const char first = text_[at_];
    if (first == '"' || first == '\'') return quoted(first);
    const std::string_view rest = text_.substr(at_);
    for (const auto &[sign, kind] : kSigns) {
        if (rest.starts_with(sign)) return take(kind, sign.size());
    }
    if (!is_word(first)) return take(Token::Kind::Strange, 1);
    std::size_t length = 1;
    while (length < rest.size() && is_word(rest[length]) && rest.substr(length, 2) != "..")
        ++length;
    const std::string_view word = rest.substr(0, length);
    for (const auto &[name, kind] : kWords) {
        if (word == name) return take(kind, length);
    }
    return take(Token::Kind::Word, length);
}

int column_of(std::string_view text, std::size_t at) {
    int column = 1;
    for (std::size_t i = 0; i < std::min(at, text.size()); ++i) {
        const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
        if (!continues) ++column;
    }
    return column;
}

}  // namespace theater::filter
