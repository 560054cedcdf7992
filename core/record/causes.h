// Why something happened: the chain from a fact back to the call, the act or the forged segment that began
// it, and forward what it brought about. Both are bounded, and say so, so that a run of a million segments
// costs no more than a small one.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/record/fact_finder.h"

namespace theater::record {

/// What failed to happen, so that a segment had to be sent again.
struct Lack {
    enum class Kind : std::uint8_t {
        SegmentLost,     ///< its last sending was lost
        SegmentDamaged,  ///< … arrived damaged and was thrown away
        SegmentLate,     ///< … was still on its way, or in somebody's hand
        AnswerLost,      ///< it arrived, but the acknowledgment was lost
        AnswerDamaged,
        AnswerLate,
        Ignored,  ///< it arrived, and nothing was answered
    } kind = Kind::SegmentLost;
    FactId segment = 0;  ///< the segment, or the answer
    FactId fact = 0;     ///< its loss or arrival; that of the segment itself while it is late
    Instant at;          ///< of that fact
    friend bool operator==(const Lack &, const Lack &) = default;
};

/// One fact of a chain, with what belongs to its story and is no cause of its own.
struct Link {
    sim::Fact fact;
    /// Timer fired: when it had been set.
    std::optional<Instant> set_at;
    /// Arrival: the step that decided.
    std::optional<sim::StepDecided> decided;
    /// A segment sent again: why that was needed.
    std::optional<Lack> lack;
    /// Arrival or loss: what befell the segment on its way, before; in order of time.
    std::vector<sim::Fact> befell;
    /// Call of a scenario's application: what it had waited for.
    std::optional<sim::Trigger> trigger;
};

struct Chain {
    /// The fact itself, then what it follows from, and so on. The last is the root if `complete`.
    std::vector<Link> links;
    /// So many are left out between the last two.
    std::size_t skipped = 0;
    /// False: it goes on further back than was looked.
    bool complete = false;
};

/// Something that a fact brought about.
struct Effect {
    sim::Fact fact;
    FactId of = 0;         ///< what it follows from: the fact itself, or another effect
    int generation = 1;    ///< 1: follows from the fact itself
    bool by_lack = false;  ///< it was sent again because `of`, or its answer, did not arrive
};

struct Effects {
    std::vector<Effect> effects;  ///< the first ones, in order of happening
    std::size_t more = 0;         ///< so many more up to `searched_until`
    Instant searched_until;
    bool complete = false;  ///< there are none after `searched_until`
};

/// Whether the links of a chain have their stories, or only their facts. In the longest runs a story costs
/// milliseconds, so only the nearest few arrivals are told how they were decided.
enum class LinkStories : std::uint8_t { Told, LeftOut };

/// The chain back; at most `most` links are kept (at least 2). Empty if there is no such fact.
Chain chain_back(FactFinder &finder, FactId fact, std::size_t most = 40,
                 LinkStories stories = LinkStories::Told);
/// What the fact brought about, at most `most` of it. Looks at the next few thousand facts only.
Effects effects_of(FactFinder &finder, FactId fact, std::size_t most = 24);
/// Why the segment of this fact had to be sent again; nothing if it was not, or nothing shows why.
std::optional<Lack> lack_of(const Recording &recording, FactId sent_again);

}  // namespace theater::record
