// The wire of one direction as a form has it: a text for each property, and what is wrong with it.
#pragma once

#include <array>

#include <QString>

#include "core/sim/setup.h"

namespace theater::ui {

/// The properties of a direction in the order of the form.
enum class LineField {
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
    BurstToBad,
    BurstToGood,
    BurstLossBad,
    BurstLossGood,
};
inline constexpr int kLineFieldCount = 15;

struct LineDraft {
    std::array<QString, kLineFieldCount> texts;
    QString &operator[](LineField field) { return texts[static_cast<std::size_t>(field)]; }
    const QString &operator[](LineField field) const { return texts[static_cast<std::size_t>(field)]; }
};

/// One direction of the wire.
struct Wire {
    Duration delay;
    sim::Impairments impairments;
    friend bool operator==(const Wire &, const Wire &) = default;
};

struct CheckedLine {
    std::optional<Wire> wire;
    std::array<QString, kLineFieldCount> problems;
    const QString &problem(LineField field) const { return problems[static_cast<std::size_t>(field)]; }
};

/// "Loss", "How many are lost at random": the name of a property and what it does.
QString line_field_title(LineField field);
QString line_field_why(LineField field);
/// What an empty field means: "0 %", "no limit".
QString line_field_empty(LineField field);

LineDraft draft_of(const Wire &wire);
CheckedLine check(const LineDraft &draft);

}  // namespace theater::ui
