#include "core/sim/host.h"

#include <algorithm>

#include "core/base/random.h"

namespace theater::sim {

Host::Host(const HostSetup &setup, HostId id, std::uint64_t seed)
    : id_(id),
      name_(setup.name),
      address_(setup.address),
      config_(setup.config),
      isns_(setup.isns),
      isn_key_(make_mac_key(seed, id, "isn")),
      timestamp_key_(make_mac_key(seed, id, "timestamp")),
      syn_cookie_key_(make_mac_key(seed, id, "syn-cookie")),
      fast_open_keys_(seed, id),
      next_port_(setup.first_port) {}

const Listener *Host::listener(std::uint16_t port) const {
    for (const Listener &listener : listeners_) {
        if (listener.port == port) return &listener;
    }
    return nullptr;
}

Listener *Host::listener_mutable(std::uint16_t port) { return const_cast<Listener *>(listener(port)); }

namespace {

bool is_half_open(const Connection &connection, std::uint16_t port) {
    const tcp::Tcb &tcb = connection.tcb;
    return tcb.open == tcp::OpenKind::Passive && tcb.state == tcp::State::SynReceived &&
           tcb.local.port == port;
}

}  // namespace

std::uint32_t Host::syn_queue_len(std::uint16_t port) const {
    return static_cast<std::uint32_t>(
        std::count_if(connections_.begin(), connections_.end(), [&](const Connection &connection) {
            return is_half_open(connection, port) && connection.queued_by == 0;
        }));
}

std::uint32_t Host::accept_queue_len(std::uint16_t port) const {
    return static_cast<std::uint32_t>(
        std::count_if(connections_.begin(), connections_.end(), [&](const Connection &connection) {
            return connection.tcb.local.port == port && connection.queued_by != 0 && !connection.accepted;
        }));
}

std::uint32_t Host::pending_fast_opens(std::uint16_t port) const {
    return static_cast<std::uint32_t>(
        std::count_if(connections_.begin(), connections_.end(), [&](const Connection &connection) {
            return is_half_open(connection, port) && connection.tcb.fast_open.taken;
        }));
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
    // What if every incarnation began with the same number: then that of the first.
    const bool fixed = config_.what_if_fixed_isn == tcp::Switch::On;
    if (fixed && first_isn_) return *first_isn_;
    tcp::Seq isn;
    if (isns_used_ < isns_.size()) {
        isn = {isns_[isns_used_++]};
    } else {
        // RFC 9293 §3.4.1, MUST-8, SHLD-1: ISN = M + F(localip, localport, remoteip, remoteport, secretkey),
        // where M ticks every 4 microseconds and F is SipHash-2-4 here.
        MacInput tuple;
        tuple.add(local.address).add(remote.address).add(std::uint64_t{local.port} << 16 | remote.port);
        isn = {static_cast<std::uint32_t>(now.ns / 4'000) + static_cast<std::uint32_t>(mac(isn_key_, tuple))};
    }
    if (!first_isn_) first_isn_ = isn;
    return isn;
}

std::uint32_t Host::timestamp_offset(const tcp::IpAddress &peer) const {
    return static_cast<std::uint32_t>(mac(timestamp_key_, MacInput().add(address_).add(peer)));
}

std::uint16_t Host::take_port() {
    const std::uint16_t port = next_port_;
    next_port_ = next_port_ == 65'535 ? 49'152 : static_cast<std::uint16_t>(next_port_ + 1);
    return port;
}

}  // namespace theater::sim
