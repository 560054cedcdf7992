// What several sections of a run are read by: names of hosts, flags, probabilities, lists of tables.
#include <algorithm>
#include <cmath>

#include "core/script/read_setup.h"

namespace theater::script {

namespace {

bool is_multicast(const tcp::IpAddress &address) {
    return address.family == tcp::IpAddress::Family::V4 ? address.bytes[0] >= 224 : address.bytes[0] == 0xFF;
}

}  // namespace

bool is_any(const tcp::IpAddress &address) {
    return std::all_of(address.bytes.begin(), address.bytes.end(),
                       [](std::uint8_t byte) { return byte == 0; });
}

std::optional<tcp::IpAddress> read_address(const Section &section, std::string_view key) {
    const std::optional<std::string> text = section.text(key);
    if (!text) return std::nullopt;
    const std::optional<tcp::IpAddress> address = tcp::parse_address(*text);
    if (address && !is_any(*address) && !is_multicast(*address)) return address;
    section.diagnostics().add(section.place_of(key), "script.bad-address", {*text});
    return std::nullopt;
}

std::optional<sim::HostId> host_of(std::string_view name, Place place, const RunContext &context) {
    for (std::size_t i = 0; i < context.hosts.size(); ++i) {
        if (context.hosts[i] == name) return static_cast<sim::HostId>(i);
    }
    context.diagnostics->add(place, "script.unknown-host",
                             {std::string(name), context.hosts[0], context.hosts[1]});
    return std::nullopt;
}

std::optional<sim::HostId> read_host(const Section &section, std::string_view key,
                                     const RunContext &context) {
    const auto name = section.text(key);
    return name ? host_of(*name, section.place_of(key), context) : std::nullopt;
}

void check_to(const Section &section, sim::HostId from, const RunContext &context) {
    const auto to = read_host(section, "to", context);
    if (to && *to == from) {
        section.diagnostics().add(section.place_of("to"), "script.to-itself",
                                  {context.hosts[from], context.hosts[from == 0 ? 1 : 0]});
    }
}

std::optional<tcp::Flags> read_flags(const Section &section, std::string_view key) {
    const auto text = section.text(key);
    if (!text) return std::nullopt;
    const auto flags = tcp::parse_flags(*text);
    if (!flags) section.diagnostics().add(section.place_of(key), "script.bad-flags", {*text});
    return flags;
}

std::optional<std::uint32_t> read_probability(const Section &section, std::string_view key) {
    // The simulation reckons in whole millionths, so that no floating point decides anything.
    constexpr std::int64_t kMillion = 1'000'000;
    const Entry *entry = section.find(key);
    if (!entry) return std::nullopt;
    double value = -1;
    if (entry->value.kind == Node::Kind::Float) {
        value = entry->value.number;
    } else if (entry->value.kind == Node::Kind::Integer && entry->value.integer >= 0 &&
               entry->value.integer <= 1) {
        value = static_cast<double>(entry->value.integer);
    }
    const double parts = value * kMillion;
    const bool in_range = value >= 0 && value <= 1;  // false for NaN too
    if (!in_range || std::abs(parts - std::round(parts)) > 1e-4) {
        section.diagnostics().add(entry->value.place, "script.want-probability", {std::string(key)});
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(std::lround(parts));
}

std::vector<const Node *> tables_of(const Node &list, std::string_view key, std::size_t most,
                                    Diagnostics &diagnostics) {
    std::vector<const Node *> tables;
    if (list.items.size() > most) {
        diagnostics.add(list.items[most].place, "script.too-many", {std::string(key), std::to_string(most)});
        return tables;
    }
    for (const Node &item : list.items) {
        if (item.kind == Node::Kind::Table) {
            tables.push_back(&item);
        } else {
            wrong_type(item, key, "table", diagnostics);
        }
        if (diagnostics.full()) break;
    }
    return tables;
}

}  // namespace theater::script
