#include "core/tcp/replies.h"

#include "core/tcp/delayed_ack.h"
#include "core/tcp/receive_window.h"
#include "core/tcp/selective_ack.h"

namespace theater::tcp {

namespace {

// <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> with the window of now.
Reply make_plain_ack(const Tcb &tcb, const Context &context) {
    Reply reply;
    reply.seq = tcb.snd.nxt;
    reply.ack = tcb.rcv.nxt;
    reply.flags = Flag::Ack;
    reply.wnd = tcb.rcv.wnd;
    reply.cause = context.cause;
    return reply;
}

// The same, with the SACK blocks of now.
Reply make_ack(Tcb &tcb, const Context &context) {
    Reply reply = make_plain_ack(tcb, context);
    reply.wnd = offer_window(tcb, context.config);
    take_sack_blocks(tcb, reply.sack_count, reply.sack);
    return reply;
}

Reply make_reset(Seq seq, FactId cause) {
    Reply reply;
    reply.seq = seq;
    reply.flags = Flag::Rst;
    reply.cause = cause;
    return reply;
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
    tcb.replies.push_back(make_ack(tcb, context));
    pace_on_ack_sent(tcb, context);
}

void owe_ack(Tcb &tcb, const Context &context) {
    tcb.owed_ack = make_plain_ack(tcb, context);
    ++tcb.unacked_segments;
    tcb.ack_may_wait = ack_timing(tcb, context.config) == AckTiming::MayWait;
    if (tcb.ack_may_wait) {
        if (!tcb.timer(Timer::DelayedAck).deadline) {
            set_timer(tcb, Timer::DelayedAck, context.now + ack_delay(tcb, context.config), context);
        }
    } else {
        cancel_timer(tcb, Timer::DelayedAck, context);
    }
}

void owe_ack_now(Tcb &tcb, const Context &context) {
    tcb.owed_ack = make_plain_ack(tcb, context);
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
    tcb.replies.push_back(make_reset(offender.ack, context.cause));
}

void reply_keep_alive_probe(Tcb &tcb, const Context &context) {
    Reply probe = make_ack(tcb, context);
    probe.seq = tcb.snd.nxt - 1;
    tcb.replies.push_back(probe);
}

void reply_abort(Tcb &tcb, const Context &context) {
    if (context.config.abort_form == AbortForm::BareRst) {
        tcb.replies.push_back(make_reset(tcb.snd.nxt, context.cause));
    } else {
        Reply reset = make_reset(tcb.snd.nxt, context.cause);
        reset.ack = tcb.rcv.nxt;
        reset.flags.set(Flag::Ack);
        tcb.replies.push_back(reset);
    }
}

}  // namespace theater::tcp
