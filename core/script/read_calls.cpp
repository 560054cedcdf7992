#include <algorithm>

#include "core/script/limits.h"
#include "core/script/read_setup.h"

namespace theater::script {

namespace {

using Keys = std::span<const std::string_view>;

constexpr std::array<std::string_view, 5> kCallArguments{"to", "port", "local_port", "bytes", "connection"};

std::vector<std::string_view> arguments_of(sim::CallName name) {
    switch (name) {
        case sim::CallName::Listen: return {"port"};
        case sim::CallName::Connect: return {"to", "port", "local_port"};
        case sim::CallName::Write:
        case sim::CallName::Read: return {"bytes", "connection"};
        default: return {"connection"};
    }
}

std::optional<sim::CallName> read_call_name(const Section &section) {
    if (!section.has("call")) {
        section.missing("call", "\"connect\"");
        return std::nullopt;
    }
    const std::vector<std::string_view> words = scheduled_call_words();
    const auto index = section.word("call", words);
    return index ? sim::parse_call_name(words[*index]) : std::nullopt;
}

// The instant of something that happens once; it must lie in the run.
std::optional<Instant> read_instant(const Section &section, std::string_view key, const RunContext &context) {
    const auto time = section.time(key, {}, kLongestTime);
    if (!time) return std::nullopt;
    if (context.run_for && *time > *context.run_for) {
        section.diagnostics().add(section.place_of(key), "script.after-end",
                                  {std::string(key), to_string(*time), to_string(*context.run_for)});
        return std::nullopt;
    }
    return Instant{} + *time;
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
    const bool needs_port = spec.name == sim::CallName::Listen || spec.name == sim::CallName::Connect;
    if (needs_port && !section.has("port")) section.missing("port", "80");
    const bool needs_bytes = spec.name == sim::CallName::Write || spec.name == sim::CallName::Read;
    if (needs_bytes && !section.has("bytes")) section.missing("bytes", "100");
    if (spec.name == sim::CallName::Connect) {
        check_to(section, spec.host, context);
        spec.to = spec.host == 0 ? 1 : 0;
    }
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

sim::Trigger read_trigger(const Section &section, const RunContext &context) {
    sim::Trigger trigger;
    if (!section.has("when")) {
        static constexpr std::array<std::string_view, 2> kWithWhen{"read_bytes", "after"};
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
    if (trigger.when == sim::When::HasRead) {
        if (!section.has("read_bytes")) section.missing("read_bytes", "100");
        trigger.bytes =
            static_cast<std::uint64_t>(section.integer("read_bytes", 1, kMostBytesPerCall).value_or(1));
    } else {
        static constexpr std::array<std::string_view, 1> kCount{"read_bytes"};
        section.only({}, kCount, "when = \"" + std::string(to_string(trigger.when)) + "\"");
    }
    return trigger;
}

sim::TouchSegment read_touch(const Section &section, const RunContext &context) {
    sim::TouchSegment touch;
    section.only({}, kCallArguments, "segment");
    static constexpr std::array<std::string_view, 2> kCall{"host", "call"};
    section.only({}, kCall, "segment");
    if (const Node *table = section.table("segment")) {
        const Section ref(*table, SectionKind::SegmentRef, section.diagnostics());
        if (!ref.has("from")) ref.missing("from", "\"" + context.hosts[0] + "\"");
        touch.segment.from = read_host(ref, "from", context).value_or(sim::HostId{0});
        check_to(ref, touch.segment.from, context);
        touch.segment.to = touch.segment.from == 0 ? 1 : 0;
        if (!ref.has("nth")) ref.missing("nth", "1");
        touch.segment.ordinal = static_cast<std::uint32_t>(ref.integer("nth", 1, UINT32_MAX).value_or(1));
    }
    const auto words = words_of<sim::WireAct, sim::kWireActCount>();
    if (!section.has("do")) section.missing("do", "\"drop\"");
    const auto act = section.word("do", words);
    if (!act) return touch;
    touch.act = sim::WireAct(*act);
    const bool takes_by = touch.act == sim::WireAct::Delay || touch.act == sim::WireAct::Duplicate;
    static constexpr std::array<std::string_view, 1> kBy{"by"};
    if (!takes_by) section.only({}, kBy, to_string(touch.act));
    if (touch.act == sim::WireAct::Delay && !section.has("by")) section.missing("by", "\"50ms\"");
    if (takes_by) touch.by = section.time("by", {}, kLongestTime).value_or(Duration{});
    return touch;
}

std::optional<sim::Command> read_command(const Section &section, const RunContext &context) {
    sim::Command command;
    if (!section.has("at")) section.missing("at", "\"200ms\"");
    command.at = read_instant(section, "at", context).value_or(Instant{});
    if (section.has("segment")) {
        command.act = read_touch(section, context);
        return command;
    }
    if (section.has("do")) {
        section.missing("segment", "{ from = \"" + context.hosts[0] + "\", nth = 1 }");
        return std::nullopt;
    }
    static constexpr std::array<std::string_view, 1> kBy{"by"};
    section.only({}, kBy, "call");
    const auto spec = read_call_spec(section, context);
    if (!spec) return std::nullopt;
    command.act = *spec;
    return command;
}

// The items of a list of tables, as far as they are tables and not too many.
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

}  // namespace

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

std::vector<sim::Command> read_commands(const Node &list, const RunContext &context) {
    std::vector<sim::Command> commands;
    for (const Node *item : tables_of(list, "command", kMostCommands, *context.diagnostics)) {
        const Section section(*item, SectionKind::Command, *context.diagnostics);
        if (const auto command = read_command(section, context)) commands.push_back(*command);
    }
    // Written in any order, carried out in that of time; those of one instant in the order of the file.
    std::stable_sort(commands.begin(), commands.end(),
                     [](const sim::Command &a, const sim::Command &b) { return a.at < b.at; });
    return commands;
}

void check_work(Place place, const sim::Setup &setup, const std::vector<sim::Command> &commands,
                Diagnostics &diagnostics) {
    std::int64_t piece = kMostBytesPerCall;
    for (const sim::HostSetup &host : setup.hosts) {
        piece =
            std::min({piece, std::int64_t{host.config.mss}, std::int64_t{host.config.receive_buffer_bytes}});
    }
    std::int64_t bytes = 0;
    for (const sim::ScheduledCall &call : setup.calls) {
        if (call.call.name == sim::CallName::Write) bytes += static_cast<std::int64_t>(call.call.bytes);
    }
    for (const sim::Command &command : commands) {
        const auto *call = std::get_if<sim::CallSpec>(&command.act);
        if (call && call->name == sim::CallName::Write) bytes += static_cast<std::int64_t>(call->bytes);
    }
    if (bytes / std::max<std::int64_t>(piece, 1) <= kMostSegments) return;
    diagnostics.add(place, "script.too-much-work",
                    {std::to_string(bytes), std::to_string(piece), std::to_string(kMostSegments)});
}

}  // namespace theater::script
