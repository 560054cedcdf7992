// Small rules about names and addresses that reader and writer share.
#pragma once

#include <string_view>

#include "core/sim/fact.h"
#include "core/tcp/address.h"

namespace theater::script {

/// [a-z0-9-]+, at most kLongestName: hosts, runs, ids.
bool is_name(std::string_view text);

/// 192.0.2.1 and 192.0.2.2, or 2001:db8::1 and 2001:db8::2: the addresses of hosts for which a file gives
/// none.
tcp::IpAddress default_address(sim::HostId host, tcp::IpAddress::Family family);

}  // namespace theater::script
