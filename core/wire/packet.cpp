#include "core/wire/packet.h"

#include <algorithm>
#include <cassert>

#include "core/wire/checksum.h"
#include "core/wire/options.h"

namespace theater::wire {

namespace {

constexpr std::size_t kIpv4Bytes = 20, kIpv6Bytes = 40, kTcpBytes = 20;
constexpr std::size_t kIpv4ChecksumPlace = 10, kTcpChecksumPlace = 16, kWindowPlace = 14;
constexpr std::uint16_t kDontFragment = 0x4000;

class Writer {
public:
    void byte(std::uint32_t value) { bytes_.push_back(static_cast<std::uint8_t>(value)); }
    void half(std::uint32_t value) {
        byte(value >> 8);
        byte(value);
    }
    void word(std::uint32_t value) {
        half(value >> 16);
        half(value);
    }
    void address(const tcp::IpAddress &address) {
        const std::size_t size = address.family == tcp::IpAddress::Family::V4 ? 4 : 16;
        bytes_.insert(bytes_.end(), address.bytes.begin(),
                      address.bytes.begin() + static_cast<std::ptrdiff_t>(size));
    }
    void append(std::span<const std::uint8_t> more) { bytes_.insert(bytes_.end(), more.begin(), more.end()); }
    void put_half(std::size_t place, std::uint16_t value) {
        bytes_[place] = static_cast<std::uint8_t>(value >> 8);
        bytes_[place + 1] = static_cast<std::uint8_t>(value);
    }
    const std::vector<std::uint8_t> &bytes() const { return bytes_; }
    std::vector<std::uint8_t> take() { return std::move(bytes_); }

private:
    std::vector<std::uint8_t> bytes_;
};

// What 16 bits cannot say is zero.
std::uint32_t length_field(std::size_t length) {
    return length > 0xffff ? 0u : static_cast<std::uint32_t>(length);
}

void write_ipv4(Writer &out, const tcp::Segment &segment, const IpValues &values, std::size_t payload) {
    out.byte(0x45);  // version 4, five words: no IP options
    out.byte(static_cast<std::uint32_t>(segment.ecn));
    out.half(length_field(kIpv4Bytes + payload));
    out.half(values.identification);
    out.half(kDontFragment);
    out.byte(values.time_to_live);
    out.byte(kTcpProtocol);
    out.half(0);
    out.address(segment.src.address);
    out.address(segment.dst.address);
    out.put_half(kIpv4ChecksumPlace, internet_checksum(out.bytes()));
}

void write_ipv6(Writer &out, const tcp::Segment &segment, const IpValues &values, std::size_t payload) {
    out.word(6u << 28 | static_cast<std::uint32_t>(segment.ecn) << 20);
    out.half(length_field(payload));
    out.byte(kTcpProtocol);
    out.byte(values.time_to_live);
    out.address(segment.src.address);
    out.address(segment.dst.address);
}

void write_tcp(Writer &out, const tcp::Segment &segment, std::span<const std::uint8_t> options) {
    out.half(segment.src.port);
    out.half(segment.dst.port);
    out.word(segment.seq.value);
    out.word(segment.ack.value);
    const std::size_t words = (kTcpBytes + options.size()) / 4;
    out.byte(static_cast<std::uint32_t>(words) << 4);
    out.byte(segment.flags.bits);
    out.half(segment.wnd);
    out.half(0);
    out.half(segment.urgent);
    out.append(options);
}

}  // namespace

std::vector<std::uint8_t> packet_of(const tcp::Segment &segment, const IpValues &values) {
    const std::vector<std::uint8_t> options = option_bytes(segment.options);
    const std::size_t payload = kTcpBytes + options.size() + segment.text.len;
    Writer out;
    if (segment.src.address.family == tcp::IpAddress::Family::V4) {
        write_ipv4(out, segment, values, payload);
    } else {
        write_ipv6(out, segment, values, payload);
    }
    const std::size_t tcp_place = out.bytes().size();
    write_tcp(out, segment, options);
    for (std::uint32_t i = 0; i < segment.text.len; ++i)
        out.byte(tcp::payload_byte(segment.text.stream, segment.text.offset + i));
    out.put_half(tcp_place + kTcpChecksumPlace, tcp_checksum(out.bytes()).expected);
    return out.take();
}

std::optional<Layout> layout_of(std::span<const std::uint8_t> packet) {
    Layout layout;
    if (packet.empty()) return std::nullopt;
    const bool v4 = packet[0] >> 4 == 4;
    layout.family = v4 ? tcp::IpAddress::Family::V4 : tcp::IpAddress::Family::V6;
    layout.tcp = v4 ? std::size_t{packet[0]} % 16 * 4 : kIpv6Bytes;
    if (layout.tcp < kIpv4Bytes || packet.size() < layout.tcp + kTcpBytes) return std::nullopt;
    const std::size_t header = std::max(kTcpBytes, std::size_t{packet[layout.tcp + 12]} / 16 * 4);
    layout.text = std::min(packet.size(), layout.tcp + header);
    return layout;
}

Damage damage_of(std::span<const std::uint8_t> packet, std::uint32_t number) {
    const std::optional<Layout> layout = layout_of(packet);
    if (!layout) return {};
    const std::uint32_t luck = number * 2'654'435'761u;  // spreads neighbours over the text
    const std::size_t text = packet.size() - layout->text;
    // A single bit never escapes the sum: it changes one word by a power of two, which 0xFFFF does not
    // divide.
    const std::size_t byte =
        text > 0 ? layout->text + (luck >> 8) % text : layout->tcp + kWindowPlace + (luck >> 8) % 2;
    return {byte, static_cast<std::uint8_t>(1u << (luck >> 5) % 8)};
}

}  // namespace theater::wire
