// The recording of a run: every fact in order, kept compactly by kind, and the questions a film asks of it.
// Step verdicts, timer moves and measures are kept only on demand: a replay gives them back.
//
// An ordinary segment with its arrival and its delivery takes about a hundred bytes; records and facts are
// made up when they are asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/record/chunks.h"
#include "core/record/segment_record.h"
#include "core/record/segment_store.h"
#include "core/sim/fact.h"

namespace theater::record {

enum class Detail : std::uint8_t { Essential, Full };

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

    sim::Interest interest() const override {
        return detail_ == Detail::Full ? sim::Interest::Everything : sim::Interest::Essential;
    }
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
    /// The index of the first kept fact with this id or a later one; fact_count() if there is none.
    std::size_t index_of(FactId id) const;
    /// The index of the first kept fact after `t`; fact_count() if there is none.
    std::size_t index_after(Instant t) const;
    /// What is asked of many facts, without making up the rest.
    FactId id(std::size_t index) const;
    Instant at(std::size_t index) const;

    Segments segments() const { return Segments(segments_); }
    const Chunks<CallRecord> &calls() const { return calls_; }
    std::optional<SegmentRecord> segment(FactId id) const;
    const CallRecord *call(FactId id) const;

    /// A host's state changes of connections (and listeners, conn 0), in order.
    struct StateRecord {
        FactId id = 0, cause = 0;
        Instant at;
        sim::StateChanged change;

        friend bool operator==(const StateRecord &, const StateRecord &) = default;
    };
    const Chunks<StateRecord> &states() const { return states_; }

    /// The instants that are steps: a segment leaves, arrives or is lost, a call is made, a state changes.
    const Chunks<Instant> &steps() const { return steps_; }
    /// The instants that stand out: something is lost or touched on the wire, sent again or forged, an option
    /// or the cable is switched, congestion control turns.
    const Chunks<Instant> &marks() const { return marks_; }
    /// The first step after t / the last step before t; nothing if there is none.
    std::optional<Instant> next_step(Instant t) const;
    std::optional<Instant> previous_step(Instant t) const;

    /// The same facts, up to the same end.
    friend bool operator==(const Recording &a, const Recording &b);

private:
    friend class FactSums;

    /// Text handed to an application; the facts of a bulk transfer are mostly segments and these.
    struct Delivery {
        Instant at;
        std::uint64_t offset = 0;
        FactId id = 0, cause = 0;
        std::uint32_t len = 0;
        ConnId conn : 24 = 0;
        std::uint32_t host : 7 = 0;
        std::uint32_t intact : 1 = 0;
        friend bool operator==(const Delivery &, const Delivery &) = default;
    };
    static_assert(sizeof(Delivery) == 32);

    /// Where a kept fact is.
    enum Kind : std::uint32_t { kSegment, kArrival, kDelivery, kCall, kState, kOther };
    static std::optional<Delivery> small_delivery(const sim::Fact &fact, const sim::Delivered &delivered);
    sim::Fact delivery_fact(const Delivery &delivery) const;
    void on_rare(const sim::Fact &fact);
    void keep_whole(const sim::Fact &fact);
    void keep(Kind kind, std::size_t place);
    Kind kind(std::size_t index) const;
    std::size_t place(std::size_t index) const;
    /// The first index for which `holds`, which must hold for all after it too.
    template <typename Holds>
    std::size_t first_index(const Holds &holds) const {
        std::size_t low = 0, high = order_.size();
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (holds(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
    void add_step(Instant at);
    void add_mark(Instant at);
    void cut_facts(std::size_t count, Instant t);
    void retell(const std::vector<std::size_t> &segments, FactId last);

    Detail detail_ = Detail::Essential;
    Instant end_;
    Chunks<std::uint32_t> order_;  // the kind in the top bits, the place below
    SegmentStore segments_;
    Chunks<Delivery> deliveries_;
    Chunks<CallRecord> calls_;
    Chunks<StateRecord> states_;
    Chunks<sim::Fact> others_;
    Chunks<Instant> steps_, marks_;
};

}  // namespace theater::record
