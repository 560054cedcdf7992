// Why a connection has changed its state: by which event, and what that means.
#include "core/scene/explainer.h"

namespace theater::scene {

namespace {

using tcp::Flag;
using tcp::State;
using tcp::Step;

}  // namespace

void Explainer::tell_of(const sim::StateChanged &change) {
    const std::string here = host(change.host), there = peer(change.host);
    out_.title = std::string(to_string(change.from)) + " → " + std::string(to_string(change.to));
    small("why.small-host", {here});
    small("why.small-at", {at(fact_.at)});
    const auto *arrived = input<sim::Arrived>();
    const auto *call = input<sim::Called>();
    const std::string what = arrived != nullptr ? label(arrived->segment) : std::string();
    const std::string called = call != nullptr ? std::string(to_string(call->name)) : std::string();
    const std::vector<std::string> args{here, there, what, called};
    cite("RFC 9293 §3.3.2");
    if (arrived != nullptr && decision()) cite(decision()->step);
    switch (change.to) {
        case State::Closed: closed(change); return;
        case State::Listen:
            if (change.from == State::Closed) {
                begin("state-listen", args);
                cite("RFC 9293 §3.10.1");
            } else {
                begin(arrived == nullptr ? "state-embryo-given-up" : "state-embryo-reset", args);
                textbook("textbook.back-to-listen");
            }
            return;
        case State::SynSent:
            begin("state-syn-sent", args);
            cite("RFC 9293 §3.10.1");
            return;
        case State::SynReceived:
            if (change.from == State::SynSent) {
                begin("state-syn-received-crossed", args);
                textbook("textbook.simultaneous-open");
            } else if (arrived != nullptr && took_effect(Step::SynCookie)) {
                begin("state-syn-received-cookie", args);
            } else {
                begin("state-syn-received", args);
                textbook("textbook.syn-queue");
            }
            return;
        case State::Established:
            if (change.from == State::SynSent) {
                begin("state-established-client", args);
                textbook("textbook.established-apart");
            } else if (change.from == State::SynReceived) {
                begin("state-established-server", args);
                textbook("textbook.established-apart");
            } else {
                begin("state-established-two-way", args);
            }
            return;
        case State::FinWait1:
            begin(call != nullptr ? "state-fin-wait-1" : "state-fin-wait-1-queued", args);
            cite("RFC 9293 §3.10.4");
            return;
        case State::FinWait2:
            begin("state-fin-wait-2", args);
            cite("RFC 9293 §3.6");
            textbook("textbook.fin-wait-2");
            return;
        case State::CloseWait:
            begin("state-close-wait", args);
            cite("RFC 9293 §3.6");
            textbook("textbook.close-wait");
            return;
        case State::Closing:
            begin("state-closing", args);
            cite("RFC 9293 §3.6");
            return;
        case State::LastAck:
            begin("state-last-ack", args);
            cite("RFC 9293 §3.10.4");
            return;
        case State::TimeWait:
            begin("state-time-wait", {here, there, what, span(config().msl * 2)});
            say("why.state-time-wait-means", {there});
            cite("RFC 9293 §3.6.1");
            textbook_of_time_wait();
            return;
    }
}

// Many ways lead to CLOSED.
void Explainer::closed(const sim::StateChanged &change) {
    const std::string here = host(change.host), there = peer(change.host);
    const auto *call = input<sim::Called>();
    const sim::TimerMoved *timer = fired_timer();
    const std::vector<std::string> args{here, there, std::string(to_string(change.from)),
                                        call != nullptr ? std::string(to_string(call->name)) : std::string()};
    if (call != nullptr) {
        using sim::CallName;
        if (call->name == CallName::Abort) {
            begin("state-closed-abort", args);
            cite("RFC 9293 §3.10.5");
        } else if (call->name == CallName::Close || call->name == CallName::Shutdown) {
            begin(change.from == State::SynSent ? "state-closed-before-open" : "state-closed-unread", args);
            cite("RFC 9293 §3.10.4");
        } else {
            begin(change.from == State::Listen ? "state-closed-listener-lost" : "state-closed-memory-lost",
                  args);
            cite("RFC 9293 §3.5.1");
        }
        return;
    }
    if (timer != nullptr) {
        switch (timer->timer) {
            case tcp::Timer::TimeWait:
                begin("state-closed-2msl", {here, span(config().msl * 2)});
                textbook_of_time_wait();
                break;
            case tcp::Timer::FinWait2:
                begin("state-closed-fin-wait-2", {here, span(config().fin_timeout)});
                break;
            case tcp::Timer::KeepAlive:
                begin("state-closed-keep-alive", {here, there, std::to_string(config().keep_alive_probes)});
                cite("RFC 9293 §3.8.4");
                break;
            case tcp::Timer::User: begin("state-closed-user-timeout", args); break;
            default:
                begin("state-closed-given-up",
                      {here, there, before() != nullptr ? std::to_string(before()->retries) : "?"});
                cite("RFC 9293 §3.8.3");
                textbook("textbook.gives-up");
                break;
        }
        cite("RFC 9293 §3.10.8");
        return;
    }
    const auto decided = decision();
    if (decided && decided->step == Step::SynSentRst) {
        begin("state-closed-refused", args);
    } else if (decided && decided->step == Step::TimeWaitSyn) {
        begin("state-closed-new-syn", args);
        cite("RFC 6191 §2");
    } else if (decided && (decided->verdict == tcp::Verdict::Reset || decided->step == Step::Syn)) {
        begin("state-closed-reset", args);
        cite("RFC 9293 §3.5.3");
    } else if (decided && decided->step == Step::Text) {
        begin("state-closed-nobody-reads", args);
    } else if (change.from == State::LastAck) {
        begin("state-closed-last-ack", args);
        textbook("textbook.last-ack");
    } else {
        begin("state-closed", args);
    }
}

}  // namespace theater::scene
