#include "core/record/series.h"

#include <algorithm>

namespace theater::record {

namespace {

// The names of what was measured are tcp::Quantity's.
constexpr std::array<std::string_view, kCurveCount - tcp::kQuantityCount> kDerivedNames{
    "sent-edge", "acked-edge", "window-edge",     "flight",      "resent",
    "sacked",    "bytes-sent", "bytes-delivered", "queue-bytes", "queue-segments"};
static_assert(static_cast<int>(Curve::Sent) == tcp::kQuantityCount);

// ACKs that are not known to have arrived or been lost; more than that are in the hand for good.
constexpr std::size_t kMostFlying = 65'536;

std::uint32_t bytes_on_wire(const tcp::Segment &segment) {
    const std::uint32_t ip_header = segment.src.address.family == tcp::IpAddress::Family::V4 ? 20 : 40;
    return ip_header + 20 + tcp::wire_size(segment.options) + segment.text.len;
}

/// The number relative to `base` that is nearest to `near`, which is relative too: numbers go round, sums do
/// not.
std::int64_t unwrapped(std::uint32_t number, std::uint32_t base, std::int64_t near) {
    const auto expected = static_cast<std::uint32_t>(base + static_cast<std::uint64_t>(near));
    return near + static_cast<std::int32_t>(number - expected);
}

void add_if_new(Trace &trace, Instant at, std::int64_t value) {
    if (trace.empty() || trace.buckets().back().last != value) trace.add(at, value);
}

}  // namespace

std::string_view to_string(Curve curve) {
    const auto index = static_cast<std::size_t>(curve);
    return index < tcp::kQuantityCount ? tcp::to_string(static_cast<tcp::Quantity>(index))
                                       : kDerivedNames[index - tcp::kQuantityCount];
}

// --- feeding -----------------------------------------------------------------------------------------------

void Series::on_fact(const sim::Fact &fact) {
    if (fact.at >= next_departure_) depart(fact.at);
    if (const auto *measured = std::get_if<sim::Measured>(&fact.body)) {
        trace(entry({measured->host, measured->conn}), curve_of(measured->quantity))
            .add(fact.at, measured->value);
    } else if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
        on_sent(fact, *sent);
    } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
        on_arrived(fact.at, *arrived);
    } else if (const auto *delivered = std::get_if<sim::Delivered>(&fact.body)) {
        Entry &own = entry({delivered->host, delivered->conn});
        own.delivered =
            std::max(own.delivered, static_cast<std::int64_t>(delivered->offset + delivered->len));
        add_if_new(trace(own, Curve::Delivered), fact.at, own.delivered);
    } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
        if (event->fate == sim::WireFate::Lost) forget_copy(event->segment);
        if (event->fate == sim::WireFate::Duplicated) {
            if (Flying *copied = flying(event->segment)) ++copied->copies;
        }
    }
}

void Series::on_sent(const sim::Fact &fact, const sim::SegmentSent &sent) {
    if (sent.origin == sim::Origin::Forged) return;
    wait(fact.at, sent);
    if (sent.conn == 0) return;
    Entry &own = entry({sent.from, sent.conn});
    own.peer = sent.to;
    const tcp::Segment &segment = sent.segment;
    if (segment.has(tcp::Flag::Syn)) {
        if (own.syn != segment.seq.value) own.sent = own.acked = 0;
        own.syn = segment.seq.value;
        own.window_scale = segment.options.window_scale;
    }
    if (own.syn) on_text(fact.at, sent, own);
    if (!segment.has(tcp::Flag::Ack)) return;
    Flying ack{fact.id, sent.conn, segment.ack.value, 0, 0, segment.wnd, 1, segment.has(tcp::Flag::Syn)};
    for (std::size_t i = 0; i < segment.options.sack_count; ++i) {
        const tcp::Options::SackBlock &block = segment.options.sack[i];
        // A block that is older than the ACK reports a duplicate (RFC 2883).
        if (tcp::before(block.left, segment.ack)) continue;
        ack.sack_left = block.left.value;
        ack.sack_right = block.right.value;
        break;
    }
    if (flying_.size() == kMostFlying) flying_.pop_front();
    flying_.push_back(ack);
}

void Series::on_text(Instant at, const sim::SegmentSent &sent, Entry &own) {
    const tcp::Segment &segment = sent.segment;
    const std::int64_t left = unwrapped(segment.seq.value, *own.syn, own.sent);
    const std::int64_t right = left + segment.len();
    if (right > own.sent) {
        own.sent = right;
        add_if_new(trace(own, Curve::Sent), at, own.sent);
        add_if_new(trace(own, Curve::Flight), at, own.sent - own.acked);
    }
    if (sent.retransmission && segment.len() > 0) trace(own, Curve::Resent).add(at, left, right);
    if (segment.text.len > 0) {
        own.bytes_sent += segment.text.len;
        trace(own, Curve::BytesSent).add(at, own.bytes_sent);
    }
}

void Series::on_arrived(Instant at, const sim::Arrived &arrived) {
    const Flying *ack = flying(arrived.segment);
    if (ack == nullptr) return;
    if (arrived.intact && arrived.conn != 0) on_ack(at, *ack, {arrived.host, arrived.conn});
    forget_copy(arrived.segment);
}

void Series::on_ack(Instant at, const Flying &ack, Side side) {
    const Entry *known = find(side);
    if (known == nullptr || !known->syn) return;
    const Entry *peer = find({known->peer, side.conn});
    const bool scaled = known->window_scale && peer != nullptr && peer->window_scale && !ack.is_syn;
    const unsigned shift = scaled ? *peer->window_scale : 0u;
    Entry &own = entry(side);
    const std::int64_t acked = unwrapped(ack.ack, *own.syn, own.acked);
    // Older ACKs, and those of what was never sent, tell nothing new.
    if (acked < own.acked || acked > own.sent) return;
    own.acked = acked;
    add_if_new(trace(own, Curve::Acknowledged), at, own.acked);
    add_if_new(trace(own, Curve::WindowEdge), at, acked + (std::int64_t{ack.window} << shift));
    add_if_new(trace(own, Curve::Flight), at, own.sent - own.acked);
    if (ack.sack_left == ack.sack_right) return;
    const std::int64_t left = unwrapped(ack.sack_left, *own.syn, own.acked);
    const std::int64_t right = unwrapped(ack.sack_right, *own.syn, own.acked);
    if (left < right && right <= own.sent) trace(own, Curve::Selective).add(at, left, right);
}

Series::Flying *Series::flying(sim::FactId segment) {
    const auto it = std::lower_bound(flying_.begin(), flying_.end(), segment,
                                     [](const Flying &flying, sim::FactId id) { return flying.id < id; });
    return it != flying_.end() && it->id == segment ? &*it : nullptr;
}

void Series::forget_copy(sim::FactId segment) {
    Flying *gone = flying(segment);
    if (gone == nullptr || gone->copies == 0) return;
    --gone->copies;
    while (!flying_.empty() && flying_.front().copies == 0)
        flying_.pop_front();
}

// --- what waits before the wire ----------------------------------------------------------------------------

void Series::wait(Instant at, const sim::SegmentSent &sent) {
    if (sent.departs <= at) return;
    if (queues_.size() <= sent.from) queues_.resize(sent.from + std::size_t{1});
    Queue &queue = queues_[sent.from];
    const std::uint32_t bytes = bytes_on_wire(sent.segment);
    queue.waiting.push_back({sent.departs, bytes});
    queue.bytes += bytes;
    next_departure_ = std::min(next_departure_, sent.departs);
    Entry &host = entry({sent.from, 0});
    trace(host, Curve::QueueBytes).add(at, queue.bytes);
    trace(host, Curve::QueueLength).add(at, static_cast<std::int64_t>(queue.waiting.size()));
}

void Series::depart(Instant now) {
    next_departure_ = kNever;
    for (std::size_t host = 0; host < queues_.size(); ++host) {
        Queue &queue = queues_[host];
        Entry &own = entry({static_cast<sim::HostId>(host), 0});
        while (!queue.waiting.empty() && queue.waiting.front().departs <= now) {
            const Waiting first = queue.waiting.front();
            queue.waiting.pop_front();
            queue.bytes -= first.bytes;
            trace(own, Curve::QueueBytes).add(first.departs, queue.bytes);
            trace(own, Curve::QueueLength)
                .add(first.departs, static_cast<std::int64_t>(queue.waiting.size()));
        }
        if (!queue.waiting.empty())
            next_departure_ = std::min(next_departure_, queue.waiting.front().departs);
    }
}

// --- questions ---------------------------------------------------------------------------------------------

Series::Entry &Series::entry(Side side) {
    if (last_ < entries_.size() && entries_[last_].side == side) return entries_[last_];
    auto it = std::lower_bound(entries_.begin(), entries_.end(), side,
                               [](const Entry &entry, const Side &wanted) { return entry.side < wanted; });
    if (it == entries_.end() || it->side != side) {
        it = entries_.insert(it, Entry{});
        it->side = side;
    }
    last_ = static_cast<std::size_t>(it - entries_.begin());
    return *it;
}

const Series::Entry *Series::find(Side side) const {
    const auto it =
        std::lower_bound(entries_.begin(), entries_.end(), side,
                         [](const Entry &entry, const Side &wanted) { return entry.side < wanted; });
    return it != entries_.end() && it->side == side ? &*it : nullptr;
}

Trace &Series::trace(Entry &entry, Curve curve) {
    std::uint8_t &place = entry.places[static_cast<std::size_t>(curve)];
    if (place == 0) {
        entry.traces.emplace_back();
        place = static_cast<std::uint8_t>(entry.traces.size());
    }
    return entry.traces[place - 1u];
}

std::vector<Series::Side> Series::sides() const {
    std::vector<Side> sides;
    for (const Entry &entry : entries_) {
        if (!entry.traces.empty()) sides.push_back(entry.side);
    }
    return sides;
}

const Trace &Series::curve(Side side, Curve curve) const {
    static const Trace none;
    const Entry *entry = find(side);
    if (entry == nullptr) return none;
    const std::uint8_t place = entry->places[static_cast<std::size_t>(curve)];
    return place == 0 ? none : entry->traces[place - 1u];
}

sim::HostId Series::peer_of(Side side) const {
    const Entry *entry = find(side);
    return entry == nullptr ? sim::kNoHost : entry->peer;
}

std::optional<std::uint32_t> Series::first_number(Side side) const {
    const Entry *entry = find(side);
    return entry == nullptr ? std::nullopt : entry->syn;
}

Series Series::from_here(Instant t) const {
    Series next;
    for (const Entry &entry : entries_) {
        const auto then = [&](Curve wanted) { return curve(entry.side, wanted).value_at(t).value_or(0); };
        Entry copy;
        copy.side = entry.side;
        copy.peer = entry.peer;
        copy.syn = entry.syn;
        copy.window_scale = entry.window_scale;
        copy.sent = then(Curve::Sent);
        copy.acked = then(Curve::Acknowledged);
        copy.bytes_sent = then(Curve::BytesSent);
        copy.delivered = then(Curve::Delivered);
        for (int i = 0; i < kCurveCount; ++i) {
            const auto wanted = static_cast<Curve>(i);
            // Those are of their instant alone, and nothing is held until the next.
            if (wanted == Curve::RttSample || wanted == Curve::Resent || wanted == Curve::Selective) continue;
            // What waits now is not known, and empties by what departs.
            if (wanted == Curve::QueueBytes || wanted == Curve::QueueLength) continue;
            const std::optional<std::int64_t> value = curve(entry.side, wanted).value_at(t);
            if (value) next.trace(copy, wanted).add(t, *value);
        }
        next.entries_.push_back(std::move(copy));
    }
    return next;
}

bool operator==(const Series &a, const Series &b) {
    // last_ and next_departure_ only save time.
    return a.entries_ == b.entries_ && a.flying_ == b.flying_ && a.queues_ == b.queues_;
}

}  // namespace theater::record
