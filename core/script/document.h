// A TOML text as a plain tree, with the place of everything and the keys in the order of the file.
// The only door to toml++; it also stands guard: what is too big, too deep or no text never gets to the
// parser.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/script/diagnostics.h"

namespace theater::script {

struct Entry;

struct Node {
    enum class Kind : std::uint8_t { Table, List, String, Integer, Float, Boolean, Date };
    Kind kind = Kind::Table;
    Place place;
    std::string text;            ///< String
    std::int64_t integer = 0;    ///< Integer
    double number = 0;           ///< Float
    bool boolean = false;        ///< Boolean
    std::vector<Node> items;     ///< List
    std::vector<Entry> entries;  ///< Table, in the order of the file

    const Entry *find(std::string_view key) const;
};

struct Entry {
    std::string key;
    Place place;  ///< of the key
    Node value;
};

/// The largest text that is looked at, bytes.
inline constexpr std::size_t kLargestText = 16u << 20;
/// Tables, lists and dotted keys in one another.
inline constexpr int kDeepestNesting = 24;
/// Keys and values altogether.
inline constexpr std::size_t kMostNodes = 500'000;

/// The tree of a TOML text; nothing if it is none, with the reason in `diagnostics`.
std::optional<Node> parse_document(std::string_view text, Diagnostics &diagnostics);

}  // namespace theater::script
