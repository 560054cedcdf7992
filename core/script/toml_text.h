// The bits of TOML that the writer writes: quoted strings, times, keys with values, inline tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/time.h"

namespace theater::script {

/// "…" with escapes, on one line.
std::string quoted(std::string_view text);
/// The same, over several lines where the text has several.
std::string quoted_lines(std::string_view text);
inline std::string quoted(Duration duration) { return quoted(to_string(duration)); }
inline std::string quoted(Instant instant) { return quoted(instant - Instant{}); }

/// Millionths as a decimal fraction: 100000 is 0.1.
std::string probability_text(std::uint32_t parts_per_million);

/// Collects `key = value` pairs, as lines of a table or as one inline table.
class Pairs {
public:
    void add(std::string_view key, std::string value);
    void add_number(std::string_view key, std::uint64_t value) { add(key, std::to_string(value)); }
    void add(const Pairs &others);
    bool empty() const { return text_lines_.empty(); }
    /// "a = 1\nb = 2\n"
    const std::string &lines() const { return text_lines_; }
    /// "{ a = 1, b = 2 }"
    std::string inline_table() const;

private:
    std::string text_lines_, text_inline_;
};

}  // namespace theater::script
