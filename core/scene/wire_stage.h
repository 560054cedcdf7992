// The places of the wire view: two large cards, between or below them the two lanes of the wire, and the
// lines that tell what happened last. Everything grows with the picture, for a big room.
#pragma once

#include "core/scene/film.h"
#include "core/scene/frame.h"

namespace theater::scene {

/// What the picture needs room for besides cards and wire.
struct WireRoom {
    double title = 0, foot = 0;  ///< above and below everything
    bool banner = false;         ///< "NOT TCP"
    bool chooser = false;        ///< of connections
    bool sender = false;         ///< cards say what the sender thinks of the network
    int card_rows = 0;           ///< rows of the host on a card, as in HeaderRoom
    Told told = Told::LastSteps;
};

struct WireStage {
    double width = 0, height = 0;
    double scale = 1;  ///< how large type is; everything grows with it
    /// Where the picture is wide the cards stand beside the wire, else above it.
    enum class Cards : std::uint8_t { Beside, Above } cards = Cards::Beside;
    Box card[2];
    Box middle;      ///< what the wire has for itself
    double port[2];  ///< x of the ends of the wire, at host 0 and at host 1
    double lane[2];  ///< y of what the one host sends, and of what the other sends
    int rows = 1;    ///< so many capsules fit one above the other on a lane
    double row_step = 0, capsule_height = 0;
    Box told;  ///< the last happenings, none where its height is 0
    int told_rows = 0;
    double banner_y = 0, chooser_y = 0;

    double wire() const { return port[1] - port[0]; }
    /// The middle of a capsule of this width that has gone so much of its way.
    double x_of(sim::HostId from, double along, double capsule_width) const {
        const double travel = wire() - capsule_width;
        const double gone = capsule_width / 2 + (travel > 0 ? travel * along : travel / 2);
        return from == 0 ? port[0] + gone : port[1] - gone;
    }
    /// The middle of a capsule in this row of its lane: the rows lie outward, away from the other lane.
    double y_of(sim::HostId from, int row) const {
        return lane[from] + (from == 0 ? -1 : 1) * row_step * row;
    }
    /// How far what is lost falls.
    double fall() const { return (lane[1] - lane[0]) * 0.46; }
    friend bool operator==(const WireStage &, const WireStage &) = default;
};

WireStage make_wire_stage(double width, double height, const WireRoom &room);

}  // namespace theater::scene
