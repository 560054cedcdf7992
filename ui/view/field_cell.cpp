#include "ui/view/field_cell.h"

#include <QAbstractButton>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/view/action_words.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

FieldCell::FieldCell(QWidget *field, const Look &look, QWidget *parent, QWidget *buddy)
    : QWidget(parent),
      title_(new QLabel(this)),
      buddy_(buddy == nullptr ? field : buddy),
      problem_(new Prose(look, Look::sans(kSmall), scene::Role::Lost, this)),
      layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(3);
    title_->setObjectName(QStringLiteral("dim"));
    title_->setFont(Look::sans(kSmall));
    title_->setWordWrap(true);
    title_->setBuddy(buddy_);
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->hide();
    layout_->addWidget(title_);
    layout_->addWidget(field);
    layout_->addWidget(problem_);
    layout_->addStretch(1);
}

void FieldCell::set_words(const QString &title, const QString &help) {
    title_->setText(title);
    title_->setToolTip(help);
    buddy_->setAccessibleName(bare_words(title));
    buddy_->setToolTip(help);
}

void FieldCell::set_problem(const QString &problem) {
    if (problem == problem_->text()) {
        return;
    }
    problem_->set_text(problem);
    problem_->setVisible(!problem.isEmpty());
    buddy_->setAccessibleDescription(problem);
    emit problem_changed();
}

QString FieldCell::problem() const { return problem_->text(); }

QString FieldCell::title() const { return bare_words(title_->text()); }

}  // namespace theater::ui
