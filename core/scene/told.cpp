#include "core/scene/told.h"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "core/scene/flight_words.h"
#include "core/scene/labels.h"

namespace theater::scene {
namespace {

// So many facts of one instant are read, and so many to find instants; a burst has more, but no more to say.
constexpr std::size_t kMostFacts = 240, kMostBack = 900;

/// Makes the sentence of one instant out of its facts. Neighbours of a kind become one clause.
class Teller {
public:
    Teller(const record::Course &course, Numbers numbers, sim::ConnId only, const Phrasebook &words)
        : course_(course), recording_(course.recording()), numbers_(numbers), only_(only), words_(words) {}

    void add(const sim::Fact &fact) {
        step_.at = fact.at;
        fact_ = fact.id;
        std::visit([&](const auto &body) { tell(body); }, fact.body);
    }

    ToldStep finish() {
        for (const Clause &clause : clauses_) {
            std::string words = say(clause);
            if (words.empty()) continue;
            if (!clause.into.empty()) words = words_.say({"told.into", {words, clause.into}});
            step_.words = step_.words.empty() ? words : words_.say({"told.and", {step_.words, words}});
        }
        return std::move(step_);
    }

private:
    enum class Kind : std::uint8_t { Sends, SendsAgain, Receives, Gets, Other };
    struct Clause {
        Kind kind = Kind::Other;
        sim::HostId host = 0;
        std::size_t count = 1;
        std::string first, last;  ///< labels
        std::uint64_t bytes = 0;
        std::string words;  ///< Other
        std::string into;   ///< the state that it leads to
    };

    bool shows(sim::ConnId conn) const { return only_ == 0 || conn == only_ || conn == 0; }
    std::string host(sim::HostId id) const { return host_label(course_.setup().hosts[id].name, words_); }
    std::string label(sim::FactId segment) {
        if (step_.segment == 0) step_.segment = segment;
        const std::optional<record::SegmentRecord> found = recording_.segment(segment);
        if (!found) return "?";
        // Of plain data the flags and the acknowledgment say nothing here.
        const tcp::Segment &header = found->sent.segment;
        const bool plain = header.text.len > 0 && !header.has(tcp::Flag::Syn) &&
                           !header.has(tcp::Flag::Fin) && !header.has(tcp::Flag::Rst) &&
                           !header.has(tcp::Flag::Urg);
        if (!plain) return segment_label(*found, numbers_);
        const std::uint32_t seq = numbers_ == Numbers::Relative ? found->seq_rel : header.seq.value;
        return fmt::format("seq={} len={}", seq, header.text.len);
    }
    void note() {
        if (step_.fact == 0) step_.fact = fact_;
    }
    void other(std::string words, sim::HostId host = sim::kNoHost) {
        note();
        clauses_.push_back({Kind::Other, host, 1, {}, {}, 0, std::move(words), {}});
    }
    void count(Kind kind, sim::HostId host, std::string label) {
        note();
        if (!clauses_.empty() && clauses_.back().kind == kind && clauses_.back().host == host &&
            clauses_.back().into.empty()) {
            ++clauses_.back().count;
            clauses_.back().last = std::move(label);
            return;
        }
        clauses_.push_back({kind, host, 1, label, label, 0, {}, {}});
    }

    void tell(const sim::SegmentSent &sent) {
        if (!shows(sent.conn)) return;
        if (sent.origin == sim::Origin::Forged) {
            const sim::HostId as = sent.from > 1 ? static_cast<sim::HostId>(sent.to == 0 ? 1 : 0) : sent.from;
            return other(words_.say({"told.forges", {host(as), label(fact_)}}));
        }
        if (sent.from > 1) return;
        count(sent.retransmission ? Kind::SendsAgain : Kind::Sends, sent.from, label(fact_));
    }
    void tell(const sim::Arrived &arrived) {
        if (arrived.host > 1 || !shows(arrived.conn)) return;
        if (!arrived.intact)
            return other(words_.say({"told.receives-damaged", {host(arrived.host), label(arrived.segment)}}));
        if (arrived.copy)
            return other(words_.say({"told.receives-copy", {host(arrived.host), label(arrived.segment)}}));
        count(Kind::Receives, arrived.host, label(arrived.segment));
    }
    void tell(const sim::WireEvent &event) {
        const std::optional<record::SegmentRecord> found = recording_.segment(event.segment);
        if (!found || !shows(found->sent.conn)) return;
        Flight flight;
        flight.begins = found->sent_at;
        flight.due = found->sent.due;
        flight.marks.push_back({fact_, step_.at, event.fate, event.agent, event.rule, event.arrives});
        const bool lost = event.fate == sim::WireFate::Lost;
        step_.loss = step_.loss || lost;
        const std::string fate = lost ? loss_words(flight, words_) : fate_words(flight, step_.at, words_);
        other(words_.say({"told.befalls", {label(event.segment), fate}}));
    }
    void tell(const sim::StateChanged &change) {
        if (change.host > 1 || !shows(change.conn)) return;
        const std::string state(tcp::to_string(change.to));
        // What the same host has just got or called leads to it.
        if (!clauses_.empty() && clauses_.back().host == change.host && clauses_.back().count == 1 &&
            clauses_.back().kind != Kind::Gets) {
            clauses_.back().into = state;
            return;
        }
        other(words_.say({"told.state", {host(change.host), state}}));
    }
    void tell(const sim::Called &called) {
        if (called.host > 1 || !shows(called.conn)) return;
        const record::CallRecord *call = recording_.call(fact_);
        if (call == nullptr) return;
        const bool of_host = called.name >= sim::CallName::Vanish;
        other(words_.say({of_host ? "told.befalls" : "told.calls", {host(called.host), call_words(*call)}}),
              called.host);
    }
    void tell(const sim::Delivered &delivered) {
        if (delivered.host > 1 || !shows(delivered.conn)) return;
        for (Clause &clause : clauses_)
            if (clause.kind == Kind::Gets && clause.host == delivered.host) {
                clause.bytes += delivered.len;
                return;
            }
        note();
        clauses_.push_back({Kind::Gets, delivered.host, 1, {}, {}, delivered.len, {}, {}});
    }
    void tell(const sim::OptionChanged &changed) {
        if (changed.host > 1) return;
        other(words_.say(
            {"told.option",
             {host(changed.host), std::string(changed.name), option_value(changed.name, changed.to)}}));
    }
    void tell(const sim::CongestionTurned &turned) {
        if (turned.host > 1 || !shows(turned.conn)) return;
        std::string words =
            words_.say({"told.befalls",
                        {host(turned.host),
                         words_.say({"scene.congestion-" + std::string(tcp::to_string(turned.event)), {}})}});
        // One acknowledgement can show several segments lost; that is said once.
        const bool said = std::any_of(clauses_.begin(), clauses_.end(),
                                      [&](const Clause &clause) { return clause.words == words; });
        if (!said) other(std::move(words));
    }
    void tell(const sim::TimerMoved &) {}
    void tell(const sim::StepDecided &) {}
    void tell(const sim::Noted &) {}
    void tell(const sim::Measured &) {}

    std::string say(const Clause &clause) const {
        if (clause.kind == Kind::Other) return clause.words;
        const bool many = clause.count > 1;
        const std::vector<std::string> one{host(clause.host), clause.first};
        const std::vector<std::string> all{host(clause.host), std::to_string(clause.count), clause.first,
                                           clause.last};
        switch (clause.kind) {
            case Kind::Sends:
                return many ? words_.say({"told.sends-many", all}) : words_.say({"told.sends", one});
            case Kind::SendsAgain:
                return many ? words_.say({"told.sends-many-again", all})
                            : words_.say({"told.sends-again", one});
            case Kind::Receives:
                return many ? words_.say({"told.receives-many", all}) : words_.say({"told.receives", one});
            case Kind::Gets: return words_.say({"told.gets", {host(clause.host), grouped(clause.bytes)}});
            case Kind::Other: break;
        }
        return clause.words;
    }

    const record::Course &course_;
    const record::Recording &recording_;
    Numbers numbers_;
    sim::ConnId only_;
    const Phrasebook &words_;
    ToldStep step_;
    sim::FactId fact_ = 0;
    std::vector<Clause> clauses_;
};

/// Everything from the fact `first` to the one before `last`, all of one instant.
ToldStep tell_instant(const record::Course &course, std::size_t first, std::size_t last, Numbers numbers,
                      sim::ConnId only, const Phrasebook &words) {
    Teller teller(course, numbers, only, words);
    for (std::size_t i = first; i < std::min(last, first + kMostFacts); ++i)
        teller.add(course.recording().fact(i));
    return teller.finish();
}

}  // namespace

std::vector<ToldStep> told_steps(const record::Course &course, Instant t, std::size_t most, Numbers numbers,
                                 sim::ConnId only, const Phrasebook &words) {
    const record::Recording &recording = course.recording();
    std::vector<ToldStep> steps;
    std::size_t end = recording.index_after(t);
    for (std::size_t read = 0; end > 0 && steps.size() < most && read < kMostBack;) {
        const std::size_t begin = recording.index_after(recording.at(end - 1) - nanoseconds(1));
        ToldStep step = tell_instant(course, begin, end, numbers, only, words);
        if (!step.words.empty()) steps.push_back(std::move(step));
        read += std::min(end - begin, kMostFacts);
        end = begin;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

std::optional<ToldStep> next_told_step(const record::Course &course, Instant t, Numbers numbers,
                                       sim::ConnId only, const Phrasebook &words) {
    const record::Recording &recording = course.recording();
    std::size_t begin = recording.index_after(t);
    for (std::size_t read = 0; begin < recording.fact_count() && read < kMostBack;) {
        const std::size_t end = recording.index_after(recording.at(begin));
        ToldStep step = tell_instant(course, begin, end, numbers, only, words);
        if (!step.words.empty()) return step;
        read += std::min(end - begin, kMostFacts);
        begin = end;
    }
    return std::nullopt;
}

}  // namespace theater::scene
