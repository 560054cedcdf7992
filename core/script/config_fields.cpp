#include "core/script/config_fields.h"

#include <array>
#include <type_traits>

#include "core/tcp/profiles.h"

namespace theater::script {

namespace {

using tcp::Config;

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000 * kMillisecond;
constexpr std::int64_t kHour = 3'600 * kSecond;

constexpr std::array<std::string_view, 2> kRepeatedSyn{"bare-ack", "syn-ack"};
constexpr std::array<std::string_view, 2> kOldSynAck{"silent", "reply"};
constexpr std::array<std::string_view, 2> kAbortForm{"rst-ack", "bare-rst"};
constexpr std::array<std::string_view, 2> kFinPlacement{"apart", "on-data"};

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
    return {name, kind, min, max, choices, &get<Member>, &set<Member>};
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
    bytes<&Config::mss>("mss", 1, 65'535),
    bytes<&Config::receive_buffer_bytes>("receive_buffer_bytes", 1, 1 << 30),
    time<&Config::initial_rto>("initial_rto", kMillisecond, kHour),
    time<&Config::min_rto>("min_rto", kMillisecond, kHour),
    time<&Config::max_rto>("max_rto", 60 * kSecond, 24 * kHour),
    time<&Config::rto_after_syn_loss>("rto_after_syn_loss", kMillisecond, kHour),
    count<&Config::syn_retries>("syn_retries", 0, 255),
    count<&Config::synack_retries>("synack_retries", 0, 255),
    count<&Config::data_retries>("data_retries", 0, 255),
    time<&Config::r2_syn>("r2_syn", 0, 24 * kHour),
    time<&Config::r2_data>("r2_data", 0, 24 * kHour),
    on_off<&Config::delayed_ack>("delayed_ack"),
    time<&Config::delayed_ack_timeout>("delayed_ack_timeout", kMillisecond, 500 * kMillisecond),
    on_off<&Config::aggregation>("aggregation"),
    on_off<&Config::nagle>("nagle"),
    time<&Config::sws_override>("sws_override", kMillisecond, 10 * kSecond),
    count<&Config::initial_window_segments>("initial_window_segments", 1, 1'000),
    time<&Config::msl>("msl", kMillisecond, kHour),
    time<&Config::user_timeout>("user_timeout", 0, 24 * kHour),
    on_off<&Config::rfc5961>("rfc5961"),
    time<&Config::challenge_ack_interval>("challenge_ack_interval", 0, kHour),
    on_off<&Config::time_wait_reuse>("time_wait_reuse"),
    choice<&Config::repeated_syn>("repeated_syn", kRepeatedSyn),
    choice<&Config::old_syn_ack>("old_syn_ack", kOldSynAck),
    choice<&Config::abort_form>("abort_form", kAbortForm),
    choice<&Config::fin>("fin", kFinPlacement),
};

// Does not compile once tcp::Config has a value more or less than the table above.
[[maybe_unused]] void every_value_has_a_field(const Config &config) {
    const auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z] = config;
    static_assert(kFields.size() == 26);
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g, (void)h, (void)i, (void)j, (void)k,
        (void)l;
    (void)m, (void)n, (void)o, (void)p, (void)q, (void)r, (void)s, (void)t, (void)u, (void)v, (void)w,
        (void)x;
    (void)y, (void)z;
}

}  // namespace

std::span<const ConfigField> config_fields() { return kFields; }

const ConfigField *find_config_field(std::string_view name) {
    for (const ConfigField &field : kFields) {
        if (field.name == name) return &field;
    }
    return nullptr;
}

std::vector<std::uint32_t> default_isns(std::string_view profile, sim::HostId host) {
    if (profile != "textbook") return {};
    return {host == 0 ? 1'000u : 2'000u};
}

bool use_profile(sim::Setup &setup, std::string_view profile) {
    const std::optional<Config> from = tcp::profile_config(setup.profile);
    const std::optional<Config> to = tcp::profile_config(profile);
    if (!to) return false;
    for (std::size_t i = 0; i < setup.hosts.size(); ++i) {
        sim::HostSetup &host = setup.hosts[i];
        Config config = *to;
        for (const ConfigField &field : kFields) {
            const std::int64_t value = field.get(host.config);
            if (!from || value != field.get(*from)) field.set(config, value);
        }
        host.config = config;
        const auto id = static_cast<sim::HostId>(i);
        if (host.isns == default_isns(setup.profile, id)) host.isns = default_isns(profile, id);
    }
    setup.profile = profile;
    return true;
}

}  // namespace theater::script
