// A segment that a third host puts on the wire: any header, any options, any address.
#include "core/script/limits.h"
#include "core/script/read_setup.h"

namespace theater::script {

namespace {

using FastOpen = tcp::Options::FastOpen;

/// What the options of one header may take: a data offset of 15 words less the fixed 20 bytes.
constexpr std::uint32_t kMostOptionBytes = 40;

std::optional<std::uint8_t> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
    return std::nullopt;
}

// "request", or a cookie in hexadecimal. A forger may send lengths that RFC 7413 does not know.
std::optional<FastOpen> parse_fast_open(std::string_view text) {
    FastOpen option;
    if (text == "request") return option;
    if (text.empty() || text.size() % 2 != 0 || text.size() > option.cookie.size() * 2) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = hex_digit(text[i]), low = hex_digit(text[i + 1]);
        if (!high || !low) return std::nullopt;
        option.cookie[i / 2] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    option.len = static_cast<std::uint8_t>(text.size() / 2);
    return option;
}

void read_fast_open(const Section &section, tcp::Options &options) {
    const bool experimental = section.boolean("fast_open_experimental").value_or(false);
    if (!section.has("fast_open")) {
        if (section.has("fast_open_experimental")) section.missing("fast_open", "\"request\"");
        return;
    }
    const auto text = section.text("fast_open");
    if (!text) return;
    options.fast_open = parse_fast_open(*text);
    if (options.fast_open) {
        options.fast_open->experimental = experimental;
    } else {
        section.diagnostics().add(section.place_of("fast_open"), "script.bad-cookie", {*text});
    }
}

std::optional<std::uint32_t> number(const Section &section, std::string_view key, std::string_view example) {
    if (!section.has(key)) section.missing(key, example);
    const auto value = section.integer(key, 0, UINT32_MAX);
    return value ? std::optional(static_cast<std::uint32_t>(*value)) : std::nullopt;
}

void read_sack(const Section &section, tcp::Options &options) {
    const Node *list = section.list("sack");
    if (!list) return;
    for (const Node *item : tables_of(*list, "sack", options.sack.size(), section.diagnostics())) {
        const Section block(*item, SectionKind::SackBlock, section.diagnostics());
        const auto left = number(block, "left", "1001"), right = number(block, "right", "1101");
        options.sack[options.sack_count++] = {tcp::Seq{left.value_or(0)}, tcp::Seq{right.value_or(0)}};
    }
}

tcp::Options read_header_options(const Node &table, Diagnostics &diagnostics) {
    const Section section(table, SectionKind::HeaderOptions, diagnostics);
    tcp::Options options;
    if (const auto mss = section.integer("mss", 0, 65'535)) options.mss = static_cast<std::uint16_t>(*mss);
    if (const auto shift = section.integer("window_scale", 0, 255)) {
        options.window_scale = static_cast<std::uint8_t>(*shift);
    }
    options.sack_permitted = section.boolean("sack_permitted").value_or(false);
    if (const Node *stamps = section.table("timestamps")) {
        const Section pair(*stamps, SectionKind::Timestamps, diagnostics);
        const auto value = number(pair, "value", "1");
        const auto echo = pair.integer("echo_reply", 0, UINT32_MAX).value_or(0);
        options.timestamps = {value.value_or(0), static_cast<std::uint32_t>(echo)};
    }
    read_sack(section, options);
    read_fast_open(section, options);
    if (wire_size(options) > kMostOptionBytes) {
        diagnostics.add(table.place, "script.options-too-long",
                        {std::to_string(wire_size(options)), std::to_string(kMostOptionBytes)});
    }
    return options;
}

// Whoever a segment is signed by, it travels in the same kind of datagram as its receiver's.
std::optional<tcp::IpAddress> read_source(const Section &section, sim::HostId to, const RunContext &context) {
    const auto address = read_address(section, "src_address");
    const tcp::IpAddress &receiver = context.addresses[to];
    if (address && address->family != receiver.family) {
        section.diagnostics().add(section.place_of("src_address"), "script.address-families",
                                  {to_string(*address), to_string(receiver)});
    }
    return address;
}

std::optional<std::uint16_t> read_port(const Section &section, std::string_view key) {
    const auto port = section.integer(key, 1, 65'535);
    return port ? std::optional(static_cast<std::uint16_t>(*port)) : std::nullopt;
}

// Sequence and acknowledgment numbers; without the ACK bit there is no acknowledgment number but 0.
void read_numbers(const Section &section, sim::ForgeSegment &forge) {
    forge.seq = number(section, "seq", "201").value_or(0);
    const bool acknowledges = forge.flags.has(tcp::Flag::Ack);
    if (acknowledges || section.has("ack")) forge.ack = number(section, "ack", "1").value_or(0);
    if (!acknowledges && forge.ack != 0 && section.has("flags")) {
        section.diagnostics().add(section.find("ack")->place, "script.ack-without-flag");
    }
    if (const auto numbers = section.word("numbers", numbers_words())) {
        forge.numbers = sim::ForgeNumbers(*numbers);
    }
}

}  // namespace

sim::ForgeSegment read_forge(const Node &table, const RunContext &context) {
    const Section section(table, SectionKind::Forge, *context.diagnostics);
    sim::ForgeSegment forge;
    if (!section.has("to")) section.missing("to", "\"" + context.hosts[1] + "\"");
    forge.to = read_host(section, "to", context).value_or(sim::HostId{1});
    forge.connection = static_cast<std::uint32_t>(
        section.integer("connection", 1, static_cast<std::int64_t>(kMostCalls)).value_or(0));
    forge.src_address = read_source(section, forge.to, context);
    forge.src_port = read_port(section, "src_port");
    forge.dst_port = read_port(section, "dst_port");
    if (!section.has("flags")) section.missing("flags", "\"RST\"");
    forge.flags = read_flags(section, "flags").value_or(tcp::Flags{});
    read_numbers(section, forge);
    forge.wnd = static_cast<std::uint16_t>(section.integer("wnd", 0, 65'535).value_or(forge.wnd));
    forge.len = static_cast<std::uint32_t>(section.integer("len", 0, 65'535).value_or(0));
    forge.urgent = static_cast<std::uint16_t>(section.integer("urgent", 0, 65'535).value_or(0));
    if (const Node *options = section.table("options")) {
        forge.options = read_header_options(*options, *context.diagnostics);
    }
    forge.transit = section.time("transit", kShortestDelay, kLongestTime);
    return forge;
}

}  // namespace theater::script
