// What the options of a TCP endpoint are called, and what each is for. One title and one sentence for every
// field of core/tcp/config_fields.h.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> option_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "Interface MTU", "option.mtu"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The largest IP datagram that the interface carries; no segment is made larger, "
                           "and the announced MSS follows from it.",
                           "option.mtu.why"),
        QT_TRANSLATE_NOOP3("phrases", "Announced MSS", "option.mss"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The MSS option that the host sends: the most text it takes in one segment; 0 "
                           "takes the MTU less the fixed IP and TCP headers.",
                           "option.mss.why"),
        QT_TRANSLATE_NOOP3("phrases", "Window scaling", "option.window_scaling"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Offer the window scale option in the SYN; where both sides do, windows can be "
                           "larger than 65535 bytes.",
                           "option.window_scaling.why"),
        QT_TRANSLATE_NOOP3("phrases", "Window scale shift", "option.window_scale"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How many bits the windows that we announce are shifted to the right; Linux "
                           "derives it from the largest receive buffer.",
                           "option.window_scale.why"),
        QT_TRANSLATE_NOOP3("phrases", "Selective acknowledgement (SACK)", "option.sack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Offer SACK-permitted in the SYN; where both sides do, the receiver reports which "
                           "out-of-order text it holds.",
                           "option.sack.why"),
        QT_TRANSLATE_NOOP3("phrases", "Duplicate SACK (DSACK)", "option.dsack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Report text that came twice in the first SACK block, so that the sender learns "
                           "that a retransmission was needless.",
                           "option.dsack.why"),
        QT_TRANSLATE_NOOP3("phrases", "Timestamps", "option.timestamps"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Offer the timestamps option; where both sides do, each echo measures the round "
                           "trip and old duplicates are recognised (PAWS).",
                           "option.timestamps.why"),
        QT_TRANSLATE_NOOP3("phrases", "Require agreed timestamps", "option.require_timestamps"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Where timestamps were agreed on, drop a segment that comes without them; Linux "
                           "takes it nevertheless.",
                           "option.require_timestamps.why"),
        QT_TRANSLATE_NOOP3("phrases", "Receive buffer", "option.receive_buffer_bytes"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How much text the host keeps for its application, and so how large a window it "
                           "offers; without window scaling at most 65535 bytes can be offered.",
                           "option.receive_buffer_bytes.why"),
        QT_TRANSLATE_NOOP3("phrases", "Window grows with arrivals", "option.window_growth"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Offer a small window at first and let it grow only as full segments arrive, as "
                           "Linux does; off: the whole free buffer is offered.",
                           "option.window_growth.why"),
        QT_TRANSLATE_NOOP3("phrases", "Receive buffer tunes itself", "option.receive_autotuning"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Let the receive buffer grow with what the application reads in a round trip, so "
                           "that it does not limit a fast path.",
                           "option.receive_autotuning.why"),
        QT_TRANSLATE_NOOP3("phrases", "Largest receive buffer", "option.receive_buffer_max_bytes"),
        QT_TRANSLATE_NOOP3("phrases", "How far the receive buffer may grow by itself.",
                           "option.receive_buffer_max_bytes.why"),
        QT_TRANSLATE_NOOP3("phrases", "Send buffer", "option.send_buffer_bytes"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How much text the host keeps until it is acknowledged; a write waits while there "
                           "is no room; 0 sets no limit.",
                           "option.send_buffer_bytes.why"),
        QT_TRANSLATE_NOOP3("phrases", "Zero-window probe", "option.window_probe"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "What asks whether a zero window has opened: one byte of new data (one-byte), as RFC 9293 "
            "writes, or a segment without data and with an old number (empty), as Linux sends.",
            "option.window_probe.why"),
        QT_TRANSLATE_NOOP3("phrases", "Initial RTO", "option.initial_rto"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The retransmission time-out before any round trip has been measured, hence that "
                           "of the first SYN.",
                           "option.initial_rto.why"),
        QT_TRANSLATE_NOOP3("phrases", "Smallest RTO", "option.min_rto"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The retransmission time-out never falls below this value; RFC 6298 says one "
                           "second, Linux takes 200 ms.",
                           "option.min_rto.why"),
        QT_TRANSLATE_NOOP3("phrases", "What the smallest RTO binds", "option.rto_floor"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Whether the floor holds for the whole RTO (whole-rto), or only for its variance "
                           "term, so that RTO = SRTT + max(4·RTTVAR, floor) (variance).",
                           "option.rto_floor.why"),
        QT_TRANSLATE_NOOP3("phrases", "Largest RTO", "option.max_rto"),
        QT_TRANSLATE_NOOP3("phrases", "Doubling stops here; RFC 6298 asks for at least 60 seconds.",
                           "option.max_rto.why"),
        QT_TRANSLATE_NOOP3("phrases", "RTO after a lost SYN", "option.rto_after_syn_loss"),
        QT_TRANSLATE_NOOP3("phrases",
                           "If a SYN had to be repeated, data starts with at least this time-out, because "
                           "the path may be slow.",
                           "option.rto_after_syn_loss.why"),
        QT_TRANSLATE_NOOP3("phrases", "Linear time-outs of a SYN", "option.syn_linear_timeouts"),
        QT_TRANSLATE_NOOP3("phrases",
                           "So many time-outs of a SYN come at equal intervals before the back-off begins to "
                           "double them; they do not count as retries.",
                           "option.syn_linear_timeouts.why"),
        QT_TRANSLATE_NOOP3("phrases", "SYN again after a bad ACK", "option.syn_repeat_after_reset"),
        QT_TRANSLATE_NOOP3("phrases",
                           "In SYN-SENT an ACK of something never sent is answered by RST; this much later "
                           "the SYN is repeated; zero waits for the RTO.",
                           "option.syn_repeat_after_reset.why"),
        QT_TRANSLATE_NOOP3("phrases", "Tail loss probe (TLP)", "option.tail_loss_probe"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "About two round trips after the last segment, send it once more instead of waiting for the RTO.",
            "option.tail_loss_probe.why"),
        QT_TRANSLATE_NOOP3("phrases", "Loss recovery", "option.loss_recovery"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "How a loss is mended before the RTO: not at all (timeout-only), fast retransmit and fast "
            "recovery (reno), the same and on through every partial ACK (newreno), or by SACK blocks (sack).",
            "option.loss_recovery.why"),
        QT_TRANSLATE_NOOP3("phrases", "Duplicate ACK threshold", "option.duplicate_ack_threshold"),
        QT_TRANSLATE_NOOP3("phrases",
                           "So many duplicate ACKs, or so many segments SACKed above a hole, are taken as a "
                           "loss and not as reordering.",
                           "option.duplicate_ack_threshold.why"),
        QT_TRANSLATE_NOOP3("phrases", "Limited transmit", "option.limited_transmit"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Each of the first two duplicate ACKs lets one new segment go, so that a small "
                           "window still brings about enough duplicate ACKs.",
                           "option.limited_transmit.why"),
        QT_TRANSLATE_NOOP3("phrases", "Proportional rate reduction (PRR)",
                           "option.proportional_rate_reduction"),
        QT_TRANSLATE_NOOP3("phrases",
                           "In recovery, send in proportion to what arrives, so that the window reaches "
                           "ssthresh evenly instead of at one stroke.",
                           "option.proportional_rate_reduction.why"),
        QT_TRANSLATE_NOOP3("phrases", "Loss by time (RACK)", "option.rack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Take as lost what was sent well before something that has arrived: time decides "
                           "instead of counting duplicate ACKs.",
                           "option.rack.why"),
        QT_TRANSLATE_NOOP3("phrases", "Forward RTO-recovery (F-RTO)", "option.f_rto"),
        QT_TRANSLATE_NOOP3("phrases",
                           "After a time-out, tell from the next ACKs whether it was spurious, before "
                           "everything is sent again.",
                           "option.f_rto.why"),
        QT_TRANSLATE_NOOP3("phrases", "Undo of needless reductions", "option.undo_spurious"),
        QT_TRANSLATE_NOOP3("phrases",
                           "When timestamps or DSACK prove that a retransmission was needless, give the "
                           "congestion window back what it has lost.",
                           "option.undo_spurious.why"),
        QT_TRANSLATE_NOOP3("phrases", "SYN retries", "option.syn_retries"),
        QT_TRANSLATE_NOOP3("phrases", "How often a SYN is repeated before connect fails with ETIMEDOUT.",
                           "option.syn_retries.why"),
        QT_TRANSLATE_NOOP3("phrases", "SYN,ACK retries", "option.synack_retries"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "How often a SYN,ACK is repeated before the half-open connection is silently given up.",
            "option.synack_retries.why"),
        QT_TRANSLATE_NOOP3("phrases", "Data retries", "option.data_retries"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "How often data or a FIN is repeated before the connection is given up with ETIMEDOUT.",
            "option.data_retries.why"),
        QT_TRANSLATE_NOOP3("phrases", "Orphan retries", "option.orphan_retries"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "The same for a connection that no application holds any more; 0 takes the data retries.",
            "option.orphan_retries.why"),
        QT_TRANSLATE_NOOP3("phrases", "Shortest time to try a SYN (R2)", "option.r2_syn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How long a SYN must have been tried before the host gives up; the count of "
                           "retries must be reached too.",
                           "option.r2_syn.why"),
        QT_TRANSLATE_NOOP3("phrases", "Shortest time to try data (R2)", "option.r2_data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How long data must have been tried before the host gives up; the count of "
                           "retries must be reached too.",
                           "option.r2_data.why"),
        QT_TRANSLATE_NOOP3("phrases", "Delayed ACK", "option.delayed_ack"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Hold the ACK of in-order data back, for at most one segment, so that it can ride on an answer.",
            "option.delayed_ack.why"),
        QT_TRANSLATE_NOOP3("phrases", "Longest delay of an ACK", "option.delayed_ack_timeout"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "A delayed ACK leaves after this time at the latest; RFC 9293 allows less than half a second.",
            "option.delayed_ack_timeout.why"),
        QT_TRANSLATE_NOOP3("phrases", "Quick ACK at the start", "option.quick_ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The first segments of a burst are acknowledged at once; delaying begins when the "
                           "exchange has become interactive.",
                           "option.quick_ack.why"),
        QT_TRANSLATE_NOOP3("phrases", "Compression of SACKs", "option.sack_compression"),
        QT_TRANSLATE_NOOP3("phrases",
                           "While something is missing, put ACKs that only report more SACKed text off for "
                           "at most this long; zero sends each at once.",
                           "option.sack_compression.why"),
        QT_TRANSLATE_NOOP3("phrases", "Most SACKs put off", "option.sack_compression_segments"),
        QT_TRANSLATE_NOOP3("phrases",
                           "After so many segments an ACK leaves even though the time is not over.",
                           "option.sack_compression_segments.why"),
        QT_TRANSLATE_NOOP3("phrases", "One ACK for one instant", "option.aggregation"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "In-order segments that arrive at one instant are acknowledged once; off: each by itself.",
            "option.aggregation.why"),
        QT_TRANSLATE_NOOP3("phrases", "Nagle algorithm", "option.nagle"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A short segment waits as long as anything that was sent is unacknowledged.",
                           "option.nagle.why"),
        QT_TRANSLATE_NOOP3("phrases", "Nagle by short segments", "option.nagle_minshall"),
        QT_TRANSLATE_NOOP3("phrases",
                           "With Nagle on, let a short segment wait only while another short one is "
                           "unacknowledged; full segments do not hold it back.",
                           "option.nagle_minshall.why"),
        QT_TRANSLATE_NOOP3("phrases", "Override of silly-window avoidance", "option.sws_override"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How long the sender may hold a short segment back for a larger window before it "
                           "is sent nevertheless.",
                           "option.sws_override.why"),
        QT_TRANSLATE_NOOP3("phrases", "Congestion control", "option.congestion_control"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Who sets the congestion window: Reno adds one segment a round trip and halves "
                           "(reno); CUBIC grows along a cubic curve and goes down to seven tenths (cubic).",
                           "option.congestion_control.why"),
        QT_TRANSLATE_NOOP3("phrases", "HyStart: early end of slow start", "option.hystart"),
        QT_TRANSLATE_NOOP3(
            "phrases", "CUBIC leaves slow start as soon as the round trips grow, before the queue overflows.",
            "option.hystart.why"),
        QT_TRANSLATE_NOOP3("phrases", "Slow start after idle", "option.slow_start_after_idle"),
        QT_TRANSLATE_NOOP3("phrases",
                           "After a silence longer than the RTO, begin with the initial window again.",
                           "option.slow_start_after_idle.why"),
        QT_TRANSLATE_NOOP3("phrases", "Only a used window grows", "option.cwnd_validation"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The congestion window does not grow while the application, and not the window, "
                           "limits what is sent.",
                           "option.cwnd_validation.why"),
        QT_TRANSLATE_NOOP3("phrases", "Explicit congestion notification (ECN)", "option.ecn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Let routers mark instead of drop: never (off), where the peer asks for it "
                           "(accept), or ask every peer for it (request).",
                           "option.ecn.why"),
        QT_TRANSLATE_NOOP3("phrases", "Initial congestion window", "option.initial_window_segments"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "How many segments may be in flight before the first acknowledgement of data comes back.",
            "option.initial_window_segments.why"),
        QT_TRANSLATE_NOOP3("phrases", "Lost SYNs before a window of one segment",
                           "option.syn_losses_for_loss_window"),
        QT_TRANSLATE_NOOP3("phrases",
                           "After so many losses of its SYN or SYN,ACK a host begins to send data with a "
                           "congestion window of one segment.",
                           "option.syn_losses_for_loss_window.why"),
        QT_TRANSLATE_NOOP3("phrases", "Congestion window in segments", "option.cwnd_in_segments"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Count what is in flight by segments, however short, instead of by bytes.",
                           "option.cwnd_in_segments.why"),
        QT_TRANSLATE_NOOP3("phrases", "Place of the FIN", "option.fin"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Whether FIN waits for a segment of its own (apart) or rides on the last data segment (on-data).",
            "option.fin.why"),
        QT_TRANSLATE_NOOP3("phrases", "Maximum segment lifetime (MSL)", "option.msl"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How long a segment may wander in the network; TIME-WAIT lasts twice as long.",
                           "option.msl.why"),
        QT_TRANSLATE_NOOP3("phrases", "Life of an orphaned FIN-WAIT-2", "option.fin_timeout"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How long FIN-WAIT-2 is kept once no application holds it; zero keeps it for "
                           "ever, as RFC 9293 does.",
                           "option.fin_timeout.why"),
        QT_TRANSLATE_NOOP3("phrases", "User timeout", "option.user_timeout"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How long what was sent may stay unacknowledged before the connection is given up "
                           "with ETIMEDOUT; zero sets no limit.",
                           "option.user_timeout.why"),
        QT_TRANSLATE_NOOP3("phrases", "Start of the user timeout", "option.user_timeout_since"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Whether it counts from the first sending of the oldest unacknowledged segment "
                           "(first-sent) or from its first repetition (first-retransmitted).",
                           "option.user_timeout_since.why"),
        QT_TRANSLATE_NOOP3("phrases", "Keep-alive", "option.keep_alive"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Ask a silent peer now and then whether it is still there; off unless the "
                           "application asks for it.",
                           "option.keep_alive.why"),
        QT_TRANSLATE_NOOP3("phrases", "Idle time before keep-alive", "option.keep_alive_idle"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "How long nothing must have come before the first probe; at least two hours by default.",
            "option.keep_alive_idle.why"),
        QT_TRANSLATE_NOOP3("phrases", "Interval of keep-alive probes", "option.keep_alive_interval"),
        QT_TRANSLATE_NOOP3("phrases", "How long to wait for an answer to one probe before the next is sent.",
                           "option.keep_alive_interval.why"),
        QT_TRANSLATE_NOOP3("phrases", "Keep-alive probes", "option.keep_alive_probes"),
        QT_TRANSLATE_NOOP3(
            "phrases", "After so many probes without an answer the connection is given up with ETIMEDOUT.",
            "option.keep_alive_probes.why"),
        QT_TRANSLATE_NOOP3("phrases", "Reuse of TIME-WAIT", "option.time_wait_reuse"),
        QT_TRANSLATE_NOOP3("phrases",
                           "TIME-WAIT may give way to a newer SYN, newer by sequence number or by timestamp; "
                           "with timestamps an active open may reuse its 4-tuple too.",
                           "option.time_wait_reuse.why"),
        QT_TRANSLATE_NOOP3("phrases", "Form of the aborting RST", "option.abort_form"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Whether abort sends RST with an acknowledgment number (rst-ack), as stacks do, "
                           "or a bare RST (bare-rst), as RFC 9293 writes.",
                           "option.abort_form.why"),
        QT_TRANSLATE_NOOP3("phrases", "RST in a passive SYN-RECEIVED", "option.embryo_rst"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Which RST ends a connection that a listener has begun and nobody has completed: "
                           "only one at RCV.NXT (exact), or any in the window (in-window).",
                           "option.embryo_rst.why"),
        QT_TRANSLATE_NOOP3("phrases", "Text outlives a reset", "option.reset_keeps_text"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Text that had arrived in order before a RST can still be read; off: the reset "
                           "throws it away, as RFC 9293 writes.",
                           "option.reset_keeps_text.why"),
        QT_TRANSLATE_NOOP3("phrases", "Challenge ACKs (RFC 5961)", "option.rfc5961"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Answer a RST or SYN that is not exactly right by an ACK that asks the peer, so "
                           "that a blind forger cannot end the connection.",
                           "option.rfc5961.why"),
        QT_TRANSLATE_NOOP3("phrases", "Shortest interval of challenge ACKs", "option.challenge_ack_interval"),
        QT_TRANSLATE_NOOP3("phrases",
                           "At most one challenge ACK, or answer to an out-of-window ACK, leaves a "
                           "connection in this time; zero sets no limit.",
                           "option.challenge_ack_interval.why"),
        QT_TRANSLATE_NOOP3("phrases", "TIME-WAIT ignores RST", "option.rfc1337"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "A RST does not end TIME-WAIT, so that no old segment can end the guard against old segments.",
            "option.rfc1337.why"),
        QT_TRANSLATE_NOOP3("phrases", "Silent closed ports", "option.blackhole"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Segments for a closed port get no RST, so that a client tries until it gives up.",
                           "option.blackhole.why"),
        QT_TRANSLATE_NOOP3("phrases", "Answer to a repeated SYN", "option.repeated_syn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "What a repeated SYN in SYN-RECEIVED gets: a bare ACK (bare-ack), as RFC 9293 has "
                           "it, or the SYN,ACK again (syn-ack), as Linux does.",
                           "option.repeated_syn.why"),
        QT_TRANSLATE_NOOP3("phrases", "Answer to an old SYN,ACK", "option.old_syn_ack"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Whether an old SYN,ACK in SYN-RECEIVED is answered once its ACK has been "
                           "processed (reply) or not (silent).",
                           "option.old_syn_ack.why"),
        QT_TRANSLATE_NOOP3("phrases", "Accept queue (backlog)", "option.backlog"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "How many finished connections may wait for accept; a listen call can name its own number.",
            "option.backlog.why"),
        QT_TRANSLATE_NOOP3("phrases", "SYN queue", "option.syn_backlog"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "How many half-open connections a listener keeps while it waits for their third segment.",
            "option.syn_backlog.why"),
        QT_TRANSLATE_NOOP3("phrases", "SYN cookies", "option.syn_cookies"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Answer a SYN without keeping anything and recognise the connection by its third "
                           "segment: never (off), when the SYN queue is full (when-full), or always.",
                           "option.syn_cookies.why"),
        QT_TRANSLATE_NOOP3("phrases", "Reset when the accept queue is full", "option.abort_on_overflow"),
        QT_TRANSLATE_NOOP3("phrases",
                           "A third segment that finds the accept queue full is answered by RST; off: it is "
                           "ignored, and the SYN,ACK is repeated.",
                           "option.abort_on_overflow.why"),
        QT_TRANSLATE_NOOP3("phrases", "Deferred accept", "option.defer_accept"),
        QT_TRANSLATE_NOOP3("phrases",
                           "For this long a connection is handed to the application only when data has come; "
                           "zero does not wait.",
                           "option.defer_accept.why"),
        QT_TRANSLATE_NOOP3("phrases", "TCP Fast Open", "option.fast_open"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Carry data in the SYN once the server has given a cookie, and, as a server, give "
                           "cookies and take such data.",
                           "option.fast_open.why"),
        QT_TRANSLATE_NOOP3("phrases", "Cookie length", "option.fast_open_cookie_bytes"),
        QT_TRANSLATE_NOOP3("phrases", "How many bytes the cookies of this server have: an even number.",
                           "option.fast_open_cookie_bytes.why"),
        QT_TRANSLATE_NOOP3("phrases", "Pending Fast Open requests", "option.fast_open_queue"),
        QT_TRANSLATE_NOOP3("phrases",
                           "How many connections may have been opened by data in the SYN and still wait for "
                           "their third segment; beyond that an ordinary handshake is made.",
                           "option.fast_open_queue.why"),
        QT_TRANSLATE_NOOP3("phrases", "Negative cache", "option.fast_open_negative_cache"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "After a SYN with data had to be repeated, the next opens to that server are ordinary ones.",
            "option.fast_open_negative_cache.why"),
        QT_TRANSLATE_NOOP3("phrases", "Experimental option kind 254", "option.fast_open_experimental"),
        QT_TRANSLATE_NOOP3(
            "phrases", "Ask a server that did not answer kind 34 once more with the experimental kind 254.",
            "option.fast_open_experimental.why"),
        QT_TRANSLATE_NOOP3("phrases", "Room for options beside SYN data", "option.fast_open_option_room"),
        QT_TRANSLATE_NOOP3("phrases", "How much of the MSS the text in a SYN leaves free for options.",
                           "option.fast_open_option_room.why"),
        QT_TRANSLATE_NOOP3("phrases", "Data in the SYN,ACK", "option.fast_open_syn_ack_data"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The server holds its SYN,ACK until its application has had its turn, so that it "
                           "can carry the answer.",
                           "option.fast_open_syn_ack_data.why"),
        QT_TRANSLATE_NOOP3("phrases", "What if: two-way handshake", "option.what_if_two_way"),
        QT_TRANSLATE_NOOP3(
            "phrases", "Not TCP: the passive side is ESTABLISHED as soon as a SYN has come, even an old one.",
            "option.what_if_two_way.why"),
        QT_TRANSLATE_NOOP3("phrases", "What if: four-message handshake", "option.what_if_four_message"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Not TCP: the passive side answers a SYN with ACK and SYN in two segments.",
                           "option.what_if_four_message.why"),
        QT_TRANSLATE_NOOP3("phrases", "What if: no TIME-WAIT", "option.what_if_no_time_wait"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Not TCP: the side that closes first goes straight to CLOSED, so nobody answers a repeated FIN.",
            "option.what_if_no_time_wait.why"),
        QT_TRANSLATE_NOOP3("phrases", "What if: always the same ISN", "option.what_if_fixed_isn"),
        QT_TRANSLATE_NOOP3("phrases",
                           "Not TCP: every incarnation begins with the same initial sequence number, so old "
                           "segments fit into the new one.",
                           "option.what_if_fixed_isn.why"),
        QT_TRANSLATE_NOOP3("phrases", "What if: Fast Open without cookies",
                           "option.what_if_fast_open_without_cookie"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "Not TCP: the text of any SYN is taken without a cookie, so that anybody can spoof requests.",
            "option.what_if_fast_open_without_cookie.why"),
        QT_TRANSLATE_NOOP3("phrases", "Header and options", "option-group.header"),
        QT_TRANSLATE_NOOP3("phrases", "Buffers and windows", "option-group.buffers"),
        QT_TRANSLATE_NOOP3("phrases", "Retransmission", "option-group.retransmission"),
        QT_TRANSLATE_NOOP3("phrases", "Loss recovery", "option-group.recovery"),
        QT_TRANSLATE_NOOP3("phrases", "Congestion control", "option-group.congestion"),
        QT_TRANSLATE_NOOP3("phrases", "Acknowledgement", "option-group.acknowledgement"),
        QT_TRANSLATE_NOOP3("phrases", "Sending", "option-group.sending"),
        QT_TRANSLATE_NOOP3("phrases", "Closing and idle connections", "option-group.closing"),
        QT_TRANSLATE_NOOP3("phrases", "Defence and doubtful segments", "option-group.robustness"),
        QT_TRANSLATE_NOOP3("phrases", "Listening", "option-group.listening"),
        QT_TRANSLATE_NOOP3("phrases", "TCP Fast Open", "option-group.fast-open"),
        QT_TRANSLATE_NOOP3("phrases", "What if (not TCP)", "option-group.what-if"),
        QT_TRANSLATE_NOOP3("phrases", "bytes", "unit.bytes"),
        QT_TRANSLATE_NOOP3("phrases", "time", "unit.time"),
        QT_TRANSLATE_NOOP3("phrases", "bits", "unit.bits"),
        QT_TRANSLATE_NOOP3("phrases", "segments", "unit.segments"),
        QT_TRANSLATE_NOOP3("phrases", "retransmissions", "unit.retransmissions"),
        QT_TRANSLATE_NOOP3("phrases", "time-outs", "unit.time-outs"),
        QT_TRANSLATE_NOOP3("phrases", "connections", "unit.connections"),
        QT_TRANSLATE_NOOP3("phrases", "probes", "unit.probes"),
    };
    return kPhrases;
}

}  // namespace theater::ui
