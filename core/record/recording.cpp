#include "core/record/recording.h"

#include <algorithm>
#include <array>

namespace theater::record {

namespace {

// order_ keeps one word a fact: the array in the top two bits, the place in it below.
constexpr std::uint32_t kKindShift = 30;
constexpr std::uint32_t kPlaceMask = (1u << kKindShift) - 1;
enum Kind : std::uint32_t { kSegment, kCall, kState, kOther };

constexpr std::array<std::string_view, 8> kFateNames{"lost",    "in_flight",  "held",    "corrupted",
                                                     "altered", "duplicated", "delayed", "delivered"};

Fate fate_of(const SegmentRecord &segment) {
    if (segment.on_wire > 0) return segment.held_at ? Fate::Held : Fate::InFlight;
    if (segment.arrivals.empty()) return Fate::Lost;
    if (segment.corrupted) return Fate::Corrupted;
    if (segment.altered) return Fate::Altered;
    if (segment.duplicated) return Fate::Duplicated;
    if (segment.delayed) return Fate::Delayed;
    return Fate::Delivered;
}

template <typename Records>
auto find_by_id(Records &records, FactId id) -> decltype(records.data()) {
    const auto it = std::lower_bound(records.begin(), records.end(), id,
                                     [](const auto &record, FactId wanted) { return record.id < wanted; });
    return it != records.end() && it->id == id ? &*it : nullptr;
}

}  // namespace

std::string_view to_string(Fate fate) { return kFateNames[static_cast<std::size_t>(fate)]; }

std::optional<Fate> parse_fate(std::string_view text) {
    for (std::size_t i = 0; i < kFateNames.size(); ++i) {
        if (kFateNames[i] == text) return static_cast<Fate>(i);
    }
    return std::nullopt;
}

void Recording::keep(std::uint32_t kind, std::size_t index) {
    order_.push_back(kind << kKindShift | static_cast<std::uint32_t>(index));
}

void Recording::add_step(Instant at) {
    if (steps_.empty() || steps_.back() < at) steps_.push_back(at);
}

void Recording::on_fact(const sim::Fact &fact) {
    if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
        on_segment(fact, *sent);
    } else if (const auto *called = std::get_if<sim::Called>(&fact.body)) {
        keep(kCall, calls_.size());
        calls_.push_back({fact.id, fact.cause, fact.at, *called, std::nullopt});
        add_step(fact.at);
    } else if (const auto *change = std::get_if<sim::StateChanged>(&fact.body)) {
        keep(kState, states_.size());
        states_.push_back({fact.id, fact.cause, fact.at, *change});
        add_step(fact.at);
    } else {
        const bool replayable = std::holds_alternative<sim::StepDecided>(fact.body) ||
                                std::holds_alternative<sim::TimerMoved>(fact.body);
        if (replayable && detail_ == Detail::Essential) return;
        if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) on_arrival(fact, *arrived);
        if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) on_wire(fact, *event);
        const bool seen = std::holds_alternative<sim::OptionChanged>(fact.body) ||
                          std::holds_alternative<sim::Noted>(fact.body);
        if (seen) add_step(fact.at);
        keep(kOther, others_.size());
        others_.push_back(fact);
    }
}

void Recording::on_returned(const sim::Returned &returned) {
    if (CallRecord *call = find_by_id(calls_, returned.call)) call->returned = returned;
}

std::uint32_t Recording::base_of(const tcp::Endpoint &from, const tcp::Endpoint &to) const {
    for (const SynBase &base : bases_) {
        if (base.from == from && base.to == to) return base.seq;
    }
    return 0;
}

void Recording::on_segment(const sim::Fact &fact, const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    const bool forged = sent.origin == sim::Origin::Forged;
    if (segment.has(tcp::Flag::Syn) && !forged) {
        const auto it = std::find_if(bases_.begin(), bases_.end(), [&](const SynBase &base) {
            return base.from == segment.src && base.to == segment.dst;
        });
        if (it == bases_.end()) {
            bases_.push_back({segment.src, segment.dst, segment.seq.value});
            count_from_late_syn(segment);
        } else {
            it->seq = segment.seq.value;
        }
    }
    SegmentRecord record;
    record.id = fact.id;
    record.cause = fact.cause;
    record.sent_at = fact.at;
    record.sent = sent;
    record.due = sent.due;
    record.forged = forged;
    record.seq_rel = segment.seq.value - base_of(segment.src, segment.dst);
    if (segment.has(tcp::Flag::Ack)) record.ack_rel = segment.ack.value - base_of(segment.dst, segment.src);
    keep(kSegment, segments_.size());
    segments_.push_back(std::move(record));
    add_step(fact.at);
}

// What if the ACK of a SYN goes before one's own: then segments without a base are there already.
void Recording::count_from_late_syn(const tcp::Segment &syn) {
    for (SegmentRecord &record : segments_) {
        const tcp::Segment &segment = record.sent.segment;
        if (record.forged) continue;
        if (segment.src == syn.src && segment.dst == syn.dst) {
            record.seq_rel = segment.seq.value - syn.seq.value;
        } else if (segment.src == syn.dst && segment.dst == syn.src && segment.has(tcp::Flag::Ack)) {
            record.ack_rel = segment.ack.value - syn.seq.value;
        }
    }
}

void Recording::on_arrival(const sim::Fact &fact, const sim::Arrived &arrived) {
    add_step(fact.at);
    SegmentRecord *segment = segment_mutable(arrived.segment);
    if (segment == nullptr) return;
    segment->arrivals.push_back(fact.at);
    segment->arrived.push_back(fact.id);
    --segment->on_wire;
    if (!arrived.copy) segment->held_at.reset();
    segment->fate = fate_of(*segment);
}

void Recording::on_wire(const sim::Fact &fact, const sim::WireEvent &event) {
    if (event.fate == sim::WireFate::Lost) add_step(fact.at);
    SegmentRecord *segment = segment_mutable(event.segment);
    if (segment == nullptr) return;
    segment->agent = event.agent;
    switch (event.fate) {
        case sim::WireFate::Lost:
            --segment->on_wire;
            segment->lost = fact.id;
            segment->lost_at = fact.at;
            segment->held_at.reset();
            break;
        case sim::WireFate::Duplicated:
            ++segment->on_wire;
            segment->duplicated = true;
            segment->copy_due = event.arrives;
            break;
        case sim::WireFate::Delayed:
            segment->delayed = true;
            segment->due = event.arrives;
            break;
        case sim::WireFate::Held:
            segment->delayed = true;
            segment->held_at = fact.at;
            segment->due = kNever;
            break;
        case sim::WireFate::Released:
            segment->held_at.reset();
            segment->due = event.arrives;
            break;
        case sim::WireFate::Corrupted: segment->corrupted = true; break;
        case sim::WireFate::Altered: segment->altered = true; break;
        case sim::WireFate::Marked: break;
    }
    segment->fate = fate_of(*segment);
}

Recording Recording::up_to(Instant t) const {
    Recording cut(detail_);
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const sim::Fact kept = fact(i);
        if (kept.at > t) break;
        cut.on_fact(kept);
    }
    for (const CallRecord &call : calls_) {
        if (call.at <= t && call.returned && call.returned->at <= t) cut.on_returned(*call.returned);
    }
    cut.set_end(std::min(t, end_));
    return cut;
}

sim::Fact Recording::fact(std::size_t index) const {
    const std::uint32_t place = order_[index] & kPlaceMask;
    switch (order_[index] >> kKindShift) {
        case kSegment: {
            const SegmentRecord &segment = segments_[place];
            return {segment.id, segment.cause, segment.sent_at, segment.sent};
        }
        case kCall: {
            const CallRecord &call = calls_[place];
            return {call.id, call.cause, call.at, call.call};
        }
        case kState: {
            const StateRecord &state = states_[place];
            return {state.id, state.cause, state.at, state.change};
        }
        default: return others_[place];
    }
}

std::optional<sim::Fact> Recording::find(FactId id) const {
    std::size_t low = 0;
    std::size_t high = order_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        sim::Fact kept = fact(middle);
        if (kept.id == id) return kept;
        if (kept.id < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return std::nullopt;
}

const SegmentRecord *Recording::segment(FactId id) const { return find_by_id(segments_, id); }

SegmentRecord *Recording::segment_mutable(FactId id) { return find_by_id(segments_, id); }

const CallRecord *Recording::call(FactId id) const { return find_by_id(calls_, id); }

std::optional<Instant> Recording::next_step(Instant t) const {
    const auto it = std::upper_bound(steps_.begin(), steps_.end(), t);
    if (it == steps_.end()) return std::nullopt;
    return *it;
}

std::optional<Instant> Recording::previous_step(Instant t) const {
    const auto it = std::lower_bound(steps_.begin(), steps_.end(), t);
    if (it == steps_.begin()) return std::nullopt;
    return *std::prev(it);
}

bool operator==(const Recording &a, const Recording &b) {
    // order_, bases_ and steps_ follow from the facts.
    return a.end_ == b.end_ && a.segments_ == b.segments_ && a.calls_ == b.calls_ && a.states_ == b.states_ &&
           a.others_ == b.others_;
}

}  // namespace theater::record
