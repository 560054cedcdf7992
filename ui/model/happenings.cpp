#include "ui/model/happenings.h"

#include <algorithm>

#include "core/record/timeline.h"
#include "ui/model/happening_words.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/model/words_of_time.h"

namespace theater::ui {

namespace {

// How far a jump reads back: more than a person reads, less than a frame's time to replay.
constexpr int kStepsBack = 40;
constexpr std::size_t kMostRows = 2000;

}  // namespace

Happenings::Happenings(const Session &session, const ViewSettings &settings, QObject *parent)
    : QAbstractListModel(parent), session_(session), settings_(settings) {}

int Happenings::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : shown_; }

QVariant Happenings::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= shown_) {
        return {};
    }
    const Happening &happening = row(index.row());
    switch (role) {
        case Qt::DisplayRole: return happening.text;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1 s: %2 %3")
                .arg(data(index, TimeRole).toString(), happening.text, happening.detail);
        case TimeRole: return milliseconds_words(happening.at);
        case KindRole: return static_cast<int>(happening.kind);
        case DetailRole: return happening.detail;
        case SegmentRole: return happening.segment;
        case InstantRole: return static_cast<qlonglong>(happening.at.ns);
        case CurrentRole: return happening.at == row(shown_ - 1).at;
        default: return {};
    }
}

void Happenings::rebuild() {
    beginResetModel();
    rows_.clear();
    shown_ = 0;
    after_ = until_ = {-1};
    endResetModel();
    // Several things may have changed at once, and a frame can be painted before the list has its words.
    if (!rebuilding_) {
        rebuilding_ = true;
        QMetaObject::invokeMethod(this, &Happenings::finish_rebuild, Qt::QueuedConnection);
    }
}

void Happenings::finish_rebuild() {
    if (rebuilding_) {
        rebuilding_ = false;
        follow();
    }
}

void Happenings::follow() {
    if (!session_.is_open() || rebuilding_) {
        return;
    }
    const Instant now = session_.now();
    const record::Recording &recording = session_.timeline().recording();
    const std::optional<Instant> next = recording.next_step(until_);
    if (now <= after_ || (next && *next <= now)) {
        Instant from = now <= after_ ? Instant{-1} : until_;
        const auto &steps = recording.steps();
        const auto unread = std::upper_bound(steps.begin(), steps.end(), now);
        const auto read_to = std::upper_bound(steps.begin(), steps.end(), from);
        if (unread - read_to > kStepsBack) {
            from = *(unread - kStepsBack) - nanoseconds(1);
        }
        if (from != until_ || rows_.size() > kMostRows) {
            beginResetModel();
            rows_.clear();
            shown_ = 0;
            after_ = from;
            endResetModel();
        }
        read(from, now);
    }
    const auto later = std::upper_bound(rows_.begin(), rows_.end(), now,
                                        [](Instant t, const Happening &row) { return t < row.at; });
    show(static_cast<int>(later - rows_.begin()));
}

void Happenings::read(Instant after, Instant until) {
    const record::Timeline &timeline = session_.timeline();
    const WordSource source{timeline.recording(), session_.host_names(), settings_.numbers()};
    const record::Recording details = timeline.details(after, until);
    for (Happening &row : happenings_of(details, source)) {
        rows_.push_back(std::move(row));
    }
    until_ = until;
}

void Happenings::show(int count) {
    const int before = shown_;
    if (count > before) {
        beginInsertRows({}, before, count - 1);
        shown_ = count;
        endInsertRows();
    } else if (count < before) {
        beginRemoveRows({}, count, before - 1);
        shown_ = count;
        endRemoveRows();
    }
    if (count != before && shown_ > 0) {
        emit dataChanged(index(0), index(shown_ - 1), {CurrentRole});
    }
}

}  // namespace theater::ui
