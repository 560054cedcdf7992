#include "core/tcp/measures.h"

#include "core/tcp/loss_recovery.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

namespace {

class Teller {
public:
    Teller(Tcb &tcb, const Context &context) : tcb_(tcb), context_(context) {}

    void tell(Quantity quantity, std::int64_t value) {
        std::int64_t &told = tcb_.told.values[static_cast<std::size_t>(quantity)];
        if (told == value) return;
        told = value;
        context_.observer.on_measure(quantity, value, context_.cause);
    }

private:
    Tcb &tcb_;
    const Context &context_;
};

// Bytes of the user that are not acknowledged yet: a SYN and a FIN in flight are none.
std::int64_t send_buffer(const Tcb &tcb) {
    std::int64_t bytes = static_cast<std::int64_t>(tcb.unsent_bytes());
    if (!tcb.retransmission_queue.empty()) {
        bytes += tcb.retransmission_queue.total().bytes;
        if (tcb.retransmission_queue.front().controls.has(Flag::Syn)) --bytes;
        if (tcb.retransmission_queue.back().controls.has(Flag::Fin)) --bytes;
    }
    return bytes;
}

}  // namespace

void tell_measures(Tcb &tcb, const Context &context) {
    if (tcb.state == State::Closed || tcb.state == State::Listen) return;
    Teller teller(tcb, context);
    if (tcb.cwnd > 0) {
        teller.tell(Quantity::Cwnd, tcb.cwnd);
        teller.tell(Quantity::Ssthresh, tcb.ssthresh);
        teller.tell(Quantity::Phase, static_cast<std::int64_t>(congestion_phase(tcb)));
    }
    teller.tell(Quantity::Pipe, tcb.retransmission_queue.pipe().bytes);
    if (tcb.round_trip.srtt) {
        teller.tell(Quantity::Srtt, tcb.round_trip.srtt->ns);
        teller.tell(Quantity::Rttvar, tcb.round_trip.rttvar.ns);
    }
    teller.tell(Quantity::Rto, tcb.round_trip.rto.ns);
    teller.tell(Quantity::SendWindow, tcb.snd.wnd);
    teller.tell(Quantity::ReceiveWindow, tcb.rcv.wnd);
    teller.tell(Quantity::SendBuffer, send_buffer(tcb));
    teller.tell(Quantity::ReceiveBuffer, std::int64_t{tcb.rcv.buffered()} + tcb.reassembly.held_bytes());
}

}  // namespace theater::tcp
