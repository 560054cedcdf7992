#pragma once
// The rules of the house that can be read off the text of a source file, as data.
// test_house_rules.cpp feeds each rule a line that breaks it, then reads our own sources.

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <vector>

namespace house {

// "core/tcp" may include itself and the rooms named here, and no other.
struct Arrow {
    QString room;
    QStringList may_include;
};

inline const std::vector<Arrow> &arrows() {
    static const QStringList core = {"core/base",   "core/tcp",    "core/wire",  "core/sim",   "core/record",
                                     "core/filter", "core/script", "core/scene", "core/lesson"};
    static const std::vector<Arrow> table = {
        {"core/base", {}},
        {"core/tcp", {"core/base"}},
        {"core/wire", {"core/base", "core/tcp"}},
        {"core/sim", {"core/base", "core/tcp", "core/wire"}},
        {"core/record", {"core/base", "core/tcp", "core/wire", "core/sim"}},
        {"core/filter", {"core/base", "core/tcp", "core/wire", "core/sim", "core/record"}},
        {"core/script", {"core/base", "core/tcp", "core/wire", "core/sim", "core/record"}},
        {"core/scene", {"core/base", "core/tcp", "core/wire", "core/sim", "core/record"}},
        {"core/lesson",
         {"core/base", "core/tcp", "core/wire", "core/sim", "core/record", "core/script", "core/scene"}},
        {"ui/text", core},
        {"ui/paint", core},
        {"ui/export", core + QStringList{"ui/text", "ui/paint"}},
        {"ui/model", core + QStringList{"ui/text"}},
        // A view asks the model; it must not reach past it into the protocol, the simulation or the
        // recording.
        {"ui/view",
         {"core/base", "core/script", "core/scene", "core/lesson", "ui/text", "ui/paint", "ui/model"}},
        {"ui/main_window", core + QStringList{"ui/text", "ui/paint", "ui/export", "ui/model", "ui/view"}},
        {"app",
         core + QStringList{"ui/text", "ui/paint", "ui/export", "ui/model", "ui/view", "ui/main_window"}},
    };
    return table;
}

// A pattern that must not occur in the files whose path begins with one of `where`.
// Where says whether the pattern reads code (comments and texts removed) or the raw line.
enum class Reads { Code, RawText };
struct Ban {
    QString name;
    QStringList where;
    Reads reads;
    QString pattern;
    QString why;
    QString breaking_line;  // a line that the rule has to catch
};

inline const std::vector<Ban> &bans() {
    static const QStringList ours = {"core/", "ui/", "app/", "tests/"};
    static const std::vector<Ban> table = {
        {"qt-in-core",
         {"core/"},
         Reads::RawText,
         R"(^\s*#\s*include\s*[<"](Q[A-Z]|Qt|q[a-z]+\.h))",
         "the core knows no Qt",
         "#include <QString>"},
        {"clock-in-core",
         {"core/"},
         Reads::Code,
         R"(\b(system_clock|steady_clock|high_resolution_clock|gettimeofday|clock_gettime|QTimer|QElapsedTimer)\b)",
         "time is an argument in the core",
         "auto now = std::chrono::steady_clock::now();"},
        {"c-time-in-core",
         {"core/"},
         Reads::Code,
         R"(\btime\s*\(\s*(NULL|nullptr|0)\s*\))",
         "time is an argument in the core",
         "auto now = time(nullptr);"},
        {"randomness-in-core",
         {"core/"},
         Reads::Code,
         R"(\bstd::rand\b|\bsrand\b|\brandom_device\b)",
         "one seed reproduces everything",
         "int x = std::rand();"},
        {"distribution-in-core",
         {"core/"},
         Reads::Code,
         R"(\bstd::(\w+_distribution|shuffle|sample|generate_canonical|default_random_engine)\b)",
         "what these give differs between standard libraries",
         "std::uniform_int_distribution<int> d;"},
        {"unordered-in-core",
         {"core/"},
         Reads::Code,
         R"(\bunordered_(multi)?(map|set)\b)",
         "the order of a hash table is nobody's promise",
         "std::unordered_map<int, int> m;"},
        {"thread-in-engine",
         {"core/base/", "core/tcp/", "core/sim/", "core/script/"},
         Reads::RawText,
         R"(^\s*#\s*include\s*<(thread|mutex|shared_mutex|future|atomic|condition_variable|stop_token)>)",
         "what decides is one thread; a whole course may be run on another",
         "#include <thread>"},
        {"socket-in-core",
         {"core/"},
         Reads::RawText,
         R"(^\s*#\s*include\s*<(sys/socket|netinet/|unistd))",
         "the core opens no sockets",
         "#include <sys/socket.h>"},
        {"float-in-protocol",
         {"core/base/", "core/tcp/", "core/sim/"},
         Reads::Code,
         R"(\b(double|float)\b)",
         "decisions are made in integers, which are the same on every machine",
         "double rto = 1.5;"},
        {"widgets-below-views",
         {"ui/text/", "ui/paint/", "ui/export/"},
         Reads::RawText,
         R"(^\s*#\s*include\s*[<"](QtWidgets|QWidget|QApplication|QMainWindow|QDialog|QMessageBox|QFileDialog|QLabel|QStyle|QGraphics|QtCharts|QChart))",
         "headless commands run without widgets",
         "#include <QMessageBox>"},
        {"upward-include", ours, Reads::RawText, R"(^\s*#\s*include\s*"[^"]*\.\./)",
         "includes begin at the root of the tree", "#include \"../tcp/tcb.h\""},
        {"include-of-shared", ours, Reads::RawText, R"(^\s*#\s*include\s*[<"]([^">]*/)?shared/)",
         "the project stands alone", "#include \"shared/tables.h\""},
        {"include-of-absolute-path", ours, Reads::RawText, R"(^\s*#\s*include\s*[<"]/)",
         "the project stands alone", "#include \"/usr/include/toml++/toml.h\""},
    };
    return table;
}

// The same text with comments and the insides of quoted texts blanked; line breaks stay.
inline QString code_only(const QString &text) {
    enum class In { Code, LineComment, BlockComment, Text, Character };
    QString out = text;
    In in = In::Code;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool was_code = in == In::Code;
        switch (in) {
            case In::Code:
                if (c == '/' && next == '/') {
                    in = In::LineComment;
                } else if (c == '/' && next == '*') {
                    in = In::BlockComment;
                    out[i] = out[i + 1] = ' ';
                    ++i;
                } else if (c == 'R' && next == '"') {
                    // A raw text ends at its own delimiter, whatever quotes it holds.
                    const qsizetype open = text.indexOf('(', i);
                    const QString close = ")" + text.mid(i + 2, open - i - 2) + "\"";
                    const qsizetype end = open < 0 ? -1 : text.indexOf(close, open);
                    if (end < 0) break;
                    for (; i < end + close.size() - 1; ++i)
                        if (text[i] != '\n') out[i] = ' ';
                    out[i] = ' ';
                } else if (c == '"') {
                    in = In::Text;
                } else if (c == '\'' && (i == 0 || !text[i - 1].isLetterOrNumber())) {
                    in = In::Character;  // and not the separator in 1'000
                }
                break;
            case In::LineComment:
                if (c == '\n') in = In::Code;
                break;
            case In::BlockComment:
                if (c == '*' && next == '/') {
                    out[i] = out[i + 1] = ' ';
                    ++i;
                    in = In::Code;
                }
                break;
            case In::Text:
            case In::Character:
                if (c == '\\') {
                    out[i] = ' ';
                    ++i;
                } else if (c == '\n' || c == (in == In::Text ? '"' : '\'')) {
                    in = In::Code;
                }
                break;
        }
        if (i < text.size() && text[i] != '\n' && (in == In::LineComment || !was_code)) out[i] = ' ';
    }
    return out;
}

// The room of a path from the root of the tree; empty where the path is in none (tests, system headers).
inline QString room_of(const QString &path) {
    for (const Arrow &arrow : arrows()) {
        if (path.startsWith(arrow.room + "/")) return arrow.room;
    }
    // Files that lie directly in ui/ (ui/main_window.h, ui/window_app.h) compose the window too.
    if (path.startsWith("ui/") && path.count('/') == 1) return "ui/main_window";
    return {};
}

// What is wrong with one file, one sentence for each finding: "path:line: rule: why".
inline QStringList findings(const QString &path, const QString &text) {
    QStringList found;
    const QStringList raw_lines = text.split('\n');
    const QStringList code_lines = code_only(text).split('\n');
    const auto report = [&](qsizetype line, const QString &rule, const QString &why) {
        found << QString("%1:%2: %3: %4").arg(path).arg(line + 1).arg(rule, why);
    };

    static const QRegularExpression include_line(R"x(^\s*#\s*include\s*"([^"]+)")x");
    const QString room = room_of(path);
    if (!room.isEmpty()) {
        const auto arrow =
            std::find_if(arrows().begin(), arrows().end(), [&](const Arrow &a) { return a.room == room; });
        for (qsizetype i = 0; i < raw_lines.size(); ++i) {
            const auto match = include_line.match(raw_lines[i]);
            if (!match.hasMatch()) continue;
            const QString target = match.captured(1);
            const QString target_room = room_of(target);
            if (target.endsWith(".moc")) continue;
            if (target_room.isEmpty())
                report(i, "include-style", "\"" + target + "\" is not a path that begins in a room");
            else if (target_room != room && !arrow->may_include.contains(target_room))
                report(i, "arrow", room + " must not include " + target_room);
        }
    }

    for (const Ban &ban : bans()) {
        const bool applies = std::any_of(ban.where.begin(), ban.where.end(),
                                         [&](const QString &prefix) { return path.startsWith(prefix); });
        if (!applies) continue;
        const QRegularExpression pattern(ban.pattern);
        const QStringList &lines = ban.reads == Reads::Code ? code_lines : raw_lines;
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (pattern.match(lines[i]).hasMatch()) report(i, ban.name, ban.why);
    }
    return found;
}

}  // namespace house
