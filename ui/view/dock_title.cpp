#include "ui/view/dock_title.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/view/look.h"

namespace theater::ui {

DockTitle::DockTitle(QDockWidget &dock, const Look &look)
    : QWidget(&dock),
      dock_(dock),
      look_(look),
      title_(new QLabel(this)),
      float_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("dock_title"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 8, 0);
    layout->setSpacing(2);
    title_->setObjectName(QStringLiteral("pane_title"));
    title_->setFont(Look::sans());
    // A narrow dock cuts the title rather than to be made wider by it.
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(title_, 1);
    for (QToolButton *button : {float_, close_}) {
        button->setAutoRaise(true);
        button->setIconSize({14, 14});
        layout->addWidget(button);
    }
    float_->setObjectName(QStringLiteral("dock_float"));
    close_->setObjectName(QStringLiteral("dock_close"));
    connect(float_, &QToolButton::clicked, this, [this] { dock_.setFloating(!dock_.isFloating()); });
    connect(close_, &QToolButton::clicked, &dock_, &QDockWidget::close);
    connect(&dock_, &QDockWidget::topLevelChanged, this, [this] {
        retranslate();
        retint();
    });
    connect(&look_, &Look::changed, this, &DockTitle::retint);
    retranslate();
    retint();
}

void DockTitle::set_title(const QString &title) {
    title_->setText(title);
    retranslate();
}

void DockTitle::retranslate() {
    float_->setToolTip(dock_.isFloating() ? tr("Put it back into the window")
                                          : tr("Let it float: a window of its own"));
    float_->setAccessibleName(dock_.isFloating() ? tr("Dock: %1").arg(title_->text())
                                                 : tr("Float: %1").arg(title_->text()));
    close_->setToolTip(tr("Close; the menu View brings it back"));
    close_->setAccessibleName(tr("Close: %1").arg(title_->text()));
}

void DockTitle::retint() {
    float_->setIcon(look_.icon(dock_.isFloating() ? "dock-back" : "dock-float", scene::Role::TextDim));
    close_->setIcon(look_.icon("close", scene::Role::TextDim));
}

void DockTitle::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
