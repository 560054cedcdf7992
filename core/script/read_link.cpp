// The wire: delays, what its two directions do to segments, outages of the cable, boxes on the way.
#include "core/script/limits.h"
#include "core/script/read_setup.h"

namespace theater::script {

namespace {

void take_probability(const Section &section, std::string_view key, std::uint32_t &into) {
    into = read_probability(section, key).value_or(into);
}

sim::BurstLoss read_burst(const Node &table, Diagnostics &diagnostics) {
    const Section section(table, SectionKind::Burst, diagnostics);
    sim::BurstLoss burst;
    take_probability(section, "to_bad", burst.to_bad_ppm);
    take_probability(section, "to_good", burst.to_good_ppm);
    take_probability(section, "loss_good", burst.loss_good_ppm);
    take_probability(section, "loss_bad", burst.loss_bad_ppm);
    return burst;
}

void read_rate(const Section &section, sim::Impairments &wire) {
    const auto rate = section.integer("rate_bps", 0, kFastestRate);
    if (!rate) return;
    if (*rate != 0 && *rate < kSlowestRate) {
        section.diagnostics().add(section.place_of("rate_bps"), "script.slow-rate",
                                  {std::to_string(*rate), std::to_string(kSlowestRate)});
        return;
    }
    wire.rate_bps = static_cast<std::uint64_t>(*rate);
}

void read_impairments(const Section &section, sim::Impairments &wire) {
    wire.jitter = section.time("jitter", {}, kLongestDelay).value_or(wire.jitter);
    read_rate(section, wire);
    if (const auto queue = section.integer("queue", 0, kLongestQueue)) {
        wire.queue_packets = static_cast<std::uint32_t>(*queue);
    }
    if (const auto mark = section.integer("mark_queue", 0, kLongestQueue)) {
        wire.mark_queue = static_cast<std::uint32_t>(*mark);
    }
    take_probability(section, "mark", wire.mark_ppm);
    take_probability(section, "loss", wire.loss_ppm);
    take_probability(section, "duplicate", wire.duplicate_ppm);
    take_probability(section, "corrupt", wire.corrupt_ppm);
    take_probability(section, "reorder", wire.reorder_ppm);
    wire.reorder_by = section.time("reorder_by", {}, kLongestDelay).value_or(wire.reorder_by);
    if (wire.reorder_ppm > 0 && wire.reorder_by == Duration{}) section.missing("reorder_by", "\"10ms\"");
    if (const Node *burst = section.table("burst")) wire.burst = read_burst(*burst, section.diagnostics());
}

void read_direction(const Node &table, Diagnostics &diagnostics, sim::Impairments &wire) {
    read_impairments(Section(table, SectionKind::Direction, diagnostics), wire);
}

std::optional<sim::Outage> read_outage(const Node &table, Diagnostics &diagnostics) {
    const Section section(table, SectionKind::Outage, diagnostics);
    if (!section.has("since")) section.missing("since", "\"1s\"");
    const auto since = section.time("since", {}, kLongestTime);
    const auto until = section.time("until", {}, kLongestTime);
    if (!since) return std::nullopt;
    if (until && *until <= *since) {
        diagnostics.add(section.place_of("until"), "script.since-after-until");
        return std::nullopt;
    }
    sim::Outage outage{Instant{} + *since, std::nullopt};
    if (until) outage.until = Instant{} + *until;
    return outage;
}

std::optional<sim::Middlebox> read_middlebox(const Node &table, const RunContext &context) {
    const Section section(table, SectionKind::Middlebox, *context.diagnostics);
    if (!section.has("does")) section.missing("does", "\"strip-fast-open\"");
    const auto words = words_of<sim::MiddleboxAct, kMiddleboxActCount>();
    const auto act = section.word("does", words);
    const auto from = read_host(section, "from", context);
    if (!act) return std::nullopt;
    return sim::Middlebox{sim::MiddleboxAct(*act), from};
}

}  // namespace

std::vector<sim::Middlebox> read_middleboxes(const Node &list, std::string_view key,
                                             const RunContext &context) {
    std::vector<sim::Middlebox> boxes;
    for (const Node *item : tables_of(list, key, kMostMiddleboxes, *context.diagnostics)) {
        if (const auto box = read_middlebox(*item, context)) boxes.push_back(*box);
    }
    return boxes;
}

sim::SetLine read_line(const Node &table, const RunContext &context) {
    const Section section(table, SectionKind::Line, *context.diagnostics);
    sim::SetLine line{0, milliseconds(50), {}};
    if (!section.has("from")) section.missing("from", "\"" + context.hosts[0] + "\"");
    line.from = read_host(section, "from", context).value_or(line.from);
    if (!section.has("delay")) section.missing("delay", "\"50ms\"");
    line.delay = section.time("delay", kShortestDelay, kLongestDelay).value_or(line.delay);
    read_impairments(section, line.impairments);
    return line;
}

void read_link(const Node &table, const RunContext &context, sim::LinkSetup &link) {
    Diagnostics &diagnostics = *context.diagnostics;
    const Section section(table, SectionKind::Link, diagnostics);
    if (section.has("delay") && (section.has("delay_forth") || section.has("delay_back"))) {
        diagnostics.add(section.find("delay")->place, "script.delay-twice");
    }
    if (const auto both = section.time("delay", kShortestDelay, kLongestDelay)) {
        link.delay_forth = *both;
        link.delay_back = *both;
    }
    link.delay_forth = section.time("delay_forth", kShortestDelay, kLongestDelay).value_or(link.delay_forth);
    link.delay_back = section.time("delay_back", kShortestDelay, kLongestDelay).value_or(link.delay_back);
    if (const Node *forth = section.table("forth")) read_direction(*forth, diagnostics, link.forth);
    if (const Node *back = section.table("back")) read_direction(*back, diagnostics, link.back);
    if (const Node *list = section.list("outage")) {
        link.outages.clear();
        for (const Node *item : tables_of(*list, "outage", kMostOutages, diagnostics)) {
            if (const auto outage = read_outage(*item, diagnostics)) link.outages.push_back(*outage);
        }
    }
    if (const Node *list = section.list("middlebox")) {
        link.middleboxes = read_middleboxes(*list, "middlebox", context);
    }
}

}  // namespace theater::script
