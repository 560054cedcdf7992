// `run`: a recording as a ladder in columns for a terminal, at most 100 columns wide.
#pragma once

#include "app/run.h"
#include "app/terminal.h"

namespace theater::app {

struct LadderStyle {
    Glyphs glyphs = Glyphs::Unicode;
    script::Numbers numbers = script::Numbers::Relative;
};

inline constexpr int kLadderWidth = 100;

/// Writes the head, one row a segment or happening, and the states at the end.
void write_text_ladder(const FinishedRun &run, const QString &title, const LadderStyle &style,
                       Output &output);

}  // namespace theater::app
