// What somebody set up or did, in a few words: rules, commands, calls, values of the wire.
#pragma once

#include <string>

#include "core/record/course.h"
#include "core/record/settings.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

/// "drop client → server #2 SYN,ACK".
std::string fault_words(const sim::Fault &fault, const sim::Setup &setup, const Phrasebook &words);
/// "0.070 s: drop server → client #1".
std::string command_words(const sim::Command &command, const sim::Setup &setup, const Phrasebook &words);
/// "client: write(100)".
std::string call_spec_words(const sim::CallSpec &call, const sim::Setup &setup, const Phrasebook &words);

/// What the setting is called, and what it is worth in the `course`-th of the courses.
std::string setting_label(const record::SettingDifference &setting, const sim::Setup &setup,
                          const Phrasebook &words);
std::string setting_value(const record::SettingDifference &setting,
                          const std::vector<record::CoursePtr> &courses, std::size_t course,
                          const Phrasebook &words);

}  // namespace theater::scene
