// What textbooks simplify where numbers belong to it: they are computed from what this run is configured to
// do.
#include <algorithm>

#include <fmt/format.h>

#include "core/scene/explainer.h"

namespace theater::scene {

namespace {

/// "1, 3, 7, 15, 31": when the repetitions of a SYN or SYN,ACK leave, in seconds after the first one.
std::string schedule(const tcp::Config &config, std::uint32_t linear, std::uint32_t times) {
    Duration rto = config.initial_rto, when{};
    std::string out;
    for (std::uint32_t i = 0; i < times; ++i) {
        when = when + rto;
        out += (i == 0 ? "" : ", ") + seconds_text(when / 1'000'000 * 1'000'000, 0);
        if (i >= linear) rto = std::min(rto * 2, config.max_rto);
    }
    return out;
}

}  // namespace

void Explainer::textbook_of_handshake_retries(sim::HostId host_id, tcp::OpenKind side) {
    const tcp::Config &c = config();
    const bool syn = side == tcp::OpenKind::Active;
    const std::uint32_t linear = syn ? c.syn_linear_timeouts : 0;
    const std::uint32_t times = syn ? c.syn_retries + linear : c.synack_retries;
    if (times == 0) {
        textbook("textbook.retries-by-time", {span(c.r2_syn)});
        return;
    }
    constexpr std::uint32_t kMostListed = 12;
    const std::string when = schedule(c, linear, std::min(times, kMostListed));
    const std::string id =
        fmt::format("textbook.{}-again{}", syn ? "syn" : "syn-ack", is_linux() ? "-linux" : "");
    textbook(id, {host(host_id), std::to_string(times), when});
}

void Explainer::textbook_of_time_wait() {
    textbook(is_linux() ? "textbook.time-wait-linux" : "textbook.time-wait",
             {span(config().msl), span(config().msl * 2)});
}

}  // namespace theater::scene
