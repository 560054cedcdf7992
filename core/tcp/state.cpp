#include "core/tcp/state.h"

#include <array>

namespace theater::tcp {

std::string_view to_string(State state) {
    static constexpr std::array<std::string_view, kStateCount> kNames{
        "CLOSED",     "LISTEN",     "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1",
        "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING",  "LAST-ACK",     "TIME-WAIT"};
    return kNames[static_cast<std::size_t>(state)];
}

bool is_allowed(State from, State to) {
    using enum State;
    // ABORT, a reset and a time-out end every connection (§3.10.5, §3.10.7.4 second, §3.10.8).
    if (to == Closed) return from != Closed;
    switch (from) {
        case Closed: return to == Listen || to == SynSent;            // passive, active OPEN
        case Listen: return to == SynReceived || to == SynSent;       // SYN; SEND (§3.10.2)
        case SynSent: return to == SynReceived || to == Established;  // SYN; SYN,ACK
        case SynReceived:
            return to == Established || to == FinWait1 || to == Listen ||         // ACK; CLOSE; RST
                   to == CloseWait;                                               // FIN with the ACK
        case Established: return to == FinWait1 || to == CloseWait;               // CLOSE; FIN
        case FinWait1: return to == FinWait2 || to == Closing || to == TimeWait;  // figure 5, note 2
        case FinWait2: return to == TimeWait;                                     // FIN
        case CloseWait: return to == LastAck;                                     // CLOSE
        case Closing: return to == TimeWait;                                      // ACK of FIN
        case LastAck: return false;
        case TimeWait: return to == SynReceived;  // MAY-2: a newer SYN
    }
    return false;
}

}  // namespace theater::tcp
