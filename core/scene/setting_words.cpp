#include "core/scene/setting_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/scene/labels.h"

namespace theater::scene {
namespace {

constexpr std::size_t kMostNamed = 3;  // of a list; of the others it is said how many there are

std::string host_of(const sim::Setup &setup, sim::HostId host, const Phrasebook &words) {
    return host < setup.hosts.size() ? host_label(setup.hosts[host].name, words) : std::string("?");
}

std::string direction(const sim::Setup &setup, sim::HostId from, const Phrasebook &words) {
    return fmt::format("{} → {}", host_of(setup, from, words),
                       host_of(setup, static_cast<sim::HostId>(from == 0 ? 1 : 0), words));
}

/// "12.5 %": parts of a million, no more decimals than they need.
std::string percent(std::int64_t ppm) {
    std::string text = fmt::format("{}.{:04}", ppm / 10'000, ppm % 10'000);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text + " %";
}

std::string rate(std::int64_t bps) {
    if (bps == 0) return "∞";
    for (const auto &[unit, name] :
         {std::pair<std::int64_t, const char *>{1'000'000'000, "Gb/s"}, {1'000'000, "Mb/s"}, {1'000, "kb/s"}})
        if (bps % unit == 0) return fmt::format("{} {}", bps / unit, name);
    return fmt::format("{} b/s", bps);
}

std::string match_words(const sim::Match &match, const sim::Setup &setup, const Phrasebook &words) {
    std::string text = direction(setup, match.from, words);
    if (match.nth) text += fmt::format(" #{}", *match.nth);
    if (match.flags) text += " " + to_string(*match.flags);
    if (match.data) text += *match.data ? " len>0" : " len=0";
    if (match.seq) text += fmt::format(" seq={}", *match.seq);
    if (match.since) text += fmt::format(" t≥{}", to_string(*match.since - Instant{}));
    if (match.until) text += fmt::format(" t<{}", to_string(*match.until - Instant{}));
    return text;
}

std::string act_words(sim::WireAct act, const std::string &what, Duration by, const Phrasebook &words) {
    switch (act) {
        case sim::WireAct::Drop: return words.say({"compare.drop", {what}});
        case sim::WireAct::Delay: return words.say({"compare.delay", {what, to_string(by)}});
        case sim::WireAct::Hold: return words.say({"compare.hold", {what}});
        case sim::WireAct::Release: return words.say({"compare.release", {what}});
        case sim::WireAct::Duplicate: return words.say({"compare.duplicate", {what}});
        case sim::WireAct::Corrupt: break;
    }
    return words.say({"compare.corrupt", {what}});
}

std::string bare_command_words(const sim::Command &command, const sim::Setup &setup,
                               const Phrasebook &words) {
    if (const auto *touch = std::get_if<sim::TouchSegment>(&command.act))
        return act_words(
            touch->act,
            fmt::format("{} #{}", direction(setup, touch->segment.from, words), touch->segment.ordinal),
            touch->by, words);
    if (const auto *call = std::get_if<sim::CallSpec>(&command.act))
        return call_spec_words(*call, setup, words);
    if (const auto *forged = std::get_if<sim::ForgeSegment>(&command.act))
        return words.say({"compare.forge", {to_string(forged->flags), host_of(setup, forged->to, words)}});
    if (const auto *set = std::get_if<sim::SetOption>(&command.act))
        return fmt::format("{}: {} {}", host_of(setup, set->host, words), set->name,
                           option_value(set->name, set->value));
    if (const auto *cable = std::get_if<sim::SetCable>(&command.act))
        return words.say(
            {cable->cable == sim::Cable::Cut ? "compare.cable-cut" : "compare.cable-mended", {}});
    if (const auto *faults = std::get_if<sim::SetFaults>(&command.act))
        return words.say({"compare.set-faults", {std::to_string(faults->faults.size())}});
    if (const auto *line = std::get_if<sim::SetLine>(&command.act))
        return words.say({"compare.set-line", {direction(setup, line->from, words), to_string(line->delay)}});
    return words.say({"compare.set-middleboxes", {}});
}

template <typename Item, typename Say>
std::string list_words(const std::vector<Item> &items, const Phrasebook &words, Say say) {
    if (items.empty()) return "–";
    std::string text;
    for (std::size_t i = 0; i < std::min(items.size(), kMostNamed); ++i)
        text += (i > 0 ? "; " : "") + say(items[i]);
    if (items.size() > kMostNamed)
        text += "; " + words.say({"compare.and-more", {std::to_string(items.size() - kMostNamed)}});
    return text;
}

std::string outage_words(const sim::Outage &outage) {
    return fmt::format("{}–{}", to_string(outage.since - Instant{}),
                       outage.until ? to_string(*outage.until - Instant{}) : std::string("∞"));
}

std::string number_words(record::SettingKind kind, std::int64_t value, const Phrasebook &words) {
    using record::SettingKind;
    switch (kind) {
        case SettingKind::Isns:
            return value < 0 ? words.say({"compare.isn-random", {}}) : std::to_string(value);
        case SettingKind::Reading:
        case SettingKind::Accepting: return value == 0 ? "auto" : "manual";
        case SettingKind::Delay:
        case SettingKind::Jitter:
        case SettingKind::ReorderBy: return to_string(Duration{value});
        case SettingKind::Rate: return rate(value);
        case SettingKind::Queue: return value == 0 ? std::string("∞") : std::to_string(value);
        case SettingKind::Mark:
        case SettingKind::Loss:
        case SettingKind::Duplicate:
        case SettingKind::Corrupt:
        case SettingKind::Reorder:
        case SettingKind::BurstLoss: return percent(value);
        default: return std::to_string(value);
    }
}

}  // namespace

std::string fault_words(const sim::Fault &fault, const sim::Setup &setup, const Phrasebook &words) {
    const std::string what = match_words(fault.match, setup, words);
    std::string text;
    switch (fault.action) {
        case sim::FaultAction::Drop: text = act_words(sim::WireAct::Drop, what, {}, words); break;
        case sim::FaultAction::Delay: text = act_words(sim::WireAct::Delay, what, fault.by, words); break;
        case sim::FaultAction::Hold: text = act_words(sim::WireAct::Hold, what, {}, words); break;
        case sim::FaultAction::Duplicate: text = act_words(sim::WireAct::Duplicate, what, {}, words); break;
        case sim::FaultAction::Corrupt: text = act_words(sim::WireAct::Corrupt, what, {}, words); break;
    }
    if (fault.parts_per_million < 1'000'000) text += " " + percent(fault.parts_per_million);
    if (fault.count) text += fmt::format(" ×{}", *fault.count);
    return fault.enabled ? text : words.say({"compare.switched-off", {text}});
}

std::string command_words(const sim::Command &command, const sim::Setup &setup, const Phrasebook &words) {
    return fmt::format("{} s: {}", seconds_text(command.at - Instant{}),
                       bare_command_words(command, setup, words));
}

std::string call_spec_words(const sim::CallSpec &call, const sim::Setup &setup, const Phrasebook &words) {
    record::CallRecord record;
    record.call.name = call.name;
    record.call.bytes = call.bytes;
    record.call.local.port = call.port;
    return fmt::format("{}: {}", host_of(setup, call.host, words), call_words(record));
}

std::string setting_label(const record::SettingDifference &setting, const sim::Setup &setup,
                          const Phrasebook &words) {
    using record::SettingKind;
    const std::string name = setting.kind == SettingKind::Option
                                 ? words.say({"option." + std::string(setting.option), {}})
                                 : words.say({"compare.setting-" + std::string(to_string(setting.kind)), {}});
    if (setting.host == sim::kNoHost) return name;
    const bool of_line = setting.kind >= SettingKind::Delay && setting.kind <= SettingKind::BurstLoss;
    return fmt::format("{} ({})", name,
                       of_line ? direction(setup, setting.host, words) : host_of(setup, setting.host, words));
}

std::string setting_value(const record::SettingDifference &setting,
                          const std::vector<record::CoursePtr> &courses, std::size_t course,
                          const Phrasebook &words) {
    using record::SettingKind;
    const sim::Setup &setup = courses[course]->setup();
    switch (setting.kind) {
        case SettingKind::Profile: return setup.profile;
        case SettingKind::Option: return option_value(setting.option, setting.values[course]);
        case SettingKind::Outages:
            return list_words(record::own_outages(courses, course), words, outage_words);
        case SettingKind::Middleboxes:
            return list_words(record::own_middleboxes(courses, course), words,
                              [](const sim::Middlebox &box) { return std::string(to_string(box.act)); });
        case SettingKind::Calls:
            return list_words(record::own_calls(courses, course), words, [&](const sim::ScheduledCall &one) {
                return call_spec_words(one.call, setup, words);
            });
        case SettingKind::Faults:
            return list_words(record::own_faults(courses, course), words,
                              [&](const sim::Fault &fault) { return fault_words(fault, setup, words); });
        case SettingKind::Commands:
            return list_words(record::own_commands(courses, course), words, [&](const sim::Command &command) {
                return command_words(command, setup, words);
            });
        default: return number_words(setting.kind, setting.values[course], words);
    }
}

}  // namespace theater::scene
