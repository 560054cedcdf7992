// Why a segment left: the handshake, its repetitions, and resets.
#include <algorithm>

#include "core/scene/explainer.h"

namespace theater::scene {

namespace {

using tcp::Flag;
using tcp::Step;
using tcp::Switch;
using tcp::Verdict;

}  // namespace

void Explainer::tell_of(const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    out_.title = label(fact_.id);
    small("why.small-direction", {host(sent.from), receiver(sent)});
    small("why.small-sent", {at(fact_.at)});
    if (sent.origin == sim::Origin::Forged) {
        begin("sent-forged", {out_.title, host(sent.from), host(sent.to)});
        say("why.sent-forged-means", {host(sent.to)});
        cite("RFC 5961 §3.2");
        return;
    }
    if (sent.retransmission) repetition(sent);
    if (segment.has(Flag::Rst)) {
        reset(sent);
    } else if (segment.has(Flag::Syn) && segment.has(Flag::Ack)) {
        sent.retransmission ? syn_ack_again(sent) : syn_ack(sent);
    } else if (segment.has(Flag::Syn)) {
        sent.retransmission ? syn_again(sent) : syn(sent);
    } else if (sent.retransmission) {
        data_again(sent);
    } else if (segment.text.len > 0) {
        data(sent);
    } else if (segment.has(Flag::Fin)) {
        fin(sent);
    } else {
        pure_ack(sent);
    }
    if (sent.departs > fact_.at) say("why.sent-queues", {at(sent.departs)});
}

// "Retransmission 1 of 5": the count of time-outs where a timer repeats, else how often it has left before.
void Explainer::repetition(const sim::SegmentSent &sent) {
    const tcp::Tcb *tcb = after();
    const sim::TimerMoved *timer = fired_timer();
    const bool by_rto = timer != nullptr && timer->timer == tcp::Timer::Retransmission;
    if (tcb == nullptr || !by_rto || tcb->retries == 0) {
        small("why.small-again", {});
        return;
    }
    const tcp::Config &c = config();
    std::uint32_t most = tcb->user_gone && c.orphan_retries > 0 ? c.orphan_retries : c.data_retries;
    if (sent.segment.has(Flag::Syn)) {
        const bool passive = sent.segment.has(Flag::Ack) && tcb->open == tcp::OpenKind::Passive;
        most = passive ? c.synack_retries : c.syn_retries + c.syn_linear_timeouts;
    }
    if (most == 0) {
        small("why.small-again-nth", {std::to_string(tcb->retries)});
    } else {
        small("why.small-again-of", {std::to_string(tcb->retries), std::to_string(most)});
    }
}

void Explainer::syn(const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    const tcp::Seq iss = segment.seq;
    if (before() == nullptr && input<sim::Called>() == nullptr) {
        // What if the handshake had four messages: the passive side sends ACK and SYN apart.
        begin("sent-syn-apart", {host(sent.from)});
        cite("RFC 9293 §3.5");
        textbook("textbook.three-messages");
        return;
    }
    begin("sent-syn", {host(sent.from), receiver(sent), number(iss, iss)});
    if (segment.text.len > 0) {
        begin(segment.options.fast_open ? "sent-syn-data" : "sent-syn-data-without-cookie",
              {host(sent.from), receiver(sent), count(segment.text.len)});
        cite("RFC 7413 §4.2.2");
        textbook("textbook.syn-without-data");
    } else if (segment.options.fast_open && segment.options.fast_open->is_request()) {
        begin("sent-syn-cookie-request", {host(sent.from), receiver(sent)});
        cite("RFC 7413 §4.2.1");
    } else {
        say("why.sent-syn-means", {number(iss, iss), number(iss + 1, iss)});
    }
    cite("RFC 9293 §3.10.1");
    cite("RFC 9293 §3.4.1");
    textbook("textbook.isn");
}

void Explainer::syn_again(const sim::SegmentSent &sent) {
    const sim::TimerMoved *timer = fired_timer();
    const std::optional<sim::Fact> set =
        timer != nullptr ? finder_.find(out_.moment.input->cause) : std::nullopt;
    const std::optional<sim::Fact> by = set ? finder_.find(set->cause) : std::nullopt;
    if (by && std::holds_alternative<sim::Arrived>(by->body)) {
        begin("sent-syn-again-soon", {host(sent.from), span(fact_.at - set->at)});
        cite("tcp(7)");
        return;
    }
    begin("sent-syn-again", {host(sent.from), set ? span(fact_.at - set->at) : span(config().initial_rto)});
    lack(sent);
    back_off_ahead(sent);
    cite("RFC 6298 §5");
    cite("RFC 9293 §3.8.3");
    textbook_of_handshake_retries(sent.from, tcp::OpenKind::Active);
}

void Explainer::syn_ack(const sim::SegmentSent &sent) {
    const tcp::Segment &segment = sent.segment;
    const std::string from = host(sent.from), to = receiver(sent), iss = number(segment.seq, segment.seq);
    if (after() != nullptr && after()->open == tcp::OpenKind::Active) {
        begin("sent-syn-ack-crossed", {from, to});
        cite(Step::SynSentSyn);
        cite("RFC 9293 §3.5");
        textbook("textbook.simultaneous-open");
        return;
    }
    if (after() == nullptr) {
        begin("sent-syn-ack-cookie", {from, to});
        cite(Step::SynCookie);
        textbook("textbook.syn-cookie");
        return;
    }
    begin("sent-syn-ack", {from, to, iss});
    const tcp::Tcb &tcb = *after();
    const std::uint32_t taken = tcp::distance(tcb.rcv.irs, segment.ack) - 1;
    const auto *arrived = input<sim::Arrived>();
    const auto asked = arrived != nullptr ? recording_.segment(arrived->segment) : std::nullopt;
    const std::uint32_t brought = asked ? asked->sent.segment.text.len : 0;
    if (brought > 0) {
        const std::string ack = number(segment.ack, tcb.rcv.irs);
        begin(taken > 0 ? "sent-syn-ack-data-taken" : "sent-syn-ack-data-refused", {ack, count(brought), to});
        cite(Step::FastOpen);
    } else {
        say("why.sent-syn-ack-means", {from, number(segment.ack, tcb.rcv.irs)});
    }
    if (segment.options.fast_open && !segment.options.fast_open->is_request()) {
        begin("sent-syn-ack-gives-cookie", {to});
        cite("RFC 7413 §4.1.2");
    }
    if (tcb.state == tcp::State::Established) {
        begin("sent-syn-ack-two-way", {from});
        cite("RFC 9293 §3.5");
        textbook("textbook.three-messages");
        return;
    }
    cite(Step::ListenSyn);
    textbook("textbook.syn-ack-counts-one");
}

void Explainer::syn_ack_again(const sim::SegmentSent &sent) {
    const std::string from = host(sent.from), to = receiver(sent);
    const auto *arrived = input<sim::Arrived>();
    if (arrived != nullptr) {
        begin("sent-syn-ack-again-syn", {from, to});
        cite(Step::Sequence);
        textbook("textbook.syn-again-bare-ack");
        return;
    }
    begin("sent-syn-ack-again", {from});
    lack(sent);
    back_off_ahead(sent);
    cite("RFC 6298 §5");
    cite("RFC 9293 §3.8.1");
    textbook_of_handshake_retries(sent.from, tcp::OpenKind::Passive);
}

// What failed, so that it had to be sent again: its own loss, or that of the answer.
void Explainer::lack(const sim::SegmentSent &sent) {
    const std::optional<record::Lack> lack = record::lack_of(recording_, fact_.id);
    if (!lack) return;
    const auto name = [&]() -> std::string_view {
        using Kind = record::Lack::Kind;
        switch (lack->kind) {
            case Kind::SegmentLost: return "why.lack-segment-lost";
            case Kind::SegmentDamaged: return "why.lack-segment-damaged";
            case Kind::SegmentLate: return "why.lack-segment-late";
            case Kind::AnswerLost: return "why.lack-answer-lost";
            case Kind::AnswerDamaged: return "why.lack-answer-damaged";
            case Kind::AnswerLate: return "why.lack-answer-late";
            case Kind::Ignored: break;
        }
        return "why.lack-ignored";
    };
    say(name(), {label(lack->segment), at(lack->at), receiver(sent)});
}

// When the next one is due, and whether there will be one.
void Explainer::back_off_ahead(const sim::SegmentSent &sent) {
    const tcp::Tcb *tcb = after();
    if (tcb == nullptr || !tcb->timer(tcp::Timer::Retransmission).deadline) return;
    const Instant next = *tcb->timer(tcp::Timer::Retransmission).deadline;
    const bool last = tcp::would_give_up(*tcb, tcp::Timer::Retransmission, next, config());
    say(last ? "why.again-last" : "why.again-next", {host(sent.from), span(next - fact_.at)});
}

void Explainer::reset(const sim::SegmentSent &sent) {
    const std::string from = host(sent.from), to = receiver(sent);
    const auto *call = input<sim::Called>();
    if (call != nullptr && call->name == sim::CallName::Close) {
        begin("sent-rst-unread",
              {from, before() != nullptr ? count(before()->rcv.buffered()) : std::string("0")});
        cite("RFC 9293 §3.6.1");
        textbook("textbook.close-unread");
        return;
    }
    if (call != nullptr) {
        begin("sent-rst-abort", {from});
        cite("RFC 9293 §3.10.5");
        textbook("textbook.abort");
        return;
    }
    if (fired_timer() != nullptr) {
        begin("sent-rst-keep-alive", {from, to});
        cite("RFC 9293 §3.8.4");
        return;
    }
    const std::optional<sim::StepDecided> decided = decision();
    const auto *arrived = input<sim::Arrived>();
    if (!decided || arrived == nullptr) {
        begin("sent-rst", {from, to});
        cite("RFC 9293 §3.5.2");
        return;
    }
    const std::string what = label(arrived->segment);
    const auto offender = recording_.segment(arrived->segment);
    switch (decided->step) {
        case Step::ClosedState:
            begin(offender && offender->sent.segment.has(Flag::Syn) ? "sent-rst-refused" : "sent-rst-unknown",
                  {from, to, what});
            cite("RFC 9293 §3.5.2");
            break;
        case Step::ListenAck: begin("sent-rst-listen", {from, to, what}); break;
        case Step::SynSentAck: begin("sent-rst-syn-sent", {from, to, what}); break;
        case Step::Ack: begin("sent-rst-bad-ack", {from, to, what}); break;
        case Step::Syn: begin("sent-rst-syn", {from, to, what}); break;
        case Step::Text:
            begin("sent-rst-nobody-reads", {from, to, what});
            cite("RFC 9293 §3.6.1");
            break;
        case Step::AcceptQueue: begin("sent-rst-accept-queue", {from, to, what}); break;
        default: begin("sent-rst", {from, to}); break;
    }
    cite(decided->step);
}

}  // namespace theater::scene
