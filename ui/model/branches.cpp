#include "ui/model/branches.h"

#include <algorithm>

#include "ui/model/words_of_time.h"

namespace theater::ui {

Branches::Branches(Session &session, QObject *parent) : QAbstractListModel(parent), session_(session) {
    connect(&session, &Session::recording_changed, this, &Branches::refresh);
}

void Branches::refresh() {
    std::vector<Lane> lanes = session_.is_open() ? session_.lanes() : std::vector<Lane>();
    if (lanes.size() != lanes_.size()) {
        beginResetModel();
        lanes_ = std::move(lanes);
        endResetModel();
        return;
    }
    lanes_ = std::move(lanes);
    if (!lanes_.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

int Branches::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lanes_.size());
}

QVariant Branches::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Lane &lane = this->lane(index.row());
    switch (role) {
        // With its number: what was done may be the same twice.
        case Qt::DisplayRole:
            return lane.branch == 0 ? lane.text : QStringLiteral("%1 · %2").arg(lane.branch).arg(lane.text);
        case Qt::EditRole: return lane.text;
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            if (lane.current) {
                return tr("The course of the run that you look at: %1").arg(lane.text);
            }
            return tr("Another course of this run: %1. It parts from the one you look at after %2 s. Click "
                      "to go over to it.")
                .arg(lane.text, milliseconds_words(lane.from));
        default: return {};
    }
}

bool Branches::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!index.isValid() || role != Qt::EditRole || value.toString() == lane(index.row()).text) {
        return false;
    }
    session_.rename_branch(lane(index.row()).branch, value.toString());
    return true;
}

Qt::ItemFlags Branches::flags(const QModelIndex &index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

int Branches::row_of(quint32 branch) const {
    const auto found = std::find_if(lanes_.begin(), lanes_.end(),
                                    [branch](const Lane &lane) { return lane.branch == branch; });
    return found == lanes_.end() ? -1 : static_cast<int>(found - lanes_.begin());
}

int Branches::current_row() const {
    const auto found =
        std::find_if(lanes_.begin(), lanes_.end(), [](const Lane &lane) { return lane.current; });
    return found == lanes_.end() ? -1 : static_cast<int>(found - lanes_.begin());
}

}  // namespace theater::ui
