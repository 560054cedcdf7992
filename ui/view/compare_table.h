// The pane of a comparison: who is compared, where they part first (a link), and the table of differences.
#pragma once

#include <vector>

#include <QWidget>

#include "core/base/time.h"

class QLabel;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace theater::ui {

class Comparison;
class ComparisonTable;
class Look;
class Prose;
class WrappingButton;

class CompareTable final : public QWidget {
    Q_OBJECT

public:
    CompareTable(Comparison &comparison, const Look &look, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QTableView *table() const { return table_; }
    /// Goes to the first difference.
    WrappingButton *link() const { return link_; }
    QToolButton *close_button() const { return close_; }

signals:
    void instant_wanted(theater::Instant t);
    void close_wanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void refresh();
    void fit_columns();

    Comparison &comparison_;
    const Look &look_;
    ComparisonTable *model_;
    QLabel *title_;
    QToolButton *close_;
    QVBoxLayout *names_;
    WrappingButton *link_;
    std::vector<Prose *> parting_;
    QTableView *table_;
};

}  // namespace theater::ui
