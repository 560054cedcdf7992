// What the card of a host shows, taken out of the world.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/scene/host_card.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/loss_recovery.h"

namespace theater::scene {
namespace {

/// The switches of a card, the most wanted first; a narrow card leaves the last ones out. Names of options
/// are the same in every language.
struct CardSwitch {
    std::string_view option, label;
};
constexpr std::array kSwitches{
    CardSwitch{"fast_open", "Fast Open"},     CardSwitch{"sack", "SACK"},
    CardSwitch{"timestamps", "TS"},           CardSwitch{"nagle", "Nagle"},
    CardSwitch{"delayed_ack", "delayed ACK"}, CardSwitch{"keep_alive", "keep-alive"},
};

Duration whole_of(tcp::Timer timer, const tcp::Tcb &tcb, const tcp::Config &config) {
    switch (timer) {
        case tcp::Timer::Retransmission: return tcb.round_trip.rto;
        case tcp::Timer::Persist: {
            Duration whole = tcb.round_trip.rto;
            for (std::uint32_t i = 0; i < tcb.persist_backoff && whole < config.max_rto; ++i)
                whole = whole * 2;
            return std::min(whole, config.max_rto);
        }
        case tcp::Timer::DelayedAck: return config.delayed_ack_timeout;
        case tcp::Timer::TimeWait: return config.msl * 2;
        case tcp::Timer::SwsOverride: return config.sws_override;
        case tcp::Timer::User: return config.user_timeout;
        case tcp::Timer::FinWait2: return config.fin_timeout;
        case tcp::Timer::KeepAlive: return config.keep_alive_idle;
        case tcp::Timer::Reordering: return tcb.round_trip.srtt.value_or(tcb.round_trip.rto) / 4;
        case tcp::Timer::CompressedAck: return config.sack_compression;
        case tcp::Timer::TailLossProbe: return tcb.round_trip.srtt.value_or(tcb.round_trip.rto) * 2;
    }
    return {};
}

std::string hex_of(const tcp::Options::FastOpen &cookie) {
    std::string out;
    for (std::size_t i = 0; i < cookie.len; ++i)
        out += fmt::format("{:02x}", cookie.cookie[i]);
    return out;
}

/// What belongs to the host and not to one of its connections.
void read_host(CardValues &values, const sim::Host &host) {
    const tcp::Config &config = host.config();
    values.has_power = host.has_power();
    for (const CardSwitch &one : kSwitches)
        values.switches.push_back(
            {one.option, one.label, tcp::find_config_field(one.option)->get(config) != 0});
    if (!host.listeners().empty()) {
        const sim::Listener &listener = host.listeners().back();
        values.listener = {listener.port,         host.syn_queue_len(listener.port),
                           config.syn_backlog,    host.accept_queue_len(listener.port),
                           listener.backlog,      host.pending_fast_opens(listener.port),
                           config.fast_open_queue};
    }
    values.fast_open = config.fast_open == tcp::Switch::On;
    values.key = host.fast_open_keys().generation();
    for (const sim::CachedServer &server : host.cookie_jar().servers())
        values.cookies.push_back({tcp::to_string(server.server),
                                  server.cookie ? hex_of(*server.cookie) : std::string(), server.mss,
                                  server.avoid});
}

CardValues::Sender sender_values(const tcp::Tcb &tcb, const tcp::Config &config) {
    CardValues::Sender values;
    values.cwnd = tcb.cwnd;
    if (tcb.ssthresh != UINT32_MAX) values.ssthresh = tcb.ssthresh;
    values.pipe = tcp::pipe(tcb, config);
    values.dup_acks = tcb.recovery.dup_acks;
    values.phase = to_string(tcp::congestion_phase(tcb));
    values.srtt = tcb.round_trip.srtt;
    values.rttvar = tcb.round_trip.rttvar;
    return values;
}

}  // namespace

CardValues card_values(const sim::World &world, sim::HostId id, sim::ConnId only) {
    CardValues values;
    const sim::Host &host = world.hosts()[id];
    values.name = host.name();
    values.connections = host.connections().size();
    values.receive_buffer = host.config().receive_buffer_bytes;
    read_host(values, host);
    const sim::Connection *connection = only != 0 ? host.find(only) : host.latest();
    if (!connection) {
        values.address = tcp::to_string(host.address());
        if (!host.listeners().empty()) {
            values.state = tcp::State::Listen;
            values.address = tcp::to_string(tcp::Endpoint{host.address(), host.listeners().back().port});
        }
        return values;
    }
    const tcp::Tcb &tcb = connection->tcb;
    values.address = tcp::to_string(tcb.local);
    values.state = tcb.state;
    values.has_tcb = true;
    values.conn = connection->id;
    values.iss = tcb.snd.iss.value;
    values.irs = tcb.rcv.irs.value;
    values.snd_una = tcb.snd.una.value;
    values.snd_nxt = tcb.snd.nxt.value;
    values.snd_wnd = tcb.snd.wnd;
    values.rcv_nxt = tcb.rcv.nxt.value;
    values.rcv_wnd = tcb.rcv.wnd;
    if (tcb.snd.urgent && after(tcb.snd.up, tcb.snd.una)) values.snd_up = tcb.snd.up.value;
    if (after(tcb.rcv.up, tcb.rcv.nxt)) values.rcv_up = tcb.rcv.up.value;
    values.peer_known = tcb.rcv.nxt != tcp::Seq{} || tcb.rcv.irs != tcp::Seq{};
    for (const tcp::SentSegment &sent : tcb.retransmission_queue)
        values.unacked_bytes += sent.text_len;
    values.unsent_bytes = tcb.unsent_bytes();
    values.readable_bytes = tcb.rcv.buffered();
    values.early_bytes = tcb.reassembly.held_bytes();
    // A buffer that grows by itself is as large as the window it may come to.
    const bool tuned = tcp::is_tuned(host.config()) && tcb.tuning.started;
    if (tuned) values.receive_buffer = std::max<std::uint64_t>(values.receive_buffer, tcb.tuning.clamp);
    values.rto = tcb.round_trip.rto;
    values.retries = tcb.retries;
    values.sender = sender_values(tcb, host.config());
    for (int i = 0; i < tcp::kTimerCount; ++i) {
        const auto timer = static_cast<tcp::Timer>(i);
        if (const auto deadline = tcb.timer(timer).deadline)
            values.timers.push_back({timer, *deadline, whole_of(timer, tcb, host.config())});
    }
    return values;
}

std::vector<std::string_view> waiting_calls(const record::Recording &recording, sim::HostId host,
                                            sim::ConnId only, Instant t) {
    std::vector<std::string_view> names;
    for (const record::CallRecord &call : recording.calls()) {
        if (call.at > t) break;
        if (call.call.host != host || (only != 0 && call.call.conn != only && call.call.conn != 0)) continue;
        // A call that never comes back waits for ever.
        if (!call.returned || call.returned->at > t) names.push_back(to_string(call.call.name));
    }
    return names;
}

}  // namespace theater::scene
