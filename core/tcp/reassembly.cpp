#include "core/tcp/reassembly.h"

#include <algorithm>

namespace theater::tcp {

namespace {

Seq end_of(const Reassembly::Piece &piece) { return piece.seq + piece.text.len; }

// Keeps the part of a piece from `seq` on.
void cut_front(Reassembly::Piece &piece, Seq seq) {
    const std::uint32_t cut = distance(piece.seq, seq);
    piece.seq = seq;
    piece.text.offset += cut;
    piece.text.len -= cut;
}

bool continues(const Reassembly::Piece &first, const Reassembly::Piece &next) {
    return end_of(first) == next.seq && first.text.stream == next.text.stream &&
           first.text.offset + first.text.len == next.text.offset;
}

}  // namespace

// The place of the first piece that reaches beyond `seq`.
std::size_t Reassembly::first_reaching(Seq seq) const {
    const auto it = std::partition_point(pieces_.begin(), pieces_.end(), [seq](const Piece &piece) {
        return at_or_before(end_of(piece), seq);
    });
    return static_cast<std::size_t>(it - pieces_.begin());
}

void Reassembly::join_with_next(std::size_t place) {
    if (place + 1 >= pieces_.size() || !continues(pieces_[place], pieces_[place + 1])) return;
    pieces_[place].text.len += pieces_[place + 1].text.len;
    pieces_.erase(pieces_.begin() + static_cast<std::ptrdiff_t>(place + 1));
}

// Puts a piece before the one at `place`; returns the place of the piece of which it is a part now.
std::size_t Reassembly::put(std::size_t place, const Piece &piece) {
    held_bytes_ += piece.text.len;
    if (place > 0 && continues(pieces_[place - 1], piece)) {
        --place;
        pieces_[place].text.len += piece.text.len;
    } else {
        pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(place), piece);
    }
    join_with_next(place);
    return place;
}

void Reassembly::insert(Seq seq, const Payload &text, Seq rcv_nxt) {
    Piece rest{seq, text};
    if (before(rest.seq, rcv_nxt)) {
        if (at_or_before(end_of(rest), rcv_nxt)) return;
        cut_front(rest, rcv_nxt);
    }
    // What came first stays (RFC 9293 leaves the choice); only the gaps between the pieces are filled.
    while (rest.text.len > 0) {
        const std::size_t i = first_reaching(rest.seq);
        if (i == pieces_.size() || at_or_before(end_of(rest), pieces_[i].seq)) {
            put(i, rest);
            return;
        }
        const Seq held = pieces_[i].seq, held_end = end_of(pieces_[i]);
        if (before(rest.seq, held)) {
            Piece front = rest;
            front.text.len = distance(rest.seq, held);
            put(i, front);
        }
        if (at_or_before(end_of(rest), held_end)) return;
        cut_front(rest, held_end);
    }
}

std::optional<Payload> Reassembly::take(Seq rcv_nxt) {
    while (!pieces_.empty() && at_or_before(end_of(pieces_.front()), rcv_nxt)) {
        held_bytes_ -= pieces_.front().text.len;
        pieces_.pop_front();
    }
    if (pieces_.empty() || after(pieces_.front().seq, rcv_nxt)) return std::nullopt;
    held_bytes_ -= pieces_.front().text.len;
    cut_front(pieces_.front(), rcv_nxt);
    const Payload text = pieces_.front().text;
    pieces_.pop_front();
    return text;
}

bool Reassembly::holds(Seq seq, std::uint32_t len) const {
    if (len == 0) return false;
    Seq next = seq;
    for (std::size_t i = first_reaching(seq); i < pieces_.size(); ++i) {
        if (after(pieces_[i].seq, next)) return false;
        const Seq end = end_of(pieces_[i]);
        if (after(end, next)) next = end;
        if (at_or_before(seq + len, next)) return true;
    }
    return false;
}

void Reassembly::clear() {
    pieces_.clear();
    held_bytes_ = 0;
    fin_.reset();
}

}  // namespace theater::tcp
