// Congestion control: who sets cwnd and ssthresh (RFC 5681 §3.1). A control is a set of functions over the
// TCB with a memory of its own in it, like Linux's tcp_congestion_ops. A new one is one file, a name in
// CongestionAlgorithm and a row in congestion_control.cpp.
// How far the window goes down after a loss is asked of the control; how it gets there is window_reduction's.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "core/tcp/ack_report.h"
#include "core/tcp/context.h"

namespace theater::tcp {

struct Tcb;

/// What a control remembers of a connection: any trivially copyable struct that fits.
struct CongestionMemory {
    std::array<std::int64_t, 16> words{};
    friend bool operator==(const CongestionMemory &, const CongestionMemory &) = default;
};

template <typename T>
T recall(const CongestionMemory &memory) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) == sizeof(CongestionMemory));
    return std::bit_cast<T>(memory);
}
template <typename T>
void remember(CongestionMemory &memory, const T &value) {
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) == sizeof(CongestionMemory));
    memory = std::bit_cast<CongestionMemory>(value);
}

struct CongestionControl {
    std::string_view name;
    /// Data begins.
    void (*start)(Tcb &tcb);
    /// A round trip has been measured, on any ACK.
    void (*on_round_trip)(Tcb &tcb, Duration rtt, const Context &context);
    /// New text has been acknowledged, and nothing is being reduced: cwnd may grow.
    void (*grow)(Tcb &tcb, const Amount &acked, const Context &context);
    /// A loss or a mark: the new ssthresh, bytes. cwnd is still what it was.
    std::uint32_t (*ssthresh_after_loss)(Tcb &tcb, const Context &context);
    /// The retransmission timer has fired (after ssthresh_after_loss).
    void (*on_timeout)(Tcb &tcb, const Context &context);
    /// Text leaves after the connection was idle for so long.
    void (*on_restart)(Tcb &tcb, Duration idle, Instant now);
};

const CongestionControl &congestion_control(const Config &config);
extern const CongestionControl kReno;   // reno.cpp
extern const CongestionControl kCubic;  // cubic.cpp

/// At the end of the handshake; after a lost SYN (Linux: two) one segment only (RFC 5681 §3.1).
void start_congestion_control(Tcb &tcb, const Config &config);
/// An ACK of new text: lets the control grow the window, if the window is in use.
void grow_window(Tcb &tcb, const AckReport &report, const Context &context);
/// What ssthresh would be worth if the window were to come back to it: in a reduction ssthresh itself, else
/// at least three quarters of cwnd (Linux tcp_current_ssthresh(); by the RFCs ssthresh).
std::uint32_t current_ssthresh(const Tcb &tcb, const Config &config);
/// Before new text leaves: after an idle RTO the window is the restart window (RFC 5681 §4.1).
void restart_after_idle(Tcb &tcb, const Context &context);
/// Text has left, or could not because of cwnd: whether the window is in use (RFC 7661 §4.3).
enum class CwndUse : std::uint8_t { Full, Slack };
void note_cwnd_use(Tcb &tcb, CwndUse use, const Config &config);

// --- for controls ---
/// cwnd, and an amount, in segments.
std::uint32_t cwnd_segments(const Tcb &tcb);
/// Slow start by what is acknowledged (RFC 5681 §3.1, RFC 3465 where cwnd counts segments); what is left over
/// when ssthresh is reached.
Amount slow_start(Tcb &tcb, const Amount &acked, const Config &config);
/// One segment for each `per` segments acknowledged.
void increase_by_one_in(Tcb &tcb, std::uint32_t per, const Amount &acked, const Config &config);
bool in_slow_start(const Tcb &tcb);

}  // namespace theater::tcp
