#include "ui/model/faults.h"

#include <algorithm>

#include "ui/model/fault_words.h"
#include "ui/model/session.h"

namespace theater::ui {

Faults::Faults(Session &session, QObject *parent) : QAbstractListModel(parent), session_(session) {
    connect(&session, &Session::recording_changed, this, &Faults::refresh);
    connect(&session, &Session::now_changed, this, &Faults::refresh);
    refresh();
}

/// The model is reset only where a rule has come, gone or changed: a film that plays moves no selection.
void Faults::refresh() {
    if (!session_.is_open()) {
        return;
    }
    const sim::Link &link = session_.timeline().at(session_.now()).link();
    link_ = link.setup();
    if (link.faults() == faults_) {
        if (link.hits() != hits_) {
            hits_ = link.hits();
            emit dataChanged(index(0), index(rowCount() - 1), {HitsRole});
        }
    } else if (link.faults().size() == faults_.size()) {
        faults_ = link.faults();
        hits_ = link.hits();
        emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        faults_ = link.faults();
        hits_ = link.hits();
        endResetModel();
    }
    emit changed();
}

int Faults::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(faults_.size());
}

QVariant Faults::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const QString words = capitalized(fault_words(faults_[row], hosts()));
    switch (role) {
        case Qt::DisplayRole: return words;
        case Qt::CheckStateRole: return faults_[row].enabled ? Qt::Checked : Qt::Unchecked;
        case HitsRole: return hits_words(hits_[row]);
        case NumberRole: return index.row() + 1;
        case Qt::AccessibleTextRole:
            return tr("Rule %1: %2; %3", "number, what it does, how often it has hit")
                .arg(index.row() + 1)
                .arg(words, hits_words(hits_[row]));
        default: return {};
    }
}

bool Faults::setData(const QModelIndex &index, const QVariant &value, int role) {
    return role == Qt::CheckStateRole && index.isValid() &&
           switch_rule(index.row(), value.toInt() == Qt::Checked);
}

Qt::ItemFlags Faults::flags(const QModelIndex &index) const {
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled;  // between two rows, not onto one
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled;
}

bool Faults::moveRows(const QModelIndex &source, int row, int count, const QModelIndex &target, int to) {
    if (source.isValid() || target.isValid() || count != 1 || row < 0 || row >= rowCount()) {
        return false;
    }
    const int place = to > row ? to - 1 : to;
    QMetaObject::invokeMethod(
        this, [this, row, place] { move(row, place); }, Qt::QueuedConnection);
    return true;
}

Wire Faults::wire(sim::HostId from) const {
    return from == 0 ? Wire{link_.delay_forth, link_.forth} : Wire{link_.delay_back, link_.back};
}

quint64 Faults::seed() const { return session_.is_open() ? session_.course().setup().seed : 0; }

bool Faults::is_cable_cut() const {
    return session_.is_open() && session_.timeline().at(session_.now()).link().is_cut(session_.now());
}

QStringList Faults::hosts() const { return session_.host_names(); }

Instant Faults::now() const { return session_.now(); }

bool Faults::changes_scenario() const {
    if (!session_.is_open() || !session_.changes_scenario()) {
        return false;
    }
    // A file may give commands at the very beginning; what they have replaced is no longer the scenario's.
    const std::vector<sim::Command> &commands = session_.course().commands();
    return std::none_of(commands.begin(), commands.end(), [](const sim::Command &command) {
        return command.at == Instant{} && (std::holds_alternative<sim::SetFaults>(command.act) ||
                                           std::holds_alternative<sim::SetLine>(command.act) ||
                                           std::holds_alternative<sim::SetMiddleboxes>(command.act));
    });
}

QString Faults::law_words() const {
    return changes_scenario()
               ? tr("The run has not begun: a change here is one of the scenario and holds from its "
                    "beginning.")
               : tr("The run has begun: a change here holds from %1 on and makes a branch there.")
                     .arg(session_.now_words());
}

bool Faults::set_faults(std::vector<sim::Fault> faults) {
    if (!session_.is_open() || faults == faults_) {
        return false;
    }
    if (!changes_scenario()) {
        return session_.apply({session_.now(), sim::SetFaults{std::move(faults)}});
    }
    sim::Setup setup = session_.course().setup();
    setup.faults = std::move(faults);
    return session_.change_setup(std::move(setup));
}

bool Faults::add(const sim::Fault &fault, HoldsFrom from) {
    if (from == HoldsFrom::Beginning) {
        go_to_beginning();
    }
    std::vector<sim::Fault> faults = faults_;
    faults.push_back(fault);
    return set_faults(std::move(faults));
}

bool Faults::replace(int row, const sim::Fault &fault) {
    if (row < 0 || row >= rowCount()) {
        return false;
    }
    std::vector<sim::Fault> faults = faults_;
    faults[static_cast<std::size_t>(row)] = fault;
    return set_faults(std::move(faults));
}

bool Faults::remove(int row) {
    if (row < 0 || row >= rowCount()) {
        return false;
    }
    std::vector<sim::Fault> faults = faults_;
    faults.erase(faults.begin() + row);
    return set_faults(std::move(faults));
}

bool Faults::move(int row, int to) {
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount() || row == to) {
        return false;
    }
    std::vector<sim::Fault> faults = faults_;
    const sim::Fault moved = faults[static_cast<std::size_t>(row)];
    faults.erase(faults.begin() + row);
    faults.insert(faults.begin() + to, moved);
    return set_faults(std::move(faults));
}

bool Faults::switch_rule(int row, bool on) {
    if (row < 0 || row >= rowCount()) {
        return false;
    }
    std::vector<sim::Fault> faults = faults_;
    faults[static_cast<std::size_t>(row)].enabled = on;
    return set_faults(std::move(faults));
}

bool Faults::set_wire(sim::HostId from, const Wire &wanted) {
    if (!session_.is_open() || wanted == wire(from)) {
        return false;
    }
    if (!changes_scenario()) {
        return session_.apply({session_.now(), sim::SetLine{from, wanted.delay, wanted.impairments}});
    }
    sim::Setup setup = session_.course().setup();
    (from == 0 ? setup.link.delay_forth : setup.link.delay_back) = wanted.delay;
    (from == 0 ? setup.link.forth : setup.link.back) = wanted.impairments;
    return session_.change_setup(std::move(setup));
}

bool Faults::set_middleboxes(std::vector<sim::Middlebox> boxes) {
    if (!session_.is_open() || boxes == link_.middleboxes) {
        return false;
    }
    if (!changes_scenario()) {
        return session_.apply({session_.now(), sim::SetMiddleboxes{std::move(boxes)}});
    }
    sim::Setup setup = session_.course().setup();
    setup.link.middleboxes = std::move(boxes);
    return session_.change_setup(std::move(setup));
}

bool Faults::set_outages(std::vector<sim::Outage> outages) {
    if (!session_.is_open() || !session_.changes_scenario() || outages == link_.outages) {
        return false;
    }
    sim::Setup setup = session_.course().setup();
    setup.link.outages = std::move(outages);
    return session_.change_setup(std::move(setup));
}

bool Faults::set_seed(quint64 seed) {
    if (!session_.is_open() || !session_.changes_scenario() || seed == this->seed()) {
        return false;
    }
    sim::Setup setup = session_.course().setup();
    setup.seed = seed;
    return session_.change_setup(std::move(setup));
}

void Faults::toggle_cable() {
    const sim::Cable wanted = is_cable_cut() ? sim::Cable::Whole : sim::Cable::Cut;
    session_.apply({session_.now(), sim::SetCable{wanted}});
}

void Faults::go_to_beginning() { session_.set_now(Instant{}); }

std::optional<sim::Fault> Faults::fault_of(quint32 segment, Likeness likeness) const {
    if (!session_.is_open()) {
        return std::nullopt;
    }
    const std::optional<record::SegmentRecord> found = session_.course().recording().segment(segment);
    if (!found || found->forged) {
        return std::nullopt;
    }
    return ui::fault_of(session_.course().recording(), *found, likeness);
}

}  // namespace theater::ui
