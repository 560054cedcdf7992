// The film in words, for somebody who hears it: its hosts, and the segments that are on their way or have
// just come to an end. What happened is told by core/scene/told.
#pragma once

#include <string>
#include <vector>

#include "core/record/course.h"
#include "core/scene/film.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

/// "SYN from Client to Server, sequence number 1000, lost": a segment as it is at `t`.
std::string spoken_segment(const record::SegmentRecord &segment, const record::Course &course, Instant t,
                           Numbers numbers, const Phrasebook &words);
/// "Client, SYN-SENT": a host at `t`, in the state that colours its lifeline: that of its latest connection,
/// or of `only`.
std::string spoken_host(const record::Course &course, sim::HostId host, Instant t, sim::ConnId only,
                        const Phrasebook &words);

struct SpokenSegment {
    sim::FactId segment = 0;
    std::string words;
    friend bool operator==(const SpokenSegment &, const SpokenSegment &) = default;
};
/// What is on the wire at `t`, or in a hand there, the latest `most` in the order of sending. Looks no
/// further back than some thousand segments.
std::vector<SpokenSegment> spoken_wire(const record::Course &course, Instant t, std::size_t most,
                                       Numbers numbers, sim::ConnId only, const Phrasebook &words);

}  // namespace theater::scene
