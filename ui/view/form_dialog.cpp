#include "ui/view/form_dialog.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/view/field_cell.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

FormDialog::FormDialog(const char *name, const Look &look, QWidget *parent)
    : QDialog(parent),
      look_(look),
      heading_(new QLabel(this)),
      scroll_(new QScrollArea(this)),
      body_(new QWidget(scroll_)),
      saying_(new QWidget(this)),
      grid_(new QGridLayout(body_)),
      words_(new Prose(look, Look::sans(), scene::Role::Text, saying_)),
      note_(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this)),
      cancel_(new QPushButton(this)),
      accept_(new QPushButton(this)) {
    setObjectName(QLatin1String(name));
    setAttribute(Qt::WA_DeleteOnClose);
    heading_->setObjectName(QStringLiteral("heading"));
    heading_->setFont(Look::sans(kLarge));
    heading_->setWordWrap(true);
    body_->setObjectName(QStringLiteral("pane"));
    grid_->setContentsMargins(0, 0, 10, 0);
    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(10);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(body_);
    saying_->setObjectName(QStringLiteral("saying"));
    saying_->setAttribute(Qt::WA_StyledBackground);
    auto *saying = new QVBoxLayout(saying_);
    saying->setContentsMargins(12, 9, 12, 9);
    saying->addWidget(words_);
    words_->setObjectName(QStringLiteral("words"));
    note_->setObjectName(QStringLiteral("note"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 14, 16);
    layout->setSpacing(12);
    layout->addWidget(heading_);
    layout->addWidget(scroll_, 1);
    layout->addWidget(saying_);
    layout->addWidget(note_);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(accept_);
    accept_->setDefault(true);
    layout->addLayout(buttons);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
}

FieldCell *FormDialog::add(QWidget *field, int row, int column, int columns, QWidget *buddy) {
    auto *cell = new FieldCell(field, look_, body_, buddy);
    grid_->addWidget(cell, row, column, 1, columns);
    // Where the form is longer than the dialog, the sentence under the field that one types into is shown.
    connect(cell, &FieldCell::problem_changed, this, [this, cell] {
        if (cell->isAncestorOf(focusWidget())) {
            QTimer::singleShot(0, cell, [this, cell] { scroll_->ensureWidgetVisible(cell, 0, 8); });
        }
    });
    return cell;
}

QLabel *FormDialog::add_heading(int row, int columns) {
    auto *title = new QLabel(body_);
    title->setObjectName(QStringLiteral("pane_title"));
    title->setContentsMargins(0, 6, 0, 0);
    grid_->addWidget(title, row, 0, 1, columns);
    return title;
}

QString FormDialog::words() const { return words_->text(); }

QString FormDialog::note() const { return note_->text(); }

void FormDialog::set_heading(const QString &heading) {
    heading_->setText(heading);
    setWindowTitle(heading);
}

void FormDialog::set_words(const QString &words) { words_->set_text(words); }

void FormDialog::set_words_role(scene::Role role) { words_->set_role(role); }

void FormDialog::set_note(const QString &note) {
    note_->set_text(note);
    note_->setVisible(!note.isEmpty());
}

void FormDialog::set_buttons(const QString &accept, const QString &accept_tip, const QString &cancel_tip) {
    accept_->setText(accept);
    accept_->setToolTip(accept_tip);
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(cancel_tip);
}

void FormDialog::set_acceptable(bool acceptable) { accept_->setEnabled(acceptable); }

void FormDialog::fit() {
    // The fields first, in the width that the dialog has; what is said below them may take three lines.
    const QMargins margins = layout()->contentsMargins();
    const int inner = width() - margins.left() - margins.right();
    const int form = grid_->hasHeightForWidth() ? grid_->heightForWidth(inner) : grid_->sizeHint().height();
    const int around = heading_->sizeHint().height() + accept_->sizeHint().height() +
                       words_->heightForWidth(inner - 24) + 36 + note_->heightForWidth(inner) +
                       margins.top() + margins.bottom() + 4 * layout()->spacing();
    const int most = screen()->availableGeometry().height() - 40;
    resize(width(), std::min(form + around, most));
}

void FormDialog::showEvent(QShowEvent *event) {
    if (!fitted_) {
        fitted_ = true;
        fit();
    }
    QDialog::showEvent(event);
}

void FormDialog::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

}  // namespace theater::ui
