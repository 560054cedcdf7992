#include "app/source.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "app/options.h"
#include "ui/model/library.h"

namespace theater::app {
namespace {

struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Source)
};

/// What to say of a name that is neither a file nor built in, with the nearest thing that is.
QString unknown_name(const QString &what) {
    std::vector<std::string> known;
    for (const QString &id : ui::built_in_ids()) {
        known.push_back(id.toStdString());
    }
    for (const char *command : {"run", "check", "list", "export", "help"}) {
        known.emplace_back(command);
    }
    const std::string near(nearest(what.toStdString(), {known.begin(), known.end()}));
    const QString sentence =
        Cli::tr("%1: there is no such file, and no built-in scenario of that name.").arg(what);
    return near.empty() ? sentence + u' ' + Cli::tr("`tcp-theater list` shows them.")
                        : sentence + u' ' + Cli::tr("Did you mean %1?").arg(QString::fromStdString(near));
}

QString unknown_run(const Name &name, const script::ScenarioFile &file) {
    QStringList runs;
    for (const script::Scenario &run : file.runs) {
        runs += QString::fromStdString(run.name);
    }
    return Cli::tr("%1 has no run \"%2\"; it has: %3.")
        .arg(name.what, name.run, runs.join(QStringLiteral(", ")));
}

bool is_known(const QString &what) { return ui::is_built_in(what) || QFileInfo::exists(what); }

}  // namespace

Name take_apart(const std::string &argument) {
    const QString whole = QString::fromLocal8Bit(argument.data(), static_cast<qsizetype>(argument.size()));
    const qsizetype colon = whole.lastIndexOf(u':');
    if (colon <= 0 || is_known(whole)) {
        return {whole, {}};
    }
    return {whole.left(colon), whole.mid(colon + 1)};
}

QString Source::title() const {
    const QString id = file.id.empty() ? name.what : QString::fromStdString(file.id);
    return id + u':' + QString::fromStdString(scenario().name);
}

std::optional<Source> read_source(const std::string &argument, QStringList &errors) {
    const Name name = take_apart(argument);
    if (!is_known(name.what)) {
        errors += unknown_name(name.what);
        return std::nullopt;
    }
    auto file = ui::load_scenario(name.what, errors);
    if (!file) {
        return std::nullopt;
    }
    Source source{name, std::move(*file), 0};
    if (name.run.isEmpty()) {
        return source;
    }
    const std::string run = name.run.toStdString();
    for (; source.run < source.file.runs.size(); ++source.run) {
        if (source.scenario().name == run) {
            return source;
        }
    }
    errors += unknown_run(name, source.file);
    return std::nullopt;
}

}  // namespace theater::app
