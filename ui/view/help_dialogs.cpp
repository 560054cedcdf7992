#include "ui/view/help_dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/view/look.h"

namespace theater::ui {

namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Help)
};

QDialog *make_dialog(const QString &title, QWidget *parent) {
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(12);
    auto *heading = new QLabel(title, dialog);
    heading->setObjectName(QStringLiteral("heading"));
    heading->setFont(Look::sans(kLarge));
    layout->addWidget(heading);
    return dialog;
}

void add_close_button(QDialog *dialog) {
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *close = buttons->addButton(Help::tr("Close"), QDialogButtonBox::AcceptRole);
    close->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    dialog->layout()->addWidget(buttons);
    close->setFocus();
}

struct KeyRow {
    QString key, text;
};

QList<KeyRow> key_rows(const QList<QAction *> &actions) {
    QList<KeyRow> rows;
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty()) {
            QStringList keys;
            for (const QKeySequence &key : action->shortcuts()) {
                keys += key.toString(QKeySequence::NativeText);
            }
            // The undo texts change with what can be undone; the bare word is in the data.
            const QString fixed = action->data().toString();
            rows.push_back({keys.join(QStringLiteral(" · ")), fixed.isEmpty() ? action->iconText() : fixed});
        }
    }
    rows.push_back({QStringLiteral("Tab"), Help::tr("On the stage: the next segment on the wire")});
    rows.push_back({QStringLiteral("Enter"), Help::tr("On the stage: the menu of the selected segment")});
    rows.push_back({QStringLiteral("PgUp · PgDown"), Help::tr("On the stage: scroll and stop following")});
    rows.push_back({QStringLiteral("F"), Help::tr("Follow the present line again")});
    rows.push_back({QStringLiteral("+ · -"), Help::tr("With a chart in the focus: zoom")});
    rows.push_back({QStringLiteral(", · ."), Help::tr("With a chart in the focus: move through time")});
    rows.push_back({QStringLiteral("0"), Help::tr("With a chart in the focus: the whole run")});
    return rows;
}

}  // namespace

QDialog *make_keys_dialog(const QList<QAction *> &actions, QWidget *parent) {
    QDialog *dialog = make_dialog(Help::tr("Keys"), parent);
    auto *body = new QWidget(dialog);
    body->setObjectName(QStringLiteral("pane"));
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(7);
    const QList<KeyRow> rows = key_rows(actions);
    const int half = static_cast<int>(rows.size() + 1) / 2;
    for (int i = 0; i < rows.size(); ++i) {
        auto *key = new QLabel(rows[i].key, body);
        key->setFont(Look::mono(kSmall));
        const int column = i < half ? 0 : 3;
        grid->addWidget(key, i % half, column, Qt::AlignRight);
        grid->addWidget(new QLabel(rows[i].text, body), i % half, column + 1);
    }
    grid->setColumnMinimumWidth(2, 26);
    dialog->layout()->addWidget(body);
    add_close_button(dialog);
    return dialog;
}

QDialog *make_about_dialog(QWidget *parent) {
    QDialog *dialog =
        make_dialog(QStringLiteral("TCP Theater %1").arg(QStringLiteral(TCP_THEATER_VERSION)), parent);
    auto *words =
        new QLabel(Help::tr("Watch, break and rewind a real TCP. The engine follows RFC 9293; every run is "
                            "exact and the same everywhere."),
                   dialog);
    words->setWordWrap(true);
    dialog->layout()->addWidget(words);
    auto *licences = new QTextBrowser(dialog);
    licences->setOpenExternalLinks(true);
    licences->setMinimumSize(520, 260);
    licences->setAccessibleName(Help::tr("Licences"));
    const QString row = QStringLiteral("<p style='margin:0 0 8px 0'><b>%1</b><br>%2</p>");
    licences->setHtml(
        row.arg(
            QStringLiteral("TCP Theater"),
            Help::tr(
                "GNU General Public License, version 3 or later. You may use, study, share and change it; it "
                "comes without any warranty.")) +
        row.arg(
            QStringLiteral("Qt %1").arg(QLatin1String(qVersion())),
            Help::tr("GNU Lesser General Public License, version 3; Qt Charts: GNU General Public License, "
                     "version 3.")) +
        row.arg(QStringLiteral("toml++"), Help::tr("MIT licence.")) +
        row.arg(QStringLiteral("{fmt}"), Help::tr("MIT licence.")) +
        row.arg(QStringLiteral("JSON for Modern C++"), Help::tr("MIT licence.")) +
        row.arg(QStringLiteral("tl::expected"), Help::tr("CC0, public domain.")));
    dialog->layout()->addWidget(licences);
    add_close_button(dialog);
    return dialog;
}

}  // namespace theater::ui
