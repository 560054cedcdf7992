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
                            std::span<const std::string_view> choices = {}) {
    return {name, kind, min, max, 1, choices, &get<Member>, &set<Member>};
}

template <auto Member>
constexpr ConfigField count(std::string_view name, std::int64_t min, std::int64_t max) {
    return field<Member>(name, FieldKind::Count, min, max);
}

template <auto Member>
constexpr ConfigField bytes(std::string_view name, std::int64_t min, std::int64_t max) {
    return field<Member>(name, FieldKind::Bytes, min, max);
}

template <auto Member>
constexpr ConfigField even_bytes(std::string_view name, std::int64_t min, std::int64_t max) {
    ConfigField even = bytes<Member>(name, min, max);
    even.step = 2;
    return even;
}

template <auto Member>
constexpr ConfigField time(std::string_view name, std::int64_t min, std::int64_t max) {
    return field<Member>(name, FieldKind::Time, min, max);
}

template <auto Member>
constexpr ConfigField on_off(std::string_view name) {
    return field<Member>(name, FieldKind::Switch, 0, 1);
}

template <auto Member>
constexpr ConfigField choice(std::string_view name, std::span<const std::string_view> choices) {
    return field<Member>(name, FieldKind::Choice, 0, static_cast<std::int64_t>(choices.size()) - 1, choices);
}

// A time-out of nothing would let one instant last for ever, so those that repeat have a least value.
constexpr std::array kFields{
    bytes<&Config::mtu>("mtu", 68, 65'535),
    bytes<&Config::mss>("mss", 0, 65'535),
    on_off<&Config::window_scaling>("window_scaling"),
    count<&Config::window_scale>("window_scale", 0, 14),
    on_off<&Config::sack>("sack"),
    on_off<&Config::dsack>("dsack"),
    on_off<&Config::timestamps>("timestamps"),
    on_off<&Config::require_timestamps>("require_timestamps"),
    bytes<&Config::receive_buffer_bytes>("receive_buffer_bytes", 1, 1 << 30),
    time<&Config::initial_rto>("initial_rto", kMillisecond, kHour),
    time<&Config::min_rto>("min_rto", kMillisecond, kHour),
    choice<&Config::rto_floor>("rto_floor", kRtoFloor),
    time<&Config::max_rto>("max_rto", 60 * kSecond, 24 * kHour),
    time<&Config::rto_after_syn_loss>("rto_after_syn_loss", kMillisecond, kHour),
    count<&Config::syn_linear_timeouts>("syn_linear_timeouts", 0, 255),
    time<&Config::syn_repeat_after_reset>("syn_repeat_after_reset", 0, kHour),
    on_off<&Config::tail_loss_probe>("tail_loss_probe"),
    count<&Config::syn_retries>("syn_retries", 0, 255),
    count<&Config::synack_retries>("synack_retries", 0, 255),
    count<&Config::data_retries>("data_retries", 0, 255),
    count<&Config::orphan_retries>("orphan_retries", 0, 255),
    time<&Config::r2_syn>("r2_syn", 0, 24 * kHour),
    time<&Config::r2_data>("r2_data", 0, 24 * kHour),
    on_off<&Config::delayed_ack>("delayed_ack"),
    time<&Config::delayed_ack_timeout>("delayed_ack_timeout", kMillisecond, 500 * kMillisecond),
    on_off<&Config::quick_ack>("quick_ack"),
    on_off<&Config::aggregation>("aggregation"),
    on_off<&Config::nagle>("nagle"),
    time<&Config::sws_override>("sws_override", kMillisecond, 10 * kSecond),
    count<&Config::initial_window_segments>("initial_window_segments", 1, 1'000),
    time<&Config::msl>("msl", kMillisecond, kHour),
    time<&Config::fin_timeout>("fin_timeout", 0, 24 * kHour),
    time<&Config::user_timeout>("user_timeout", 0, 24 * kHour),
    choice<&Config::user_timeout_since>("user_timeout_since", kUserTimeoutSince),
    on_off<&Config::keep_alive>("keep_alive"),
    time<&Config::keep_alive_idle>("keep_alive_idle", kSecond, 24 * kHour),
    time<&Config::keep_alive_interval>("keep_alive_interval", kSecond, 24 * kHour),
    count<&Config::keep_alive_probes>("keep_alive_probes", 1, 127),
    on_off<&Config::rfc5961>("rfc5961"),
    time<&Config::challenge_ack_interval>("challenge_ack_interval", 0, kHour),
    on_off<&Config::time_wait_reuse>("time_wait_reuse"),
    on_off<&Config::rfc1337>("rfc1337"),
    on_off<&Config::blackhole>("blackhole"),
    count<&Config::backlog>("backlog", 1, 65'535),
    count<&Config::syn_backlog>("syn_backlog", 1, 65'535),
    choice<&Config::syn_cookies>("syn_cookies", kSynCookies),
    on_off<&Config::abort_on_overflow>("abort_on_overflow"),
    time<&Config::defer_accept>("defer_accept", 0, kHour),
    on_off<&Config::fast_open>("fast_open"),
    even_bytes<&Config::fast_open_cookie_bytes>("fast_open_cookie_bytes", 4, 16),
    count<&Config::fast_open_queue>("fast_open_queue", 1, 65'535),
    on_off<&Config::fast_open_negative_cache>("fast_open_negative_cache"),
    on_off<&Config::fast_open_experimental>("fast_open_experimental"),
    bytes<&Config::fast_open_option_room>("fast_open_option_room", 0, 40),
    on_off<&Config::fast_open_syn_ack_data>("fast_open_syn_ack_data"),
    choice<&Config::repeated_syn>("repeated_syn", kRepeatedSyn),
    choice<&Config::old_syn_ack>("old_syn_ack", kOldSynAck),
    choice<&Config::abort_form>("abort_form", kAbortForm),
    choice<&Config::fin>("fin", kFinPlacement),
    on_off<&Config::what_if_two_way>("what_if_two_way"),
    on_off<&Config::what_if_four_message>("what_if_four_message"),
    on_off<&Config::what_if_no_time_wait>("what_if_no_time_wait"),
    on_off<&Config::what_if_fixed_isn>("what_if_fixed_isn"),
    on_off<&Config::what_if_fast_open_without_cookie>("what_if_fast_open_without_cookie"),
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

bool is_in_range(const ConfigField &field, std::int64_t value) {
    return value >= field.min && value <= field.max && value % field.step == 0;
}

std::string_view conflicting_field(const Config &config) {
    if (config.min_rto > config.max_rto) return "min_rto";
    if (config.initial_rto > config.max_rto) return "initial_rto";
    return {};
}

}  // namespace theater::tcp
