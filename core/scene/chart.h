// Charts of a run as data: lines, marks, bands and axes, made from the index of record/series.h. As many
// points as a picture has columns for, however long the run. Knows no renderer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/series.h"
#include "core/scene/frame.h"
#include "core/scene/role.h"

namespace theater::scene {

enum class ChartKind : std::uint8_t {
    Cwnd,        ///< congestion window, slow start threshold, what is in flight; bytes
    Rtt,         ///< round trips, their mean and deviation, the time-out
    Sequence,    ///< the time-sequence graph, in the manner of tcptrace; bytes since the SYN
    Throughput,  ///< what is sent and what is delivered; bits a second
    Buffers,     ///< the buffers of both ends, the window between them, the queue before the wire; bytes
};
inline constexpr int kChartKindCount = 5;
/// "cwnd", "rtt", "sequence", "throughput", "buffers"; the phrase "chart.<name>" is its title.
std::string_view to_string(ChartKind kind);
std::optional<ChartKind> parse_chart(std::string_view text);

enum class ChartUnit : std::uint8_t { Bytes, Nanoseconds, BitsPerSecond };

/// What to look at: one side of one connection, from one instant to another, in so many columns of pixels.
struct ChartView {
    ChartKind kind = ChartKind::Cwnd;
    record::Series::Side side;
    Instant from, to;
    std::uint32_t columns = 400;
    std::uint32_t rows = 200;  ///< how high the plot is, which says how many numbers fit beside it
    friend bool operator==(const ChartView &, const ChartView &) = default;
};

struct ChartLine {
    enum class Form : std::uint8_t {
        Steps,   ///< a line that holds its value until the next
        Dots,    ///< a mark each
        Ranges,  ///< an upright bar each: two points, its low and its high end
    };
    record::Curve curve = record::Curve::Cwnd;
    record::Series::Side side;  ///< whose curve: not always that of the view
    std::string name;           ///< the phrase of its words
    Form form = Form::Steps;
    Role role = Role::Text;
    Stroke stroke = Stroke::Solid;
    double width = 1.5;
    std::vector<Point> points;  ///< x: seconds since the run began; y: in the chart's unit
};

/// What the sender was doing about congestion meanwhile.
struct ChartBand {
    Instant from, to;
    tcp::CongestionPhase phase = tcp::CongestionPhase::SlowStart;
    friend bool operator==(const ChartBand &, const ChartBand &) = default;
};

/// An axis with round numbers on it: values are divided by `scale` and written with so many decimals.
struct ChartAxis {
    double from = 0, to = 1, step = 1;  ///< in units of `scale`
    double scale = 1;
    int decimals = 0;
    std::string unit;  ///< "KB", "ms", "Mbit/s", "s": the same in every language
};

struct Chart {
    ChartView view;
    ChartUnit unit = ChartUnit::Bytes;
    std::vector<ChartLine> lines;  ///< only those that have points
    std::vector<ChartBand> bands;  ///< of the congestion window only
    ChartAxis time, value;

    bool empty() const { return lines.empty(); }
    /// All points together.
    std::size_t point_count() const;
    /// Everything as text, for golden tests.
    std::string dump() const;
};

Chart chart_of(const record::Series &series, const ChartView &view);

/// From the first to the last point of the side's curves; nothing if it has none.
struct ChartExtent {
    Instant from, to;
};
std::optional<ChartExtent> extent_of(const record::Series &series, record::Series::Side side);

/// The sides of connections that have curves, and the one to show first: who has sent most text on `conn`, or
/// on any connection where that is 0. Nothing if there is none.
std::vector<record::Series::Side> chart_sides(const record::Series &series);
std::optional<record::Series::Side> busiest_side(const record::Series &series, sim::ConnId conn,
                                                 std::optional<sim::HostId> host = {});

/// What a line of a chart says at an instant.
struct ChartReading {
    std::string name;
    Role role = Role::Text;
    record::Curve curve = record::Curve::Cwnd;
    record::Series::Side side;
    double at_value = 0;             ///< where it stands in the chart, in the chart's unit
    std::string value;               ///< "14,600 B", "100.250 ms"
    std::optional<Instant> changed;  ///< when the value was measured; none for what is a rate
};
std::vector<ChartReading> readings_at(const record::Series &series, const ChartView &view, Instant t);
/// The phase at an instant; nothing before there is one.
std::optional<tcp::CongestionPhase> phase_at(const record::Series &series, record::Series::Side side,
                                             Instant t);

/// "14,600 B", "100.250 ms", "8.12 Mbit/s".
std::string quantity_label(std::int64_t value, ChartUnit unit);
/// The unit of a curve as it is measured: bytes or nanoseconds.
ChartUnit unit_of(record::Curve curve);

/// The curves of a chart.
std::vector<record::Curve> curves_of(ChartKind kind);
/// Whose curve a chart of `side` shows: of the peer, where it is about what arrives there.
record::Series::Side side_of(const record::Series &series, record::Series::Side side, record::Curve curve);

/// Round steps for an axis over [low, high] with about `wanted` of them.
ChartAxis round_axis(double low, double high, int wanted, double scale, std::string unit);

}  // namespace theater::scene
