#include "ui/view/help_dialogs.h"

#include <algorithm>

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
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

QList<KeyRow> rows_of(const QList<QAction *> &actions) {
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
    return rows;
}

QList<KeyRow> stage_rows() {
    return {{QStringLiteral("Tab"), Help::tr("the next segment on the wire")},
            {QStringLiteral("Enter"), Help::tr("the menu of the selected segment")},
            {QStringLiteral("PgUp · PgDown"), Help::tr("scroll and stop following")},
            {QStringLiteral("F"), Help::tr("follow the present line again")},
            {QStringLiteral("Esc"), Help::tr("select nothing; put back what is in the hand")}};
}

QList<KeyRow> chart_rows() {
    return {{QStringLiteral("+ · -"), Help::tr("zoom")},
            {QStringLiteral(", · ."), Help::tr("move through time")},
            {QStringLiteral("0"), Help::tr("the whole run")}};
}

/// A block of the map: its title, below it key and words, line by line.
QWidget *make_block(const QString &title, const QList<KeyRow> &rows, QWidget *parent) {
    auto *block = new QWidget(parent);
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 6);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(5);
    auto *heading = new QLabel(title, block);
    heading->setObjectName(QStringLiteral("pane_title"));
    grid->addWidget(heading, 0, 0, 1, 2);
    for (int i = 0; i < rows.size(); ++i) {
        auto *key = new QLabel(rows[i].key, block);
        key->setFont(Look::mono(kSmall));
        key->setObjectName(QStringLiteral("dim"));
        auto *words = new QLabel(rows[i].text, block);
        words->setWordWrap(true);
        // The smaller face stands on the line of the words.
        key->setContentsMargins(0, 2, 0, 0);
        grid->addWidget(key, i + 1, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(words, i + 1, 1, Qt::AlignTop);
    }
    grid->setColumnMinimumWidth(0, 132);
    grid->setColumnStretch(1, 1);
    return block;
}

}  // namespace

QDialog *make_keys_dialog(const QList<KeySection> &sections, QWidget *parent) {
    QDialog *dialog = make_dialog(Help::tr("Keys"), parent);
    dialog->setObjectName(QStringLiteral("keys_dialog"));
    auto *scroll = new QScrollArea(dialog);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(Help::tr("Keys"));
    auto *body = new QWidget(scroll);
    body->setObjectName(QStringLiteral("pane"));
    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 12, 0);
    columns->setSpacing(28);
    QVBoxLayout *column[2];
    int rows_in[2] = {0, 0};
    for (QVBoxLayout *&one : column) {
        one = new QVBoxLayout;
        columns->addLayout(one, 1);
    }
    const auto add = [&](const QString &title, const QList<KeyRow> &rows) {
        if (rows.isEmpty()) {
            return;
        }
        // Where there is more room: the blocks are of very different lengths.
        const int to = rows_in[1] < rows_in[0] ? 1 : 0;
        column[to]->addWidget(make_block(title, rows, body));
        rows_in[to] += static_cast<int>(rows.size()) + 2;
    };
    for (const KeySection &section : sections) {
        add(section.title, rows_of(section.actions));
    }
    add(Help::tr("With the film in the focus"), stage_rows());
    add(Help::tr("With a chart in the focus"), chart_rows());
    for (QVBoxLayout *one : column) {
        one->addStretch(1);
    }
    scroll->setWidget(body);
    dialog->layout()->addWidget(scroll);
    add_close_button(dialog);
    const QSize screen = parent->screen()->availableSize();
    dialog->resize(std::min(980, screen.width() - 60),
                   std::min(body->sizeHint().height() + 130, screen.height() - 80));
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
