#include "core/sim/lane.h"

#include <algorithm>

namespace theater::sim {

namespace {

constexpr std::uint32_t kMost16Bits = 65'535;

// The place of the element with this number in a queue that is ordered by it; size() if there is none.
template <typename T>
std::size_t find_number(const Queue<T> &queue, std::uint32_t number) {
    if (queue.empty()) return 0;
    if (queue.front().number == number) return 0;  // nearly always: first in, first out
    const auto it =
        std::lower_bound(queue.begin(), queue.end(), number,
                         [](const T &item, std::uint32_t wanted) { return item.number < wanted; });
    if (it == queue.end() || it->number != number) return queue.size();
    return static_cast<std::size_t>(it - queue.begin());
}

// Where an element with a new number belongs: nearly always at the end.
template <typename T>
auto place_for(Queue<T> &queue, std::uint32_t number) {
    auto it = queue.end();
    while (it != queue.begin() && std::prev(it)->number > number)
        --it;
    return it;
}

bool is_ordinary(const Packet &packet) {
    const tcp::Options &options = packet.segment.options;
    const bool usual_options = !options.mss && !options.window_scale && !options.sack_permitted &&
                               !options.fast_open && options.sack_count == 0;
    return usual_options && packet.arrives && packet.intact && !packet.copy && !packet.doomed &&
           packet.rule == 0 && packet.segment.urgent == 0 && packet.segment.text.len <= kMost16Bits;
}

}  // namespace

std::optional<std::uint16_t> Lane::route_of(const Packet &packet) {
    const tcp::Segment &segment = packet.segment;
    const Route *last = last_route_ < routes_.size() ? &routes_[last_route_] : nullptr;
    // A segment without text names no stream.
    const bool any_stream = segment.text.len == 0;
    const auto fits = [&](const Route &route) {
        return route.conn == packet.conn && route.from == packet.from && route.to == packet.to &&
               (any_stream || route.stream == segment.text.stream) && route.src == segment.src &&
               route.dst == segment.dst;
    };
    if (last != nullptr && fits(*last)) return last_route_;
    const auto it = std::find_if(routes_.begin(), routes_.end(), fits);
    if (it == routes_.end()) {
        if (routes_.size() > kMost16Bits) return std::nullopt;
        routes_.push_back(
            {packet.from, packet.to, packet.conn, segment.src, segment.dst, segment.text.stream});
        last_route_ = static_cast<std::uint16_t>(routes_.size() - 1);
    } else {
        last_route_ = static_cast<std::uint16_t>(it - routes_.begin());
    }
    return last_route_;
}

Lane::Slim Lane::slim(const Packet &packet) {
    const tcp::Segment &segment = packet.segment;
    Slim slim;
    slim.number = packet.number;
    slim.ordinal = packet.ordinal;
    slim.arrives = packet.arrives.value_or(kNever);
    slim.is_whole = 1;
    if (!is_ordinary(packet)) return slim;
    // A text without bytes that names a place all the same would lose it.
    if (segment.text.len == 0 && segment.text != tcp::Payload{}) return slim;
    const std::optional<std::uint16_t> route = route_of(packet);
    if (!route) return slim;
    slim.is_whole = 0;
    slim.sent_at = packet.sent_at;
    slim.offset = segment.text.offset;
    slim.segment_fact = packet.segment_fact;
    slim.cause = packet.cause;
    slim.seq = segment.seq.value;
    slim.ack = segment.ack.value;
    if (segment.options.timestamps) {
        slim.has_timestamps = 1;
        slim.timestamp = segment.options.timestamps->value;
        slim.echo = segment.options.timestamps->echo_reply;
    }
    slim.wnd = segment.wnd;
    slim.len = static_cast<std::uint16_t>(segment.text.len);
    slim.has_text = segment.text.len > 0 ? 1 : 0;
    slim.route = *route;
    slim.flags = segment.flags.bits;
    slim.ecn = static_cast<std::uint8_t>(segment.ecn) & 3;
    return slim;
}

std::size_t Lane::place_of(std::uint32_t number) const {
    const std::size_t place = find_number(slims_, number);
    return place < size() ? place : size();
}

std::size_t Lane::whole_place(std::uint32_t number) const { return find_number(wholes_, number); }

std::optional<Instant> Lane::arrives(std::size_t place) const {
    const Slim &slim = slims_[place];
    if (slim.is_whole && slim.arrives == kNever) return wholes_[whole_place(slim.number)].arrives;
    return slim.arrives;
}

Packet Lane::packet(std::size_t place) const {
    const Slim &slim = slims_[place];
    if (slim.is_whole) return wholes_[whole_place(slim.number)];
    const Route &route = routes_[slim.route];
    Packet packet;
    packet.number = slim.number;
    packet.segment_fact = slim.segment_fact;
    packet.from = route.from;
    packet.to = route.to;
    packet.conn = route.conn;
    packet.ordinal = slim.ordinal;
    packet.sent_at = slim.sent_at;
    packet.arrives = slim.arrives;
    packet.cause = slim.cause;
    tcp::Segment &segment = packet.segment;
    segment.src = route.src;
    segment.dst = route.dst;
    segment.seq = {slim.seq};
    segment.ack = {slim.ack};
    segment.flags.bits = slim.flags;
    segment.wnd = slim.wnd;
    segment.ecn = static_cast<tcp::Ecn>(slim.ecn);
    if (slim.has_timestamps) segment.options.timestamps = tcp::Options::Timestamps{slim.timestamp, slim.echo};
    if (slim.has_text) segment.text = {route.stream, slim.offset, slim.len};
    return packet;
}

void Lane::add_whole(const Packet &packet) { wholes_.insert(place_for(wholes_, packet.number), packet); }

void Lane::add(const Packet &packet) {
    const Slim added = slim(packet);
    if (added.is_whole) add_whole(packet);
    slims_.insert(place_for(slims_, packet.number), added);
}

void Lane::replace(std::size_t place, const Packet &packet) {
    if (slims_[place].is_whole) {
        wholes_.erase(wholes_.begin() + static_cast<std::ptrdiff_t>(whole_place(packet.number)));
    }
    const Slim changed = slim(packet);
    if (changed.is_whole) add_whole(packet);
    slims_[place] = changed;
}

Packet Lane::take(std::size_t place) {
    const Packet taken = packet(place);
    if (slims_[place].is_whole) {
        wholes_.erase(wholes_.begin() + static_cast<std::ptrdiff_t>(whole_place(taken.number)));
    }
    slims_.erase(slims_.begin() + static_cast<std::ptrdiff_t>(place));
    return taken;
}

std::size_t Lane::footprint() const {
    return slims_.size() * sizeof(Slim) + wholes_.size() * sizeof(Packet) + routes_.size() * sizeof(Route);
}

}  // namespace theater::sim
