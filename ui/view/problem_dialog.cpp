#include "ui/view/problem_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/view/look.h"

namespace theater::ui {

ProblemDialog::ProblemDialog(const QString &heading, const QString &hint, const QStringList &problems,
                             QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(QStringLiteral("TCP Theater"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    auto *title = new QLabel(heading, this);
    title->setObjectName(QStringLiteral("heading"));
    title->setFont(Look::sans(kLarge));
    title->setWordWrap(true);
    layout->addWidget(title);
    auto *list = new QPlainTextEdit(problems.join(QLatin1Char('\n')), this);
    list->setObjectName(QStringLiteral("problems"));
    list->setReadOnly(true);
    list->setFont(Look::mono(kSmall));
    list->setAccessibleName(tr("What is wrong"));
    list->setTabChangesFocus(true);
    const int lines = std::clamp(static_cast<int>(problems.size()) * 2, 3, 14);
    list->setMinimumSize(560, 70);
    layout->addWidget(list);
    auto *note = new QLabel(hint, this);
    note->setObjectName(QStringLiteral("dim"));
    note->setWordWrap(true);
    layout->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Ok)->setFocus();
    resize(620, 160 + lines * list->fontMetrics().lineSpacing());
}

QString ProblemDialog::text() const { return findChild<QPlainTextEdit *>()->toPlainText(); }

}  // namespace theater::ui
