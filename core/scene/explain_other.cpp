// Steps, remarks, options, measures and the turning points of congestion control.
#include "core/scene/explainer.h"
#include "core/scene/labels.h"

namespace theater::scene {

namespace {

using tcp::CongestionEvent;
using tcp::Quantity;

std::string_view section_of(Quantity quantity) {
    switch (quantity) {
        case Quantity::Cwnd:
        case Quantity::Ssthresh:
        case Quantity::Phase: return "RFC 5681 §3.1";
        case Quantity::Pipe: return "RFC 6675 §2";
        case Quantity::RttSample: return "RFC 6298 §3";
        case Quantity::Srtt:
        case Quantity::Rttvar:
        case Quantity::Rto: return "RFC 6298 §2";
        case Quantity::SendWindow:
        case Quantity::ReceiveWindow: return "RFC 9293 §3.8.6";
        case Quantity::SendBuffer: return "RFC 9293 §3.10.2";
        case Quantity::ReceiveBuffer: break;
    }
    return "RFC 9293 §3.10.3";
}

/// "14,600", "100 ms", "slow-start".
std::string value_of(const sim::Measured &measured, std::string (*span)(Duration)) {
    switch (measured.quantity) {
        case Quantity::RttSample:
        case Quantity::Srtt:
        case Quantity::Rttvar:
        case Quantity::Rto: return span(nanoseconds(measured.value));
        case Quantity::Ssthresh:
            if (measured.value >= UINT32_MAX) return "∞";
            break;
        default: break;
    }
    return grouped(static_cast<std::uint64_t>(measured.value));
}

}  // namespace

void Explainer::tell_of(const sim::StepDecided &step) {
    out_.title = tcp::to_string(step.step);
    small("why.small-host", {host(step.host)});
    small("why.small-at", {at(fact_.at)});
    begin("step-" + std::string(tcp::to_string(step.verdict)), {host(step.host), label(step.segment)});
    cite(step.step);
}

void Explainer::tell_of(const sim::Noted &noted) {
    if (noted.host != sim::kNoHost) small("why.small-host", {host(noted.host)});
    small("why.small-at", {at(fact_.at)});
    // The remark says what happened; what it means is a sentence of its own.
    out_.case_name = noted.text.id;
    out_.sentences.push_back(noted.text);
    std::vector<std::string> args = noted.text.args;
    args.insert(args.begin(), noted.host != sim::kNoHost ? host(noted.host) : std::string());
    say("why." + noted.text.id, std::move(args));
    if (!noted.rfc.empty()) cite(noted.rfc);
    if (noted.text.id == "note.syn-queue-full") textbook("textbook.syn-queue");
    if (noted.text.id == "note.syn-cookie-sent") textbook("textbook.syn-cookie");
    if (noted.text.id == "note.accept-queue-full" || noted.text.id == "note.accept-queue-reset")
        textbook("textbook.accept-queue");
    if (noted.text.id == "note.fast-open-accepted") textbook("textbook.syn-without-data");
    if (noted.text.id == "note.cable-cut") textbook("textbook.power-off");
}

void Explainer::tell_of(const sim::OptionChanged &changed) {
    out_.title = std::string(changed.name);
    small("why.small-host", {host(changed.host)});
    small("why.small-at", {at(fact_.at)});
    begin("option", {host(changed.host), std::string(changed.name), option_value(changed.name, changed.from),
                     option_value(changed.name, changed.to)});
    say("option." + std::string(changed.name));
    say("why.option-means");
}

void Explainer::tell_of(const sim::Measured &measured) {
    const std::string name(tcp::to_string(measured.quantity));
    small("why.small-host", {host(measured.host)});
    small("why.small-at", {at(fact_.at)});
    begin("measure-" + name, {host(measured.host), value_of(measured, &Explainer::span)});
    if (measured.quantity == Quantity::Phase)
        say("phase." + std::string(tcp::to_string(static_cast<tcp::CongestionPhase>(measured.value))));
    cite(section_of(measured.quantity));
}

void Explainer::tell_of(const sim::CongestionTurned &turned) {
    const std::string name(tcp::to_string(turned.event));
    const std::string here = host(turned.host), there = peer(turned.host);
    small("why.small-host", {here});
    small("why.small-at", {at(fact_.at)});
    const tcp::Tcb *was = before(), *is = after();
    const std::string dup = is != nullptr ? std::to_string(is->recovery.dup_acks) : "?";
    begin("turn-" + name, {here, there, dup});
    if (was != nullptr && is != nullptr) {
        const auto threshold = [](std::uint32_t value) {
            return value == UINT32_MAX ? std::string("∞") : count(value);
        };
        if (is->cwnd != was->cwnd || is->ssthresh != was->ssthresh)
            say("why.turn-window",
                {count(was->cwnd), count(is->cwnd), threshold(was->ssthresh), threshold(is->ssthresh)});
    }
    std::string_view sections = tcp::section_of(turned.event);
    while (!sections.empty()) {
        // "RFC 5682 §2, §3" is one document with two sections; the first is enough.
        const std::string_view one = sections.substr(0, sections.find(';'));
        cite(one.substr(0, one.find(',')));
        sections.remove_prefix(one.size());
        while (sections.starts_with(';') || sections.starts_with(' '))
            sections.remove_prefix(1);
    }
    switch (turned.event) {
        case CongestionEvent::FastRetransmit: textbook("textbook.three-duplicates"); break;
        case CongestionEvent::RackLoss: textbook("textbook.rack"); break;
        case CongestionEvent::TimeOut: textbook("textbook.timeout-window"); break;
        case CongestionEvent::RecoveryEnd: textbook("textbook.recovery"); break;
        case CongestionEvent::CongestionMark: textbook("textbook.loss-is-the-signal"); break;
        case CongestionEvent::TailLossRepaired: textbook("textbook.tail-probe"); break;
        case CongestionEvent::SlowStartLeft: textbook("textbook.slow-start-ends"); break;
        default: break;
    }
}

}  // namespace theater::scene
