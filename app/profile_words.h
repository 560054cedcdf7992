// The options of a TCP endpoint in words, for lists and tables that are read, not changed.
#pragma once

#include <string>

#include <QString>

#include "core/tcp/config_fields.h"

namespace theater::app {

/// "Initial RTO", and what it is for, in the current language.
QString option_phrase(const tcp::ConfigField &field);
QString option_why_phrase(const tcp::ConfigField &field);
/// "1460", "200ms", "true", "when-full": as a file has it, but without quotes.
std::string plain_value(const tcp::ConfigField &field, std::int64_t value);
/// "68 – 65535 bytes", "1ms – 1h", "true, false", "off, when-full, always".
QString range_words(const tcp::ConfigField &field);
/// "RFC 6298 (2.1) · Linux: TCP_TIMEOUT_INIT".
QString source_words(const tcp::ConfigField &field);

}  // namespace theater::app
