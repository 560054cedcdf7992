// The pane with what each side knows: a small table and the remarks under it. A click on a cell goes to the
// segment that proved it.
#pragma once

#include <QScrollArea>

#include "core/base/time.h"

class QTableView;

namespace theater::ui {

class KnowledgeTable;
class Look;
class Prose;

class KnowledgePane final : public QScrollArea {
    Q_OBJECT

public:
    KnowledgePane(KnowledgeTable &table, const Look &look, QWidget *parent = nullptr);

    QTableView *table() const { return table_; }
    Prose *remarks() const { return remarks_; }
    QSize sizeHint() const override;

signals:
    void instant_wanted(theater::Instant t);
    void fact_wanted(quint32 fact);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fit();
    void retranslate();
    void go(const QModelIndex &index);

    KnowledgeTable &model_;
    QTableView *table_;
    Prose *remarks_;
};

}  // namespace theater::ui
