#include "tests/support/core/key_samples.h"

#include "core/script/write_sections.h"
#include "core/tcp/config_fields.h"

namespace theater::script {

namespace {

const std::string kFormat = "format = 2\n";

class Samples {
public:
    /// A key of `section`, between two texts.
    void add(SectionKind section, std::string before, std::string key, std::string value,
             std::string after = "") {
        const std::string line = key + " = " + value + "\n";
        all.push_back({section, std::move(key), std::move(before), line, std::move(after)});
    }
    /// A key of a table that is written on one line: PREFIX{ others, key = value }SUFFIX.
    void add_inline(SectionKind section, std::string prefix, std::string others, std::string key,
                    std::string value, std::string suffix) {
        if (!others.empty()) prefix += "{ " + others;
        const std::string text = (others.empty() ? "{ " : ", ") + key + " = " + value;
        all.push_back({section, std::move(key), std::move(prefix), text, " }" + suffix});
    }

    std::vector<KeySample> all;
};

void add_file_keys(Samples &out, SectionKind section, const std::string &before) {
    out.add(section, before, "title", "{ en = \"A\", zh = \"B\" }");
    out.add(section, before, "profile", "\"rfc\"");
    out.add(section, before, "seed", "7");
    out.add(section, before, "run_for", "\"5s\"");
    out.add(section, before, "hosts", "{ client = { isn = 5 } }");
    out.add(section, before, "link", "{ delay = \"10ms\" }");
    out.add(section, before, "call", "[{ host = \"server\", call = \"listen\", port = 80 }]");
    out.add(section, before, "fault", "[{ action = \"drop\", from = \"client\" }]");
    out.add(section, before, "command", "[{ at = \"1s\", host = \"server\", call = \"listen\", port = 80 }]");
    out.add(section, before, "expect", "{ numbers = \"absolute\" }");
    // A branch must be there to be shown, and in a file its tables come after its keys.
    const std::string list = section == SectionKind::Run ? "[[run.branch]]" : "[[branch]]";
    out.add(section, before, "shown", "\"b\"", list + "\nname = \"b\"\n");
    out.add(section, before, "checksum",
            "{ rows = [{ until = \"1s\", facts = 3, sum = \"0123456789abcdef\" }] }");
    out.add(section, before, "branch", "[{ name = \"b\", at = \"1s\" }]");
}

void add_host_keys(Samples &out) {
    const std::string host = kFormat + "[hosts.client]\n";
    out.add(SectionKind::Host, host, "address", "\"198.51.100.7\"");
    out.add(SectionKind::Host, host, "isn", "[90, 100]");
    out.add(SectionKind::Host, host, "reads", "\"manual\"");
    out.add(SectionKind::Host, host, "accepts", "\"manual\"");
    out.add(SectionKind::Host, host, "first_port", "50000");
    out.add(SectionKind::Host, host, "options", "{ mss = 100 }");
    const tcp::Config standard;
    for (const tcp::ConfigField &field : tcp::config_fields()) {
        const std::int64_t value = field.get(standard) == field.max ? field.min : field.max;
        // An initial or smallest RTO of an hour needs a largest one that is no smaller.
        std::string options = kFormat + "[hosts.client.options]\n";
        if (field.name == "initial_rto" || field.name == "min_rto") options += "max_rto = \"2h\"\n";
        out.add(SectionKind::Options, options, std::string(field.name), option_text(field, value));
    }
}

void add_link_keys(Samples &out) {
    const std::string link = kFormat + "[link]\n";
    out.add(SectionKind::Link, link, "delay", "\"10ms\"");
    out.add(SectionKind::Link, link, "delay_forth", "\"20ms\"");
    out.add(SectionKind::Link, link, "delay_back", "\"30ms\"");
    out.add(SectionKind::Link, link, "forth", "{ loss = 0.1 }");
    out.add(SectionKind::Link, link, "back", "{ loss = 1.0 }");
    out.add(SectionKind::Link, link, "outage", "[{ since = \"1s\", until = \"2s\" }]");
    out.add(SectionKind::Link, link, "middlebox", "[{ does = \"drop-syn-data\" }]");
    const std::string forth = kFormat + "[link.forth]\n";
    out.add(SectionKind::Direction, forth, "jitter", "\"1ms\"");
    out.add(SectionKind::Direction, forth, "rate_bps", "1000000");
    out.add(SectionKind::Direction, forth, "queue", "20");
    out.add(SectionKind::Direction, forth, "mark_queue", "10");
    out.add(SectionKind::Direction, forth, "mark", "0.01");
    out.add(SectionKind::Direction, forth, "loss", "0.01");
    out.add(SectionKind::Direction, forth, "duplicate", "0.02");
    out.add(SectionKind::Direction, forth, "corrupt", "0.03");
    out.add(SectionKind::Direction, forth + "reorder_by = \"5ms\"\n", "reorder", "0.04");
    out.add(SectionKind::Direction, forth + "reorder = 0.04\n", "reorder_by", "\"5ms\"");
    out.add(SectionKind::Direction, forth, "burst", "{ to_bad = 0.05 }");
    const std::string burst = kFormat + "[link.back.burst]\n";
    out.add(SectionKind::Burst, burst, "to_bad", "0.01");
    out.add(SectionKind::Burst, burst, "to_good", "0.2");
    out.add(SectionKind::Burst, burst, "loss_good", "0.000001");
    out.add(SectionKind::Burst, burst, "loss_bad", "0.5");
    const std::string outage = kFormat + "link.outage = [", box = kFormat + "link.middlebox = [";
    out.add_inline(SectionKind::Outage, outage, "until = \"5s\"", "since", "\"1s\"", "]\n");
    out.add_inline(SectionKind::Outage, outage, "since = \"1s\"", "until", "\"5s\"", "]\n");
    out.add_inline(SectionKind::Middlebox, box, "from = \"client\"", "does", "\"drop-fast-open\"", "]\n");
    out.add_inline(SectionKind::Middlebox, box, "does = \"strip-fast-open\"", "from", "\"server\"", "]\n");
}

void add_line_keys(Samples &out) {
    const std::string line = kFormat + "[[command]]\nat = \"1s\"\nline = ";
    const auto add = [&](const std::string &key, const std::string &value, const std::string &others = "") {
        out.add_inline(SectionKind::Line, line, "from = \"server\", delay = \"7ms\"" + others, key, value,
                       "\n");
    };
    out.add_inline(SectionKind::Line, line, "delay = \"7ms\"", "from", "\"client\"", "\n");
    out.add_inline(SectionKind::Line, line, "from = \"server\"", "delay", "\"7ms\"", "\n");
    add("jitter", "\"1ms\"");
    add("rate_bps", "1000000");
    add("queue", "20");
    add("mark_queue", "10");
    add("mark", "0.01");
    add("loss", "0.01");
    add("duplicate", "0.02");
    add("corrupt", "0.03");
    add("reorder", "0.04", ", reorder_by = \"5ms\"");
    add("reorder_by", "\"5ms\"", ", reorder = 0.04");
    add("burst", "{ to_bad = 0.05 }");
}

void add_branch_keys(Samples &out) {
    const std::string head = kFormat + "[[fault]]\naction = \"drop\"\nfrom = \"client\"\n[[branch]]\n";
    const std::string anew = head + "name = \"b\"\n", act = anew + "at = \"1s\"\n";
    const SectionKind kind = SectionKind::Branch;
    out.add(kind, head, "name", "\"b\"");
    out.add(kind, head + "name = \"a\"\n[[branch]]\nname = \"b\"\n", "parent", "\"a\"");
    out.add(kind, anew, "at", "\"1s\"");
    out.add(kind, act, "title", "\"my branch\"");
    out.add(kind, act, "switched_to", "\"linux\"");
    out.add(kind, act, "colour", "3");
    out.add(kind, act, "run_for", "\"5s\"");
    out.add(kind, anew, "profile", "\"rfc\"");
    out.add(kind, anew, "seed", "7");
    out.add(kind, anew, "hosts", "{ client = { isn = 5 } }");
    out.add(kind, anew, "link", "{ delay = \"10ms\" }");
    out.add(kind, anew, "call", "[{ host = \"server\", call = \"listen\", port = 80 }]");
    out.add(kind, anew, "fault", "[]");
    out.add(kind, act, "command", "[{ at = \"1s\", cable = \"cut\" }]");
    out.add(kind, act, "checksum", "{ rows = [{ until = \"1s\", facts = 3, sum = \"0123456789abcdef\" }] }");
    const std::string sum = "sum = \"0123456789abcdef\"";
    out.add(SectionKind::Checksum, kFormat + "[checksum]\n", "rows",
            "[{ until = \"1s\", facts = 3, " + sum + " }]");
    const std::string rows = kFormat + "checksum.rows = [";
    out.add_inline(SectionKind::ChecksumRow, rows, "facts = 3, " + sum, "until", "\"2s\"", "]\n");
    out.add_inline(SectionKind::ChecksumRow, rows, "until = \"2s\", " + sum, "facts", "3", "]\n");
    out.add_inline(SectionKind::ChecksumRow, rows, "until = \"2s\", facts = 3", "sum", "\"fedcba9876543210\"",
                   "]\n");
}

void add_call_keys(Samples &out, SectionKind section, const std::string &table) {
    const std::string connect = table + "host = \"client\"\ncall = \"connect\"\n";
    const std::string write = table + "host = \"client\"\ncall = \"write\"\n";
    out.add(section, table + "call = \"close\"\n", "host", "\"server\"");
    out.add(section, table + "host = \"server\"\n", "call", "\"close\"");
    out.add(section, connect, "port", "80");
    out.add(section, connect + "port = 80\n", "local_port", "5000");
    out.add(section, write, "bytes", "100");
    out.add(section, write + "bytes = 100\n", "urgent", "true");
    out.add(section, write + "bytes = 1\n", "connection", "2");
    out.add(section, table + "host = \"server\"\ncall = \"listen\"\nport = 80\n", "backlog", "2");
    out.add(section, table + "host = \"server\"\ncall = \"renumber\"\n", "address", "\"192.0.2.9\"");
}

void add_forge_keys(Samples &out) {
    const std::string forge = kFormat + "[[command]]\nat = \"1s\"\nforge = ";
    const std::string base = "to = \"server\", flags = \"RST\", seq = 5";
    const auto add = [&](const std::string &others, const std::string &key, const std::string &value) {
        out.add_inline(SectionKind::Forge, forge, others, key, value, "\n");
    };
    add("flags = \"RST\", seq = 5", "to", "\"client\"");
    add("to = \"server\", seq = 5", "flags", "\"RST\"");
    add("to = \"server\", flags = \"RST\"", "seq", "4294967295");
    add("to = \"server\", flags = \"RST,ACK\", seq = 5", "ack", "7");
    add(base, "connection", "2");
    add(base, "src_address", "\"198.51.100.7\"");
    add(base, "src_port", "4000");
    add(base, "dst_port", "80");
    add(base, "numbers", "\"absolute\"");
    add(base, "wnd", "0");
    add(base, "len", "100");
    add(base, "urgent", "7");
    add(base, "options", "{ mss = 1460 }");
    add(base, "transit", "\"1ms\"");
    const std::string options = forge + "{ " + base + ", options = ";
    const auto option = [&](SectionKind kind, const std::string &prefix, const std::string &others,
                            const std::string &key, const std::string &value, const std::string &suffix) {
        out.add_inline(kind, options + prefix, others, key, value, suffix + " }\n");
    };
    const SectionKind kind = SectionKind::HeaderOptions;
    option(kind, "", "", "mss", "0", "");
    option(kind, "", "", "window_scale", "15", "");
    option(kind, "", "", "sack_permitted", "true", "");
    option(kind, "", "", "timestamps", "{ value = 1 }", "");
    option(kind, "", "", "sack", "[{ left = 1, right = 2 }, { left = 5, right = 3 }]", "");
    option(kind, "", "", "fast_open", "\"0123456789abcdef\"", "");
    option(kind, "", "fast_open = \"request\"", "fast_open_experimental", "true", "");
    option(SectionKind::Timestamps, "{ timestamps = ", "echo_reply = 1", "value", "7", " }");
    option(SectionKind::Timestamps, "{ timestamps = ", "value = 1", "echo_reply", "7", " }");
    option(SectionKind::SackBlock, "{ sack = [", "right = 1", "left", "7", "] }");
    option(SectionKind::SackBlock, "{ sack = [", "left = 1", "right", "7", "] }");
}

void add_wire_keys(Samples &out) {
    const std::string drop = kFormat + "[[fault]]\naction = \"drop\"\nfrom = \"client\"\n";
    out.add(SectionKind::Fault, kFormat + "[[fault]]\nfrom = \"client\"\n", "action", "\"corrupt\"");
    out.add(SectionKind::Fault, kFormat + "[[fault]]\naction = \"drop\"\n", "from", "\"server\"");
    out.add(SectionKind::Fault, drop, "enabled", "false");
    out.add(SectionKind::Fault, drop, "nth", "2");
    out.add(SectionKind::Fault, drop, "flags", "\"SYN,ACK\"");
    out.add(SectionKind::Fault, drop, "data", "false");
    out.add(SectionKind::Fault, drop, "seq", "0");
    out.add(SectionKind::Fault, drop, "since", "\"0s\"");
    out.add(SectionKind::Fault, drop, "until", "\"1s\"");
    out.add(SectionKind::Fault, drop, "count", "3");
    out.add(SectionKind::Fault, drop, "probability", "0.25");
    const auto fault = [](const std::string &action) {
        return kFormat + "[[fault]]\naction = \"" + action + "\"\nfrom = \"client\"\n";
    };
    out.add(SectionKind::Fault, fault("delay"), "by", "\"1ms\"");
    out.add(SectionKind::Fault, fault("hold"), "hold_until", "\"400ms\"");
    out.add(SectionKind::Fault, fault("duplicate"), "copy_at", "\"2s\"");

    const std::string command = kFormat + "[[command]]\n";
    const std::string segment = "segment = { from = \"client\", nth = 1 }\n";
    add_call_keys(out, SectionKind::Command, command + "at = \"1s\"\n");
    out.add(SectionKind::Command, command + segment + "do = \"drop\"\n", "at", "\"1s\"");
    out.add(SectionKind::Command, command + "at = \"1s\"\ndo = \"drop\"\n", "segment",
            "{ from = \"client\", nth = 1 }");
    out.add(SectionKind::Command, command + "at = \"1s\"\n" + segment, "do", "\"release\"");
    out.add(SectionKind::Command, command + "at = \"1s\"\ndo = \"delay\"\n" + segment, "by", "\"1ms\"");
    out.add(SectionKind::Command, command + "at = \"1s\"\n", "forge",
            "{ to = \"client\", flags = \"SYN\", seq = 0 }");
    out.add(SectionKind::Command, command + "at = \"1s\"\n", "cable", "\"cut\"");
    out.add(SectionKind::Command, command + "at = \"1s\"\n", "faults",
            "[{ action = \"drop\", from = \"client\", enabled = false }]");
    out.add(SectionKind::Command, command + "at = \"1s\"\n", "line",
            "{ from = \"client\", delay = \"20ms\", loss = 0.1 }");
    out.add(SectionKind::Command, command + "at = \"1s\"\n", "middleboxes", "[{ does = \"drop-syn-data\" }]");
    out.add(SectionKind::Command, command + "at = \"1s\"\nhost = \"server\"\n", "set",
            "{ fast_open = true, msl = \"30s\", syn_cookies = \"always\" }");
    const std::string touch = command + "at = \"1s\"\ndo = \"drop\"\nsegment = ";
    out.add_inline(SectionKind::SegmentRef, touch, "nth = 1", "from", "\"server\"", "\n");
    out.add_inline(SectionKind::SegmentRef, touch, "from = \"server\"", "nth", "2", "\n");
}

void add_expect_keys(Samples &out) {
    const std::string expect = kFormat + "[expect]\n";
    out.add(SectionKind::Expect, expect, "zero", "\"call client close\"");
    out.add(SectionKind::Expect, expect, "numbers", "\"absolute\"");
    out.add(SectionKind::Expect, expect, "until", "\"1s\"");
    out.add(SectionKind::Expect, expect, "segments",
            "[{ t = \"0s\", from = \"client\", flags = \"SYN\", seq = 0 }]");
    out.add(SectionKind::Expect, expect, "final", "{ client = \"CLOSED\" }");
    out.add(SectionKind::Expect, expect, "calls", "[{ host = \"client\", call = \"connect\" }]");
    const std::string rows = expect + "segments = [";
    const std::string t = "t = \"0s\"", from = "from = \"client\"", flags = "flags = \"SYN\"",
                      seq = "seq = 0";
    const auto row = [&](const std::string &others, const std::string &key, const std::string &value) {
        out.add_inline(SectionKind::Row, rows, others, key, value, "]\n");
    };
    const std::string base = t + ", " + from + ", " + flags + ", " + seq;
    row(from + ", " + flags + ", " + seq, "t", "\"1s\"");
    row(t + ", " + flags + ", " + seq, "from", "\"server\"");
    row(t + ", " + from + ", " + seq, "flags", "\"SYN\"");
    row(t + ", " + from + ", " + flags, "seq", "5");
    row(t + ", " + from + ", flags = \"ACK\", " + seq, "ack", "1");
    row(base, "len", "10");
    row(base, "tfo", "\"cookie\"");
    row(base, "ecn", "\"ce\"");
    row(base, "options", "[\"mss\", \"fast-open\"]");
    row(base, "forged", "false");
    row(base, "fate", "\"in_flight\"");
    row(base, "arrives", "[\"50ms\", \"2s\"]");
    const std::string calls = expect + "calls = [";
    const auto call = [&](const std::string &others, const std::string &key, const std::string &value) {
        out.add_inline(SectionKind::ExpectedCall, calls, others, key, value, "]\n");
    };
    call("call = \"accept\"", "host", "\"server\"");
    call("host = \"server\"", "call", "\"accept\"");
    call("host = \"server\", call = \"read\"", "nth", "2");
    call("host = \"server\", call = \"read\"", "result", "-1");
    call("host = \"server\", call = \"read\"", "error", "\"ECONNRESET\"");
}

}  // namespace

std::vector<KeySample> key_samples() {
    Samples out;
    out.add(SectionKind::File, "", "format", "1");
    out.add(SectionKind::File, kFormat, "id", "\"mine\"");
    out.add(SectionKind::File, kFormat, "description", "{ en = \"A\" }");
    out.add(SectionKind::File, kFormat, "run", "[{ name = \"b\" }]");
    add_file_keys(out, SectionKind::File, kFormat);
    out.add(SectionKind::Run, kFormat + "[[run]]\n", "name", "\"b\"");
    add_file_keys(out, SectionKind::Run, kFormat + "[[run]]\nname = \"main\"\n");
    out.add(SectionKind::Words, kFormat + "[title]\n", "en", "\"A\"");
    out.add(SectionKind::Words, kFormat + "[title]\n", "zh", "\"甲\"");
    add_host_keys(out);
    add_link_keys(out);
    add_call_keys(out, SectionKind::Call, kFormat + "[[call]]\n");
    const std::string close = kFormat + "[[call]]\nhost = \"client\"\ncall = \"close\"\n";
    out.add(SectionKind::Call, close, "at", "\"1s\"");
    out.add(SectionKind::Call, close, "when", "\"eof\"");
    out.add(SectionKind::Call, close + "when = \"read\"\n", "read_bytes", "10");
    out.add(SectionKind::Call, close + "when = \"eof\"\n", "after", "\"10ms\"");
    out.add(SectionKind::Call, close + "when = \"returned\"\n", "of",
            "{ host = \"server\", call = \"accept\", nth = 2 }");
    const std::string of = close + "when = \"called\"\nof = ";
    out.add_inline(SectionKind::CallRef, of, "call = \"accept\"", "host", "\"server\"", "\n");
    out.add_inline(SectionKind::CallRef, of, "host = \"server\"", "call", "\"power-off\"", "\n");
    out.add_inline(SectionKind::CallRef, of, "host = \"server\", call = \"read\"", "nth", "3", "\n");
    add_wire_keys(out);
    add_line_keys(out);
    add_branch_keys(out);
    add_forge_keys(out);
    add_expect_keys(out);
    return std::move(out.all);
}

}  // namespace theater::script
