#include "core/wire/checksum.h"

#include "core/wire/packet.h"

namespace theater::wire {

namespace {

constexpr std::size_t kChecksumPlace = 16;  // in the TCP header

// Bits that leave at the top come in again at the bottom.
std::uint16_t fold(std::uint64_t sum) {
    while (sum > 0xffff)
        sum = (sum & 0xffff) + (sum >> 16);
    return static_cast<std::uint16_t>(sum);
}

std::vector<std::uint8_t> make_pseudo_header(std::span<const std::uint8_t> packet, const Layout &layout) {
    const auto length = static_cast<std::uint32_t>(packet.size() - layout.tcp);
    const bool v4 = layout.family == tcp::IpAddress::Family::V4;
    const std::size_t addresses = v4 ? 12 : 8, size = v4 ? 8 : 32;
    std::vector<std::uint8_t> out(packet.begin() + static_cast<std::ptrdiff_t>(addresses),
                                  packet.begin() + static_cast<std::ptrdiff_t>(addresses + size));
    const auto byte = [&](std::uint32_t value) { out.push_back(static_cast<std::uint8_t>(value)); };
    if (v4) {
        byte(0);
        byte(kTcpProtocol);
        byte(length >> 8);
        byte(length);
        return out;
    }
    for (const int shift : {24, 16, 8, 0})
        byte(length >> shift);
    for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{0}, std::uint8_t{0}, kTcpProtocol})
        byte(value);
    return out;
}

}  // namespace

std::uint16_t ones_complement_sum(std::span<const std::uint8_t> bytes, std::uint16_t sum) {
    std::uint64_t total = sum;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const std::uint32_t low = i + 1 < bytes.size() ? bytes[i + 1] : 0u;
        total += std::uint32_t{bytes[i]} << 8 | low;
    }
    return fold(total);
}

std::uint16_t internet_checksum(std::span<const std::uint8_t> bytes) {
    return static_cast<std::uint16_t>(~ones_complement_sum(bytes));
}

TcpChecksum tcp_checksum(std::span<const std::uint8_t> packet) {
    TcpChecksum result;
    const std::optional<Layout> layout = layout_of(packet);
    if (!layout) return result;
    const std::span<const std::uint8_t> header = packet.subspan(layout->tcp, layout->text - layout->tcp);
    result.carried = static_cast<std::uint16_t>(header[kChecksumPlace] << 8 | header[kChecksumPlace + 1]);
    result.pseudo_header = make_pseudo_header(packet, *layout);
    result.pseudo_sum = ones_complement_sum(result.pseudo_header);
    result.header_sum = ones_complement_sum(header.first(kChecksumPlace));
    result.header_sum = ones_complement_sum(header.subspan(kChecksumPlace + 2), result.header_sum);
    result.text_sum = ones_complement_sum(packet.subspan(layout->text));
    result.sum = fold(std::uint64_t{result.pseudo_sum} + result.header_sum + result.text_sum);
    result.expected = static_cast<std::uint16_t>(~result.sum);
    return result;
}

}  // namespace theater::wire
