// The retransmission queue (RFC 9293 §3.4): what was sent and has not been acknowledged, in order of number.
// It counts as it is changed, so that no acknowledgement has to walk over all of it.
#pragma once

#include <cstdint>

#include "core/base/queue.h"
#include "core/base/time.h"
#include "core/tcp/segment.h"

namespace theater::tcp {

/// A segment on the retransmission queue: what was sent from `seq` on and has not been acknowledged.
struct SentSegment {
    std::uint64_t offset = 0;  ///< of the text in the stream of what this side sends
    Instant sent_at;           ///< the last time
    Seq seq;
    std::uint32_t text_len = 0;
    std::uint32_t order = 0;  ///< counts the sendings of the connection: which of one instant was later
    Flags controls;  ///< SYN and FIN, which occupy sequence space, and PSH, which is repeated with the text
    bool retransmitted : 1 = false;  ///< Karn: it gives no RTT sample any more (RFC 6298 §3)
    bool lost : 1 = false;        ///< taken as lost: what was sent of it first is not in the network any more
    bool resent : 1 = false;      ///< a repetition of it is thought to be in the network
    bool sacked : 1 = false;      ///< the peer has reported it (RFC 2018)
    std::uint8_t unused : 4 = 0;  // packs well only without undefined bits
    std::uint16_t unused_too = 0;

    std::uint32_t len() const {
        return text_len + (controls.has(Flag::Syn) ? 1u : 0u) + (controls.has(Flag::Fin) ? 1u : 0u);
    }
    Seq end() const { return seq + len(); }
    /// Lost, and not sent again since.
    bool waits() const { return lost && !resent && !sacked; }
    friend bool operator==(const SentSegment &, const SentSegment &) = default;
};

/// So many segments and so many sequence numbers.
struct Amount {
    std::uint32_t segments = 0, bytes = 0;
    Amount &operator+=(const Amount &other) {
        segments += other.segments;
        bytes += other.bytes;
        return *this;
    }
    Amount &operator-=(const Amount &other) {
        segments -= other.segments;
        bytes -= other.bytes;
        return *this;
    }
    friend bool operator==(const Amount &, const Amount &) = default;
};

static_assert(sizeof(SentSegment) == 32);

class SentQueue {
public:
    using const_iterator = Queue<SentSegment>::const_iterator;

    bool empty() const { return segments_.empty(); }
    std::size_t size() const { return segments_.size(); }
    const SentSegment &operator[](std::size_t place) const { return segments_[place]; }
    const SentSegment &front() const { return segments_.front(); }
    const SentSegment &back() const { return segments_.back(); }
    const_iterator begin() const { return segments_.begin(); }
    const_iterator end() const { return segments_.end(); }
    /// The place of the first segment that reaches beyond `seq`; size() if there is none.
    std::size_t place_of(Seq seq) const;

    void push_back(const SentSegment &segment);
    void pop_front();
    void clear();
    /// Keeps the part of the first segment from `seq` on; SYN is its first number, FIN its last.
    void cut_front(Seq seq);

    /// Taken as lost; where it had been sent again, that repetition is what is lost. Not if it is reported.
    void mark_lost(std::size_t place);
    /// Not lost after all.
    void unmark_lost(std::size_t place);
    /// The peer has reported it: neither it nor a repetition is missed any more.
    void mark_sacked(std::size_t place);
    /// The peer has forgotten what it reported (RFC 2018 §8).
    void unmark_sacked(std::size_t place);
    /// Sent again now. A probe repeats what is not lost and is not counted.
    enum class Counted : std::uint8_t { Yes, No };
    void mark_resent(std::size_t place, Instant now, std::uint32_t order, Counted counted);
    /// The repetition has been found needless or gone.
    void unmark_resent(std::size_t place);
    /// Shortens the last segment by so many bytes of text, which also loses its PSH; it goes if nothing is
    /// left.
    void shorten_back(std::uint32_t bytes);

    const Amount &total() const { return total_; }
    const Amount &sacked() const { return sacked_; }
    const Amount &lost() const { return lost_; }
    const Amount &resent() const { return resent_; }
    /// How many wait to be sent again.
    std::uint32_t waiting() const { return waiting_; }
    /// The place of the first that waits to be sent again; size() if none does.
    std::size_t first_waiting();
    /// What is thought to be in the network (RFC 6675 §2, as Linux counts it): all that was sent less what is
    /// reported or lost, and what was sent again.
    Amount pipe() const {
        return {total_.segments - sacked_.segments - lost_.segments + resent_.segments,
                total_.bytes - sacked_.bytes - lost_.bytes + resent_.bytes};
    }

    /// Calls visit(queue) for what is long in it.
    template <typename Visit>
    void for_each_queue(const Visit &visit) {
        visit(segments_);
    }

    friend bool operator==(const SentQueue &a, const SentQueue &b);

private:
    SentSegment &at(std::size_t place) { return segments_[place]; }
    void count(const SentSegment &segment, int times);

    Queue<SentSegment> segments_;
    Amount total_, sacked_, lost_, resent_;
    std::uint32_t waiting_ = 0;
    std::size_t hint_ = 0;  // no segment before this place waits
};

}  // namespace theater::tcp
