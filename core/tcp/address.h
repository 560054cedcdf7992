// IPv4 and IPv6 addresses and the socket (address, port) that names one end of a connection.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace theater::tcp {

struct IpAddress {
    enum class Family : std::uint8_t { V4, V6 };
    Family family = Family::V4;
    /// Network order; IPv4 uses the first four bytes and leaves the others zero.
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const IpAddress &, const IpAddress &) = default;
};

/// Reads "192.0.2.1" or "2001:db8::1"; nothing if it is neither.
std::optional<IpAddress> parse_address(std::string_view text);
std::string to_string(const IpAddress &address);

/// A socket in the sense of RFC 9293: an address and a port. Port 0 with a zero address means "any".
struct Endpoint {
    IpAddress address;
    std::uint16_t port = 0;

    friend auto operator<=>(const Endpoint &, const Endpoint &) = default;
};

/// "192.0.2.1:80" or "[2001:db8::1]:80".
std::string to_string(const Endpoint &endpoint);

}  // namespace theater::tcp
