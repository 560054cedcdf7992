// A segment as it stands on the wire, byte by byte: IP header, TCP header with its options, text. What the
// engine does not know of the IP header has the value that Linux gives it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/tcp/segment.h"

namespace theater::wire {

inline constexpr std::uint8_t kTcpProtocol = 6;

/// What the engine leaves out of the IP header.
struct IpValues {
    std::uint16_t identification = 0;
    std::uint8_t time_to_live = 64;
};

/// The packet of a segment with correct checksums. A text that IP's 16-bit length cannot say is written all
/// the same, with the length zero, as captures of offloading cards have it.
std::vector<std::uint8_t> packet_of(const tcp::Segment &segment, const IpValues &values = {});

/// Where the parts of a packet begin, in bytes.
struct Layout {
    tcp::IpAddress::Family family = tcp::IpAddress::Family::V4;
    std::size_t tcp = 0;
    std::size_t text = 0;  ///< as the data offset says; the end of the packet where that lies beyond it
    friend bool operator==(const Layout &, const Layout &) = default;
};
/// Nothing if the bytes are too few for an IP header and the fixed part of a TCP header.
std::optional<Layout> layout_of(std::span<const std::uint8_t> packet);

/// Which byte of the packet a damage on the wire has hit, and what it flips there.
struct Damage {
    std::size_t byte = 0;
    std::uint8_t bits = 0;
    friend bool operator==(const Damage &, const Damage &) = default;
};
/// The engine knows that a segment was damaged, not where: one bit, which follows from `number`; of the text
/// where there is any, else of the window.
Damage damage_of(std::span<const std::uint8_t> packet, std::uint32_t number);

}  // namespace theater::wire
