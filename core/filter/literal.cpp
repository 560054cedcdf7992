#include "core/filter/literal.h"

#include <algorithm>

namespace theater::filter {

namespace {

std::string spell(const Token &token) {
    return token.kind == Token::Kind::Quoted ? token.value : std::string(token.text);
}

bool are_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Seconds as nanoseconds: "0.05", "-1", "2", or with a unit as everywhere in the program: "50ms".
std::optional<std::int64_t> parse_seconds(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view{};
    const bool plain = are_digits(whole) && (fraction.empty() ? point == text.size() : are_digits(fraction));
    if (!plain) {
        const std::optional<Duration> duration = parse_duration(text);
        if (!duration) return std::nullopt;
        return negative ? -duration->ns : duration->ns;
    }
    constexpr std::size_t kMostDigits = 9;
    if (whole.size() > kMostDigits) return std::nullopt;
    std::int64_t ns = 0;
    for (const char c : whole)
        ns = ns * 10 + (c - '0');
    for (std::size_t i = 0; i < kMostDigits; ++i)
        ns = ns * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    return negative ? -ns : ns;
}

std::string list_of(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

tl::expected<Literal, Text> read_number(const std::string &text, const Field &field) {
    const std::optional<std::int64_t> number = parse_number(text);
    if (!number) return tl::unexpected(Text{"filter.no-number", {std::string(field.name), text}});
    if (*number > field.most) {
        return tl::unexpected(
            Text{"filter.too-large", {text, std::string(field.name), std::to_string(field.most)}});
    }
    Literal literal;
    literal.number = *number;
    return literal;
}

tl::expected<Literal, Text> read_truth(const std::string &text, const Field &field) {
    Literal literal;
    if (text == "1" || text == "true" || text == "True" || text == "TRUE") {
        literal.number = 1;
    } else if (text != "0" && text != "false" && text != "False" && text != "FALSE") {
        return tl::unexpected(Text{"filter.no-truth", {std::string(field.name), text}});
    }
    return literal;
}

tl::expected<Literal, Text> read_address(const std::string &text, const Field &field) {
    const bool wants_v6 = field.name.starts_with("ipv6");
    const auto wrong = [&] {
        return tl::unexpected(
            Text{wants_v6 ? "filter.no-address-v6" : "filter.no-address", {std::string(field.name), text}});
    };
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::optional<tcp::IpAddress> address = tcp::parse_address(text.substr(0, slash));
    if (!address || (address->family == tcp::IpAddress::Family::V6) != wants_v6) return wrong();
    Literal literal;
    literal.address = *address;
    if (slash < text.size()) {
        const auto bits = parse_number(text.substr(slash + 1));
        if (!bits || *bits < 0 || *bits > (wants_v6 ? 128 : 32)) return wrong();
        literal.prefix = static_cast<int>(*bits);
    }
    return literal;
}

tl::expected<Literal, Text> read_choice(const std::string &text, const Field &field) {
    if (std::find(field.choices.begin(), field.choices.end(), text) == field.choices.end()) {
        return tl::unexpected(
            Text{"filter.no-choice", {std::string(field.name), text, list_of(field.choices)}});
    }
    Literal literal;
    // What a person drops is lost.
    literal.text = text == "dropped" ? "lost" : text;
    return literal;
}

/// Cookies are written as other tools write them, too: "12:ab:…".
std::string without_colons(std::string text) {
    std::erase(text, ':');
    return text;
}

}  // namespace

std::optional<std::int64_t> parse_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    int base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        base = 16;
        text.remove_prefix(2);
    } else if (text.size() > 1 && text.front() == '0') {
        base = 8;
        text.remove_prefix(1);
    }
    if (text.empty()) return std::nullopt;
    std::int64_t number = 0;
    for (const char c : text) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : 99;
        if (digit >= base || number > (INT64_MAX - digit) / base) return std::nullopt;
        number = number * base + digit;
    }
    return negative ? -number : number;
}

tl::expected<Literal, Text> read_literal(const Token &token, const Field &field) {
    const std::string text = spell(token);
    switch (field.kind) {
        case Kind::Number: return read_number(text, field);
        case Kind::Truth: return read_truth(text, field);
        case Kind::Address: return read_address(text, field);
        case Kind::Choice: return read_choice(text, field);
        case Kind::Time: {
            const std::optional<std::int64_t> ns = parse_seconds(text);
            if (!ns) return tl::unexpected(Text{"filter.no-time", {std::string(field.name), text}});
            Literal literal;
            literal.number = *ns;
            return literal;
        }
        case Kind::Text: {
            Literal literal;
            literal.text = field.name.ends_with(".cookie") ? without_colons(text) : text;
            return literal;
        }
        case Kind::Presence: break;
    }
    return tl::unexpected(Text{"filter.presence-only", {std::string(field.name)}});
}

}  // namespace theater::filter
