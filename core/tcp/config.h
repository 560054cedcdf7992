// How an endpoint behaves where the RFCs leave a choice or a value open. One value type; named sets of it
// are profiles (profiles.h). Nothing here belongs to the wire: delay and loss are the link's.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/time.h"
#include "core/tcp/address.h"

namespace theater::tcp {

/// RFC 9293 MUST-58/59: in-order segments of one instant are acknowledged once (On), or each by itself (Off).
enum class Aggregation : std::uint8_t { Off, On };
/// What a repeated SYN in SYN-RECEIVED gets: a bare ACK (§3.10.7.4 first) or the SYN,ACK again (Linux).
enum class RepeatedSyn : std::uint8_t { BareAck, SynAck };
/// Whether an old SYN,ACK in SYN-RECEIVED (simultaneous open) is answered once its ACK has been processed.
enum class OldSynAck : std::uint8_t { Silent, Reply };
/// What ABORT sends: RST with the ACK bit (as stacks do) or a bare RST with SEQ=SND.NXT (§3.10.5).
enum class AbortForm : std::uint8_t { RstAck, BareRst };
/// Which RST ends a passive SYN-RECEIVED: one at RCV.NXT (RFC 5961 §3.2), or any in the window (Linux, which
/// has no socket yet to protect).
enum class EmbryoRst : std::uint8_t { Exact, InWindow };
/// Whether FIN waits for a segment of its own or rides on the last data segment of the queue.
enum class FinPlacement : std::uint8_t { Apart, OnData };
enum class Switch : std::uint8_t { Off, On };
/// Where the smallest RTO binds: on the whole of it (RFC 6298 (2.4)), or on its second term alone, so that
/// RTO = SRTT + max(4*RTTVAR, min_rto) (Linux).
enum class RtoFloor : std::uint8_t { WholeRto, Variance };
/// What the user timeout counts from: the oldest unacknowledged segment's first sending (RFC 9293 §3.8.3) or
/// its first repetition by a time-out (Linux).
enum class UserTimeoutSince : std::uint8_t { FirstSent, FirstRetransmitted };
/// How the loss of text is found and mended before the retransmission timer fires (loss_recovery.h).
/// TimeoutOnly: it is not. Reno: fast retransmit and fast recovery (RFC 5681 §3.2), which the first new ACK
/// ends. NewReno: which partial ACKs do not end (RFC 6582). Sack: by what SACK blocks report (RFC 6675), and
/// like NewReno where the peer reports nothing.
enum class LossRecovery : std::uint8_t { TimeoutOnly, Reno, NewReno, Sack };
/// Who sets the congestion window (congestion_control.h).
enum class CongestionAlgorithm : std::uint8_t { Reno, Cubic };
/// RFC 3168 §6.1.1: never, where the peer asks for it, or always asked for.
enum class EcnMode : std::uint8_t { Off, Accept, Request };
/// What asks whether a shut window has opened: one byte of text (RFC 9293 §3.8.6.1), or a segment without
/// text at SND.NXT-1 (Linux).
enum class WindowProbe : std::uint8_t { OneByte, Empty };
/// RFC 4987 §3.6: never, when the SYN queue is full, or for every SYN.
enum class SynCookies : std::uint8_t { Off, WhenFull, Always };

struct Config {
    /// Largest IP datagram of the interface, bytes (RFC 9293 §3.7.1, §3.7.2).
    std::uint16_t mtu = 1'500;
    /// MSS option that we announce: the largest text we receive in a segment, bytes; 0: what the MTU leaves
    /// after the fixed IP and TCP headers (RFC 9293 §3.7.1, MUST-67).
    std::uint16_t mss = 0;
    /// RFC 7323 §2: offer the window scale option, with this shift count (0 to 14).
    Switch window_scaling = Switch::Off;
    std::uint8_t window_scale = 7;
    /// RFC 2018: offer SACK-permitted and, where both do, report out-of-order text. RFC 2883: and duplicates.
    Switch sack = Switch::Off;
    Switch dsack = Switch::Off;
    /// RFC 7323 §3–5: offer timestamps; where both do, RTT by echo and PAWS.
    Switch timestamps = Switch::Off;
    /// RFC 7323 §3.2: where timestamps were agreed on, a segment without them is dropped silently.
    Switch require_timestamps = Switch::On;
    /// Receive buffer, bytes; without window scaling at most 65535 can be offered.
    std::uint32_t receive_buffer_bytes = 65'535;
    /// The window that is offered grows only as text arrives (Linux rcv_ssthresh).
    Switch window_growth = Switch::Off;
    /// The receive buffer grows with what the application reads in a round trip, up to the largest (Linux
    /// tcp_rcv_space_adjust).
    Switch receive_autotuning = Switch::Off;
    std::uint32_t receive_buffer_max_bytes = 6'291'456;
    /// Send buffer, bytes: a write waits until its last byte has room. 0: without limit.
    std::uint32_t send_buffer_bytes = 0;
    WindowProbe window_probe = WindowProbe::OneByte;

    /// RFC 6298 (2.1): the RTO before any measurement.
    Duration initial_rto = seconds(1);
    /// RFC 6298 (2.4): the smallest RTO.
    Duration min_rto = seconds(1);
    RtoFloor rto_floor = RtoFloor::WholeRto;
    /// RFC 6298 (2.5): the largest; must be at least 60 s.
    Duration max_rto = seconds(120);
    /// RFC 6298 (5.7): after a SYN was repeated, data starts with at least this RTO.
    Duration rto_after_syn_loss = seconds(3);

    /// Linux tcp_syn_linear_timeouts: so many time-outs of a SYN come before the back-off begins; they are
    /// not counted as retries.
    std::uint32_t syn_linear_timeouts = 0;
    /// After a bad ACK in SYN-SENT the SYN is repeated this much later; zero: it waits for the RTO.
    Duration syn_repeat_after_reset = {};
    /// RFC 8985 §7: probe for the loss of the last segment of a flight before the RTO.
    Switch tail_loss_probe = Switch::Off;
    LossRecovery loss_recovery = LossRecovery::Reno;
    /// DupThresh (RFC 5681 §3.2, RFC 6675 §2): so many duplicate ACKs make a loss.
    std::uint32_t duplicate_ack_threshold = 3;
    /// RFC 3042: each of the first two duplicate ACKs lets a new segment go.
    Switch limited_transmit = Switch::Off;
    /// RFC 6937: in recovery the window goes down to ssthresh in step with what is delivered.
    Switch proportional_rate_reduction = Switch::Off;
    /// RFC 8985 §6: loss is what was sent well before something that has been delivered.
    Switch rack = Switch::Off;
    /// RFC 5682: the first ACKs after a time-out tell whether it was spurious.
    Switch f_rto = Switch::Off;
    /// A reduction that turns out to have been needless is taken back (RFC 4015, RFC 2883 Appendix; Linux).
    Switch undo_spurious = Switch::Off;
    /// R2 as a count: retransmissions of a SYN, a SYN,ACK and of anything later before giving up.
    std::uint32_t syn_retries = 6;
    std::uint32_t synack_retries = 5;
    std::uint32_t data_retries = 15;
    /// The same for a connection that no application holds any more; 0: as data_retries (Linux
    /// tcp_orphan_retries).
    std::uint32_t orphan_retries = 0;
    /// R2 as a time (RFC 9293 §3.8.3, MUST-23 and SHLD-11); giving up needs both the count and the time.
    Duration r2_syn = {};
    Duration r2_data = {};

    /// RFC 9293 §3.8.6.3: hold the ACK of in-order data back, at most this long and for at most one segment.
    Switch delayed_ack = Switch::Off;
    Duration delayed_ack_timeout = milliseconds(200);
    /// Linux: the first segments of a burst are acknowledged at once; the delay begins once the exchange has
    /// become interactive.
    Switch quick_ack = Switch::Off;
    /// Linux: while something is missing, ACKs that only report more SACKed text are put off this long at
    /// most, and at most so many of them; zero: never.
    Duration sack_compression = {};
    std::uint32_t sack_compression_segments = 44;
    Aggregation aggregation = Aggregation::On;
    /// RFC 9293 §3.7.4: a short segment waits while anything is unacknowledged.
    Switch nagle = Switch::Off;
    /// Minshall's form of it (Linux): only an unacknowledged short segment holds the next short one back.
    Switch nagle_minshall = Switch::Off;
    /// RFC 9293 §3.8.6.2.1: how long the sender's silly-window avoidance may hold a short segment back.
    Duration sws_override = milliseconds(500);
    CongestionAlgorithm congestion_control = CongestionAlgorithm::Reno;
    /// CUBIC leaves slow start when the round trips grow (HyStart, as in Linux).
    Switch hystart = Switch::Off;
    /// RFC 5681 §4.1: after an idle RTO data begins with the initial window again.
    Switch slow_start_after_idle = Switch::On;
    /// A congestion window that was not used does not grow (RFC 7661 §4.3, Linux tcp_is_cwnd_limited).
    Switch cwnd_validation = Switch::Off;
    /// Explicit congestion notification (RFC 3168).
    EcnMode ecn = EcnMode::Off;
    /// RFC 6928: the initial congestion window, in segments.
    std::uint32_t initial_window_segments = 10;
    /// RFC 5681 §3.1: after so many losses of our SYN data begins with one segment.
    std::uint32_t syn_losses_for_loss_window = 1;
    /// The congestion window counts segments, however short they are (Linux), instead of bytes (RFC 5681).
    Switch cwnd_in_segments = Switch::Off;

    /// Maximum segment lifetime; TIME-WAIT lasts twice as long (RFC 9293 §3.4.2, §3.6.1).
    Duration msl = seconds(2);
    /// How long an orphaned FIN-WAIT-2 is kept (Linux tcp_fin_timeout); zero: for ever (RFC 9293).
    Duration fin_timeout = {};
    /// RFC 9293 §3.8.3: OPEN's timeout; none where zero.
    Duration user_timeout = {};
    UserTimeoutSince user_timeout_since = UserTimeoutSince::FirstSent;
    /// RFC 9293 §3.8.4: off by default (MUST-25), idle for at least two hours (MUST-28).
    Switch keep_alive = Switch::Off;
    Duration keep_alive_idle = seconds(7'200);
    Duration keep_alive_interval = seconds(75);
    std::uint32_t keep_alive_probes = 9;

    /// RFC 5961 §3–5: challenge ACKs against blind resets, SYNs and data.
    Switch rfc5961 = Switch::On;
    /// One ACK per interval and connection for challenges and for replies to out-of-window pure ACKs.
    Duration challenge_ack_interval = milliseconds(500);
    /// RFC 9293 MAY-2, RFC 6191: TIME-WAIT may accept a newer SYN (by number or timestamp) and open anew;
    /// with timestamps an active OPEN may reuse its 4-tuple too.
    Switch time_wait_reuse = Switch::Off;
    /// RFC 1337 §3: a RST does not end TIME-WAIT.
    Switch rfc1337 = Switch::Off;
    /// Segments for a closed port get no RST (FreeBSD net.inet.tcp.blackhole).
    Switch blackhole = Switch::Off;

    /// Of listeners: how many connections wait to be accepted (a listen call can name its own), and how many
    /// wait for the third ACK.
    std::uint32_t backlog = 128;
    std::uint32_t syn_backlog = 128;
    SynCookies syn_cookies = SynCookies::Off;
    /// An accept queue that overflows answers the third ACK with a RST instead of dropping it.
    Switch abort_on_overflow = Switch::Off;
    /// Linux TCP_DEFER_ACCEPT: the third ACK alone does not complete a connection for this long.
    Duration defer_accept = {};

    /// TCP Fast Open (RFC 7413), as client and as server.
    Switch fast_open = Switch::Off;
    std::uint32_t fast_open_cookie_bytes = 8;  ///< 4 to 16, even (§4.1.1)
    /// PendingFastOpenRequests (§5.1): so many may be in SYN-RECEIVED before the server falls back.
    std::uint32_t fast_open_queue = 16;
    /// §4.1.3.1: after a SYN with data had to be repeated, the next opens to that server are ordinary.
    Switch fast_open_negative_cache = Switch::On;
    /// A server that did not answer kind 34 is asked once more with the experimental kind 254 (RFC 6994).
    Switch fast_open_experimental = Switch::Off;
    /// How much of an MSS the text in a SYN leaves free for options, bytes.
    std::uint32_t fast_open_option_room = 0;
    /// §4.2.2: the server holds its SYN,ACK until the application has had its turn, so that it carries text.
    Switch fast_open_syn_ack_data = Switch::Off;

    RepeatedSyn repeated_syn = RepeatedSyn::BareAck;
    OldSynAck old_syn_ack = OldSynAck::Silent;
    AbortForm abort_form = AbortForm::RstAck;
    FinPlacement fin = FinPlacement::Apart;
    EmbryoRst embryo_rst = EmbryoRst::Exact;
    /// Text that had arrived in order before a reset stays readable (Linux); RFC 9293 §3.10.7.4 flushes it.
    Switch reset_keeps_text = Switch::Off;

    // "What if": none of these is TCP. Wherever one is on, recording, film and exports say so.
    /// The passive side is ESTABLISHED as soon as the SYN has come.
    Switch what_if_two_way = Switch::Off;
    /// The passive side answers a SYN with ACK and SYN apart; an active side with this on understands it.
    Switch what_if_four_message = Switch::Off;
    /// The side that closes first goes to CLOSED instead of TIME-WAIT.
    Switch what_if_no_time_wait = Switch::Off;
    /// Every incarnation begins with the same ISN (that of the first).
    Switch what_if_fixed_isn = Switch::Off;
    /// Fast Open takes the text of any SYN and asks for no cookie (Linux can be set so; RFC 7413 forbids it).
    Switch what_if_fast_open_without_cookie = Switch::Off;

    friend bool operator==(const Config &, const Config &) = default;
};

/// The MSS that a host with this configuration announces to a peer of this address family.
std::uint16_t announced_mss(const Config &config, IpAddress::Family family);
/// False as soon as one of the "what if" switches is on.
bool is_tcp(const Config &config);

}  // namespace theater::tcp
