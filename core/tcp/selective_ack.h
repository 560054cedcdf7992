// What a receiver reports of text beyond RCV.NXT: SACK blocks (RFC 2018 §4) and duplicates (RFC 2883 §4).
#pragma once

#include "core/tcp/tcb.h"

namespace theater::tcp {

/// Whether text from `left` to `right` would change a block behind the second, or begin one when there are
/// two: it would come to stand in front of blocks that may not have been told yet.
bool changes_far_block(const Tcb &tcb, Seq left, Seq right);
/// Text from `left` to `right` has been kept out of order. It may have joined pieces that were there.
void note_kept_text(Tcb &tcb, Seq left, Seq right);
/// RCV.NXT has moved on: blocks that it has reached are no longer reported.
void forget_acked_blocks(Tcb &tcb);
/// Text or a FIN from `left` to `right` has come a second time: the next ACK says so.
void note_duplicate(Tcb &tcb, Seq left, Seq right, const Config &config);
/// Writes the blocks that the next ACK carries: a duplicate first, then the latest changes, as many as there
/// is room for beside timestamps. The duplicate is reported once only.
void take_sack_blocks(Tcb &tcb, std::uint8_t &count, std::array<Options::SackBlock, 4> &blocks);

}  // namespace theater::tcp
