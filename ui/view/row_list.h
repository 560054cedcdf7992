// A list of rows of words that wrap. QListView measures its rows anew only when its height changes; the
// heights of such rows hang on the width.
#pragma once

#include <QListView>
#include <QResizeEvent>

namespace theater::ui {

class RowList final : public QListView {
public:
    explicit RowList(QWidget *parent) : QListView(parent) {
        setMouseTracking(true);
        setResizeMode(QListView::Adjust);
        setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        // A bar that comes and goes would change the width, and with it the heights, in the middle of a
        // layout.
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    }

protected:
    void resizeEvent(QResizeEvent *event) override {
        QListView::resizeEvent(event);
        if (event->size().width() != event->oldSize().width()) {
            scheduleDelayedItemsLayout();
        }
    }
};

}  // namespace theater::ui
