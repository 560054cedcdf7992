// What the tests of film, painter and exports share: timelines of stock scenarios and of a lively one of our
// own.
#pragma once

#include <QString>

#include <string>
#include <vector>

#include "core/record/timeline.h"
#include "core/scene/film.h"
#include "core/script/scenario.h"

namespace theater::scene {

/// A run of a stock scenario, the first one if `run` is empty, run to its end.
record::Timeline stock_timeline(const QString &id, const std::string &run = {});
/// The ids of all stock scenarios.
QStringList stock_ids();

/// A run with everything that can befall a segment: held and released, delayed in the air and from the start,
/// lost, copied, damaged, sent again, bursts, crossing FINs.
record::Timeline eventful_timeline();
/// A handshake in which a person does these things, in this order, to the SYN,ACK (sent at 50 ms).
record::Timeline touched_timeline(const std::vector<sim::WireAct> &acts, Instant at);
/// A handshake and a RST that a third host forges in the client's name, 100 ms later; the cable is cut after
/// it.
record::Timeline forged_timeline();
/// A long transfer: `segments` data segments, window by window.
record::Timeline transfer_timeline(int segments);

/// Every step, the middle of every interval between two, and instants around both.
std::vector<Instant> telling_instants(const record::Recording &recording);

}  // namespace theater::scene
