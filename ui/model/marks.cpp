#include "ui/model/marks.h"

#include <algorithm>
#include <tuple>

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

// A recording of more segments than this is looked at in so many parts of the axis.
constexpr std::size_t kShort = 20'000;
constexpr int kParts = 8'192;
// In each part so many instants at which something stands out are looked at.
constexpr std::size_t kMostInstants = 16;

/// The facts with these indices, as far as they are worth a mark.
void add_facts(std::vector<Mark> &marks, const record::Recording &recording, std::size_t first,
               std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        const sim::Fact fact = recording.fact(i);
        if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
            const bool forged = sent->origin == sim::Origin::Forged;
            const MarkKind kind = forged                 ? MarkKind::Forged
                                  : sent->retransmission ? MarkKind::Retransmitted
                                                         : MarkKind::Sent;
            marks.push_back(
                {fact.at, kind, fact.id, forged ? scene::Role::Forged : scene::Role::SegmentLine, 0});
        } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
            // What a copy suffers is no loss of its segment.
            const auto segment =
                event->fate == sim::WireFate::Lost ? recording.segment(event->segment) : std::nullopt;
            if (segment && segment->lost == fact.id) {
                marks.push_back({fact.at, MarkKind::Lost, event->segment, scene::Role::Lost, 0});
            }
        } else if (const auto *state = std::get_if<sim::StateChanged>(&fact.body)) {
            marks.push_back({fact.at, MarkKind::State, 0, role_of(state->to), fact.id});
        } else if (const auto *noted = std::get_if<sim::Noted>(&fact.body)) {
            if (noted->text.id.starts_with("note.cable-")) {
                marks.push_back({fact.at, MarkKind::Option, 0, scene::Role::Accent, fact.id});
            }
        } else if (std::holds_alternative<sim::OptionChanged>(fact.body)) {
            marks.push_back({fact.at, MarkKind::Option, 0, scene::Role::Accent, fact.id});
        }
    }
}

/// The facts of one instant.
void add_instant(std::vector<Mark> &marks, const record::Recording &recording, Instant at) {
    add_facts(marks, recording, recording.index_after(at - nanoseconds(1)), recording.index_after(at));
}

/// What stands out in (from, to], and the first segment.
void add_part(std::vector<Mark> &marks, const record::Recording &recording, Instant from, Instant to) {
    const auto segments = recording.segments();
    const std::size_t segment = segments.first_after(from);
    if (segment < segments.size() && segments.sent_at(segment) <= to) {
        add_instant(marks, recording, segments.sent_at(segment));
    }
    const auto &instants = recording.marks();
    auto it = std::upper_bound(instants.begin(), instants.end(), from);
    for (std::size_t n = 0; n < kMostInstants && it != instants.end() && *it <= to; ++n, ++it) {
        add_instant(marks, recording, *it);
    }
}

}  // namespace

std::vector<Mark> marks_of(const Session &session) {
    const record::Recording &recording = session.timeline().recording();
    std::vector<Mark> marks;
    if (recording.segments().size() <= kShort) {
        add_facts(marks, recording, 0, recording.fact_count());
        return marks;
    }
    const scene::TimeAxis &axis = session.axis();
    Instant from{-1};
    for (int i = 1; i <= kParts; ++i) {
        const Instant to = i < kParts ? axis.at_y(axis.height() * i / kParts) : recording.end();
        add_part(marks, recording, from, to);
        from = std::max(from, to);
    }
    for (const record::Recording::StateRecord &state : recording.states()) {
        marks.push_back({state.at, MarkKind::State, 0, role_of(state.change.to), state.id});
    }
    // Neighbouring parts, and what stands out and leaves first, may have given the same twice.
    const auto order = [](const Mark &mark) {
        return std::tuple(mark.at.ns, mark.kind, mark.segment, mark.fact);
    };
    std::sort(marks.begin(), marks.end(), [&](const Mark &a, const Mark &b) { return order(a) < order(b); });
    const auto last = std::unique(marks.begin(), marks.end(),
                                  [&](const Mark &a, const Mark &b) { return order(a) == order(b); });
    marks.erase(last, marks.end());
    return marks;
}

QString mark_words(const Mark &mark, const Session &session, const ViewSettings &settings) {
    const record::Recording &recording = session.timeline().recording();
    const QStringList hosts = session.host_names();
    if (const std::optional<record::SegmentRecord> segment = recording.segment(mark.segment)) {
        const QString words = QStringLiteral("%1: %2").arg(hosts.value(segment->sent.from),
                                                           segment_words(*segment, settings.numbers()));
        switch (mark.kind) {
            case MarkKind::Forged: return Marks::tr("%1, forged").arg(words);
            case MarkKind::Retransmitted: return Marks::tr("%1, sent again").arg(words);
            case MarkKind::Lost: return Marks::tr("%1, lost").arg(words);
            default: return words;
        }
    }
    const std::optional<sim::Fact> fact = recording.find(mark.fact);
    if (!fact) {
        return {};
    }
    if (const auto *state = std::get_if<sim::StateChanged>(&fact->body)) {
        return QStringLiteral("%1: %2").arg(hosts.value(state->host), name_of_state(state->to));
    }
    if (const auto *changed = std::get_if<sim::OptionChanged>(&fact->body)) {
        const QString name =
            QString::fromUtf8(changed->name.data(), static_cast<qsizetype>(changed->name.size()));
        return QStringLiteral("%1: %2 = %3")
            .arg(hosts.value(changed->host), name, option_words(changed->name, changed->to));
    }
    const auto *noted = std::get_if<sim::Noted>(&fact->body);
    return noted != nullptr ? say(noted->text) : QString();
}

}  // namespace theater::ui
