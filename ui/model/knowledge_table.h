// What each side knows, as a table for a view: the four claims, and for each side since when which segment
// has proved them; and in sentences what is remarkable about that.
#pragma once

#include <array>
#include <optional>

#include <QAbstractTableModel>
#include <QStringList>

#include "core/record/knowledge.h"

namespace theater::ui {

class Session;

class KnowledgeTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { CertaintyRole = Qt::UserRole + 1, SegmentRole };

    explicit KnowledgeTable(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What a cell says: the claim's in column 0, else that of a side.
    const record::Knowledge *knowledge(const QModelIndex &index) const;
    /// Sentences under the table, none if there is nothing to remark.
    QStringList remarks() const;
    const std::array<record::SideKnowledge, 2> &sides() const { return sides_; }

public slots:
    void set_watched(bool watched);
    void rebuild();

private:
    struct Key {
        quint64 course = 0;
        quint32 connection = 0;
        Instant step;
        friend bool operator==(const Key &, const Key &) = default;
    };
    void follow();
    QString cell_words(const record::SideKnowledge &side, const record::Knowledge &knowledge) const;
    QString cell_help(const QModelIndex &index) const;
    void add_remarks(int side, QStringList &lines) const;
    QString host_name(int side) const;

    Session &session_;
    std::optional<Key> key_;
    std::array<record::SideKnowledge, 2> sides_;
    bool watched_ = false;
};

}  // namespace theater::ui
