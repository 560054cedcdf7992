#include "ui/model/change_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/tcp/config_fields.h"
#include "ui/model/acts.h"
#include "ui/model/fault_words.h"
#include "ui/model/option_words.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Changes {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Changes)
};

QStringList names_of(const sim::Setup &setup) {
    QStringList names;
    for (const sim::HostSetup &host : setup.hosts) {
        names += host_name(host.name);
    }
    return names;
}

/// How one list became another, where that was one step.
struct Step {
    enum class Kind { None, Added, Removed, Changed, Moved, Other } kind = Kind::None;
    std::size_t place = 0, to = 0;
};

template <typename T>
Step step_between(const std::vector<T> &before, const std::vector<T> &after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && before[head] == after[head]) {
        ++head;
    }
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    const std::size_t gone = before.size() - head - tail, come = after.size() - head - tail;
    if (gone == 0 && come == 0) return {};
    if (gone == 0 && come == 1) return {Step::Kind::Added, head, 0};
    if (gone == 1 && come == 0) return {Step::Kind::Removed, head, 0};
    if (gone == 1 && come == 1) return {Step::Kind::Changed, head, 0};
    if (gone == come) {
        // One has moved over the others: down, or up.
        std::vector<T> moved = before;
        std::rotate(moved.begin() + static_cast<std::ptrdiff_t>(head),
                    moved.begin() + static_cast<std::ptrdiff_t>(head + 1),
                    moved.begin() + static_cast<std::ptrdiff_t>(head + gone));
        if (moved == after) return {Step::Kind::Moved, head, head + gone - 1};
        moved = before;
        std::rotate(moved.begin() + static_cast<std::ptrdiff_t>(head),
                    moved.begin() + static_cast<std::ptrdiff_t>(head + gone - 1),
                    moved.begin() + static_cast<std::ptrdiff_t>(head + gone));
        if (moved == after) return {Step::Kind::Moved, head + gone - 1, head};
    }
    return {Step::Kind::Other, 0, 0};
}

QString other_values(const sim::Setup &before, const sim::Setup &after, const QStringList &hosts) {
    QStringList words;
    for (std::size_t i = 0; i < std::min(before.hosts.size(), after.hosts.size()); ++i) {
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            const std::int64_t value = field.get(after.hosts[i].config);
            if (value != field.get(before.hosts[i].config)) {
                const std::string name(field.name);
                words += Changes::tr("%1 = %2 of %3")
                             .arg(QString::fromStdString(name), option_words(name, value),
                                  hosts.value(static_cast<qsizetype>(i)));
            }
        }
    }
    return words.size() > 2 ? Changes::tr("options of the hosts") : words.join(QStringLiteral(", "));
}

QString describe_outages(const std::vector<sim::Outage> &before, const std::vector<sim::Outage> &after) {
    const Step step = step_between(before, after);
    switch (step.kind) {
        case Step::Kind::None: return {};
        case Step::Kind::Added: return Changes::tr("new outage: %1").arg(outage_words(after[step.place]));
        case Step::Kind::Removed:
            return Changes::tr("removal of the outage: %1").arg(outage_words(before[step.place]));
        case Step::Kind::Changed: return Changes::tr("outage: %1").arg(outage_words(after[step.place]));
        default: return Changes::tr("other outages");
    }
}

/// What the list of faults, the boxes and the lines were when a command was given.
struct Standing {
    std::vector<sim::Fault> faults;
    sim::LinkSetup link;

    void take(const sim::Command &command) {
        if (const auto *set = std::get_if<sim::SetFaults>(&command.act)) {
            faults = set->faults;
        } else if (const auto *line = std::get_if<sim::SetLine>(&command.act)) {
            (line->from == 0 ? link.delay_forth : link.delay_back) = line->delay;
            (line->from == 0 ? link.forth : link.back) = line->impairments;
        } else if (const auto *boxes = std::get_if<sim::SetMiddleboxes>(&command.act)) {
            link.middleboxes = boxes->middleboxes;
        }
    }
};

}  // namespace

QString describe_faults(const std::vector<sim::Fault> &before, const std::vector<sim::Fault> &after,
                        const QStringList &hosts) {
    const Step step = step_between(before, after);
    const std::size_t number = step.place + 1;
    switch (step.kind) {
        case Step::Kind::None: return Changes::tr("the same rules again");
        case Step::Kind::Added: return Changes::tr("new rule: %1").arg(fault_noun(after[step.place], hosts));
        case Step::Kind::Removed:
            return Changes::tr("removal of rule %1: %2")
                .arg(number)
                .arg(fault_noun(before[step.place], hosts));
        case Step::Kind::Changed: {
            sim::Fault same = before[step.place];
            same.enabled = after[step.place].enabled;
            if (same != after[step.place]) {
                return Changes::tr("change of rule %1: %2")
                    .arg(number)
                    .arg(fault_noun(after[step.place], hosts));
            }
            return same.enabled ? Changes::tr("rule %1 switched on").arg(number)
                                : Changes::tr("rule %1 switched off").arg(number);
        }
        case Step::Kind::Moved: return Changes::tr("rule %1 moved to place %2").arg(number).arg(step.to + 1);
        case Step::Kind::Other: break;
    }
    return after.empty() ? Changes::tr("removal of all rules") : Changes::tr("other rules");
}

QString describe_line(sim::HostId from, Duration delay_before, const sim::Impairments &before,
                      Duration delay_after, const sim::Impairments &after, const QStringList &hosts) {
    QStringList old = impairment_words(before), now = impairment_words(after);
    old.prepend(delay_words(delay_before));
    now.prepend(delay_words(delay_after));
    QStringList news, gone;
    for (const QString &phrase : now) {
        if (!old.contains(phrase)) news += phrase;
    }
    for (const QString &phrase : old) {
        if (!now.contains(phrase)) gone += phrase;
    }
    const QString direction = direction_words(from, hosts);
    if (!news.isEmpty()) {
        return Changes::tr("%1: %2", "direction: what the wire does")
            .arg(direction, news.join(QStringLiteral("; ")));
    }
    if (!gone.isEmpty()) {
        return Changes::tr("%1: no longer “%2”", "direction: what the wire did")
            .arg(direction, gone.join(QStringLiteral("; ")));
    }
    return Changes::tr("%1: the same wire again").arg(direction);
}

QString describe_middleboxes(const std::vector<sim::Middlebox> &before,
                             const std::vector<sim::Middlebox> &after, const QStringList &hosts) {
    const Step step = step_between(before, after);
    switch (step.kind) {
        case Step::Kind::Added:
            return Changes::tr("new middlebox: %1").arg(middlebox_words(after[step.place], hosts));
        case Step::Kind::Removed:
            return Changes::tr("removal of the middlebox: %1")
                .arg(middlebox_words(before[step.place], hosts));
        case Step::Kind::Changed:
            return Changes::tr("middlebox: %1").arg(middlebox_words(after[step.place], hosts));
        default: return Changes::tr("other middleboxes");
    }
}

QString describe_setup(const sim::Setup &before, const sim::Setup &after) {
    const QStringList hosts = names_of(after);
    if (before.profile != after.profile) {
        return Changes::tr("profile %1").arg(QString::fromStdString(after.profile));
    }
    QStringList words;
    if (before.seed != after.seed) {
        words += Changes::tr("seed %1").arg(after.seed);
    }
    if (before.faults != after.faults) {
        words += describe_faults(before.faults, after.faults, hosts);
    }
    const sim::LinkSetup &old = before.link, &now = after.link;
    if (old.delay_forth != now.delay_forth || old.forth != now.forth) {
        words += describe_line(0, old.delay_forth, old.forth, now.delay_forth, now.forth, hosts);
    }
    if (old.delay_back != now.delay_back || old.back != now.back) {
        words += describe_line(1, old.delay_back, old.back, now.delay_back, now.back, hosts);
    }
    if (old.middleboxes != now.middleboxes) {
        words += describe_middleboxes(old.middleboxes, now.middleboxes, hosts);
    }
    if (old.outages != now.outages) {
        words += describe_outages(old.outages, now.outages);
    }
    if (const QString options = other_values(before, after, hosts); !options.isEmpty()) {
        words += options;
    }
    return words.isEmpty() ? Changes::tr("another beginning") : words.join(QStringLiteral(", "));
}

QString describe_act(const record::Course &course, std::size_t own) {
    const QStringList hosts = names_of(course.setup());
    const std::vector<sim::Command> &all = course.commands();
    Standing standing{course.setup().faults, course.setup().link};
    QStringList words;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i + own >= all.size()) {
            if (const auto *faults = std::get_if<sim::SetFaults>(&all[i].act)) {
                words += describe_faults(standing.faults, faults->faults, hosts);
            } else if (const auto *line = std::get_if<sim::SetLine>(&all[i].act)) {
                const bool forth = line->from == 0;
                words += describe_line(
                    line->from, forth ? standing.link.delay_forth : standing.link.delay_back,
                    forth ? standing.link.forth : standing.link.back, line->delay, line->impairments, hosts);
            } else if (const auto *boxes = std::get_if<sim::SetMiddleboxes>(&all[i].act)) {
                words += describe_middleboxes(standing.link.middleboxes, boxes->middleboxes, hosts);
            } else {
                words += describe(all[i], course.recording(), hosts);
            }
        }
        standing.take(all[i]);
    }
    if (words.size() <= 2) {
        return words.join(QStringLiteral(", "));
    }
    return Changes::tr("%1 and %2 more acts").arg(words.front()).arg(words.size() - 1);
}

}  // namespace theater::ui
