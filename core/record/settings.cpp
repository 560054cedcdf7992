#include "core/record/settings.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/tcp/config_fields.h"

namespace theater::record {

namespace {

using Courses = std::vector<CoursePtr>;

const sim::Impairments &line_of(const sim::Setup &setup, HostId from) {
    return from == 0 ? setup.link.forth : setup.link.back;
}

std::int64_t number_of(std::uint64_t value) { return static_cast<std::int64_t>(value); }

/// A number of a setup, by name.
struct NumberSetting {
    SettingKind kind;
    std::int64_t (*get)(const sim::Setup &setup, HostId host);
};

constexpr NumberSetting kNumbers[] = {
    {SettingKind::Reading,
     [](const sim::Setup &s, HostId h) { return static_cast<std::int64_t>(s.hosts[h].reading); }},
    {SettingKind::Accepting,
     [](const sim::Setup &s, HostId h) { return static_cast<std::int64_t>(s.hosts[h].accepting); }},
    {SettingKind::Delay,
     [](const sim::Setup &s, HostId h) { return (h == 0 ? s.link.delay_forth : s.link.delay_back).ns; }},
    {SettingKind::Jitter, [](const sim::Setup &s, HostId h) { return line_of(s, h).jitter.ns; }},
    {SettingKind::Rate, [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).rate_bps); }},
    {SettingKind::Queue,
     [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).queue_packets); }},
    {SettingKind::MarkQueue,
     [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).mark_queue); }},
    {SettingKind::Mark, [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).mark_ppm); }},
    {SettingKind::Loss, [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).loss_ppm); }},
    {SettingKind::Duplicate,
     [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).duplicate_ppm); }},
    {SettingKind::Corrupt,
     [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).corrupt_ppm); }},
    {SettingKind::Reorder,
     [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).reorder_ppm); }},
    {SettingKind::ReorderBy, [](const sim::Setup &s, HostId h) { return line_of(s, h).reorder_by.ns; }},
    // How often it turns bad stands for the four numbers of the chain.
    {SettingKind::BurstLoss,
     [](const sim::Setup &s, HostId h) { return number_of(line_of(s, h).burst.to_bad_ppm); }},
};

/// What the `course`-th list has and some other list has not, equal entries paired off one by one.
template <typename Item>
std::vector<Item> own_of(const std::vector<const std::vector<Item> *> &lists, std::size_t course) {
    std::vector<Item> own;
    std::vector<Item> seen;
    for (const Item &item : *lists[course]) {
        seen.push_back(item);
        const auto nth = std::count(seen.begin(), seen.end(), item);
        const bool everywhere = std::all_of(lists.begin(), lists.end(), [&](const auto *list) {
            return std::count(list->begin(), list->end(), item) >= nth;
        });
        if (!everywhere) own.push_back(item);
    }
    return own;
}

template <typename Item, typename Get>
std::vector<Item> own_in(const Courses &courses, std::size_t course, Get get) {
    std::vector<const std::vector<Item> *> lists;
    for (const CoursePtr &one : courses)
        lists.push_back(&get(*one));
    return own_of(lists, course);
}

class Comparing {
public:
    explicit Comparing(const Courses &courses) : courses_(courses) {}

    std::vector<SettingDifference> compare() {
        if (courses_.empty()) return {};
        add_profile();
        add(SettingKind::Seed, sim::kNoHost, [](const sim::Setup &s) { return number_of(s.seed); });
        for (const HostId host : kHosts)
            add_options(host);
        for (const HostId host : kHosts)
            add_isns(host);
        for (const NumberSetting &number : kNumbers)
            for (const HostId host : kHosts)
                add(number.kind, host, [&](const sim::Setup &s) { return number.get(s, host); });
        add_list(SettingKind::Outages, own_outages);
        add_list(SettingKind::Middleboxes, own_middleboxes);
        add_list(SettingKind::Calls, own_calls);
        add_list(SettingKind::Faults, own_faults);
        add_list(SettingKind::Commands, own_commands);
        return std::move(out_);
    }

private:
    static constexpr std::array<HostId, 2> kHosts{0, 1};

    template <typename Get>
    void add(SettingKind kind, HostId host, Get get, std::string_view option = {}) {
        std::vector<std::int64_t> values;
        for (const CoursePtr &course : courses_)
            values.push_back(get(course->setup()));
        const bool same =
            std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end();
        if (!same) out_.push_back({kind, host, option, std::move(values)});
    }

    void add_profile() {
        const std::string &first = courses_.front()->setup().profile;
        const bool same = std::all_of(courses_.begin(), courses_.end(), [&](const CoursePtr &course) {
            return course->setup().profile == first;
        });
        if (!same) out_.push_back({SettingKind::Profile, sim::kNoHost, {}, {}});
    }

    void add_options(HostId host) {
        for (const tcp::ConfigField &field : tcp::config_fields())
            add(
                SettingKind::Option, host,
                [&](const sim::Setup &s) { return field.get(s.hosts[host].config); }, field.name);
    }

    // The first of them: what follows is told by the segments.
    void add_isns(HostId host) {
        add(SettingKind::Isns, host, [&](const sim::Setup &s) {
            return s.hosts[host].isns.empty() ? std::int64_t{-1} : number_of(s.hosts[host].isns.front());
        });
    }

    template <typename List>
    void add_list(SettingKind kind, List list) {
        std::vector<std::int64_t> values;
        for (std::size_t i = 0; i < courses_.size(); ++i)
            values.push_back(static_cast<std::int64_t>(list(courses_, i).size()));
        const bool same = std::all_of(values.begin(), values.end(), [](std::int64_t n) { return n == 0; });
        if (!same) out_.push_back({kind, sim::kNoHost, {}, std::move(values)});
    }

    const Courses &courses_;
    std::vector<SettingDifference> out_;
};

}  // namespace

std::string_view to_string(SettingKind kind) {
    static constexpr std::array<std::string_view, kSettingKindCount> names{
        "profile",    "seed",       "option",     "isns",        "reading", "accepting", "delay",   "jitter",
        "rate",       "queue",      "mark-queue", "mark",        "loss",    "duplicate", "corrupt", "reorder",
        "reorder-by", "burst-loss", "outages",    "middleboxes", "calls",   "faults",    "commands"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<SettingDifference> setting_differences(const Courses &courses) {
    return Comparing(courses).compare();
}

std::vector<sim::Fault> own_faults(const Courses &courses, std::size_t course) {
    return own_in<sim::Fault>(
        courses, course, [](const Course &c) -> const auto & { return c.setup().faults; });
}

std::vector<sim::Command> own_commands(const Courses &courses, std::size_t course) {
    return own_in<sim::Command>(
        courses, course, [](const Course &c) -> const auto & { return c.commands(); });
}

std::vector<sim::ScheduledCall> own_calls(const Courses &courses, std::size_t course) {
    return own_in<sim::ScheduledCall>(
        courses, course, [](const Course &c) -> const auto & { return c.setup().calls; });
}

std::vector<sim::Outage> own_outages(const Courses &courses, std::size_t course) {
    return own_in<sim::Outage>(
        courses, course, [](const Course &c) -> const auto & { return c.setup().link.outages; });
}

std::vector<sim::Middlebox> own_middleboxes(const Courses &courses, std::size_t course) {
    return own_in<sim::Middlebox>(
        courses, course, [](const Course &c) -> const auto & { return c.setup().link.middleboxes; });
}

}  // namespace theater::record
