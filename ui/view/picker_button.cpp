#include "ui/view/picker_button.h"

#include <QPainter>
#include <QStyleOptionToolButton>

#include "ui/view/look.h"

namespace theater::ui {

PickerButton::PickerButton(const Look &look, QWidget *parent) : QToolButton(parent), look_(look) {
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    // Gives the button its height; the words are painted here.
    setText(QStringLiteral(" "));
}

void PickerButton::set_words(const QString &words) {
    words_ = words;
    update();
}

void PickerButton::paintEvent(QPaintEvent *) {
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);
    painter.setPen(look_[scene::Role::Text]);
    const QRect room = rect().adjusted(13, 0, -32, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(words_, Qt::ElideRight, room.width()));
    look_.icon("chevron", scene::Role::TextDim)
        .paint(&painter, QRect(width() - 26, height() / 2 - 8, 16, 16));
}

}  // namespace theater::ui
