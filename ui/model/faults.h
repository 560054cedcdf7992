// The rules of the wire as they stand at the instant one looks at, one row each: what it does in words,
// whether it is on, how often it has hit. And everything else that befalls segments: the wire itself, boxes,
// outages, the seed. Each change is one act of the session.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractListModel>

#include "ui/model/fault_draft.h"
#include "ui/model/line_draft.h"

namespace theater::ui {

class Session;

/// From when a new rule holds.
enum class HoldsFrom {
    Beginning,  ///< it is part of the scenario: one goes to its beginning and changes that
    Now,        ///< a command at the instant one looks at
};

class Faults final : public QAbstractListModel {
    Q_OBJECT

public:
    /// Beside Qt::DisplayRole (the rule in words), Qt::CheckStateRole (whether it is on).
    enum Role { HitsRole = Qt::UserRole, NumberRole };

    explicit Faults(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Switches a rule on or off.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// What a drag does; it comes about after the drag is over.
    bool moveRows(const QModelIndex &source, int row, int count, const QModelIndex &target, int to) override;

    const std::vector<sim::Fault> &faults() const { return faults_; }
    /// The wire in the direction from a host.
    Wire wire(sim::HostId from) const;
    const std::vector<sim::Middlebox> &middleboxes() const { return link_.middleboxes; }
    const std::vector<sim::Outage> &outages() const { return link_.outages; }
    quint64 seed() const;
    bool is_cable_cut() const;
    QStringList hosts() const;
    Instant now() const;

    /// Whether a change is one of the scenario itself; else it is a command at now.
    bool changes_scenario() const;
    /// "The run has not begun: …": which of the two will happen.
    QString law_words() const;

    bool add(const sim::Fault &fault, HoldsFrom from);
    bool replace(int row, const sim::Fault &fault);
    bool remove(int row);
    /// Takes a rule to another place of the list.
    bool move(int row, int to);
    bool switch_rule(int row, bool on);
    bool set_wire(sim::HostId from, const Wire &wire);
    bool set_middleboxes(std::vector<sim::Middlebox> boxes);
    /// Outages and the seed belong to the scenario: later than its beginning nothing happens.
    bool set_outages(std::vector<sim::Outage> outages);
    bool set_seed(quint64 seed);
    /// Cuts or mends the cable now.
    void toggle_cable();
    void go_to_beginning();

    /// A rule about a segment of the run; nothing if there is no such segment, or it was forged and meets no
    /// rules.
    std::optional<sim::Fault> fault_of(quint32 segment, Likeness likeness) const;

signals:
    /// Anything that the panel shows may be different.
    void changed();

private:
    void refresh();
    bool set_faults(std::vector<sim::Fault> faults);

    Session &session_;
    std::vector<sim::Fault> faults_;
    std::vector<std::uint32_t> hits_;
    sim::LinkSetup link_;
};

}  // namespace theater::ui
