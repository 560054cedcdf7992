#include "core/tcp/config.h"

namespace theater::tcp {

std::uint16_t announced_mss(const Config &config, IpAddress::Family family) {
    if (config.mss != 0) return config.mss;
    // MUST-67: the MTU less the fixed headers; options are the sender's to subtract (RFC 6691).
    const std::uint32_t headers = family == IpAddress::Family::V4 ? 40 : 60;
    return static_cast<std::uint16_t>(config.mtu > headers ? config.mtu - headers : 1);
}

bool is_tcp(const Config &config) {
    return config.what_if_two_way == Switch::Off && config.what_if_four_message == Switch::Off &&
           config.what_if_no_time_wait == Switch::Off && config.what_if_fixed_isn == Switch::Off &&
           config.what_if_fast_open_without_cookie == Switch::Off;
}

}  // namespace theater::tcp
