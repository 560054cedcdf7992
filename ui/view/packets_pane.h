// The packet table with its filter line. A row that is chosen selects its segment on the film, and the other
// way round; a double click or Enter goes to its instant.
#pragma once

#include <QWidget>

#include "core/base/time.h"

class QLabel;
class QMenu;
class QTableView;
class QToolButton;

namespace theater::ui {

class FilterLine;
class Look;
class Packets;

class PacketsPane final : public QWidget {
    Q_OBJECT

public:
    PacketsPane(Packets &packets, const Look &look, QWidget *parent = nullptr);

    FilterLine *filter_line() const { return filter_; }
    QTableView *table() const { return table_; }
    QLabel *count() const { return count_; }
    QLabel *problem() const { return problem_; }
    QMenu *row_menu() const { return row_menu_; }
    QMenu *recent_menu() const { return recent_menu_; }
    QSize sizeHint() const override { return {900, 200}; }

    /// The film has selected a segment.
    void select_segment(quint32 segment);
    void take_filter(const QString &filter);

signals:
    void segment_wanted(quint32 segment);
    void instant_wanted(theater::Instant t);
    void csv_wanted();
    void focus_given_up();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make_table();
    void retranslate();
    void refresh();
    void follow_now();
    void choose(const QModelIndex &index);
    void go(const QModelIndex &index);
    void fill_recent();
    void open_row_menu(QPoint position);
    void add_filters(const QModelIndex &index);
    void copy(int role);
    QModelIndexList chosen_rows() const;
    void fit_columns();

    Packets &packets_;
    const Look &look_;
    FilterLine *filter_;
    QToolButton *recent_;
    QMenu *recent_menu_, *row_menu_;
    QLabel *count_, *problem_;
    QTableView *table_;
    quint32 selected_ = 0;
    int now_row_ = -1;
    bool syncing_ = false, fitted_ = false;
};

}  // namespace theater::ui
