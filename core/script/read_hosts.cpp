#include <algorithm>

#include "core/script/limits.h"
#include "core/script/names.h"
#include "core/script/profile_of_setup.h"
#include "core/script/read_setup.h"
#include "core/tcp/profiles.h"

namespace theater::script {

namespace {

constexpr std::array<std::string_view, 2> kDefaultNames{"client", "server"};

std::array<std::string, 2> default_names() {
    return {std::string(kDefaultNames[0]), std::string(kDefaultNames[1])};
}

// Host names are keys of expectation rows too, so they must not be those that a row has anyway.
void check_host_name(const Entry &entry, Diagnostics &diagnostics) {
    const std::span<const std::string_view> taken = keys_of(SectionKind::Row);
    if (!is_name(entry.key)) {
        diagnostics.add(entry.place, "script.bad-name", {entry.key, std::to_string(kLongestName)});
    } else if (std::find(taken.begin(), taken.end(), entry.key) != taken.end()) {
        diagnostics.add(entry.place, "script.host-name-taken", {entry.key});
    }
}

void read_isn_number(const Node &node, Diagnostics &diagnostics, std::vector<std::uint32_t> &isns) {
    const auto number = integer_of(node, "isn", 0, UINT32_MAX, diagnostics);
    if (number) isns.push_back(static_cast<std::uint32_t>(*number));
}

void read_isn(const Section &section, sim::HostSetup &host) {
    const Entry *entry = section.find("isn");
    if (!entry) return;
    Diagnostics &diagnostics = section.diagnostics();
    std::vector<std::uint32_t> isns;
    if (entry->value.kind == Node::Kind::Integer) {
        read_isn_number(entry->value, diagnostics, isns);
    } else if (entry->value.kind == Node::Kind::List) {
        if (entry->value.items.empty() || entry->value.items.size() > kMostIsns) {
            diagnostics.add(entry->value.place, "script.isn-list", {std::to_string(kMostIsns)});
            return;
        }
        for (const Node &item : entry->value.items)
            read_isn_number(item, diagnostics, isns);
    } else if (entry->value.kind != Node::Kind::String || entry->value.text != "random") {
        diagnostics.add(entry->value.place, "script.want-isn");
        return;
    }
    host.isns = std::move(isns);
}

}  // namespace

std::array<std::string, 2> read_host_names(const Node *hosts, Diagnostics &diagnostics) {
    if (!hosts || hosts->entries.empty()) return default_names();
    for (const Entry &entry : hosts->entries)
        check_host_name(entry, diagnostics);
    const std::vector<Entry> &entries = hosts->entries;
    if (entries.size() > 2) {
        diagnostics.add(entries[2].place, "script.hosts-two", {entries[2].key});
    } else if (entries.size() == 1) {
        const bool known = entries[0].key == kDefaultNames[0] || entries[0].key == kDefaultNames[1];
        if (!known) diagnostics.add(entries[0].place, "script.hosts-one", {entries[0].key});
        return default_names();
    }
    return {entries[0].key, entries[1].key};
}

sim::HostSetup default_host(std::string_view name, sim::HostId id, std::string_view profile) {
    sim::HostSetup host;
    host.name = name;
    host.config = tcp::profile_config(profile).value_or(tcp::Config{});
    host.isns = default_isns(profile, id);
    return host;
}

void read_host_setup(const Node &table, const RunContext &context, sim::HostSetup &host) {
    const Section section(table, SectionKind::Host, *context.diagnostics);
    if (const auto address = read_address(section, "address")) host.address = *address;
    read_isn(section, host);
    if (const auto reads = section.word("reads", reading_words())) host.reading = sim::Reading(*reads);
    if (const auto accepts = section.word("accepts", accepting_words())) {
        host.accepting = sim::Accepting(*accepts);
    }
    if (const auto port = section.integer("first_port", 1, 65'535)) {
        host.first_port = static_cast<std::uint16_t>(*port);
    }
    if (const Node *options = section.table("options")) {
        const Section named(*options, SectionKind::Options, *context.diagnostics);
        for (const NamedOption &option : read_named_options(named))
            option.field->set(host.config, option.value);
        check_options(named, host.config);
    }
}

void settle_hosts(Place place, const RunContext &context, std::vector<sim::HostSetup> &hosts) {
    const auto chosen = std::find_if(hosts.begin(), hosts.end(),
                                     [](const sim::HostSetup &host) { return !is_any(host.address); });
    const auto family = chosen == hosts.end() ? tcp::IpAddress::Family::V4 : chosen->address.family;
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        if (is_any(hosts[i].address)) hosts[i].address = default_address(static_cast<sim::HostId>(i), family);
    }
    if (hosts[0].address.family != hosts[1].address.family) {
        context.diagnostics->add(place, "script.address-families",
                                 {to_string(hosts[0].address), to_string(hosts[1].address)});
    } else if (hosts[0].address == hosts[1].address) {
        context.diagnostics->add(place, "script.address-same", {to_string(hosts[0].address)});
    }
}

}  // namespace theater::script
