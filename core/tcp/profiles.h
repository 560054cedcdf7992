// Profiles: named sets of configuration values.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/tcp/config.h"

namespace theater::tcp {

struct Profile {
    std::string_view name;
    Config config;
};

/// All profiles, the default ("textbook") first.
std::span<const Profile> profiles();
/// The configuration of a profile; nothing if no profile has that name.
std::optional<Config> profile_config(std::string_view name);

}  // namespace theater::tcp
