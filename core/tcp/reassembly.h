// Out-of-order text, kept until the gap before it is filled (RFC 9293 §3.10.7.4 seventh, SHLD-31),
// and a FIN that came too early. Nothing is ever handed on before its turn.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/queue.h"
#include "core/tcp/segment.h"

namespace theater::tcp {

class Reassembly {
public:
    struct Piece {
        Seq seq;
        Payload text;
        friend bool operator==(const Piece &, const Piece &) = default;
    };

    /// Keeps text that begins at `seq`; what is already held stays, so pieces never overlap. Pieces that
    /// continue each other become one: there are as many as there are gaps.
    void insert(Seq seq, const Payload &text, Seq rcv_nxt);
    /// Keeps a FIN whose number is `seq`.
    void insert_fin(Seq seq) { fin_ = seq; }
    /// Takes the piece that begins at or before `rcv_nxt`, trimmed to begin there; nothing if there is a gap.
    std::optional<Payload> take(Seq rcv_nxt);
    /// Whether a kept FIN has its turn at `rcv_nxt`.
    bool fin_is_next(Seq rcv_nxt) const { return fin_ && *fin_ == rcv_nxt; }

    /// Whether all of these numbers are held already.
    bool holds(Seq seq, std::uint32_t len) const;

    bool empty() const { return pieces_.empty() && !fin_; }
    std::uint32_t held_bytes() const { return held_bytes_; }
    const Queue<Piece> &pieces() const { return pieces_; }
    const std::optional<Seq> &fin() const { return fin_; }
    void clear();
    /// Calls visit(queue) for what is long in it.
    template <typename Visit>
    void for_each_queue(const Visit &visit) {
        visit(pieces_);
    }

    friend bool operator==(const Reassembly &, const Reassembly &) = default;

private:
    std::size_t first_reaching(Seq seq) const;
    std::size_t put(std::size_t place, const Piece &piece);
    void join_with_next(std::size_t place);

    Queue<Piece> pieces_;  // in order of seq
    std::uint32_t held_bytes_ = 0;
    std::optional<Seq> fin_;
};

}  // namespace theater::tcp
