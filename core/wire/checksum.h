// The checksum of the internet: RFC 1071 for IP, and over a pseudo-header for TCP (RFC 9293 §3.1, RFC 8200
// §8.1), with everything that one adds up by hand when one checks it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace theater::wire {

/// The ones' complement sum of 16-bit words in network order; a last odd byte counts as the high one
/// (RFC 1071 §1). `sum`: what was added up before it, over an even number of bytes.
std::uint16_t ones_complement_sum(std::span<const std::uint8_t> bytes, std::uint16_t sum = 0);
/// What is written into a header: the complement of the sum.
std::uint16_t internet_checksum(std::span<const std::uint8_t> bytes);

/// How the checksum of a segment comes about.
struct TcpChecksum {
    std::vector<std::uint8_t> pseudo_header;  ///< 12 bytes for IPv4, 40 for IPv6
    std::uint16_t pseudo_sum = 0;             ///< of the pseudo-header …
    std::uint16_t header_sum = 0;             ///< … of the TCP header with zero for the checksum …
    std::uint16_t text_sum = 0;               ///< … and of the text
    std::uint16_t sum = 0;                    ///< all three
    std::uint16_t expected = 0;               ///< its complement: what the field should be
    std::uint16_t carried = 0;                ///< what the field is
    /// With the field the receiver's sum is 0xFFFF.
    bool holds() const { return carried == expected; }
};

/// Of a whole packet, beginning with its IP header. Nothing adds up (all zero) where the bytes are no packet.
TcpChecksum tcp_checksum(std::span<const std::uint8_t> packet);

}  // namespace theater::wire
