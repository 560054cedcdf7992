// Why an arriving segment did what it did: what it brought about where it was taken. What was refused is in
// explain_refused.cpp.
#include <algorithm>

#include "core/scene/explainer.h"

namespace theater::scene {

namespace {

using tcp::Flag;
using tcp::State;
using tcp::Step;
using tcp::Verdict;

}  // namespace

void Explainer::tell_of(const sim::Arrived &arrived) {
    const auto record = recording_.segment(arrived.segment);
    if (!record) return;
    out_.title = label(arrived.segment);
    small("why.small-direction", {host(record->sent.from), host(arrived.host)});
    small("why.small-arrived", {at(fact_.at)});
    if (arrived.copy) small("why.small-copy", {});
    const std::string here = host(arrived.host);
    if (!arrived.intact) {
        begin("arrived-damaged", {out_.title, here});
        say("why.arrived-damaged-means", {});
        cite("RFC 9293 §3.1");
        textbook("textbook.checksum");
        return;
    }
    if (record->forged) say("why.arrived-forged", {here});
    const std::optional<sim::StepDecided> decided = decision();
    if (!decided) {
        const bool shut = before() != nullptr && before()->rcv.wnd == 0 && record->sent.segment.len() > 0;
        begin(shut ? "arrived-window-shut" : "arrived-nothing", {out_.title, here});
        cite(shut ? "RFC 9293 §3.8.6.1" : "RFC 9293 §3.10.7.4");
        return;
    }
    if (took_effect(Step::SynCookie) && decided->step != Step::SynCookie) {
        begin("arrived-cookie-back", {here, host(record->sent.from)});
        cite(Step::SynCookie);
        textbook("textbook.syn-cookie");
    }
    if (without_tcb(*record, *decided) || refused(*record, *decided)) {
        cite(decided->step);
        return;
    }
    taken(*record, *decided);
    if (took_effect(Step::Urg) && decided->step != Step::Urg) {
        begin("arrived-urgent", {here, std::to_string(record->sent.segment.urgent)});
        cite("RFC 9293 §3.8.5");
    }
    cite(decided->step);
}

// It was processed: by the last step that did something, and by what the ACK did before.
void Explainer::taken(const record::SegmentRecord &record, const sim::StepDecided &decided) {
    const tcp::Segment &seg = record.sent.segment;
    const std::string here = host(decided.host), there = peer(decided.host);
    const tcp::Tcb *was = before(), *is = after();
    const std::string next = is != nullptr ? number(is->rcv.nxt, is->rcv.irs) : "?";
    switch (decided.step) {
        case Step::SynSentSyn:
            if (is != nullptr && is->state == State::SynReceived) {
                begin("arrived-syn-crossed", {here, there});
                textbook("textbook.simultaneous-open");
            } else {
                begin("arrived-syn-ack", {here, there, next});
                cite("RFC 9293 §3.5");
                textbook("textbook.established-apart");
            }
            return;
        case Step::SynSentOther: begin("arrived-ack-apart", {here}); return;
        case Step::Urg: begin("arrived-urgent", {here, std::to_string(seg.urgent)}); return;
        case Step::Fin:
            begin("arrived-fin", {here, there, next});
            if (is != nullptr) say("why.arrived-fin-state", {here, std::string(to_string(is->state))});
            textbook("textbook.fin-half");
            return;
        case Step::Text:
            if (decided.verdict == Verdict::Queued) {
                const std::uint32_t gap = was != nullptr ? tcp::distance(was->rcv.nxt, seg.seq) : 0;
                begin("arrived-out-of-order", {here, count(gap), next});
                say("why.arrived-out-of-order-means", {here});
                cite("RFC 5681 §4.2");
                textbook("textbook.out-of-order");
            } else if (was != nullptr && !was->reassembly.empty()) {
                begin("arrived-fills-gap", {here, next});
            } else if (was != nullptr && was->state == State::SynReceived) {
                begin("arrived-data-third", {here, count(seg.text.len)});
                textbook("textbook.third-ack");
            } else {
                begin("arrived-data", {here, count(seg.text.len), next});
            }
            effect_of_ack(record);
            return;
        case Step::Ack: effect_of_ack(record); return;
        default: break;
    }
    begin("arrived-accepted", {out_.title, here});
}

// What the acknowledgment did: it may complete the handshake, move SND.UNA, open the window, or only repeat.
void Explainer::effect_of_ack(const record::SegmentRecord &record) {
    const tcp::Segment &seg = record.sent.segment;
    const tcp::Tcb *was = before(), *is = after();
    if (was == nullptr || is == nullptr || !took_effect(Step::Ack)) return;
    const sim::HostId here = out_.moment.host;
    const std::string at_host = host(here);
    const std::string una = number(seg.ack, was->snd.iss);
    const bool advanced = tcp::after(seg.ack, was->snd.una);
    if (was->state == State::SynReceived) {
        if (seg.text.len == 0) begin("arrived-third-ack", {at_host, peer(here)});
        cite("RFC 9293 §3.5");
        textbook("textbook.third-ack");
    } else if (was->snd.fin_sent && advanced && seg.ack == was->snd.nxt) {
        begin("arrived-ack-of-fin", {at_host, una, std::string(to_string(is->state))});
        cite("RFC 9293 §3.6");
    } else if (advanced) {
        begin("arrived-ack", {at_host, count(tcp::distance(was->snd.una, seg.ack)), una});
        if (turned(tcp::CongestionEvent::PartialAck)) begin("arrived-ack-partial", {at_host});
        if (is->snd.wnd == 0) begin("arrived-ack-window-shut", {at_host, peer(here)});
        if (was->cwnd > 0 && is->cwnd > was->cwnd) {
            say("why.ack-cwnd-grew", {count(was->cwnd), count(is->cwnd)});
            cite("RFC 5681 §3.1");
        }
        textbook("textbook.cumulative");
    } else if (seg.ack == was->snd.una && seg.len() == 0 && is->snd.wnd == was->snd.wnd) {
        begin("arrived-duplicate-ack", {at_host, una, std::to_string(is->recovery.dup_acks)});
        if (turned(tcp::CongestionEvent::FastRetransmit) || turned(tcp::CongestionEvent::RackLoss))
            begin("arrived-duplicate-proves", {at_host});
        cite("RFC 5681 §2");
        textbook("textbook.three-duplicates");
    } else if (is->snd.wnd != was->snd.wnd) {
        begin(is->snd.wnd > was->snd.wnd ? "arrived-window-update" : "arrived-window-smaller",
              {at_host, count(was->snd.wnd), count(is->snd.wnd)});
        cite("RFC 9293 §3.8.6");
    } else if (seg.text.len == 0) {
        begin("arrived-ack-same", {at_host});
    }
}

}  // namespace theater::scene
