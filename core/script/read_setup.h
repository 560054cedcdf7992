// Reads what a run is made from: hosts, link, calls, faults, commands. Part of the reader.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/script/section.h"
#include "core/sim/command.h"
#include "core/sim/setup.h"
#include "core/tcp/config_fields.h"

namespace theater::script {

/// What the sections of a run need to know of each other.
struct RunContext {
    Diagnostics *diagnostics = nullptr;
    std::array<std::string, 2> hosts;
    std::optional<Duration> run_for;
    std::optional<Instant> begins{};  ///< of a branch: nothing of its own happens earlier
    /// Once the hosts are known; calls, faults and commands come after them.
    std::array<tcp::IpAddress, 2> addresses;
};

/// The names of the two hosts, in order. `hosts` is the table [hosts] of the file, or null.
std::array<std::string, 2> read_host_names(const Node *hosts, Diagnostics &diagnostics);

/// Reads "host = …" or any key that names a host; reports unknown names.
std::optional<sim::HostId> read_host(const Section &section, std::string_view key, const RunContext &context);
/// The same for a name that stands in other text, at `place`.
std::optional<sim::HostId> host_of(std::string_view name, Place place, const RunContext &context);
/// Reports a "to" that is not the other host.
void check_to(const Section &section, sim::HostId from, const RunContext &context);
/// Reads "SYN,ACK"; reports unknown flags.
std::optional<tcp::Flags> read_flags(const Section &section, std::string_view key);
/// No address at all: 0.0.0.0 or ::.
bool is_any(const tcp::IpAddress &address);
/// Reads the address of a host; reports what cannot be one.
std::optional<tcp::IpAddress> read_address(const Section &section, std::string_view key);
/// Reads 0 to 1 as millionths.
std::optional<std::uint32_t> read_probability(const Section &section, std::string_view key);
/// The items of a list of tables, as far as they are tables and not too many.
std::vector<const Node *> tables_of(const Node &list, std::string_view key, std::size_t most,
                                    Diagnostics &diagnostics);

/// An option of a host and the value that a file gives it.
struct NamedOption {
    const tcp::ConfigField *field = nullptr;
    std::int64_t value = 0;
};
/// The options in a section of kind Options, each in its range.
std::vector<NamedOption> read_named_options(const Section &section);
/// Reports values that do not go together.
void check_options(const Section &section, const tcp::Config &config);

/// A host before anything is said about it.
sim::HostSetup default_host(std::string_view name, sim::HostId id, std::string_view profile);
/// Puts one table of [hosts.NAME] on top of what is known of the host.
void read_host_setup(const Node &table, const RunContext &context, sim::HostSetup &host);
/// What two hosts must agree on; fills in the addresses that nobody chose.
void settle_hosts(Place place, const RunContext &context, std::vector<sim::HostSetup> &hosts);

/// Changes an option, unless it would not go together with the others; then the world refuses it too.
void apply_option(const sim::SetOption &set, tcp::Config &config);

/// `line` of a command.
sim::SetLine read_line(const Node &table, const RunContext &context);
/// A list of boxes under `key`.
std::vector<sim::Middlebox> read_middleboxes(const Node &list, std::string_view key,
                                             const RunContext &context);
void read_link(const Node &table, const RunContext &context, sim::LinkSetup &link);
std::vector<sim::ScheduledCall> read_calls(const Node &list, const RunContext &context);
/// A list of faults under `key`.
std::vector<sim::Fault> read_faults(const Node &list, std::string_view key, const RunContext &context);
/// Reads the keys of a call but its condition; nothing if it has no host or no name.
std::optional<sim::CallSpec> read_call_spec(const Section &section, const RunContext &context);
/// The keys that say what a call is about, host and name excepted.
std::span<const std::string_view> call_arguments();
/// Reads an instant at which something happens once; it must lie in the run, or in the branch.
std::optional<Instant> read_instant(const Section &section, std::string_view key, const RunContext &context);

/// In order of time. `setup` is what the commands will act on.
std::vector<sim::Command> read_commands(const Node &list, const sim::Setup &setup, const RunContext &context);
/// The segment of a `forge` command.
sim::ForgeSegment read_forge(const Node &table, const RunContext &context);

/// Reports writes that together make more segments than a run may have.
void check_work(Place place, const sim::Setup &setup, const std::vector<sim::Command> &commands,
                Diagnostics &diagnostics);

}  // namespace theater::script
