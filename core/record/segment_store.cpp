#include "core/record/segment_store.h"

#include <algorithm>
#include <utility>

namespace theater::record {

namespace {

constexpr std::uint32_t kMost16Bits = 65'535;

// A span that fits into 32 bits of nanoseconds: four seconds.
bool is_short(Duration span) { return span.ns >= 0 && span.ns <= INT64_C(0xFFFFFFFF); }

template <typename Entry>
const Entry &entry_at(const Chunks<Entry> &entries, std::size_t place) {
    std::size_t low = 0, high = entries.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (entries[middle].place < place) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return entries[low];
}

template <typename Entry>
void cut_entries(Chunks<Entry> &entries, std::size_t count) {
    std::size_t kept = entries.size();
    while (kept > 0 && entries[kept - 1].place >= count)
        --kept;
    entries.cut(kept);
}

// Whether the fields of a Slim say all of it.
bool fits_slim(const sim::Fact &fact, const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    const tcp::Options &options = segment.options;
    const bool usual_options = !options.mss && !options.window_scale && !options.sack_permitted &&
                               !options.fast_open &&
                               (options.sack_count > 0 || options.sack == decltype(options.sack){});
    const bool usual_text =
        segment.text.len > 0 ? segment.text.len <= kMost16Bits : segment.text == tcp::Payload{};
    return usual_options && usual_text && segment.urgent == 0 && is_short(sent.departs - fact.at) &&
           is_short(sent.due - sent.departs);
}

}  // namespace

const SegmentStore::SynBase *SegmentStore::latest_base(const tcp::Endpoint &from,
                                                       const tcp::Endpoint &to) const {
    for (std::size_t i = bases_.size(); i-- > 0;) {
        if (bases_[i].from == from && bases_[i].to == to) return &bases_[i];
    }
    return nullptr;
}

std::uint32_t SegmentStore::base_of(const tcp::Endpoint &from, const tcp::Endpoint &to) const {
    const SynBase *base = latest_base(from, to);
    return base != nullptr ? base->seq : 0;
}

// The numbers of the segments that follow count from this one. What if the ACK of a SYN goes before one's
// own: then segments without a base are there already, and get it now.
void SegmentStore::take_syn(const tcp::Segment &syn) {
    const std::size_t place = slims_.size();
    const SynBase *base = latest_base(syn.src, syn.dst);
    const bool late = base == nullptr;
    if (!late && base->seq == syn.seq.value) return;
    bases_.push_back({syn.src, syn.dst, syn.seq.value, static_cast<std::uint32_t>(place)});
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        const bool forth = routes_[i].src == syn.src && routes_[i].dst == syn.dst;
        const bool back = routes_[i].src == syn.dst && routes_[i].dst == syn.src;
        if (!forth && !back) continue;
        Route &route = routes_.change(i);
        if (!late || route.origin == sim::Origin::Forged) {
            route.until = std::min(route.until, place);
        } else if (forth) {
            route.seq_base = syn.seq.value;
            route.seq_base_by = place;
        } else {
            route.ack_base = syn.seq.value;
            route.ack_base_by = place;
        }
    }
}

std::uint32_t SegmentStore::route_for(const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    const bool any_stream = segment.text.len == 0;
    const auto fits = [&](const Route &route) {
        return route.until == SIZE_MAX && route.conn == sent.conn && route.from == sent.from &&
               route.to == sent.to && route.origin == sent.origin &&
               (any_stream || route.stream == segment.text.stream) && route.src == segment.src &&
               route.dst == segment.dst;
    };
    std::uint32_t &last = last_routes_[sent.from % last_routes_.size()];
    if (last < routes_.size() && fits(routes_[last])) return last;
    // The latest first: an old incarnation speaks seldom.
    for (std::size_t i = routes_.size(); i-- > 0;) {
        if (!fits(routes_[i])) continue;
        last = static_cast<std::uint32_t>(i);
        return last;
    }
    Route route;
    route.from = sent.from;
    route.to = sent.to;
    route.origin = sent.origin;
    route.conn = sent.conn;
    route.src = segment.src;
    route.dst = segment.dst;
    route.stream = segment.text.stream;
    route.seq_base = base_of(segment.src, segment.dst);
    route.ack_base = base_of(segment.dst, segment.src);
    route.first = slims_.size();
    routes_.push_back(route);
    last = static_cast<std::uint32_t>(routes_.size() - 1);
    return last;
}

void SegmentStore::add(const sim::Fact &fact, const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    const auto place = static_cast<std::uint32_t>(slims_.size());
    if (segment.has(tcp::Flag::Syn) && sent.origin != sim::Origin::Forged) take_syn(segment);
    const std::uint32_t route = route_for(sent);
    Slim slim;
    slim.sent_at = fact.at;
    slim.id = fact.id;
    slim.cause = fact.cause;
    slim.seq = segment.seq.value;
    slim.ack = segment.ack.value;
    slim.flags = segment.flags.bits;
    slim.is_whole = route > kMost16Bits || !fits_slim(fact, sent) ? 1 : 0;
    if (slim.is_whole) {
        slim.offset = route;
        wholes_.push_back({place, sent});
        slims_.push_back(slim);
        return;
    }
    slim.route = static_cast<std::uint16_t>(route);
    slim.offset = segment.text.offset;
    slim.ordinal = sent.ordinal;
    slim.waits_ns = static_cast<std::uint32_t>((sent.departs - fact.at).ns);
    slim.travels_ns = static_cast<std::uint32_t>((sent.due - sent.departs).ns);
    slim.wnd = segment.wnd;
    slim.len = static_cast<std::uint16_t>(segment.text.len);
    slim.ecn = static_cast<std::uint8_t>(segment.ecn) & 3;
    slim.retransmission = sent.retransmission ? 1 : 0;
    if (segment.options.timestamps) {
        slim.has_timestamps = 1;
        slim.timestamp = segment.options.timestamps->value;
        slim.echo = segment.options.timestamps->echo_reply;
    }
    if (segment.options.sack_count > 0) {
        slim.has_sack = 1;
        sacks_.push_back({place, segment.options.sack_count, segment.options.sack});
    }
    slims_.push_back(slim);
}

const SegmentStore::Whole &SegmentStore::whole(std::size_t place) const { return entry_at(wholes_, place); }

sim::SegmentSent SegmentStore::sent(std::size_t place) const {
    const Slim &slim = slims_[place];
    if (slim.is_whole) return whole(place).sent;
    const Route &route = routes_[slim.route];
    sim::SegmentSent sent;
    sent.from = route.from;
    sent.to = route.to;
    sent.conn = route.conn;
    sent.ordinal = slim.ordinal;
    sent.retransmission = slim.retransmission;
    sent.origin = route.origin;
    sent.departs = slim.sent_at + nanoseconds(slim.waits_ns);
    sent.due = sent.departs + nanoseconds(slim.travels_ns);
    tcp::Segment &segment = sent.segment;
    segment.src = route.src;
    segment.dst = route.dst;
    segment.seq = {slim.seq};
    segment.ack = {slim.ack};
    segment.flags.bits = slim.flags;
    segment.wnd = slim.wnd;
    segment.ecn = static_cast<tcp::Ecn>(slim.ecn);
    if (slim.has_timestamps) segment.options.timestamps = tcp::Options::Timestamps{slim.timestamp, slim.echo};
    if (slim.has_sack) {
        const Sack &sack = entry_at(sacks_, place);
        segment.options.sack_count = sack.count;
        segment.options.sack = sack.blocks;
    }
    if (slim.len > 0) segment.text = {route.stream, slim.offset, slim.len};
    return sent;
}

Instant SegmentStore::due(std::size_t place) const {
    const Slim &slim = slims_[place];
    if (slim.is_whole) return whole(place).sent.due;
    return slim.sent_at + nanoseconds(slim.waits_ns) + nanoseconds(slim.travels_ns);
}

sim::Fact SegmentStore::fact(std::size_t place) const {
    const Slim &slim = slims_[place];
    return {slim.id, slim.cause, slim.sent_at, sent(place)};
}

sim::Fact SegmentStore::arrival(std::size_t place) const {
    const Slim &slim = slims_[place];
    const Route &of = route(slim);
    return {slim.arrived, slim.id, due(place), sim::Arrived{of.to, of.conn, slim.id, true, false}};
}

SegmentStory SegmentStore::ordinary_story(std::size_t place) const {
    const Slim &slim = slims_[place];
    SegmentStory story;
    story.due = due(place);
    if (slim.arrived != 0) story.arrive(slim.arrived, story.due, {});
    return story;
}

SegmentStory &SegmentStore::story(std::size_t place) {
    const auto key = static_cast<std::uint32_t>(place);
    if (stories_.find(key) == nullptr) {
        slims_.change(place).has_story = 1;
        stories_.add(key, ordinary_story(place));
    }
    return stories_.change(key);
}

SegmentRecord SegmentStore::record(std::size_t place) const {
    const Slim &slim = slims_[place];
    SegmentRecord record;
    if (slim.has_story) {
        static_cast<SegmentStory &>(record) = *stories_.find(static_cast<std::uint32_t>(place));
    } else {
        static_cast<SegmentStory &>(record) = ordinary_story(place);
    }
    const Route &of = route(slim);
    record.id = slim.id;
    record.cause = slim.cause;
    record.sent_at = slim.sent_at;
    record.sent = sent(place);
    record.forged = of.origin == sim::Origin::Forged;
    record.seq_rel = slim.seq - of.seq_base;
    if (record.sent.segment.has(tcp::Flag::Ack)) record.ack_rel = slim.ack - of.ack_base;
    return record;
}

std::size_t SegmentStore::first_from(FactId id) const {
    const auto it = std::lower_bound(slims_.begin(), slims_.end(), id,
                                     [](const Slim &slim, FactId wanted) { return slim.id < wanted; });
    return static_cast<std::size_t>(it - slims_.begin());
}

std::size_t SegmentStore::first_after(Instant t) const {
    const auto it = std::upper_bound(slims_.begin(), slims_.end(), t,
                                     [](Instant wanted, const Slim &slim) { return wanted < slim.sent_at; });
    return static_cast<std::size_t>(it - slims_.begin());
}

std::optional<std::size_t> SegmentStore::place_of(FactId id) const {
    const std::size_t place = first_from(id);
    if (place == slims_.size() || slims_[place].id != id) return std::nullopt;
    return place;
}

std::optional<std::size_t> SegmentStore::arrive(const sim::Fact &fact, const sim::Arrived &arrived) {
    // What arrives is nearly always the next after what has arrived last at this host.
    std::size_t &next = next_places_[arrived.host % next_places_.size()];
    constexpr std::size_t kNear = 64;
    const std::size_t end = std::min(next + kNear, slims_.size());
    std::optional<std::size_t> place;
    for (std::size_t i = next; i < end && slims_[i].id <= arrived.segment; ++i) {
        if (slims_[i].id == arrived.segment) place = i;
    }
    if (!place) place = place_of(arrived.segment);
    if (!place) return std::nullopt;
    next = *place + 1;
    const Slim &slim = slims_[*place];
    const Route &of = route(slim);
    const bool ordinary = !slim.has_story && slim.arrived == 0 && arrived.intact && !arrived.copy &&
                          fact.cause == slim.id && arrived.host == of.to && arrived.conn == of.conn &&
                          fact.at == due(*place);
    if (!ordinary) {
        story(*place).arrive(fact.id, fact.at, arrived);
        return std::nullopt;
    }
    slims_.change(*place).arrived = fact.id;
    return place;
}

void SegmentStore::befall(const sim::Fact &fact, const sim::WireEvent &event) {
    if (const std::optional<std::size_t> place = place_of(event.segment)) {
        story(*place).befall(fact.id, fact.at, event);
    }
}

void SegmentStore::forget_story(std::size_t place, FactId last) {
    stories_.erase(static_cast<std::uint32_t>(place));
    Slim &slim = slims_.change(place);
    slim.has_story = 0;
    if (slim.arrived > last) slim.arrived = 0;
}

// The routes as they were before the segment `count` was sent.
void SegmentStore::cut_routes(std::size_t count) {
    const auto is_later = [count](std::size_t place) { return place != SIZE_MAX && place >= count; };
    std::size_t kept = routes_.size();
    while (kept > 0 && routes_[kept - 1].first >= count)
        --kept;
    routes_.cut(kept);
    for (std::size_t i = 0; i < kept; ++i) {
        const Route &old = routes_[i];
        if (!is_later(old.until) && !is_later(old.seq_base_by) && !is_later(old.ack_base_by)) continue;
        Route &route = routes_.change(i);
        if (is_later(route.until)) route.until = SIZE_MAX;
        if (is_later(route.seq_base_by)) {
            route.seq_base = 0;
            route.seq_base_by = SIZE_MAX;
        }
        if (is_later(route.ack_base_by)) {
            route.ack_base = 0;
            route.ack_base_by = SIZE_MAX;
        }
    }
}

void SegmentStore::cut(std::size_t count) {
    if (count >= slims_.size()) return;
    slims_.cut(count);
    cut_entries(sacks_, count);
    cut_entries(wholes_, count);
    stories_.cut(static_cast<std::uint32_t>(count));
    cut_routes(count);
    cut_entries(bases_, count);
    next_places_ = {};
    last_routes_ = {};
    // What was found last decides between routes that fit equally well.
    std::array<bool, 2> found{};
    for (std::size_t place = count; place-- > 0 && !(found[0] && found[1]);) {
        const Slim &slim = slims_[place];
        const std::size_t host = route(slim).from % found.size();
        if (std::exchange(found[host], true)) continue;
        last_routes_[host] = slim.is_whole ? static_cast<std::uint32_t>(slim.offset) : slim.route;
    }
}

bool operator==(const SegmentStore &a, const SegmentStore &b) {
    return a.slims_ == b.slims_ && a.sacks_ == b.sacks_ && a.wholes_ == b.wholes_ &&
           a.stories_ == b.stories_ && a.routes_ == b.routes_;
}

}  // namespace theater::record
