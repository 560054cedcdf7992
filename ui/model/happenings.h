// "What happened": the facts up to now as rows of words, and for each arrival the step of the RFC that
// decided.
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QString>

#include "core/base/time.h"

namespace theater::ui {

class Session;
class ViewSettings;

/// What a row is about; a view may give each kind its mark.
enum class HappeningKind { Sent, Arrived, Lost, Wire, State, Call, Data, Timer, Option, Note };

struct Happening {
    Instant at;
    HappeningKind kind = HappeningKind::Note;
    quint32 segment = 0;  ///< 0 if it is about none
    quint32 fact = 0;     ///< what happened; 0 where a row is made of no single fact
    QString text;
    QString detail;  ///< the deciding step with its section, or empty
};

class Happenings final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole + 1, KindRole, DetailRole, SegmentRole, InstantRole, CurrentRole };

    Happenings(const Session &session, const ViewSettings &settings, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const Happening &row(int index) const { return rows_[static_cast<std::size_t>(index)]; }

public slots:
    /// The recording, the language or the numbers are different: all words are made anew.
    void rebuild();
    /// Time has moved.
    void follow();

private:
    void finish_rebuild();
    void read(Instant after, Instant until);
    void show(int count);

    const Session &session_;
    const ViewSettings &settings_;
    std::vector<Happening> rows_;  // everything in (after_, until_]
    bool rebuilding_ = false;
    int shown_ = 0;  // of these, how many are not after now
    Instant after_{-1}, until_{-1};
};

}  // namespace theater::ui
