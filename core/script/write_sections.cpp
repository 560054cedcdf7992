#include "core/script/write_sections.h"

#include "core/script/keys.h"
#include "core/script/zero.h"
#include "core/tcp/config_fields.h"

namespace theater::script {

namespace {

void add_match(Pairs &out, const sim::Match &match, const HostNames &hosts) {
    out.add("from", quoted(hosts[match.from]));
    if (match.nth) out.add_number("nth", *match.nth);
    if (match.flags) out.add("flags", quoted(to_string(*match.flags)));
    if (match.data) out.add("data", *match.data ? "true" : "false");
    if (match.seq) out.add_number("seq", *match.seq);
    if (match.since) out.add("since", quoted(*match.since));
    if (match.until) out.add("until", quoted(*match.until));
}

std::string isn_text(const std::vector<std::uint32_t> &isns) {
    if (isns.empty()) return quoted("random");
    if (isns.size() == 1) return std::to_string(isns[0]);
    std::string out = "[";
    for (const std::uint32_t isn : isns)
        out += (out.size() == 1 ? "" : ", ") + std::to_string(isn);
    return out + "]";
}

std::string option_set_text(OptionSet set) {
    std::string list;
    const std::span<const std::string_view> words = option_kind_words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (set.has(OptionKind(i))) list += (list.empty() ? "" : ", ") + quoted(words[i]);
    }
    return "[" + list + "]";
}

Pairs row_pairs(const ExpectedSegment &row, const HostNames &hosts) {
    Pairs out;
    out.add("t", quoted(row.at));
    out.add("from", quoted(hosts[row.from]));
    out.add("flags", quoted(to_string(row.flags)));
    out.add_number("seq", row.seq);
    if (row.ack) out.add_number("ack", *row.ack);
    out.add_number("len", row.len);
    if (row.fast_open) out.add("tfo", quoted(fast_open_words()[static_cast<std::size_t>(*row.fast_open)]));
    if (row.options) out.add("options", option_set_text(*row.options));
    if (row.ecn) out.add("ecn", quoted(to_string(*row.ecn)));
    if (row.origin) out.add("forged", *row.origin == sim::Origin::Forged ? "true" : "false");
    if (row.fate) out.add("fate", quoted(to_string(*row.fate)));
    if (row.arrivals.size() == 1) out.add("arrives", quoted(row.arrivals[0]));
    if (row.arrivals.size() > 1) {
        std::string list;
        for (const Duration arrival : row.arrivals)
            list += (list.empty() ? "" : ", ") + quoted(arrival);
        out.add("arrives", "[" + list + "]");
    }
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        if (row.state[i]) out.add(hosts[i], quoted(to_string(*row.state[i])));
    }
    return out;
}

Pairs expected_call_pairs(const ExpectedCall &call, const HostNames &hosts) {
    Pairs out;
    out.add("host", quoted(hosts[call.host]));
    out.add("call", quoted(to_string(call.call)));
    if (call.nth != 1) out.add_number("nth", call.nth);
    if (call.result) out.add("result", std::to_string(*call.result));
    if (!call.error.empty()) out.add("error", quoted(call.error));
    return out;
}

}  // namespace

std::string option_text(const tcp::ConfigField &field, std::int64_t value) {
    switch (field.kind) {
        case tcp::FieldKind::Time: return quoted(Duration{value});
        case tcp::FieldKind::Switch: return value != 0 ? "true" : "false";
        case tcp::FieldKind::Choice: return quoted(field.choices[static_cast<std::size_t>(value)]);
        case tcp::FieldKind::Count:
        case tcp::FieldKind::Bytes: break;
    }
    return std::to_string(value);
}

void add_call_spec(Pairs &out, const sim::CallSpec &call, const HostNames &hosts) {
    out.add("host", quoted(hosts[call.host]));
    out.add("call", quoted(to_string(call.name)));
    if (call.port != 0) out.add_number("port", call.port);
    if (call.local_port != 0) out.add_number("local_port", call.local_port);
    const bool listens = call.name == sim::CallName::Listen;
    if (call.bytes != 0) out.add_number(listens ? "backlog" : "bytes", call.bytes);
    if (call.urgent) out.add("urgent", "true");
    if (call.address) out.add("address", quoted(tcp::to_string(*call.address)));
    if (call.connection != 0) out.add_number("connection", call.connection);
}

Pairs call_pairs(const sim::ScheduledCall &call, const HostNames &hosts) {
    Pairs out;
    add_call_spec(out, call.call, hosts);
    const sim::Trigger &trigger = call.trigger;
    if (trigger.when == sim::When::At) {
        out.add("at", quoted(trigger.at));
        return out;
    }
    out.add("when", quoted(to_string(trigger.when)));
    if (trigger.when == sim::When::HasRead) out.add_number("read_bytes", trigger.bytes);
    if (trigger.when == sim::When::Called || trigger.when == sim::When::Returned) {
        Pairs of;
        of.add("host", quoted(hosts[trigger.of.host]));
        of.add("call", quoted(to_string(trigger.of.name)));
        if (trigger.of.nth != 1) of.add_number("nth", trigger.of.nth);
        out.add("of", of.inline_table());
    }
    if (trigger.delay != Duration{}) out.add("after", quoted(trigger.delay));
    return out;
}

Pairs fault_pairs(const sim::Fault &fault, const HostNames &hosts) {
    Pairs out;
    out.add("action", quoted(to_string(fault.action)));
    if (!fault.enabled) out.add("enabled", "false");
    add_match(out, fault.match, hosts);
    if (fault.count) out.add_number("count", *fault.count);
    if (fault.parts_per_million != 1'000'000)
        out.add("probability", probability_text(fault.parts_per_million));
    const bool copies = fault.action == sim::FaultAction::Duplicate;
    if (fault.action == sim::FaultAction::Delay || (copies && fault.by != Duration{})) {
        out.add("by", quoted(fault.by));
    }
    if (fault.action == sim::FaultAction::Hold && fault.until) out.add("hold_until", quoted(*fault.until));
    if (copies && fault.until) out.add("copy_at", quoted(*fault.until));
    return out;
}

HostText host_text(const sim::HostSetup &host, const sim::HostSetup &base) {
    HostText out;
    if (host.address != base.address) out.own.add("address", quoted(tcp::to_string(host.address)));
    if (host.isns != base.isns) out.own.add("isn", isn_text(host.isns));
    if (host.reading != base.reading) {
        out.own.add("reads", quoted(reading_words()[static_cast<std::size_t>(host.reading)]));
    }
    if (host.accepting != base.accepting) {
        out.own.add("accepts", quoted(accepting_words()[static_cast<std::size_t>(host.accepting)]));
    }
    if (host.first_port != base.first_port) out.own.add_number("first_port", host.first_port);
    for (const tcp::ConfigField &field : tcp::config_fields()) {
        const std::int64_t value = field.get(host.config);
        if (value != field.get(base.config)) out.options.add(field.name, option_text(field, value));
    }
    return out;
}

std::string checksum_text(const std::vector<Checksum> &rows) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out = "rows = [\n";
    for (const Checksum &row : rows) {
        std::string sum;
        for (int shift = 60; shift >= 0; shift -= 4)
            sum += kHex[row.sum >> shift & 15];
        Pairs pairs;
        pairs.add("until", quoted(row.until));
        pairs.add_number("facts", row.facts);
        pairs.add("sum", quoted(sum));
        out += "    " + pairs.inline_table() + ",\n";
    }
    return out + "]\n";
}

std::string expect_text(const Expectation &expect, const HostNames &hosts) {
    Pairs head;
    head.add("zero", quoted(to_string(expect.zero, hosts)));
    head.add("numbers", quoted(numbers_words()[static_cast<std::size_t>(expect.numbers)]));
    if (expect.until) head.add("until", quoted(*expect.until));
    std::string out = head.lines();
    if (!expect.segments.empty()) {
        out += "segments = [\n";
        for (const ExpectedSegment &row : expect.segments)
            out += "    " + row_pairs(row, hosts).inline_table() + ",\n";
        out += "]\n";
    }
    Pairs last;
    for (std::size_t i = 0; i < hosts.size(); ++i) {
        if (expect.final_state[i]) last.add(hosts[i], quoted(to_string(*expect.final_state[i])));
    }
    if (!last.empty()) out += "final = " + last.inline_table() + "\n";
    if (!expect.calls.empty()) {
        out += "calls = [\n";
        for (const ExpectedCall &call : expect.calls) {
            out += "    " + expected_call_pairs(call, hosts).inline_table() + ",\n";
        }
        out += "]\n";
    }
    return out;
}

}  // namespace theater::script
