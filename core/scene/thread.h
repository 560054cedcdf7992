// The thread of a fact: the way of causes that leads to it and what it brought about, as pieces of arrows and
// lifelines. Instants and facts only, no places.
#pragma once

#include <vector>

#include "core/record/causes.h"

namespace theater::scene {

/// Where a fact stands in the picture.
struct ThreadPlace {
    sim::FactId fact = 0;
    Instant at;
    sim::HostId host = sim::kNoHost;  ///< at whose lifeline; none: on the wire
    sim::FactId segment = 0;          ///< it is an end of this segment's arrow, or befell it on its way
    bool departs = false;             ///< … the end where it leaves
    bool copy = false;
};

struct ThreadPiece {
    enum class Kind : std::uint8_t {
        Arrow,    ///< along the arrow of `to.segment`
        Life,     ///< along a lifeline, from one fact to the next
        Missing,  ///< along the arrow of `from.segment`, which did not arrive
    } kind = Kind::Arrow;
    ThreadPlace from, to;
    bool forward = false;  ///< it is brought about by the fact, and does not lead to it
};

struct ThreadKnot {
    ThreadPlace place;
    enum class Kind : std::uint8_t { Passed, Selected, Root, Later } kind = Kind::Passed;
};

struct Thread {
    std::vector<ThreadPiece> pieces;
    std::vector<ThreadKnot> knots;
};

ThreadPlace place_of(const sim::Fact &fact);
Thread make_thread(const record::Course &course, sim::FactId fact);

}  // namespace theater::scene
