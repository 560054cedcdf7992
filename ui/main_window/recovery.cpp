#include "ui/main_window/recovery.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/script/scenario.h"
#include "ui/main_window.h"
#include "ui/model/autosave.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/view/file_flow.h"
#include "ui/view/problem_dialog.h"

namespace theater::ui {

Recovery::Recovery(MainWindow &window, Autosave &autosave, const QString &folder)
    : QObject(&window), window_(window), autosave_(autosave), folder_(folder) {}

void Recovery::offer() {
    const std::vector<LostSession> lost = Autosave::lost_sessions(folder_);
    if (lost.empty()) {
        return;
    }
    auto *dialog = new QDialog(&window_);
    dialog->setObjectName(QStringLiteral("recovery_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What You Did Is Still There"));
    auto *layout = new QVBoxLayout(dialog);
    auto *words = new QLabel(
        tr("TCP Theater did not end properly last time. These sessions had not been saved to a file:"),
        dialog);
    words->setWordWrap(true);
    layout->addWidget(words);
    auto *list = new QListWidget(dialog);
    list->setObjectName(QStringLiteral("lost_sessions"));
    list->setAccessibleName(tr("Sessions that can be recovered"));
    for (const LostSession &session : lost) {
        const QString name = session.path.isEmpty() ? session.title : QFileInfo(session.path).fileName();
        auto *item = new QListWidgetItem(tr("%1, branches: %2, %3")
                                             .arg(name.isEmpty() ? tr("untitled") : name)
                                             .arg(session.branches)
                                             .arg(QLocale().toString(session.when, QLocale::ShortFormat)),
                                         list);
        item->setData(Qt::UserRole, list->count() - 1);
    }
    list->setCurrentRow(0);
    layout->addWidget(list);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *restore_button = buttons->addButton(tr("&Recover"), QDialogButtonBox::AcceptRole);
    QPushButton *discard = buttons->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    restore_button->setDefault(true);
    layout->addWidget(buttons);
    dialog->setMinimumWidth(460);
    // Discarding takes rows away, so each knows which session it is.
    const auto chosen = [list, lost] {
        return lost[static_cast<std::size_t>(list->currentItem()->data(Qt::UserRole).toInt())];
    };
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, dialog, chosen] {
        if (restore(chosen())) {
            dialog->accept();
        }
    });
    connect(discard, &QPushButton::clicked, this, [dialog, list, chosen] {
        Autosave::forget(chosen());
        delete list->takeItem(list->currentRow());
        if (list->count() == 0) {
            dialog->reject();
        }
    });
    dialog->open();
}

// What was kept is let go only when this program keeps it.
bool Recovery::restore(const LostSession &lost) {
    QStringList errors;
    std::optional<script::ScenarioFile> file = load_scenario(lost.file, errors);
    if (!file) {
        (new ProblemDialog(tr("The session cannot be recovered"), tr("Its file stays where it is."), errors,
                           &window_))
            ->open();
        return false;
    }
    if (!window_.files().may_leave() || !window_.session().open_file(std::move(*file), lost.run, lost.path)) {
        return false;
    }
    window_.session().set_kept_at(lost.when);
    window_.playback().pause();
    if (autosave_.save_now()) {
        Autosave::forget(lost);
    }
    window_.files().show_differences();
    return true;
}

}  // namespace theater::ui
