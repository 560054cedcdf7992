// The receive buffer as Linux keeps it: memory, not bytes of text, is what is limited; the window that is
// offered grows with the text that arrives; and the buffer grows with what the application reads in a round
// trip (Linux tcp_input.c: tcp_grow_window, tcp_rcv_space_adjust; tcp_output.c: __tcp_select_window). The
// RFC's way, a fixed buffer, is receive_window.h, which calls this one where the configuration asks for it.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/time.h"
#include "core/tcp/config.h"
#include "core/tcp/context.h"
#include "core/tcp/segment.h"
#include "core/tcp/seq.h"

namespace theater::tcp {

struct Tcb;

struct ReceiveTuning {
    bool started = false;
    std::uint32_t configured_bytes = 0;  ///< receive_buffer_bytes as it was when last looked at
    std::uint32_t memory_limit = 0;      ///< sk_rcvbuf, bytes of memory
    std::uint32_t memory_used = 0;       ///< sk_rmem_alloc, what the segments held take with their overhead
    std::uint32_t held_bytes = 0;        ///< the text in these segments
    std::uint32_t ratio = 128;           ///< text in 256 bytes of memory, by the largest segment seen
    std::uint32_t clamp = 0;             ///< window_clamp, the largest window, bytes
    std::uint32_t threshold = 0;         ///< rcv_ssthresh, the window that may be offered now, bytes
    std::uint32_t told = 0;              ///< the window of our last segment, bytes

    // The receiver's own measure of the round trip.
    std::optional<Duration> round_trip;
    std::optional<std::uint32_t> last_echo;  ///< one sample for each stamp that comes back
    std::optional<Instant> window_since;     ///< without stamps: since when a window has been filled …
    Seq window_end;                          ///< … up to here
    // How much the application takes in a round trip.
    std::uint32_t taken_before = 0;   ///< bytes in the best round trip so far (rcvq_space.space)
    std::uint64_t counted_bytes = 0;  ///< read when the present one began
    Instant counted_since;
    Seq gap_end;  ///< where the text that has come out of order ends

    friend bool operator==(const ReceiveTuning &, const ReceiveTuning &) = default;
};

/// Whether the buffer is kept in this way.
bool is_tuned(const Config &config);
/// The window of the SYN or SYN,ACK, in bytes: whole segments of what the buffer holds (Linux
/// tcp_select_initial_window). `mss`: of the text that fits into a segment.
std::uint32_t initial_window(const Config &config, std::uint32_t mss);
/// The handshake is over (tcp_init_buffer_space).
void start_receive_tuning(Tcb &tcb, const Context &context);
/// The buffer's size has been configured anew.
void retune_receive_buffer(Tcb &tcb, const Context &context);

/// A segment with text has arrived, in or out of order: what it tells about the round trip and about the
/// memory that segments take.
void measure_text(Tcb &tcb, const Segment &seg, const Context &context);
/// Its text is kept, in order or not.
void hold_text(Tcb &tcb, std::uint32_t len, const Config &config);
/// The window that may be offered grows with a segment of `len` bytes, as far as there is memory.
void grow_window(Tcb &tcb, std::uint32_t len, const Config &config);
/// Text is missing before what has come, up to `end`: the buffer must hold that as well.
void make_room_for_gap(Tcb &tcb, Seq end, const Config &config);
/// The user has taken `bytes`. Simplified: a read takes no time, so its segments are measured as one.
void tune_on_read(Tcb &tcb, std::uint64_t bytes, const Context &context);

/// The window that the next segment would offer, before it is kept from shrinking. A buffer that is half
/// full ends quick ACKs, as in Linux.
std::uint32_t select_window(Tcb &tcb);

}  // namespace theater::tcp
