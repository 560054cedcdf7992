#include "core/script/expect.h"

#include <algorithm>

#include "core/script/segment_states.h"
#include "core/script/zero.h"

namespace theater::script {

namespace {

using record::Fate;
using record::SegmentRecord;

bool matches(const sim::Match &match, const SegmentRecord &record) {
    const tcp::Segment &segment = record.sent.segment;
    tcp::Flags flags = segment.flags;
    flags.clear(tcp::Flag::Psh);
    return record.sent.from == match.from && (!match.flags || *match.flags == flags) &&
           (!match.data || *match.data == (segment.text.len > 0)) &&
           (!match.seq || *match.seq == segment.seq.value) &&
           (!match.since || record.sent_at >= *match.since) &&
           (!match.until || record.sent_at < *match.until);
}

std::optional<Instant> find_zero(const Zero &zero, const record::Recording &recording) {
    if (zero.kind == Zero::Kind::Start) return Instant{};
    std::uint32_t seen = 0;
    if (zero.kind == Zero::Kind::Call) {
        for (const record::CallRecord &call : recording.calls()) {
            if (call.call.host == zero.host && call.call.name == zero.call && ++seen == zero.nth)
                return call.at;
        }
        return std::nullopt;
    }
    for (const SegmentRecord &segment : recording.segments()) {
        if (matches(zero.match, segment) && ++seen == zero.nth) return segment.sent_at;
    }
    return std::nullopt;
}

class Checker {
public:
    Checker(const Scenario &scenario, const record::Recording &recording, const sim::World &end,
            Instant applied_until)
        : expect_(*scenario.expect),
          recording_(recording),
          end_(end),
          applied_until_(applied_until),
          stopped_early_(applied_until < end_of(scenario)) {
        for (std::size_t i = 0; i < hosts_.size(); ++i)
            hosts_[i] = scenario.setup.hosts[i].name;
    }

    std::size_t count_rows() const {
        const auto zero = find_zero(expect_.zero, recording_);
        if (!stopped_early_) return expect_.segments.size();
        if (!zero) return 0;
        return static_cast<std::size_t>(
            std::count_if(expect_.segments.begin(), expect_.segments.end(),
                          [&](const ExpectedSegment &row) { return *zero + row.at <= applied_until_; }));
    }

    std::vector<Failure> check() {
        const auto zero = find_zero(expect_.zero, recording_);
        if (zero) {
            zero_ = *zero;
            if (!expect_.segments.empty()) check_rows();
        } else if (!stopped_early_) {
            fail({}, "expect.no-zero", {to_string(expect_.zero, hosts_)});
        }
        if (!stopped_early_) check_final();
        for (const ExpectedCall &call : expect_.calls)
            check_call(call);
        return std::move(failures_);
    }

private:
    struct At {
        int line = 0, column = 0;
    };

    void fail(At at, std::string_view id, std::vector<std::string> args) {
        if (failures_.size() < kMostFailures) {
            failures_.push_back({Text{std::string(id), std::move(args)}, at.line, at.column});
        }
    }

    // --- rows ---

    std::uint32_t seq_of(const SegmentRecord &segment) const {
        return expect_.numbers == Numbers::Absolute ? segment.sent.segment.seq.value : segment.seq_rel;
    }
    std::optional<std::uint32_t> ack_of(const SegmentRecord &segment) const {
        if (!segment.sent.segment.has(tcp::Flag::Ack)) return std::nullopt;
        return expect_.numbers == Numbers::Absolute ? segment.sent.segment.ack.value : segment.ack_rel;
    }
    // The same segment in the eyes of a person, even if it left at another time or had another fate.
    bool same_header(const ExpectedSegment &row, const SegmentRecord &segment) const {
        return row.from == segment.sent.from && row.flags == segment.sent.segment.flags &&
               row.seq == seq_of(segment) && row.ack == ack_of(segment) &&
               row.len == segment.sent.segment.text.len;
    }
    // How well they fit: 2 for time and header, 1 for one of them, so that one wrong field is reported as
    // that and not as a missing and an extra segment.
    int likeness(const ExpectedSegment &row, const SegmentRecord &segment) const {
        if (row.from != segment.sent.from) return 0;
        return (zero_ + row.at == segment.sent_at ? 1 : 0) + (same_header(row, segment) ? 1 : 0);
    }

    void check_rows() {
        const record::Segments segments = recording_.segments();
        std::vector<std::size_t> seen;
        for (std::size_t place = 0; place < segments.size(); ++place) {
            const Instant sent_at = segments.sent_at(place);
            const bool after_until = expect_.until && sent_at > zero_ + *expect_.until;
            if (sent_at >= zero_ && !after_until) seen.push_back(place);
        }
        std::vector<const ExpectedSegment *> rows;
        for (const ExpectedSegment &row : expect_.segments) {
            if (!stopped_early_ || zero_ + row.at <= applied_until_) rows.push_back(&row);
        }
        std::size_t r = 0, s = 0;
        while (r < rows.size() && s < seen.size()) {
            const int here = likeness(*rows[r], segments[seen[s]]);
            if (s + 1 < seen.size() && likeness(*rows[r], segments[seen[s + 1]]) > here) {
                fail_extra(r, segments[seen[s++]]);
            } else if (r + 1 < rows.size() && likeness(*rows[r + 1], segments[seen[s]]) > here) {
                fail_missing(r, *rows[r]);
                ++r;
            } else {
                check_row(r, *rows[r], segments[seen[s++]]);
                ++r;
            }
        }
        for (; r < rows.size(); ++r)
            fail_missing(r, *rows[r]);
        for (; s < seen.size(); ++s)
            fail_extra(r, segments[seen[s]]);
    }

    std::string number_of(std::size_t row) const { return std::to_string(row + 1); }
    std::string name_of(const ExpectedSegment &row) const {
        return to_string(row.at) + " " + hosts_[row.from] + " " + to_string(row.flags);
    }
    void fail_missing(std::size_t index, const ExpectedSegment &row) {
        fail({row.line, row.column}, "expect.missing-row", {number_of(index), name_of(row)});
    }
    void fail_extra(std::size_t rows_before, const SegmentRecord &segment) {
        const auto ack = ack_of(segment);
        std::string name = to_string(segment.sent_at - zero_) + " " + hosts_[segment.sent.from] + " " +
                           to_string(segment.sent.segment.flags) + " seq=" + std::to_string(seq_of(segment));
        if (ack) name += " ack=" + std::to_string(*ack);
        name += " len=" + std::to_string(segment.sent.segment.text.len);
        if (rows_before == 0) {
            fail({}, "expect.extra-first", {name});
            return;
        }
        const ExpectedSegment &row = expect_.segments[rows_before - 1];
        fail({row.line, row.column}, "expect.extra-segment", {std::to_string(rows_before), name});
    }

    template <typename Field>
    static void check_content(const ExpectedSegment &row, const SegmentRecord &segment, const Field &field) {
        const tcp::Options &options = segment.sent.segment.options;
        const auto word = [](FastOpenSeen seen) {
            return std::string(fast_open_words()[static_cast<std::size_t>(seen)]);
        };
        if (row.fast_open) field("tfo", word(*row.fast_open), word(fast_open_in(options)));
        if (row.options) field("options", to_string(*row.options), to_string(options_in(options)));
        const tcp::Ecn ecn = segment.marked ? tcp::Ecn::Ce : segment.sent.segment.ecn;
        if (row.ecn) field("ecn", std::string(to_string(*row.ecn)), std::string(to_string(ecn)));
        const auto forged = [](sim::Origin origin) {
            return std::string(origin == sim::Origin::Forged ? "true" : "false");
        };
        if (row.origin) field("forged", forged(*row.origin), forged(segment.sent.origin));
    }

    void check_row(std::size_t index, const ExpectedSegment &row, const SegmentRecord &segment) {
        const auto field = [&](std::string_view key, const std::string &expected, const std::string &is) {
            if (expected == is) return;
            fail({row.line, row.column}, "expect.field",
                 {number_of(index), name_of(row), std::string(key), expected, is});
        };
        const auto number = [](std::optional<std::uint32_t> value) {
            return value ? std::to_string(*value) : "-";
        };
        field("t", to_string(row.at), to_string(segment.sent_at - zero_));
        field("from", hosts_[row.from], hosts_[segment.sent.from]);
        field("flags", to_string(row.flags), to_string(segment.sent.segment.flags));
        field("seq", std::to_string(row.seq), std::to_string(seq_of(segment)));
        field("ack", number(row.ack), number(ack_of(segment)));
        field("len", std::to_string(row.len), std::to_string(segment.sent.segment.text.len));
        check_content(row, segment, field);
        // What becomes of a segment that is still on its way when the run is stopped, nobody knows yet.
        const bool open = segment.fate == Fate::InFlight || segment.fate == Fate::Held;
        if (open && stopped_early_) return;
        if (row.fate) field("fate", std::string(to_string(*row.fate)), std::string(to_string(segment.fate)));
        if (!row.arrivals.empty()) field("arrives", expected_arrivals(row), seen_arrivals(segment));
        const std::array<tcp::State, 2> states = states_after(recording_, segment);
        for (std::size_t i = 0; i < hosts_.size(); ++i) {
            if (!row.state[i]) continue;
            field(hosts_[i], std::string(to_string(*row.state[i])), std::string(to_string(states[i])));
        }
    }

    std::string expected_arrivals(const ExpectedSegment &row) const {
        std::string out;
        for (const Duration arrival : row.arrivals) {
            if (!stopped_early_ || zero_ + arrival <= applied_until_)
                out += (out.empty() ? "" : ", ") + to_string(arrival);
        }
        return out;
    }
    std::string seen_arrivals(const SegmentRecord &segment) const {
        std::string out;
        for (const Instant arrival : segment.arrivals)
            out += (out.empty() ? "" : ", ") + to_string(arrival - zero_);
        return out.empty() ? "-" : out;
    }

    // --- the end ---

    tcp::State final_state(const sim::Host &host) const {
        if (const sim::Connection *connection = host.latest()) return connection->tcb.state;
        return host.listeners().empty() ? tcp::State::Closed : tcp::State::Listen;
    }
    void check_final() {
        for (std::size_t i = 0; i < hosts_.size() && i < end_.hosts().size(); ++i) {
            if (!expect_.final_state[i]) continue;
            const tcp::State state = final_state(end_.hosts()[i]);
            if (state == *expect_.final_state[i]) continue;
            fail({expect_.final_place[i].line, expect_.final_place[i].column}, "expect.final-state",
                 {hosts_[i], std::string(to_string(*expect_.final_state[i])), std::string(to_string(state))});
        }
    }

    void check_call(const ExpectedCall &call) {
        const At at{call.line, call.column};
        const std::vector<std::string> who{hosts_[call.host], std::string(to_string(call.call)),
                                           std::to_string(call.nth)};
        const record::CallRecord *found = nullptr;
        std::uint32_t seen = 0;
        for (const record::CallRecord &record : recording_.calls()) {
            if (record.call.host != call.host || record.call.name != call.call || ++seen != call.nth)
                continue;
            found = &record;
            break;
        }
        if (!found || !found->returned) {
            if (!stopped_early_) fail(at, found ? "expect.call-waits" : "expect.no-call", who);
            return;
        }
        const auto field = [&](std::string_view key, const std::string &expected, const std::string &is) {
            if (expected == is) return;
            std::vector<std::string> args = who;
            args.insert(args.end(), {std::string(key), expected, is});
            fail(at, "expect.call-field", std::move(args));
        };
        if (call.result)
            field("result", std::to_string(*call.result), std::to_string(found->returned->result));
        const std::string error(found->returned->error);
        if (call.error.empty() == error.empty()) {
            field("error", call.error, error);
            return;
        }
        std::vector<std::string> args = who;
        args.push_back(error.empty() ? call.error : error);
        fail(at, error.empty() ? "expect.call-no-error" : "expect.call-error", std::move(args));
    }

    const Expectation &expect_;
    const record::Recording &recording_;
    const sim::World &end_;
    Instant applied_until_;
    bool stopped_early_;
    std::array<std::string, 2> hosts_;
    Instant zero_;
    std::vector<Failure> failures_;
};

}  // namespace

std::vector<Failure> check_expectation(const Scenario &scenario, const record::Recording &recording,
                                       const sim::World &end, Instant applied_until) {
    if (!scenario.expect) return {};
    return Checker(scenario, recording, end, applied_until).check();
}

std::size_t applied_rows(const Scenario &scenario, const record::Recording &recording, const sim::World &end,
                         Instant applied_until) {
    return scenario.expect ? Checker(scenario, recording, end, applied_until).count_rows() : 0;
}

}  // namespace theater::script
