#include <QCoreApplication>

#include "app/commands.h"
#include "app/source.h"

namespace theater::app {

int command_check(const Options &options) {
    int status = 0;
    for (const std::string &name : options.names) {
        QStringList errors;
        const auto source = read_source(name, errors);
        for (const QString &error : errors) {
            standard_output().line(error);
        }
        if (!source) {
            status = 2;
            continue;
        }
        QStringList runs;
        for (const script::Scenario &run : source->file.runs) {
            runs += QString::fromStdString(run.name);
        }
        standard_output().line(QCoreApplication::translate("Check", "%1: fine (runs: %2)")
                                   .arg(source->name.what, runs.join(QStringLiteral(", "))));
    }
    return status;
}

}  // namespace theater::app
