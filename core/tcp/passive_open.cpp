// The passive side's beginning: the TCB that a SYN to a listener makes (RFC 9293 §3.10.7.2, third), with Fast
// Open's text (RFC 7413 §4.2.2), and what a SYN cookie does without one (RFC 4987 §3.6).
#include <algorithm>

#include "core/tcp/acknowledge.h"
#include "core/tcp/congestion_control.h"
#include "core/tcp/endpoint.h"
#include "core/tcp/fast_open.h"
#include "core/tcp/options.h"
#include "core/tcp/receive_window.h"
#include "core/tcp/replies.h"

namespace theater::tcp {

namespace {

// Timestamps, where both offer them, take their room in every segment.
std::uint32_t window_of_syn_ack(const Segment &syn, const Config &config) {
    const std::uint32_t mss = announced_mss(config, syn.dst.address.family);
    const bool stamps = config.timestamps == Switch::On && syn.options.timestamps;
    return initial_window(config, stamps && mss > 12 ? mss - 12 : mss);
}

Tcb make_embryo(const Segment &syn, Seq iss, std::uint64_t stream, const Context &context,
                const Opening &opening) {
    Tcb tcb = make_tcb(syn.dst, syn.src, iss, stream, window_of_syn_ack(syn, context.config), context);
    tcb.open = OpenKind::Passive;
    tcb.state = State::Listen;
    tcb.ts.offset = opening.timestamp_offset;
    tcb.fast_open.option = opening.fast_open;
    tcb.rcv.irs = syn.seq;
    tcb.rcv.nxt = tcb.rcv.up = syn.seq + 1;
    agree_on_options(tcb, syn, context.config);
    set_send_window(tcb, syn, syn.wnd,
                    context);  // a FIN may leave before ESTABLISHED (§3.10.4, SYN-RECEIVED)
    return tcb;
}

}  // namespace

Tcb open_passive(const Segment &syn, Seq iss, std::uint64_t stream, const Context &context,
                 const Opening &opening) {
    // "Set RCV.NXT to SEG.SEQ+1, IRS is set to SEG.SEQ; ISS should be selected and a SYN segment sent of the
    // form <SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>. SND.NXT is set to ISS+1 and SND.UNA to ISS."
    Tcb tcb = make_embryo(syn, iss, stream, context, opening);
    // RFC 7413 §4.2.2: text behind a bad cookie is thrown away; the client sends it again.
    if (!opening.drop_syn_text) keep_early_text(tcb, syn, context.config);
    if (context.config.what_if_two_way == Switch::On) {
        enter(tcb, State::Established, context);
        start_congestion_control(tcb, context.config);
        return tcb;
    }
    enter(tcb, State::SynReceived, context);
    if (opening.take_syn_text) take_syn_text(tcb, context);
    if (context.config.what_if_four_message == Switch::On) {
        tcb.snd.nxt = iss;
        reply_ack_at_once(tcb, context);  // the ACK of the peer's SYN goes first, our SYN follows apart
    }
    return tcb;
}

Tcb open_from_cookie(const Segment &syn, Seq iss, std::uint64_t stream, const Context &context,
                     const Opening &opening) {
    Tcb tcb = make_embryo(syn, iss, stream, context, opening);
    tcb.syn_owed = false;
    tcb.snd.nxt = iss + 1;
    enter(tcb, State::SynReceived, context);
    return tcb;
}

Segment make_stateless_syn_ack(const Segment &syn, Seq iss, std::uint32_t timestamp, const Context &context) {
    Tcb tcb;
    tcb.local = syn.dst;
    agree_on_options(tcb, syn, context.config);
    Segment segment;
    segment.src = syn.dst;
    segment.dst = syn.src;
    segment.seq = iss;
    segment.ack = syn.seq + 1;
    segment.flags = Flag::Syn | Flag::Ack;
    segment.wnd =
        static_cast<std::uint16_t>(std::min<std::uint32_t>(window_of_syn_ack(syn, context.config), 65'535));
    segment.options = syn_ack_options(tcb, context);
    if (segment.options.timestamps) segment.options.timestamps->value = timestamp;
    return segment;
}

}  // namespace theater::tcp
