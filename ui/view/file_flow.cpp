#include "ui/view/file_flow.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include "ui/model/remarks.h"
#include "ui/model/session.h"
#include "ui/view/problem_dialog.h"

namespace theater::ui {

namespace {

constexpr char kFolder[] = "files/folder";

}  // namespace

FileFlow::FileFlow(Session &session, QWidget *window) : QObject(window), session_(session), window_(window) {}

bool FileFlow::open(const QString &what, const QString &run) {
    // Nobody is asked to save because of a file that cannot be opened anyway.
    QStringList errors = session_.is_dirty() ? session_.check(what, run) : QStringList();
    if (errors.isEmpty()) {
        if (!may_leave()) {
            return false;
        }
        errors = session_.open(what, run);
    }
    if (!errors.isEmpty()) {
        show_errors(what, errors);
        return false;
    }
    emit opened();
    return true;
}

void FileFlow::show_errors(const QString &what, const QStringList &errors) {
    auto *dialog =
        new ProblemDialog(tr("%1 cannot be opened").arg(QFileInfo(what).fileName()),
                          tr("What was open before is still open and unchanged."), errors, window_);
    dialog->open();
}

void FileFlow::open_run(const QString &run) {
    if (run == session_.run_name() || !may_leave()) {
        return;
    }
    if (session_.open_run(run).isEmpty()) {
        emit opened();
    }
}

QString FileFlow::folder() const { return QSettings().value(kFolder, QDir::homePath()).toString(); }

void FileFlow::choose_and_open() {
    const QString path = QFileDialog::getOpenFileName(window_, tr("Open a scenario"), folder(),
                                                      tr("Scenarios (*.toml);;All files (*)"));
    if (!path.isEmpty()) {
        QSettings().setValue(kFolder, QFileInfo(path).absolutePath());
        open(path);
    }
}

bool FileFlow::save() {
    if (session_.path().isEmpty()) {
        return save_as();
    }
    switch (may_write_over()) {
        case Over::Write: return save_to(session_.path());
        case Over::Elsewhere: return save_as();
        case Over::Cancel: break;
    }
    return false;
}

FileFlow::Over FileFlow::may_write_over() {
    QStringList lost;
    if (file_has_remarks(session_.path())) {
        lost += tr("its remarks (# …) and the way it is laid out");
    }
    if (lost.isEmpty()) {
        return Over::Write;
    }
    QMessageBox box(QMessageBox::Warning, QStringLiteral("TCP Theater"),
                    tr("Save over “%1”?").arg(QFileInfo(session_.path()).fileName()), QMessageBox::NoButton,
                    window_);
    box.setInformativeText(tr("The file would lose %1. Everything else in it stays.")
                               .arg(lost.join(tr(", and ", "between two losses"))));
    QPushButton *here = box.addButton(tr("Save Here"), QMessageBox::DestructiveRole);
    QPushButton *elsewhere = box.addButton(tr("Save As…"), QMessageBox::AcceptRole);
    QPushButton *cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(elsewhere);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == here) {
        return Over::Write;
    }
    return box.clickedButton() == elsewhere ? Over::Elsewhere : Over::Cancel;
}

bool FileFlow::save_as() {
    const QString name = session_.path().isEmpty() ? session_.name() + QStringLiteral(".toml")
                                                   : QFileInfo(session_.path()).fileName();
    // A copy of a person's own file is looked for beside it.
    const QString beside = session_.path().isEmpty() ? folder() : QFileInfo(session_.path()).absolutePath();
    QString path = QFileDialog::getSaveFileName(window_, tr("Save the scenario"), QDir(beside).filePath(name),
                                                tr("Scenarios (*.toml)"));
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".toml");
    }
    QSettings().setValue(kFolder, QFileInfo(path).absolutePath());
    return save_to(path);
}

bool FileFlow::save_to(const QString &path) {
    const QString problem = session_.save(path);
    if (problem.isEmpty()) {
        return true;
    }
    auto *dialog =
        new ProblemDialog(tr("The scenario could not be saved"),
                          tr("Nothing was written; what you did is still here."), {problem}, window_);
    dialog->open();
    return false;
}

bool FileFlow::may_leave() {
    if (!session_.is_dirty()) {
        return true;
    }
    QMessageBox box(QMessageBox::Question, QStringLiteral("TCP Theater"),
                    tr("Save what you did to “%1”?").arg(session_.name()), QMessageBox::NoButton, window_);
    box.setInformativeText(tr("Your acts become part of a scenario file that runs the same anywhere."));
    QPushButton *save_button = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save_button);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save_button) {
        return save();
    }
    return box.clickedButton() == discard;
}

}  // namespace theater::ui
