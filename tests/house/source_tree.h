#pragma once
// The files of this project as the house tests read them.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QString>
#include <QStringList>

namespace house {

// Paths from the root of the tree, sorted, of the files below `folders` that match one of `patterns`.
inline QStringList files_below(const QStringList &folders, const QStringList &patterns) {
    const QDir root(TCP_THEATER_SOURCE_DIR);
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), patterns, QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            paths << root.relativeFilePath(it.next());
    }
    paths.sort();
    return paths;
}

inline QStringList our_sources() { return files_below({"core", "ui", "app", "tests"}, {"*.h", "*.cpp"}); }

// The text of a file of the tree; a null string where it cannot be read.
inline QString text_of(const QString &path) {
    QFile file(QDir(TCP_THEATER_SOURCE_DIR).filePath(path));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll());
}

}  // namespace house
