// In which settings several runs differ: what one has to know before one wonders at the rest.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/record/course.h"

namespace theater::record {

enum class SettingKind : std::uint8_t {
    Profile,
    Seed,
    Option,  ///< a value of a host's configuration (tcp/config_fields.h)
    Isns,
    Reading,
    Accepting,
    // Of the line that leads away from `host`.
    Delay,
    Jitter,
    Rate,
    Queue,
    MarkQueue,
    Mark,
    Loss,
    Duplicate,
    Corrupt,
    Reorder,
    ReorderBy,
    BurstLoss,
    // Lists: of each course what not all of them have.
    Outages,
    Middleboxes,
    Calls,
    Faults,
    Commands,
};
inline constexpr int kSettingKindCount = 23;
/// "profile", "option", "delay" …
std::string_view to_string(SettingKind kind);

struct SettingDifference {
    SettingKind kind = SettingKind::Profile;
    HostId host = sim::kNoHost;    ///< whose it is; kNoHost: of the whole run
    std::string_view option = {};  ///< Option: its name
    /// For each course: its value (0 or 1, a number, nanoseconds, the index of a choice). Of lists: how many
    /// entries there are that not every course has. Of profiles: nothing; their names are in the setups.
    std::vector<std::int64_t> values;
    friend bool operator==(const SettingDifference &, const SettingDifference &) = default;
};

/// In the order of SettingKind, host by host.
std::vector<SettingDifference> setting_differences(const std::vector<CoursePtr> &courses);

/// The entries of a list of the `course`-th course that some other course does not have.
std::vector<sim::Fault> own_faults(const std::vector<CoursePtr> &courses, std::size_t course);
std::vector<sim::Command> own_commands(const std::vector<CoursePtr> &courses, std::size_t course);
std::vector<sim::ScheduledCall> own_calls(const std::vector<CoursePtr> &courses, std::size_t course);
std::vector<sim::Outage> own_outages(const std::vector<CoursePtr> &courses, std::size_t course);
std::vector<sim::Middlebox> own_middleboxes(const std::vector<CoursePtr> &courses, std::size_t course);

}  // namespace theater::record
