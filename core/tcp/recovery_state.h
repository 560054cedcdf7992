// What the sender remembers between acknowledgements in order to find and mend losses. The rules are in
// loss_recovery, scoreboard, rack, window_reduction and spurious; the names of the states are Linux's.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/tcp/segment.h"

namespace theater::tcp {

/// Open: all is well. Disorder: duplicate ACKs or SACK blocks, but nothing taken as lost yet. Reduced: the
/// window goes down because of a congestion mark. Recovery: something was lost, and ACKs have told. Loss: the
/// retransmission timer has.
enum class RecoveryPhase : std::uint8_t { Open, Disorder, Reduced, Recovery, Loss };

/// RFC 8985 §5.2, per connection.
struct Rack {
    Instant sent_at;                   ///< RACK.xmit_ts: of the segment sent last of those delivered …
    std::uint32_t order = 0;           ///< … and its place among the sendings (instead of RACK.end_seq)
    Duration rtt;                      ///< RACK.rtt: of that segment
    bool advanced = false;             ///< since losses were last looked for
    bool any = false;                  ///< something has been delivered
    std::uint32_t steps = 1;           ///< RACK.reo_wnd_mult
    std::uint32_t persist = 0;         ///< RACK.reo_wnd_persist: recoveries until the steps begin anew
    bool duplicate_seen = false;       ///< a DSACK since the steps were last changed
    std::uint64_t last_delivered = 0;  ///< `delivered` when they were
    friend bool operator==(const Rack &, const Rack &) = default;
};

/// RFC 6937 §3: how the window goes down.
struct Reduction {
    std::uint32_t prior_cwnd = 0;  ///< RecoverFS
    std::uint64_t delivered = 0;   ///< prr_delivered, bytes
    std::uint64_t out = 0;         ///< prr_out, bytes
    friend bool operator==(const Reduction &, const Reduction &) = default;
};

/// What is needed in order to take a reduction back.
struct UndoState {
    std::optional<Seq> marker;  ///< SND.UNA when the reduction began; none: nothing to take back
    std::optional<std::uint32_t>
        repetitions;                   ///< of these, not yet reported as needless; none: none was sent
    std::uint32_t prior_ssthresh = 0;  ///< 0: not to be restored
    std::uint32_t prior_cwnd = 0;
    std::optional<std::uint32_t> first_repetition;  ///< our timestamp clock at the first one (RFC 3522 §3)
    friend bool operator==(const UndoState &, const UndoState &) = default;
};

struct RecoveryState {
    RecoveryPhase phase = RecoveryPhase::Open;
    /// SND.NXT when the phase began: "recover" of RFC 6582, RecoveryPoint of RFC 6675.
    Seq high;
    /// No loss is inferred from duplicate ACKs up to here (RFC 6582 §3.2 step 1).
    std::optional<Seq> guard;
    /// Duplicate ACKs since SND.UNA moved; with SACK those that reported something new (RFC 6675 §5).
    std::uint32_t dup_acks = 0;
    /// Of text sent by limited transmit, bytes; no part of FlightSize (RFC 6582 §3.2).
    std::uint32_t limited_bytes = 0;
    bool partial_ack_seen = false;  ///< in fast recovery (RFC 6582 §3.2 step 3)
    bool hold_repeats = false;      ///< nothing is repeated in answer to this ACK
    bool resend_owed = false;  ///< the next lost segment goes whatever the window says (RFC 6675 §5 (4.3))

    /// What SACK blocks have reported, in order, without overlaps; all of it beyond SND.UNA.
    std::vector<Options::SackBlock> sacked;
    /// How many segments something may overtake before it counts as loss (Linux tp->reordering).
    std::uint32_t reordering = 3;
    bool reordering_seen = false;

    Rack rack;
    Reduction reduction;
    UndoState undo;
    std::uint32_t sendings = 0;   ///< segments with text or FIN sent, repetitions included
    std::uint64_t delivered = 0;  ///< segments, all told
    /// Simplified: of the whole life of the connection (Linux: of the last five minutes).
    std::optional<Duration> min_rtt;

    bool f_rto = false;               ///< the ACKs after a time-out are looked at (RFC 5682)
    bool new_text_first = false;      ///< … and new text goes before what is lost (step 2b)
    bool tail_probe_repeats = false;  ///< the tail loss probe was a repetition (TLP.is_retrans)

    // Congestion window validation (RFC 7661, Linux tcp_cwnd_validate).
    bool cwnd_limited = false;
    std::uint32_t most_outstanding = 0;   ///< segments, in the window that began with …
    Seq usage_seq;                        ///< … this number
    std::optional<Instant> text_sent_at;  ///< when text last left; RFC 5681 §4.1 restarts after an idle RTO

    friend bool operator==(const RecoveryState &, const RecoveryState &) = default;
};

/// Explicit congestion notification of one connection (RFC 3168 §6.1).
struct EcnState {
    bool on = false;        ///< both SYNs have agreed
    bool echo = false;      ///< CE has come: our ACKs carry ECE until CWR comes
    bool cwr_owed = false;  ///< the next new text carries CWR
    friend bool operator==(const EcnState &, const EcnState &) = default;
};

}  // namespace theater::tcp
