// The client's side of TCP Fast Open: what it remembers of each server (RFC 7413 §4.1.3).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/tcp/segment.h"

namespace theater::sim {

struct CachedServer {
    tcp::IpAddress server;
    /// The MSS that the server announced: how much text its next SYN may carry (§4.1.3).
    std::uint16_t mss = 536;
    std::optional<tcp::Options::FastOpen> cookie;
    /// It did not answer a request by kind 34, so kind 254 is tried.
    bool try_experimental = false;
    /// §4.1.3.1: a SYN with text was lost on the way to it, so ordinary handshakes are used.
    bool avoid = false;
    friend bool operator==(const CachedServer &, const CachedServer &) = default;
};

class CookieJar {
public:
    const CachedServer *find(const tcp::IpAddress &server) const;
    /// The entry of this server, made if there is none.
    CachedServer &at(const tcp::IpAddress &server);
    void clear() { servers_.clear(); }
    const std::vector<CachedServer> &servers() const { return servers_; }

    friend bool operator==(const CookieJar &, const CookieJar &) = default;

private:
    std::vector<CachedServer> servers_;
};

}  // namespace theater::sim
