// What one acknowledgement has told the sender; made in acknowledge.cpp, read by loss recovery and congestion
// control, gone when the segment has been processed.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/time.h"
#include "core/tcp/sent_queue.h"

namespace theater::tcp {

struct AckReport {
    Seq prior_una;
    Amount prior_pipe;
    bool advanced = false;            ///< SND.UNA has moved
    bool text_acked = false;          ///< … over text or FIN
    bool duplicate = false;           ///< "DUPLICATE ACKNOWLEDGMENT" (RFC 5681 §2)
    bool plain = false;               ///< neither text nor another window
    bool newly_sacked = false;        ///< a SACK block reports something new
    bool dsack = false;               ///< the first block reports a duplicate (RFC 2883)
    bool dsack_of_probe = false;      ///< … and it is the tail loss probe
    bool congestion_echo = false;     ///< ECE
    bool original_delivered = false;  ///< something never sent again, sent before the loss, has arrived
    bool repetition_acked = false;    ///< something that was sent more than once is acknowledged
    bool repetition_lost = false;     ///< a repetition has been found lost
    bool window_set = false;          ///< cwnd has been set by the end of a recovery
    bool restart_timer = false;       ///< RFC 6298 (5.3)
    Amount acked;                     ///< by the number
    Amount delivered;                 ///< by the number or by SACK, each once
    Amount lost;                      ///< found lost by this ACK
    std::optional<Instant> first_sent, last_sent;  ///< of what the number acknowledges, sent once only
    std::optional<Instant> first_sacked;           ///< when the oldest newly reported segment left
    std::optional<Duration> rtt;                   ///< of the newest, for RACK and congestion control
    std::optional<std::uint32_t> echo;             ///< TSecr, where timestamps are agreed on
    std::optional<Seq> overtaken;  ///< the lowest that arrived after something beyond it, sent once only
    Seq highest_before;            ///< the highest that was reported before this ACK
};

}  // namespace theater::tcp
