#include "core/record/fact_sums.h"

#include <array>
#include <string_view>
#include <variant>

namespace theater::record {

// The finalizer of MurmurHash3, which is in the public domain.
std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xff51'afd7'ed55'8ccdULL;
    x ^= x >> 33;
    x *= 0xc4ce'b9fe'1a85'ec53ULL;
    return x ^ (x >> 33);
}

namespace {

// Odd, so that every change of one value changes the sum; and each place has its own.
constexpr std::array<std::uint64_t, 16> kWeights = [] {
    std::array<std::uint64_t, 16> weights{};
    std::uint64_t state = 0x2545'f491'4f6c'dd1dULL;
    for (std::uint64_t &weight : weights) {
        state = state * 0x5851'f42d'4c95'7f2dULL + 0x1405'7b7e'f767'814fULL;
        weight = (state ^ state >> 32) | 1;
    }
    return weights;
}();

template <typename... Values>
std::uint64_t weighed(Values... values) {
    static_assert(sizeof...(values) <= kWeights.size());
    std::uint64_t sum = 0;
    std::size_t place = 0;
    ((sum += static_cast<std::uint64_t>(values) * kWeights[place++]), ...);
    return sum;
}

constexpr std::uint64_t both(std::uint32_t high, std::uint32_t low) {
    return std::uint64_t{high} << 32 | low;
}

constexpr std::uint64_t flag(bool set, int bit) { return set ? std::uint64_t{1} << bit : 0; }

// Values of any number, one after the other.
class Chain {
public:
    void add(std::uint64_t value) { sum_ = mix(sum_ * 31 + value + 1); }
    void add(std::string_view text) {
        add(text.size());
        for (const char c : text)
            add(static_cast<unsigned char>(c));
    }
    std::uint64_t sum() const { return sum_; }

private:
    std::uint64_t sum_ = 0;
};

std::uint64_t sum_of(const tcp::Endpoint &endpoint) {
    Chain chain;
    chain.add(static_cast<std::uint64_t>(endpoint.address.family));
    for (const std::uint8_t byte : endpoint.address.bytes)
        chain.add(byte);
    chain.add(endpoint.port);
    return chain.sum();
}

std::uint64_t route_sum(HostId from, HostId to, ConnId conn, sim::Origin origin, const tcp::Endpoint &src,
                        const tcp::Endpoint &dst) {
    return mix(weighed(both(from, to), conn, static_cast<std::uint64_t>(origin), sum_of(src), sum_of(dst)));
}

std::uint64_t sack_sum(std::size_t count, const std::array<tcp::Options::SackBlock, 4> &blocks) {
    Chain chain;
    for (std::size_t i = 0; i < count; ++i)
        chain.add(both(blocks[i].left.value, blocks[i].right.value));
    return count == 0 ? 0 : chain.sum();
}

// What hardly any segment has; 0 if it has none of it.
std::uint64_t rare_sum(const tcp::Segment &segment) {
    const tcp::Options &options = segment.options;
    const bool none = !options.mss && !options.window_scale && !options.sack_permitted &&
                      !options.fast_open && segment.urgent == 0;
    if (none) return 0;
    Chain chain;
    chain.add(segment.urgent);
    chain.add(flag(options.mss.has_value(), 0) | flag(options.window_scale.has_value(), 1) |
              flag(options.sack_permitted, 2) | flag(options.fast_open.has_value(), 3));
    chain.add(options.mss.value_or(0));
    chain.add(options.window_scale.value_or(0));
    if (options.fast_open) {
        chain.add(both(options.fast_open->len, options.fast_open->experimental ? 1 : 0));
        for (std::size_t i = 0; i < options.fast_open->len; ++i)
            chain.add(options.fast_open->cookie[i]);
    }
    return chain.sum();
}

// Which kind of fact it is, as long as there are files with sums.
enum Mark : std::uint64_t {
    kSent = 1,
    kArrived,
    kBefell,
    kChanged,
    kCalled,
    kDelivered,
    kNoted,
    kOption,
    kTurned,
    kReturned,
};

/// What a segment says, wherever it is kept.
struct SegmentValues {
    FactId id = 0, cause = 0;
    Instant at, departs, due;
    std::uint64_t route = 0;
    std::uint32_t ordinal = 0;
    bool retransmission = false, has_timestamps = false;
    std::uint32_t seq = 0, ack = 0, timestamp = 0, echo = 0;
    std::uint32_t wnd = 0, len = 0;
    std::uint8_t flags = 0, ecn = 0;
    std::uint64_t offset = 0, sack = 0, rare = 0;

    std::uint64_t sum() const {
        const std::uint64_t bits = std::uint64_t{flags} | std::uint64_t{ecn} << 8 | flag(retransmission, 16) |
                                   flag(has_timestamps, 17) | std::uint64_t{wnd} << 32;
        return mix(weighed(kSent, both(id, cause), at.ns, departs.ns, due.ns, route, both(ordinal, len), bits,
                           both(seq, ack), both(timestamp, echo), len > 0 ? offset : 0, sack, rare));
    }
};

std::uint64_t sum_of_sent(FactId id, FactId cause, Instant at, const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    const tcp::Options &options = segment.options;
    SegmentValues values;
    values.id = id;
    values.cause = cause;
    values.at = at;
    values.departs = sent.departs;
    values.due = sent.due;
    values.route = route_sum(sent.from, sent.to, sent.conn, sent.origin, segment.src, segment.dst);
    values.ordinal = sent.ordinal;
    values.retransmission = sent.retransmission;
    values.seq = segment.seq.value;
    values.ack = segment.ack.value;
    values.flags = segment.flags.bits;
    values.wnd = segment.wnd;
    values.ecn = static_cast<std::uint8_t>(segment.ecn);
    values.len = segment.text.len;
    values.offset = segment.text.offset;
    values.has_timestamps = options.timestamps.has_value();
    if (options.timestamps) {
        values.timestamp = options.timestamps->value;
        values.echo = options.timestamps->echo_reply;
    }
    values.sack = sack_sum(options.sack_count, options.sack);
    values.rare = rare_sum(segment);
    return values.sum();
}

std::uint64_t sum_of_arrival(FactId id, FactId cause, Instant at, const sim::Arrived &arrived) {
    return mix(weighed(kArrived, both(id, cause), at.ns, both(arrived.host, arrived.conn), arrived.segment,
                       flag(arrived.intact, 0) | flag(arrived.copy, 1)));
}

std::uint64_t sum_of_delivery(FactId id, FactId cause, Instant at, const sim::Delivered &delivered) {
    return mix(weighed(kDelivered, both(id, cause), at.ns, both(delivered.host, delivered.conn),
                       delivered.offset, delivered.len, flag(delivered.intact, 0)));
}

/// The facts that are not met a million times.
struct RareSum {
    const sim::Fact &fact;

    template <typename... Values>
    std::uint64_t of(Mark mark, Values... values) const {
        return mix(weighed(mark, both(fact.id, fact.cause), fact.at.ns, values...));
    }
    std::uint64_t operator()(const sim::SegmentSent &sent) const {
        return sum_of_sent(fact.id, fact.cause, fact.at, sent);
    }
    std::uint64_t operator()(const sim::Arrived &arrived) const {
        return sum_of_arrival(fact.id, fact.cause, fact.at, arrived);
    }
    std::uint64_t operator()(const sim::Delivered &delivered) const {
        return sum_of_delivery(fact.id, fact.cause, fact.at, delivered);
    }
    std::uint64_t operator()(const sim::WireEvent &event) const {
        return of(kBefell, static_cast<std::uint64_t>(event.fate), event.segment,
                  static_cast<std::uint64_t>(event.agent), event.rule, event.arrives.ns);
    }
    std::uint64_t operator()(const sim::StateChanged &change) const {
        return of(kChanged, both(change.host, change.conn), static_cast<std::uint64_t>(change.from),
                  static_cast<std::uint64_t>(change.to));
    }
    std::uint64_t operator()(const sim::Called &call) const {
        return of(kCalled, both(call.host, call.conn), static_cast<std::uint64_t>(call.name), call.bytes,
                  sum_of(call.local), sum_of(call.remote), flag(call.by_person, 0));
    }
    std::uint64_t operator()(const sim::Noted &noted) const {
        Chain chain;
        chain.add(noted.text.id);
        for (const std::string &arg : noted.text.args)
            chain.add(arg);
        chain.add(noted.rfc);
        return of(kNoted, both(noted.host, noted.conn), chain.sum());
    }
    std::uint64_t operator()(const sim::OptionChanged &option) const {
        Chain chain;
        chain.add(option.name);
        return of(kOption, option.host, chain.sum(), option.from, option.to);
    }
    std::uint64_t operator()(const sim::CongestionTurned &turned) const {
        return of(kTurned, both(turned.host, turned.conn), static_cast<std::uint64_t>(turned.event));
    }
    // Kept on demand only: nobody asks for their sums.
    std::uint64_t operator()(const sim::TimerMoved &) const { return 0; }
    std::uint64_t operator()(const sim::StepDecided &) const { return 0; }
    std::uint64_t operator()(const sim::Measured &) const { return 0; }
};

}  // namespace

std::uint64_t sum_of(const sim::Returned &returned) {
    Chain chain;
    chain.add(returned.error);
    return mix(weighed(kReturned, returned.call, returned.at.ns, returned.result, chain.sum()));
}

FactSums::FactSums(const Recording &recording) : recording_(recording) {
    const SegmentStore &store = recording.segments_;
    for (std::size_t i = 0; i < store.routes_.size(); ++i) {
        const SegmentStore::Route &route = store.routes_[i];
        routes_.push_back(route_sum(route.from, route.to, route.conn, route.origin, route.src, route.dst));
    }
}

void FactSums::look(std::size_t index) {
    index_ = index;
    kind_ = recording_.kind(index);
    place_ = recording_.place(index);
    if (kind_ == Recording::kSegment) {
        at_ = recording_.segments_.slims_[place_].sent_at;
    } else if (kind_ == Recording::kArrival) {
        at_ = recording_.segments_.due(place_);
    } else {
        at_ = recording_.at(index);
    }
}

bool FactSums::is_essential() const {
    if (kind_ != Recording::kOther) return true;
    const sim::FactBody &body = recording_.others_[place_].body;
    return !std::holds_alternative<sim::TimerMoved>(body) &&
           !std::holds_alternative<sim::StepDecided>(body) && !std::holds_alternative<sim::Measured>(body);
}

std::uint64_t FactSums::segment_sum(const SegmentStore::Slim &slim) {
    const SegmentStore &store = recording_.segments_;
    if (slim.is_whole) return sum_of_sent(slim.id, slim.cause, slim.sent_at, store.sent(place_));
    SegmentValues values;
    values.id = slim.id;
    values.cause = slim.cause;
    values.at = slim.sent_at;
    values.departs = slim.sent_at + nanoseconds(slim.waits_ns);
    values.due = values.departs + nanoseconds(slim.travels_ns);
    values.route = routes_[slim.route];
    values.ordinal = slim.ordinal;
    values.retransmission = slim.retransmission;
    values.has_timestamps = slim.has_timestamps;
    values.seq = slim.seq;
    values.ack = slim.ack;
    values.timestamp = slim.timestamp;
    values.echo = slim.echo;
    values.wnd = slim.wnd;
    values.len = slim.len;
    values.flags = slim.flags;
    values.ecn = slim.ecn;
    values.offset = slim.offset;
    if (slim.has_sack) {
        // They are in order, and nearly always it is the next one's turn.
        const bool next = next_sack_ < store.sacks_.size() && store.sacks_[next_sack_].place == place_;
        if (next) {
            values.sack = sack_sum(store.sacks_[next_sack_].count, store.sacks_[next_sack_].blocks);
            ++next_sack_;
        } else {
            const tcp::Options options = store.sent(place_).segment.options;
            values.sack = sack_sum(options.sack_count, options.sack);
        }
    }
    return values.sum();
}

std::uint64_t FactSums::sum() {
    switch (kind_) {
        case Recording::kSegment: return segment_sum(recording_.segments_.slims_[place_]);
        case Recording::kArrival: {
            const SegmentStore::Slim &slim = recording_.segments_.slims_[place_];
            const SegmentStore::Route &route = recording_.segments_.route(slim);
            return sum_of_arrival(slim.arrived, slim.id, at_, {route.to, route.conn, slim.id, true, false});
        }
        case Recording::kDelivery: {
            const Recording::Delivery &delivery = recording_.deliveries_[place_];
            return sum_of_delivery(delivery.id, delivery.cause, delivery.at,
                                   {static_cast<HostId>(delivery.host), delivery.conn, delivery.offset,
                                    delivery.len, delivery.intact != 0});
        }
        case Recording::kCall:
        case Recording::kState: break;
        case Recording::kOther: {
            const sim::Fact &other = recording_.others_[place_];
            return std::visit(RareSum{other}, other.body);
        }
    }
    const sim::Fact fact = recording_.fact(index_);
    return std::visit(RareSum{fact}, fact.body);
}

}  // namespace theater::record
