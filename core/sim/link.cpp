#include "core/sim/link.h"

#include <algorithm>

namespace theater::sim {

namespace {

// PSH says nothing about what a segment is for, so it is left out of account.
tcp::Flags without_push(tcp::Flags flags) {
    flags.clear(tcp::Flag::Psh);
    return flags;
}

// Everything of a match but its "n-th".
bool matches(const Match &match, const tcp::Segment &segment, HostId from, HostId to, Instant now) {
    if (match.from != from || match.to != to) return false;
    if (match.flags && without_push(*match.flags) != without_push(segment.flags)) return false;
    if (match.data && *match.data != (segment.text.len > 0)) return false;
    if (match.seq && *match.seq != segment.seq.value) return false;
    if (match.since && now < *match.since) return false;
    if (match.until && now >= *match.until) return false;
    return true;
}

}  // namespace

Link::Link(const LinkSetup &setup, std::vector<Fault> faults)
    : setup_(setup),
      lines_{Line(setup.delay_forth, setup.forth), Line(setup.delay_back, setup.back)},
      faults_(std::move(faults)),
      matched_(faults_.size()),
      hits_(faults_.size()) {}

bool Link::is_cut_between(Instant sent, Instant arrives) const {
    if (cable_ == Cable::Cut) return true;
    return std::any_of(setup_.outages.begin(), setup_.outages.end(), [&](const Outage &outage) {
        return arrives >= outage.since && (!outage.until || sent < *outage.until);
    });
}

void Link::end_outages(Instant now) {
    for (Outage &outage : setup_.outages) {
        if (outage.since <= now && (!outage.until || *outage.until > now)) outage.until = now;
    }
}

// A fault that only moves in the list, or is switched, is the same one and counts on.
void Link::set_faults(std::vector<Fault> faults) {
    std::vector<std::uint32_t> matched(faults.size()), hits(faults.size());
    std::vector<bool> taken(faults_.size());
    for (std::size_t i = 0; i < faults.size(); ++i) {
        for (std::size_t old = 0; old < faults_.size(); ++old) {
            Fault switched = faults_[old];
            switched.enabled = faults[i].enabled;
            if (taken[old] || switched != faults[i]) continue;
            taken[old] = true;
            matched[i] = matched_[old];
            hits[i] = hits_[old];
            break;
        }
    }
    faults_ = std::move(faults);
    matched_ = std::move(matched);
    hits_ = std::move(hits);
}

void Link::set_line(const SetLine &set) {
    const bool forth = set.from == 0;
    (forth ? setup_.delay_forth : setup_.delay_back) = set.delay;
    (forth ? setup_.forth : setup_.back) = set.impairments;
    line(set.from).change(set.delay, set.impairments);
}

SetLine Link::line_now(HostId from) const {
    return {from, delay(from), from == 0 ? setup_.forth : setup_.back};
}

Verdicts Link::judge(const tcp::Segment &segment, HostId from, HostId to, Instant now, Random &random) {
    Verdicts verdicts;
    bool lost = false;
    for (std::size_t i = 0; i < faults_.size(); ++i) {
        const Fault &fault = faults_[i];
        if (!fault.enabled || !matches(fault.match, segment, from, to, now)) continue;
        ++matched_[i];
        if (lost) continue;  // it still counts for "the n-th", but nothing more can befall it
        if (fault.match.nth && *fault.match.nth != matched_[i]) continue;
        if (fault.count && hits_[i] >= *fault.count) continue;
        // A certain fault draws no number, so that adding one never moves the luck of the others.
        if (fault.parts_per_million < 1'000'000 && !random.happens(fault.parts_per_million)) continue;
        ++hits_[i];
        lost = fault.action == FaultAction::Drop;
        verdicts.items.push_back({static_cast<std::uint32_t>(i + 1), fault.action, fault.by, fault.until});
    }
    return verdicts;
}

std::vector<Packet> Link::packets() const {
    std::vector<Packet> all;
    all.reserve(lanes_[0].size() + lanes_[1].size());
    for (const Lane &lane : lanes_) {
        for (std::size_t place = 0; place < lane.size(); ++place)
            all.push_back(lane.packet(place));
    }
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(lanes_[0].size());
    std::inplace_merge(all.begin(), middle, all.end(),
                       [](const Packet &a, const Packet &b) { return a.number < b.number; });
    return all;
}

std::optional<Packet> Link::find(const SegmentRef &ref) const {
    std::optional<Packet> copy;
    const Lane &lane = lanes_[ref.from == 0 ? 0 : 1];
    for (std::size_t place = 0; place < lane.size(); ++place) {
        if (lane.ordinal(place) != ref.ordinal) continue;
        const Packet packet = lane.packet(place);
        if (packet.from != ref.from || packet.to != ref.to) continue;
        if (!packet.copy) return packet;
        if (!copy) copy = packet;
    }
    return copy;
}

}  // namespace theater::sim
