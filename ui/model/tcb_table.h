// The transmission control blocks of both hosts as a table for a view, with what the last event changed, and
// their sequence spaces as a picture. Works from the world at now and the world just before the last event.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/scene/sequence_space.h"
#include "core/scene/tcb_fields.h"

namespace theater::ui {

class Session;
class ViewSettings;

/// Both hosts in columns of one table, or one host below the other.
enum class TcbLayout { SideBySide, Stacked };

class TcbTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 1, ChangedRole, KnownRole };
    enum RowKind { HostRow, SectionRow, FieldRow };

    TcbTable(Session &session, const ViewSettings &settings, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void set_layout(TcbLayout layout);
    TcbLayout layout() const { return layout_; }
    RowKind kind(int row) const { return rows_[static_cast<std::size_t>(row)].kind; }
    /// The row of a value by its name ("SND.UNA") and, where hosts are stacked, of this host; -1 if there is
    /// none.
    int row_of(const QString &name, int host = 0) const;

    /// The sequence spaces at now.
    scene::Frame spaces(double width) const;
    /// A piece of them: what it is, from where to where, how many bytes.
    QString words(const scene::Subject &subject) const;

public slots:
    void set_watched(bool watched);
    void rebuild();

signals:
    void spaces_changed();

private:
    struct Row {
        RowKind kind = FieldRow;
        int host = 0;  ///< whose; where both stand side by side it is not looked at
        std::size_t field = 0;
        scene::TcbSection section = scene::TcbSection::Connection;
        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Key {
        quint64 course = 0;
        quint32 connection = 0;
        Instant step;
        bool relative = false;
        friend bool operator==(const Key &, const Key &) = default;
    };
    using Fields = std::array<std::vector<scene::TcbField>, 2>;

    void follow();
    void read(const Key &key, Instant now);
    void count_timers();
    std::vector<Row> make_rows() const;
    void add_fields(std::vector<Row> &rows, int host) const;
    int host_of(const QModelIndex &index) const;
    const scene::TcbField *field(const Fields &fields, const Row &row, int host) const;
    QString value_words(const scene::TcbField &field) const;
    QString value_help(const Row &row, int host) const;
    bool has_changed(const Row &row, int host) const;
    QString name_help(const scene::TcbField &field) const;
    QString host_name(int host) const;

    Session &session_;
    const ViewSettings &settings_;
    TcbLayout layout_ = TcbLayout::Stacked;
    std::optional<Key> key_;
    Fields now_, before_;
    std::array<scene::HostSpaces, 2> spaces_;
    std::vector<Row> rows_;
    Instant shown_;  // the instant that what is left of the timers was counted from
    bool watched_ = false;
};

}  // namespace theater::ui
