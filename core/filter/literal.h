// Reads the values of a filter as the kind that their field has.
#pragma once

#include "core/base/result.h"
#include "core/filter/lexer.h"
#include "core/filter/node.h"

namespace theater::filter {

/// "80", "0x50", "010" (eight, as in C); nothing if it is no whole number or does not fit into 63 bits.
std::optional<std::int64_t> parse_number(std::string_view text);
/// The value of `token` for `field`, or the sentence that says what would be one.
tl::expected<Literal, Text> read_literal(const Token &token, const Field &field);

}  // namespace theater::filter
