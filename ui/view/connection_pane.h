// The pane with the connection: the sequence spaces of both hosts as bands and, below, their TCBs as a table.
// Wide enough, the hosts stand side by side.
#pragma once

#include <QScrollArea>

class QTableView;

namespace theater::ui {

class FrameView;
class Look;
class TcbTable;

class ConnectionPane final : public QScrollArea {
    Q_OBJECT

public:
    ConnectionPane(TcbTable &table, const Look &look, QWidget *parent = nullptr);

    QTableView *table() const { return table_; }
    FrameView &spaces() const { return *spaces_; }
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fit();
    void retranslate();

    TcbTable &model_;
    const Look &look_;
    FrameView *spaces_;
    QTableView *table_;
};

}  // namespace theater::ui
