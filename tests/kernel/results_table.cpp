#include "tests/kernel/results_table.h"

#include <QFile>
#include <QStringList>

#include "tests/kernel/oracle.h"

namespace theater::kernel {

// | `name` | result | ties | what is delayed in the scenario, and why |
QMap<QString, Result> read_results() {
    QFile file(data_folder() + QStringLiteral("README.md"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no table of results");
    QMap<QString, Result> results;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() < 5 || !cells[1].trimmed().startsWith(u'`')) continue;
        const QString name = cells[1].trimmed().remove(u'`');
        if (results.contains(name)) qFatal("the table names %s twice", qPrintable(name));
        results.insert(name, {cells[2].trimmed(), cells[3].trimmed()});
    }
    return results;
}

}  // namespace theater::kernel
