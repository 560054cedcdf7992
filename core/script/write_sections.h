// Writes the sections of a run, each as it stands in a file. Part of the writer.
#pragma once

#include <array>
#include <string>

#include "core/script/scenario.h"
#include "core/script/toml_text.h"
#include "core/tcp/config_fields.h"

namespace theater::script {

using HostNames = std::array<std::string, 2>;

/// The lines of [[call]], [[fault]], [[command]].
Pairs call_pairs(const sim::ScheduledCall &call, const HostNames &hosts);
Pairs fault_pairs(const sim::Fault &fault, const HostNames &hosts);
Pairs command_pairs(const sim::Command &command, const HostNames &hosts);

/// `line` of a command.
Pairs line_pairs(const sim::SetLine &line, const HostNames &hosts);
/// A list of boxes.
std::string middleboxes_text(const std::vector<sim::Middlebox> &boxes, const HostNames &hosts);
/// The lines of [checksum].
std::string checksum_text(const std::vector<Checksum> &rows);

/// The value of an option as it stands in a file.
std::string option_text(const tcp::ConfigField &field, std::int64_t value);
/// The keys of a call but its condition.
void add_call_spec(Pairs &out, const sim::CallSpec &call, const HostNames &hosts);

/// What [link], [link.forth] and [link.back] must say so that `base` becomes `link`.
struct LinkText {
    Pairs own, forth, back;
};
LinkText link_text(const sim::LinkSetup &link, const sim::LinkSetup &base, const HostNames &hosts);

/// What [hosts.NAME] must say so that `base` becomes `host`; options are a table of their own.
struct HostText {
    Pairs own, options;
};
HostText host_text(const sim::HostSetup &host, const sim::HostSetup &base);

/// The whole of [expect] but its header.
std::string expect_text(const Expectation &expect, const HostNames &hosts);

}  // namespace theater::script
