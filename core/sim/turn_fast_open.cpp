// The client's side of TCP Fast Open on a host: which option and how much text a SYN carries (RFC 7413
// §4.2.1), and what is remembered of the server afterwards (§4.1.3).
#include "core/sim/reporter.h"

namespace theater::sim {

namespace {

using tcp::Switch;

// §4.1.3: "if the MSS is unknown, the client SHOULD use the default" of 536.
std::uint32_t syn_text_limit(const CachedServer *cached, const tcp::Config &config) {
    const std::uint32_t mss = cached != nullptr ? cached->mss : 536;
    return mss > config.fast_open_option_room ? mss - config.fast_open_option_room : 0;
}

}  // namespace

void Turn::open_fast(Host &host, const CallSpec &spec, const tcp::IpAddress &server, tcp::Opening &opening) {
    const tcp::Config &config = host.config_;
    opening.text_bytes = spec.bytes;
    if (spec.bytes == 0 || config.fast_open == Switch::Off) return;
    const CachedServer *cached = host.cookie_jar_.find(server);
    if (config.what_if_fast_open_without_cookie == Switch::On) {
        CachedServer unknown;
        unknown.mss = tcp::announced_mss(config, server.family);
        opening.syn_text_limit = syn_text_limit(cached != nullptr ? cached : &unknown, config);
        return;
    }
    if (cached != nullptr && cached->avoid && config.fast_open_negative_cache == Switch::On) return;
    if (cached != nullptr && cached->cookie) {
        opening.fast_open = cached->cookie;
        opening.syn_text_limit = syn_text_limit(cached, config);
        return;
    }
    opening.fast_open = tcp::Options::FastOpen{};  // §4.1.1: no bytes, a request
    opening.fast_open->experimental =
        cached != nullptr && cached->try_experimental && config.fast_open_experimental == Switch::On;
}

void Turn::learn_from_syn_ack(Host &host, const Connection &connection, const tcp::Segment &syn_ack, FactId) {
    const tcp::Tcb &tcb = connection.tcb;
    const bool asked = tcb.fast_open.option.has_value() || tcb.fast_open.text_in_syn;
    const bool repeated = tcb.syn_losses > 0;
    if (!asked || host.config_.fast_open == Switch::Off || !tcp::is_synchronized(tcb.state)) return;
    CachedServer &cached = host.cookie_jar_.at(tcb.remote.address);
    cached.mss = syn_ack.options.mss.value_or(536);
    if (syn_ack.options.fast_open && !syn_ack.options.fast_open->is_request()) {
        cached.cookie = syn_ack.options.fast_open;
        cached.avoid = false;
        return;
    }
    if (repeated) {
        // §4.1.3.1: only the ordinary SYN got through, so text or option may be what is thrown away.
        if (tcb.fast_open.text_in_syn && !tcb.fast_open.text_acked) cached.avoid = true;
        return;
    }
    // Nobody answered the request: the other kind of option is tried next time (Linux).
    if (tcb.fast_open.option && tcb.fast_open.option->is_request()) {
        cached.try_experimental = !tcb.fast_open.option->experimental;
    }
}

}  // namespace theater::sim
