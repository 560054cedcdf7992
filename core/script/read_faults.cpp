#include "core/script/limits.h"
#include "core/script/read_setup.h"

namespace theater::script {

namespace {

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
    fault.enabled = section.boolean("enabled").value_or(true);
    fault.match = read_match(section, context);
    const auto words = words_of<sim::FaultAction, kFaultActionCount>();
    if (const auto action = section.word("action", words)) {
        fault.action = sim::FaultAction(*action);
        read_how(section, fault);
    }
    if (const auto count = section.integer("count", 1, UINT32_MAX)) {
        fault.count = static_cast<std::uint32_t>(*count);
    }
    fault.parts_per_million = read_probability(section, "probability").value_or(fault.parts_per_million);
    return fault;
}

}  // namespace

std::vector<sim::Fault> read_faults(const Node &list, std::string_view key, const RunContext &context) {
    std::vector<sim::Fault> faults;
    Diagnostics &diagnostics = *context.diagnostics;
    for (const Node *item : tables_of(list, key, kMostFaults, diagnostics)) {
        faults.push_back(read_fault(Section(*item, SectionKind::Fault, diagnostics), context));
    }
    return faults;
}

}  // namespace theater::script
