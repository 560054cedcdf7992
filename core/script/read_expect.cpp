#include "core/script/read_expect.h"

#include <algorithm>

#include "core/script/limits.h"
#include "core/script/zero.h"

namespace theater::script {

namespace {

constexpr std::size_t kMostArrivals = 16;

std::array<std::string_view, 2> host_keys(const RunContext &context) {
    return {context.hosts[0], context.hosts[1]};
}

std::optional<tcp::State> state_of(const Node &node, std::string_view key, const RunContext &context) {
    const auto words = words_of<tcp::State, tcp::kStateCount>();
    const auto index = word_of(node, key, words, *context.diagnostics);
    return index ? std::optional(tcp::State(*index)) : std::nullopt;
}

void read_arrivals(const Section &section, ExpectedSegment &row) {
    const Entry *entry = section.find("arrives");
    if (!entry) return;
    const auto take = [&](const Node &node) {
        const auto time = time_of(node, "arrives", {}, kLongestTime, section.diagnostics());
        if (time) row.arrivals.push_back(*time);
    };
    if (entry->value.kind != Node::Kind::List) {
        take(entry->value);
        return;
    }
    if (entry->value.items.size() > kMostArrivals) {
        section.diagnostics().add(entry->value.place, "script.too-many",
                                  {"arrives", std::to_string(kMostArrivals)});
        return;
    }
    for (const Node &item : entry->value.items)
        take(item);
}

void read_numbers(const Section &section, ExpectedSegment &row) {
    const auto number = [&](std::string_view key, std::int64_t max) {
        const auto value = section.integer(key, 0, max);
        return value ? std::optional(static_cast<std::uint32_t>(*value)) : std::nullopt;
    };
    if (!section.has("seq")) section.missing("seq", "0");
    row.seq = number("seq", UINT32_MAX).value_or(0);
    row.ack = number("ack", UINT32_MAX);
    row.len = number("len", 65'535).value_or(0);
    const bool acknowledges = row.flags.has(tcp::Flag::Ack);
    if (!section.has("flags")) return;
    if (acknowledges && !section.has("ack")) section.missing("ack", "1");
    if (!acknowledges && section.has("ack")) {
        section.diagnostics().add(section.find("ack")->place, "script.ack-without-flag");
    }
}

void read_option_set(const Section &section, ExpectedSegment &row) {
    const Node *list = section.list("options");
    if (!list) return;
    OptionSet set;
    for (const Node &item : list->items) {
        const auto kind = word_of(item, "options", option_kind_words(), section.diagnostics());
        if (kind) set.insert(OptionKind(*kind));
    }
    row.options = set;
}

// What the options carry and who made the segment.
void read_content(const Section &section, ExpectedSegment &row) {
    if (const auto seen = section.word("tfo", fast_open_words())) row.fast_open = FastOpenSeen(*seen);
    read_option_set(section, row);
    if (const auto ecn = section.word("ecn", words_of<tcp::Ecn, tcp::kEcnCount>())) row.ecn = tcp::Ecn(*ecn);
    if (const auto forged = section.boolean("forged")) {
        row.origin = *forged ? sim::Origin::Forged : sim::Origin::Host;
    }
    if (row.fast_open && row.options &&
        (*row.fast_open != FastOpenSeen::None) != row.options->has(OptionKind::FastOpen)) {
        section.diagnostics().add(section.place_of("tfo"), "script.tfo-and-options");
    }
}

ExpectedSegment read_row(const Node &table, const RunContext &context) {
    const auto hosts = host_keys(context);
    const Section section(table, SectionKind::Row, *context.diagnostics, hosts);
    ExpectedSegment row;
    row.line = table.place.line;
    row.column = table.place.column;
    if (!section.has("t")) section.missing("t", "\"50ms\"");
    row.at = section.time("t", {}, kLongestTime).value_or(Duration{});
    if (!section.has("from")) section.missing("from", "\"" + context.hosts[0] + "\"");
    row.from = read_host(section, "from", context).value_or(sim::HostId{0});
    check_to(section, row.from, context);
    row.to = row.from == 0 ? 1 : 0;
    if (!section.has("flags")) section.missing("flags", "\"SYN,ACK\"");
    row.flags = read_flags(section, "flags").value_or(tcp::Flags{});
    read_numbers(section, row);
    read_content(section, row);
    const auto fates = words_of<record::Fate, kFateCount>();
    if (const auto fate = section.word("fate", fates)) row.fate = record::Fate(*fate);
    read_arrivals(section, row);
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        if (const Entry *entry = section.find(hosts[i]))
            row.state[i] = state_of(entry->value, hosts[i], context);
    }
    return row;
}

void read_rows(const Section &section, const RunContext &context, Expectation &expect) {
    const Node *list = section.list("segments");
    if (!list) return;
    Diagnostics &diagnostics = *context.diagnostics;
    if (list->items.empty()) diagnostics.add(list->place, "script.no-rows");
    if (list->items.size() > kMostRows) {
        diagnostics.add(list->items[kMostRows].place, "script.too-many",
                        {"segments", std::to_string(kMostRows)});
        return;
    }
    for (const Node &item : list->items) {
        if (diagnostics.full()) return;
        if (item.kind != Node::Kind::Table) {
            wrong_type(item, "segments", "table", diagnostics);
            continue;
        }
        const ExpectedSegment row = read_row(item, context);
        if (!expect.segments.empty() && row.at < expect.segments.back().at) {
            diagnostics.add(item.place, "script.rows-out-of-order");
        }
        if (expect.until && row.at > *expect.until) {
            diagnostics.add(item.place, "script.row-after-until",
                            {to_string(row.at), to_string(*expect.until)});
        }
        expect.segments.push_back(row);
    }
}

void read_final(const Section &section, const RunContext &context, Expectation &expect) {
    const Node *table = section.table("final");
    if (!table) return;
    for (const Entry &entry : table->entries) {
        const auto host = host_of(entry.key, entry.place, context);
        if (!host) continue;
        expect.final_state[*host] = state_of(entry.value, entry.key, context);
        expect.final_place[*host] = {entry.place.line, entry.place.column};
    }
}

// "E" and capitals: the name of an error of the socket interface.
bool is_error_name(std::string_view text) {
    return text.size() > 1 && text.size() <= 20 && text[0] == 'E' &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

ExpectedCall read_expected_call(const Node &table, const RunContext &context) {
    const Section section(table, SectionKind::ExpectedCall, *context.diagnostics);
    ExpectedCall call;
    call.line = table.place.line;
    call.column = table.place.column;
    if (!section.has("host")) section.missing("host", "\"" + context.hosts[0] + "\"");
    call.host = read_host(section, "host", context).value_or(sim::HostId{0});
    if (!section.has("call")) section.missing("call", "\"connect\"");
    const auto words = words_of<sim::CallName, sim::kCallNameCount>();
    if (const auto name = section.word("call", words)) call.call = sim::CallName(*name);
    call.nth = static_cast<std::uint32_t>(section.integer("nth", 1, UINT32_MAX).value_or(1));
    call.result = section.integer("result", -1, kMostBytesPerCall);
    call.error = section.text("error").value_or("");
    if (!call.error.empty() && !is_error_name(call.error)) {
        section.diagnostics().add(section.place_of("error"), "script.bad-error-name", {call.error});
    }
    return call;
}

}  // namespace

Expectation read_expect(const Node &table, const RunContext &context) {
    const Section section(table, SectionKind::Expect, *context.diagnostics);
    Expectation expect;
    if (const auto text = section.text("zero")) {
        expect.zero = parse_zero(*text, section.place_of("zero"), context).value_or(Zero{});
    }
    if (const auto numbers = section.word("numbers", numbers_words())) expect.numbers = Numbers(*numbers);
    expect.until = section.time("until", {}, kLongestTime);
    read_rows(section, context, expect);
    read_final(section, context, expect);
    if (const Node *list = section.list("calls")) {
        if (list->items.size() > kMostCalls) {
            section.diagnostics().add(list->place, "script.too-many", {"calls", std::to_string(kMostCalls)});
            return expect;
        }
        for (const Node &item : list->items) {
            if (item.kind == Node::Kind::Table) {
                expect.calls.push_back(read_expected_call(item, context));
            } else {
                wrong_type(item, "calls", "table", section.diagnostics());
            }
        }
    }
    return expect;
}

}  // namespace theater::script
