#include "ui/view/fitted_list.h"

#include <QResizeEvent>
#include <QWheelEvent>

namespace theater::ui {

FittedList::FittedList(QWidget *parent) : QListView(parent) {
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Tab goes on to what comes next on the page; the arrows go from row to row.
    setTabKeyNavigation(false);
}

void FittedList::setModel(QAbstractItemModel *model) {
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &FittedList::fit);
    fit();
}

QSize FittedList::sizeHint() const { return {200, height_}; }

void FittedList::resizeEvent(QResizeEvent *event) {
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        fit();
    }
}

void FittedList::fit() {
    int height = 0;
    const int count = model() == nullptr ? 0 : model()->rowCount();
    for (int row = 0; row < count; ++row) {
        height += sizeHintForIndex(model()->index(row, 0)).height();
    }
    setVisible(count > 0);
    if (height == height_) {
        return;
    }
    height_ = height;
    setFixedHeight(height);
    updateGeometry();
}

void FittedList::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (hasFocus() && current.isValid()) {
        emit row_reached(visualRect(current));
    }
}

void FittedList::focusInEvent(QFocusEvent *event) {
    QListView::focusInEvent(event);
    const bool by_keyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (by_keyboard && currentIndex().isValid()) {
        emit row_reached(visualRect(currentIndex()));
    }
}

void FittedList::wheelEvent(QWheelEvent *event) { event->ignore(); }

}  // namespace theater::ui
