// What a receiver would do with a forged segment: tried on a copy of the world, so that it is the truth and
// no guess of the form.
#pragma once

#include <QString>
#include <QStringList>

#include "core/sim/command.h"
#include "core/sim/world.h"

namespace theater::ui {

struct ForgePreview {
    /// How it ends, for the colour of the line.
    enum class Outcome {
        Lost,     ///< it never gets there
        Ignored,  ///< thrown away, with or without an answer
        Taken,    ///< it changes something
        Reset,    ///< it ends a connection
        Unknown,  ///< too much happens before it arrives
    };
    Outcome outcome = Outcome::Unknown;
    /// "server in SYN-RECEIVED: check-rst, RFC 9293 §3.10.7.4, second step: resets the connection".
    QString verdict;
    /// What follows at that instant, a sentence each: "server: SYN-RECEIVED → LISTEN".
    QStringList effects;
};

/// Sends the segment on a copy of `world` and lets that run until it has arrived. `world` has come to `now`.
ForgePreview preview_of(sim::World world, Instant now, const sim::ForgeSegment &forged,
                        const QStringList &hosts);

}  // namespace theater::ui
