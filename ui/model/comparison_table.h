// The differences of what is compared, as a table for a view: a label and a value for each side.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/scene/comparison_words.h"

namespace theater::ui {

class Comparison;

class ComparisonTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ComparisonTable(const Comparison &comparison, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    bool is_heading(int row) const;
    bool differs(int row) const { return rows_[static_cast<std::size_t>(row)].differs; }
    /// All of it as text, columns apart by tabs.
    QString text() const;

public slots:
    void rebuild();

private:
    const Comparison &comparison_;
    std::vector<scene::ComparisonRow> rows_;
};

}  // namespace theater::ui
