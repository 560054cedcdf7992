#include <algorithm>

#include <QCoreApplication>

#include "app/commands.h"
#include "app/source.h"
#include "core/script/branches.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

struct Check {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// "main (branches: lost, late)"
QString run_words(const script::Scenario &run) {
    QStringList branches;
    for (const script::BranchSpec &branch : run.branches) {
        branches += QString::fromStdString(branch.id);
    }
    const QString name = QString::fromStdString(run.name);
    return branches.isEmpty() ? name
                              : Check::tr("%1 (branches: %2)").arg(name, branches.join(QStringLiteral(", ")));
}

/// Says which films are not what they were when the file was saved. Returns how many.
int report_changes(const Source &source, const script::Scenario &run) {
    const auto changed = script::changed_courses(run);
    for (const script::ChangedCourse &course : changed) {
        QString name = QStringLiteral("%1:%2").arg(source.name.what, QString::fromStdString(run.name));
        if (!course.branch.empty()) {
            name += u'/' + QString::fromStdString(course.branch);
        }
        // What is after an instant begins at the next nanosecond; before the first one there is nothing.
        const Instant from = std::max(course.where.after, Instant{});
        standard_output().line(Check::tr("%1: the film differs from what was saved, from %2 on (by %3 at the "
                                         "latest). This version computes otherwise, or the file was changed "
                                         "by hand.")
                                   .arg(name, ui::to_qstring(to_string(from - Instant{})),
                                        ui::to_qstring(to_string(course.where.until - Instant{}))));
    }
    return static_cast<int>(changed.size());
}

}  // namespace

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
        int changes = 0;
        for (const script::Scenario &run : source->file.runs) {
            runs += run_words(run);
            changes += report_changes(*source, run);
        }
        if (changes > 0) {
            status = std::max(status, 1);
        } else {
            standard_output().line(
                Check::tr("%1: fine (runs: %2)").arg(source->name.what, runs.join(QStringLiteral(", "))));
        }
    }
    return status;
}

}  // namespace theater::app
