#include "ui/model/library.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/script/reader.h"
#include "core/script/scenario.h"
#include "core/script/writer.h"
#include "ui/text/language.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

// The reader refuses more than this anyway; a file of gigabytes is not even taken into memory.
constexpr qint64 kMostBytes = 64 * 1024 * 1024;

struct Library {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Library)
};

// A line of the list of lessons: the letter of its module and its id. The lines stand in the order in which
// one teaches; an id without a scenario, or the other way round, is a mistake that a test finds.
struct BuiltIn {
    QString module, id;
};

std::vector<BuiltIn> built_in() {
    std::vector<BuiltIn> all;
    QFile order(QStringLiteral(":/scenarios/lessons.txt"));
    if (!order.open(QIODevice::ReadOnly)) {
        return all;
    }
    for (const QString &line : QString::fromUtf8(order.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        all.push_back({line.section(u' ', 0, 0), line.section(u' ', 1)});
    }
    return all;
}

QString module_title(const QString &letter) {
    const std::pair<QString, QString> titles[] = {
        {QStringLiteral("A"), Library::tr("Set-up")},
        {QStringLiteral("B"), Library::tr("What if: set-up")},
        {QStringLiteral("C"), Library::tr("Tear-down")},
        {QStringLiteral("D"), Library::tr("Old segments")},
        {QStringLiteral("E"), Library::tr("Abort and half-open")},
        {QStringLiteral("F"), Library::tr("TCP Fast Open")},
        {QStringLiteral("G"), Library::tr("Queues of a listener")},
        {QStringLiteral("H"), Library::tr("Flow control and small segments")},
        {QStringLiteral("I"), Library::tr("Loss and congestion")},
    };
    for (const auto &[known, title] : titles) {
        if (known == letter) {
            return title;
        }
    }
    return letter;
}

QString built_in_path(const QString &id) { return QStringLiteral(":/scenarios/%1.toml").arg(id); }

QString line_of(const Error &error) {
    const QString file = QString::fromStdString(error.file);
    const QString sentence = say(error.text);
    return error.line == 0
               ? QStringLiteral("%1: %2").arg(file, sentence)
               : QStringLiteral("%1:%2:%3: %4").arg(file).arg(error.line).arg(error.column).arg(sentence);
}

}  // namespace

QStringList built_in_ids() {
    QStringList ids;
    for (const BuiltIn &lesson : built_in()) {
        ids += lesson.id;
    }
    return ids;
}

bool is_built_in(const QString &what) {
    return !what.contains(QLatin1Char('/')) && QFile::exists(built_in_path(what));
}

std::optional<script::ScenarioFile> load_scenario(const QString &what, QStringList &errors) {
    QFile file(is_built_in(what) ? built_in_path(what) : what);
    if (!file.open(QIODevice::ReadOnly) || QFileInfo(file).isDir()) {
        errors += Library::tr("%1: cannot be read: %2").arg(what, file.errorString());
        return std::nullopt;
    }
    if (file.size() > kMostBytes) {
        errors +=
            Library::tr("%1: is too large for a scenario (%2 MB).").arg(what).arg(file.size() / 1'000'000);
        return std::nullopt;
    }
    // Not readAll: a device has no size and perhaps no end; the reader says that so much is too much.
    const QByteArray text = file.read(kMostBytes);
    auto read =
        script::read_scenario({text.data(), static_cast<std::size_t>(text.size())}, what.toStdString());
    if (!read) {
        for (const Error &error : read.error()) {
            errors += line_of(error);
        }
        return std::nullopt;
    }
    return std::move(*read);
}

QString store_scenario(const script::ScenarioFile &file, const QString &path) {
    // Beside the old file until it is whole: a full disk must not cost a person their work.
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly)) {
        return Library::tr("%1: cannot be written: %2").arg(path, target.errorString());
    }
    const std::string text = script::write_scenario(file);
    target.write(text.data(), static_cast<qint64>(text.size()));
    if (!target.commit()) {
        return Library::tr("%1: cannot be written: %2").arg(path, target.errorString());
    }
    return {};
}

std::vector<RunTitle> run_titles(const script::ScenarioFile &file) {
    std::vector<RunTitle> titles;
    for (const script::Scenario &run : file.runs) {
        const QString name = QString::fromStdString(run.name);
        const QString title = in_current_language(run.title);
        const QString plain = run.name == "main" ? Library::tr("main") : name;
        titles.push_back({name, title.isEmpty() ? plain : title});
    }
    return titles;
}

std::vector<ModuleTitle> lesson_titles() {
    static const std::vector<std::pair<BuiltIn, script::ScenarioFile>> files = [] {
        std::vector<std::pair<BuiltIn, script::ScenarioFile>> all;
        for (const BuiltIn &lesson : built_in()) {
            QStringList errors;
            if (std::optional<script::ScenarioFile> file = load_scenario(lesson.id, errors)) {
                all.emplace_back(lesson, std::move(*file));
            }
        }
        return all;
    }();
    std::vector<std::pair<QString, ModuleTitle>> modules;
    for (const auto &[lesson, file] : files) {
        const auto same = [&](const auto &module) { return module.first == lesson.module; };
        auto module = std::find_if(modules.begin(), modules.end(), same);
        if (module == modules.end()) {
            module = modules.insert(module, {lesson.module, {module_title(lesson.module), {}}});
        }
        module->second.lessons.push_back({lesson.id, in_current_language(file.title), run_titles(file)});
    }
    std::vector<ModuleTitle> titles;
    for (auto &module : modules) {
        titles.push_back(std::move(module.second));
    }
    return titles;
}

QString in_current_language(const script::Words &words) {
    const bool chinese = current_language() == Language::Chinese;
    const std::string &wanted = chinese ? words.zh : words.en;
    return QString::fromStdString(wanted.empty() ? (chinese ? words.en : words.zh) : wanted);
}

}  // namespace theater::ui
