// A rule as a form has it: choices and typed texts, and what is wrong with them.
#pragma once

#include <array>

#include <QString>

#include "core/record/course.h"
#include "core/sim/setup.h"
#include "ui/model/field_values.h"

namespace theater::ui {

/// The fields into which a person types.
enum class FaultField { Amount, Nth, Sequence, Since, Until, Count, Probability };
inline constexpr int kFaultFieldCount = 7;

struct FaultDraft {
    enum class Data { Any, With, Without };
    /// What the amount of a duplication is.
    enum class Copy { Later, At };

    sim::FaultAction action = sim::FaultAction::Drop;
    sim::HostId from = 0;
    bool any_flags = true;
    tcp::Flags flags;
    Data data = Data::Any;
    Copy copy = Copy::Later;
    bool enabled = true;
    std::array<QString, kFaultFieldCount> texts;

    QString &operator[](FaultField field) { return texts[static_cast<std::size_t>(field)]; }
    const QString &operator[](FaultField field) const { return texts[static_cast<std::size_t>(field)]; }
    /// Whether an action has an amount at all: by how much, until when.
    bool has_amount() const;
};

/// The rule, or a sentence for each field that cannot be read.
struct CheckedFault {
    std::optional<sim::Fault> fault;
    std::array<QString, kFaultFieldCount> problems;
    const QString &problem(FaultField field) const { return problems[static_cast<std::size_t>(field)]; }
};

FaultDraft draft_of(const sim::Fault &fault);
CheckedFault check(const FaultDraft &draft);

/// Whether a rule made from a segment means that very one or all like it.
enum class Likeness { ThisOne, AllLikeIt };
/// A rule about a segment of a run: its direction, its flags, whether it carries data, and with ThisOne the
/// how-manieth of its kind it was.
sim::Fault fault_of(const record::Recording &recording, const record::SegmentRecord &segment,
                    Likeness likeness);

}  // namespace theater::ui
