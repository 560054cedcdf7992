#include "ui/view/file_flow.h"

#include <algorithm>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include "core/script/scenario.h"
#include "ui/model/remarks.h"
#include "ui/model/session.h"
#include "ui/view/problem_dialog.h"

namespace theater::ui {

namespace {

constexpr char kFolder[] = "files/folder", kRecent[] = "files/recent";
constexpr qsizetype kMostRecent = 9;

}  // namespace

FileFlow::FileFlow(Session &session, QWidget *window)
    : QObject(window), session_(session), window_(window), recent_menu_(new QMenu(window)) {
    recent_menu_->setObjectName(QStringLiteral("recent_menu"));
    connect(recent_menu_, &QMenu::aboutToShow, this, &FileFlow::fill_recent);
    retranslate();
}

void FileFlow::retranslate() { recent_menu_->setTitle(tr("Open &Recent")); }

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
    if (!session_.path().isEmpty()) {
        remember(session_.path());
    }
    emit opened();
    show_differences();
    return true;
}

bool FileFlow::open_new(script::ScenarioFile file) {
    if (!may_leave() || !session_.open_file(std::move(file), {}, {})) {
        return false;
    }
    emit opened();
    return true;
}

void FileFlow::show_differences() {
    if (session_.differences().isEmpty()) {
        return;
    }
    auto *dialog = new ProblemDialog(
        tr("This film is not what it was when it was saved"),
        tr("The file was written by another version of TCP Theater, whose engine behaved differently. What "
           "you see is what this version does; saving the file makes it the new film."),
        session_.differences(), window_);
    dialog->open();
}

// --- recent files ------------------------------------------------------------------------------------------

void FileFlow::remember(const QString &path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList recent = QSettings().value(kRecent).toStringList();
    recent.removeAll(whole);
    recent.prepend(whole);
    QSettings().setValue(kRecent, recent.mid(0, kMostRecent));
}

void FileFlow::fill_recent() {
    recent_menu_->clear();
    const QStringList recent = QSettings().value(kRecent).toStringList();
    for (qsizetype i = 0; i < recent.size(); ++i) {
        const QFileInfo file(recent[i]);
        QString name = file.fileName();
        // Two files of one name are told apart by where they are.
        const auto same = std::count_if(recent.begin(), recent.end(), [&](const QString &other) {
            return QFileInfo(other).fileName() == file.fileName();
        });
        if (same > 1) {
            name += QStringLiteral(" — ") + QDir::toNativeSeparators(file.absolutePath());
        }
        QAction *action = recent_menu_->addAction(
            QStringLiteral("&%1  %2").arg(i + 1).arg(name.replace(QLatin1Char('&'), QStringLiteral("&&"))));
        action->setToolTip(QDir::toNativeSeparators(recent[i]));
        action->setEnabled(file.exists());
        connect(action, &QAction::triggered, this, [this, path = recent[i]] { open(path); });
    }
    if (recent.isEmpty()) {
        recent_menu_->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    recent_menu_->addSeparator();
    connect(recent_menu_->addAction(tr("&Forget These")), &QAction::triggered, this,
            [] { QSettings().remove(kRecent); });
}

// --- opening and saving ------------------------------------------------------------------------------------

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
        show_differences();
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
    if (session_.is_file_newer()) {
        lost += tr("what was written to it since it was opened here");
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
    if (session_.long_run().is_running()) {
        return false;
    }
    const QString problem = session_.save(path);
    if (problem.isEmpty()) {
        remember(path);
        return true;
    }
    auto *dialog =
        new ProblemDialog(tr("The scenario could not be saved"),
                          tr("Nothing was written; what you did is still here."), {problem}, window_);
    dialog->open();
    return false;
}

bool FileFlow::may_leave() {
    if (session_.long_run().is_running()) {
        return false;
    }
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
