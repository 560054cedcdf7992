#include "core/record/checksum.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>
#include <variant>

namespace theater::record {

namespace {

// A strong mixing of 64 bits (the finalizer of MurmurHash3, which is in the public domain). Integers only,
// so that every platform gives the same sums.
constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xff51'afd7'ed55'8ccdULL;
    x ^= x >> 33;
    x *= 0xc4ce'b9fe'1a85'ec53ULL;
    return x ^ (x >> 33);
}

// Collects the values of one fact. Each is weighed by its place, so that the products do not wait for each
// other; only the chain from fact to fact does.
class Values {
public:
    void add(std::uint64_t value) {
        sum_ += (value ^ weight_) * (weight_ | 1);
        sum_ ^= sum_ >> 29;
        weight_ = weight_ * 0x9e37'79b9'7f4a'7c15ULL + 0x2545'f491'4f6c'dd1dULL;
    }
    void add(Instant at) { add(static_cast<std::uint64_t>(at.ns)); }
    void add(std::string_view text) {
        add(text.size());
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            word = word << 8 | static_cast<unsigned char>(text[i]);
            if (i % 8 == 7) add(word);
        }
        if (text.size() % 8 != 0) add(word);
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void add(Enum value) { add(static_cast<std::uint64_t>(value)); }
    /// Two small numbers in one.
    void add(std::uint32_t high, std::uint32_t low) { add(std::uint64_t{high} << 32 | low); }
    std::uint64_t sum() const { return mix(sum_); }

private:
    std::uint64_t sum_ = 0;
    std::uint64_t weight_ = 0x9e37'79b9'7f4a'7c15ULL;
};

void add_endpoint(Values &out, const tcp::Endpoint &endpoint) {
    std::uint64_t high = 0, low = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        high = high << 8 | endpoint.address.bytes[i];
        low = low << 8 | endpoint.address.bytes[i + 8];
    }
    out.add(static_cast<std::uint32_t>(endpoint.address.family), endpoint.port);
    out.add(high);
    out.add(low);
}

void add_options(Values &out, const tcp::Options &options) {
    const std::uint32_t present = (options.mss ? 1u : 0u) | (options.window_scale ? 2u : 0u) |
                                  (options.sack_permitted ? 4u : 0u) | (options.timestamps ? 8u : 0u) |
                                  (options.fast_open ? 16u : 0u);
    out.add(present, options.sack_count);
    if (options.mss) out.add(std::uint64_t{*options.mss});
    if (options.window_scale) out.add(std::uint64_t{*options.window_scale});
    if (options.timestamps) out.add(options.timestamps->value, options.timestamps->echo_reply);
    for (std::size_t i = 0; i < options.sack_count; ++i)
        out.add(options.sack[i].left.value, options.sack[i].right.value);
    if (!options.fast_open) return;
    out.add(options.fast_open->len, options.fast_open->experimental ? 1 : 0);
    for (std::size_t i = 0; i < options.fast_open->len; ++i)
        out.add(std::uint64_t{options.fast_open->cookie[i]});
}

struct BodyValues {
    Values &out;

    void operator()(const sim::SegmentSent &sent) const {
        const tcp::Segment &segment = sent.segment;
        out.add(std::uint32_t{sent.from} << 8 | sent.to, sent.conn);
        out.add(sent.ordinal, (sent.retransmission ? 1u : 0u) | static_cast<std::uint32_t>(sent.origin) << 1);
        out.add(sent.departs);
        out.add(sent.due);
        add_endpoint(out, segment.src);
        add_endpoint(out, segment.dst);
        out.add(segment.seq.value, segment.ack.value);
        out.add(std::uint32_t{segment.flags.bits} << 16 | segment.wnd,
                static_cast<std::uint32_t>(segment.ecn) << 16 | segment.urgent);
        add_options(out, segment.options);
        out.add(segment.text.offset);
        out.add(std::uint64_t{segment.text.len});
    }
    void operator()(const sim::Arrived &arrived) const {
        out.add(arrived.host, arrived.conn);
        out.add(arrived.segment, (arrived.intact ? 1u : 0u) | (arrived.copy ? 2u : 0u));
    }
    void operator()(const sim::WireEvent &event) const {
        out.add(event.fate);
        out.add(event.segment, event.rule);
        out.add(event.agent);
        out.add(event.arrives);
    }
    void operator()(const sim::StateChanged &change) const {
        out.add(change.host, change.conn);
        out.add(static_cast<std::uint32_t>(change.from), static_cast<std::uint32_t>(change.to));
    }
    void operator()(const sim::Called &call) const {
        out.add(call.host, call.conn);
        out.add(static_cast<std::uint32_t>(call.name), call.by_person ? 1 : 0);
        out.add(call.bytes);
        add_endpoint(out, call.local);
        add_endpoint(out, call.remote);
    }
    void operator()(const sim::Delivered &delivered) const {
        out.add(delivered.host, delivered.conn);
        out.add(delivered.offset);
        out.add(delivered.len << 1 | (delivered.intact ? 1 : 0));
    }
    void operator()(const sim::Noted &noted) const {
        out.add(noted.text.id);
        for (const std::string &arg : noted.text.args)
            out.add(arg);
        out.add(noted.rfc);
        out.add(noted.host, noted.conn);
    }
    void operator()(const sim::OptionChanged &option) const {
        out.add(option.name);
        out.add(std::uint64_t{option.host});
        out.add(static_cast<std::uint64_t>(option.from));
        out.add(static_cast<std::uint64_t>(option.to));
    }
    void operator()(const sim::CongestionTurned &turned) const {
        out.add(turned.host, turned.conn);
        out.add(turned.event);
    }
    // Kept on demand only, and not counted.
    void operator()(const sim::TimerMoved &) const {}
    void operator()(const sim::StepDecided &) const {}
    void operator()(const sim::Measured &) const {}
};

bool is_essential(const sim::FactBody &body) {
    return !std::holds_alternative<sim::TimerMoved>(body) &&
           !std::holds_alternative<sim::StepDecided>(body) && !std::holds_alternative<sim::Measured>(body);
}

std::uint64_t sum_of(const sim::Fact &fact) {
    Values values;
    values.add(fact.id, fact.cause);
    values.add(fact.at);
    values.add(std::uint64_t{fact.body.index()});
    std::visit(BodyValues{values}, fact.body);
    return values.sum();
}

std::uint64_t sum_of(const sim::Returned &returned) {
    Values values;
    values.add(std::uint64_t{returned.call});
    values.add(returned.at);
    values.add(static_cast<std::uint64_t>(returned.result));
    values.add(returned.error);
    return values.sum();
}

/// Goes through a recording once, instant by instant.
class Walk {
public:
    explicit Walk(const Recording &recording) : recording_(recording) {
        for (const CallRecord &call : recording.calls()) {
            if (call.returned) returns_.push_back(*call.returned);
        }
        std::sort(returns_.begin(), returns_.end(), [](const sim::Returned &a, const sim::Returned &b) {
            return a.at != b.at ? a.at < b.at : a.call < b.call;
        });
    }

    /// Takes in all facts and returns at or before `t`.
    void go_to(Instant t) {
        while (next_ < recording_.fact_count()) {
            const sim::Fact fact = recording_.fact(next_);
            if (fact.at > t) break;
            take(fact);
        }
        take_returns(t);
    }
    /// Takes in at least so many more facts, as far as there are, and what else is at the last one's instant.
    Instant go_on(std::size_t facts) {
        Instant at = Instant{-1};
        const std::uint64_t enough = facts_ + facts;
        while (next_ < recording_.fact_count()) {
            const sim::Fact fact = recording_.fact(next_);
            if (facts_ >= enough && fact.at > at) break;
            at = fact.at;
            take(fact);
        }
        take_returns(at);
        return at;
    }
    bool at_end() const { return next_ == recording_.fact_count(); }
    Checksum row(Instant until) const { return {until, facts_, sum_}; }

private:
    void take(const sim::Fact &fact) {
        ++next_;
        if (!is_essential(fact.body)) return;
        take_returns(fact.at - Duration{1});
        ++facts_;
        sum_ = mix(sum_ ^ sum_of(fact)) + facts_;
    }
    void take_returns(Instant t) {
        for (; next_return_ < returns_.size() && returns_[next_return_].at <= t; ++next_return_)
            sum_ = mix(sum_ + sum_of(returns_[next_return_]));
    }

    const Recording &recording_;
    std::vector<sim::Returned> returns_;
    std::size_t next_ = 0, next_return_ = 0;
    std::uint64_t facts_ = 0, sum_ = 0;
};

}  // namespace

std::vector<Checksum> checksums_of(const Recording &recording, std::size_t most) {
    most = std::clamp<std::size_t>(most, 1, kMostChecksums);
    const std::size_t stride = std::max<std::size_t>(1, (recording.fact_count() + most - 1) / most);
    std::vector<Checksum> rows;
    Walk walk(recording);
    while (rows.size() + 1 < most && !walk.at_end()) {
        const Instant until = walk.go_on(stride);
        rows.push_back(walk.row(until));
    }
    walk.go_to(recording.end());
    if (!rows.empty() && rows.back().until >= recording.end()) rows.pop_back();
    rows.push_back(walk.row(recording.end()));
    return rows;
}

std::optional<Stretch> first_difference(const std::vector<Checksum> &rows, const Recording &recording) {
    if (rows.empty()) return std::nullopt;
    Walk walk(recording);
    Instant after{-1};
    for (const Checksum &row : rows) {
        walk.go_to(row.until);
        if (walk.row(row.until) != row) return Stretch{after, row.until};
        after = row.until;
    }
    walk.go_to(recording.end());
    if (walk.row(after) == rows.back()) return std::nullopt;
    return Stretch{after, recording.end()};
}

}  // namespace theater::record
