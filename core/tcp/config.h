// How an endpoint behaves where the RFCs leave a choice or a value open. One value type; named sets of it
// are profiles (profiles.h). Nothing here belongs to the wire: delay and loss are the link's.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/time.h"

namespace theater::tcp {

/// RFC 9293 MUST-58/59: in-order segments of one instant are acknowledged once (On), or each by itself (Off).
enum class Aggregation : std::uint8_t { Off, On };
/// What a repeated SYN in SYN-RECEIVED gets: a bare ACK (§3.10.7.4 first) or the SYN,ACK again (Linux).
enum class RepeatedSyn : std::uint8_t { BareAck, SynAck };
/// Whether an old SYN,ACK in SYN-RECEIVED (simultaneous open) is answered once its ACK has been processed.
enum class OldSynAck : std::uint8_t { Silent, Reply };
/// What ABORT sends: RST with the ACK bit (as stacks do) or a bare RST with SEQ=SND.NXT (§3.10.5).
enum class AbortForm : std::uint8_t { RstAck, BareRst };
/// Whether FIN waits for a segment of its own or rides on the last data segment of the queue.
enum class FinPlacement : std::uint8_t { Apart, OnData };
enum class Switch : std::uint8_t { Off, On };

struct Config {
    /// MSS option that we announce: the largest text we receive in a segment, bytes (RFC 9293 §3.7.1).
    std::uint16_t mss = 1460;
    /// Receive buffer, bytes; without window scaling at most 65535 can be offered.
    std::uint32_t receive_buffer_bytes = 65'535;

    /// RFC 6298 (2.1): the RTO before any measurement.
    Duration initial_rto = seconds(1);
    /// RFC 6298 (2.4): the smallest RTO.
    Duration min_rto = seconds(1);
    /// RFC 6298 (2.5): the largest; must be at least 60 s.
    Duration max_rto = seconds(120);
    /// RFC 6298 (5.7): after a SYN was repeated, data starts with at least this RTO.
    Duration rto_after_syn_loss = seconds(3);

    /// R2 as a count: retransmissions of a SYN, a SYN,ACK and of anything later before giving up.
    std::uint32_t syn_retries = 6;
    std::uint32_t synack_retries = 5;
    std::uint32_t data_retries = 15;
    /// R2 as a time (RFC 9293 §3.8.3, MUST-23 and SHLD-11); giving up needs both the count and the time.
    Duration r2_syn = {};
    Duration r2_data = {};

    /// RFC 9293 §3.8.6.3: hold the ACK of in-order data back, at most this long and for at most one segment.
    Switch delayed_ack = Switch::Off;
    Duration delayed_ack_timeout = milliseconds(200);
    Aggregation aggregation = Aggregation::On;
    /// RFC 9293 §3.7.4: a short segment waits while anything is unacknowledged.
    Switch nagle = Switch::Off;
    /// RFC 9293 §3.8.6.2.1: how long the sender's silly-window avoidance may hold a short segment back.
    Duration sws_override = milliseconds(500);
    /// RFC 6928: the initial congestion window, in segments.
    std::uint32_t initial_window_segments = 10;

    /// Maximum segment lifetime; TIME-WAIT lasts twice as long (RFC 9293 §3.4.2, §3.6.1).
    Duration msl = seconds(2);
    /// RFC 9293 §3.8.3: OPEN's timeout; none where zero.
    Duration user_timeout = {};

    /// RFC 5961 §3–5: challenge ACKs against blind resets, SYNs and data.
    Switch rfc5961 = Switch::On;
    /// One ACK per interval and connection for challenges and for replies to out-of-window pure ACKs.
    Duration challenge_ack_interval = milliseconds(500);
    /// RFC 9293 MAY-2: TIME-WAIT may accept a SYN whose number is beyond RCV.NXT and open anew.
    Switch time_wait_reuse = Switch::Off;

    RepeatedSyn repeated_syn = RepeatedSyn::BareAck;
    OldSynAck old_syn_ack = OldSynAck::Silent;
    AbortForm abort_form = AbortForm::RstAck;
    FinPlacement fin = FinPlacement::Apart;

    friend bool operator==(const Config &, const Config &) = default;
};

}  // namespace theater::tcp
