#include "core/tcp/reassembly.h"

#include <algorithm>

namespace theater::tcp {

namespace {

// Keeps the part of a piece from `seq` on.
void cut_front(Reassembly::Piece &piece, Seq seq) {
    const std::uint32_t cut = distance(piece.seq, seq);
    piece.seq = seq;
    piece.text.offset += cut;
    piece.text.len -= cut;
}

}  // namespace

void Reassembly::insert(Seq seq, const Payload &text, Seq rcv_nxt) {
    Piece rest{seq, text};
    if (before(rest.seq, rcv_nxt)) {
        if (at_or_before(rest.seq + rest.text.len, rcv_nxt)) return;
        cut_front(rest, rcv_nxt);
    }
    // What came first stays (RFC 9293 leaves the choice); only the gaps between the pieces are filled.
    for (std::size_t i = 0; rest.text.len > 0;) {
        if (i == pieces_.size() || at_or_before(rest.seq + rest.text.len, pieces_[i].seq)) {
            pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(i), rest);
            return;
        }
        const Seq held_end = pieces_[i].seq + pieces_[i].text.len;
        if (before(rest.seq, pieces_[i].seq)) {
            Piece front = rest;
            front.text.len = distance(rest.seq, pieces_[i].seq);
            pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(i), front);
            cut_front(rest, rest.seq + front.text.len);
            ++i;
        }
        if (before(rest.seq, held_end)) {
            if (at_or_before(rest.seq + rest.text.len, held_end)) return;
            cut_front(rest, held_end);
        }
        ++i;
    }
}

std::optional<Payload> Reassembly::take(Seq rcv_nxt) {
    while (!pieces_.empty() && at_or_before(pieces_.front().seq + pieces_.front().text.len, rcv_nxt)) {
        pieces_.erase(pieces_.begin());
    }
    if (pieces_.empty() || after(pieces_.front().seq, rcv_nxt)) return std::nullopt;
    cut_front(pieces_.front(), rcv_nxt);
    const Payload text = pieces_.front().text;
    pieces_.erase(pieces_.begin());
    return text;
}

bool Reassembly::holds(Seq seq, std::uint32_t len) const {
    if (len == 0) return false;
    Seq next = seq;
    for (const Piece &piece : pieces_) {
        if (after(piece.seq, next)) return false;
        const Seq end = piece.seq + piece.text.len;
        if (after(end, next)) next = end;
        if (at_or_before(seq + len, next)) return true;
    }
    return false;
}

std::uint32_t Reassembly::held_bytes() const {
    std::uint32_t bytes = 0;
    for (const Piece &piece : pieces_)
        bytes += piece.text.len;
    return bytes;
}

void Reassembly::clear() {
    pieces_.clear();
    fin_.reset();
}

}  // namespace theater::tcp
