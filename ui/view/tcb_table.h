// A small table of the TCB, before and after: what has changed is filled and bold. Where it is narrow, a row
// takes two lines.
#pragma once

#include <vector>

#include <QWidget>

#include "core/scene/tcb_table.h"

namespace theater::ui {

class Look;

class TcbChanges final : public QWidget {
    Q_OBJECT

public:
    TcbChanges(const Look &look, QWidget *parent);

    void set_rows(std::vector<scene::TcbRow> rows);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int name_width() const;
    /// Whether both values fit beside the name.
    bool fits(const scene::TcbRow &row, int width) const;

    const Look &look_;
    std::vector<scene::TcbRow> rows_;
};

}  // namespace theater::ui
