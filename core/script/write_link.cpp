#include "core/script/write_sections.h"

namespace theater::script {

namespace {

std::string burst_text(const sim::BurstLoss &burst) {
    const sim::BurstLoss none;
    Pairs out;
    const auto add = [&](std::string_view key, std::uint32_t value, std::uint32_t usual) {
        if (value != usual) out.add(key, probability_text(value));
    };
    add("to_bad", burst.to_bad_ppm, none.to_bad_ppm);
    add("to_good", burst.to_good_ppm, none.to_good_ppm);
    add("loss_good", burst.loss_good_ppm, none.loss_good_ppm);
    add("loss_bad", burst.loss_bad_ppm, none.loss_bad_ppm);
    return out.inline_table();
}

Pairs direction_pairs(const sim::Impairments &wire, const sim::Impairments &base) {
    Pairs out;
    if (wire.jitter != base.jitter) out.add("jitter", quoted(wire.jitter));
    if (wire.rate_bps != base.rate_bps) out.add_number("rate_bps", wire.rate_bps);
    if (wire.queue_packets != base.queue_packets) out.add_number("queue", wire.queue_packets);
    if (wire.mark_queue != base.mark_queue) out.add_number("mark_queue", wire.mark_queue);
    const auto add = [&](std::string_view key, std::uint32_t value, std::uint32_t usual) {
        if (value != usual) out.add(key, probability_text(value));
    };
    add("mark", wire.mark_ppm, base.mark_ppm);
    add("loss", wire.loss_ppm, base.loss_ppm);
    add("duplicate", wire.duplicate_ppm, base.duplicate_ppm);
    add("corrupt", wire.corrupt_ppm, base.corrupt_ppm);
    add("reorder", wire.reorder_ppm, base.reorder_ppm);
    if (wire.reorder_by != base.reorder_by) out.add("reorder_by", quoted(wire.reorder_by));
    if (wire.burst != base.burst) out.add("burst", burst_text(wire.burst));
    return out;
}

std::string outages_text(const std::vector<sim::Outage> &outages) {
    std::string list;
    for (const sim::Outage &outage : outages) {
        Pairs pairs;
        pairs.add("since", quoted(outage.since));
        if (outage.until) pairs.add("until", quoted(*outage.until));
        list += (list.empty() ? "" : ", ") + pairs.inline_table();
    }
    return "[" + list + "]";
}

}  // namespace

std::string middleboxes_text(const std::vector<sim::Middlebox> &boxes, const HostNames &hosts) {
    std::string list;
    for (const sim::Middlebox &box : boxes) {
        Pairs pairs;
        pairs.add("does", quoted(to_string(box.act)));
        if (box.from) pairs.add("from", quoted(hosts[*box.from]));
        list += (list.empty() ? "" : ", ") + pairs.inline_table();
    }
    return "[" + list + "]";
}

Pairs line_pairs(const sim::SetLine &line, const HostNames &hosts) {
    Pairs out;
    out.add("from", quoted(hosts[line.from]));
    out.add("delay", quoted(line.delay));
    out.add(direction_pairs(line.impairments, {}));
    return out;
}

LinkText link_text(const sim::LinkSetup &link, const sim::LinkSetup &base, const HostNames &hosts) {
    LinkText out;
    const bool other_delay = link.delay_forth != base.delay_forth || link.delay_back != base.delay_back;
    if (other_delay && link.delay_forth == link.delay_back) {
        out.own.add("delay", quoted(link.delay_forth));
    } else if (other_delay) {
        out.own.add("delay_forth", quoted(link.delay_forth));
        out.own.add("delay_back", quoted(link.delay_back));
    }
    if (link.outages != base.outages) out.own.add("outage", outages_text(link.outages));
    if (link.middleboxes != base.middleboxes) {
        out.own.add("middlebox", middleboxes_text(link.middleboxes, hosts));
    }
    out.forth = direction_pairs(link.forth, base.forth);
    out.back = direction_pairs(link.back, base.back);
    return out;
}

}  // namespace theater::script
