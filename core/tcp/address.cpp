#include "core/tcp/address.h"

#include <arpa/inet.h>

#include <algorithm>

namespace theater::tcp {

std::optional<IpAddress> parse_address(std::string_view text) {
    const std::string name(text);
    if (name.find('\0') != std::string::npos) return std::nullopt;  // inet_pton would stop there
    IpAddress address;
    if (inet_pton(AF_INET, name.c_str(), address.bytes.data()) == 1) {
        address.family = IpAddress::Family::V4;
        return address;
    }
    address.bytes.fill(0);
    if (inet_pton(AF_INET6, name.c_str(), address.bytes.data()) == 1) {
        address.family = IpAddress::Family::V6;
        return address;
    }
    return std::nullopt;
}

std::string to_string(const IpAddress &address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = address.family == IpAddress::Family::V4 ? AF_INET : AF_INET6;
    inet_ntop(family, address.bytes.data(), text.data(), text.size());
    return text.data();
}

std::string to_string(const Endpoint &endpoint) {
    const std::string port = ":" + std::to_string(endpoint.port);
    if (endpoint.address.family == IpAddress::Family::V6)
        return "[" + to_string(endpoint.address) + "]" + port;
    return to_string(endpoint.address) + port;
}

}  // namespace theater::tcp
