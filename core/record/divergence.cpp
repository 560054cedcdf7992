#include "core/record/divergence.h"

#include <algorithm>
#include <map>
#include <vector>

namespace theater::record {

namespace {

/// The connections of a recording in the order of their appearance.
class Connections {
public:
    std::uint32_t number(ConnId conn) {
        if (conn == 0) return 0;
        if (conn == last_) return last_number_;
        const auto next = static_cast<std::uint32_t>(numbers_.size()) + 1;
        last_ = conn;
        last_number_ = numbers_.try_emplace(conn, next).first->second;
        return last_number_;
    }

private:
    std::map<ConnId, std::uint32_t> numbers_;
    ConnId last_ = 0;
    std::uint32_t last_number_ = 0;
};

bool are_alike(const tcp::Options &a, const tcp::Options &b) {
    const bool cookies = a.fast_open.has_value() == b.fast_open.has_value() &&
                         (!a.fast_open || (a.fast_open->len == b.fast_open->len &&
                                           a.fast_open->experimental == b.fast_open->experimental));
    return cookies && a.mss == b.mss && a.window_scale == b.window_scale &&
           a.sack_permitted == b.sack_permitted && a.timestamps.has_value() == b.timestamps.has_value() &&
           a.sack_count == b.sack_count;
}

class Matcher {
public:
    Matcher(const Recording &first, const Recording &second) : recordings_{&first, &second} {}

    std::optional<Divergence> find() {
        std::size_t i = 0, j = 0;
        const std::size_t count[2] = {recordings_[0]->fact_count(), recordings_[1]->fact_count()};
        while (i < count[0] && j < count[1]) {
            const sim::Fact a = recordings_[0]->fact(i), b = recordings_[1]->fact(j);
            if (a.at == b.at && are_alike(a, b)) {
                ++i, ++j;
                continue;
            }
            const Instant at = std::min(a.at, b.at);
            const std::size_t ends[2] = {end_of_instant(0, i, at), end_of_instant(1, j, at)};
            if (const auto found = match_instant({i, j}, ends, at)) return found;
            i = ends[0];
            j = ends[1];
        }
        for (const int side : {0, 1}) {
            const std::size_t next = side == 0 ? i : j;
            if (next == count[side]) continue;
            const sim::Fact fact = recordings_[side]->fact(next);
            return divergence(fact.at, side == 0 ? fact.id : 0, side == 1 ? fact.id : 0);
        }
        return std::nullopt;
    }

private:
    std::size_t end_of_instant(int side, std::size_t from, Instant at) const {
        while (from < recordings_[side]->fact_count() && recordings_[side]->fact(from).at == at)
            ++from;
        return from;
    }

    // What is left of an instant once the two have not gone the same way: it is the same if each fact has its
    // like, in whatever order.
    std::optional<Divergence> match_instant(const std::array<std::size_t, 2> &from,
                                            const std::size_t (&ends)[2], Instant at) {
        std::vector<std::size_t> others;
        for (std::size_t j = from[1]; j < ends[1]; ++j)
            others.push_back(j);
        FactId unmatched = 0;
        for (std::size_t i = from[0]; i < ends[0]; ++i) {
            const sim::Fact a = recordings_[0]->fact(i);
            const auto like = std::find_if(others.begin(), others.end(), [&](std::size_t j) {
                return are_alike(a, recordings_[1]->fact(j));
            });
            if (like != others.end()) {
                others.erase(like);
            } else if (unmatched == 0) {
                unmatched = a.id;
            }
            // A burst of thousands is not gone through for each of its segments.
            if (unmatched != 0 && others.size() > kCrowd) break;
        }
        if (unmatched == 0 && others.empty()) return std::nullopt;
        return divergence(at, unmatched, others.empty() ? 0 : recordings_[1]->fact(others.front()).id);
    }

    Divergence divergence(Instant at, FactId first, FactId second) const {
        return {at, {{{first, recordings_[0]->end() < at}, {second, recordings_[1]->end() < at}}}};
    }

    std::uint32_t number(int side, ConnId conn) { return connections_[side].number(conn); }
    bool same_connection(ConnId a, ConnId b) {
        const std::uint32_t first = number(0, a), second = number(1, b);
        return first == second;
    }

    // The n-th segment of one is the n-th of the other, unless several left at one instant in another order.
    bool is_same_segment(FactId a, FactId b) const {
        const auto first = recordings_[0]->segments().place_of(a);
        const auto second = recordings_[1]->segments().place_of(b);
        if (!first || !second) return !first && !second;
        if (*first == *second) return true;
        const SegmentRecord one = recordings_[0]->segments()[*first];
        const SegmentRecord other = recordings_[1]->segments()[*second];
        return one.sent.from == other.sent.from && one.sent.ordinal == other.sent.ordinal;
    }

    bool are_alike(const sim::Fact &a, const sim::Fact &b) {
        if (a.body.index() != b.body.index()) return false;
        return std::visit(
            [&](const auto &body) {
                using Body = std::decay_t<decltype(body)>;
                return are_alike(a, b, body, std::get<Body>(b.body));
            },
            a.body);
    }

    bool are_alike(const sim::Fact &fact_a, const sim::Fact &fact_b, const sim::SegmentSent &a,
                   const sim::SegmentSent &b) {
        const tcp::Segment &s = a.segment, &t = b.segment;
        const bool same = a.from == b.from && a.to == b.to && same_connection(a.conn, b.conn) &&
                          a.retransmission == b.retransmission && a.origin == b.origin &&
                          s.flags == t.flags && s.wnd == t.wnd && s.ecn == t.ecn && s.urgent == t.urgent &&
                          s.text.len == t.text.len && record::are_alike(s.options, t.options);
        if (!same) return false;
        const bool same_numbers = s.seq == t.seq && s.ack == t.ack && s.options.sack == t.options.sack;
        return same_numbers || have_like_numbers(fact_a.id, fact_b.id);
    }

    bool have_like_numbers(FactId a, FactId b) const {
        const std::optional<SegmentRecord> one = recordings_[0]->segment(a);
        const std::optional<SegmentRecord> other = recordings_[1]->segment(b);
        if (!one || !other || one->seq_rel != other->seq_rel || one->ack_rel != other->ack_rel) return false;
        const tcp::Options &s = one->sent.segment.options, &t = other->sent.segment.options;
        // SACK blocks are in the numbers that are acknowledged.
        const std::uint32_t base_a = one->sent.segment.ack.value - one->ack_rel;
        const std::uint32_t base_b = other->sent.segment.ack.value - other->ack_rel;
        for (std::size_t i = 0; i < s.sack_count; ++i) {
            const bool same = s.sack[i].left.value - base_a == t.sack[i].left.value - base_b &&
                              s.sack[i].right.value - base_a == t.sack[i].right.value - base_b;
            if (!same) return false;
        }
        return true;
    }

    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::Arrived &a, const sim::Arrived &b) {
        return a.host == b.host && a.intact == b.intact && a.copy == b.copy &&
               is_same_segment(a.segment, b.segment);
    }
    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::WireEvent &a, const sim::WireEvent &b) {
        // Whether a rule or a person has done it is seen; which rule it was is not.
        return a.fate == b.fate && a.agent == b.agent && a.arrives == b.arrives &&
               is_same_segment(a.segment, b.segment);
    }
    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::StateChanged &a,
                   const sim::StateChanged &b) {
        return a.host == b.host && a.from == b.from && a.to == b.to && same_connection(a.conn, b.conn);
    }
    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::Called &a, const sim::Called &b) {
        return a.host == b.host && a.name == b.name && a.bytes == b.bytes && a.by_person == b.by_person &&
               same_connection(a.conn, b.conn);
    }
    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::Delivered &a, const sim::Delivered &b) {
        return a.host == b.host && a.offset == b.offset && a.len == b.len && a.intact == b.intact &&
               same_connection(a.conn, b.conn);
    }
    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::CongestionTurned &a,
                   const sim::CongestionTurned &b) {
        return a.host == b.host && a.event == b.event && same_connection(a.conn, b.conn);
    }
    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::OptionChanged &a,
                   const sim::OptionChanged &b) {
        return a == b;
    }
    bool are_alike(const sim::Fact &, const sim::Fact &, const sim::Noted &a, const sim::Noted &b) {
        return a.host == b.host && a.text == b.text;
    }
    // What nobody sees on the picture.
    template <typename Body>
    bool are_alike(const sim::Fact &, const sim::Fact &, const Body &, const Body &) {
        return true;
    }

    static constexpr std::size_t kCrowd = 64;

    const Recording *recordings_[2];
    Connections connections_[2];
};

}  // namespace

std::optional<Divergence> first_divergence(const Recording &first, const Recording &second) {
    return Matcher(first, second).find();
}

}  // namespace theater::record
