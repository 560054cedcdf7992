// The marks of the timeline: what of a run is worth a sign above the track.
#pragma once

#include <vector>

#include <QString>

#include "core/base/time.h"
#include "core/scene/role.h"

namespace theater::ui {

class Session;
class ViewSettings;

enum class MarkKind { Sent, Retransmitted, Lost, State, Forged, Option };

struct Mark {
    Instant at;
    MarkKind kind = MarkKind::Sent;
    quint32 segment = 0;                          ///< Sent, Retransmitted, Lost, Forged
    scene::Role role = scene::Role::SegmentLine;  ///< State: the colour of the new state
    QString text;                                 ///< what a tooltip says
};

/// All marks of the current branch, in order of time.
std::vector<Mark> marks_of(const Session &session, const ViewSettings &settings);

}  // namespace theater::ui
