#include "core/sim/host.h"

#include <sodium.h>

#include <cstring>

#include "core/base/random.h"

namespace theater::sim {

Host::Host(const HostSetup &setup, HostId id, std::uint64_t seed)
    : id_(id),
      name_(setup.name),
      address_(setup.address),
      config_(setup.config),
      isns_(setup.isns),
      next_port_(setup.first_port) {
    Random random(seed ^ (0x6973'6e00ULL + id));
    for (std::uint8_t &byte : isn_key_)
        byte = static_cast<std::uint8_t>(random.next());
}

bool Host::is_listening(std::uint16_t port) const {
    for (const Listener &listener : listeners_) {
        if (listener.port == port) return true;
    }
    return false;
}

const Connection *Host::find(const tcp::Endpoint &local, const tcp::Endpoint &remote) const {
    for (auto it = connections_.rbegin(); it != connections_.rend(); ++it) {
        if (it->is_live() && it->tcb.local == local && it->tcb.remote == remote) return &*it;
    }
    return nullptr;
}

const Connection *Host::find(ConnId id) const {
    for (auto it = connections_.rbegin(); it != connections_.rend(); ++it) {
        if (it->id == id) return &*it;
    }
    return nullptr;
}

const Connection *Host::latest() const {
    for (auto it = connections_.rbegin(); it != connections_.rend(); ++it) {
        if (it->is_live()) return &*it;
    }
    return connections_.empty() ? nullptr : &connections_.back();
}

Connection *Host::find_mutable(const tcp::Endpoint &local, const tcp::Endpoint &remote) {
    return const_cast<Connection *>(find(local, remote));
}

const Connection *Host::nth(std::uint32_t n) const {
    if (n == 0) return latest();
    return n <= connections_.size() ? &connections_[n - 1] : nullptr;
}

Connection *Host::nth_mutable(std::uint32_t n) { return const_cast<Connection *>(nth(n)); }

tcp::Seq Host::choose_isn(Instant now, const tcp::Endpoint &local, const tcp::Endpoint &remote) {
    if (isns_used_ < isns_.size()) return {isns_[isns_used_++]};
    // RFC 9293 §3.4.1, MUST-8, SHLD-1: ISN = M + F(localip, localport, remoteip, remoteport, secretkey),
    // where M ticks every 4 microseconds and F is SipHash-2-4 here.
    std::array<std::uint8_t, 36> tuple{};
    std::memcpy(tuple.data(), local.address.bytes.data(), 16);
    std::memcpy(tuple.data() + 16, remote.address.bytes.data(), 16);
    const std::array<std::uint8_t, 4> ports{
        static_cast<std::uint8_t>(local.port >> 8), static_cast<std::uint8_t>(local.port & 0xff),
        static_cast<std::uint8_t>(remote.port >> 8), static_cast<std::uint8_t>(remote.port & 0xff)};
    std::memcpy(tuple.data() + 32, ports.data(), ports.size());
    std::array<std::uint8_t, crypto_shorthash_BYTES> hash{};
    static_assert(crypto_shorthash_KEYBYTES == 16);
    crypto_shorthash(hash.data(), tuple.data(), tuple.size(), isn_key_.data());
    const std::uint32_t f = static_cast<std::uint32_t>(hash[0]) | static_cast<std::uint32_t>(hash[1]) << 8 |
                            static_cast<std::uint32_t>(hash[2]) << 16 |
                            static_cast<std::uint32_t>(hash[3]) << 24;
    return {static_cast<std::uint32_t>(now.ns / 4'000) + f};
}

std::uint16_t Host::take_port() {
    const std::uint16_t port = next_port_;
    next_port_ = next_port_ == 65'535 ? 49'152 : static_cast<std::uint16_t>(next_port_ + 1);
    return port;
}

}  // namespace theater::sim
