// The table of all sentences that the core can ask for: text id -> English. Other languages come from the
// translation files, context "phrases", where the id stands as the comment.
// Knows Qt's core only: the command line says the same words without a screen.
#pragma once

#include <span>
#include <string_view>

#include <QString>

#include "core/base/text.h"

namespace theater::ui {

/// One row of the table; `english` has %1, %2 … where the arguments go.
struct Phrase {
    const char *english;
    const char *id;
};

/// All rows, one span for each family of ids ("script.", "wire." …).
std::span<const std::span<const Phrase>> phrase_families();
/// The row of an id; null if there is none.
const Phrase *find_phrase(std::string_view id);

/// The sentence in the language that is set (language.h), arguments filled in. An unknown id gives the id and
/// its arguments, so that nothing is ever silently missing.
QString say(const Text &text);

/// Puts `args` into %1, %2 … of `pattern` in one pass: a percent sign inside an argument stays what it is.
QString fill_in(const QString &pattern, std::span<const std::string> args);

}  // namespace theater::ui
