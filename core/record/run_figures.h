// The figures of a whole run, for a table that compares several: made in one go over its facts.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/record/course.h"
#include "core/record/figures.h"

namespace theater::record {

/// Of one direction: what `host` sent, and what of it the other application got.
struct DirectionFigures {
    std::uint64_t segments = 0;         ///< sent, repetitions included, forged ones and copies not
    std::uint64_t wire_bytes = 0;       ///< of those, with IP and TCP headers (RFC 9293 §3.1)
    std::uint64_t retransmissions = 0;  ///< of those, sent again
    std::uint64_t lost = 0;             ///< of those, lost on the way, for whatever reason
    std::uint64_t text_bytes = 0;       ///< delivered to the other host's application, each byte once
    std::optional<Instant> last_text;   ///< when the last of it was delivered
    std::optional<Instant> first_sent;  ///< when the first text left
    std::uint64_t acked_bytes = 0;      ///< of the text, what the sender knows to have arrived
    std::optional<Instant> last_acked;  ///< when it learned of the last of it
    /// acked_bytes, divided by the time from first_sent to last_acked, in bits a second; it does not depend
    /// on when an application reads. Only where congestion control had something to do: at least kTransfer
    /// segments with text.
    std::optional<std::uint64_t> goodput_bps;

    static constexpr std::uint64_t kTransfer = 5;
    friend bool operator==(const DirectionFigures &, const DirectionFigures &) = default;
};

/// Of one connection, in the order of the connect calls.
struct ConnectionSummary {
    ConnectionFigures opening;  ///< round trips and time to the first byte
    /// By host, the last that was recorded.
    std::array<tcp::State, 2> end_state{tcp::State::Closed, tcp::State::Closed};
    friend bool operator==(const ConnectionSummary &, const ConnectionSummary &) = default;
};

struct RunFigures {
    std::vector<ConnectionSummary> connections;
    std::array<DirectionFigures, 2> from;  ///< by the host that sends
    /// By host: the last state of its latest connection, or of its listener where there is none.
    std::array<tcp::State, 2> end_state{tcp::State::Closed, tcp::State::Closed};
    std::optional<Instant> all_delivered;  ///< when the last text was delivered, in either direction
    std::optional<Instant> last_change;    ///< when a connection changed its state for the last time
    Instant end;                           ///< of the recording
    friend bool operator==(const RunFigures &, const RunFigures &) = default;
};

RunFigures run_figures(const Recording &recording);

}  // namespace theater::record
