#include "core/scene/checksum_figure.h"

#include <cmath>

#include <fmt/format.h>

#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {

namespace {

constexpr double kRow = 20, kMargin = 4, kSize = 12, kGap = 8;

std::string hex_of(std::span<const std::uint8_t> bytes) {
    std::string out;
    for (const std::uint8_t byte : bytes)
        out += fmt::format("{}{:02x}", out.empty() ? "" : " ", byte);
    return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> checksum_lines(const Inspected &packet,
                                                                const Phrasebook &words) {
    const wire::TcpChecksum &sum = packet.checksum;
    const std::span<const std::uint8_t> pseudo = sum.pseudo_header;
    if (pseudo.empty()) return {};
    const std::size_t address = (pseudo.size() - (pseudo.size() == 12 ? 4 : 8)) / 2;
    const auto number = [](std::uint16_t value) { return fmt::format("0x{:04x}", value); };
    return {
        {words.say({"checksum.source", {}}), hex_of(pseudo.first(address))},
        {words.say({"checksum.destination", {}}), hex_of(pseudo.subspan(address, address))},
        {words.say({address == 4 ? "checksum.rest" : "checksum.rest-six", {}}),
         hex_of(pseudo.subspan(2 * address))},
        {words.say({"checksum.pseudo-sum", {}}), number(sum.pseudo_sum)},
        {words.say({"checksum.header-sum", {}}), number(sum.header_sum)},
        {words.say({"checksum.text-sum", {}}), number(sum.text_sum)},
        {words.say({"checksum.sum", {}}), number(sum.sum)},
        {words.say({"checksum.complement", {}}), number(sum.expected)},
        {words.say({"checksum.carried", {}}), number(sum.carried)},
        {words.say({sum.holds() ? "checksum.holds" : "checksum.fails", {}}), {}},
    };
}

Frame checksum_figure(const Inspected &packet, double width, const Phrasebook &words) {
    Frame frame;
    frame.width = width;
    const auto lines = checksum_lines(packet, words);
    // The sum is drawn as on paper: a line above what it adds up to.
    constexpr std::size_t kSumRow = 6, kVerdictRow = 9;
    frame.height = kMargin * 2 + kRow * static_cast<double>(lines.size()) + 1;
    frame.moving.push_back(make_rect("paper", {0, 0, width, frame.height}, Role::Panel));
    double y = kMargin;
    const double half = std::round(width * 0.6);
    for (std::size_t i = 0; i < lines.size(); ++i, y += kRow) {
        const std::string id = fmt::format("checksum-{}", i);
        const auto &[name, value] = lines[i];
        if (i == kSumRow)
            frame.moving.push_back(
                make_line(id + "-line", {kMargin, y}, {width - kMargin, y}, Role::TextDim, 1));
        const bool verdict = i == kVerdictRow, fails = verdict && !packet.checksum.holds();
        if (fails) frame.moving.push_back(make_rect(id + "-fails", {0, y, width, kRow}, Role::LostFill, 4));
        // An address of IPv6 is longer than its name: it takes what the name leaves.
        const double wanted = std::ceil(text_units(value, kSize, Face::Mono)) + 2;
        const double value_width = std::min(std::max(width - half - kMargin, wanted), width - 90);
        const double name_width = verdict ? width - 2 * kMargin : width - value_width - 2 * kMargin - kGap;
        frame.moving.push_back(make_text(id + "-name", {kMargin, y, name_width, kRow}, name, kSize,
                                         verdict ? Face::SansBold : Face::Sans,
                                         fails     ? Role::Lost
                                         : verdict ? Role::Text
                                                   : Role::TextDim));
        if (!value.empty())
            frame.moving.push_back(make_text(id, {width - kMargin - value_width, y, value_width, kRow}, value,
                                             kSize, i >= kSumRow ? Face::MonoBold : Face::Mono, Role::Text,
                                             Align::Right));
    }
    return frame;
}

}  // namespace theater::scene
