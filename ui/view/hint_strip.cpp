#include "ui/view/hint_strip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/model/hints.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

HintStrip::HintStrip(Hints &hints, const Look &look, QWidget *parent)
    : QFrame(parent),
      hints_(hints),
      look_(look),
      words_(new Prose(look, Look::sans(), scene::Role::Text, this)),
      next_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("hint_strip"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 7, 10, 7);
    layout->setSpacing(8);
    layout->addWidget(words_, 1);
    layout->addWidget(next_);
    layout->addWidget(close_);
    next_->setObjectName(QStringLiteral("hint_next"));
    close_->setObjectName(QStringLiteral("hint_close"));
    connect(next_, &QToolButton::clicked, this, [this] {
        if (const auto hint = hints_.current()) {
            hints_.finish(*hint);
        }
    });
    connect(close_, &QToolButton::clicked, &hints_, &Hints::finish_all);
    connect(&hints, &Hints::changed, this, &HintStrip::refresh);
    connect(&look, &Look::changed, this, &HintStrip::retint);
    retranslate();
    retint();
}

void HintStrip::refresh() {
    const auto hint = hints_.current();
    if (!hint && (next_->hasFocus() || close_->hasFocus())) {
        emit focus_given_up();
    }
    setVisible(hint.has_value());
    if (hint) {
        words_->set_text(Hints::words(*hint));
    }
}

void HintStrip::retranslate() {
    setAccessibleName(tr("Hint"));
    next_->setText(tr("Next hint"));
    next_->setToolTip(tr("Another hint"));
    close_->setToolTip(tr("No more hints; Preferences brings them back"));
    close_->setAccessibleName(tr("No more hints"));
    refresh();
}

void HintStrip::retint() { close_->setIcon(look_.icon("close", scene::Role::TextDim)); }

void HintStrip::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

}  // namespace theater::ui
