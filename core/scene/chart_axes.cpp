// Axes with round numbers, and values in words.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/chart.h"
#include "core/scene/labels.h"

namespace theater::scene {

namespace {

/// The next of 1, 2, 5, 10, 20 … that is not less.
double round_step(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * 0.999'999) return factor * power;
    }
    return 10 * power;
}

struct Unit {
    double scale;
    const char *name;
};

template <std::size_t n>
Unit fitting(double most, const std::array<Unit, n> &units) {
    Unit best = units.front();
    for (const Unit &unit : units) {
        if (most >= unit.scale) best = unit;
    }
    return best;
}

constexpr std::array<Unit, 4> kBytes{{{1, "B"}, {1e3, "KB"}, {1e6, "MB"}, {1e9, "GB"}}};
constexpr std::array<Unit, 4> kTimes{{{1, "ns"}, {1e3, "µs"}, {1e6, "ms"}, {1e9, "s"}}};
constexpr std::array<Unit, 4> kRates{{{1, "bit/s"}, {1e3, "kbit/s"}, {1e6, "Mbit/s"}, {1e9, "Gbit/s"}}};

Unit unit_for(ChartUnit unit, double most) {
    switch (unit) {
        case ChartUnit::Nanoseconds: return fitting(most, kTimes);
        case ChartUnit::BitsPerSecond: return fitting(most, kRates);
        case ChartUnit::Bytes: break;
    }
    return fitting(most, kBytes);
}

}  // namespace

ChartAxis round_axis(double low, double high, int wanted, double scale, std::string unit) {
    ChartAxis axis;
    axis.scale = scale;
    axis.unit = std::move(unit);
    const double span = std::max((high - low) / scale, 1e-9);
    axis.step = round_step(span / wanted);
    axis.from = low / scale;
    axis.to = high / scale;
    axis.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(axis.step) + 1e-9)));
    return axis;
}

/// The axis of values: from a round number to a round number, with a little room above what is highest.
ChartAxis value_axis(ChartUnit unit, double low, double high, int steps);
ChartAxis value_axis(ChartUnit unit, double low, double high, int steps) {
    if (high <= low) high = low + 1;
    const Unit best = unit_for(unit, high * 1.000'001);
    ChartAxis axis = round_axis(low, high, steps, best.scale, best.name);
    axis.from = std::floor(axis.from / axis.step + 1e-9) * axis.step;
    const double room = axis.step * 0.15;
    axis.to = std::ceil((axis.to + room) / axis.step - 1e-9) * axis.step;
    // Half a step is enough above a curve that just passes a round number.
    if (axis.to - axis.step / 2 > high / best.scale + room) axis.to -= axis.step / 2;
    return axis;
}

std::string quantity_label(std::int64_t value, ChartUnit unit) {
    const auto magnitude = static_cast<double>(value);
    switch (unit) {
        case ChartUnit::Nanoseconds:
            if (value >= 1'000'000'000) return fmt::format("{:.3f} s", magnitude / 1e9);
            return value >= 1'000'000 ? fmt::format("{:.3f} ms", magnitude / 1e6)
                                      : fmt::format("{:.3f} µs", magnitude / 1e3);
        case ChartUnit::BitsPerSecond: {
            const Unit best = unit_for(unit, magnitude);
            return best.scale > 1 ? fmt::format("{:.2f} {}", magnitude / best.scale, best.name)
                                  : fmt::format("{:.0f} {}", magnitude, best.name);
        }
        case ChartUnit::Bytes: break;
    }
    return value < 0 ? fmt::format("{} B", value) : grouped(static_cast<std::uint64_t>(value)) + " B";
}

}  // namespace theater::scene
