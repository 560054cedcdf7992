// One bulk transfer through the simulated world, for the measurements of bench_bulk: with and without a
// recording. Counts the bytes that are allocated while it runs.
#pragma once

#include <cstdint>
#include <vector>

#include "core/sim/setup.h"

namespace theater::bench {

/// What is sent, and over what.
struct Bulk {
    std::uint64_t bytes = 100'000'000;
    std::uint32_t loss_ppm = 1'000;
    std::uint32_t buffer_bytes = 262'144;  ///< of the receiver: fixed, no auto-tuning
    std::uint64_t rate_bps = 1'000'000'000;
    Duration one_way = milliseconds(10);
    std::uint32_t queue_packets = 20'000;
    std::uint64_t seed = 1;
};

/// The `linux` profile with Reno, SACK and a fixed receive buffer; the client writes everything at once and
/// closes.
sim::Setup make_setup(const Bulk &bulk);

struct Outcome {
    double wall_seconds = 0;
    double index_seconds = 0;         ///< more for the index of charts, made when the first one is looked at
    Instant end;                      ///< when the server had read the last byte
    std::uint64_t read = 0;           ///< bytes that the server's application has got
    std::uint64_t data_segments = 0;  ///< these bytes as full segments of 1448
    std::uint64_t facts = 0;
    double seek_p99_ms = 0;        ///< of a look at a random instant
    std::uint64_t peak_bytes = 0;  ///< the most that was allocated at once, the allocator's part included
    double segments_a_second() const { return static_cast<double>(data_segments) / wall_seconds; }
};

/// How long it takes to go anywhere in a recording, and what branches of it cost.
struct Seeks {
    std::size_t segments = 0;
    double run_seconds = 0;
    std::int64_t recording_bytes = 0;  ///< with its checkpoints
    std::size_t checkpoints = 0;
    std::size_t checkpoint_bytes = 0;           ///< of these bytes
    std::vector<std::vector<double>> by_tenth;  ///< milliseconds of the processor, in the order of measuring
    std::vector<std::int64_t> branch_bytes;     ///< of a branch at 1, 50, 99 % that ends where it begins
};

/// Records the transfer until `segments` have been sent, and looks at `seeks` random instants of each tenth.
Seeks measure_seeks(const Bulk &bulk, std::uint64_t segments, std::size_t seeks);

/// Runs until the server has read everything, or the world has come to rest, or `longest` has passed; nothing
/// is kept.
Outcome run_unrecorded(const Bulk &bulk, Instant longest);
/// The same up to `end` as the window runs it: a Timeline with its recording, index and checkpoints.
Outcome run_recorded(const Bulk &bulk, Instant end);

}  // namespace theater::bench
