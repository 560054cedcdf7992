// What stands around the host cards: the mark of what is not TCP, the cable between the hosts, and the choice
// of a connection.
#pragma once

#include <vector>

#include "core/scene/film.h"
#include "core/scene/run_facts.h"
#include "core/scene/stage.h"

namespace theater::scene {

/// How much room the header of this run's film needs.
HeaderRoom header_room(const RunFacts &facts, double title);

/// "NOT TCP", naming every variant that is or was on by `t`. Nothing where everything is TCP.
void add_banner(std::vector<Shape> &out, const Stage &stage, const RunFacts &facts,
                const record::Course &course, Instant t, const Phrasebook &words);
/// The cable between the cards, whole or cut.
void add_cable(std::vector<Shape> &out, const Stage &stage, sim::Cable cable);
/// One pill for all connections and one for each.
void add_chooser(std::vector<Shape> &out, const Stage &stage, const RunFacts &facts, sim::ConnId chosen,
                 const Phrasebook &words);

}  // namespace theater::scene
