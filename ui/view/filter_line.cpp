#include "ui/view/filter_line.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyle>

#include "ui/model/recent_filters.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

constexpr int kListWidth = 560;

}  // namespace

FilterLine::FilterLine(const Look &look, QWidget *parent)
    : QLineEdit(parent),
      look_(look),
      names_(new QCompleter(this)),
      fields_(new QStandardItemModel(this)),
      sign_(addAction(QIcon(), QLineEdit::LeadingPosition)) {
    setObjectName(QStringLiteral("filter_line"));
    setFont(Look::mono());
    setClearButtonEnabled(true);
    sign_->setObjectName(QStringLiteral("filter_sign"));
    names_->setWidget(this);
    names_->setModel(fields_);
    names_->setCompletionRole(Qt::UserRole);
    names_->setCaseSensitivity(Qt::CaseInsensitive);
    names_->setFilterMode(Qt::MatchContains);
    names_->setMaxVisibleItems(12);
    names_->popup()->setObjectName(QStringLiteral("filter_names"));
    connect(names_, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take_name(index.data(Qt::UserRole).toString()); });
    connect(this, &QLineEdit::textEdited, this, &FilterLine::offer_names);
    connect(&look, &Look::changed, this, [this] {
        sign_->setIcon(look_.icon(property("problem").toBool() ? "warning" : "filter",
                                  property("problem").toBool() ? scene::Role::Lost : scene::Role::TextDim));
    });
    fill_names();
    set_problem({});
}

void FilterLine::fill_names() {
    fields_->clear();
    for (const FieldWords &field : filter_fields()) {
        auto *item = new QStandardItem(QStringLiteral("%1   %2").arg(field.name, field.words));
        item->setData(field.name, Qt::UserRole);
        item->setEditable(false);
        fields_->appendRow(item);
    }
    names_->popup()->setAccessibleName(tr("Fields that can be asked for"));
}

void FilterLine::set_problem(const QString &sentence) {
    const bool wrong = !sentence.isEmpty();
    sign_->setIcon(
        look_.icon(wrong ? "warning" : "filter", wrong ? scene::Role::Lost : scene::Role::TextDim));
    sign_->setToolTip(wrong ? sentence : tr("The filter can be read"));
    setAccessibleDescription(sentence);
    if (property("problem").toBool() == wrong && property("problem").isValid()) return;
    setProperty("problem", wrong);
    style()->unpolish(this);
    style()->polish(this);
}

void FilterLine::offer_names() {
    const qsizetype begin = field_begin(text(), cursorPosition());
    if (begin < 0) {
        names_->popup()->hide();
        return;
    }
    const QString prefix = text().mid(begin, cursorPosition() - begin);
    names_->setCompletionPrefix(prefix);
    const bool whole = names_->completionCount() == 1 && names_->currentCompletion() == prefix;
    if (names_->completionCount() == 0 || whole) {
        names_->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(kListWidth + names_->popup()->verticalScrollBar()->sizeHint().width());
    names_->complete(place);
}

void FilterLine::take_name(const QString &name) {
    const qsizetype cursor = cursorPosition(), begin = field_begin(text(), cursor);
    if (begin < 0) return;
    QString changed = text();
    changed.replace(begin, cursor - begin, name);
    setText(changed);
    setCursorPosition(static_cast<int>(begin + name.size()));
}

void FilterLine::keyPressEvent(QKeyEvent *event) {
    const bool choosing = names_->popup()->isVisible();
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (choosing && names_->popup()->currentIndex().isValid()) {
                event->ignore();  // the list takes it
                return;
            }
            names_->popup()->hide();
            emit meant();
            return;
        case Qt::Key_Escape:
            if (!choosing) {
                emit given_up();
                return;
            }
            event->ignore();
            return;
        case Qt::Key_Down:
            if (!choosing) {
                offer_names();
                return;
            }
            break;
        default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterLine::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) fill_names();
    QLineEdit::changeEvent(event);
}

}  // namespace theater::ui
