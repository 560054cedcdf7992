#include "app/options.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <numeric>
#include <span>

#include <QCoreApplication>

#include "core/script/limits.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

using ui::to_qstring;

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

constexpr unsigned bit(Command command) { return 1u << static_cast<unsigned>(command); }
constexpr unsigned kEverywhere = ~0u;

enum class Takes { Nothing, Value };

/// One option: what it is called, which commands know it, and what it does to the result. A complaint comes
/// back as a sentence; an empty one means that all is well.
struct OptionRow {
    std::string_view name;
    Takes takes;
    unsigned commands;
    QString (*read)(Options &, const std::string &value);
};

QString read_duration(std::optional<Duration> &to, std::string_view option, const std::string &value) {
    to = parse_duration(value);
    if (!to) {
        return Cli::tr("%1 needs a time with a unit, such as 50ms, 1.5s or 2h, and not \"%2\".")
            .arg(to_qstring(option), to_qstring(value));
    }
    return *to > script::kLongestTime
               ? Cli::tr("%1 reaches at most %2.")
                     .arg(to_qstring(option), to_qstring(to_string(script::kLongestTime)))
               : QString();
}

QString read_seed(Options &options, const std::string &value) {
    // As far as a file's `seed` reaches, so that every run can be written down.
    constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
    std::int64_t seed = 0;
    const char *end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, seed);
    if (error != std::errc() || stop != end || seed < 0) {
        return Cli::tr("--seed needs a whole number from 0 to %1, and not \"%2\".")
            .arg(kLargest)
            .arg(to_qstring(value));
    }
    options.seed = static_cast<std::uint64_t>(seed);
    return {};
}

QString read_size(Options &options, const std::string &value) {
    constexpr int kSmallest = 200, kLargest = 16'000;
    int sides[2] = {0, 0};
    const char *at = value.data();
    const char *end = at + value.size();
    auto first = std::from_chars(at, end, sides[0]);
    const bool crossed = first.ec == std::errc() && first.ptr != end && *first.ptr == 'x';
    if (crossed) {
        first = std::from_chars(first.ptr + 1, end, sides[1]);
    }
    const auto fits = [](int side) { return side >= kSmallest && side <= kLargest; };
    if (!crossed || first.ec != std::errc() || first.ptr != end || !fits(sides[0]) || !fits(sides[1])) {
        return Cli::
            tr("--size needs WIDTHxHEIGHT in pixels, such as 1920x1080, each from %1 to %2, and not \"%3\".")
                .arg(kSmallest)
                .arg(kLargest)
                .arg(to_qstring(value));
    }
    options.to_export.width = sides[0];
    options.to_export.height = sides[1];
    return {};
}

QString read_theme(Options &options, const std::string &value) {
    const auto theme = scene::parse_theme(value);
    if (!theme) {
        return Cli::tr("--theme is light, dark or projector, and not \"%1\".").arg(to_qstring(value));
    }
    options.to_export.theme = *theme;
    return {};
}

QString read_view(Options &options, const std::string &value) {
    const auto presentation = scene::parse_presentation(value);
    if (!presentation) {
        return Cli::tr("--view is ladder or wire, and not \"%1\".").arg(to_qstring(value));
    }
    options.to_export.presentation = *presentation;
    return {};
}

QString read_chart(Options &options, const std::string &value) {
    options.to_export.chart = scene::parse_chart(value);
    return options.to_export.chart
               ? QString()
               : Cli::tr("--chart is cwnd, rtt, sequence, throughput or buffers, and not \"%1\".")
                     .arg(to_qstring(value));
}

QString read_language(Options &options, const std::string &value) {
    options.language = ui::parse_language(value);
    return options.language ? QString()
                            : Cli::tr("--lang is en or zh, and not \"%1\".").arg(to_qstring(value));
}

QString read_at(Options &options, const std::string &value) {
    std::optional<Duration> at;
    const QString complaint = read_duration(at, "--at", value);
    if (at) {
        options.to_export.at = Instant{at->ns};
    }
    return complaint;
}

QString read_steps(Options &options, const std::string &value) {
    const bool is_list = !value.empty() && value.find_first_not_of("0123456789,-") == std::string::npos;
    if (value != "all" && value != "marks" && value != "whole" && !is_list) {
        return Cli::tr("--steps is all, marks, whole or a list such as 1,3-5, and not \"%1\".")
            .arg(to_qstring(value));
    }
    options.to_export.steps = value;
    return {};
}

std::span<const OptionRow> rows() {
    static const unsigned runs = bit(Command::Run), exports = bit(Command::Export);
    static const OptionRow table[] = {
        {"--help", Takes::Nothing, kEverywhere, nullptr},
        {"--version", Takes::Nothing, kEverywhere, nullptr},
        {"--lang", Takes::Value, kEverywhere, read_language},
        {"--json", Takes::Nothing, runs | bit(Command::List) | bit(Command::Profiles),
         [](Options &o, const std::string &) { return o.form = Form::Json, QString(); }},
        {"--until", Takes::Value, runs,
         [](Options &o, const std::string &value) { return read_duration(o.until, "--until", value); }},
        {"--seed", Takes::Value, runs, read_seed},
        {"--profile", Takes::Value, runs,
         [](Options &o, const std::string &value) { return o.profile = value, QString(); }},
        {"--branch", Takes::Value, runs | exports,
         [](Options &o, const std::string &value) { return o.branch = value, QString(); }},
        {"--compare", Takes::Value, runs | exports,
         [](Options &o, const std::string &value) { return o.compare = value, QString(); }},
        {"--relative", Takes::Nothing, runs | exports,
         [](Options &o, const std::string &) { return o.numbers = script::Numbers::Relative, QString(); }},
        {"--absolute", Takes::Nothing, runs | exports,
         [](Options &o, const std::string &) { return o.numbers = script::Numbers::Absolute, QString(); }},
        {"--to", Takes::Value, exports,
         [](Options &o, const std::string &value) { return o.to_export.to = value, QString(); }},
        {"--at", Takes::Value, exports, read_at},
        {"--steps", Takes::Value, exports, read_steps},
        {"--size", Takes::Value, exports, read_size},
        {"--theme", Takes::Value, exports, read_theme},
        {"--view", Takes::Value, exports, read_view},
        {"--chart", Takes::Value, exports, read_chart},
        {"--host", Takes::Value, exports,
         [](Options &o, const std::string &value) { return o.to_export.host = value, QString(); }},
    };
    return table;
}

const OptionRow *find_row(std::string_view name) {
    for (const OptionRow &row : rows()) {
        if (row.name == name) {
            return &row;
        }
    }
    return nullptr;
}

constexpr Command kWords[] = {Command::Run,      Command::Check,  Command::List,
                              Command::Profiles, Command::Export, Command::Help};

std::optional<Command> find_command(std::string_view word) {
    for (const Command command : kWords) {
        if (to_string(command) == word) {
            return command;
        }
    }
    return std::nullopt;
}

/// An option as it was written, before it is known whose it is.
struct Given {
    const OptionRow *row;
    std::string value;
};

struct Split {
    std::vector<Given> options;
    std::vector<std::string> words;
    bool first_is_name = false;  ///< "--" came before the first word: it is no command
};

QString unknown_option(std::string_view name) {
    std::vector<std::string_view> names;
    for (const OptionRow &row : rows()) {
        names.push_back(row.name);
    }
    const std::string_view near = nearest(name, names);
    return near.empty()
               ? Cli::tr("There is no option %1.").arg(to_qstring(name))
               : Cli::tr("There is no option %1. Did you mean %2?").arg(to_qstring(name), to_qstring(near));
}

/// Tells options from words. Nothing is known yet of the command, so an option may stand before it.
tl::expected<Split, UsageError> split(const std::vector<std::string> &arguments) {
    Split result;
    bool only_words = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &argument = arguments[i];
        if (only_words || argument.size() < 2 || argument[0] != '-') {
            result.words.push_back(argument);
            continue;
        }
        if (argument == "--") {
            only_words = true;
            result.first_is_name = result.words.empty();
            continue;
        }
        const std::size_t equals = argument.find('=');
        std::string name = argument.substr(0, equals);
        name = name == "-h" ? "--help" : name == "-V" ? "--version" : name;
        const OptionRow *row = find_row(name);
        if (row == nullptr) {
            return tl::unexpected(UsageError{unknown_option(name), std::nullopt});
        }
        Given given{row, equals == std::string::npos ? "" : argument.substr(equals + 1)};
        if (row->takes == Takes::Nothing && equals != std::string::npos) {
            return tl::unexpected(
                UsageError{Cli::tr("%1 takes no value.").arg(to_qstring(name)), std::nullopt});
        }
        if (row->takes == Takes::Value && equals == std::string::npos) {
            if (i + 1 == arguments.size()) {
                return tl::unexpected(
                    UsageError{Cli::tr("%1 needs a value.").arg(to_qstring(name)), std::nullopt});
            }
            given.value = arguments[++i];
        }
        result.options.push_back(std::move(given));
    }
    return result;
}

std::vector<std::string_view> command_words() {
    std::vector<std::string_view> words;
    for (const Command command : kWords) {
        words.push_back(to_string(command));
    }
    return words;
}

/// What the words must be for a command; an empty sentence when they are.
QString check_words(const Options &options) {
    const std::size_t count = options.names.size();
    switch (options.command) {
        case Command::Run:
        case Command::Export:
            if (count == 0) {
                return Cli::tr("%1 needs a scenario: a file, or an ID from `tcp-theater list`.")
                    .arg(to_qstring(to_string(options.command)));
            }
            break;
        case Command::Check: return count == 0 ? Cli::tr("check needs at least one file.") : QString();
        case Command::List: return {};
        case Command::Profiles:
            return count > 0 ? Cli::tr("%1 takes no further words, such as \"%2\".")
                                   .arg(to_qstring(to_string(options.command)), to_qstring(options.names[0]))
                             : QString();
        default: break;
    }
    if (options.command == Command::Window && count > 1) {
        // Two words, and the first is no command: most likely it was meant to be one.
        const std::string_view near = nearest(options.names[0], command_words());
        if (!near.empty()) {
            return Cli::tr("There is no command %1. Did you mean %2?")
                .arg(to_qstring(options.names[0]), to_qstring(near));
        }
    }
    if (count > 1) {
        return Cli::tr("One scenario at a time: \"%1\" is one too many.").arg(to_qstring(options.names[1]));
    }
    return {};
}

QString check_export(const Options &options) {
    if (options.command != Command::Export) {
        return {};
    }
    const ExportOptions &asked = options.to_export;
    if (asked.to.empty()) {
        return Cli::tr("export needs --to OUT.svg, OUT.png or OUT.pdf.");
    }
    if (asked.at && !asked.steps.empty()) {
        return Cli::tr("--at and --steps exclude each other: one picture, or several.");
    }
    if (asked.chart && (asked.at || !asked.steps.empty())) {
        return Cli::tr("--chart shows the whole run: --at and --steps belong to the film.");
    }
    if (asked.chart && options.compare) {
        return Cli::tr("--compare puts films beside each other: a chart is of one run.");
    }
    if (asked.presentation == scene::Presentation::Wire && (asked.chart || options.compare)) {
        return Cli::tr("--view wire shows one film: it goes neither with --chart nor with --compare.");
    }
    if (asked.presentation == scene::Presentation::Wire && asked.steps == "whole") {
        return Cli::tr("--view wire shows one instant at a time: --steps whole is the ladder's.");
    }
    if (!asked.host.empty() && !asked.chart) {
        return Cli::tr("--host says whose chart it is, so it needs --chart.");
    }
    return {};
}

}  // namespace

std::string_view to_string(Command command) {
    switch (command) {
        case Command::Run: return "run";
        case Command::Check: return "check";
        case Command::List: return "list";
        case Command::Profiles: return "profiles";
        case Command::Export: return "export";
        case Command::Help: return "help";
        default: return "";
    }
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view> &words) {
    std::string_view best;
    std::size_t best_slips = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string_view candidate : words) {
        // Levenshtein's distance, one row at a time.
        std::vector<std::size_t> row(candidate.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= candidate.size(); ++j) {
                const std::size_t changed = diagonal + (word[i - 1] == candidate[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
            }
        }
        if (row.back() < best_slips && row.back() < candidate.size()) {
            best = candidate;
            best_slips = row.back();
        }
    }
    if (!best.empty() || word.size() < 3) {
        return best;
    }
    // A name that was not written to its end: the shortest that begins so.
    for (const std::string_view candidate : words) {
        if (candidate.starts_with(word) && (best.empty() || candidate.size() < best.size())) {
            best = candidate;
        }
    }
    return best;
}

std::optional<ui::Language> language_asked_for(const std::vector<std::string> &arguments) {
    std::optional<ui::Language> language;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) {
            language = ui::parse_language(arguments[i + 1]);
        } else if (arguments[i].starts_with("--lang=")) {
            language = ui::parse_language(std::string_view(arguments[i]).substr(7));
        }
    }
    return language;
}

tl::expected<Options, UsageError> parse_options(const std::vector<std::string> &arguments) {
    const auto parts = split(arguments);
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    Options options;
    options.names = parts->words;
    const auto command =
        options.names.empty() || parts->first_is_name ? std::nullopt : find_command(options.names.front());
    if (command) {
        options.command = *command;
        options.names.erase(options.names.begin());
    }
    const auto asks_for = [&](std::string_view name) {
        return std::any_of(parts->options.begin(), parts->options.end(),
                           [&](const Given &given) { return given.row->name == name; });
    };
    if (asks_for("--help") || options.command == Command::Help) {
        options.help_for = options.command == Command::Help && !options.names.empty()
                               ? find_command(options.names.front())
                               : command;
        options.command = Command::Help;
        return options;
    }
    if (asks_for("--version")) {
        options.command = Command::Version;
        return options;
    }
    const auto wrong = [&](const QString &sentence) { return tl::unexpected(UsageError{sentence, command}); };
    for (const Given &given : parts->options) {
        if ((given.row->commands & bit(options.command)) == 0) {
            return wrong(
                command
                    ? Cli::tr("%1 has no option %2.")
                          .arg(to_qstring(to_string(*command)), to_qstring(given.row->name))
                    : Cli::tr("The window has no option %1; it belongs to a command such as run or export.")
                          .arg(to_qstring(given.row->name)));
        }
        if (const QString complaint = given.row->read ? given.row->read(options, given.value) : QString();
            !complaint.isEmpty()) {
            return wrong(complaint);
        }
    }
    for (const QString &complaint : {check_words(options), check_export(options)}) {
        if (!complaint.isEmpty()) {
            return wrong(complaint);
        }
    }
    return options;
}

}  // namespace theater::app
