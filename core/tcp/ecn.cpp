#include "core/tcp/ecn.h"

namespace theater::tcp {

namespace {

bool asks(const Segment &syn) { return syn.has(Flag::Ece) && syn.has(Flag::Cwr); }

bool agrees(const Segment &syn_ack) { return syn_ack.has(Flag::Ece) && !syn_ack.has(Flag::Cwr); }

}  // namespace

void mark_syn(const Tcb &tcb, Segment &syn, const Config &config) {
    if (syn.has(Flag::Ack)) {
        if (tcb.ecn.on) syn.flags.set(Flag::Ece);
    } else if (config.ecn == EcnMode::Request) {
        syn.flags.set(Flag::Ece);
        syn.flags.set(Flag::Cwr);
    }
}

void agree_on_ecn(Tcb &tcb, const Segment &syn, const Config &config) {
    tcb.ecn = {};
    if (config.ecn == EcnMode::Off) return;
    if (syn.has(Flag::Ack)) {
        tcb.ecn.on = config.ecn == EcnMode::Request && agrees(syn);
    } else {
        tcb.ecn.on = asks(syn);
    }
}

bool note_mark(Tcb &tcb, const Segment &seg) {
    if (!tcb.ecn.on) return false;
    // The sender's CWR ends the echo; a new mark on the same segment begins it again.
    if (seg.has(Flag::Cwr)) tcb.ecn.echo = false;
    if (seg.ecn != Ecn::Ce) return false;
    const bool fresh = !tcb.ecn.echo;
    tcb.ecn.echo = true;
    return fresh;
}

bool is_echo(const Tcb &tcb, const Segment &seg) {
    return tcb.ecn.on && seg.has(Flag::Ece) && !seg.has(Flag::Syn);
}

void mark_outgoing(Tcb &tcb, Segment &segment, TextKind text) {
    if (!tcb.ecn.on || segment.has(Flag::Syn) || segment.has(Flag::Rst)) return;
    if (tcb.ecn.echo) segment.flags.set(Flag::Ece);
    if (text != TextKind::New) return;
    segment.ecn = Ecn::Ect0;
    if (!tcb.ecn.cwr_owed) return;
    segment.flags.set(Flag::Cwr);
    tcb.ecn.cwr_owed = false;
}

}  // namespace theater::tcp
