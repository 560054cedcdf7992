// The words of a filter. Knows no fields.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace theater::filter {

struct Token {
    enum class Kind : std::uint8_t {
        End,
        Word,      ///< a field, a number, an address, a name, or "and" and its like
        Quoted,    ///< text between quotation marks, escapes resolved
        Relation,  ///< == != > >= < <= === !== ~=
        And,
        Or,
        Not,
        Bits,  ///< &
        Open,
        Close,
        OpenSet,
        CloseSet,
        Comma,
        Range,       ///< ..
        Single,      ///< a lone =, which nobody should have to guess about
        Unfinished,  ///< a quotation mark without its end
        Strange,     ///< a character that means nothing here
    } kind = Kind::End;
    std::string_view text;  ///< as it was written
    std::string value;      ///< Quoted: what is meant
    std::size_t at = 0;     ///< where it begins, in bytes
};

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}
    Token next();

private:
    Token take(Token::Kind kind, std::size_t length);
    Token quoted(char mark);

    std::string_view text_;
    std::size_t at_ = 0;
};

/// The column of a byte, from 1, in characters.
int column_of(std::string_view text, std::size_t at);

}  // namespace theater::filter
