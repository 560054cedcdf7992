// The server's side of TCP Fast Open cookies: a keyed MAC over the client's address (RFC 7413 §4.1.2), with a
// key that can be changed while the one before still counts (§5.2).
#pragma once

#include <optional>

#include "core/sim/mac.h"
#include "core/tcp/segment.h"

namespace theater::sim {

enum class CookieCheck : std::uint8_t {
    Invalid,
    Valid,
    Old,  ///< made with the key before: valid, and the client is given a new one
};

class FastOpenKeys {
public:
    FastOpenKeys() = default;
    FastOpenKeys(std::uint64_t seed, std::uint8_t host) : seed_(seed), host_(host) { forget(); }

    /// A cookie of `bytes` bytes (4 to 16) for this client.
    tcp::Options::FastOpen make_cookie(const tcp::IpAddress &client, std::uint32_t bytes) const;
    CookieCheck check(const tcp::IpAddress &client, const tcp::Options::FastOpen &cookie) const;
    /// A new key; the present one becomes the one before.
    void rotate();
    /// A new key, and none before: no cookie given so far counts any more.
    void forget();
    /// How many keys there have been.
    std::uint32_t generation() const { return generation_; }

    friend bool operator==(const FastOpenKeys &, const FastOpenKeys &) = default;

private:
    std::uint64_t seed_ = 0;
    std::uint8_t host_ = 0;
    std::uint32_t generation_ = 0;
    MacKey key_{};
    std::optional<MacKey> previous_;
};

}  // namespace theater::sim
