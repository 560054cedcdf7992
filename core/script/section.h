// Typed access to one table of a scenario file. Every access that finds something else than it wants says so,
// with the place and with what to write instead, and gives back nothing; the reader goes on.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/script/diagnostics.h"
#include "core/script/document.h"
#include "core/script/keys.h"

namespace theater::script {

class Section {
public:
    /// Reports the keys that the section does not have. `more_keys` are known besides (host names).
    Section(const Node &table, SectionKind kind, Diagnostics &diagnostics,
            std::span<const std::string_view> more_keys = {});

    Place place() const { return table_->place; }
    const Node &node() const { return *table_; }
    Diagnostics &diagnostics() const { return *diagnostics_; }
    const Entry *find(std::string_view key) const { return table_->find(key); }
    bool has(std::string_view key) const { return find(key) != nullptr; }

    /// Each: the value; nothing if the key is absent, or wrong and reported.
    std::optional<std::string> text(std::string_view key) const;
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t min, std::int64_t max) const;
    std::optional<Duration> time(std::string_view key, Duration min, Duration max) const;
    std::optional<bool> boolean(std::string_view key) const;
    /// The index of the word in the list.
    std::optional<std::size_t> word(std::string_view key, std::span<const std::string_view> list) const;
    const Node *table(std::string_view key) const;
    const Node *list(std::string_view key) const;

    /// Reports that a key is missing; `example` is a value to write for it.
    void missing(std::string_view key, std::string_view example) const;
    /// Reports keys that make no sense beside `beside` ("bytes" for connect).
    void only(std::span<const std::string_view> allowed, std::span<const std::string_view> among,
              std::string_view beside) const;

    /// The place of a key's value, or of the section if it has no such key.
    Place place_of(std::string_view key) const;

private:
    const Node *table_;
    Diagnostics *diagnostics_;
};

/// The same for a value that stands alone, in a list or under `key`.
std::optional<std::string> text_of(const Node &node, std::string_view key, Diagnostics &diagnostics);
std::optional<std::int64_t> integer_of(const Node &node, std::string_view key, std::int64_t min,
                                       std::int64_t max, Diagnostics &diagnostics);
std::optional<Duration> time_of(const Node &node, std::string_view key, Duration min, Duration max,
                                Diagnostics &diagnostics);
std::optional<std::size_t> word_of(const Node &node, std::string_view key,
                                   std::span<const std::string_view> list, Diagnostics &diagnostics);
/// Reports that `node` should have been something else: `want` is the last part of a text id.
void wrong_type(const Node &node, std::string_view key, std::string_view want, Diagnostics &diagnostics);

}  // namespace theater::script
