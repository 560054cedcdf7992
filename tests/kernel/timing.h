// Intervals from the cause: how long after what brought it about a segment left, in the engine and in the
// kernel.
#pragma once

#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "tests/kernel/comparison.h"

namespace theater::kernel {

/// The kernel's timer wheel is late: engine - 1 ms <= linux <= 1.125 * engine + 8 ms.
bool timer_agrees(Duration engine, Duration linux_time);
/// 12.5 % + 8 ms: within this much of a timer an arrival may come before it or after it.
Duration slack_of(Duration timer);
/// Anything else leaves within 2 ms of when it should.
inline constexpr Duration kPrompt = milliseconds(2);
/// How often the recorder looked at the states of sockets, in slow scenarios.
inline constexpr Duration kSampling = milliseconds(25);

/// Tells when the kernel did what the engine did, as far as the pairs answer to each other.
class Clock {
public:
    Clock(const Oracle &oracle, const Enactment &run, const std::vector<Pair> &pairs);

    /// When the kernel did what this fact of the engine is; none where the recording does not say.
    std::optional<Instant> kernel_time(sim::FactId fact) const;
    /// What is wrong with when `kernel` left, if it answers to `engine`; "" if nothing is.
    QString problem_of(const Row &kernel, const Row &engine) const;
    /// What is wrong with when an end of a 4-tuple was gone, if a timer of the engine ended it.
    QStringList problems_of_ends() const;

private:
    Instant engine_time(const sim::Fact &fact) const;
    std::optional<Instant> arrival_time(const sim::Fact &fact) const;
    std::optional<Instant> fired_time(const sim::Fact &fact) const;

    const Oracle &oracle_;
    const Enactment &run_;
    std::map<sim::FactId, const Row *> kernel_row_;  // by the engine's SegmentSent
    std::map<sim::FactId, Instant> call_;            // by the engine's Called
    std::map<sim::FactId, Instant> came_back_;       // reads and accepts of the engine
};

/// One call, or reads of a host that follow each other: how a stream falls into reads depends on when the
/// application wakes up.
struct CallGroup {
    QString name, result;  ///< of reads: the sum
    std::vector<const CallRow *> calls;
    bool of_reads = false;  ///< that took something
};
/// The calls of this host, in order.
std::vector<CallGroup> call_groups(const std::vector<CallRow> &calls, HostId host);

/// The calls of the kernel in the engine's order, host by host: which answers to which. Of reads, the one
/// that took the last byte.
std::vector<std::pair<const CallRow *, const CallRow *>> pair_calls(const Oracle &oracle,
                                                                    const Enactment &run);

}  // namespace theater::kernel
