// Why a segment with data or a FIN left now, and why it has this size; and why it left again.
#include <algorithm>

#include "core/scene/explainer.h"
#include "core/tcp/loss_recovery.h"

namespace theater::scene {

namespace {

using tcp::CongestionEvent;
using tcp::Flag;
using tcp::State;

std::uint32_t window_room(const tcp::Tcb &tcb) {
    const tcp::Seq edge = tcb.snd.una + tcb.snd.wnd;
    return tcp::after(edge, tcb.snd.nxt) ? tcp::distance(tcb.snd.nxt, edge) : 0;
}

}  // namespace

void Explainer::data(const sim::SegmentSent &sent) {
    if (sent.segment.has(Flag::Fin)) textbook("textbook.fin-on-data");
    why_now(sent);
    why_this_size(sent);
    if (sent.segment.has(Flag::Urg)) {
        say("why.sent-urgent", {std::to_string(sent.segment.urgent)});
        cite("RFC 9293 §3.8.5");
    }
    if (sent.segment.has(Flag::Fin)) {
        begin("sent-data-with-fin", {host(sent.from)});
        cite("RFC 9293 §3.10.4");
    }
}

// What opened the way: the application, an acknowledgment, or a timer.
void Explainer::why_now(const sim::SegmentSent &sent) {
    const std::string from = host(sent.from), to = receiver(sent), len = count(sent.segment.text.len);
    const tcp::Tcb *tcb = before();
    const auto *call = input<sim::Called>();
    const auto *arrived = input<sim::Arrived>();
    const sim::TimerMoved *timer = fired_timer();
    cite("RFC 9293 §3.10.2");
    if (call != nullptr && call->name == sim::CallName::Write) {
        begin("sent-data-write", {from, count(call->bytes), len});
        return;
    }
    if (timer != nullptr && timer->timer == tcp::Timer::Persist) {
        begin("sent-data-probe", {from, to, len});
        cite("RFC 9293 §3.8.6.1");
        return;
    }
    if (timer != nullptr && timer->timer == tcp::Timer::TailLossProbe) {
        begin("sent-data-tail-probe", {from, len});
        cite("RFC 8985 §7.3");
        return;
    }
    if (timer != nullptr && timer->timer == tcp::Timer::SwsOverride) {
        begin("sent-data-override", {from, len, span(config().sws_override)});
        cite("RFC 9293 §3.8.6.2.1");
        return;
    }
    if (arrived == nullptr || tcb == nullptr) {
        begin("sent-data", {from, len});
        return;
    }
    const std::string what = label(arrived->segment);
    const std::uint32_t room = window_room(*tcb), in_pipe = tcp::pipe(*tcb, config());
    const std::uint64_t unsent = tcb->unsent_bytes();
    if (tcb->state == State::SynSent || tcb->state == State::SynReceived) {
        begin("sent-data-handshake", {from, what, len});
        cite("RFC 9293 §3.10.7.4");
        textbook("textbook.initial-window", {std::to_string(config().initial_window_segments),
                                             after() != nullptr ? count(after()->cwnd) : std::string("?")});
    } else if (turned(CongestionEvent::LimitedTransmit)) {
        begin("sent-data-limited", {from, what, len});
        cite("RFC 3042 §2");
    } else if (tcb->snd.wnd == 0) {
        begin("sent-data-window-opened", {from, to, what});
        cite("RFC 9293 §3.8.6");
    } else if (unsent > room && room < tcb->smss && room < tcb->cwnd) {
        begin("sent-data-window", {from, to, what});
        cite("RFC 9293 §3.8.6");
    } else if (unsent > 0 && in_pipe + tcb->smss > tcb->cwnd) {
        begin("sent-data-cwnd", {from, what, count(after() != nullptr ? after()->cwnd : tcb->cwnd)});
        cite("RFC 5681 §3.1");
        textbook("textbook.cwnd-bytes");
    } else if (unsent > 0 && unsent < tcb->smss) {
        begin("sent-data-nagle", {from, what, len});
        cite("RFC 9293 §3.7.4");
        textbook("textbook.nagle");
    } else {
        begin("sent-data-ack", {from, what, len});
    }
}

void Explainer::why_this_size(const sim::SegmentSent &sent) {
    const tcp::Tcb *tcb = after() != nullptr ? after() : before();
    if (tcb == nullptr) return;
    const std::uint32_t len = sent.segment.text.len;
    if (len >= tcb->smss) {
        say("why.size-full", {count(len)});
        cite("RFC 9293 §3.7.1");
    } else if (sent.segment.has(Flag::Psh)) {
        say("why.size-last", {count(len)});
    } else {
        say("why.size-window", {count(len), receiver(sent)});
    }
}

void Explainer::fin(const sim::SegmentSent &sent) {
    const std::string from = host(sent.from), to = receiver(sent);
    const auto *call = input<sim::Called>();
    const tcp::Tcb *tcb = before();
    const bool last =
        after() != nullptr && (after()->state == State::LastAck || after()->state == State::Closed);
    const std::string next = after() != nullptr ? number(sent.segment.seq + 1, after()->snd.iss) : "?";
    if (tcb != nullptr && tcb->snd.wnd == 0 && fired_timer() != nullptr) {
        begin("sent-fin-probe", {from, to});
        cite("RFC 9293 §3.8.6.1");
    } else if (call != nullptr) {
        begin(last ? "sent-fin-last" : "sent-fin", {from, std::string(to_string(call->name)), to});
    } else {
        begin("sent-fin-later", {from});
    }
    say("why.sent-fin-means", {next, from});
    cite("RFC 9293 §3.10.4");
    cite("RFC 9293 §3.6");
    textbook(last ? "textbook.close-wait" : "textbook.four-way");
}

// By a time-out, by what ACKs have proven, as a probe, or because nobody took it the first time.
void Explainer::data_again(const sim::SegmentSent &sent) {
    const std::string from = host(sent.from), to = receiver(sent);
    const sim::TimerMoved *timer = fired_timer();
    const tcp::Tcb *tcb = before();
    const std::uint32_t duplicates = after() != nullptr ? after()->recovery.dup_acks : 0;
    if (timer != nullptr && timer->timer == tcp::Timer::Retransmission) {
        const std::optional<sim::Fact> set = finder_.find(out_.moment.input->cause);
        begin("sent-again-timeout", {from, set ? span(fact_.at - set->at) : "?"});
        lack(sent);
        back_off_ahead(sent);
        cite("RFC 6298 §5");
        cite("RFC 5681 §3.1");
        textbook("textbook.rto-floor",
                 {span(config().min_rto), after() ? span(after()->round_trip.rto) : "?"});
        return;
    }
    if (timer != nullptr && timer->timer == tcp::Timer::TailLossProbe) {
        begin("sent-again-tail-probe", {from});
        cite("RFC 8985 §7.3");
        textbook("textbook.tail-probe");
    } else if (timer != nullptr && timer->timer == tcp::Timer::Persist) {
        begin("sent-again-probe", {from, to});
        cite("RFC 9293 §3.8.6.1");
        textbook("textbook.window-probe");
    } else if (turned(CongestionEvent::FastRetransmit)) {
        begin("sent-again-fast", {from, std::to_string(duplicates)});
        cite("RFC 5681 §3.2");
        if (config().loss_recovery == tcp::LossRecovery::Sack) cite("RFC 6675 §5");
        textbook("textbook.three-duplicates");
    } else if (turned(CongestionEvent::RackLoss) ||
               (timer != nullptr && timer->timer == tcp::Timer::Reordering)) {
        begin("sent-again-rack", {from});
        cite("RFC 8985 §6.2");
        textbook("textbook.rack");
    } else if (turned(CongestionEvent::PartialAck)) {
        begin("sent-again-partial", {from});
        cite("RFC 6582 §3.2");
    } else if (tcb != nullptr && (tcb->state == State::SynSent || tcb->state == State::SynReceived)) {
        begin("sent-again-syn-data", {from, to, count(sent.segment.text.len)});
        cite("RFC 7413 §4.2.2");
    } else if (tcb != nullptr && tcb->probe_outstanding) {
        begin("sent-again-window-opened", {from, to});
        cite("RFC 9293 §3.8.6.1");
        return;
    } else {
        begin("sent-again-recovery", {from});
        cite("RFC 5681 §3.2");
    }
    lack(sent);
}

}  // namespace theater::scene
