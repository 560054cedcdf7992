// Where scenarios come from and go to: the built-in ones in :/scenarios, a person's own in files.
// Knows no session; every failure comes back as sentences for a person.
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace theater::script {
struct ScenarioFile;
struct Words;
}  // namespace theater::script

namespace theater::ui {

/// The scenario that the first launch plays.
inline constexpr char kFirstScenario[] = "hs-three-way";

/// The ids of the built-in scenarios in the order in which one teaches them, without reading any of them.
QStringList built_in_ids();
/// Reads a built-in scenario or, where there is none of that name, a file. On failure `errors` gets one line
/// "file:line:col: sentence" for each error.
std::optional<script::ScenarioFile> load_scenario(const QString &what, QStringList &errors);
/// Whether load_scenario would take `what` from the built-in ones.
bool is_built_in(const QString &what);
/// Writes a file whole or not at all. Returns what went wrong; empty if nothing did.
QString store_scenario(const script::ScenarioFile &file, const QString &path);

/// A run in words for a list: its name in the file and its title in the current language.
struct RunTitle {
    QString name;
    QString title;
};
std::vector<RunTitle> run_titles(const script::ScenarioFile &file);

/// A built-in scenario in words.
struct LessonTitle {
    QString id;
    QString title;
    std::vector<RunTitle> runs;
};
/// Lessons of one subject: "Set-up", "Tear-down" and so on.
struct ModuleTitle {
    QString title;
    std::vector<LessonTitle> lessons;
};
/// All of them in the current language, module by module. The first call reads every file, so it is left
/// until a menu opens.
std::vector<ModuleTitle> lesson_titles();

/// Words of a scenario in the current language, or in the other one where they are missing.
QString in_current_language(const script::Words &words);

}  // namespace theater::ui
