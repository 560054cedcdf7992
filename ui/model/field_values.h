// What a person types into a field: read as a value, or a sentence that says why it is none.
#pragma once

#include <cstdint>
#include <optional>

#include <QString>

#include "core/base/time.h"

namespace theater::ui {

/// A value, or why there is none. An empty field may be neither: it leaves the value out.
template <typename T>
struct Typed {
    std::optional<T> value{};
    QString problem{};
    bool is_fine() const { return problem.isEmpty(); }
};

/// Whether a field may be left empty.
enum class Needed { Yes, No };

/// "300 ms", "1.5s", "2 h". A bare number has no unit and is no time, except 0.
Typed<Duration> read_time(const QString &text, Duration least, Duration most, Needed needed);
/// A whole number from `least` to `most`; blanks and thousands separators are passed over.
Typed<std::uint64_t> read_count(const QString &text, std::uint64_t least, std::uint64_t most, Needed needed);
/// "10", "10 %", "0.5%": a percentage as parts in a million; empty is 0.
Typed<std::uint32_t> read_percent(const QString &text);
/// "10 Mbit/s", "64k", "1000000": bits a second; empty is 0, no limit.
Typed<std::uint64_t> read_rate(const QString &text);

}  // namespace theater::ui
