// A segment in the hand: dragged down its line it arrives later, dragged off the wire it is lost. Says before
// it is let go what would come of it, tried on a copy of the world.
#pragma once

#include <optional>

#include <QStringList>

#include "core/scene/grab.h"
#include "core/sim/world.h"
#include "ui/model/acts.h"

namespace theater::ui {

class Session;

class GrabbedSegment {
public:
    /// Takes a segment that is on the wire now; nothing if it is not, or is held already (it has no instant
    /// of arrival that could be moved; it can be dropped or released).
    static std::optional<GrabbedSegment> take(Session &session, quint32 segment);

    /// The hand has moved `down` units along the ladder since it took the segment. `off`: it is no longer
    /// over the wire. `hand`: where it is in the picture.
    enum class Over { Wire, Nothing };
    void move(double down, Over over, scene::Point hand);
    const scene::Grab &shown() const { return shown_; }
    /// Does it. False if there is nothing to do.
    bool let_go();

private:
    GrabbedSegment(Session &session, FlyingSegment segment, Instant due);
    std::optional<sim::Command> command() const;
    QStringList words() const;

    Session *session_;
    FlyingSegment segment_;
    quint64 course_;
    Instant now_, due_;
    sim::World world_;
    scene::Grab shown_;
};

/// What would come of a command about a segment: when it arrives or that it is lost, and which timers fire
/// before that (for a lost one: the first that fires). A line each. `due`: when it would have arrived.
QStringList outcome_words(sim::World world, const sim::Command &command, quint32 segment, Instant due,
                          const QStringList &hosts);

}  // namespace theater::ui
