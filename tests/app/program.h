// Runs the program as a person at a terminal does: arguments in, exit status and both streams out.
#pragma once

#include <map>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace theater::test {

struct Outcome {
    int status = -1;  ///< -1: it crashed or never ended
    QString out, err;
};

using Environment = std::map<QString, QString>;

/// An environment in which nothing of the machine's language or screen is left.
inline QProcessEnvironment bare_environment(const Environment &more = {}) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "DISPLAY",
                             "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"}) {
        environment.remove(QString::fromLatin1(name));
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const auto &[name, value] : more) {
        environment.insert(name, value);
    }
    return environment;
}

inline Outcome run_program(const QStringList &arguments, const Environment &more = {}) {
    QProcess process;
    process.setProcessEnvironment(bare_environment(more));
    process.start(QStringLiteral(TCP_THEATER_PROGRAM), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        return {-1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline QStringList lines_of(const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); }

/// Every built-in scenario with every run of it, as `list --json` has them: "hs-three-way:main".
inline QStringList all_runs() {
    QStringList names;
    for (const QString &line : lines_of(run_program({"list", "--json"}).out)) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        for (const QJsonValue run : object["runs"].toArray()) {
            names += object["id"].toString() + u':' + run.toString();
        }
    }
    return names;
}

}  // namespace theater::test
