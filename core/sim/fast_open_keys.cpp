#include "core/sim/fast_open_keys.h"

#include <algorithm>

namespace theater::sim {

namespace {

tcp::Options::FastOpen cookie_of(const MacKey &key, const tcp::IpAddress &client, std::uint32_t bytes) {
    // SipHash gives eight bytes; a longer cookie takes its rest from a second one.
    tcp::Options::FastOpen cookie;
    cookie.len = static_cast<std::uint8_t>(std::clamp<std::uint32_t>(bytes, 4, 16));
    for (std::uint8_t i = 0; i < cookie.len; ++i) {
        const std::uint64_t word = mac(key, MacInput().add(client).add(i / 8u));
        cookie.cookie[i] = static_cast<std::uint8_t>(word >> (56 - 8 * (i % 8)));
    }
    return cookie;
}

bool same_bytes(const tcp::Options::FastOpen &a, const tcp::Options::FastOpen &b) {
    return a.len == b.len && std::equal(a.cookie.begin(), a.cookie.begin() + a.len, b.cookie.begin());
}

}  // namespace

tcp::Options::FastOpen FastOpenKeys::make_cookie(const tcp::IpAddress &client, std::uint32_t bytes) const {
    return cookie_of(key_, client, bytes);
}

CookieCheck FastOpenKeys::check(const tcp::IpAddress &client, const tcp::Options::FastOpen &cookie) const {
    if (same_bytes(cookie, cookie_of(key_, client, cookie.len))) return CookieCheck::Valid;
    if (previous_ && same_bytes(cookie, cookie_of(*previous_, client, cookie.len))) return CookieCheck::Old;
    return CookieCheck::Invalid;
}

void FastOpenKeys::rotate() {
    const MacKey before = key_;
    forget();
    previous_ = before;
}

void FastOpenKeys::forget() {
    ++generation_;
    key_ = make_mac_key(seed_ + generation_, host_, "fast-open");
    previous_.reset();
}

}  // namespace theater::sim
