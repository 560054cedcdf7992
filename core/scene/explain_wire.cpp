// What befell a segment on its way, by whom, and who will notice.
#include "core/scene/explainer.h"

namespace theater::scene {

namespace {

using sim::WireAgent;
using sim::WireFate;
using tcp::Flag;

std::string_view by_whom(WireAgent agent) {
    switch (agent) {
        case WireAgent::Rule: return "why.wire-by-rule";
        case WireAgent::Person: return "why.wire-by-person";
        case WireAgent::NoRoute: return "why.wire-by-no-route";
        case WireAgent::Wire: return "why.wire-by-luck";
        case WireAgent::Queue: return "why.wire-by-queue";
        case WireAgent::Cable: return "why.wire-by-cable";
        case WireAgent::Middlebox: return "why.wire-by-middlebox";
        case WireAgent::HostOff: break;
    }
    return "why.wire-by-host-off";
}

}  // namespace

void Explainer::tell_of(const sim::WireEvent &event) {
    const auto record = recording_.segment(event.segment);
    if (!record) return;
    out_.title = label(event.segment);
    const std::string from = host(record->sent.from), to = receiver(record->sent);
    small("why.small-direction", {from, to});
    small("why.small-wire", {at(fact_.at)});
    const std::string arrives = event.arrives == kNever ? "?" : at(event.arrives);
    switch (event.fate) {
        case WireFate::Lost: begin("wire-lost", {out_.title, from, to}); break;
        case WireFate::Duplicated: begin("wire-duplicated", {out_.title, arrives}); break;
        case WireFate::Delayed: begin("wire-delayed", {out_.title, arrives}); break;
        case WireFate::Corrupted: begin("wire-corrupted", {out_.title, to}); break;
        case WireFate::Held: begin("wire-held", {out_.title}); break;
        case WireFate::Released: begin("wire-released", {out_.title, to}); break;
        case WireFate::Altered: begin("wire-altered", {out_.title, to}); break;
        case WireFate::Marked: begin("wire-marked", {out_.title, to, from}); break;
    }
    say(by_whom(event.agent), {std::to_string(event.rule), from, to});
    if (event.fate == WireFate::Lost) out_.title += " ✕";
    if (event.fate == WireFate::Duplicated) out_.title += " ⧉";
    switch (event.fate) {
        case WireFate::Lost:
        case WireFate::Corrupted: what_the_loss_means(*record); break;
        case WireFate::Duplicated:
            say("why.wire-duplicated-means", {to});
            cite("RFC 9293 §3.4");
            break;
        case WireFate::Delayed:
        case WireFate::Held:
            say("why.wire-delayed-means", {from});
            cite("RFC 6298 §5");
            break;
        case WireFate::Altered: cite("RFC 7413 §7.1"); break;
        case WireFate::Marked:
            cite("RFC 3168 §5");
            cite("RFC 3168 §6.1.3");
            textbook("textbook.loss-is-the-signal");
            break;
        case WireFate::Released: break;
    }
}

// TCP is not told of a loss. Whoever has a timer for it, or hears of a gap, finds out.
void Explainer::what_the_loss_means(const record::SegmentRecord &record) {
    const tcp::Segment &seg = record.sent.segment;
    const std::string from = host(record.sent.from), to = receiver(record.sent);
    if (record.forged) {
        say("why.loss-forged", {});
    } else if (seg.has(Flag::Rst)) {
        say("why.loss-rst", {from, to});
        cite("RFC 9293 §3.5.1");
        textbook("textbook.rst-no-answer");
    } else if (seg.has(Flag::Syn)) {
        say(seg.has(Flag::Ack) ? "why.loss-syn-ack" : "why.loss-syn", {from, to});
        cite("RFC 9293 §3.8.1");
        cite("RFC 6298 §5");
        if (seg.has(Flag::Ack)) textbook("textbook.syn-ack-lost");
    } else if (seg.text.len > 0 || seg.has(Flag::Fin)) {
        say(seg.text.len > 0 ? "why.loss-data" : "why.loss-fin", {from, to});
        cite("RFC 6298 §5");
        if (seg.text.len > 0) cite("RFC 5681 §3.2");
    } else if (const auto cause = finder_.find(record.cause);
               cause && std::holds_alternative<sim::Called>(cause->body)) {
        // Reading has opened the window.
        say("why.loss-window-update", {from, to});
        cite("RFC 9293 §3.8.6.1");
    } else {
        say("why.loss-ack", {from, to});
        cite("RFC 9293 §3.8.1");
        textbook("textbook.pure-ack");
    }
}

}  // namespace theater::scene
