// Draws a row of "Why?": a heading as a short line of its own, a fact as a chip with its time at the right, a
// sentence as it is.
#pragma once

#include <QStyledItemDelegate>

namespace theater::ui {

class Look;

class WhyDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    WhyDelegate(const Look &look, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paint_chip(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Look &look_;
};

}  // namespace theater::ui
