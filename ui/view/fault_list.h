// The list of rules: a check box, the rule in words, how often it has hit. Rows can be dragged; the keys are
// those of a list with check boxes, and Alt with an arrow moves a row.
#pragma once

#include <QListView>

namespace theater::ui {

class Look;

class FaultList final : public QListView {
    Q_OBJECT

public:
    FaultList(const Look &look, QWidget *parent);

    /// As high as its rows are, so that the pane scrolls and not the list.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

signals:
    void edit_wanted(int row);
    void removal_wanted(int row);
    void move_wanted(int row, int to);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void reset() override;
};

}  // namespace theater::ui
