#include "core/script/keys.h"
#include "core/script/write_sections.h"

namespace theater::script {

namespace {

std::string cookie_text(const tcp::Options::FastOpen &option) {
    if (option.is_request()) return "request";
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < option.len; ++i) {
        out += kDigits[option.cookie[i] >> 4];
        out += kDigits[option.cookie[i] & 15];
    }
    return out;
}

Pairs header_option_pairs(const tcp::Options &options) {
    Pairs out;
    if (options.mss) out.add_number("mss", *options.mss);
    if (options.window_scale) out.add_number("window_scale", *options.window_scale);
    if (options.sack_permitted) out.add("sack_permitted", "true");
    if (options.timestamps) {
        Pairs stamps;
        stamps.add_number("value", options.timestamps->value);
        stamps.add_number("echo_reply", options.timestamps->echo_reply);
        out.add("timestamps", stamps.inline_table());
    }
    std::string blocks;
    for (std::size_t i = 0; i < options.sack_count; ++i) {
        Pairs block;
        block.add_number("left", options.sack[i].left.value);
        block.add_number("right", options.sack[i].right.value);
        blocks += (blocks.empty() ? "" : ", ") + block.inline_table();
    }
    if (!blocks.empty()) out.add("sack", "[" + blocks + "]");
    if (options.fast_open) {
        out.add("fast_open", quoted(cookie_text(*options.fast_open)));
        if (options.fast_open->experimental) out.add("fast_open_experimental", "true");
    }
    return out;
}

Pairs forge_pairs(const sim::ForgeSegment &forge, const HostNames &hosts) {
    Pairs out;
    out.add("to", quoted(hosts[forge.to]));
    if (forge.connection != 0) out.add_number("connection", forge.connection);
    if (forge.src_address) out.add("src_address", quoted(tcp::to_string(*forge.src_address)));
    if (forge.src_port) out.add_number("src_port", *forge.src_port);
    if (forge.dst_port) out.add_number("dst_port", *forge.dst_port);
    out.add("flags", quoted(to_string(forge.flags)));
    if (forge.numbers == sim::ForgeNumbers::Absolute) {
        out.add("numbers", quoted(numbers_words()[static_cast<std::size_t>(forge.numbers)]));
    }
    out.add_number("seq", forge.seq);
    if (forge.flags.has(tcp::Flag::Ack)) out.add_number("ack", forge.ack);
    out.add_number("wnd", forge.wnd);
    out.add_number("len", forge.len);
    if (forge.urgent != 0) out.add_number("urgent", forge.urgent);
    if (!forge.options.none()) out.add("options", header_option_pairs(forge.options).inline_table());
    if (forge.transit) out.add("transit", quoted(*forge.transit));
    return out;
}

Pairs touch_pairs(const sim::TouchSegment &touch, const HostNames &hosts) {
    Pairs out, segment;
    segment.add("from", quoted(hosts[touch.segment.from]));
    segment.add_number("nth", touch.segment.ordinal);
    out.add("segment", segment.inline_table());
    out.add("do", quoted(to_string(touch.act)));
    const bool copies = touch.act == sim::WireAct::Duplicate;
    if (touch.act == sim::WireAct::Delay || (copies && touch.by != Duration{}))
        out.add("by", quoted(touch.by));
    return out;
}

Pairs set_pairs(const sim::SetOption &set, const HostNames &hosts) {
    Pairs out, options;
    out.add("host", quoted(hosts[set.host]));
    if (const tcp::ConfigField *field = tcp::find_config_field(set.name)) {
        options.add(field->name, option_text(*field, set.value));
    }
    out.add("set", options.inline_table());
    return out;
}

std::string faults_text(const std::vector<sim::Fault> &faults, const HostNames &hosts) {
    std::string list;
    for (const sim::Fault &fault : faults)
        list += "    " + fault_pairs(fault, hosts).inline_table() + ",\n";
    return list.empty() ? "[]" : "[\n" + list + "]";
}

}  // namespace

Pairs command_pairs(const sim::Command &command, const HostNames &hosts) {
    Pairs out;
    out.add("at", quoted(command.at));
    if (const auto *call = std::get_if<sim::CallSpec>(&command.act)) {
        add_call_spec(out, *call, hosts);
    } else if (const auto *forge = std::get_if<sim::ForgeSegment>(&command.act)) {
        out.add("forge", forge_pairs(*forge, hosts).inline_table());
    } else if (const auto *set = std::get_if<sim::SetOption>(&command.act)) {
        out.add(set_pairs(*set, hosts));
    } else if (const auto *cable = std::get_if<sim::SetCable>(&command.act)) {
        out.add("cable", quoted(cable_words()[static_cast<std::size_t>(cable->cable)]));
    } else if (const auto *faults = std::get_if<sim::SetFaults>(&command.act)) {
        out.add("faults", faults_text(faults->faults, hosts));
    } else if (const auto *line = std::get_if<sim::SetLine>(&command.act)) {
        out.add("line", line_pairs(*line, hosts).inline_table());
    } else if (const auto *boxes = std::get_if<sim::SetMiddleboxes>(&command.act)) {
        out.add("middleboxes", middleboxes_text(boxes->middleboxes, hosts));
    } else {
        out.add(touch_pairs(std::get<sim::TouchSegment>(command.act), hosts));
    }
    return out;
}

}  // namespace theater::script
