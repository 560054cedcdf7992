#include "app/source.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFileInfo>

#include "app/options.h"
#include "core/script/branches.h"
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

QString unknown_branch(const Source &source) {
    QStringList branches;
    for (const script::BranchSpec &branch : source.scenario().branches) {
        branches += QString::fromStdString(branch.id);
    }
    const QString run =
        QStringLiteral("%1:%2").arg(source.name.what, QString::fromStdString(source.scenario().name));
    return branches.isEmpty() ? Cli::tr("%1 has no branches.").arg(run)
                              : Cli::tr("%1 has no branch \"%2\"; it has: %3.")
                                    .arg(run, source.name.branch, branches.join(QStringLiteral(", ")));
}

bool is_known(const QString &what) { return ui::is_built_in(what) || QFileInfo::exists(what); }

}  // namespace

Name take_apart(const std::string &argument) {
    const QString whole = QString::fromLocal8Bit(argument.data(), static_cast<qsizetype>(argument.size()));
    const qsizetype colon = whole.lastIndexOf(u':');
    if (colon <= 0 || is_known(whole)) {
        return {whole, {}, {}};
    }
    const QString run = whole.mid(colon + 1);
    const qsizetype slash = run.indexOf(u'/');
    return slash < 0 ? Name{whole.left(colon), run, {}}
                     : Name{whole.left(colon), run.left(slash), run.mid(slash + 1)};
}

QString Source::title() const {
    const QString id = file.id.empty() ? name.what : QString::fromStdString(file.id);
    const QString title = id + u':' + QString::fromStdString(scenario().name);
    return name.branch.isEmpty() ? title : title + u'/' + name.branch;
}

std::optional<Source> read_source(const std::string &argument, QStringList &errors,
                                  const std::optional<std::string> &branch) {
    Name name = take_apart(argument);
    if (branch) {
        name.branch = QString::fromLocal8Bit(branch->data(), static_cast<qsizetype>(branch->size()));
    }
    if (!is_known(name.what)) {
        errors += unknown_name(name.what);
        return std::nullopt;
    }
    auto file = ui::load_scenario(name.what, errors);
    if (!file) {
        return std::nullopt;
    }
    Source source{name, std::move(*file), 0};
    if (!name.run.isEmpty()) {
        const auto &runs = source.file.runs;
        const auto found = std::find_if(runs.begin(), runs.end(), [&](const script::Scenario &run) {
            return run.name == name.run.toStdString();
        });
        if (found == runs.end()) {
            errors += unknown_run(name, source.file);
            return std::nullopt;
        }
        source.run = static_cast<std::size_t>(found - runs.begin());
    }
    if (name.branch.isEmpty() && !branch) {
        return source;
    }
    const script::BranchSpec *wanted = script::find_branch(source.scenario(), name.branch.toStdString());
    if (wanted == nullptr) {
        errors += unknown_branch(source);
        return std::nullopt;
    }
    source.file.runs[source.run] = script::scenario_of_branch(source.scenario(), *wanted);
    return source;
}

}  // namespace theater::app
