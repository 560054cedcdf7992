// Every value of Config by name: its kind, unit and range, and how to read and write it. The reader, the
// writer, the schema test, the reference and the window's settings all go by this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/tcp/config.h"

namespace theater::tcp {

enum class FieldKind : std::uint8_t { Count, Bytes, Time, Switch, Choice };

struct ConfigField {
    std::string_view name;  ///< the key in a file: that of the member of tcp::Config
    FieldKind kind = FieldKind::Count;
    /// The range, both ends included; nanoseconds for a time. Choice: 0 and the number of choices less one.
    std::int64_t min = 0, max = 0;
    /// Only multiples of this number are values.
    std::int64_t step = 1;
    /// Choice: the names in a file, by value of the enum.
    std::span<const std::string_view> choices;
    /// The value as a number: a count, bytes, nanoseconds, 0 or 1, the index of a choice.
    std::int64_t (*get)(const Config &config) = nullptr;
    void (*set)(Config &config, std::int64_t value) = nullptr;
};

/// All fields in the order of tcp::Config.
std::span<const ConfigField> config_fields();
const ConfigField *find_config_field(std::string_view name);

/// Whether the field takes this value, as far as that can be said without the others.
bool is_in_range(const ConfigField &field, std::int64_t value);
/// The name of a value that does not go with the others: min_rto or initial_rto above max_rto. Empty if all
/// go together.
std::string_view conflicting_field(const Config &config);

}  // namespace theater::tcp
