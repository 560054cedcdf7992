// A comparison in words: what each course did where they part, and the table of what differs.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/record/comparison.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

/// "client sends SYN seq=0", "server: LISTEN → SYN-RECEIVED": a fact of a course in a few words.
std::string fact_words(const record::Course &course, sim::FactId fact, const Phrasebook &words);
/// What a course did at a divergence; "nothing", or that it has ended, where it did nothing.
std::string side_words(const record::Course &course, const record::Divergence::Side &side,
                       const Phrasebook &words);

/// The same for both sides; where their words would be alike, in full, so that one sees what is different.
std::array<std::string, 2> parting_words(const std::vector<record::CoursePtr> &courses,
                                         const record::Comparison::Parting &parting, const Phrasebook &words);

struct ComparisonRow {
    enum class Kind : std::uint8_t { Heading, Figure, Setting } kind = Kind::Figure;
    /// Of a figure or a setting: what a program knows it by, such as "segments" or "client.fast_open".
    std::string id;
    std::string label;
    std::vector<std::string> values;  ///< one for each course
    bool differs = false;
    friend bool operator==(const ComparisonRow &, const ComparisonRow &) = default;
};

/// Figures first, each group under a heading, then the settings that differ. A setting that differs in the
/// same way at both hosts is one row.
std::vector<ComparisonRow> comparison_rows(const record::Comparison &comparison, const Phrasebook &words);

/// A value of a figure: "0.150 s", "1,460 B", "ESTABLISHED"; "–" where there is none.
std::string figure_words(record::FigureKind kind, std::optional<std::int64_t> value);

}  // namespace theater::scene
