#include "core/sim/cookie_jar.h"

#include <algorithm>

namespace theater::sim {

const CachedServer *CookieJar::find(const tcp::IpAddress &server) const {
    const auto it = std::find_if(servers_.begin(), servers_.end(),
                                 [&](const CachedServer &cached) { return cached.server == server; });
    return it == servers_.end() ? nullptr : &*it;
}

CachedServer &CookieJar::at(const tcp::IpAddress &server) {
    if (const CachedServer *cached = find(server)) return servers_[cached - servers_.data()];
    servers_.push_back({});
    servers_.back().server = server;
    return servers_.back();
}

}  // namespace theater::sim
