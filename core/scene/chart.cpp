#include "core/scene/chart.h"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

namespace theater::scene {

using record::Bucket;
using record::Column;
using record::Curve;
using record::Series;
using record::Trace;

/// In chart_axes.cpp.
ChartAxis value_axis(ChartUnit unit, double low, double high, int steps);

namespace {

constexpr std::array<std::string_view, kChartKindCount> kNames{"cwnd", "rtt", "sequence", "throughput",
                                                               "buffers"};
// No threshold yet (tcp::Quantity::Ssthresh).
constexpr std::int64_t kInfinite = std::numeric_limits<std::uint32_t>::max();
// A rate is over so many columns at least: over less it would show single segments, not a rate.
constexpr std::uint32_t kColumnsOfRate = 8, kMostRates = 60;

enum class Reading : std::uint8_t { Value, Rate };

/// How a curve is drawn in a chart.
struct Pen {
    ChartKind chart;
    Curve curve;
    ChartLine::Form form;
    Role role;
    Stroke stroke;
    double width;
    Reading reading = Reading::Value;
};

using enum ChartLine::Form;
constexpr Pen kPens[] = {
    {ChartKind::Cwnd, Curve::Flight, Steps, Role::InkEstablished, Stroke::Solid, 1.2},
    {ChartKind::Cwnd, Curve::Pipe, Steps, Role::Held, Stroke::Dotted, 1.4},
    {ChartKind::Cwnd, Curve::Ssthresh, Steps, Role::Lost, Stroke::Dashed, 1.6},
    {ChartKind::Cwnd, Curve::Cwnd, Steps, Role::Accent, Stroke::Solid, 2.2},
    {ChartKind::Rtt, Curve::Rto, Steps, Role::Lost, Stroke::Dashed, 1.6},
    {ChartKind::Rtt, Curve::Rttvar, Steps, Role::Held, Stroke::Dotted, 1.4},
    {ChartKind::Rtt, Curve::Srtt, Steps, Role::Accent, Stroke::Solid, 2},
    {ChartKind::Rtt, Curve::RttSample, Dots, Role::InkEstablished, Stroke::Solid, 4},
    {ChartKind::Sequence, Curve::WindowEdge, Steps, Role::InkSynSent, Stroke::Dashed, 1.4},
    {ChartKind::Sequence, Curve::Acknowledged, Steps, Role::InkEstablished, Stroke::Solid, 1.6},
    {ChartKind::Sequence, Curve::Sent, Ranges, Role::SegmentData, Stroke::Solid, 2},
    {ChartKind::Sequence, Curve::Selective, Ranges, Role::Held, Stroke::Solid, 2},
    {ChartKind::Sequence, Curve::Resent, Ranges, Role::Lost, Stroke::Solid, 3},
    {ChartKind::Throughput, Curve::BytesSent, Steps, Role::Accent, Stroke::Solid, 1.4, Reading::Rate},
    {ChartKind::Throughput, Curve::Delivered, Steps, Role::InkEstablished, Stroke::Solid, 2.2, Reading::Rate},
    {ChartKind::Buffers, Curve::SendWindow, Steps, Role::InkSynSent, Stroke::Dashed, 1.4},
    {ChartKind::Buffers, Curve::SendBuffer, Steps, Role::Accent, Stroke::Solid, 1.8},
    {ChartKind::Buffers, Curve::ReceiveBuffer, Steps, Role::InkEstablished, Stroke::Solid, 1.8},
    {ChartKind::Buffers, Curve::QueueBytes, Steps, Role::Lost, Stroke::Solid, 1.8},
};

double seconds_of(Instant t) { return static_cast<double>(t.ns) / 1e9; }

/// A column of a curve without what is not a value of it; nothing if nothing is left.
std::optional<Bucket> drawable(Curve curve, Bucket points) {
    if (curve != Curve::Ssthresh || points.max < kInfinite) return points;
    if (points.last >= kInfinite) return std::nullopt;
    return Bucket{points.until, points.until, points.last, points.last, points.last, points.last};
}

std::optional<std::int64_t> drawable_at(Curve curve, const Trace &trace, Instant t) {
    const std::optional<std::int64_t> value = trace.value_at(t);
    return value && curve == Curve::Ssthresh && *value >= kInfinite ? std::nullopt : value;
}

void add_steps(ChartLine &line, const Trace &trace, const ChartView &view) {
    const auto put = [&](Instant at, std::int64_t value) {
        line.points.push_back({seconds_of(at), static_cast<double>(value)});
    };
    std::optional<std::int64_t> held = drawable_at(line.curve, trace, view.from - nanoseconds(1));
    if (held) put(view.from, *held);
    for (const Column &column : trace.columns(view.from, view.to, view.columns)) {
        const std::optional<Bucket> points = drawable(line.curve, column.points);
        if (!points) continue;
        if (held && *held != points->first) put(points->at, *held);
        put(points->at, points->first);
        // The extremes are somewhere between; at one place in the column is exact to a pixel.
        const std::int64_t low = std::min(points->first, points->last);
        const std::int64_t high = std::max(points->first, points->last);
        if (points->max > high) put(points->at, points->max);
        if (points->min < low) put(points->at, points->min);
        if (points->last != points->first || points->min < low || points->max > high) {
            put(points->until, points->last);
        }
        held = points->last;
    }
    if (held) put(view.to, *held);
}

void add_dots(ChartLine &line, const Trace &trace, const ChartView &view) {
    for (const Column &column : trace.columns(view.from, view.to, view.columns)) {
        const Bucket &points = column.points;
        line.points.push_back({seconds_of(points.at), static_cast<double>(points.min)});
        if (points.max != points.min) {
            line.points.push_back({seconds_of(points.until), static_cast<double>(points.max)});
        }
    }
}

void add_ranges(ChartLine &line, const Trace &trace, const ChartView &view) {
    // An edge that moves on leaves the range that it has passed over.
    const bool edge = line.curve == Curve::Sent;
    std::int64_t before = trace.value_at(view.from - nanoseconds(1)).value_or(0);
    for (const Column &column : trace.columns(view.from, view.to, view.columns)) {
        const Bucket &points = column.points;
        const double x = seconds_of(points.at);
        line.points.push_back({x, static_cast<double>(edge ? before : points.min)});
        line.points.push_back({x, static_cast<double>(points.max)});
        before = points.last;
    }
}

/// The width of what a rate is taken over.
Duration rate_width(const ChartView &view) {
    const std::uint32_t bins = std::clamp(view.columns / kColumnsOfRate, 1u, kMostRates);
    return nanoseconds(std::max<std::int64_t>(1, ((view.to - view.from).ns + bins - 1) / bins));
}

double rate_over(const Trace &trace, Instant from, Duration width) {
    const std::int64_t before = trace.value_at(from - nanoseconds(1)).value_or(0);
    const std::int64_t after = trace.value_at(from + width - nanoseconds(1)).value_or(0);
    return static_cast<double>(after - before) * 8e9 / static_cast<double>(width.ns);
}

void add_rate(ChartLine &line, const Trace &trace, const ChartView &view) {
    if (trace.empty() || trace.buckets().front().at >= view.to) return;
    const Duration width = rate_width(view);
    double held = -1;
    for (Instant t = view.from; t < view.to; t = t + width) {
        const double rate = rate_over(trace, t, width);
        if (rate != held) {
            if (held >= 0) line.points.push_back({seconds_of(t), held});
            line.points.push_back({seconds_of(t), rate});
        }
        held = rate;
    }
    line.points.push_back({seconds_of(view.to), held});
}

std::string name_of(const Pen &pen) {
    if (pen.reading == Reading::Value) return "quantity." + std::string(record::to_string(pen.curve));
    return pen.curve == Curve::Delivered ? "quantity.goodput" : "quantity.throughput";
}

ChartLine line_of(const Series &series, const ChartView &view, const Pen &pen) {
    ChartLine line;
    line.curve = pen.curve;
    line.side = side_of(series, view.side, pen.curve);
    const bool rate = pen.reading == Reading::Rate;
    line.name = name_of(pen);
    line.form = pen.form;
    line.role = pen.role;
    line.stroke = pen.stroke;
    line.width = pen.width;
    const Trace &trace = series.curve(line.side, pen.curve);
    if (rate) {
        add_rate(line, trace, view);
    } else if (pen.form == Steps) {
        add_steps(line, trace, view);
    } else if (pen.form == Dots) {
        add_dots(line, trace, view);
    } else {
        add_ranges(line, trace, view);
    }
    return line;
}

std::vector<ChartBand> bands_of(const Series &series, const ChartView &view) {
    std::vector<ChartBand> bands;
    const Trace &trace = series.curve(view.side, Curve::Phase);
    const auto put = [&](Instant at, std::int64_t value) {
        const auto phase = static_cast<tcp::CongestionPhase>(value);
        if (!bands.empty() && bands.back().phase == phase) return;
        if (!bands.empty()) bands.back().to = at;
        bands.push_back({at, view.to, phase});
    };
    if (const auto held = trace.value_at(view.from - nanoseconds(1))) put(view.from, *held);
    for (const Column &column : trace.columns(view.from, view.to, view.columns)) {
        put(column.points.at, column.points.first);
        put(column.points.until, column.points.last);
    }
    std::erase_if(bands, [](const ChartBand &band) { return band.from == band.to; });
    return bands;
}

ChartUnit unit_of(ChartKind kind) {
    switch (kind) {
        case ChartKind::Rtt: return ChartUnit::Nanoseconds;
        case ChartKind::Throughput: return ChartUnit::BitsPerSecond;
        default: return ChartUnit::Bytes;
    }
}

ChartAxis axis_of_values(const Chart &chart) {
    double low = std::numeric_limits<double>::max(), high = 0;
    double edge_high = 0;
    const int steps = std::clamp(static_cast<int>(chart.view.rows) / 30, 2, 8);
    for (const ChartLine &line : chart.lines) {
        for (const Point &point : line.points) {
            low = std::min(low, point.y);
            (line.curve == Curve::WindowEdge ? edge_high : high) =
                std::max(line.curve == Curve::WindowEdge ? edge_high : high, point.y);
        }
    }
    if (chart.view.kind != ChartKind::Sequence || low > high) return value_axis(chart.unit, 0, high, steps);
    // A window that is far beyond what is sent would press the rest flat; then its edge is out of the
    // picture.
    const double most = high + std::max((high - low) * 0.6, 2'000.0);
    return value_axis(chart.unit, low, std::max(high, std::min(edge_high, most)), steps);
}

}  // namespace

std::string_view to_string(ChartKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<ChartKind> parse_chart(std::string_view text) {
    const auto found = std::find(kNames.begin(), kNames.end(), text);
    if (found == kNames.end()) return std::nullopt;
    return static_cast<ChartKind>(found - kNames.begin());
}

ChartUnit unit_of(Curve curve) {
    switch (curve) {
        case Curve::RttSample:
        case Curve::Srtt:
        case Curve::Rttvar:
        case Curve::Rto: return ChartUnit::Nanoseconds;
        default: return ChartUnit::Bytes;
    }
}

std::vector<Curve> curves_of(ChartKind kind) {
    std::vector<Curve> curves;
    for (const Pen &pen : kPens) {
        if (pen.chart == kind) curves.push_back(pen.curve);
    }
    if (kind == ChartKind::Cwnd) curves.push_back(Curve::Phase);
    return curves;
}

Series::Side side_of(const Series &series, Series::Side side, Curve curve) {
    switch (curve) {
        case Curve::Delivered:
        case Curve::ReceiveBuffer:
        case Curve::ReceiveWindow: return {series.peer_of(side), side.conn};
        case Curve::QueueBytes:
        case Curve::QueueLength: return {side.host, 0};
        default: return side;
    }
}

Chart chart_of(const Series &series, const ChartView &view) {
    Chart chart;
    chart.view = view;
    chart.unit = unit_of(view.kind);
    for (const Pen &pen : kPens) {
        if (pen.chart != view.kind) continue;
        ChartLine line = line_of(series, view, pen);
        if (!line.points.empty()) chart.lines.push_back(std::move(line));
    }
    if (view.kind == ChartKind::Cwnd) chart.bands = bands_of(series, view);
    chart.value = axis_of_values(chart);
    chart.time = round_axis(seconds_of(view.from), seconds_of(view.to),
                            std::clamp(static_cast<int>(view.columns) / 60, 2, 14), 1, "s");
    return chart;
}

std::vector<Series::Side> chart_sides(const Series &series) {
    std::vector<Series::Side> sides = series.sides();
    std::erase_if(sides, [&](const Series::Side &side) {
        return side.conn == 0 || series.peer_of(side) == sim::kNoHost;
    });
    return sides;
}

std::optional<Series::Side> busiest_side(const Series &series, sim::ConnId conn,
                                         std::optional<sim::HostId> host) {
    std::optional<Series::Side> busiest;
    std::int64_t most = -1;
    for (const Series::Side &side : chart_sides(series)) {
        const Trace &sent = series.curve(side, Curve::BytesSent);
        const std::int64_t bytes = sent.empty() ? 0 : sent.buckets().back().last;
        const bool wanted = (conn == 0 || side.conn == conn) && (!host || side.host == *host);
        if (wanted && bytes > most) {
            busiest = side;
            most = bytes;
        }
    }
    return busiest;
}

std::optional<ChartExtent> extent_of(const Series &series, Series::Side side) {
    std::optional<ChartExtent> extent;
    for (int i = 0; i < record::kCurveCount; ++i) {
        const auto curve = static_cast<Curve>(i);
        const Trace &trace = series.curve(side_of(series, side, curve), curve);
        if (trace.empty() || curve == Curve::QueueBytes || curve == Curve::QueueLength) continue;
        const Instant first = trace.buckets().front().at, last = trace.buckets().back().until;
        if (!extent) extent = {first, last};
        extent = {std::min(extent->from, first), std::max(extent->to, last)};
    }
    return extent;
}

std::vector<ChartReading> readings_at(const Series &series, const ChartView &view, Instant t) {
    std::vector<ChartReading> readings;
    const Duration column = nanoseconds((view.to - view.from).ns / std::max(1u, view.columns));
    for (const Pen &pen : kPens) {
        if (pen.chart != view.kind) continue;
        ChartReading reading;
        reading.name = name_of(pen);
        reading.role = pen.role;
        reading.curve = pen.curve;
        reading.side = side_of(series, view.side, pen.curve);
        const Trace &trace = series.curve(reading.side, pen.curve);
        const Bucket *bucket = trace.bucket_at(t);
        if (bucket == nullptr) continue;
        if (pen.reading == Reading::Rate) {
            const Duration width = rate_width(view);
            const Instant bin = view.from + nanoseconds((t - view.from).ns / width.ns * width.ns);
            reading.at_value = rate_over(trace, bin, width);
            reading.value =
                quantity_label(static_cast<std::int64_t>(reading.at_value), ChartUnit::BitsPerSecond);
        } else if (pen.curve == Curve::Resent || pen.curve == Curve::Selective) {
            // A range is of its instant alone.
            if (t - bucket->until > column * 2) continue;
            reading.value = fmt::format("{}–{}", bucket->min, bucket->max);
            reading.at_value = static_cast<double>(bucket->max);
            reading.changed = bucket->until;
        } else {
            const std::optional<std::int64_t> value = drawable_at(pen.curve, trace, t);
            if (!value) continue;
            reading.at_value = static_cast<double>(*value);
            reading.value = quantity_label(*value, unit_of(pen.curve));
            reading.changed = t >= bucket->until ? bucket->until : bucket->at;
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

std::optional<tcp::CongestionPhase> phase_at(const Series &series, Series::Side side, Instant t) {
    const std::optional<std::int64_t> value = series.curve(side, Curve::Phase).value_at(t);
    if (!value) return std::nullopt;
    return static_cast<tcp::CongestionPhase>(*value);
}

std::size_t Chart::point_count() const {
    std::size_t count = 0;
    for (const ChartLine &line : lines)
        count += line.points.size();
    return count;
}

std::string Chart::dump() const {
    std::string text =
        fmt::format("{} host {} conn {} {:.6f}..{:.6f} s\n", to_string(view.kind), view.side.host,
                    view.side.conn, seconds_of(view.from), seconds_of(view.to));
    for (const ChartAxis *axis : {&time, &value}) {
        text += fmt::format("axis {:g}..{:g} by {:g} {}, {} decimals\n", axis->from, axis->to, axis->step,
                            axis->unit, axis->decimals);
    }
    for (const ChartBand &band : bands) {
        text += fmt::format("band {:.6f}..{:.6f} {}\n", seconds_of(band.from), seconds_of(band.to),
                            tcp::to_string(band.phase));
    }
    for (const ChartLine &line : lines) {
        text += fmt::format("line {}\n", line.name);
        for (const Point &point : line.points)
            text += fmt::format("  {:.6f} {:.0f}\n", point.x, point.y);
    }
    return text;
}

}  // namespace theater::scene
