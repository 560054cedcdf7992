// What a FILE|ID[:RUN[/BRANCH]] on the command line means: which scenario file, which of its runs, which
// branch of that.
#pragma once

#include <optional>
#include <string>

#include <QString>
#include <QStringList>

#include "core/script/scenario.h"

namespace theater::app {

/// A name taken apart. `run` and `branch` are empty where none was named.
struct Name {
    QString what;  ///< an ID or a path
    QString run;
    QString branch;
};

/// An ID or a path that exists is taken whole, so that a path with a colon works; else what follows the last
/// colon is the run.
Name take_apart(const std::string &argument);

/// A file that was read and the run that was meant. Where it was a branch that was meant, that is a run of
/// its own now, in the place of the one that it is a branch of.
struct Source {
    Name name;
    script::ScenarioFile file;
    std::size_t run = 0;

    const script::Scenario &scenario() const { return file.runs[run]; }
    /// "hs-three-way:main", "session.toml:main/lost-syn"
    QString title() const;
};

/// Reads it; on failure nothing, and `errors` has a line "file:line:col: sentence" for each error. `branch`
/// counts more than one that the argument names.
std::optional<Source> read_source(const std::string &argument, QStringList &errors,
                                  const std::optional<std::string> &branch = {});

}  // namespace theater::app
