#include "core/tcp/segment.h"

#include <array>
#include <utility>

namespace theater::tcp {

std::string_view to_string(Ecn ecn) {
    static constexpr std::array<std::string_view, kEcnCount> kNames{"not-ect", "ect1", "ect0", "ce"};
    return kNames[static_cast<std::size_t>(ecn)];
}

namespace {

constexpr std::array<std::pair<Flag, std::string_view>, 8> kFlagNames{{{Flag::Syn, "SYN"},
                                                                       {Flag::Fin, "FIN"},
                                                                       {Flag::Rst, "RST"},
                                                                       {Flag::Psh, "PSH"},
                                                                       {Flag::Ack, "ACK"},
                                                                       {Flag::Urg, "URG"},
                                                                       {Flag::Ece, "ECE"},
                                                                       {Flag::Cwr, "CWR"}}};

}  // namespace

std::string to_string(Flags flags) {
    std::string text;
    for (const auto &[flag, name] : kFlagNames) {
        if (!flags.has(flag)) continue;
        if (!text.empty()) text += ',';
        text += name;
    }
    return text.empty() ? "-" : text;
}

std::optional<Flags> parse_flags(std::string_view text) {
    Flags flags;
    if (text == "-") return flags;
    while (true) {
        const std::size_t comma = text.find(',');
        const std::string_view word = text.substr(0, comma);
        bool known = false;
        for (const auto &[flag, name] : kFlagNames) {
            if (name == word) {
                flags.set(flag);
                known = true;
            }
        }
        if (!known) return std::nullopt;
        if (comma == std::string_view::npos) return flags;
        text.remove_prefix(comma + 1);
    }
}

std::uint32_t wire_size(const Options &options) {
    const std::uint32_t fast_open =
        options.fast_open ? (options.fast_open->experimental ? 4u : 2u) + options.fast_open->len : 0;
    const std::uint32_t sack = options.sack_count > 0 ? 2 + 8u * options.sack_count : 0;
    // Linux begins each option on a word; SACK-permitted fits into the padding of the timestamps.
    std::uint32_t aligned = (fast_open + 3) / 4 * 4;
    if (options.mss) aligned += 4;
    if (options.window_scale) aligned += 4;
    if (options.timestamps) aligned += 12;
    if (options.sack_permitted && !options.timestamps) aligned += 4;
    if (sack > 0) aligned += 2 + sack;
    if (aligned <= 40) return aligned;
    // Where that is too much for a header, padding stands at the end only.
    const std::uint32_t closest = (options.mss ? 4u : 0) + (options.window_scale ? 3u : 0) +
                                  (options.sack_permitted ? 2u : 0) + (options.timestamps ? 10u : 0) + sack +
                                  fast_open;
    return (closest + 3) / 4 * 4;
}

std::uint32_t packet_size(const Segment &segment) {
    const std::uint32_t ip_header = segment.src.address.family == IpAddress::Family::V4 ? 20 : 40;
    return ip_header + 20 + wire_size(segment.options) + segment.text.len;
}

std::uint8_t payload_byte(std::uint64_t stream, std::uint64_t offset) {
    // One multiplicative mix: every byte depends on the stream and on its place, so a byte out of place
    // shows.
    std::uint64_t x = (stream + 1) * 0x9e3779b97f4a7c15ULL + offset;
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdULL;
    x ^= x >> 33;
    return static_cast<std::uint8_t>(x);
}

}  // namespace theater::tcp
