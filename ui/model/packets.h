// The packet table: every segment of the branch that is looked at, filtered and sorted. Rows are places in
// the recording; a cell is made up when a view asks for it. Computes nothing while nobody looks.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/base/time.h"
#include "ui/model/packet_search.h"

namespace theater::ui {

class Session;
class ViewSettings;

class Packets final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        SegmentRole = Qt::UserRole + 1,  ///< the segment's id
        PendingRole,                     ///< it has not been sent by now
        FirstPendingRole,                ///< the now line stands above it
        InkRole,                         ///< a scene::Role; none: as the others
        FillRole,
        TestRole,  ///< the filter that lets rows with this value pass
        CsvRole,
        SpokenRole,  ///< the whole row as a sentence
    };

    Packets(Session &session, const ViewSettings &settings, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Nobody looks, or somebody does again.
    void set_watched(bool watched);
    /// Takes effect if it can be read; otherwise the rows stay and problem() says why.
    void set_filter(const QString &text);
    const QString &filter() const { return filter_text_; }
    struct Problem {
        int column = 0;  ///< from 1, in characters
        QString sentence;
    };
    /// What is wrong with the filter that was given last.
    std::optional<Problem> problem() const;
    /// Something that a Wireshark user should know about the filter; empty if there is nothing.
    QString remark() const;
    bool is_searching() const { return search_.is_running(); }
    /// "12 of 40 segments", or how far the search is.
    QString count_words() const;

    QString csv_head() const { return packet_csv_head(); }
    /// The row of a segment; none if the filter leaves it out.
    std::optional<int> row_of(quint32 segment) const;
    std::optional<Instant> sent_at(int row) const;
    /// The first row that has not been sent by now, where rows stand in order of time; the number of rows if
    /// all have been.
    int first_pending() const;
    bool is_in_order() const;

signals:
    /// What is wrong, how many, or how far it is.
    void state_changed();
    /// The now line stands elsewhere.
    void now_moved();

private:
    void rebuild();
    void restart();
    void take_rows();
    void follow_now();
    filter::Numbers numbers() const;
    std::size_t place(int row) const;
    bool is_current() const;
    QVariant cell(const QModelIndex &index, int role) const;

    Session &session_;
    const ViewSettings &settings_;
    PacketSearch search_;
    PacketSearch::Wish shown_;  ///< what the rows are made of
    std::vector<quint32> rows_;
    QString filter_text_;
    filter::Filter filter_;
    std::optional<Error> error_;
    PacketColumn column_ = PacketColumn::Number;
    Qt::SortOrder order_ = Qt::AscendingOrder;
    std::size_t sent_ = 0;  ///< how many segments have been sent by now
    bool watched_ = false, stale_ = true;
    // The record that was made up last: a view asks for a row cell by cell.
    mutable std::optional<record::SegmentRecord> record_;
    mutable std::size_t record_place_ = 0;
};

}  // namespace theater::ui
