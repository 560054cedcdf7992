#include "ui/view/wrapping_button.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace theater::ui {

namespace {

constexpr int kSide = 11, kTop = 7;

}  // namespace

WrappingButton::WrappingButton(QWidget *parent) : QPushButton(parent) {
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappingButton::set_words(const QString &words) {
    words_ = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

int WrappingButton::heightForWidth(int width) const {
    // Bold is what a checked button is painted in, and the wider of the two.
    QFont bold = font();
    bold.setBold(true);
    const QRect room(0, 0, std::max(20, width - 2 * kSide), 1000);
    return QFontMetrics(bold).boundingRect(room, Qt::TextWordWrap, words_).height() + 2 * kTop;
}

QSize WrappingButton::sizeHint() const { return {160, heightForWidth(std::max(160, width()))}; }

QSize WrappingButton::minimumSizeHint() const { return {80, heightForWidth(std::max(80, width()))}; }

void WrappingButton::paintEvent(QPaintEvent *) {
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    QFont face = font();
    face.setBold(isChecked());
    painter.setFont(face);
    painter.setPen(isChecked() ? palette().color(QPalette::Link) : palette().color(QPalette::ButtonText));
    painter.drawText(rect().adjusted(kSide, kTop, -kSide, -kTop), Qt::TextWordWrap | Qt::AlignVCenter,
                     words_);
}

}  // namespace theater::ui
