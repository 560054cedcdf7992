#include "core/script/names.h"

#include <algorithm>

#include "core/script/limits.h"

namespace theater::script {

bool is_name(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= kLongestName && std::all_of(text.begin(), text.end(), allowed);
}

tcp::IpAddress default_address(sim::HostId host, tcp::IpAddress::Family family) {
    tcp::IpAddress address;
    address.family = family;
    if (family == tcp::IpAddress::Family::V4) {
        address.bytes = {192, 0, 2, static_cast<std::uint8_t>(host + 1)};  // TEST-NET-1, RFC 5737
    } else {
        address.bytes = {0x20, 0x01, 0x0d, 0xb8};  // RFC 3849
        address.bytes[15] = static_cast<std::uint8_t>(host + 1);
    }
    return address;
}

}  // namespace theater::script
