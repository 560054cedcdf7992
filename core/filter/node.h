// What a filter is made of once it is read, and how a packet is held against it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/filter/fields.h"

namespace theater::filter {

/// A value that was written in the filter, of the kind that its field has.
struct Literal {
    std::int64_t number = 0;
    tcp::IpAddress address;
    int prefix = -1;  ///< Address: so many leading bits count; -1: all
    std::string text;
};

enum class Relation : std::uint8_t { Equal, Differs, Greater, AtLeast, Less, AtMost };
/// Of a field with several values.
enum class Quantifier : std::uint8_t { Any, All };

struct Operand {
    const Field *field = nullptr;      ///< null: `literal`
    std::optional<std::int64_t> mask;  ///< only these bits of a number
    Literal literal;
};

/// One value, or all from the first to the last.
struct SetItem {
    Literal from;
    std::optional<Literal> to;
};

struct Node {
    enum class Kind : std::uint8_t {
        And,
        Or,
        Not,
        Exists,   ///< `left` is there (Truth, and a field with a mask: is not 0)
        Compare,  ///< `left` against `right`
        OneOf,    ///< `left` in `set`
    } kind = Kind::Exists;
    std::vector<std::shared_ptr<const Node>> children;
    Operand left, right;
    Relation relation = Relation::Equal;
    Quantifier quantifier = Quantifier::Any;
    std::vector<SetItem> set;
};

bool passes(const Node &node, const Packet &packet);

}  // namespace theater::filter
