#include "ui/model/field_values.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/script/limits.h"
#include "ui/model/fault_words.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Fields)
};

QString without_blanks(const QString &text) {
    QString plain;
    for (const QChar c : text) {
        if (!c.isSpace()) {
            plain += c;
        }
    }
    return plain;
}

}  // namespace

Typed<Duration> read_time(const QString &text, Duration least, Duration most, Needed needed) {
    const QString plain = without_blanks(text);
    if (plain.isEmpty()) {
        return needed == Needed::No ? Typed<Duration>{}
                                    : Typed<Duration>{{}, Fields::tr("A time is needed, such as 300 ms.")};
    }
    const std::optional<Duration> read =
        plain == QLatin1String("0") ? std::optional(Duration{}) : parse_duration(plain.toStdString());
    if (!read) {
        static const QRegularExpression bare(QStringLiteral("^[0-9.]+$"));
        return {{},
                bare.match(plain).hasMatch()
                    ? Fields::tr("A unit is missing: %1 ms or %1 s?").arg(plain)
                    : Fields::tr("“%1” is no time. Times look like 300 ms, 1.5 s or 2 h.").arg(text)};
    }
    if (*read < least || *read > most) {
        return {{}, Fields::tr("It must be from %1 to %2.").arg(span_words(least), span_words(most))};
    }
    return {read, {}};
}

Typed<std::uint64_t> read_count(const QString &text, std::uint64_t least, std::uint64_t most, Needed needed) {
    QString plain = without_blanks(text);
    plain.remove(QLatin1Char(','));
    if (plain.isEmpty()) {
        return needed == Needed::No ? Typed<std::uint64_t>{}
                                    : Typed<std::uint64_t>{{}, Fields::tr("A number is needed.")};
    }
    bool reads = false;
    const std::uint64_t value = plain.toULongLong(&reads);
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    if (!digits.match(plain).hasMatch()) {
        return {{}, Fields::tr("“%1” is no whole number.").arg(text)};
    }
    if (!reads || value < least || value > most) {
        return {{}, Fields::tr("It must be from %1 to %2.").arg(least).arg(most)};
    }
    return {value, {}};
}

Typed<std::uint32_t> read_percent(const QString &text) {
    QString plain = without_blanks(text);
    plain.remove(QChar(0xff05));
    plain.remove(QLatin1Char('%'));
    if (plain.isEmpty()) {
        return {0, {}};
    }
    static const QRegularExpression number(QStringLiteral("^([0-9]*)(?:\\.([0-9]*))?$"));
    const QRegularExpressionMatch match = number.match(plain);
    if (!match.hasMatch() || plain == QLatin1String(".")) {
        return {{}, Fields::tr("“%1” is no percentage. Percentages look like 10 or 0.5.").arg(text)};
    }
    const QString decimals = match.captured(2);
    if (decimals.size() > 4) {
        return {{}, Fields::tr("At most four decimals.")};
    }
    bool reads = true;
    const quint64 whole = match.captured(1).isEmpty() ? 0 : match.captured(1).toULongLong(&reads);
    const quint64 rest = decimals.leftJustified(4, QLatin1Char('0')).toULongLong();
    if (!reads || whole > 100 || whole * 10'000 + rest > 1'000'000) {
        return {{}, Fields::tr("It must be from 0 to 100.")};
    }
    return {static_cast<std::uint32_t>(whole * 10'000 + rest), {}};
}

Typed<std::uint64_t> read_rate(const QString &text) {
    const QString plain = without_blanks(text);
    if (plain.isEmpty()) {
        return {0, {}};
    }
    static const QRegularExpression rate(
        QStringLiteral("^([0-9]{1,13})(?:\\.([0-9]{1,9}))?([kmg]?)(?:bit/s|bps|b/s)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = rate.match(plain);
    if (!match.hasMatch()) {
        return {{}, Fields::tr("“%1” is no rate. Rates look like 10 Mbit/s or 64 kbit/s.").arg(text)};
    }
    const QString unit = match.captured(3).toLower();
    const int zeros = unit == QLatin1String("g")   ? 9
                      : unit == QLatin1String("m") ? 6
                      : unit.isEmpty()             ? 0
                                                   : 3;
    const QString decimals = match.captured(2).leftJustified(zeros, QLatin1Char('0'), true);
    bool reads = false;
    const std::uint64_t value = (match.captured(1) + decimals).toULongLong(&reads);
    if (reads && value == 0) {
        return {0, {}};
    }
    if (!reads || value < static_cast<std::uint64_t>(script::kSlowestRate) ||
        value > static_cast<std::uint64_t>(script::kFastestRate)) {
        return {{},
                Fields::tr("It must be from %1 to %2, or empty.")
                    .arg(rate_words(static_cast<std::uint64_t>(script::kSlowestRate)),
                         rate_words(static_cast<std::uint64_t>(script::kFastestRate)))};
    }
    return {value, {}};
}

}  // namespace theater::ui
