// A forged segment as a form has it: the header field by field as text, and what is wrong with each.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/record/segment_record.h"
#include "core/sim/command.h"
#include "core/sim/world.h"

namespace theater::ui {

/// The fields into which a person types, in the order of RFC 9293, figure 1.
enum class ForgeField {
    Source,
    SourcePort,
    DestinationPort,
    Sequence,
    Acknowledgment,
    Window,
    Urgent,
    Mss,
    WindowScale,
    TimestampValue,
    TimestampEcho,
    SackBlocks,
    Cookie,
    Options,  ///< no field: what is wrong with all options together
    Length,
    Transit,
};
inline constexpr int kForgeFieldCount = 16;

struct ForgeDraft {
    enum class FastOpen { None, Request, Cookie };

    sim::HostId to = 1;
    /// Which of the receiver's connections it imitates, from 1; 0: the latest.
    std::uint32_t connection = 0;
    sim::ForgeNumbers numbers = sim::ForgeNumbers::Relative;
    tcp::Flags flags;
    bool sack_permitted = false;
    FastOpen fast_open = FastOpen::None;
    bool experimental = false;  ///< Fast Open as option 254
    std::array<QString, kForgeFieldCount> texts;

    QString &operator[](ForgeField field) { return texts[static_cast<std::size_t>(field)]; }
    const QString &operator[](ForgeField field) const { return texts[static_cast<std::size_t>(field)]; }
};

struct CheckedForge {
    std::optional<sim::ForgeSegment> segment;
    std::array<QString, kForgeFieldCount> problems;
    /// Bytes of the header in words of four, as far as the options can be read.
    std::uint32_t data_offset = 5;
    const QString &problem(ForgeField field) const { return problems[static_cast<std::size_t>(field)]; }
};

/// A connection of the receiver that a segment can imitate.
struct ForgeTarget {
    std::uint32_t place = 0;  ///< from 1; 0: the latest
    QString words;            ///< "1: 192.0.2.1:40000, ESTABLISHED"
};
std::vector<ForgeTarget> forge_targets(const sim::World &world, sim::HostId to);
/// The address that the datagram goes to: that of the connection, else the host's own.
QString destination_words(const sim::World &world, const ForgeDraft &draft);
/// Whether there is a connection whose first numbers others can count from.
bool has_relative_numbers(const sim::World &world, const ForgeDraft &draft);

/// What a host expects next on a connection (0: the latest), in the name of the other side, without any
/// flag but ACK.
ForgeDraft expected_draft(const sim::World &world, sim::HostId to, std::uint32_t connection);
/// A segment of the run once more, on the connection that it belonged to.
ForgeDraft draft_of(const sim::World &world, const record::SegmentRecord &segment);
/// The same segment in the other numbers; texts that are no numbers stay.
void convert(ForgeDraft &draft, sim::ForgeNumbers numbers, const sim::World &world);
/// The same segment to another host or on another connection: new addresses, ports and numbers.
void retarget(ForgeDraft &draft, const sim::World &world);

CheckedForge check(const ForgeDraft &draft, const sim::World &world);

}  // namespace theater::ui
