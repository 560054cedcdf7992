#include "core/record/causes.h"

#include <algorithm>
#include <map>

namespace theater::record {

namespace {

// Bounds, so that a selection costs milliseconds in the longest run.
constexpr std::size_t kMostHops = 200'000;     // of a chain back; each is a search by halving
constexpr std::size_t kFactsLookedAt = 4'000;  // kept ones, forward
constexpr std::size_t kSegmentsLookedAt = 20'000;
constexpr int kMostLacks = 64;
constexpr int kMostDecisions = 8;  // each may be a replay

const sim::TimerMoved *fired_timer(const sim::Fact &fact) {
    const auto *timer = std::get_if<sim::TimerMoved>(&fact.body);
    return timer != nullptr && timer->action == tcp::TimerAction::Fired ? timer : nullptr;
}

/// What befell the segment between its sending and `until`.
std::vector<sim::Fact> befell(const Recording &recording, FactId segment, FactId until) {
    std::vector<sim::Fact> events;
    const std::optional<SegmentRecord> record = recording.segment(segment);
    if (!record) return events;
    const bool touched = record->held_at || record->altered || record->duplicated || record->delayed ||
                         record->corrupted || record->marked || record->agent == sim::WireAgent::Person;
    if (!touched) return events;
    const std::size_t first = recording.index_of(segment);
    for (std::size_t i = first; i < recording.fact_count() && i < first + kSegmentsLookedAt; ++i) {
        if (recording.id(i) >= until) break;
        const sim::Fact fact = recording.fact(i);
        const auto *event = std::get_if<sim::WireEvent>(&fact.body);
        if (event != nullptr && event->segment == segment) events.push_back(fact);
    }
    return events;
}

/// The plan of the scenario's application that this call carried out.
std::optional<sim::Trigger> trigger_of(const Course &course, const sim::Fact &fact, const sim::Called &call) {
    if (call.by_person || call.host >= course.setup().hosts.size()) return std::nullopt;
    for (const sim::PendingCall &pending : course.at(fact.at).applications()[call.host].calls) {
        const sim::CallSpec &spec = pending.spec.call;
        if (!pending.made || spec.name != call.name || pending.cause != fact.cause) continue;
        if (spec.bytes == call.bytes) return pending.spec.trigger;
    }
    return std::nullopt;
}

/// Makes up what belongs to the links of one chain.
class Teller {
public:
    Teller(FactFinder &finder, LinkStories stories) : finder_(finder), stories_(stories) {}

    void tell(Link &link);

private:
    FactFinder &finder_;
    const LinkStories stories_;
    int decisions_ = 0;
};

void Teller::tell(Link &link) {
    const Recording &recording = finder_.course().recording();
    const sim::Fact &fact = link.fact;
    if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
        if (stories_ == LinkStories::Told && ++decisions_ <= kMostDecisions)
            link.decided = finder_.decision(fact);
        link.befell = befell(recording, arrived->segment, fact.id);
    } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
        link.befell = befell(recording, event->segment, fact.id);
    } else if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
        if (sent->retransmission) link.lack = lack_of(recording, fact.id);
    } else if (const auto *call = std::get_if<sim::Called>(&fact.body);
               call != nullptr && stories_ == LinkStories::Told) {
        link.trigger = trigger_of(finder_.course(), fact, *call);
    }
}

/// Whether `record` carries the number `seq`.
bool covers(const SegmentRecord &record, tcp::Seq seq) {
    const std::uint32_t away = tcp::distance(record.sent.segment.seq, seq);
    return away < record.sent.segment.len();
}

bool is_of(const SegmentRecord &record, sim::HostId from, sim::ConnId conn) {
    return record.sent.from == from && record.sent.conn == conn && !record.forged;
}

/// How a segment stood at an instant: what a Lack says of a segment; nothing if it had arrived well.
std::optional<Lack> trouble_of(const SegmentRecord &record, Instant at) {
    for (std::size_t i = 0; i < record.arrivals.size(); ++i) {
        if (record.arrivals[i] > at) break;
        if (!record.corrupted) return std::nullopt;
        return Lack{Lack::Kind::SegmentDamaged, record.id, record.arrived[i], record.arrivals[i]};
    }
    if (record.lost_at && *record.lost_at <= at)
        return Lack{Lack::Kind::SegmentLost, record.id, record.lost, *record.lost_at};
    return Lack{Lack::Kind::SegmentLate, record.id, record.id, record.sent_at};
}

Lack::Kind as_answer(Lack::Kind kind) {
    switch (kind) {
        case Lack::Kind::SegmentLost: return Lack::Kind::AnswerLost;
        case Lack::Kind::SegmentDamaged: return Lack::Kind::AnswerDamaged;
        default: return Lack::Kind::AnswerLate;
    }
}

/// What became of the answers to `sending`, which has arrived, by the time it was sent again.
std::optional<Lack> trouble_of_answer(const Segments &segments, const SegmentRecord &sending,
                                      std::size_t place, std::size_t again, Instant at) {
    const tcp::Seq seq = sending.sent.segment.seq;
    std::optional<Lack> lack;
    for (std::size_t i = place + 1; i < again; ++i) {
        const SegmentRecord answer = segments[i];
        if (!is_of(answer, sending.sent.to, sending.sent.conn)) continue;
        if (answer.sent_at < sending.arrivals.front()) continue;
        const tcp::Segment &segment = answer.sent.segment;
        if (!segment.has(tcp::Flag::Ack) || !tcp::after(segment.ack, seq)) return std::nullopt;
        const std::optional<Lack> trouble = trouble_of(answer, at);
        if (!trouble) return std::nullopt;
        if (!lack) lack = trouble;
    }
    if (!lack)
        return Lack{Lack::Kind::Ignored, sending.id, sending.arrived.front(), sending.arrivals.front()};
    lack->kind = as_answer(lack->kind);
    return lack;
}

}  // namespace

std::optional<Lack> lack_of(const Recording &recording, FactId sent_again) {
    const Segments segments = recording.segments();
    const std::optional<std::size_t> place = segments.place_of(sent_again);
    if (!place) return std::nullopt;
    const SegmentRecord again = segments[*place];
    if (!again.sent.retransmission) return std::nullopt;
    const tcp::Seq seq = again.sent.segment.seq;
    const std::size_t least = *place > kSegmentsLookedAt ? *place - kSegmentsLookedAt : 0;
    for (std::size_t i = *place; i-- > least;) {
        const SegmentRecord sending = segments[i];
        if (!is_of(sending, again.sent.from, again.sent.conn) || !covers(sending, seq)) continue;
        if (const std::optional<Lack> trouble = trouble_of(sending, again.sent_at)) return trouble;
        return trouble_of_answer(segments, sending, i, *place, again.sent_at);
    }
    return std::nullopt;
}

Chain chain_back(FactFinder &finder, FactId id, std::size_t most, LinkStories stories) {
    Chain chain;
    Teller teller(finder, stories);
    std::optional<Link> last;  // beyond the links that are kept
    for (std::size_t hops = 0; hops < kMostHops; ++hops) {
        const std::optional<sim::Fact> fact = finder.find(id);
        if (!fact) break;
        Link link;
        link.fact = *fact;
        FactId next = fact->cause;
        if (fired_timer(*fact) != nullptr && next != 0) {
            const std::optional<sim::Fact> set = finder.find(next);
            if (set) link.set_at = set->at;
            next = set ? set->cause : 0;
            chain.complete = set.has_value();
        } else {
            chain.complete = true;
        }
        if (chain.links.size() + 1 < most) {
            teller.tell(link);
            chain.links.push_back(std::move(link));
        } else {
            if (last) ++chain.skipped;
            last = std::move(link);
        }
        if (next == 0) break;
        id = next;
        chain.complete = false;
    }
    if (last) {
        teller.tell(*last);
        chain.links.push_back(std::move(*last));
    }
    return chain;
}

namespace {

class Forward {
public:
    Forward(FactFinder &finder, const sim::Fact &start, std::size_t most)
        : recording_(finder.course().recording()), most_(most) {
        tree_[start.id] = 0;
        // A loss brings about what its segment would have made needless.
        if (const auto *event = std::get_if<sim::WireEvent>(&start.body)) lost_ = {event->segment, start.id};
    }

    void read(const Recording &details, FactId after) {
        for (std::size_t i = details.index_of(after + 1); i < details.fact_count(); ++i)
            on_fact(details.fact(i));
    }

    Effects take(Instant until) {
        effects_.searched_until = until;
        return std::move(effects_);
    }

private:
    void on_fact(const sim::Fact &fact) {
        const auto parent = tree_.find(fact.cause);
        if (parent != tree_.end()) {
            // That a timer is set shows when it fires.
            const auto *timer = std::get_if<sim::TimerMoved>(&fact.body);
            const bool set = timer != nullptr && timer->action == tcp::TimerAction::Set;
            if (set) {
                tree_[fact.id] = parent->second;
                set_by_[fact.id] = fact.cause;
            } else if (is_shown(fact)) {
                const auto by = set_by_.find(fact.cause);
                add(fact, by != set_by_.end() ? by->second : fact.cause, parent->second + 1, false);
            }
            return;
        }
        const auto *sent = std::get_if<sim::SegmentSent>(&fact.body);
        if (sent == nullptr || !sent->retransmission || ++lacks_ > kMostLacks) return;
        const std::optional<Lack> lack = lack_of(recording_, fact.id);
        if (!lack) return;
        if (lost_ && lack->segment == lost_->segment) {
            add(fact, lost_->fact, 1, true);
        } else if (const auto of = tree_.find(lack->segment); of != tree_.end()) {
            add(fact, lack->segment, of->second + 1, true);
        }
    }

    static bool is_shown(const sim::Fact &fact) {
        const auto *timer = std::get_if<sim::TimerMoved>(&fact.body);
        if (timer != nullptr) return timer->action == tcp::TimerAction::Fired;
        return !std::holds_alternative<sim::StepDecided>(fact.body) &&
               !std::holds_alternative<sim::Measured>(fact.body);
    }

    void add(const sim::Fact &fact, FactId of, int generation, bool by_lack) {
        tree_[fact.id] = generation;
        if (effects_.effects.size() < most_) {
            effects_.effects.push_back({fact, of, generation, by_lack});
        } else {
            ++effects_.more;
        }
    }

    struct Lost {
        FactId segment = 0, fact = 0;
    };
    const Recording &recording_;
    const std::size_t most_;
    std::map<FactId, int> tree_;       // generation of each fact that follows from the start
    std::map<FactId, FactId> set_by_;  // what set a timer
    std::optional<Lost> lost_;
    Effects effects_;
    int lacks_ = 0;
};

}  // namespace

Effects effects_of(FactFinder &finder, FactId id, std::size_t most) {
    const std::optional<sim::Fact> start = finder.find(id);
    if (!start) return {};
    const Course &course = finder.course();
    const Recording &kept = course.recording();
    const std::size_t last = kept.index_of(id) + kFactsLookedAt;
    const bool complete = last >= kept.fact_count();
    const Instant until = complete ? course.end() : kept.at(last);
    const Recording details = course.details(start->at - nanoseconds(1), until);
    Forward forward(finder, *start, most);
    forward.read(details, id);
    Effects effects = forward.take(until);
    effects.complete = complete;
    return effects;
}

}  // namespace theater::record
