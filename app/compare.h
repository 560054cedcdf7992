// `run --compare` and `export --compare`: two runs on one clock, from the command line.
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "app/options.h"
#include "app/source.h"
#include "app/terminal.h"
#include "core/scene/side_by_side.h"

namespace theater::app {

/// The two runs that are compared.
struct Compared {
    record::Comparison comparison;
    QStringList titles;  ///< of each, as a column is headed: the name and what its file calls it
    QStringList names;   ///< of each: "hs-three-way:main"

    /// With the words of the current language.
    scene::Beside beside() const;
};

/// Runs `source` and the one that --compare names: FILE|ID[:RUN], or :RUN of the same file. Profile, seed and
/// length that were asked for hold for both. On failure nothing, and `errors` says what is wrong.
std::optional<Compared> read_comparison(const Options &options, const Source &source, QStringList &errors);

/// Prints the first difference and the table, as text or as JSON lines (docs/run-json.md).
void write_comparison(const Compared &compared, Form form, Glyphs glyphs, Output &output);

}  // namespace theater::app
