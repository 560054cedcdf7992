// Why an arriving segment was not taken: refused by a step, or met by no connection.
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

// CLOSED, LISTEN and what the system does before there is a TCB.
bool Explainer::without_tcb(const record::SegmentRecord &record, const sim::StepDecided &decided) {
    const tcp::Segment &seg = record.sent.segment;
    const std::string here = host(decided.host), there = peer(decided.host);
    const std::vector<std::string> args{here, there, out_.title};
    const bool dropped = decided.verdict == Verdict::Dropped;
    switch (decided.step) {
        case Step::ClosedState:
            if (dropped && seg.has(Flag::Rst)) {
                begin("arrived-closed-rst", args);
            } else if (dropped) {
                begin("arrived-blackhole", args);
                textbook("textbook.blackhole");
            } else if (seg.has(Flag::Syn)) {
                begin("arrived-closed-port", args);
                textbook("textbook.refused");
            } else {
                begin("arrived-closed", args);
                textbook("textbook.half-open");
            }
            cite("RFC 9293 §3.5.2");
            return true;
        case Step::ListenRst: begin("arrived-listen-rst", args); return true;
        case Step::ListenAck:
            begin("arrived-listen-ack", args);
            cite("RFC 9293 §3.5.2");
            return true;
        case Step::ListenOther: begin("arrived-listen-other", args); return true;
        case Step::ListenSyn:
            begin("arrived-syn", args);
            cite("RFC 9293 §3.5");
            textbook("textbook.syn-queue");
            return true;
        case Step::SynQueue:
            begin("arrived-syn-queue-full", args);
            cite("RFC 4987 §2.2");
            textbook("textbook.syn-queue");
            return true;
        case Step::SynCookie:
            begin("arrived-syn-cookie", args);
            textbook("textbook.syn-cookie");
            return true;
        case Step::AcceptQueue:
            begin(seg.has(Flag::Syn) ? "arrived-accept-queue-syn"
                  : dropped          ? "arrived-accept-queue-full"
                                     : "arrived-accept-queue-reset",
                  args);
            textbook("textbook.accept-queue");
            return true;
        case Step::DeferAccept: begin("arrived-deferred", args); return true;
        case Step::TimeWaitSyn:
            begin("arrived-time-wait-syn", args);
            textbook("textbook.time-wait-reuse");
            return true;
        case Step::FastOpen: {
            const std::string len = count(seg.text.len);
            const bool accepted = decided.verdict == Verdict::Accepted;
            begin(accepted                                 ? "arrived-fast-open"
                  : decided.verdict == Verdict::TookEffect ? "arrived-cookie-request"
                  : decided.verdict == Verdict::Throttled  ? "arrived-fast-open-limit"
                                                           : "arrived-fast-open-refused",
                  {here, there, len, std::to_string(config().fast_open_queue)});
            if (decided.verdict == Verdict::Throttled) cite("RFC 7413 §5.1");
            if (accepted) textbook("textbook.syn-without-data");
            return true;
        }
        default: return false;
    }
}

// It does not fit into the receive window (first step).
void Explainer::refused_by_number(const tcp::Segment &seg, const std::vector<std::string> &args) {
    const tcp::Tcb *was = before();
    const std::string &here = args[0], &there = args[1];
    const bool old = was != nullptr && tcp::before(seg.seq, was->rcv.nxt);
    if (seg.has(Flag::Rst)) {
        begin("arrived-rst-outside", args);
        textbook("textbook.rst-any");
    } else if (was != nullptr && was->state == State::TimeWait && seg.has(Flag::Fin)) {
        begin("arrived-fin-again", {here, there, span(config().msl * 2)});
        textbook_of_time_wait();
    } else if (seg.has(Flag::Syn) && was != nullptr && was->state == State::SynReceived) {
        begin("arrived-syn-again", args);
    } else if (seg.has(Flag::Syn)) {
        begin("arrived-syn-ack-again", args);
        textbook("textbook.pure-ack");
    } else if (old && seg.len() == 0) {
        begin("arrived-probe", args);
        cite("RFC 9293 §3.8.4");
    } else {
        begin(old ? "arrived-old-data" : "arrived-beyond-window", args);
        cite("RFC 9293 §3.4");
    }
}

// A RST in the window (second step).
void Explainer::judged_reset(tcp::Verdict verdict, const std::vector<std::string> &args) {
    const tcp::Tcb *was = before();
    if (verdict == Verdict::Challenged) {
        begin("arrived-rst-challenged", args);
        cite("RFC 5961 §3.2");
        textbook("textbook.rst-any");
    } else if (verdict == Verdict::Dropped) {
        begin("arrived-rst-time-wait", args);
        cite("RFC 1337 §3");
    } else if (was != nullptr && was->state == State::SynReceived) {
        begin(was->open == tcp::OpenKind::Passive ? "arrived-rst-embryo" : "arrived-refused", args);
    } else {
        begin("arrived-rst", args);
        cite("RFC 9293 §3.5.3");
        textbook("textbook.rst-no-answer");
    }
}

// Its acknowledgment cannot be (fifth step).
bool Explainer::refused_by_ack(const tcp::Segment &seg, tcp::Verdict verdict,
                               const std::vector<std::string> &args) {
    const tcp::Tcb *was = before();
    if (verdict == Verdict::Dropped) {
        begin(seg.has(Flag::Ack) ? "arrived-closing-waits" : "arrived-no-ack", args);
    } else if (verdict == Verdict::ResetSent) {
        begin("arrived-bad-ack", args);
    } else if (verdict == Verdict::Challenged) {
        const bool unsent = was != nullptr && tcp::after(seg.ack, was->snd.nxt);
        begin(unsent ? "arrived-ack-unsent" : "arrived-ack-too-old", args);
        cite("RFC 5961 §5.2");
    } else if (verdict == Verdict::Accepted) {
        begin("arrived-last-ack", args);
        textbook("textbook.last-ack");
    } else {
        return false;
    }
    return true;
}

// A step of a connection has ended its processing.
bool Explainer::refused(const record::SegmentRecord &record, const sim::StepDecided &decided) {
    const tcp::Segment &seg = record.sent.segment;
    const tcp::Tcb *was = before();
    const std::string here = host(decided.host), there = peer(decided.host);
    const std::string next = was != nullptr ? number(was->rcv.nxt, was->rcv.irs) : "?";
    const std::vector<std::string> args{here, there, next, span(config().challenge_ack_interval)};
    if (decided.verdict == Verdict::Throttled) {
        begin("arrived-throttled", args);
        cite("RFC 5961 §7");
        return true;
    }
    switch (decided.step) {
        case Step::SynSentAck:
            begin(decided.verdict == Verdict::Dropped ? "arrived-syn-sent-rst-old" : "arrived-syn-sent-ack",
                  args);
            cite("RFC 9293 §3.5.1");
            return true;
        case Step::SynSentRst:
            begin(decided.verdict == Verdict::Reset ? "arrived-refused" : "arrived-blind-rst", args);
            cite("RFC 9293 §3.5.3");
            return true;
        case Step::SynSentOther:
            if (decided.verdict != Verdict::Dropped) return false;
            begin("arrived-syn-sent-nothing", args);
            return true;
        case Step::Timestamps:
            begin(decided.verdict == Verdict::Dropped ? "arrived-no-timestamp" : "arrived-old-timestamp",
                  args);
            textbook("textbook.wrap");
            return true;
        case Step::Sequence: refused_by_number(seg, args); return true;
        case Step::Rst: judged_reset(decided.verdict, args); return true;
        case Step::Syn:
            begin(decided.verdict == Verdict::Challenged ? "arrived-syn-challenged"
                  : decided.verdict == Verdict::Reset    ? "arrived-syn-embryo"
                                                         : "arrived-syn-resets",
                  args);
            if (decided.verdict == Verdict::Challenged) cite("RFC 5961 §4.2");
            textbook("textbook.syn-in-established");
            return true;
        case Step::Ack: return refused_by_ack(seg, decided.verdict, args);
        case Step::Text:
            if (decided.verdict != Verdict::ResetSent) return false;
            begin("arrived-nobody-reads", args);
            cite("RFC 9293 §3.6.1");
            textbook("textbook.close-unread");
            return true;
        default: return false;
    }
}

}  // namespace theater::scene
