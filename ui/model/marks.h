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
    quint32 fact = 0;                             ///< State, Option: the fact
};

/// The marks of the current branch, in order of time. Of a long one so many of each kind as are more than a
/// screen has points for, spread over its axis.
std::vector<Mark> marks_of(const Session &session);
/// What a tooltip says of one.
QString mark_words(const Mark &mark, const Session &session, const ViewSettings &settings);

}  // namespace theater::ui
