// The command line as a value: what was asked for, or a sentence on what is wrong with it.
// Touches no file; names are taken as they stand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <QString>
#include <tl/expected.hpp>

#include "core/base/time.h"
#include "core/scene/chart.h"
#include "core/scene/film.h"
#include "core/scene/theme.h"
#include "core/script/scenario.h"
#include "ui/text/language.h"

namespace theater::app {

enum class Command { Window, Run, Check, List, Profiles, Export, Help, Version };
enum class Form { Ladder, Json };

/// What `export` is told beside the name of the scenario.
struct ExportOptions {
    std::string to;  ///< the file to write; its ending says the format
    std::optional<Instant> at;
    std::string steps;                ///< "", "all", "marks" or a list such as "1,3-5"
    int width = 1920, height = 1080;  ///< pixels
    scene::ThemeKind theme = scene::ThemeKind::Light;
    scene::Presentation presentation = scene::Presentation::Ladder;
    std::optional<scene::ChartKind> chart;  ///< a chart instead of the film
    std::string host;                       ///< whose chart; empty: of who sends most
};

struct Options {
    Command command = Command::Window;
    std::optional<Command> help_for;  ///< Help: a command's own page
    std::vector<std::string> names;   ///< FILE or ID, each with or without :RUN
    std::optional<ui::Language> language;
    Form form = Form::Ladder;
    std::optional<Duration> until;
    std::optional<std::uint64_t> seed;
    std::optional<std::string> profile;
    std::optional<script::Numbers> numbers;
    std::optional<std::string> branch;   ///< of the run
    std::optional<std::string> compare;  ///< FILE|ID[:RUN] or :RUN that the run is compared with
    ExportOptions to_export;
};

struct UsageError {
    QString sentence;
    std::optional<Command> command;  ///< whose help page helps further
};

/// Reads the arguments after the program's name.
tl::expected<Options, UsageError> parse_options(const std::vector<std::string> &arguments);

/// The language that the arguments ask for, looked for before anything else so that even a complaint about
/// them is in it.
std::optional<ui::Language> language_asked_for(const std::vector<std::string> &arguments);

/// "run" …; empty for the window.
std::string_view to_string(Command command);
/// The word of `words` that is at most two or three slips away from `word`; empty if there is none.
std::string_view nearest(std::string_view word, const std::vector<std::string_view> &words);

}  // namespace theater::app
