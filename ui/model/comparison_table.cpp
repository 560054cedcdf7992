#include "ui/model/comparison_table.h"

#include "ui/model/comparison.h"

namespace theater::ui {

ComparisonTable::ComparisonTable(const Comparison &comparison, QObject *parent)
    : QAbstractTableModel(parent), comparison_(comparison) {
    connect(&comparison, &Comparison::changed, this, &ComparisonTable::rebuild);
}

void ComparisonTable::rebuild() {
    beginResetModel();
    rows_ = comparison_.rows();
    endResetModel();
}

int ComparisonTable::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ComparisonTable::columnCount(const QModelIndex &parent) const {
    return parent.isValid() || rows_.empty() ? 0 : 1 + static_cast<int>(comparison_.count());
}

bool ComparisonTable::is_heading(int row) const {
    return rows_[static_cast<std::size_t>(row)].kind == scene::ComparisonRow::Kind::Heading;
}

QVariant ComparisonTable::data(const QModelIndex &index, int role) const {
    const scene::ComparisonRow &row = rows_[static_cast<std::size_t>(index.row())];
    const auto value = static_cast<std::size_t>(index.column() - 1);
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == 0) {
                const QString label = QString::fromStdString(row.label);
                // Said by a sign too, not by weight and colour alone.
                return row.differs ? QStringLiteral("≠ ") + label : label;
            }
            return value < row.values.size() ? QString::fromStdString(row.values[value]) : QString();
        case Qt::ToolTipRole:
            return index.column() == 0 ? QString::fromStdString(row.label)
                   : value < row.values.size()
                       ? QStringLiteral("%1: %2").arg(Comparison::letter(value),
                                                      QString::fromStdString(row.values[value]))
                       : QString();
        case Qt::TextAlignmentRole:
            return static_cast<int>((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                    Qt::AlignVCenter);
        default: return {};
    }
}

QVariant ComparisonTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section > 0) {
        return comparison_.title(static_cast<std::size_t>(section - 1));
    }
    return role == Qt::DisplayRole && section > 0 ? Comparison::letter(static_cast<std::size_t>(section - 1))
                                                  : QVariant();
}

Qt::ItemFlags ComparisonTable::flags(const QModelIndex &index) const {
    return is_heading(index.row()) ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

QString ComparisonTable::text() const {
    QStringList lines;
    for (const scene::ComparisonRow &row : rows_) {
        QStringList cells{(row.differs ? QStringLiteral("≠ ") : QString()) +
                          QString::fromStdString(row.label)};
        for (const std::string &value : row.values) {
            cells += QString::fromStdString(value);
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

}  // namespace theater::ui
