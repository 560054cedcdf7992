// Why a segment left that only acknowledges: whom it answers, why now, and why it is needed at all.
#include <algorithm>

#include "core/scene/explainer.h"

namespace theater::scene {

namespace {

using tcp::Flag;
using tcp::State;
using tcp::Step;
using tcp::Switch;
using tcp::Verdict;

}  // namespace

void Explainer::pure_ack(const sim::SegmentSent &sent) {
    const std::string from = host(sent.from), to = receiver(sent);
    const tcp::Tcb *tcb = after();
    const std::string ack = tcb != nullptr ? number(sent.segment.ack, tcb->rcv.irs) : "?";
    const sim::TimerMoved *timer = fired_timer();
    if (timer != nullptr) {
        switch (timer->timer) {
            case tcp::Timer::DelayedAck:
                begin("sent-ack-delayed", {from, ack});
                cite("RFC 9293 §3.8.6.3");
                textbook("textbook.delayed-ack", {span(config().delayed_ack_timeout)});
                return;
            case tcp::Timer::CompressedAck:
                begin("sent-ack-compressed", {from, ack});
                cite("RFC 5681 §4.2");
                return;
            case tcp::Timer::KeepAlive:
                begin("sent-keep-alive", {from, to, span(config().keep_alive_idle)});
                cite("RFC 9293 §3.8.4");
                textbook("textbook.keep-alive");
                return;
            case tcp::Timer::Persist:
                begin("sent-window-probe", {from, to});
                cite("RFC 9293 §3.8.6.1");
                textbook("textbook.window-probe");
                return;
            default: break;
        }
    }
    const bool read = input<sim::Called>() != nullptr && input<sim::Called>()->name == sim::CallName::Read;
    const auto *arrived = input<sim::Arrived>();
    const auto asked = arrived != nullptr ? recording_.segment(arrived->segment) : std::nullopt;
    const bool was_shut = asked && before() != nullptr && before()->rcv.wnd == 0;
    if (was_shut && !decision() && asked->sent.segment.len() > 0) {
        begin("sent-ack-window-shut", {from, label(asked->id)});
        cite("RFC 9293 §3.8.6.1");
    } else if (arrived != nullptr && decision()) {
        ack_of_arrival(sent, *out_.moment.input);
    } else if (read || arrived != nullptr) {
        begin("sent-ack-window", {from, count(tcb != nullptr ? tcb->rcv.wnd : 0)});
        cite("RFC 9293 §3.8.6.2.2");
    } else {
        begin("sent-ack", {from, ack});
        cite("RFC 5681 §4.2");
    }
}

void Explainer::ack_of_arrival(const sim::SegmentSent &sent, const sim::Fact &arrival) {
    const std::string from = host(sent.from), to = receiver(sent);
    const auto offender = recording_.segment(std::get<sim::Arrived>(arrival.body).segment);
    const sim::StepDecided decided = *decision();
    if (!offender) return;
    const tcp::Segment &seg = offender->sent.segment;
    const std::string what = label(offender->id);
    const tcp::Tcb *tcb = after(), *was = before();
    const std::string ack = tcb != nullptr ? number(sent.segment.ack, tcb->rcv.irs) : "?";
    const auto told = [&](std::string_view name, Step step) {
        begin(name, {from, what, ack, to});
        cite(step);
    };
    const bool had_gap = was != nullptr && !was->reassembly.empty();
    const bool opening = was != nullptr && was->state == State::SynSent;
    const bool synchronized = tcb != nullptr && tcp::is_synchronized(tcb->state);
    if (opening && synchronized && decided.step == Step::SynSentSyn) {
        told("sent-ack-third", Step::SynSentSyn);
        textbook("textbook.third-ack");
    } else if (was == nullptr || opening) {
        told("sent-ack-of-syn", decided.step);
    } else if (decided.verdict == Verdict::Challenged) {
        const bool unsent = decided.step == Step::Ack && tcp::after(seg.ack, was->snd.nxt);
        told(decided.step == Step::Rst   ? "sent-ack-challenge-rst"
             : decided.step == Step::Syn ? "sent-ack-challenge-syn"
             : unsent                    ? "sent-ack-unsent"
                                         : "sent-ack-too-old",
             decided.step);
        cite(decided.step == Step::Rst   ? "RFC 5961 §3.2"
             : decided.step == Step::Syn ? "RFC 5961 §4.2"
                                         : "RFC 5961 §5.2");
        if (decided.step != Step::Ack) textbook("textbook.challenge");
    } else if (decided.step == Step::Timestamps) {
        told("sent-ack-old-timestamp", Step::Timestamps);
    } else if (decided.verdict == Verdict::Acknowledged) {
        const bool before_window = tcp::before(seg.seq, was->rcv.nxt);
        if (was->state == State::TimeWait && seg.has(Flag::Fin)) {
            told("sent-ack-fin-again", Step::Sequence);
            textbook_of_time_wait();
        } else if (seg.has(Flag::Syn)) {
            told(seg.has(Flag::Ack) ? "sent-ack-syn-ack-again" : "sent-ack-syn-again", Step::Sequence);
            textbook("textbook.pure-ack");
        } else if (before_window && seg.len() == 0) {
            told("sent-ack-probe-answer", Step::Sequence);
            cite("RFC 9293 §3.8.4");
        } else {
            told(before_window ? "sent-ack-old-data" : "sent-ack-beyond", Step::Sequence);
        }
    } else if (decided.verdict == Verdict::Queued) {
        told(sent.segment.options.sack_count > 0 ? "sent-ack-duplicate-sack" : "sent-ack-duplicate",
             Step::Text);
        cite("RFC 5681 §4.2");
        if (sent.segment.options.sack_count > 0) cite("RFC 2018 §4");
        textbook("textbook.duplicate-ack");
    } else if (took_effect(Step::Fin)) {
        told("sent-ack-fin", Step::Fin);
        textbook("textbook.ack-of-fin");
    } else if (had_gap) {
        told(tcb != nullptr && tcb->reassembly.empty() ? "sent-ack-gap-filled" : "sent-ack-gap-smaller",
             Step::Text);
        cite("RFC 5681 §4.2");
    } else if (took_effect(Step::Text)) {
        const bool delays = config().delayed_ack == Switch::On;
        told(!delays                                       ? "sent-ack-data"
             : was->timer(tcp::Timer::DelayedAck).deadline ? "sent-ack-second"
                                                           : "sent-ack-quick",
             Step::Text);
        cite(delays ? "RFC 9293 §3.8.6.3" : "RFC 5681 §4.2");
        textbook("textbook.cumulative");
    } else {
        told("sent-ack-syn-ack-again", decided.step);
    }
}

}  // namespace theater::scene
