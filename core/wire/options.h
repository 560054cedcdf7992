// The options of a TCP header as bytes: in the order and with the padding of Linux, which puts each on a word
// of its own so that what follows is aligned (net/ipv4/tcp_output.c, tcp_options_write; seen in captures).
#pragma once

#include <cstdint>
#include <vector>

#include "core/tcp/segment.h"

namespace theater::wire {

/// The kinds of options (RFC 9293 §3.1, RFC 7323, RFC 2018, RFC 7413, RFC 6994).
enum class OptionKind : std::uint8_t {
    End = 0,
    NoOperation = 1,
    Mss = 2,
    WindowScale = 3,
    SackPermitted = 4,
    Sack = 5,
    Timestamps = 8,
    FastOpen = 34,
    Experimental = 254,
};
/// Fast Open's number among the experimental options (RFC 6994, RFC 7413 §4.1.1).
inline constexpr std::uint16_t kFastOpenMagic = 0xf989;
/// The data offset counts fifteen words at most, five of them are the fixed header.
inline constexpr std::size_t kMostOptionBytes = 40;

/// A multiple of four bytes, at most 40: where so much padding would be too much, there is less of it, and
/// SACK blocks that have no room are left out.
std::vector<std::uint8_t> option_bytes(const tcp::Options &options);

}  // namespace theater::wire
