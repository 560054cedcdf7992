#include "ui/view/word_row.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

namespace {

QFont bold() {
    QFont font = Look::sans();
    font.setBold(true);
    return font;
}

QToolButton *make_button(const char *name, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIconSize({15, 15});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

WordRow::WordRow(const Look &look, Removable removable, QWidget *parent)
    : QWidget(parent),
      look_(look),
      title_(new Prose(look, bold(), scene::Role::Text, this)),
      words_(new Prose(look, Look::sans(), scene::Role::Text, this)),
      edit_(make_button("small_edit", this)),
      remove_(make_button("small_remove", this)) {
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(7, 3, 0, 3);
    layout->setSpacing(4);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(title_);
    texts->addWidget(words_);
    layout->addLayout(texts, 1);
    layout->addWidget(edit_, 0, Qt::AlignTop);
    layout->addWidget(remove_, 0, Qt::AlignTop);
    remove_->setVisible(removable == Removable::Yes);
    connect(&look, &Look::changed, this, &WordRow::retint);
    retint();
}

void WordRow::retint() {
    edit_->setIcon(look_.icon("edit"));
    remove_->setIcon(look_.icon("close"));
}

void WordRow::set_words(const QString &title, const QString &words) {
    title_->set_text(title);
    title_->setVisible(!title.isEmpty());
    words_->set_text(words);
}

void WordRow::set_help(const QString &edit, const QString &remove) {
    edit_->setToolTip(edit);
    edit_->setAccessibleName(edit);
    remove_->setToolTip(remove);
    remove_->setAccessibleName(remove);
}

void WordRow::set_changeable(bool changeable) {
    edit_->setEnabled(changeable);
    remove_->setEnabled(changeable);
}

QString WordRow::words() const { return words_->text(); }

}  // namespace theater::ui
