// The options of a host (tcp/config_fields.h) in words: titles, values and ranges in the current language.
#pragma once

#include <cstdint>
#include <string_view>

#include <QString>

#include "core/tcp/config_fields.h"

namespace theater::ui {

/// "TCP Fast Open": what the option is called.
QString option_title(std::string_view name);
/// What it does and where its values come from.
QString option_why(std::string_view name);

/// "on", "200ms", "1460 B", "when-full": a value with its unit.
QString option_value_words(const tcp::ConfigField &field, std::int64_t value);
/// The same for an option named in a fact; the bare number where no option has that name.
QString option_words(std::string_view name, std::int64_t value);
/// "0 to 14", "1ms to 1h": the values that it can have; empty for a switch and a choice.
QString option_range_words(const tcp::ConfigField &field);

/// Where it comes from: "RFC 6298 (2.1) · net.ipv4.tcp_syn_retries". The same in every language.
QString option_source(const tcp::ConfigField &field);
/// "Retransmission": a group of options.
QString group_title(tcp::FieldGroup group);

/// The values of a config as the window asks for them, by the option's name; 0 for an unknown one.
std::int64_t option_value(const tcp::Config &config, std::string_view name);

}  // namespace theater::ui
