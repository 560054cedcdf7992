// Two or more courses of events beside each other: where they part first, and a table of what differs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/record/divergence.h"
#include "core/record/run_figures.h"
#include "core/record/settings.h"

namespace theater::record {

/// The rows of the table.
enum class FigureKind : std::uint8_t {
    // Of a connection; run_figures.h and figures.h define them.
    FirstByteRoundTrips,  ///< answers that the client waited for before its first byte left
    FirstByteAtServer,    ///< time from the connect call
    FirstByteAtClient,    ///< time from the connect call
    EndStateClient,
    EndStateServer,
    // Of the run: sums over both directions …
    Segments,
    WireBytes,
    Retransmissions,
    Lost,
    AllDelivered,
    LastChange,
    // … and of what one host sent.
    SegmentsFrom,
    WireBytesFrom,
    TextFrom,
    AckedFrom,
    AckedAt,
    Goodput,
};
inline constexpr int kFigureKindCount = 17;
/// "first-byte-round-trips", "segments" …; the phrase "compare.<name>" has it in words.
std::string_view to_string(FigureKind kind);

enum class FigureUnit : std::uint8_t { Count, Bytes, Time, Rate, State };
/// What its values are: a number, bytes, nanoseconds, bits a second, a tcp::State.
FigureUnit unit_of(FigureKind kind);

struct Figure {
    FigureKind kind = FigureKind::Segments;
    std::uint32_t connection = 0;  ///< which connection, from 1; 0: the whole run
    HostId host = sim::kNoHost;    ///< whose; kNoHost: of both
    /// For each course; none where there is no such thing, such as a first byte that never came.
    std::vector<std::optional<std::int64_t>> values;
    bool differs = false;
    friend bool operator==(const Figure &, const Figure &) = default;
};

struct Comparison {
    std::vector<CoursePtr> courses;
    std::vector<Figure> figures;
    std::vector<SettingDifference> settings;
    /// For each course but the first: where it parts from the first.
    std::vector<std::optional<Divergence>> divergences;

    /// The earliest of the divergences, and which course it is of; none if all show the same.
    struct Parting {
        std::size_t course = 1;
        Divergence divergence;
    };
    std::optional<Parting> parting() const;
};

/// Goes through every course once. At least one course.
Comparison compare(const std::vector<CoursePtr> &courses);

}  // namespace theater::record
