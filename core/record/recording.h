// The recording of a run: every fact in order, kept compactly by kind, and the questions a film asks of it.
// Step verdicts and timer moves are kept only on demand: a replay gives them back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/sim/fact.h"

namespace theater::record {

using sim::ConnId;
using sim::FactId;
using sim::HostId;

enum class Detail : std::uint8_t { Essential, Full };

/// What became of a segment by the end of the recording, the first that applies of this order.
enum class Fate : std::uint8_t { Lost, InFlight, Held, Corrupted, Altered, Duplicated, Delayed, Delivered };
/// "lost", "in_flight", "held", "corrupted", "altered", "duplicated", "delayed", "delivered".
std::string_view to_string(Fate fate);
std::optional<Fate> parse_fate(std::string_view text);

/// A segment with all that befell it.
struct SegmentRecord {
    FactId id = 0, cause = 0;
    Instant sent_at;
    sim::SegmentSent sent;
    /// Relative numbers of the observer: less the latest unforged SYN sent in that direction on that 4-tuple.
    std::uint32_t seq_rel = 0, ack_rel = 0;
    Fate fate = Fate::InFlight;
    std::vector<Instant> arrivals;   ///< in order
    std::vector<FactId> arrived;     ///< the Arrived facts
    std::optional<Instant> lost_at;  ///< the instant of its loss
    FactId lost = 0;                 ///< the loss
    /// Where it would have been heading when it was lost, or the arrival now planned for one in flight.
    Instant due;
    sim::WireAgent agent = sim::WireAgent::Rule;  ///< who lost, delayed, held, copied or corrupted it
    bool forged = false;
    /// When it was caught and is still in the hand; none otherwise.
    std::optional<Instant> held_at;
    /// When its copy will arrive or has arrived; none without a copy.
    std::optional<Instant> copy_due;
    bool corrupted = false, altered = false, duplicated = false, delayed = false;
    int on_wire = 1;  ///< how many of it (copies counted) have neither arrived nor been lost

    friend bool operator==(const SegmentRecord &, const SegmentRecord &) = default;
};

/// A call and its return.
struct CallRecord {
    FactId id = 0, cause = 0;
    Instant at;
    sim::Called call;
    std::optional<sim::Returned> returned;  ///< none while it waits

    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

class Recording final : public sim::FactSink {
public:
    explicit Recording(Detail detail = Detail::Essential) : detail_(detail) {}

    void on_fact(const sim::Fact &fact) override;
    void on_returned(const sim::Returned &returned) override;
    /// States up to when the world has been run; fates of segments are as of that instant.
    void set_end(Instant end) { end_ = end; }
    Instant end() const { return end_; }

    /// Keeps what happened at or before `t` and forgets what came later.
    Recording up_to(Instant t) const;

    /// All kept facts in the order of happening.
    std::size_t fact_count() const { return order_.size(); }
    sim::Fact fact(std::size_t index) const;
    /// The kept fact with this id; nothing if it was not kept.
    std::optional<sim::Fact> find(FactId id) const;

    const std::vector<SegmentRecord> &segments() const { return segments_; }
    const std::vector<CallRecord> &calls() const { return calls_; }
    const SegmentRecord *segment(FactId id) const;
    const CallRecord *call(FactId id) const;

    /// A host's state changes of connections (and listeners, conn 0), in order.
    struct StateRecord {
        FactId id = 0, cause = 0;
        Instant at;
        sim::StateChanged change;

        friend bool operator==(const StateRecord &, const StateRecord &) = default;
    };
    const std::vector<StateRecord> &states() const { return states_; }

    /// The instants that are steps: a segment leaves, arrives or is lost, a call is made, a state changes.
    const std::vector<Instant> &steps() const { return steps_; }
    /// The first step after t / the last step before t; nothing if there is none.
    std::optional<Instant> next_step(Instant t) const;
    std::optional<Instant> previous_step(Instant t) const;

    /// The same facts, up to the same end.
    friend bool operator==(const Recording &a, const Recording &b);

private:
    void on_segment(const sim::Fact &fact, const sim::SegmentSent &sent);
    void on_arrival(const sim::Fact &fact, const sim::Arrived &arrived);
    void on_wire(const sim::Fact &fact, const sim::WireEvent &event);
    SegmentRecord *segment_mutable(FactId id);
    void keep(std::uint32_t kind, std::size_t index);
    void add_step(Instant at);
    void count_from_late_syn(const tcp::Segment &syn);
    std::uint32_t base_of(const tcp::Endpoint &from, const tcp::Endpoint &to) const;

    /// The latest SYN of one direction of a 4-tuple: the base of relative numbers.
    struct SynBase {
        tcp::Endpoint from, to;
        std::uint32_t seq = 0;
        friend bool operator==(const SynBase &, const SynBase &) = default;
    };

    Detail detail_ = Detail::Essential;
    Instant end_;
    std::vector<std::uint32_t> order_;  // kind in the top bits, index below
    std::vector<SegmentRecord> segments_;
    std::vector<CallRecord> calls_;
    std::vector<StateRecord> states_;
    std::vector<sim::Fact> others_;
    std::vector<SynBase> bases_;
    std::vector<Instant> steps_;
};

}  // namespace theater::record
