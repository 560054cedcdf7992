// What a FILE|ID[:RUN] on the command line means: which scenario file, which of its runs.
#pragma once

#include <optional>
#include <string>

#include <QString>
#include <QStringList>

#include "core/script/scenario.h"

namespace theater::app {

/// A name taken apart. `run` is empty where none was named.
struct Name {
    QString what;  ///< an ID or a path
    QString run;
};

/// An ID or a path that exists is taken whole, so that a path with a colon works; else what follows the last
/// colon is the run.
Name take_apart(const std::string &argument);

/// A file that was read and the run that was meant.
struct Source {
    Name name;
    script::ScenarioFile file;
    std::size_t run = 0;

    const script::Scenario &scenario() const { return file.runs[run]; }
    /// "hs-three-way:main"
    QString title() const;
};

/// Reads it; on failure nothing, and `errors` has a line "file:line:col: sentence" for each error.
std::optional<Source> read_source(const std::string &argument, QStringList &errors);

}  // namespace theater::app
