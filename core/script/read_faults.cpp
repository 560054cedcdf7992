#include <cmath>

#include "core/script/limits.h"
#include "core/script/read_setup.h"

namespace theater::script {

namespace {

constexpr std::uint32_t kMillion = 1'000'000;

sim::Match read_match(const Section &section, const RunContext &context) {
    sim::Match match;
    if (!section.has("from")) section.missing("from", "\"" + context.hosts[0] + "\"");
    match.from = read_host(section, "from", context).value_or(sim::HostId{0});
    check_to(section, match.from, context);
    match.to = match.from == 0 ? 1 : 0;
    const auto number = [&](std::string_view key, std::int64_t min) -> std::optional<std::uint32_t> {
        const auto value = section.integer(key, min, UINT32_MAX);
        return value ? std::optional(static_cast<std::uint32_t>(*value)) : std::nullopt;
    };
    match.nth = number("nth", 1);
    match.seq = number("seq", 0);
    match.data = section.boolean("data");
    match.flags = read_flags(section, "flags");
    if (match.flags) match.flags->clear(tcp::Flag::Psh);  // PSH is left out of account anyway
    const auto instant = [&](std::string_view key) -> std::optional<Instant> {
        const auto time = section.time(key, {}, kLongestTime);
        return time ? std::optional(Instant{} + *time) : std::nullopt;
    };
    match.since = instant("since");
    match.until = instant("until");
    if (match.since && match.until && *match.until <= *match.since) {
        section.diagnostics().add(section.place_of("until"), "script.since-after-until");
    }
    return match;
}

// The simulation reckons in whole millionths, so that no floating point decides anything.
std::uint32_t read_probability(const Section &section) {
    const Entry *entry = section.find("probability");
    if (!entry) return kMillion;
    double value = 0;
    if (entry->value.kind == Node::Kind::Float) {
        value = entry->value.number;
    } else if (entry->value.kind == Node::Kind::Integer && entry->value.integer >= 0 &&
               entry->value.integer <= 1) {
        value = static_cast<double>(entry->value.integer);
    } else {
        value = -1;
    }
    const double parts = value * kMillion;
    const bool in_range = value >= 0 && value <= 1;  // false for NaN too
    if (!in_range || std::abs(parts - std::round(parts)) > 1e-4) {
        section.diagnostics().add(entry->value.place, "script.want-probability");
        return kMillion;
    }
    return static_cast<std::uint32_t>(std::lround(parts));
}

void read_how(const Section &section, sim::Fault &fault) {
    static constexpr std::array<std::string_view, 3> kHow{"by", "hold_until", "copy_at"};
    std::vector<std::string_view> allowed;
    if (fault.action == sim::FaultAction::Delay) allowed = {"by"};
    if (fault.action == sim::FaultAction::Hold) allowed = {"hold_until"};
    if (fault.action == sim::FaultAction::Duplicate) allowed = {"by", "copy_at"};
    section.only(allowed, kHow, to_string(fault.action));
    if (fault.action == sim::FaultAction::Delay && !section.has("by")) section.missing("by", "\"200ms\"");
    if (section.has("by") && section.has("copy_at")) {
        section.diagnostics().add(section.find("copy_at")->place, "script.key-out-of-place",
                                  {"copy_at", "by"});
    }
    fault.by = section.time("by", {}, kLongestTime).value_or(Duration{});
    const std::string_view until = fault.action == sim::FaultAction::Hold ? "hold_until" : "copy_at";
    if (const auto time = section.time(until, {}, kLongestTime)) fault.until = Instant{} + *time;
}

sim::Fault read_fault(const Section &section, const RunContext &context) {
    sim::Fault fault;
    if (!section.has("action")) section.missing("action", "\"drop\"");
    fault.match = read_match(section, context);
    const auto words = words_of<sim::FaultAction, kFaultActionCount>();
    if (const auto action = section.word("action", words)) {
        fault.action = sim::FaultAction(*action);
        read_how(section, fault);
    }
    if (const auto count = section.integer("count", 1, UINT32_MAX)) {
        fault.count = static_cast<std::uint32_t>(*count);
    }
    fault.parts_per_million = read_probability(section);
    return fault;
}

}  // namespace

std::vector<sim::Fault> read_faults(const Node &list, const RunContext &context) {
    std::vector<sim::Fault> faults;
    Diagnostics &diagnostics = *context.diagnostics;
    if (list.items.size() > kMostFaults) {
        diagnostics.add(list.items[kMostFaults].place, "script.too-many",
                        {"fault", std::to_string(kMostFaults)});
        return faults;
    }
    for (const Node &item : list.items) {
        if (item.kind != Node::Kind::Table) {
            wrong_type(item, "fault", "table", diagnostics);
            continue;
        }
        faults.push_back(read_fault(Section(item, SectionKind::Fault, diagnostics), context));
    }
    return faults;
}

void read_link(const Node &table, const RunContext &context, sim::LinkSetup &link) {
    const Section section(table, SectionKind::Link, *context.diagnostics);
    if (section.has("delay") && (section.has("delay_forth") || section.has("delay_back"))) {
        section.diagnostics().add(section.find("delay")->place, "script.delay-twice");
    }
    if (const auto both = section.time("delay", kShortestDelay, kLongestDelay)) {
        link.delay_forth = *both;
        link.delay_back = *both;
    }
    link.delay_forth = section.time("delay_forth", kShortestDelay, kLongestDelay).value_or(link.delay_forth);
    link.delay_back = section.time("delay_back", kShortestDelay, kLongestDelay).value_or(link.delay_back);
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

}  // namespace theater::script
