// Timers: what each is for, and what one that fires does about what has not come.
#include "core/scene/explainer.h"

namespace theater::scene {

namespace {

using tcp::Flag;
using tcp::Timer;

std::string_view title_of(Timer timer) {
    switch (timer) {
        case Timer::Retransmission: return "RTO";
        case Timer::Persist: return "Persist";
        case Timer::DelayedAck: return "Delayed ACK";
        case Timer::TimeWait: return "2MSL";
        case Timer::SwsOverride: return "SWS override";
        case Timer::User: return "User timeout";
        case Timer::FinWait2: return "FIN-WAIT-2";
        case Timer::KeepAlive: return "Keep-alive";
        case Timer::TailLossProbe: return "TLP";
        case Timer::Reordering: return "RACK";
        case Timer::CompressedAck: break;
    }
    return "Compressed ACK";
}

std::string_view section_of(Timer timer) {
    switch (timer) {
        case Timer::Retransmission: return "RFC 6298 §5";
        case Timer::Persist: return "RFC 9293 §3.8.6.1";
        case Timer::DelayedAck: return "RFC 9293 §3.8.6.3";
        case Timer::TimeWait: return "RFC 9293 §3.6.1";
        case Timer::SwsOverride: return "RFC 9293 §3.8.6.2.1";
        case Timer::User: return "RFC 9293 §3.8.3";
        case Timer::FinWait2: return "tcp(7)";
        case Timer::KeepAlive: return "RFC 9293 §3.8.4";
        case Timer::TailLossProbe: return "RFC 8985 §7.2";
        case Timer::Reordering: return "RFC 8985 §6.2";
        case Timer::CompressedAck: break;
    }
    return "RFC 5681 §4.2";
}

}  // namespace

void Explainer::tell_of(const sim::TimerMoved &timer) {
    const std::string here = host(timer.host), name(tcp::to_string(timer.timer));
    out_.title = title_of(timer.timer);
    small("why.small-host", {here});
    small("why.small-at", {at(fact_.at)});
    switch (timer.action) {
        case tcp::TimerAction::Set:
            begin("timer-set", {here, out_.title, at(timer.deadline), span(timer.deadline - fact_.at)});
            say("why.timer-for-" + name, {here, peer(timer.host)});
            break;
        case tcp::TimerAction::Cancelled:
            begin("timer-cancelled", {here, out_.title, at(timer.deadline)});
            say("why.timer-for-" + name, {here, peer(timer.host)});
            break;
        case tcp::TimerAction::Fired: fired(timer); break;
    }
    cite(section_of(timer.timer));
    if (timer.timer == Timer::Retransmission && after() != nullptr)
        textbook("textbook.rto-floor", {span(config().min_rto), span(after()->round_trip.rto)});
    if (timer.timer == Timer::TimeWait) textbook_of_time_wait();
    if (timer.timer == Timer::KeepAlive) textbook("textbook.keep-alive");
    if (timer.timer == Timer::DelayedAck)
        textbook("textbook.delayed-ack", {span(config().delayed_ack_timeout)});
}

void Explainer::fired(const sim::TimerMoved &timer) {
    const std::string here = host(timer.host), there = peer(timer.host);
    const std::optional<sim::Fact> set = finder_.find(fact_.cause);
    const std::string ran = set ? span(fact_.at - set->at) : std::string("?");
    const tcp::Tcb *was = before(), *is = after();
    const bool ended = is == nullptr || is->state == tcp::State::Closed || is->state == tcp::State::Listen;
    const std::vector<std::string> args{here, there, ran,
                                        was != nullptr ? std::to_string(was->retries) : "?"};
    cite("RFC 9293 §3.10.8");
    switch (timer.timer) {
        case Timer::Retransmission: {
            const bool syn = was != nullptr && !was->retransmission_queue.empty() &&
                             was->retransmission_queue.front().controls.has(Flag::Syn);
            if (ended) {
                begin("timer-rto-gives-up", args);
                cite("RFC 9293 §3.8.3");
                textbook("textbook.gives-up");
            } else if (!sent_something()) {
                begin("timer-rto-waits", args);
            } else {
                begin(syn ? "timer-rto-handshake" : "timer-rto-data", args);
                // Linux repeats its first SYNs at an even pace, and no RTO grows beyond the greatest.
                const bool grows = was != nullptr && is->round_trip.rto > was->round_trip.rto;
                if (grows)
                    say("why.timer-rto-backs-off", {span(was->round_trip.rto), span(is->round_trip.rto)});
                else
                    say("why.timer-rto-stays", {span(is->round_trip.rto)});
            }
            break;
        }
        case Timer::Persist:
            begin(ended ? "timer-persist-gives-up" : "timer-persist", args);
            textbook("textbook.window-probe");
            break;
        case Timer::DelayedAck: begin("timer-delayed-ack", args); break;
        case Timer::TimeWait: begin("timer-time-wait", args); break;
        case Timer::SwsOverride: begin("timer-sws-override", args); break;
        case Timer::User: begin("timer-user", args); break;
        case Timer::FinWait2: begin("timer-fin-wait-2", args); break;
        case Timer::KeepAlive:
            begin(ended              ? "timer-keep-alive-gives-up"
                  : sent_something() ? "timer-keep-alive"
                                     : "timer-keep-alive-again",
                  args);
            break;
        case Timer::TailLossProbe:
            begin("timer-tail-loss-probe", args);
            textbook("textbook.tail-probe");
            break;
        case Timer::Reordering:
            begin("timer-reordering", args);
            textbook("textbook.rack");
            break;
        case Timer::CompressedAck: begin("timer-compressed-ack", args); break;
    }
}

}  // namespace theater::scene
