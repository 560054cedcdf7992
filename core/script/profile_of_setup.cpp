#include "core/script/profile_of_setup.h"

#include <optional>

#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"

namespace theater::script {

using tcp::Config;
using tcp::ConfigField;

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
        for (const ConfigField &field : tcp::config_fields()) {
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
