#include "core/record/recording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace theater::record {

namespace {

// order_ keeps one word a fact.
constexpr std::uint32_t kKindShift = 29;
constexpr std::uint32_t kPlaceMask = (1u << kKindShift) - 1;

/// The place of the call with this id; the number of calls if there is none.
std::size_t place_of_call(const Chunks<CallRecord> &calls, FactId id) {
    const auto it = std::lower_bound(calls.begin(), calls.end(), id,
                                     [](const CallRecord &call, FactId wanted) { return call.id < wanted; });
    return it != calls.end() && it->id == id ? static_cast<std::size_t>(it - calls.begin()) : calls.size();
}

/// Forgets the instants after `t`.
void cut_instants(Chunks<Instant> &instants, Instant t) {
    const auto later = std::upper_bound(instants.begin(), instants.end(), t);
    instants.cut(static_cast<std::size_t>(later - instants.begin()));
}

}  // namespace

void Recording::keep(Kind kind, std::size_t place) {
    order_.push_back(static_cast<std::uint32_t>(kind) << kKindShift | static_cast<std::uint32_t>(place));
}

Recording::Kind Recording::kind(std::size_t index) const {
    return static_cast<Kind>(order_[index] >> kKindShift);
}

std::size_t Recording::place(std::size_t index) const { return order_[index] & kPlaceMask; }

void Recording::add_step(Instant at) {
    if (steps_.empty() || steps_.back() < at) steps_.push_back(at);
}

void Recording::add_mark(Instant at) {
    if (marks_.empty() || marks_.back() < at) marks_.push_back(at);
}

void Recording::on_fact(const sim::Fact &fact) {
    if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
        keep(kSegment, segments_.size());
        segments_.add(fact, *sent);
        add_step(fact.at);
        if (sent->retransmission || sent->origin == sim::Origin::Forged) add_mark(fact.at);
    } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
        add_step(fact.at);
        if (const std::optional<std::size_t> place = segments_.arrive(fact, *arrived)) {
            keep(kArrival, *place);
        } else {
            keep_whole(fact);
        }
    } else if (const auto *delivered = std::get_if<sim::Delivered>(&fact.body)) {
        if (const std::optional<Delivery> small = small_delivery(fact, *delivered)) {
            keep(kDelivery, deliveries_.size());
            deliveries_.push_back(*small);
        } else {
            keep_whole(fact);
        }
    } else {
        on_rare(fact);
    }
}

void Recording::keep_whole(const sim::Fact &fact) {
    keep(kOther, others_.size());
    others_.push_back(fact);
}

void Recording::on_rare(const sim::Fact &fact) {
    if (const auto *called = std::get_if<sim::Called>(&fact.body)) {
        keep(kCall, calls_.size());
        calls_.push_back({fact.id, fact.cause, fact.at, *called, std::nullopt});
        add_step(fact.at);
    } else if (const auto *change = std::get_if<sim::StateChanged>(&fact.body)) {
        keep(kState, states_.size());
        states_.push_back({fact.id, fact.cause, fact.at, *change});
        add_step(fact.at);
    } else {
        const bool replayable = std::holds_alternative<sim::Measured>(fact.body) ||
                                std::holds_alternative<sim::StepDecided>(fact.body) ||
                                std::holds_alternative<sim::TimerMoved>(fact.body);
        if (replayable && detail_ == Detail::Essential) return;
        const auto *event = std::get_if<sim::WireEvent>(&fact.body);
        if (event != nullptr) segments_.befall(fact, *event);
        const bool lost = event != nullptr && event->fate == sim::WireFate::Lost;
        const bool seen = std::holds_alternative<sim::OptionChanged>(fact.body) ||
                          std::holds_alternative<sim::Noted>(fact.body);
        if (lost || seen) add_step(fact.at);
        if (event != nullptr || seen || std::holds_alternative<sim::CongestionTurned>(fact.body))
            add_mark(fact.at);
        keep_whole(fact);
    }
}

std::optional<Recording::Delivery> Recording::small_delivery(const sim::Fact &fact,
                                                             const sim::Delivered &delivered) {
    constexpr ConnId kMostConn = (1u << 24) - 1;
    constexpr HostId kMostHost = 127;
    const bool fits =
        delivered.len <= UINT32_MAX && delivered.conn <= kMostConn && delivered.host <= kMostHost;
    if (!fits) return std::nullopt;
    Delivery small;
    small.at = fact.at;
    small.offset = delivered.offset;
    small.id = fact.id;
    small.cause = fact.cause;
    small.len = static_cast<std::uint32_t>(delivered.len);
    small.conn = delivered.conn & kMostConn;
    small.host = delivered.host & kMostHost;
    small.intact = delivered.intact ? 1 : 0;
    return small;
}

sim::Fact Recording::delivery_fact(const Delivery &delivery) const {
    return {delivery.id, delivery.cause, delivery.at,
            sim::Delivered{static_cast<HostId>(delivery.host), delivery.conn, delivery.offset, delivery.len,
                           delivery.intact != 0}};
}

void Recording::on_returned(const sim::Returned &returned) {
    const std::size_t place = place_of_call(calls_, returned.call);
    if (place < calls_.size()) calls_.change(place).returned = returned;
}

Recording Recording::up_to(Instant t) const {
    Recording cut(detail_);
    cut.order_ = order_;
    cut.segments_ = segments_;
    cut.deliveries_ = deliveries_;
    cut.calls_ = calls_;
    cut.states_ = states_;
    cut.others_ = others_;
    cut.steps_ = steps_;
    cut.marks_ = marks_;
    cut.cut_facts(index_after(t), t);
    cut.set_end(std::min(t, end_));
    return cut;
}

// Takes back every fact from `count` on; `t` is when the last one that stays may have happened.
void Recording::cut_facts(std::size_t count, Instant t) {
    // Of each kind the first that goes is the first that is met.
    std::array<std::size_t, kOther + 1> left{
        segments_.size(), 0, deliveries_.size(), calls_.size(), states_.size(), others_.size()};
    std::array<bool, kOther + 1> met{};
    const FactId last = count > 0 ? id(count - 1) : 0;
    std::vector<std::size_t> touched;  // segments that stay, and something of whose story does not
    for (std::size_t i = count; i < order_.size(); ++i) {
        const Kind what = kind(i);
        const std::size_t where = place(i);
        if (what != kArrival && !std::exchange(met[what], true)) left[what] = where;
        if (what == kArrival && where < left[kSegment]) touched.push_back(where);
        if (what != kOther) continue;
        const sim::Fact &fact = others_[where];
        FactId segment = 0;
        if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) segment = arrived->segment;
        if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) segment = event->segment;
        if (segment == 0 || segment > last) continue;
        if (const std::optional<std::size_t> of = segments_.place_of(segment)) touched.push_back(*of);
    }
    order_.cut(count);
    segments_.cut(left[kSegment]);
    deliveries_.cut(left[kDelivery]);
    others_.cut(left[kOther]);
    calls_.cut(left[kCall]);
    states_.cut(left[kState]);
    for (std::size_t i = 0; i < calls_.size(); ++i) {
        if (calls_[i].returned && calls_[i].returned->at > t) calls_.change(i).returned.reset();
    }
    cut_instants(steps_, t);
    cut_instants(marks_, t);
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    touched.erase(std::lower_bound(touched.begin(), touched.end(), left[kSegment]), touched.end());
    retell(touched, last);
}

// What is still known of these segments, in order; `last` is the last fact that is left.
void Recording::retell(const std::vector<std::size_t> &segments, FactId last) {
    std::vector<std::size_t> storied;
    for (const std::size_t segment : segments) {
        if (segments_.has_story(segment)) storied.push_back(segment);
        segments_.forget_story(segment, last);
    }
    if (storied.empty()) return;
    // Nothing befell them before they were sent.
    std::size_t index = order_.size();
    while (index > 0 && id(index - 1) > segments_.id(storied.front()))
        --index;
    const auto is_storied = [&](FactId segment) {
        const std::optional<std::size_t> place = segments_.place_of(segment);
        return place && std::binary_search(storied.begin(), storied.end(), *place);
    };
    for (; index < order_.size(); ++index) {
        if (kind(index) != kOther) continue;
        const sim::Fact &fact = others_[place(index)];
        if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
            if (is_storied(arrived->segment)) segments_.arrive(fact, *arrived);
        } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
            if (is_storied(event->segment)) segments_.befall(fact, *event);
        }
    }
}

sim::Fact Recording::fact(std::size_t index) const {
    const std::size_t where = place(index);
    switch (kind(index)) {
        case kSegment: return segments_.fact(where);
        case kArrival: return segments_.arrival(where);
        case kDelivery: return delivery_fact(deliveries_[where]);
        case kCall: {
            const CallRecord &call = calls_[where];
            return {call.id, call.cause, call.at, call.call};
        }
        case kState: {
            const StateRecord &state = states_[where];
            return {state.id, state.cause, state.at, state.change};
        }
        case kOther: break;
    }
    return others_[where];
}

Instant Recording::at(std::size_t index) const {
    const std::size_t where = place(index);
    switch (kind(index)) {
        case kSegment: return segments_.sent_at(where);
        case kArrival: return segments_.due(where);
        case kDelivery: return deliveries_[where].at;
        case kCall: return calls_[where].at;
        case kState: return states_[where].at;
        case kOther: break;
    }
    return others_[where].at;
}

FactId Recording::id(std::size_t index) const {
    const std::size_t where = place(index);
    switch (kind(index)) {
        case kSegment: return segments_.id(where);
        case kArrival: return segments_.arrival_id(where);
        case kDelivery: return deliveries_[where].id;
        case kCall: return calls_[where].id;
        case kState: return states_[where].id;
        case kOther: break;
    }
    return others_[where].id;
}

std::size_t Recording::index_of(FactId wanted) const {
    return first_index([&](std::size_t index) { return id(index) >= wanted; });
}

std::size_t Recording::index_after(Instant t) const {
    return first_index([&](std::size_t index) { return at(index) > t; });
}

std::optional<sim::Fact> Recording::find(FactId wanted) const {
    const std::size_t index = index_of(wanted);
    if (index == order_.size() || id(index) != wanted) return std::nullopt;
    return fact(index);
}

std::optional<SegmentRecord> Recording::segment(FactId id) const {
    const std::optional<std::size_t> place = segments_.place_of(id);
    if (!place) return std::nullopt;
    return segments_.record(*place);
}

const CallRecord *Recording::call(FactId id) const {
    const std::size_t place = place_of_call(calls_, id);
    return place < calls_.size() ? &calls_[place] : nullptr;
}

std::optional<Instant> Recording::next_step(Instant t) const {
    const auto it = std::upper_bound(steps_.begin(), steps_.end(), t);
    if (it == steps_.end()) return std::nullopt;
    return *it;
}

std::optional<Instant> Recording::previous_step(Instant t) const {
    const auto it = std::lower_bound(steps_.begin(), steps_.end(), t);
    if (it == steps_.begin()) return std::nullopt;
    return *(it - 1);
}

bool operator==(const Recording &a, const Recording &b) {
    // The steps follow from the facts.
    return a.end_ == b.end_ && a.order_ == b.order_ && a.segments_ == b.segments_ &&
           a.deliveries_ == b.deliveries_ && a.calls_ == b.calls_ && a.states_ == b.states_ &&
           a.others_ == b.others_;
}

}  // namespace theater::record
