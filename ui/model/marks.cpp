#include "ui/model/marks.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/record/timeline.h"
#include "ui/model/happening_words.h"
#include "ui/model/option_words.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

struct Marks {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Marks)
};

// The roles of the states stand in the order of the states.
static_assert(static_cast<int>(scene::Role::StateTimeWait) - static_cast<int>(scene::Role::StateClosed) ==
              static_cast<int>(tcp::State::TimeWait) - static_cast<int>(tcp::State::Closed));

scene::Role role_of(tcp::State state) {
    return static_cast<scene::Role>(static_cast<int>(scene::Role::StateClosed) + static_cast<int>(state));
}

QString name_of_state(tcp::State state) {
    const std::string_view name = to_string(state);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// What a person or the scenario has changed on the way: options and the cable.
void add_changes(std::vector<Mark> &marks, const record::Recording &recording, const QStringList &hosts) {
    for (std::size_t i = 0; i < recording.fact_count(); ++i) {
        const sim::Fact fact = recording.fact(i);
        if (const auto *changed = std::get_if<sim::OptionChanged>(&fact.body)) {
            const QString name =
                QString::fromUtf8(changed->name.data(), static_cast<qsizetype>(changed->name.size()));
            marks.push_back(
                {fact.at, MarkKind::Option, 0, scene::Role::Accent,
                 QStringLiteral("%1: %2 = %3")
                     .arg(hosts.value(changed->host), name, option_words(changed->name, changed->to))});
        } else if (const auto *noted = std::get_if<sim::Noted>(&fact.body);
                   noted != nullptr && noted->text.id.starts_with("note.cable-")) {
            marks.push_back({fact.at, MarkKind::Option, 0, scene::Role::Accent, say(noted->text)});
        }
    }
}

}  // namespace

std::vector<Mark> marks_of(const Session &session, const ViewSettings &settings) {
    const record::Recording &recording = session.timeline().recording();
    const QStringList hosts = session.host_names();
    std::vector<Mark> marks;
    for (const record::SegmentRecord &segment : recording.segments()) {
        const bool again = segment.sent.retransmission;
        const QString words = QStringLiteral("%1: %2").arg(hosts.value(segment.sent.from),
                                                           segment_words(segment, settings.numbers()));
        if (segment.forged) {
            marks.push_back({segment.sent_at, MarkKind::Forged, segment.id, scene::Role::Forged,
                             Marks::tr("%1, forged").arg(words)});
        } else {
            marks.push_back({segment.sent_at, again ? MarkKind::Retransmitted : MarkKind::Sent, segment.id,
                             scene::Role::SegmentLine,
                             again ? Marks::tr("%1, sent again").arg(words) : words});
        }
        if (segment.lost_at) {
            marks.push_back({*segment.lost_at, MarkKind::Lost, segment.id, scene::Role::Lost,
                             Marks::tr("%1, lost").arg(words)});
        }
    }
    for (const record::Recording::StateRecord &state : recording.states()) {
        marks.push_back(
            {state.at, MarkKind::State, 0, role_of(state.change.to),
             QStringLiteral("%1: %2").arg(hosts.value(state.change.host), name_of_state(state.change.to))});
    }
    add_changes(marks, recording, hosts);
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.at < b.at; });
    return marks;
}

}  // namespace theater::ui
