#include <QCoreApplication>

#include "app/commands.h"
#include "app/compare.h"
#include "app/json_lines.h"
#include "app/run.h"
#include "app/source.h"
#include "app/text_ladder.h"
#include "core/script/expect.h"
#include "core/tcp/profiles.h"
#include "ui/model/library.h"
#include "ui/text/phrases.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

struct Run {
    Q_DECLARE_TR_FUNCTIONS(Run)
};

/// An unknown profile is bad usage, and the answer names those that exist.
std::optional<UsageError> check_profile(const Options &options) {
    if (!options.profile || tcp::profile_config(*options.profile)) {
        return std::nullopt;
    }
    QStringList names;
    for (const tcp::Profile &profile : tcp::profiles()) {
        names += ui::to_qstring(profile.name);
    }
    return UsageError{Run::tr("There is no profile \"%1\"; the profiles are: %2.")
                          .arg(ui::to_qstring(*options.profile), names.join(QStringLiteral(", "))),
                      Command::Run};
}

/// "hs-three-way:main · The three-way handshake", and the run's own title where it has one.
QString title_of(const Source &source) {
    QString title = source.title();
    for (const script::Words &words : {source.file.title, source.scenario().title}) {
        const QString part = ui::in_current_language(words);
        if (!part.isEmpty()) {
            title += QStringLiteral(" · ") + part;
        }
    }
    return title;
}

script::Numbers numbers_of(const script::Scenario &scenario, const Options &options) {
    return options.numbers.value_or(scenario.expect ? scenario.expect->numbers : script::Numbers::Relative);
}

/// What the run failed of its file's expectation. A run that --until made longer than its file says is held
/// to what it shows up to the file's end.
std::vector<script::Failure> failures_of(const FinishedRun &run, const Source &source,
                                         const Options &options) {
    if (options.until && run.end > script::end_of(source.scenario())) {
        const FinishedRun short_run = run_scenario(source.scenario(), Options{});
        return script::check_expectation(short_run.scenario, short_run.recording, short_run.world,
                                         short_run.end);
    }
    return script::check_expectation(run.scenario, run.recording, run.world, run.end);
}

/// "file:line:col: sentence"; the file alone where the failure has no row.
QString failure_line(const script::Failure &failure, const Source &source) {
    const QString sentence = ui::say(failure.text);
    return failure.line == 0 ? QStringLiteral("%1: %2").arg(source.name.what, sentence)
                             : QStringLiteral("%1:%2:%3: %4")
                                   .arg(source.name.what)
                                   .arg(failure.line)
                                   .arg(failure.column)
                                   .arg(sentence);
}

/// Says on standard output (below a ladder) how the expectation went, and on standard error which rows
/// failed.
int report(const FinishedRun &run, const Source &source, const Options &options) {
    const auto summary = [&](const QString &text) {
        if (options.form == Form::Ladder) {
            standard_output().line(text);
        }
    };
    if (!run.scenario.expect) {
        summary(Run::tr("Expected: the file says nothing"));
        return 0;
    }
    if (options.profile || options.seed) {
        summary(Run::tr("Expected: not applied"));
        standard_error().line(
            Run::tr("%1: with --profile or --seed the expected rows are not applied.").arg(source.title()));
        return 0;
    }
    const std::vector<script::Failure> failures = failures_of(run, source, options);
    for (const script::Failure &failure : failures) {
        standard_error().line(failure_line(failure, source));
    }
    const auto count = static_cast<int>(failures.size());
    summary(failures.empty() ? Run::tr("Expected: all as the file says (rows: %1)")
                                   .arg(script::applied_rows(run.scenario, run.recording, run.world, run.end))
                             : Run::tr("Expected: FAILED (differences: %1)").arg(count));
    return failures.empty() ? 0 : 1;
}

}  // namespace

int command_run(const Options &options, Glyphs glyphs) {
    if (const auto error = check_profile(options)) {
        return complain(*error);
    }
    QStringList errors;
    const auto source = read_source(options.names.front(), errors, options.branch);
    if (!source) {
        return complain(errors);
    }
    if (options.compare) {
        const auto compared = read_comparison(options, *source, errors);
        if (!compared) {
            return complain(errors);
        }
        write_comparison(*compared, options.form, glyphs, standard_output());
        return 0;
    }
    const FinishedRun run = run_scenario(source->scenario(), options);
    if (options.form == Form::Json) {
        write_json_lines(run.scenario.setup, run.recording, standard_output());
    } else {
        const LadderStyle style{glyphs, numbers_of(run.scenario, options)};
        write_text_ladder(run, title_of(*source), style, standard_output());
    }
    return report(run, *source, options);
}

}  // namespace theater::app
