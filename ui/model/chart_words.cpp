#include "ui/model/chart_words.h"

#include <QCoreApplication>

#include "ui/model/happening_words.h"

namespace theater::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Charts)
};

/// The cause of a measured value, or the fact itself that a derived curve follows from.
std::optional<sim::Fact> source_of(const record::Recording &details, const record::Recording &run,
                                   const scene::ChartReading &reading) {
    using record::Curve;
    const bool measured = static_cast<int>(reading.curve) < tcp::kQuantityCount;
    const bool on_leaving = reading.curve == Curve::Sent || reading.curve == Curve::Resent;
    std::optional<sim::Fact> found;
    for (std::size_t i = 0; i < details.fact_count(); ++i) {
        const sim::Fact fact = details.fact(i);
        if (const auto *value = std::get_if<sim::Measured>(&fact.body); value != nullptr && measured) {
            const bool mine = value->host == reading.side.host && value->conn == reading.side.conn;
            if (!mine || record::curve_of(value->quantity) != reading.curve) continue;
            found = details.find(fact.cause);
            if (!found) found = run.find(fact.cause);
        } else if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body);
                   sent != nullptr && !measured) {
            const bool mine = sent->from == reading.side.host && sent->conn == reading.side.conn;
            if (mine && (on_leaving || reading.curve == Curve::Flight)) found = fact;
        } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body);
                   arrived != nullptr && !measured) {
            const bool mine = arrived->host == reading.side.host && arrived->conn == reading.side.conn;
            if (mine && !on_leaving) found = fact;
        }
    }
    return found;
}

}  // namespace

QString chart_side_words(const QStringList &hosts, int host, int peer, int connection) {
    const QString pair = QStringLiteral("%1 → %2").arg(hosts.value(host, QStringLiteral("?")),
                                                       hosts.value(peer, QStringLiteral("?")));
    return connection == 0 ? pair : Words::tr("%1, connection %2").arg(pair).arg(connection);
}

QString chart_cause_words(const record::Course &course, const scene::ChartReading &reading,
                          const QStringList &hosts, NumberMode numbers) {
    if (!reading.changed) {
        return {};
    }
    const record::Recording details = course.details(*reading.changed - nanoseconds(1), *reading.changed);
    const std::optional<sim::Fact> source = source_of(details, course.recording(), reading);
    if (!source) {
        return {};
    }
    record::Recording one(record::Detail::Full);
    one.on_fact(*source);
    const std::vector<Happening> rows = happenings_of(one, {course.recording(), hosts, numbers});
    return rows.empty() ? QString() : rows.front().text;
}

}  // namespace theater::ui
