// A display filter as Wireshark users write it: "tcp.flags.syn == 1 && tcp.len > 0".
//
//   filter   = and {("||" | "or") and}
//   and      = not {("&&" | "and") not}
//   not      = ["!" | "not"] not | "(" filter ")" | test
//   test     = operand [relation operand | "in" "{" item {[","] item} "}"]
//   operand  = field ["&" number] | number | address ["/" bits] | word | "text"
//   item     = value [".." value]
//   relation = == != > >= < <= eq ne gt ge lt le === !== ~= all_eq any_ne
//
// A field alone says that it is there; a yes-or-no field alone that it is yes. A field with several values
// (tcp.port, ip.addr) passes when one of them does, but for != when all do, as in Wireshark 4.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/base/result.h"
#include "core/filter/fields.h"

namespace theater::filter {

/// Longer filters are not read, nor deeper ones.
inline constexpr std::size_t kMostCharacters = 2'000;
inline constexpr int kMostDepth = 64;

struct Node;

/// Does not change; copies share what it is made of.
class Filter {
public:
    /// Lets everything pass.
    Filter() = default;
    explicit Filter(std::shared_ptr<const Node> root, std::string_view bare = {})
        : root_(std::move(root)), bare_(bare) {}

    bool passes(const Packet &packet) const;
    bool passes_all() const { return root_ == nullptr; }
    /// A yes-or-no field that stands alone, where Wireshark would let everything pass; empty if there is
    /// none.
    std::string_view bare_truth() const { return bare_; }

private:
    std::shared_ptr<const Node> root_;
    std::string_view bare_;
};

/// Reads a filter; an empty one lets everything pass. The error has its column, counted in characters, and
/// says what to write instead. Never throws, whatever the text is.
Result<Filter> parse(std::string_view text);

}  // namespace theater::filter
