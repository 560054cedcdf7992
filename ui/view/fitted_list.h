// A list of rows that is as tall as they are: it stands in a page that scrolls, and has no bars of its own.
#pragma once

#include <QListView>

namespace theater::ui {

class FittedList final : public QListView {
    Q_OBJECT

public:
    explicit FittedList(QWidget *parent);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, height_}; }

signals:
    /// The keyboard has come to this row: the page should show it.
    void row_reached(const QRect &place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    /// The page scrolls, not the list.
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();

    int height_ = 0;
};

}  // namespace theater::ui
