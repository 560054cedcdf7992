// One direction of the wire: how long a segment takes and what luck it has there, apart from the faults that
// a scenario writes down. Every draw comes from the world's random numbers, and none is made for what cannot
// happen, so that switching one impairment on does not change the luck of the others.
#pragma once

#include <cstdint>

#include "core/base/queue.h"
#include "core/base/random.h"
#include "core/base/time.h"
#include "core/sim/setup.h"

namespace theater::sim {

/// What becomes of a segment on the line.
struct Passage {
    enum class Loss : std::uint8_t { None, Queue, Luck } loss = Loss::None;
    Instant departs;  ///< when its first bit leaves; now, unless others are before it
    Instant arrives;
    enum class Mark : std::uint8_t { None, Queue, Luck } mark = Mark::None;  ///< CE is set on the way
    bool late = false;  ///< held back, so that others overtake it
    bool corrupted = false;
    bool duplicated = false;
};

class Line {
public:
    Line() = default;
    Line(Duration delay, const Impairments &impairments) : delay_(delay), impairments_(impairments) {}

    Duration delay() const { return delay_; }
    /// The line is another from now on. What it was handed before keeps its place and its arrival: what still
    /// waits goes first, at the speed of then. What follows a shorter delay may overtake what is on its way.
    void change(Duration delay, const Impairments &impairments);
    /// A segment of so many bytes, headers included, is handed to the line now; `ecn` is that of its IP
    /// header.
    Passage pass(std::uint32_t bytes, tcp::Ecn ecn, Instant now, Random &random);
    /// How many segments wait for the line at this instant.
    std::uint32_t waiting(Instant now) const;

    friend bool operator==(const Line &, const Line &) = default;

private:
    bool is_lost_by_luck(Random &random);
    Passage::Mark mark_of(tcp::Ecn ecn, std::size_t waiting, Random &random) const;

    Duration delay_ = milliseconds(50);
    Impairments impairments_;
    Queue<Instant> begins_;  ///< in order: when each segment that still waits will begin to be sent
    Instant free_at_;        ///< when the line has sent all it was handed
    Instant last_arrival_;
    bool is_bad_ = false;  ///< the state of the Gilbert-Elliott chain
};

}  // namespace theater::sim
