// The eleven states of a connection (RFC 9293 §3.3.2) and which moves between them its diagram allows.
#pragma once

#include <cstdint>
#include <string_view>

namespace theater::tcp {

enum class State : std::uint8_t {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
};
inline constexpr int kStateCount = 11;

/// As RFC 9293 writes it: "SYN-RECEIVED". Never translated.
std::string_view to_string(State state);

/// From ESTABLISHED on: both SYNs have been exchanged and acknowledged (RFC 9293 §3.5.1).
constexpr bool is_synchronized(State state) { return state >= State::Established; }

/// Whether RFC 9293 allows the move: its figure 5, its notes, and the rules of §3.10 that figure 5 leaves out
/// (resets, aborts and time-outs, each of which leads to CLOSED, or to LISTEN from SYN-RECEIVED).
bool is_allowed(State from, State to);

}  // namespace theater::tcp
