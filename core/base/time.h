// Virtual time: integer nanoseconds as strong types, so that every run is exact and the same everywhere.
// Knows nothing else; in particular there is no clock in here.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace theater {

/// A span of virtual time in nanoseconds. May be negative (a row of an expectation before its zero).
struct Duration {
    std::int64_t ns = 0;
    friend constexpr auto operator<=>(Duration, Duration) = default;
};

/// A point of virtual time: nanoseconds since the run began.
struct Instant {
    std::int64_t ns = 0;
    friend constexpr auto operator<=>(Instant, Instant) = default;
};

constexpr Duration nanoseconds(std::int64_t n) { return {n}; }
constexpr Duration microseconds(std::int64_t n) { return {n * 1'000}; }
constexpr Duration milliseconds(std::int64_t n) { return {n * 1'000'000}; }
constexpr Duration seconds(std::int64_t n) { return {n * 1'000'000'000}; }

constexpr Duration operator+(Duration a, Duration b) { return {a.ns + b.ns}; }
constexpr Duration operator-(Duration a, Duration b) { return {a.ns - b.ns}; }
constexpr Duration operator*(Duration a, std::int64_t n) { return {a.ns * n}; }
constexpr Duration operator/(Duration a, std::int64_t n) { return {a.ns / n}; }
constexpr Instant operator+(Instant t, Duration d) { return {t.ns + d.ns}; }
constexpr Instant operator-(Instant t, Duration d) { return {t.ns - d.ns}; }
constexpr Duration operator-(Instant a, Instant b) { return {a.ns - b.ns}; }

/// Later than anything that a run can reach (292 years); never the time of a happening.
inline constexpr Instant kNever{INT64_MAX};

/// Reads a number with a unit: "50ms", "2h", "1.5s", "250us", "10ns", "3min"; nothing if it is not one,
/// negative, or more than 100 years. Decimal fractions are exact to the nanosecond, never rounded.
std::optional<Duration> parse_duration(std::string_view text);

/// Writes a duration so that parse_duration reads the same value back: the largest unit that stays short,
/// e.g. "50ms", "1.05s", "2h", "0s".
std::string to_string(Duration duration);

/// Seconds with at least `decimals` decimals and as many more (up to nine) as the value needs: "1.050".
std::string seconds_text(Duration duration, int decimals = 3);

}  // namespace theater
