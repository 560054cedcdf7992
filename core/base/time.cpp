#include "core/base/time.h"

#include <array>

namespace theater {

namespace {

struct Unit {
    std::string_view name;
    std::int64_t ns;
};

// From the largest down, so that to_string finds the largest unit that fits first.
constexpr std::array<Unit, 6> kUnits{{{"h", 3'600'000'000'000},
                                      {"min", 60'000'000'000},
                                      {"s", 1'000'000'000},
                                      {"ms", 1'000'000},
                                      {"us", 1'000},
                                      {"ns", 1}}};

constexpr std::int64_t kLongest = 100LL * 366 * 24 * 3'600 * 1'000'000'000;

std::string decimals_of(std::int64_t fraction_ns, std::int64_t unit_ns, int at_least) {
    std::string digits;
    for (std::int64_t place = unit_ns / 10; place > 0; place /= 10) {
        digits += static_cast<char>('0' + fraction_ns / place % 10);
    }
    while (static_cast<int>(digits.size()) > at_least && !digits.empty() && digits.back() == '0')
        digits.pop_back();
    return digits;
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
    std::size_t i = 0;
    __int128 whole = 0;
    std::size_t digits = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, ++digits) {
        whole = whole * 10 + (text[i] - '0');
        if (whole > kLongest) return std::nullopt;
    }
    __int128 fraction = 0;
    __int128 scale = 1;
    if (i < text.size() && text[i] == '.') {
        std::size_t decimals = 0;
        for (++i; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, ++decimals) {
            if (decimals >= 15) return std::nullopt;
            fraction = fraction * 10 + (text[i] - '0');
            scale *= 10;
        }
        if (decimals == 0) return std::nullopt;
    }
    if (digits == 0) return std::nullopt;
    for (const Unit &unit : kUnits) {
        if (text.substr(i) != unit.name) continue;
        const __int128 part = fraction * unit.ns;
        if (part % scale != 0) return std::nullopt;  // finer than a nanosecond
        const __int128 ns = whole * unit.ns + part / scale;
        if (ns > kLongest) return std::nullopt;
        return Duration{static_cast<std::int64_t>(ns)};
    }
    return std::nullopt;
}

std::string to_string(Duration duration) {
    if (duration.ns == 0) return "0s";
    if (duration.ns < 0) return "-" + to_string(Duration{-duration.ns});
    for (const Unit &unit : kUnits) {
        if (duration.ns % unit.ns == 0) return std::to_string(duration.ns / unit.ns) + std::string(unit.name);
        // A fraction is short in seconds and below only: "1.05s", never "0.017h".
        if (unit.ns <= 1'000'000'000 && duration.ns >= unit.ns) {
            return std::to_string(duration.ns / unit.ns) + "." +
                   decimals_of(duration.ns % unit.ns, unit.ns, 0) + std::string(unit.name);
        }
    }
    return std::to_string(duration.ns) + "ns";
}

std::string seconds_text(Duration duration, int decimals) {
    if (duration.ns < 0) return "-" + seconds_text(Duration{-duration.ns}, decimals);
    const std::string fraction = decimals_of(duration.ns % 1'000'000'000, 1'000'000'000, decimals);
    return std::to_string(duration.ns / 1'000'000'000) + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace theater
