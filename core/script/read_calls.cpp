#include <algorithm>

#include "core/script/limits.h"
#include "core/script/read_setup.h"

namespace theater::script {

namespace {

using Keys = std::span<const std::string_view>;

constexpr std::array<std::string_view, 8> kCallArguments{"to",      "port",    "local_port", "bytes",
                                                         "backlog", "address", "connection", "urgent"};

std::vector<std::string_view> arguments_of(sim::CallName name) {
    switch (name) {
        case sim::CallName::Listen: return {"port", "backlog"};
        case sim::CallName::Connect: return {"to", "port", "local_port", "bytes"};
        case sim::CallName::Accept: return {"port"};
        case sim::CallName::Write: return {"bytes", "connection", "urgent"};
        case sim::CallName::Read: return {"bytes", "connection"};
        case sim::CallName::Shutdown:
        case sim::CallName::Close:
        case sim::CallName::Abort:
        case sim::CallName::Vanish: return {"connection"};
        case sim::CallName::PowerOff:
        case sim::CallName::Reboot:
        case sim::CallName::RotateKey:
        case sim::CallName::ForgetKey: return {};
        case sim::CallName::Renumber: return {"address"};
    }
    return {};
}

// Without these a call says nothing; each with a value to write for it.
std::vector<std::pair<std::string_view, std::string_view>> needs_of(sim::CallName name) {
    switch (name) {
        case sim::CallName::Listen:
        case sim::CallName::Connect: return {{"port", "80"}};
        case sim::CallName::Write:
        case sim::CallName::Read: return {{"bytes", "100"}};
        case sim::CallName::Renumber: return {{"address", "\"192.0.2.9\""}};
        default: return {};
    }
}

std::optional<sim::CallName> read_call_name(const Section &section) {
    if (!section.has("call")) {
        section.missing("call", "\"connect\"");
        return std::nullopt;
    }
    const auto index = section.word("call", words_of<sim::CallName, sim::kCallNameCount>());
    return index ? std::optional(sim::CallName(*index)) : std::nullopt;
}

// The new address of a host must be one that the other can talk to and does not have itself.
std::optional<tcp::IpAddress> read_new_address(const Section &section, sim::HostId host,
                                               const RunContext &context) {
    const auto address = read_address(section, "address");
    if (!address) return std::nullopt;
    const tcp::IpAddress &other = context.addresses[host == 0 ? 1 : 0];
    if (address->family != other.family) {
        section.diagnostics().add(section.place_of("address"), "script.address-families",
                                  {to_string(*address), to_string(other)});
    } else if (*address == other) {
        section.diagnostics().add(section.place_of("address"), "script.address-same", {to_string(other)});
    }
    return address;
}

void read_arguments(const Section &section, const RunContext &context, sim::CallSpec &spec) {
    const std::string name(to_string(spec.name));
    section.only(arguments_of(spec.name), kCallArguments, name);
    const auto port = [&](std::string_view key) {
        return static_cast<std::uint16_t>(section.integer(key, 1, 65'535).value_or(0));
    };
    spec.port = port("port");
    spec.local_port = port("local_port");
    spec.bytes = static_cast<std::uint64_t>(section.integer("bytes", 1, kMostBytesPerCall).value_or(0));
    spec.connection = static_cast<std::uint32_t>(
        section.integer("connection", 1, static_cast<std::int64_t>(kMostCalls)).value_or(0));
    spec.urgent = section.boolean("urgent").value_or(false);
    if (const auto backlog = section.integer("backlog", 1, 65'535)) {
        spec.bytes = static_cast<std::uint64_t>(*backlog);
    }
    if (spec.name == sim::CallName::Renumber) spec.address = read_new_address(section, spec.host, context);
    for (const auto &[key, example] : needs_of(spec.name)) {
        if (!section.has(key)) section.missing(key, example);
    }
    if (spec.name == sim::CallName::Connect) {
        check_to(section, spec.host, context);
        spec.to = spec.host == 0 ? 1 : 0;
    }
}

sim::CallRef read_call_ref(const Node &table, const RunContext &context) {
    const Section section(table, SectionKind::CallRef, *context.diagnostics);
    sim::CallRef ref;
    if (!section.has("host")) section.missing("host", "\"" + context.hosts[0] + "\"");
    ref.host = read_host(section, "host", context).value_or(sim::HostId{0});
    ref.name = read_call_name(section).value_or(sim::CallName::Connect);
    ref.nth = static_cast<std::uint32_t>(section.integer("nth", 1, UINT32_MAX).value_or(1));
    return ref;
}

// What a condition is about: a number of bytes, or a call.
void read_condition(const Section &section, const RunContext &context, sim::Trigger &trigger) {
    static constexpr std::array<std::string_view, 2> kAbout{"read_bytes", "of"};
    std::vector<std::string_view> about;
    if (trigger.when == sim::When::HasRead) {
        about = {"read_bytes"};
        if (!section.has("read_bytes")) section.missing("read_bytes", "100");
        trigger.bytes =
            static_cast<std::uint64_t>(section.integer("read_bytes", 1, kMostBytesPerCall).value_or(1));
    } else if (trigger.when == sim::When::Called || trigger.when == sim::When::Returned) {
        about = {"of"};
        if (!section.has("of")) {
            section.missing("of", "{ host = \"" + context.hosts[1] + "\", call = \"accept\" }");
        }
        if (const Node *table = section.table("of")) trigger.of = read_call_ref(*table, context);
    }
    section.only(about, kAbout, "when = \"" + std::string(to_string(trigger.when)) + "\"");
}

sim::Trigger read_trigger(const Section &section, const RunContext &context) {
    sim::Trigger trigger;
    if (!section.has("when")) {
        static constexpr std::array<std::string_view, 3> kWithWhen{"read_bytes", "of", "after"};
        section.only({}, kWithWhen, "at");
        trigger.at = read_instant(section, "at", context).value_or(Instant{});
        return trigger;
    }
    if (section.has("at")) {
        section.diagnostics().add(section.find("at")->place, "script.at-and-when");
    }
    const auto words = words_of<sim::When, sim::kWhenCount>();
    const auto conditions = Keys(words).subspan(1);  // "at" is a key of its own
    const auto index = section.word("when", conditions);
    if (!index) return trigger;
    trigger.when = sim::When(*index + 1);
    trigger.delay = section.time("after", {}, kLongestTime).value_or(Duration{});
    read_condition(section, context, trigger);
    return trigger;
}

}  // namespace

std::span<const std::string_view> call_arguments() { return kCallArguments; }

std::optional<Instant> read_instant(const Section &section, std::string_view key, const RunContext &context) {
    const auto time = section.time(key, {}, kLongestTime);
    if (!time) return std::nullopt;
    if (context.run_for && *time > *context.run_for) {
        section.diagnostics().add(section.place_of(key), "script.after-end",
                                  {std::string(key), to_string(*time), to_string(*context.run_for)});
        return std::nullopt;
    }
    const Instant at = Instant{} + *time;
    if (context.begins && at < *context.begins) {
        section.diagnostics().add(
            section.place_of(key), "script.before-branch",
            {std::string(key), to_string(*time), to_string(*context.begins - Instant{})});
        return std::nullopt;
    }
    return at;
}

std::optional<sim::CallSpec> read_call_spec(const Section &section, const RunContext &context) {
    if (!section.has("host")) section.missing("host", "\"" + context.hosts[0] + "\"");
    const auto host = read_host(section, "host", context);
    const auto name = read_call_name(section);
    if (!host || !name) return std::nullopt;
    sim::CallSpec spec;
    spec.host = *host;
    spec.name = *name;
    read_arguments(section, context, spec);
    return spec;
}

std::vector<sim::ScheduledCall> read_calls(const Node &list, const RunContext &context) {
    std::vector<sim::ScheduledCall> calls;
    for (const Node *item : tables_of(list, "call", kMostCalls, *context.diagnostics)) {
        const Section section(*item, SectionKind::Call, *context.diagnostics);
        const auto spec = read_call_spec(section, context);
        const sim::Trigger trigger = read_trigger(section, context);
        if (spec) calls.push_back({*spec, trigger});
    }
    return calls;
}

}  // namespace theater::script
