// What a person does while a scenario runs, and how much work a run may be.
#include <algorithm>

#include "core/script/limits.h"
#include "core/script/read_setup.h"

namespace theater::script {

namespace {

// Which key says what a command does. All others of its kind are out of place beside it.
struct CommandKind {
    std::string_view key;
    std::vector<std::string_view> also;
};

const std::vector<CommandKind> &command_kinds() {
    static const std::vector<CommandKind> kinds{
        {"segment", {"do", "by"}}, {"forge", {}},    {"cable", {}}, {"faults", {}}, {"line", {}},
        {"middleboxes", {}},       {"set", {"host"}}};
    return kinds;
}

// Reports the keys that do not belong to what the command does; a call takes all those of a call.
void only_of_kind(const Section &section, std::string_view kind, std::vector<std::string_view> allowed) {
    std::vector<std::string_view> among{"segment", "do",          "by",  "forge", "cable", "faults",
                                        "line",    "middleboxes", "set", "host",  "call"};
    among.insert(among.end(), call_arguments().begin(), call_arguments().end());
    allowed.push_back(kind);
    section.only(allowed, among, kind);
}

sim::TouchSegment read_touch(const Section &section, const RunContext &context) {
    sim::TouchSegment touch;
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

// The commands of one table, with the section that its options stand in.
struct Acts {
    std::vector<sim::Command> commands;
    std::optional<Section> options;
};

void read_set(const Section &section, const RunContext &context, Instant at, Acts &acts) {
    if (!section.has("host")) section.missing("host", "\"" + context.hosts[1] + "\"");
    const auto host = read_host(section, "host", context);
    const Node *table = section.table("set");
    if (!table) return;
    acts.options.emplace(*table, SectionKind::Options, section.diagnostics());
    if (table->entries.empty()) {
        section.diagnostics().add(table->place, "script.empty-set");
    }
    for (const NamedOption &option : read_named_options(*acts.options)) {
        if (host)
            acts.commands.push_back(
                {at, sim::SetOption{*host, std::string(option.field->name), option.value}});
    }
}

// Another wire from now on: its faults, one direction, the boxes on the way.
void read_wire(const Section &section, std::string_view key, const RunContext &context, Instant at,
               Acts &acts) {
    if (key == "line") {
        if (const Node *table = section.table(key)) acts.commands.push_back({at, read_line(*table, context)});
        return;
    }
    const Node *list = section.list(key);
    if (!list) return;
    if (key == "faults") {
        acts.commands.push_back({at, sim::SetFaults{read_faults(*list, key, context)}});
    } else {
        acts.commands.push_back({at, sim::SetMiddleboxes{read_middleboxes(*list, key, context)}});
    }
}

Acts read_command(const Section &section, const RunContext &context) {
    Acts acts;
    if (!section.has("at")) section.missing("at", "\"200ms\"");
    const Instant at = read_instant(section, "at", context).value_or(Instant{});
    for (const CommandKind &kind : command_kinds()) {
        if (!section.has(kind.key)) continue;
        only_of_kind(section, kind.key, kind.also);
        if (kind.key == "segment") {
            acts.commands.push_back({at, read_touch(section, context)});
        } else if (kind.key == "forge") {
            if (const Node *table = section.table("forge")) {
                acts.commands.push_back({at, read_forge(*table, context)});
            }
        } else if (kind.key == "cable") {
            const auto cable = section.word("cable", cable_words());
            if (cable) acts.commands.push_back({at, sim::SetCable{sim::Cable(*cable)}});
        } else if (kind.key == "set") {
            read_set(section, context, at, acts);
        } else {
            read_wire(section, kind.key, context, at, acts);
        }
        return acts;
    }
    if (section.has("do")) {
        section.missing("segment", "{ from = \"" + context.hosts[0] + "\", nth = 1 }");
        return acts;
    }
    static constexpr std::array<std::string_view, 1> kBy{"by"};
    section.only({}, kBy, "call");
    if (const auto spec = read_call_spec(section, context)) acts.commands.push_back({at, *spec});
    return acts;
}

// Options change one after the other, and each must go together with those that stand by then: the world
// would refuse it otherwise.
void check_settings(const std::vector<Acts> &all, const sim::Setup &setup) {
    std::vector<sim::HostSetup> hosts = setup.hosts;
    for (const Acts &acts : all) {
        for (const sim::Command &command : acts.commands) {
            const auto *set = std::get_if<sim::SetOption>(&command.act);
            if (!set) break;
            tcp::Config changed = hosts[set->host].config;
            tcp::find_config_field(set->name)->set(changed, set->value);
            check_options(*acts.options, changed);
            if (tcp::conflicting_field(changed).empty()) hosts[set->host].config = changed;
        }
    }
}

}  // namespace

std::vector<sim::Command> read_commands(const Node &list, const sim::Setup &setup,
                                        const RunContext &context) {
    std::vector<Acts> all;
    std::size_t count = 0;
    for (const Node *item : tables_of(list, "command", kMostCommands, *context.diagnostics)) {
        const Section section(*item, SectionKind::Command, *context.diagnostics);
        Acts acts = read_command(section, context);
        count += acts.commands.size();
        if (count > kMostCommands) {
            context.diagnostics->add(item->place, "script.too-many",
                                     {"command", std::to_string(kMostCommands)});
            return {};
        }
        if (!acts.commands.empty()) all.push_back(std::move(acts));
    }
    // Written in any order, carried out in that of time; those of one instant in the order of the file.
    std::stable_sort(all.begin(), all.end(),
                     [](const Acts &a, const Acts &b) { return a.commands[0].at < b.commands[0].at; });
    check_settings(all, setup);
    std::vector<sim::Command> commands;
    for (const Acts &acts : all)
        commands.insert(commands.end(), acts.commands.begin(), acts.commands.end());
    return commands;
}

namespace {

// The smallest piece that text can be cut into at any time of the run.
std::int64_t smallest_piece(const sim::Setup &setup, const std::vector<sim::Command> &commands) {
    std::int64_t piece = kMostBytesPerCall;
    std::vector<sim::HostSetup> hosts = setup.hosts;
    const auto look = [&](const sim::HostSetup &host) {
        const std::int64_t mss = tcp::announced_mss(host.config, host.address.family);
        const std::int64_t mtu = std::max<std::int64_t>(std::int64_t{host.config.mtu} - 40, 1);
        piece = std::min({piece, mss, mtu, std::int64_t{host.config.receive_buffer_bytes}});
    };
    for (const sim::HostSetup &host : hosts)
        look(host);
    for (const sim::Command &command : commands) {
        const auto *set = std::get_if<sim::SetOption>(&command.act);
        if (!set) continue;
        tcp::find_config_field(set->name)->set(hosts[set->host].config, set->value);
        look(hosts[set->host]);
    }
    return std::max<std::int64_t>(piece, 1);
}

std::int64_t text_of_call(const sim::CallSpec &call) {
    const bool sends = call.name == sim::CallName::Write || call.name == sim::CallName::Connect;
    return sends ? static_cast<std::int64_t>(call.bytes) : 0;
}

}  // namespace

void check_work(Place place, const sim::Setup &setup, const std::vector<sim::Command> &commands,
                Diagnostics &diagnostics) {
    const std::int64_t piece = smallest_piece(setup, commands);
    std::int64_t bytes = 0;
    for (const sim::ScheduledCall &call : setup.calls)
        bytes += text_of_call(call.call);
    for (const sim::Command &command : commands) {
        if (const auto *call = std::get_if<sim::CallSpec>(&command.act)) bytes += text_of_call(*call);
    }
    if (bytes / piece <= kMostSegments) return;
    diagnostics.add(place, "script.too-much-work",
                    {std::to_string(bytes), std::to_string(piece), std::to_string(kMostSegments)});
}

}  // namespace theater::script
