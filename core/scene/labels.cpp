#include "core/scene/labels.h"

#include <algorithm>
#include <cctype>
#include <map>

#include <fmt/format.h>

#include "core/tcp/config_fields.h"

namespace theater::scene {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// Seconds with `least` decimals, and more up to `most` where they are not zero. Rounds down.
std::string decimals(std::int64_t ns, int least, int most) {
    const bool negative = ns < 0;
    if (negative) ns = -ns;
    std::string fraction = fmt::format("{:09}", ns % kSecond);
    fraction.resize(static_cast<std::size_t>(most));
    while (static_cast<int>(fraction.size()) > least && fraction.back() == '0')
        fraction.pop_back();
    return fmt::format("{}{}.{}", negative ? "-" : "", ns / kSecond, fraction);
}

/// " TFO request", " TFO cookie", " sack=101-201": options that say what the numbers do not.
std::string option_label(const record::SegmentRecord &record, Numbers numbers) {
    const tcp::Options &options = record.sent.segment.options;
    std::string out;
    if (options.fast_open) out += options.fast_open->is_request() ? " TFO request" : " TFO cookie";
    const std::uint32_t base =
        numbers == Numbers::Relative ? record.sent.segment.ack.value - record.ack_rel : 0;
    for (std::uint8_t i = 0; i < options.sack_count; ++i) {
        const tcp::Options::SackBlock &block = options.sack[i];
        out += fmt::format("{}{}-{}", i == 0 ? " sack=" : ",", block.left.value - base,
                           block.right.value - base);
    }
    return out;
}

}  // namespace

std::string segment_label(const record::SegmentRecord &record, Numbers numbers) {
    const tcp::Segment &segment = record.sent.segment;
    const bool relative = numbers == Numbers::Relative;
    const bool has_ack = segment.has(tcp::Flag::Ack);
    const std::uint32_t seq = relative ? record.seq_rel : segment.seq.value;
    const std::uint32_t ack = relative ? record.ack_rel : segment.ack.value;
    std::string out = tcp::to_string(segment.flags);
    // A pure acknowledgment occupies no sequence number; what it says is its ack.
    const bool pure_ack = segment.flags == tcp::Flags(tcp::Flag::Ack) && segment.text.len == 0;
    if (!pure_ack) out += fmt::format(" seq={}", seq);
    if (has_ack) out += fmt::format(" ack={}", ack);
    if (segment.text.len > 0) out += fmt::format(" len={}", segment.text.len);
    if (segment.has(tcp::Flag::Urg)) out += fmt::format(" up={}", segment.urgent);
    if (segment.wnd == 0 && !segment.has(tcp::Flag::Rst)) out += " win=0";
    return out + option_label(record, numbers);
}

std::string marked_label(const record::SegmentRecord &record, Numbers numbers) {
    std::string out;
    if (record.forged) out += "⚑ ";
    if (record.sent.retransmission) out += "↻ ";
    return out + segment_label(record, numbers);
}

std::string brief_label(const record::SegmentRecord &record, Numbers numbers) {
    const tcp::Segment &segment = record.sent.segment;
    const bool relative = numbers == Numbers::Relative;
    const bool pure_ack = segment.flags == tcp::Flags(tcp::Flag::Ack) && segment.text.len == 0;
    std::string out;
    if (record.forged) out += "⚑ ";
    if (record.sent.retransmission) out += "↻ ";
    out += tcp::to_string(segment.flags);
    if (pure_ack)
        out += fmt::format(" ack={}", relative ? record.ack_rel : segment.ack.value);
    else
        out += fmt::format(" seq={}", relative ? record.seq_rel : segment.seq.value);
    if (segment.text.len > 0) out += fmt::format(" len={}", segment.text.len);
    if (segment.wnd == 0 && !segment.has(tcp::Flag::Rst)) out += " win=0";
    if (segment.options.fast_open) out += " TFO";
    if (segment.options.sack_count > 0) out += fmt::format(" sack×{}", segment.options.sack_count);
    return out;
}

std::vector<bool> window_news(const record::Recording &recording, std::size_t first, std::size_t last) {
    // So far back is looked for what was said last.
    constexpr std::size_t kBack = 256;
    last = std::min(last, recording.segments().size());
    struct Last {
        std::uint32_t window = 0;
        tcp::Seq ack;
    };
    std::map<std::pair<sim::HostId, sim::ConnId>, Last> said;
    std::vector<bool> news;
    if (first >= last) return news;
    news.reserve(last - first);
    for (std::size_t i = first - std::min(first, kBack); i < last; ++i) {
        const record::SegmentRecord record = recording.segments()[i];
        const tcp::Segment &segment = record.sent.segment;
        if (i >= first) news.push_back(false);
        if (record.forged || !segment.has(tcp::Flag::Ack) || segment.has(tcp::Flag::Rst)) continue;
        const auto [entry, is_new] = said.try_emplace({record.sent.from, record.sent.conn});
        const std::uint32_t before = entry->second.window, now = segment.wnd;
        const std::uint32_t change = before > now ? before - now : now - before;
        const bool pure_ack = segment.flags == tcp::Flags(tcp::Flag::Ack) && segment.text.len == 0;
        const bool update = change > 0 && entry->second.ack == segment.ack;
        const bool is_news =
            pure_ack && (now == 0 || (!is_new && (update || 2 * change >= std::max(before, now))));
        if (i >= first) news.back() = is_news;
        entry->second = {now, segment.ack};
    }
    return news;
}

std::string window_label(const record::SegmentRecord &record) {
    return record.sent.segment.wnd == 0 ? "" : fmt::format(" win={}", record.sent.segment.wnd);
}

std::string host_label(const std::string &name, const Phrasebook &words) {
    if (name == "client" || name == "server") return words.say({"scene.host-" + name, {}});
    std::string out = name;
    if (!out.empty()) out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
    return out;
}

std::string now_label(Instant t) { return decimals(t.ns, 3, 3) + " s"; }
std::string time_label(Instant t) { return decimals(t.ns, 2, t < Instant{10'000'000} ? 6 : 4) + " s"; }
std::string short_seconds(Duration d) { return decimals(d.ns, 2, 3); }

std::string grouped(std::uint64_t number) {
    std::string out = std::to_string(number);
    for (int at = static_cast<int>(out.size()) - 3; at > 0; at -= 3)
        out.insert(static_cast<std::size_t>(at), ",");
    return out;
}

std::string call_words(const record::CallRecord &record) {
    const sim::Called &call = record.call;
    const std::string_view name = to_string(call.name);
    const bool failed = record.returned && !record.returned->error.empty();
    switch (call.name) {
        case sim::CallName::Read:
            // A read of nothing is how an application learns that the peer has closed.
            if (call.bytes == 0) return failed ? "read()" : "read(): EOF";
            return fmt::format("{}({})", name, call.bytes);
        case sim::CallName::Write: return fmt::format("{}({})", name, call.bytes);
        case sim::CallName::Listen: return fmt::format("{}({})", name, call.local.port);
        case sim::CallName::Connect:
            return call.bytes > 0 ? fmt::format("{}({})", name, call.bytes) : fmt::format("{}()", name);
        case sim::CallName::Accept:
        case sim::CallName::Shutdown:
        case sim::CallName::Close:
        case sim::CallName::Abort: return fmt::format("{}()", name);
        default: return std::string(name);  // what befalls a host is no call
    }
}

std::string option_value(std::string_view option, std::int64_t value) {
    const tcp::ConfigField *field = tcp::find_config_field(option);
    if (!field) return std::to_string(value);
    switch (field->kind) {
        case tcp::FieldKind::Switch: return value != 0 ? "on" : "off";
        case tcp::FieldKind::Time: return to_string(Duration{value});
        case tcp::FieldKind::Choice:
            if (value >= 0 && static_cast<std::size_t>(value) < field->choices.size())
                return std::string(field->choices[static_cast<std::size_t>(value)]);
            break;
        case tcp::FieldKind::Count:
        case tcp::FieldKind::Bytes: break;
    }
    return std::to_string(value);
}

}  // namespace theater::scene
