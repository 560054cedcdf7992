#include "core/scene/comparison_words.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/scene/labels.h"
#include "core/scene/setting_words.h"

namespace theater::scene {
namespace {

using record::Figure;
using record::FigureKind;
using record::FigureUnit;

class FactTeller {
public:
    FactTeller(const record::Course &course, const sim::Fact &fact, const Phrasebook &words)
        : course_(course), fact_(fact), words_(words) {}

    std::string tell() const {
        return std::visit([this](const auto &body) { return tell(body); }, fact_.body);
    }

private:
    std::string say(std::string id, std::vector<std::string> args = {}) const {
        return words_.say({std::move(id), std::move(args)});
    }
    std::string host(sim::HostId host) const {
        const auto &hosts = course_.setup().hosts;
        return host < hosts.size() ? host_label(hosts[host].name, words_) : std::string("?");
    }
    std::string of_host(sim::HostId of, const std::string &text) const {
        return fmt::format("{}: {}", host(of), text);
    }
    std::string segment(sim::FactId id) const {
        const std::optional<record::SegmentRecord> record = course_.recording().segment(id);
        if (!record) return "?";
        return (record->sent.retransmission ? "↻ " : "") + segment_label(*record, Numbers::Relative);
    }

    std::string tell(const sim::SegmentSent &sent) const {
        const std::string label = segment(fact_.id);
        if (sent.origin == sim::Origin::Forged) return say("compare.forged", {label, host(sent.to)});
        return say("compare.sends", {host(sent.from), label});
    }
    std::string tell(const sim::Arrived &arrived) const {
        return say(arrived.intact ? "compare.gets" : "compare.gets-damaged",
                   {host(arrived.host), segment(arrived.segment)});
    }
    std::string tell(const sim::WireEvent &event) const {
        return say("compare.wire-" + std::string(to_string(event.fate)), {segment(event.segment)});
    }
    std::string tell(const sim::StateChanged &change) const {
        return of_host(change.host,
                       fmt::format("{} → {}", tcp::to_string(change.from), tcp::to_string(change.to)));
    }
    std::string tell(const sim::Called &called) const {
        record::CallRecord record;
        record.call = called;
        return of_host(called.host, call_words(record));
    }
    std::string tell(const sim::Delivered &text) const {
        return say("compare.text", {host(text.host), grouped(text.len)});
    }
    std::string tell(const sim::CongestionTurned &turned) const {
        return of_host(turned.host, say("scene.congestion-" + std::string(tcp::to_string(turned.event))));
    }
    std::string tell(const sim::OptionChanged &changed) const {
        return of_host(changed.host,
                       fmt::format("{} {}", changed.name, option_value(changed.name, changed.to)));
    }
    std::string tell(const sim::Noted &noted) const { return words_.say(noted.text); }
    // Not in a recording that is compared.
    std::string tell(const sim::TimerMoved &) const { return {}; }
    std::string tell(const sim::StepDecided &) const { return {}; }
    std::string tell(const sim::Measured &) const { return {}; }

    const record::Course &course_;
    const sim::Fact &fact_;
    const Phrasebook &words_;
};

/// "MSS 1460 SACK TS": what a header has beside its fixed fields. The names stay English.
std::string option_names(const tcp::Options &options) {
    std::vector<std::string> names;
    if (options.mss) names.push_back(fmt::format("MSS {}", *options.mss));
    if (options.window_scale) names.push_back(fmt::format("WS {}", *options.window_scale));
    if (options.sack_permitted) names.push_back("SACK");
    if (options.timestamps) names.push_back("TS");
    if (options.sack_count > 0) names.push_back(fmt::format("SACK×{}", options.sack_count));
    if (options.fast_open) names.push_back(options.fast_open->is_request() ? "TFO request" : "TFO cookie");
    return fmt::format("{}", fmt::join(names, " "));
}

std::string time_words(std::int64_t ns) {
    constexpr std::int64_t millisecond = 1'000'000, second = 1'000 * millisecond;
    const std::int64_t whole = ns / second, rest = ns % second;
    if (rest % millisecond == 0) return fmt::format("{}.{:03} s", whole, rest / millisecond);
    return fmt::format("{}.{:06} s", whole, rest / 1'000);
}

std::string rate_words(std::int64_t bps) {
    if (bps >= 1'000'000) return fmt::format("{}.{:02} Mb/s", bps / 1'000'000, bps % 1'000'000 / 10'000);
    if (bps >= 1'000) return fmt::format("{}.{} kb/s", bps / 1'000, bps % 1'000 / 100);
    return fmt::format("{} b/s", bps);
}

class RowMaker {
public:
    RowMaker(const record::Comparison &comparison, const Phrasebook &words)
        : comparison_(comparison), words_(words), setup_(comparison.courses.front()->setup()) {}

    std::vector<ComparisonRow> make() {
        for (const Figure &figure : comparison_.figures) {
            several_ = several_ || figure.connection > 1;
        }
        for (const Figure &figure : comparison_.figures) {
            head(figure);
            add(figure);
        }
        if (!comparison_.settings.empty()) heading(words_.say({"compare.settings", {}}));
        for (std::size_t i = 0; i < comparison_.settings.size(); ++i)
            add_setting(i);
        return std::move(rows_);
    }

private:
    void heading(std::string label) {
        rows_.push_back({ComparisonRow::Kind::Heading, {}, std::move(label), {}, false});
    }

    std::string host(sim::HostId host) const { return host_label(setup_.hosts[host].name, words_); }

    /// A heading wherever a group begins.
    void head(const Figure &figure) {
        std::string group;
        if (figure.connection > 0) {
            group = several_ ? words_.say({"compare.connection", {std::to_string(figure.connection)}})
                             : words_.say({"compare.one-connection", {}});
        } else if (figure.kind < FigureKind::Segments) {
            group = words_.say({"compare.one-connection", {}});
        } else if (figure.kind < FigureKind::SegmentsFrom) {
            group = words_.say({"compare.run", {}});
        } else {
            group = fmt::format("{} → {}", host(figure.host), host(figure.host == 0 ? 1 : 0));
        }
        if (group == group_) return;
        group_ = group;
        heading(std::move(group));
    }

    void add(const Figure &figure) {
        ComparisonRow row;
        row.id = to_string(figure.kind);
        row.label = words_.say({"compare." + row.id, {host(0), host(1)}});
        if (figure.host != sim::kNoHost && figure.connection == 0 && figure.kind >= FigureKind::SegmentsFrom)
            row.id = setup_.hosts[figure.host].name + "." + row.id;
        if (figure.connection > 1) row.id = fmt::format("connection-{}.{}", figure.connection, row.id);
        for (const auto &value : figure.values)
            row.values.push_back(figure_words(figure.kind, value));
        row.differs = figure.differs;
        rows_.push_back(std::move(row));
    }

    void add_setting(std::size_t i) {
        record::SettingDifference setting = comparison_.settings[i];
        const auto same = [&](const record::SettingDifference &other) {
            return other.kind == setting.kind && other.option == setting.option &&
                   other.values == setting.values && other.host != setting.host;
        };
        const auto begin = comparison_.settings.begin(), here = begin + static_cast<std::ptrdiff_t>(i);
        if (setting.host != sim::kNoHost) {
            if (std::any_of(begin, here, same)) return;
            if (std::any_of(here + 1, comparison_.settings.end(), same)) setting.host = sim::kNoHost;
        }
        ComparisonRow row;
        row.kind = ComparisonRow::Kind::Setting;
        row.id = setting.option.empty() ? to_string(setting.kind) : setting.option;
        if (setting.host != sim::kNoHost) row.id = setup_.hosts[setting.host].name + "." + row.id;
        row.label = setting_label(setting, setup_, words_);
        for (std::size_t course = 0; course < comparison_.courses.size(); ++course)
            row.values.push_back(setting_value(setting, comparison_.courses, course, words_));
        row.differs = true;
        rows_.push_back(std::move(row));
    }

    const record::Comparison &comparison_;
    const Phrasebook &words_;
    const sim::Setup &setup_;
    std::vector<ComparisonRow> rows_;
    std::string group_;
    bool several_ = false;
};

}  // namespace

std::string fact_words(const record::Course &course, sim::FactId fact, const Phrasebook &words) {
    const std::optional<sim::Fact> found = course.recording().find(fact);
    return found ? FactTeller(course, *found, words).tell() : words.say({"compare.nothing", {}});
}

std::string side_words(const record::Course &course, const record::Divergence::Side &side,
                       const Phrasebook &words) {
    if (side.fact == 0 && side.is_over) return words.say({"compare.over", {}});
    return fact_words(course, side.fact, words);
}

std::array<std::string, 2> parting_words(const std::vector<record::CoursePtr> &courses,
                                         const record::Comparison::Parting &parting,
                                         const Phrasebook &words) {
    const std::array<const record::Course *, 2> both{courses.front().get(), courses[parting.course].get()};
    std::array<std::string, 2> out;
    for (std::size_t i = 0; i < 2; ++i)
        out[i] = side_words(*both[i], parting.divergence.sides[i], words);
    if (out[0] != out[1]) return out;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto record = both[i]->recording().segment(parting.divergence.sides[i].fact);
        if (!record) continue;
        const std::string options = option_names(record->sent.segment.options);
        out[i] = words.say({"compare.in-full",
                            {out[i], std::to_string(record->sent.segment.wnd),
                             options.empty() ? words.say({"compare.no-options", {}}) : options}});
    }
    return out;
}

std::vector<ComparisonRow> comparison_rows(const record::Comparison &comparison, const Phrasebook &words) {
    return RowMaker(comparison, words).make();
}

std::string figure_words(FigureKind kind, std::optional<std::int64_t> value) {
    if (!value) return "–";
    switch (unit_of(kind)) {
        case FigureUnit::Time: return time_words(*value);
        case FigureUnit::Bytes: return grouped(static_cast<std::uint64_t>(*value)) + " B";
        case FigureUnit::Rate: return rate_words(*value);
        case FigureUnit::State: return std::string(tcp::to_string(static_cast<tcp::State>(*value)));
        case FigureUnit::Count: break;
    }
    return grouped(static_cast<std::uint64_t>(*value));
}

}  // namespace theater::scene
