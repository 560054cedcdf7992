#include "core/tcp/replies.h"

namespace theater::tcp {

namespace {

// <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> with the window of now.
Reply make_ack(const Tcb &tcb, FactId cause) {
    return {tcb.snd.nxt, tcb.rcv.nxt, Flag::Ack, tcb.rcv.wnd, cause};
}

void settle_acks(Tcb &tcb, const Context &context) {
    tcb.owed_ack.reset();
    tcb.unacked_segments = 0;
    cancel_timer(tcb, Timer::DelayedAck, context);
}

}  // namespace

void reply_ack_at_once(Tcb &tcb, const Context &context) {
    // An ACK that waits for the delayed ACK timer is replaced by this one; one that was to leave at this
    // instant leaves first, so that the sender counts the right number of duplicates (RFC 5681 §4.2).
    if (tcb.owed_ack && !tcb.ack_may_wait) tcb.replies.push_back(*tcb.owed_ack);
    settle_acks(tcb, context);
    tcb.replies.push_back(make_ack(tcb, context.cause));
}

void owe_ack(Tcb &tcb, const Context &context) {
    tcb.owed_ack = make_ack(tcb, context.cause);
    ++tcb.unacked_segments;
    tcb.ack_may_wait = context.config.delayed_ack == Switch::On && tcb.unacked_segments < 2;
    if (tcb.ack_may_wait) {
        if (!tcb.timer(Timer::DelayedAck).deadline) {
            set_timer(tcb, Timer::DelayedAck, context.now + context.config.delayed_ack_timeout, context);
        }
    } else {
        cancel_timer(tcb, Timer::DelayedAck, context);
    }
}

void owe_ack_now(Tcb &tcb, const Context &context) {
    tcb.owed_ack = make_ack(tcb, context.cause);
    tcb.ack_may_wait = false;
    cancel_timer(tcb, Timer::DelayedAck, context);
}

Verdict reply_throttled_ack(Tcb &tcb, Verdict verdict, const Context &context) {
    const Duration interval = context.config.challenge_ack_interval;
    if (tcb.throttled_ack_at && context.now - *tcb.throttled_ack_at < interval) return Verdict::Throttled;
    tcb.throttled_ack_at = context.now;
    reply_ack_at_once(tcb, context);
    return verdict;
}

void reply_reset_to(Tcb &tcb, const Segment &offender, const Context &context) {
    tcb.replies.push_back({offender.ack, {}, Flag::Rst, 0, context.cause});
}

void reply_abort(Tcb &tcb, const Context &context) {
    if (context.config.abort_form == AbortForm::BareRst) {
        tcb.replies.push_back({tcb.snd.nxt, {}, Flag::Rst, 0, context.cause});
    } else {
        tcb.replies.push_back({tcb.snd.nxt, tcb.rcv.nxt, Flag::Rst | Flag::Ack, 0, context.cause});
    }
}

}  // namespace theater::tcp
