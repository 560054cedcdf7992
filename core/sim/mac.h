// The keyed hash of a host: SipHash-2-4 of libsodium. Initial sequence numbers, Fast Open cookies, SYN
// cookies and timestamp offsets are all taken from it, each with a key of its own.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/tcp/address.h"

namespace theater::sim {

using MacKey = std::array<std::uint8_t, 16>;

/// A key that follows from the scenario's seed, the host and what it is for.
MacKey make_mac_key(std::uint64_t seed, std::uint8_t host, std::string_view purpose);

/// What is hashed: bytes in a fixed order, whatever the machine.
class MacInput {
public:
    MacInput &add(const tcp::IpAddress &address);
    MacInput &add(std::uint64_t number);
    const std::vector<std::uint8_t> &bytes() const { return bytes_; }

private:
    std::vector<std::uint8_t> bytes_;
};

std::uint64_t mac(const MacKey &key, const MacInput &input);

}  // namespace theater::sim
