// The branches of the session as rows: one per course of the run, the original first. Names are edited here.
#pragma once

#include <vector>

#include <QAbstractListModel>

#include "ui/model/session.h"

namespace theater::ui {

class Branches final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit Branches(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: "2 · drop of SYN #1"; EditRole: the name alone; ToolTipRole: a sentence.
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const Lane &lane(int row) const { return lanes_[static_cast<std::size_t>(row)]; }
    /// The row of a branch, or of the current one; -1 if it is not listed.
    int row_of(quint32 branch) const;
    int current_row() const;

public slots:
    /// The rows are other ones: branches, their names, or the language.
    void refresh();

private:
    Session &session_;
    std::vector<Lane> lanes_;
};

}  // namespace theater::ui
