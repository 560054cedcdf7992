// Every value of Config by name: its kind, unit and range, and how to read and write it. The reader, the
// writer, the schema test, the reference and the window's settings all go by this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/tcp/config.h"

namespace theater::tcp {

enum class FieldKind : std::uint8_t { Count, Bytes, Time, Switch, Choice };

/// What a number counts. None: a switch or a choice.
enum class FieldUnit : std::uint8_t {
    None,
    Bytes,
    Time,
    Bits,
    Segments,
    Retransmissions,
    TimeOuts,
    Connections,
    Probes,
};
inline constexpr int kFieldUnitCount = 9;
/// "", "bytes", "time", "bits" …; the phrase "unit.<name>" has it in words.
std::string_view to_string(FieldUnit unit);

/// What a field is about; a form shows one group at a time.
enum class FieldGroup : std::uint8_t {
    Header,
    Buffers,
    Retransmission,
    Recovery,
    Congestion,
    Acknowledgement,
    Sending,
    Closing,
    Robustness,
    Listening,
    FastOpen,
    WhatIf,  ///< not TCP (is_tcp)
};
inline constexpr int kFieldGroupCount = 12;
/// "header", "retransmission" …; the phrase "option-group.<name>" has it in words.
std::string_view to_string(FieldGroup group);

/// Where a field comes from. One of the two sources may be empty.
struct FieldSource {
    FieldGroup group = FieldGroup::Header;
    std::string_view rfc;     ///< "RFC 6298 (2.1)"; "against …" for what is not TCP
    std::string_view linux_;  ///< what Linux calls it: "net.ipv4.tcp_syn_retries", "TCP_NODELAY", a function
};

/// The phrases "option.<name>" and "option.<name>.why" say what a field is called and what it does.
struct ConfigField {
    std::string_view name;  ///< the key in a file: that of the member of tcp::Config
    FieldKind kind = FieldKind::Count;
    FieldUnit unit = FieldUnit::None;
    /// The range, both ends included; nanoseconds for a time. Choice: 0 and the number of choices less one.
    std::int64_t min = 0, max = 0;
    /// Only multiples of this number are values.
    std::int64_t step = 1;
    /// Choice: the names in a file, by value of the enum.
    std::span<const std::string_view> choices;
    FieldSource source;
    /// The value as a number: a count, bytes, nanoseconds, 0 or 1, the index of a choice.
    std::int64_t (*get)(const Config &config) = nullptr;
    void (*set)(Config &config, std::int64_t value) = nullptr;
};

/// All fields in the order of tcp::Config.
std::span<const ConfigField> config_fields();
const ConfigField *find_config_field(std::string_view name);

/// The "what if" switches that are on, by name, in the order of the table; empty if this is TCP.
std::vector<std::string_view> active_what_ifs(const Config &config);

/// Whether the field takes this value, as far as that can be said without the others.
bool is_in_range(const ConfigField &field, std::int64_t value);
/// The name of a value that does not go with the others: min_rto or initial_rto above max_rto. Empty if all
/// go together.
std::string_view conflicting_field(const Config &config);

}  // namespace theater::tcp
