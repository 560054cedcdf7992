// Every value of tcp::Config by name: its kind, unit and range, and how to read and write it. The reader, the
// writer, the schema test, the reference and the window's settings all go by this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/sim/setup.h"
#include "core/tcp/config.h"

namespace theater::script {

enum class FieldKind : std::uint8_t { Count, Bytes, Time, Switch, Choice };

struct ConfigField {
    std::string_view name;  ///< the key in a file: that of the member of tcp::Config
    FieldKind kind = FieldKind::Count;
    /// The range, both ends included; nanoseconds for a time. Choice: 0 and the number of choices less one.
    std::int64_t min = 0, max = 0;
    /// Choice: the names in a file, by value of the enum.
    std::span<const std::string_view> choices;
    /// The value as a number: a count, bytes, nanoseconds, 0 or 1, the index of a choice.
    std::int64_t (*get)(const tcp::Config &config) = nullptr;
    void (*set)(tcp::Config &config, std::int64_t value) = nullptr;
};

/// All fields in the order of tcp::Config.
std::span<const ConfigField> config_fields();
const ConfigField *find_config_field(std::string_view name);

/// The initial sequence numbers of a host for which a file says nothing: 1000 for the first and 2000 for the
/// second in `textbook`, so that pictures are easy to follow; none, that is random, in every other profile.
std::vector<std::uint32_t> default_isns(std::string_view profile, sim::HostId host);

/// Puts a setup on another profile and keeps what its file says besides: options that differ from the old
/// profile's and ISNs that differ from its default. False, and no change, if there is no such profile.
bool use_profile(sim::Setup &setup, std::string_view profile);

}  // namespace theater::script
