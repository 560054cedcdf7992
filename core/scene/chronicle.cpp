#include "core/scene/chronicle.h"

#include <algorithm>
#include <variant>

namespace theater::scene {
namespace {

SideNote side_note(SideNote::Kind kind, sim::FactId fact, Instant at, sim::HostId host, sim::ConnId conn) {
    SideNote note;
    note.kind = kind;
    note.fact = fact;
    note.host = host;
    note.at = at;
    note.conn = conn;
    return note;
}

}  // namespace

Chronicle::Chronicle(const record::Recording &recording, sim::ConnId only, const Stretch *stretch)
    : steps_(recording.steps()), end_(recording.end()), only_(only) {
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}})
        bands_[host].push_back({0, host, tcp::State::Closed, {}, std::nullopt});
    add_bands(recording);
    if (stretch == nullptr) {
        flights_.reserve(recording.segments().size());
        originals_.reserve(recording.segments().size());
        read(recording, 0, recording.fact_count());
        add_returns(recording, Instant{-1}, kNever);
        find_typical_delay();
        return;
    }
    begin_with(stretch->before);
    const std::size_t first = recording.index_after(stretch->from - nanoseconds(1));
    read(recording, first, recording.index_after(stretch->until - nanoseconds(1)));
    add_returns(recording, stretch->from, stretch->until);
    typical_delay_ = stretch->typical_delay;
}

// They have their whole story already; what the stretch tells of them is not told again.
void Chronicle::begin_with(const std::vector<Flight> &before) {
    for (const Flight &flight : before)
        if (shows(flight.conn)) flights_.push_back(flight);
}

// Facts from the one with the index `first` to the one before `last`.
void Chronicle::read(const record::Recording &recording, std::size_t first, std::size_t last) {
    if (first >= last) return;
    const sim::FactId id = recording.id(first);
    const auto segments = recording.segments();
    first_record_ = next_record_ = static_cast<std::uint32_t>(segments.first_from(id));
    const auto &calls = recording.calls();
    const auto call = std::lower_bound(
        calls.begin(), calls.end(), id,
        [](const record::CallRecord &record, sim::FactId wanted) { return record.id < wanted; });
    next_call_ = static_cast<std::uint32_t>(call - calls.begin());
    for (std::size_t i = first; i < last; ++i) {
        const sim::Fact fact = recording.fact(i);
        if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
            on_sent(fact, *sent, recording);
        } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
            on_wire(fact, *event);
        } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
            on_arrived(fact, *arrived, recording);
        } else if (const auto *change = std::get_if<sim::StateChanged>(&fact.body)) {
            on_state(fact, *change);
        } else if (const auto *delivered = std::get_if<sim::Delivered>(&fact.body)) {
            on_delivered(fact, *delivered);
        } else if (const auto *called = std::get_if<sim::Called>(&fact.body)) {
            on_called(fact, *called);
        } else if (const auto *changed = std::get_if<sim::OptionChanged>(&fact.body)) {
            on_option(fact, *changed);
        } else if (const auto *noted = std::get_if<sim::Noted>(&fact.body)) {
            on_noted(fact, *noted);
        } else if (const auto *turned = std::get_if<sim::CongestionTurned>(&fact.body)) {
            on_congestion(fact, *turned);
        }
    }
}

void Chronicle::on_called(const sim::Fact &fact, const sim::Called &called) {
    const std::uint32_t call = next_call_++;
    if (called.host > 1 || !shows(called.conn)) return;
    notes_.push_back(side_note(SideNote::Kind::Call, fact.id, fact.at, called.host, called.conn));
    notes_.back().call = call;
}

void Chronicle::on_option(const sim::Fact &fact, const sim::OptionChanged &changed) {
    if (changed.host > 1) return;
    notes_.push_back(side_note(SideNote::Kind::Option, fact.id, fact.at, changed.host, 0));
    notes_.back().option = changed.name;
    notes_.back().value = changed.to;
}

void Chronicle::on_noted(const sim::Fact &fact, const sim::Noted &noted) {
    const std::string &id = noted.text.id;
    const bool full =
        id == "note.syn-queue-full" || id == "note.accept-queue-full" || id == "note.accept-queue-reset";
    if (!full || noted.host > 1 || !shows(noted.conn)) return;
    notes_.push_back(side_note(SideNote::Kind::QueueFull, fact.id, fact.at, noted.host, noted.conn));
}

void Chronicle::on_congestion(const sim::Fact &fact, const sim::CongestionTurned &turned) {
    if (turned.host > 1 || !shows(turned.conn)) return;
    // One acknowledgement can show several segments lost; that is said once.
    for (auto it = notes_.rbegin(); it != notes_.rend() && it->at == fact.at; ++it) {
        const bool same = it->kind == SideNote::Kind::Congestion && it->host == turned.host &&
                          it->conn == turned.conn && it->event == turned.event;
        if (same) return;
    }
    notes_.push_back(side_note(SideNote::Kind::Congestion, fact.id, fact.at, turned.host, turned.conn));
    notes_.back().event = turned.event;
}

bool Chronicle::flies(const sim::SegmentSent &sent) const {
    if ((sent.from > 1 && sent.to > 1) || !shows(sent.conn)) return false;
    return sent.from <= 1 || sent.origin == sim::Origin::Forged;
}

void Chronicle::on_sent(const sim::Fact &fact, const sim::SegmentSent &sent,
                        const record::Recording &recording) {
    const std::uint32_t record = next_record_++;
    if (!flies(sent)) return;
    // What is sent to an address that nobody has leaves towards the other side, and is lost.
    const sim::HostId to = sent.to > 1 ? static_cast<sim::HostId>(1 - sent.from) : sent.to;
    // What a third host makes comes from the side of the one that it plays, whoever it says it is.
    const sim::HostId from = sent.from > 1 ? static_cast<sim::HostId>(1 - to) : sent.from;
    Slots &slots = slots_[from];
    if (slots.at != fact.at) slots = {fact.at, -1, 0};
    Flight flight;
    flight.record = record;
    flight.segment = fact.id;
    flight.conn = sent.conn;
    flight.forged = sent.origin == sim::Origin::Forged;
    flight.from = from;
    flight.to = to;
    flight.begins = fact.at;
    flight.due = sent.due;
    if (flight.due <= flight.begins) {
        const record::SegmentRecord whole = recording.segments()[record];
        if (whole.lost_at) flight.due = whole.due;
    }
    flight.leave_slot = std::max({slots.last_arrival, slots.next_leave, 0});
    flight.arrive_slot = flight.leave_slot;
    slots.next_leave = flight.leave_slot + 1;
    Crowd &crowd = crowd_at(fact.at);
    crowd.extra = std::max(crowd.extra, flight.leave_slot);
    crowd.sends[from] = true;
    keep(std::move(flight));
}

void Chronicle::on_wire(const sim::Fact &fact, const sim::WireEvent &event) {
    Flight *original = find_original(event.segment);
    if (!original) return;
    if (event.fate == sim::WireFate::Duplicated) {
        original->marks.push_back({fact.id, fact.at, event.fate, event.agent, event.rule, event.arrives});
        Flight copy = *original;
        copy.kind = Flight::Kind::Copy;
        copy.copy = 1 + static_cast<std::uint32_t>(copies_[event.segment].size());
        copy.begins = fact.at;
        copy.due = event.arrives;
        copy.marks.clear();
        copy.arrives.reset();
        copy.lost_at.reset();
        // It travels below its original, or one would hide the other.
        copy.leave_slot = copy.arrive_slot = original->leave_slot + 1;
        if (fact.at == original->begins) {
            Slots &slots = slots_[copy.from];
            slots.next_leave = std::max(slots.next_leave, copy.leave_slot + 1);
            Crowd &crowd = crowd_at(fact.at);
            crowd.extra = std::max(crowd.extra, copy.leave_slot);
        }
        keep(std::move(copy));
        return;
    }
    Flight *flight = original;
    // A segment that has ended cannot be touched: then it is its copy.
    if (original->ends())
        if (Flight *copy = find_copy(event.segment)) flight = copy;
    flight->marks.push_back({fact.id, fact.at, event.fate, event.agent, event.rule, event.arrives});
    if (event.fate == sim::WireFate::Lost) flight->lost_at = fact.at;
}

int Chronicle::take_arrival_slot(const sim::Fact &fact, sim::HostId host) {
    Slots &slots = slots_[host];
    if (slots.at != fact.at) slots = {fact.at, -1, 0};
    const int slot = ++slots.last_arrival;
    Crowd &crowd = crowd_at(fact.at);
    crowd.extra = std::max(crowd.extra, slot);
    return slot;
}

void Chronicle::on_arrived(const sim::Fact &fact, const sim::Arrived &arrived,
                           const record::Recording &recording) {
    Flight *flight = arrived.copy ? find_copy(arrived.segment) : find_original(arrived.segment);
    if (arrived.host > 1) return;
    if (!flight) {
        // It left before the stretch that is looked at, but takes its place among what arrives.
        const bool earlier = originals_.empty() || arrived.segment < originals_.front().first;
        const auto record = earlier ? recording.segment(arrived.segment) : std::nullopt;
        if (record && flies(record->sent)) take_arrival_slot(fact, arrived.host);
        return;
    }
    flight->arrives = fact.at;
    flight->arrived = fact.id;
    flight->intact = arrived.intact;
    flight->arrive_slot = take_arrival_slot(fact, arrived.host);
}

void Chronicle::add_bands(const record::Recording &recording) {
    for (const record::Recording::StateRecord &state : recording.states()) {
        const sim::StateChanged &change = state.change;
        if (change.host > 1 || !shows(change.conn)) continue;
        // The band shows one connection at a time: the latest. An older one that goes on in the background
        // has its word beside the lifeline.
        if (change.conn < shown_[change.host]) continue;
        shown_[change.host] = change.conn;
        std::vector<Band> &bands = bands_[change.host];
        if (bands.back().state == change.to && bands.back().fact != 0) {
            untold_states_.push_back(state.id);
            continue;
        }
        bands.back().to = state.at;
        bands.push_back({state.id, change.host, change.to, state.at, std::nullopt});
    }
}

void Chronicle::on_state(const sim::Fact &fact, const sim::StateChanged &change) {
    if (change.host > 1 || !shows(change.conn)) return;
    if (std::binary_search(untold_states_.begin(), untold_states_.end(), fact.id)) return;
    // Two changes at one instant leave no band between them, and no room for the name of the first.
    const auto now = std::partition_point(notes_.begin(), notes_.end(),
                                          [&](const SideNote &note) { return note.at < fact.at; });
    notes_.erase(std::remove_if(now, notes_.end(),
                                [&](const SideNote &note) {
                                    return note.kind == SideNote::Kind::State && note.host == change.host &&
                                           (note.conn == change.conn || note.conn == 0);
                                }),
                 notes_.end());
    notes_.push_back(side_note(SideNote::Kind::State, fact.id, fact.at, change.host, change.conn));
    notes_.back().state = change.to;
}

void Chronicle::on_delivered(const sim::Fact &fact, const sim::Delivered &delivered) {
    if (delivered.host > 1 || delivered.len == 0 || !shows(delivered.conn)) return;
    for (auto it = notes_.rbegin(); it != notes_.rend() && it->at == fact.at; ++it) {
        if (it->kind == SideNote::Kind::Delivered && it->host == delivered.host &&
            it->conn == delivered.conn) {
            it->bytes += delivered.len;
            return;
        }
    }
    notes_.push_back(side_note(SideNote::Kind::Delivered, fact.id, fact.at, delivered.host, delivered.conn));
    notes_.back().bytes = delivered.len;
}

// Notes of what comes back from `from` on and before `until`.
void Chronicle::add_returns(const record::Recording &recording, Instant from, Instant until) {
    for (std::uint32_t i = 0; i < recording.calls().size(); ++i) {
        const record::CallRecord &call = recording.calls()[i];
        if (call.call.host > 1 || !shows(call.call.conn)) continue;
        const bool blocks = !call.returned || call.returned->at > call.at;
        if (blocks)
            waits_.push_back({call.id, call.call.host, call.at,
                              call.returned ? std::optional(call.returned->at) : std::nullopt});
        if (!call.returned || (!blocks && call.returned->error.empty())) continue;
        if (call.returned->at < from || call.returned->at >= until) continue;
        const auto kind = call.returned->error.empty() ? SideNote::Kind::Returned : SideNote::Kind::Failure;
        notes_.push_back(side_note(kind, call.id, call.returned->at, call.call.host, call.call.conn));
        notes_.back().call = i;
    }
    std::stable_sort(notes_.begin(), notes_.end(),
                     [](const SideNote &a, const SideNote &b) { return a.at < b.at; });
}

void Chronicle::find_typical_delay() {
    std::vector<Duration> delays;
    for (const Flight &flight : flights_)
        if (flight.kind == Flight::Kind::Original && flight.due > flight.begins)
            delays.push_back(flight.due - flight.begins);
    if (delays.empty()) return;
    const auto middle = delays.begin() + static_cast<std::ptrdiff_t>(delays.size() / 2);
    std::nth_element(delays.begin(), middle, delays.end());
    typical_delay_ = *middle;
}

void Chronicle::keep(Flight flight) {
    const auto place = static_cast<std::uint32_t>(flights_.size());
    if (flight.kind == Flight::Kind::Original) {
        originals_.emplace_back(flight.segment, place);
    } else {
        copies_[flight.segment].push_back(place);
    }
    flights_.push_back(std::move(flight));
}

Flight *Chronicle::find_original(sim::FactId segment) {
    // What arrives is nearly always the next after what has arrived last at this host.
    constexpr std::size_t kNear = 8;
    for (std::size_t &near : near_) {
        for (std::size_t i = near; i < std::min(near + kNear, originals_.size()); ++i) {
            if (originals_[i].first != segment) continue;
            near = i + 1;
            return &flights_[originals_[i].second];
        }
    }
    const auto found =
        std::lower_bound(originals_.begin(), originals_.end(), segment,
                         [](const auto &original, sim::FactId wanted) { return original.first < wanted; });
    if (found == originals_.end() || found->first != segment) return nullptr;
    Flight &flight = flights_[found->second];
    near_[flight.to % 2] = static_cast<std::size_t>(found - originals_.begin()) + 1;
    return &flight;
}

Flight *Chronicle::find_copy(sim::FactId segment) {
    const auto copies = copies_.find(segment);
    if (copies == copies_.end()) return nullptr;
    for (auto it = copies->second.rbegin(); it != copies->second.rend(); ++it)
        if (!flights_[*it].ends()) return &flights_[*it];
    return nullptr;
}

Chronicle::Crowd &Chronicle::crowd_at(Instant at) {
    if (crowds_.empty() || crowds_.back().at != at) crowds_.push_back({at, 0, {false, false}});
    return crowds_.back();
}

const Chronicle::Crowd *Chronicle::find_crowd(Instant at) const {
    const auto found = std::lower_bound(crowds_.begin(), crowds_.end(), at,
                                        [](const Crowd &crowd, Instant t) { return crowd.at < t; });
    return found != crowds_.end() && found->at == at ? &*found : nullptr;
}

int Chronicle::extra_slots(Instant at) const {
    const Crowd *crowd = find_crowd(at);
    return crowd ? crowd->extra : 0;
}

bool Chronicle::is_crossing(Instant at) const {
    const Crowd *crowd = find_crowd(at);
    return crowd && crowd->sends[0] && crowd->sends[1];
}

}  // namespace theater::scene
