#include "core/tcp/profiles.h"

#include <array>

namespace theater::tcp {

namespace {

// What textbooks and interview notes draw: one option (MSS), every segment acknowledged at once, ACK and FIN
// apart, RTO 1 s doubling, a short TIME-WAIT so that its end can be watched.
Config textbook() { return Config{}; }

// RFC 9293 and its companions to the letter where they recommend a value.
Config rfc() {
    Config config;
    config.r2_syn = seconds(180);   // MUST-23: at least 3 minutes for a SYN
    config.r2_data = seconds(100);  // SHLD-11: at least 100 seconds for data
    config.syn_retries = 0;         // the times above decide, no count does
    config.synack_retries = 0;
    config.data_retries = 0;
    config.nagle = Switch::On;                  // SHLD-7
    config.msl = seconds(120);                  // §3.4.2
    config.old_syn_ack = OldSynAck::Reply;      // §3.10.7.4 first check, Appendix A.2
    config.abort_form = AbortForm::BareRst;     // §3.10.5
    config.fin = FinPlacement::OnData;          // §3.10.4: the FIN is queued behind the data
    config.loss_recovery = LossRecovery::Sack;  // RFC 6582; by SACK where a scenario switches SACK on
    config.limited_transmit = Switch::On;       // RFC 3042
    // Delayed ACK (SHLD-18) stays off: an ACK to every segment is allowed too, and it keeps the pictures
    // apart. MAY-2 (reopening from TIME-WAIT) stays off: it is a MAY, and a scenario can switch it on.
    return config;
}

// Linux 6.18 as it comes, with HZ=250 and an Ethernet interface.
Config linux_6() {
    Config config;
    config.window_scaling = Switch::On;
    config.window_scale = 10;  // of tcp_rmem's 32 MB
    config.sack = Switch::On;
    config.dsack = Switch::On;
    config.timestamps = Switch::On;
    config.require_timestamps = Switch::Off;
    config.receive_buffer_bytes = 65'536;

    // tcp_rmem: 131072 bytes of memory to begin with and 32 MB at most, half of each reckoned to be text.
    config.receive_buffer_max_bytes = 16'777'216;
    config.window_growth = Switch::On;
    config.receive_autotuning = Switch::On;
    config.window_probe = WindowProbe::Empty;

    config.min_rto = milliseconds(200);
    config.rto_floor = RtoFloor::Variance;
    config.syn_linear_timeouts = 4;
    config.syn_repeat_after_reset = milliseconds(8);  // two ticks: TCP_TIMEOUT_MIN
    config.tail_loss_probe = Switch::On;
    config.orphan_retries = 8;
    config.loss_recovery = LossRecovery::Sack;
    config.limited_transmit = Switch::On;
    config.proportional_rate_reduction = Switch::On;
    config.rack = Switch::On;
    config.f_rto = Switch::On;
    config.undo_spurious = Switch::On;

    config.delayed_ack = Switch::On;
    config.delayed_ack_timeout = milliseconds(40);
    config.quick_ack = Switch::On;
    config.sack_compression = milliseconds(1);
    config.aggregation = Aggregation::Off;
    config.nagle = Switch::On;
    config.nagle_minshall = Switch::On;

    config.syn_losses_for_loss_window = 2;
    config.cwnd_in_segments = Switch::On;
    config.congestion_control = CongestionAlgorithm::Cubic;
    config.hystart = Switch::On;
    config.cwnd_validation = Switch::On;
    config.ecn = EcnMode::Accept;

    config.msl = seconds(30);  // TCP_TIMEWAIT_LEN is 60 s
    config.fin_timeout = seconds(60);
    config.user_timeout_since = UserTimeoutSince::FirstRetransmitted;
    config.time_wait_reuse = Switch::On;

    config.backlog = 4'096;      // somaxconn
    config.syn_backlog = 4'096;  // tcp_max_syn_backlog
    config.syn_cookies = SynCookies::WhenFull;
    config.fast_open_negative_cache = Switch::Off;
    config.fast_open_experimental = Switch::On;
    config.fast_open_option_room = 40;  // MAX_TCP_OPTION_SPACE

    config.repeated_syn = RepeatedSyn::SynAck;
    config.old_syn_ack = OldSynAck::Reply;
    config.fin = FinPlacement::OnData;
    config.embryo_rst = EmbryoRst::InWindow;
    config.reset_keeps_text = Switch::On;
    return config;
}

}  // namespace

std::span<const Profile> profiles() {
    static const std::array<Profile, 3> kProfiles{
        {{"textbook", textbook()}, {"rfc", rfc()}, {"linux", linux_6()}}};
    return kProfiles;
}

std::optional<Config> profile_config(std::string_view name) {
    for (const Profile &profile : profiles()) {
        if (profile.name == name) return profile.config;
    }
    return std::nullopt;
}

}  // namespace theater::tcp
