#include "core/scene/explanation.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/scene/explainer.h"
#include "core/scene/labels.h"

namespace theater::scene {

Explainer::Explainer(record::FactFinder &finder, const sim::Fact &fact, const std::vector<std::string> &hosts,
                     Numbers numbers)
    : finder_(finder),
      course_(finder.course()),
      recording_(course_.recording()),
      fact_(fact),
      hosts_(hosts),
      numbers_(numbers) {
    out_.moment = record::moment_of(course_, fact);
}

Explanation Explainer::tell() {
    std::visit([this](const auto &body) { tell_of(body); }, fact_.body);
    // With the marks of the film.
    if (const auto *sent = std::get_if<sim::SegmentSent>(&fact_.body)) {
        if (sent->origin == sim::Origin::Forged) out_.title += " ⚑";
        if (sent->retransmission) out_.title += " ↻";
    }
    return std::move(out_);
}

void Explainer::begin(std::string_view name, std::vector<std::string> args) {
    if (out_.case_name.empty()) out_.case_name = name;
    out_.sentences.push_back({"why." + std::string(name), std::move(args)});
}

void Explainer::say(std::string_view id, std::vector<std::string> args) {
    out_.sentences.push_back({std::string(id), std::move(args)});
}

void Explainer::cite(std::string_view section) {
    const Citation citation = scene::cite(section);
    const auto same = [&](const Citation &other) { return other.words == citation.words; };
    if (std::none_of(out_.citations.begin(), out_.citations.end(), same)) out_.citations.push_back(citation);
}

void Explainer::cite(tcp::Step step) {
    const Citation citation = scene::cite(step);
    const auto same = [&](const Citation &other) { return other.words == citation.words; };
    if (std::none_of(out_.citations.begin(), out_.citations.end(), same)) out_.citations.push_back(citation);
}

void Explainer::textbook(std::string_view id, std::vector<std::string> args) {
    if (!out_.textbook) out_.textbook = Text{std::string(id), std::move(args)};
}

void Explainer::small(std::string_view id, std::vector<std::string> args) {
    out_.small.push_back({std::string(id), std::move(args)});
}

std::string Explainer::host(sim::HostId id) const { return id < hosts_.size() ? hosts_[id] : "?"; }

std::string Explainer::receiver(const sim::SegmentSent &sent) const {
    return sent.to < hosts_.size() ? host(sent.to) : tcp::to_string(sent.segment.dst.address);
}

std::string Explainer::label(sim::FactId segment) const {
    const auto record = recording_.segment(segment);
    return record ? segment_label(*record, numbers_) : "?";
}

std::string Explainer::at(Instant t) { return seconds_text(t - Instant{}, 3) + " s"; }

std::string Explainer::span(Duration duration) {
    // Three decimals say enough.
    if (duration >= seconds(1)) return seconds_text(duration / 1'000'000 * 1'000'000, 0) + " s";
    return seconds_text(duration / 1'000 * 1'000'000, 0) + " ms";
}

std::string Explainer::count(std::uint64_t number) { return grouped(number); }

std::string Explainer::number(tcp::Seq seq, tcp::Seq base) const {
    return std::to_string(numbers_ == Numbers::Relative ? tcp::distance(base, seq) : seq.value);
}

const tcp::Config &Explainer::config() const {
    static const tcp::Config kNone;
    return out_.moment.config ? *out_.moment.config : kNone;
}

std::optional<sim::StepDecided> Explainer::decision() const {
    std::optional<sim::StepDecided> decided;
    for (const sim::Fact &fact : out_.moment.facts) {
        const auto *step = std::get_if<sim::StepDecided>(&fact.body);
        if (step != nullptr && step->verdict != tcp::Verdict::Pass) decided = *step;
    }
    return decided;
}

bool Explainer::took_effect(tcp::Step step) const {
    return std::any_of(out_.moment.facts.begin(), out_.moment.facts.end(), [&](const sim::Fact &fact) {
        const auto *decided = std::get_if<sim::StepDecided>(&fact.body);
        return decided != nullptr && decided->step == step && decided->verdict != tcp::Verdict::Pass;
    });
}

bool Explainer::turned(tcp::CongestionEvent event) const {
    return std::any_of(out_.moment.facts.begin(), out_.moment.facts.end(), [&](const sim::Fact &fact) {
        const auto *turn = std::get_if<sim::CongestionTurned>(&fact.body);
        return turn != nullptr && turn->event == event;
    });
}

bool Explainer::sent_something() const {
    return std::any_of(out_.moment.facts.begin(), out_.moment.facts.end(), [](const sim::Fact &fact) {
        return std::holds_alternative<sim::SegmentSent>(fact.body);
    });
}

const sim::TimerMoved *Explainer::fired_timer() const { return input<sim::TimerMoved>(); }

std::optional<Explanation> explain(record::FactFinder &finder, sim::FactId id,
                                   const std::vector<std::string> &hosts, Numbers numbers) {
    const std::optional<sim::Fact> fact = finder.find(id);
    if (!fact) return std::nullopt;
    return Explainer(finder, *fact, hosts, numbers).tell();
}

}  // namespace theater::scene
