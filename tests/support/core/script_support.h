// What the tests of scenario files share: the stock files, and errors as one readable line.
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/script/expect.h"

namespace theater::script {

inline std::string read_text(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

inline QString source_path(const QString &relative) {
    return QStringLiteral(TCP_THEATER_SOURCE_DIR "/") + relative;
}

/// The paths of all stock scenarios.
inline QStringList stock_files() {
    const QDir folder(source_path(QStringLiteral("resources/scenarios")));
    QStringList paths;
    for (const QString &name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        paths << folder.filePath(name);
    }
    return paths;
}

/// "id(arg, arg)"
inline QString brief(const Text &text) {
    QString out = QString::fromStdString(text.id) + u'(';
    for (std::size_t i = 0; i < text.args.size(); ++i) {
        out += (i == 0 ? QString() : QStringLiteral(", ")) + QString::fromStdString(text.args[i]);
    }
    return out + u')';
}

/// "3:1 id(arg)", one line an error.
inline QString brief(const std::vector<Error> &errors) {
    QStringList lines;
    for (const Error &error : errors) {
        lines << QStringLiteral("%1:%2 %3").arg(error.line).arg(error.column).arg(brief(error.text));
    }
    return lines.join(u'\n');
}

inline QString brief(const std::vector<Failure> &failures) {
    QStringList lines;
    for (const Failure &failure : failures) {
        lines << QStringLiteral("%1:%2 %3").arg(failure.line).arg(failure.column).arg(brief(failure.text));
    }
    return lines.join(u'\n');
}

}  // namespace theater::script
