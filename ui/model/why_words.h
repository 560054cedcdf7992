// The answer to "Why?" as rows of words: what led to a fact and what it brought about, or why nothing
// happens.
#pragma once

#include <vector>

#include "core/record/causes.h"
#include "core/record/silence.h"
#include "ui/model/happening_words.h"

namespace theater::ui {

struct WhyRow {
    /// Heading: a short line over the rows below it. Fact: something that happened; a click leads there.
    /// Plain: a sentence of its own.
    enum class Kind { Heading, Fact, Plain } kind = Kind::Plain;
    Happening words;
    quint32 fact = 0;          ///< what a click selects; 0: nothing
    bool has_instant = false;  ///< `words.at` is an instant worth going to
    bool is_effect = false;    ///< it tells what came of it, not what led to it
    bool is_more = false;      ///< a click shows the causes that are left out
};

/// Whether what is left out of a chain can still be shown.
enum class WhyChain { Nearest, Whole };

/// Why that with which `chain` begins happened, and what came of it.
std::vector<WhyRow> why_rows(const record::Chain &chain, const record::Effects &effects,
                             const WordSource &source, WhyChain shown);
/// Why nothing happens, and what will end that.
std::vector<WhyRow> silence_rows(const record::Silence &silence, const WordSource &source);
/// What happens at an instant, each fact as a row that leads on to its causes; empty if nothing does.
std::vector<WhyRow> instant_rows(Instant t, const WordSource &source);

}  // namespace theater::ui
