// The SACK scoreboard (RFC 2018 §5, RFC 2883, RFC 6675 §4): what the peer has reported beyond SND.UNA.
#pragma once

#include "core/tcp/ack_report.h"
#include "core/tcp/tcb.h"

namespace theater::tcp {

/// SACK blocks are used to find losses on this connection.
bool uses_sack(const Tcb &tcb, const Config &config);
/// The end of the highest block reported; SND.UNA if there is none.
Seq highest_sacked(const Tcb &tcb);
/// Update (): takes the SACK blocks of an ACK into the scoreboard.
void take_sack_blocks_of(Tcb &tcb, const Segment &seg, AckReport &report, const Context &context);
/// Forgets what lies at or before SND.UNA.
void forget_below_una(Tcb &tcb);
/// IsLost () for everything on the queue: marks what DupThresh discontiguous blocks, or more than
/// (DupThresh - 1) * SMSS reported bytes, have overtaken (RFC 6675 §4).
void mark_lost_by_scoreboard(Tcb &tcb, const Config &config, AckReport &report);
/// Rule (3) of NextSeg () (RFC 6675 §4): the first hole below the highest block that has not been sent again;
/// the queue's size if there is none.
std::size_t next_hole(const Tcb &tcb);
/// All that was reported is forgotten: the peer may have thrown it away (RFC 2018 §8).
void forget_scoreboard(Tcb &tcb);

}  // namespace theater::tcp
