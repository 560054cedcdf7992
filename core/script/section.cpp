#include "core/script/section.h"

#include <algorithm>
#include <vector>

namespace theater::script {

Section::Section(const Node &table, SectionKind kind, Diagnostics &diagnostics,
                 std::span<const std::string_view> more_keys)
    : table_(&table), diagnostics_(&diagnostics) {
    const std::span<const std::string_view> keys = keys_of(kind);
    std::vector<std::string_view> known(keys.begin(), keys.end());
    known.insert(known.end(), more_keys.begin(), more_keys.end());
    for (const Entry &entry : table.entries) {
        if (diagnostics.full()) return;
        if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
        const std::string_view near = nearest_word(entry.key, known);
        if (!near.empty()) {
            diagnostics.add(entry.place, "script.unknown-key", {entry.key, std::string(near)});
        } else {
            diagnostics.add(entry.place, "script.unknown-key-list", {entry.key, join_words(known)});
        }
    }
}

void wrong_type(const Node &node, std::string_view key, std::string_view want, Diagnostics &diagnostics) {
    diagnostics.add(node.place, "script.want-" + std::string(want), {std::string(key)});
}

std::optional<std::string> text_of(const Node &node, std::string_view key, Diagnostics &diagnostics) {
    if (node.kind == Node::Kind::String) return node.text;
    wrong_type(node, key, "text", diagnostics);
    return std::nullopt;
}

std::optional<std::int64_t> integer_of(const Node &node, std::string_view key, std::int64_t min,
                                       std::int64_t max, Diagnostics &diagnostics) {
    if (node.kind != Node::Kind::Integer) {
        wrong_type(node, key, "integer", diagnostics);
        return std::nullopt;
    }
    if (node.integer >= min && node.integer <= max) return node.integer;
    diagnostics.add(
        node.place, "script.out-of-range",
        {std::string(key), std::to_string(node.integer), std::to_string(min), std::to_string(max)});
    return std::nullopt;
}

std::optional<Duration> time_of(const Node &node, std::string_view key, Duration min, Duration max,
                                Diagnostics &diagnostics) {
    if (node.kind == Node::Kind::Integer) {
        diagnostics.add(node.place, "script.time-needs-unit",
                        {std::string(key), std::to_string(node.integer)});
        return std::nullopt;
    }
    if (node.kind != Node::Kind::String) {
        wrong_type(node, key, "time", diagnostics);
        return std::nullopt;
    }
    const std::optional<Duration> value = parse_duration(node.text);
    if (!value) {
        diagnostics.add(node.place, "script.not-a-time", {std::string(key), node.text});
        return std::nullopt;
    }
    if (*value >= min && *value <= max) return value;
    diagnostics.add(node.place, "script.out-of-range",
                    {std::string(key), to_string(*value), to_string(min), to_string(max)});
    return std::nullopt;
}

std::optional<std::size_t> word_of(const Node &node, std::string_view key,
                                   std::span<const std::string_view> list, Diagnostics &diagnostics) {
    const std::optional<std::string> value = text_of(node, key, diagnostics);
    if (!value) return std::nullopt;
    const auto found = std::find(list.begin(), list.end(), *value);
    if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
    const std::string_view near = nearest_word(*value, list);
    if (!near.empty()) {
        diagnostics.add(node.place, "script.unknown-word", {std::string(key), *value, std::string(near)});
    } else {
        diagnostics.add(node.place, "script.unknown-word-list", {std::string(key), *value, join_words(list)});
    }
    return std::nullopt;
}

std::optional<std::string> Section::text(std::string_view key) const {
    const Entry *entry = find(key);
    return entry ? text_of(entry->value, key, *diagnostics_) : std::nullopt;
}

std::optional<std::int64_t> Section::integer(std::string_view key, std::int64_t min, std::int64_t max) const {
    const Entry *entry = find(key);
    return entry ? integer_of(entry->value, key, min, max, *diagnostics_) : std::nullopt;
}

std::optional<Duration> Section::time(std::string_view key, Duration min, Duration max) const {
    const Entry *entry = find(key);
    return entry ? time_of(entry->value, key, min, max, *diagnostics_) : std::nullopt;
}

std::optional<bool> Section::boolean(std::string_view key) const {
    const Entry *entry = find(key);
    if (!entry) return std::nullopt;
    if (entry->value.kind == Node::Kind::Boolean) return entry->value.boolean;
    wrong_type(entry->value, key, "boolean", *diagnostics_);
    return std::nullopt;
}

std::optional<std::size_t> Section::word(std::string_view key, std::span<const std::string_view> list) const {
    const Entry *entry = find(key);
    return entry ? word_of(entry->value, key, list, *diagnostics_) : std::nullopt;
}

const Node *Section::table(std::string_view key) const {
    const Entry *entry = find(key);
    if (!entry) return nullptr;
    if (entry->value.kind == Node::Kind::Table) return &entry->value;
    wrong_type(entry->value, key, "table", *diagnostics_);
    return nullptr;
}

const Node *Section::list(std::string_view key) const {
    const Entry *entry = find(key);
    if (!entry) return nullptr;
    if (entry->value.kind == Node::Kind::List) return &entry->value;
    wrong_type(entry->value, key, "list", *diagnostics_);
    return nullptr;
}

void Section::missing(std::string_view key, std::string_view example) const {
    diagnostics_->add(place(), "script.missing-key", {std::string(key), std::string(example)});
}

void Section::only(std::span<const std::string_view> allowed, std::span<const std::string_view> among,
                   std::string_view beside) const {
    for (const std::string_view key : among) {
        if (!has(key) || std::find(allowed.begin(), allowed.end(), key) != allowed.end()) continue;
        diagnostics_->add(find(key)->place, "script.key-out-of-place",
                          {std::string(key), std::string(beside)});
    }
}

Place Section::place_of(std::string_view key) const {
    const Entry *entry = find(key);
    return entry ? entry->value.place : place();
}

}  // namespace theater::script
