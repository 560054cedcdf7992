#include "core/tcp/config_fields.h"

#include <array>
#include <type_traits>
#include <utility>

namespace theater::tcp {

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000 * kMillisecond;
constexpr std::int64_t kHour = 3'600 * kSecond;

constexpr std::array<std::string_view, 2> kRepeatedSyn{"bare-ack", "syn-ack"};
constexpr std::array<std::string_view, 2> kOldSynAck{"silent", "reply"};
constexpr std::array<std::string_view, 2> kAbortForm{"rst-ack", "bare-rst"};
constexpr std::array<std::string_view, 2> kFinPlacement{"apart", "on-data"};
constexpr std::array<std::string_view, 2> kRtoFloor{"whole-rto", "variance"};
constexpr std::array<std::string_view, 2> kUserTimeoutSince{"first-sent", "first-retransmitted"};
constexpr std::array<std::string_view, 2> kEmbryoRst{"exact", "in-window"};
constexpr std::array<std::string_view, 4> kLossRecovery{"timeout-only", "reno", "newreno", "sack"};
constexpr std::array<std::string_view, 2> kCongestionControl{"reno", "cubic"};
constexpr std::array<std::string_view, 3> kEcn{"off", "accept", "request"};
constexpr std::array<std::string_view, 2> kWindowProbe{"one-byte", "empty"};
constexpr std::array<std::string_view, 3> kSynCookies{"off", "when-full", "always"};

template <auto Member>
std::int64_t get(const Config &config) {
    using Value = std::remove_cvref_t<decltype(config.*Member)>;
    if constexpr (std::is_same_v<Value, Duration>) {
        return (config.*Member).ns;
    } else {
        return static_cast<std::int64_t>(config.*Member);
    }
}

template <auto Member>
void set(Config &config, std::int64_t value) {
    using Value = std::remove_cvref_t<decltype(config.*Member)>;
    if constexpr (std::is_same_v<Value, Duration>) {
        config.*Member = Duration{value};
    } else {
        config.*Member = static_cast<Value>(value);
    }
}

template <auto Member>
constexpr ConfigField field(std::string_view name, FieldKind kind, std::int64_t min, std::int64_t max,
                            FieldSource source, FieldUnit unit,
                            std::span<const std::string_view> choices = {}) {
    return {name, kind, unit, min, max, 1, choices, source, &get<Member>, &set<Member>};
}

template <auto Member>
constexpr ConfigField count(std::string_view name, std::int64_t min, std::int64_t max, FieldUnit unit,
                            FieldSource source) {
    return field<Member>(name, FieldKind::Count, min, max, source, unit);
}

template <auto Member>
constexpr ConfigField bytes(std::string_view name, std::int64_t min, std::int64_t max, FieldSource source) {
    return field<Member>(name, FieldKind::Bytes, min, max, source, FieldUnit::Bytes);
}

template <auto Member>
constexpr ConfigField even_bytes(std::string_view name, std::int64_t min, std::int64_t max,
                                 FieldSource source) {
    ConfigField even = bytes<Member>(name, min, max, source);
    even.step = 2;
    return even;
}

template <auto Member>
constexpr ConfigField time(std::string_view name, std::int64_t min, std::int64_t max, FieldSource source) {
    return field<Member>(name, FieldKind::Time, min, max, source, FieldUnit::Time);
}

template <auto Member>
constexpr ConfigField on_off(std::string_view name, FieldSource source) {
    return field<Member>(name, FieldKind::Switch, 0, 1, source, FieldUnit::None);
}

template <auto Member>
constexpr ConfigField choice(std::string_view name, std::span<const std::string_view> choices,
                             FieldSource source) {
    const auto last = static_cast<std::int64_t>(choices.size()) - 1;
    return field<Member>(name, FieldKind::Choice, 0, last, source, FieldUnit::None, choices);
}

using Group = FieldGroup;
using Unit = FieldUnit;

// A time-out of nothing would let one instant last for ever, so those that repeat have a least value.
constexpr std::array kFields{
    bytes<&Config::mtu>("mtu", 68, 65'535, {Group::Header, "RFC 9293 §3.7.1, §3.7.2", "ip link set mtu"}),
    bytes<&Config::mss>("mss", 0, 65'535,
                        {Group::Header, "RFC 9293 §3.7.1, MUST-14, MUST-67; RFC 6691", "TCP_MAXSEG"}),
    on_off<&Config::window_scaling>("window_scaling",
                                    {Group::Header, "RFC 7323 §2.2", "net.ipv4.tcp_window_scaling"}),
    count<&Config::window_scale>("window_scale", 0, 14, Unit::Bits,
                                 {Group::Header, "RFC 7323 §2.2, §2.3", "net.ipv4.tcp_rmem"}),
    on_off<&Config::sack>("sack", {Group::Header, "RFC 2018 §2, §3", "net.ipv4.tcp_sack"}),
    on_off<&Config::dsack>("dsack", {Group::Header, "RFC 2883 §4", "net.ipv4.tcp_dsack"}),
    on_off<&Config::timestamps>("timestamps",
                                {Group::Header, "RFC 7323 §3, §4, §5", "net.ipv4.tcp_timestamps"}),
    on_off<&Config::require_timestamps>("require_timestamps",
                                        {Group::Header, "RFC 7323 §3.2", "tcp_fast_parse_options()"}),
    bytes<&Config::receive_buffer_bytes>("receive_buffer_bytes", 1, 1 << 30,
                                         {Group::Buffers, "RFC 9293 §3.8.6", "SO_RCVBUF, net.ipv4.tcp_rmem"}),
    on_off<&Config::window_growth>("window_growth", {Group::Buffers, "", "tcp_grow_window()"}),
    on_off<&Config::receive_autotuning>("receive_autotuning",
                                        {Group::Buffers, "", "net.ipv4.tcp_moderate_rcvbuf"}),
    bytes<&Config::receive_buffer_max_bytes>("receive_buffer_max_bytes", 1, 1 << 30,
                                             {Group::Buffers, "", "net.ipv4.tcp_rmem"}),
    bytes<&Config::send_buffer_bytes>("send_buffer_bytes", 0, 1 << 30,
                                      {Group::Buffers, "RFC 9293 §3.10.2", "SO_SNDBUF, net.ipv4.tcp_wmem"}),
    choice<&Config::window_probe>("window_probe", kWindowProbe,
                                  {Group::Buffers, "RFC 9293 §3.8.6.1, MUST-35", "tcp_xmit_probe_skb()"}),
    time<&Config::initial_rto>("initial_rto", kMillisecond, kHour,
                               {Group::Retransmission, "RFC 6298 (2.1)", "TCP_TIMEOUT_INIT"}),
    time<&Config::min_rto>("min_rto", kMillisecond, kHour,
                           {Group::Retransmission, "RFC 6298 (2.4)", "TCP_RTO_MIN"}),
    choice<&Config::rto_floor>("rto_floor", kRtoFloor,
                               {Group::Retransmission, "RFC 6298 (2.4)", "tcp_rtt_estimator()"}),
    time<&Config::max_rto>("max_rto", 60 * kSecond, 24 * kHour,
                           {Group::Retransmission, "RFC 6298 (2.5)", "TCP_RTO_MAX"}),
    time<&Config::rto_after_syn_loss>("rto_after_syn_loss", kMillisecond, kHour,
                                      {Group::Retransmission, "RFC 6298 (5.7)", "TCP_TIMEOUT_FALLBACK"}),
    count<&Config::syn_linear_timeouts>("syn_linear_timeouts", 0, 255, Unit::TimeOuts,
                                        {Group::Retransmission, "", "net.ipv4.tcp_syn_linear_timeouts"}),
    time<&Config::syn_repeat_after_reset>(
        "syn_repeat_after_reset", 0, kHour,
        {Group::Retransmission, "RFC 9293 §3.10.7.3, first", "TCP_TIMEOUT_MIN"}),
    on_off<&Config::tail_loss_probe>("tail_loss_probe",
                                     {Group::Retransmission, "RFC 8985 §7", "net.ipv4.tcp_early_retrans"}),
    choice<&Config::loss_recovery>(
        "loss_recovery", kLossRecovery,
        {Group::Recovery, "RFC 5681 §3.2; RFC 6582; RFC 6675", "tcp_fastretrans_alert()"}),
    count<&Config::duplicate_ack_threshold>(
        "duplicate_ack_threshold", 1, 127, Unit::Segments,
        {Group::Recovery, "RFC 5681 §3.2; RFC 6675 §2", "net.ipv4.tcp_reordering"}),
    on_off<&Config::limited_transmit>("limited_transmit", {Group::Recovery, "RFC 3042 §2", ""}),
    on_off<&Config::proportional_rate_reduction>("proportional_rate_reduction",
                                                 {Group::Recovery, "RFC 6937 §3", "tcp_cwnd_reduction()"}),
    on_off<&Config::rack>("rack", {Group::Recovery, "RFC 8985 §6", "net.ipv4.tcp_recovery"}),
    on_off<&Config::f_rto>("f_rto", {Group::Recovery, "RFC 5682 §2, §3", "net.ipv4.tcp_frto"}),
    on_off<&Config::undo_spurious>("undo_spurious",
                                   {Group::Recovery, "RFC 4015 §3; RFC 3522 §3", "tcp_may_undo()"}),
    count<&Config::syn_retries>("syn_retries", 0, 255, Unit::Retransmissions,
                                {Group::Retransmission, "RFC 9293 §3.8.3 (R2)", "net.ipv4.tcp_syn_retries"}),
    count<&Config::synack_retries>(
        "synack_retries", 0, 255, Unit::Retransmissions,
        {Group::Retransmission, "RFC 9293 §3.8.3 (R2)", "net.ipv4.tcp_synack_retries"}),
    count<&Config::data_retries>("data_retries", 0, 255, Unit::Retransmissions,
                                 {Group::Retransmission, "RFC 9293 §3.8.3 (R2)", "net.ipv4.tcp_retries2"}),
    count<&Config::orphan_retries>("orphan_retries", 0, 255, Unit::Retransmissions,
                                   {Group::Retransmission, "", "net.ipv4.tcp_orphan_retries"}),
    time<&Config::r2_syn>("r2_syn", 0, 24 * kHour,
                          {Group::Retransmission, "RFC 9293 §3.8.3, MUST-23", "net.ipv4.tcp_syn_retries"}),
    time<&Config::r2_data>("r2_data", 0, 24 * kHour,
                           {Group::Retransmission, "RFC 9293 §3.8.3, SHLD-11", "net.ipv4.tcp_retries2"}),
    on_off<&Config::delayed_ack>(
        "delayed_ack", {Group::Acknowledgement, "RFC 9293 §3.8.6.3, SHLD-18; RFC 5681 §4.2", "TCP_QUICKACK"}),
    time<&Config::delayed_ack_timeout>(
        "delayed_ack_timeout", kMillisecond, 500 * kMillisecond,
        {Group::Acknowledgement, "RFC 9293 §3.8.6.3, MUST-40", "TCP_DELACK_MIN, TCP_DELACK_MAX"}),
    on_off<&Config::quick_ack>("quick_ack",
                               {Group::Acknowledgement, "RFC 5681 §4.2", "TCP_QUICKACK, TCP_MAX_QUICKACKS"}),
    time<&Config::sack_compression>("sack_compression", 0, kSecond,
                                    {Group::Acknowledgement, "RFC 5681 §4.2 (departs from its SHOULD)",
                                     "net.ipv4.tcp_comp_sack_delay_ns"}),
    count<&Config::sack_compression_segments>("sack_compression_segments", 1, 255, Unit::Segments,
                                              {Group::Acknowledgement, "", "net.ipv4.tcp_comp_sack_nr"}),
    on_off<&Config::aggregation>("aggregation",
                                 {Group::Acknowledgement, "RFC 9293 §3.10.7.4, MUST-58, MUST-59", ""}),
    on_off<&Config::nagle>("nagle", {Group::Sending, "RFC 9293 §3.7.4, SHLD-7; RFC 896", "TCP_NODELAY"}),
    on_off<&Config::nagle_minshall>("nagle_minshall", {Group::Sending, "", "tcp_minshall_check()"}),
    time<&Config::sws_override>("sws_override", kMillisecond, 10 * kSecond,
                                {Group::Sending, "RFC 9293 §3.8.6.2.1", ""}),
    choice<&Config::congestion_control>(
        "congestion_control", kCongestionControl,
        {Group::Congestion, "RFC 5681 §3.1; RFC 9438", "net.ipv4.tcp_congestion_control"}),
    on_off<&Config::hystart>("hystart", {Group::Congestion, "RFC 9438 §4.10", "hystart_update()"}),
    on_off<&Config::slow_start_after_idle>(
        "slow_start_after_idle", {Group::Congestion, "RFC 5681 §4.1", "net.ipv4.tcp_slow_start_after_idle"}),
    on_off<&Config::cwnd_validation>("cwnd_validation",
                                     {Group::Congestion, "RFC 7661 §4.3", "tcp_is_cwnd_limited()"}),
    choice<&Config::ecn>("ecn", kEcn, {Group::Congestion, "RFC 3168 §6.1", "net.ipv4.tcp_ecn"}),
    count<&Config::initial_window_segments>("initial_window_segments", 1, 1'000, Unit::Segments,
                                            {Group::Congestion, "RFC 6928 §2", "TCP_INIT_CWND"}),
    count<&Config::syn_losses_for_loss_window>("syn_losses_for_loss_window", 1, 255, Unit::TimeOuts,
                                               {Group::Congestion, "RFC 5681 §3.1", "tcp_init_transfer()"}),
    on_off<&Config::cwnd_in_segments>("cwnd_in_segments",
                                      {Group::Congestion, "RFC 5681 §2", "tcp_packets_in_flight()"}),
    time<&Config::msl>("msl", kMillisecond, kHour,
                       {Group::Closing, "RFC 9293 §3.4.2, §3.6.1", "TCP_TIMEWAIT_LEN"}),
    time<&Config::fin_timeout>("fin_timeout", 0, 24 * kHour,
                               {Group::Closing, "", "net.ipv4.tcp_fin_timeout"}),
    time<&Config::user_timeout>("user_timeout", 0, 24 * kHour,
                                {Group::Closing, "RFC 9293 §3.8.3; RFC 5482", "TCP_USER_TIMEOUT"}),
    choice<&Config::user_timeout_since>("user_timeout_since", kUserTimeoutSince,
                                        {Group::Closing, "RFC 9293 §3.8.3", "TCP_USER_TIMEOUT"}),
    on_off<&Config::keep_alive>("keep_alive",
                                {Group::Closing, "RFC 9293 §3.8.4, MUST-24, MUST-25", "SO_KEEPALIVE"}),
    time<&Config::keep_alive_idle>(
        "keep_alive_idle", kSecond, 24 * kHour,
        {Group::Closing, "RFC 9293 §3.8.4, MUST-27, MUST-28", "net.ipv4.tcp_keepalive_time"}),
    time<&Config::keep_alive_interval>("keep_alive_interval", kSecond, 24 * kHour,
                                       {Group::Closing, "RFC 9293 §3.8.4", "net.ipv4.tcp_keepalive_intvl"}),
    count<&Config::keep_alive_probes>(
        "keep_alive_probes", 1, 127, Unit::Probes,
        {Group::Closing, "RFC 9293 §3.8.4, MUST-29", "net.ipv4.tcp_keepalive_probes"}),
    on_off<&Config::rfc5961>("rfc5961",
                             {Group::Robustness, "RFC 5961 §3, §4, §5", "tcp_validate_incoming()"}),
    time<&Config::challenge_ack_interval>(
        "challenge_ack_interval", 0, kHour,
        {Group::Robustness, "RFC 5961 §7", "net.ipv4.tcp_invalid_ratelimit"}),
    on_off<&Config::time_wait_reuse>(
        "time_wait_reuse", {Group::Closing, "RFC 9293 §3.6.1, MAY-2; RFC 6191", "net.ipv4.tcp_tw_reuse"}),
    on_off<&Config::rfc1337>("rfc1337", {Group::Robustness, "RFC 1337 §3", "net.ipv4.tcp_rfc1337"}),
    on_off<&Config::blackhole>("blackhole", {Group::Robustness, "RFC 9293 §3.10.7.1",
                                             "iptables -j DROP; FreeBSD net.inet.tcp.blackhole"}),
    count<&Config::backlog>("backlog", 1, 65'535, Unit::Connections,
                            {Group::Listening, "RFC 9293 §3.10.1", "listen(2), net.core.somaxconn"}),
    count<&Config::syn_backlog>("syn_backlog", 1, 65'535, Unit::Connections,
                                {Group::Listening, "RFC 4987 §2.2", "net.ipv4.tcp_max_syn_backlog"}),
    choice<&Config::syn_cookies>("syn_cookies", kSynCookies,
                                 {Group::Listening, "RFC 4987 §3.6", "net.ipv4.tcp_syncookies"}),
    on_off<&Config::abort_on_overflow>("abort_on_overflow",
                                       {Group::Listening, "", "net.ipv4.tcp_abort_on_overflow"}),
    time<&Config::defer_accept>("defer_accept", 0, kHour, {Group::Listening, "", "TCP_DEFER_ACCEPT"}),
    on_off<&Config::fast_open>("fast_open", {Group::FastOpen, "RFC 7413 §3", "net.ipv4.tcp_fastopen"}),
    even_bytes<&Config::fast_open_cookie_bytes>(
        "fast_open_cookie_bytes", 4, 16, {Group::FastOpen, "RFC 7413 §4.1.1", "TCP_FASTOPEN_COOKIE_SIZE"}),
    count<&Config::fast_open_queue>("fast_open_queue", 1, 65'535, Unit::Connections,
                                    {Group::FastOpen, "RFC 7413 §5.1", "TCP_FASTOPEN"}),
    on_off<&Config::fast_open_negative_cache>(
        "fast_open_negative_cache", {Group::FastOpen, "RFC 7413 §4.1.3.1", "tcp_fastopen_active_disable()"}),
    on_off<&Config::fast_open_experimental>(
        "fast_open_experimental", {Group::FastOpen, "RFC 6994; RFC 7413 §4.1.1", "TCPOPT_FASTOPEN_MAGIC"}),
    bytes<&Config::fast_open_option_room>("fast_open_option_room", 0, 40,
                                          {Group::FastOpen, "RFC 7413 §4.1.3", "MAX_TCP_OPTION_SPACE"}),
    on_off<&Config::fast_open_syn_ack_data>("fast_open_syn_ack_data",
                                            {Group::FastOpen, "RFC 7413 §4.2.2", ""}),
    choice<&Config::repeated_syn>("repeated_syn", kRepeatedSyn,
                                  {Group::Robustness, "RFC 9293 §3.10.7.4, first", "tcp_check_req()"}),
    choice<&Config::old_syn_ack>("old_syn_ack", kOldSynAck,
                                 {Group::Robustness, "RFC 9293 §3.10.7.4, Appendix A.2", ""}),
    choice<&Config::abort_form>("abort_form", kAbortForm,
                                {Group::Closing, "RFC 9293 §3.10.5", "tcp_send_active_reset()"}),
    choice<&Config::fin>("fin", kFinPlacement, {Group::Sending, "RFC 9293 §3.10.4", "tcp_send_fin()"}),
    choice<&Config::embryo_rst>("embryo_rst", kEmbryoRst,
                                {Group::Robustness, "RFC 5961 §3.2", "tcp_check_req()"}),
    on_off<&Config::reset_keeps_text>("reset_keeps_text",
                                      {Group::Closing, "RFC 9293 §3.10.7.4", "tcp_reset()"}),
    on_off<&Config::what_if_two_way>("what_if_two_way", {Group::WhatIf, "against RFC 9293 §3.5", ""}),
    on_off<&Config::what_if_four_message>("what_if_four_message",
                                          {Group::WhatIf, "against RFC 9293 §3.5", ""}),
    on_off<&Config::what_if_no_time_wait>("what_if_no_time_wait",
                                          {Group::WhatIf, "against RFC 9293 §3.6.1, MUST-13", ""}),
    on_off<&Config::what_if_fixed_isn>("what_if_fixed_isn",
                                       {Group::WhatIf, "against RFC 9293 §3.4.1, MUST-8; RFC 6528", ""}),
    on_off<&Config::what_if_fast_open_without_cookie>(
        "what_if_fast_open_without_cookie",
        {Group::WhatIf, "against RFC 7413 §4.2.2", "net.ipv4.tcp_fastopen (0x4, 0x200)"}),
};

// An aggregate cannot be made from more values than it has members, which counts them without naming them.
// Does not compile once Config has a value more or less than the table above.
struct AnyValue {
    template <typename T>
    operator T() const;
};
template <std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
    return requires { Config{(static_cast<void>(I), AnyValue{})...}; };
}
static_assert(takes(std::make_index_sequence<kFields.size()>{}), "the table has a field too many");
static_assert(!takes(std::make_index_sequence<kFields.size() + 1>{}), "Config has a value without a field");

}  // namespace

std::span<const ConfigField> config_fields() { return kFields; }

const ConfigField *find_config_field(std::string_view name) {
    for (const ConfigField &field : kFields) {
        if (field.name == name) return &field;
    }
    return nullptr;
}

std::string_view to_string(FieldUnit unit) {
    static constexpr std::array<std::string_view, kFieldUnitCount> kNames{
        "", "bytes", "time", "bits", "segments", "retransmissions", "time-outs", "connections", "probes"};
    return kNames[static_cast<std::size_t>(unit)];
}

std::string_view to_string(FieldGroup group) {
    static constexpr std::array<std::string_view, kFieldGroupCount> kNames{
        "header",  "buffers", "retransmission", "recovery",  "congestion", "acknowledgement",
        "sending", "closing", "robustness",     "listening", "fast-open",  "what-if"};
    return kNames[static_cast<std::size_t>(group)];
}

std::vector<std::string_view> active_what_ifs(const Config &config) {
    std::vector<std::string_view> names;
    for (const ConfigField &field : kFields) {
        if (field.source.group == FieldGroup::WhatIf && field.get(config) != 0) names.push_back(field.name);
    }
    return names;
}

bool is_in_range(const ConfigField &field, std::int64_t value) {
    return value >= field.min && value <= field.max && value % field.step == 0;
}

std::string_view conflicting_field(const Config &config) {
    if (config.min_rto > config.max_rto) return "min_rto";
    if (config.initial_rto > config.max_rto) return "initial_rto";
    return {};
}

}  // namespace theater::tcp
