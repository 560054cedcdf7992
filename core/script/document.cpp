#include "core/script/document.h"

#include <algorithm>

namespace theater::script {
namespace {
// Thrown where toml++ asserts. Version 3.3 asserts things that a wrong file can break ("[ =" does), and
// without assertions it would assume them. It is caught in this file.
struct ParserFault {};
[[noreturn]] void parser_fault();
}  // namespace
}  // namespace theater::script

// The parser reports errors as values; nothing is thrown across a room.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? void() : theater::script::parser_fault())
#include <toml++/toml.h>

#include "core/script/text_guard.h"

namespace theater::script {

namespace {

void parser_fault() { throw ParserFault{}; }

Place place_of(const toml::source_position &position) {
    return {static_cast<int>(position.line), static_cast<int>(position.column)};
}

Node convert(const toml::node &source);

// toml++ keeps keys sorted by name; a scenario means the order of the file ("the first host").
void convert_entries(const toml::table &table, Node &out) {
    out.entries.reserve(table.size());
    for (auto &&[key, value] : table) {
        out.entries.push_back({std::string(key.str()), place_of(key.source().begin), convert(value)});
    }
    std::stable_sort(out.entries.begin(), out.entries.end(),
                     [](const Entry &a, const Entry &b) { return a.place < b.place; });
}

// The guard has bounded the depth, so this recursion is bounded too.
Node convert(const toml::node &source) {
    Node out;
    out.place = place_of(source.source().begin);
    switch (source.type()) {
        case toml::node_type::table:
            out.kind = Node::Kind::Table;
            convert_entries(*source.as_table(), out);
            break;
        case toml::node_type::array:
            out.kind = Node::Kind::List;
            for (const toml::node &item : *source.as_array())
                out.items.push_back(convert(item));
            break;
        case toml::node_type::string:
            out.kind = Node::Kind::String;
            out.text = source.as_string()->get();
            break;
        case toml::node_type::integer:
            out.kind = Node::Kind::Integer;
            out.integer = source.as_integer()->get();
            break;
        case toml::node_type::floating_point:
            out.kind = Node::Kind::Float;
            out.number = source.as_floating_point()->get();
            break;
        case toml::node_type::boolean:
            out.kind = Node::Kind::Boolean;
            out.boolean = source.as_boolean()->get();
            break;
        default: out.kind = Node::Kind::Date; break;
    }
    return out;
}

std::optional<Node> parse(std::string_view text, Diagnostics &diagnostics) {
    const toml::parse_result parsed = toml::parse(text);
    if (parsed) return convert(parsed.table());
    diagnostics.add(place_of(parsed.error().source().begin), "script.syntax",
                    {std::string(parsed.error().description())});
    return std::nullopt;
}

bool has_fault(std::string_view text) {
    try {
        [[maybe_unused]] const toml::parse_result parsed = toml::parse(text);
        return false;
    } catch (const ParserFault &) {
        return true;
    }
}

// The line at which the parser gave up without saying where: the shortest beginning of the text that it gives
// up on.
int line_of_fault(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') ends.push_back(i);
    }
    std::size_t first = 0, last = ends.size();  // the fault is in a line of [first, last], counted from 0
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (has_fault(text.substr(0, ends[middle]))) {
            last = middle;
        } else {
            first = middle + 1;
        }
    }
    return static_cast<int>(first) + 1;
}

}  // namespace

const Entry *Node::find(std::string_view key) const {
    for (const Entry &entry : entries) {
        if (entry.key == key) return &entry;
    }
    return nullptr;
}

std::optional<Node> parse_document(std::string_view text, Diagnostics &diagnostics) {
    if (guard_text(text, diagnostics) == Guarded::Refused) return std::nullopt;
    try {
        return parse(text, diagnostics);
    } catch (const ParserFault &) {
        diagnostics.add({line_of_fault(text), 1}, "script.unreadable-line");
        return std::nullopt;
    }
}

}  // namespace theater::script
