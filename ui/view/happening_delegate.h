// Draws a row of "What happened": its time, its mark, the sentence and, dimmed, the step that decided.
#pragma once

#include <QStyledItemDelegate>

namespace theater::ui {

class Look;

class HappeningDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    HappeningDelegate(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Look &look_;
};

}  // namespace theater::ui
