// The index of a run for charts: every quantity of every connection as a curve in bounded memory. Some curves
// are what the endpoints measured; the others follow from the segments, as tcptrace draws them from a
// capture.
//
// A bucket of a long curve cannot be cut, so there is no "up to t": the index of a branch is made by feeding
// one from the beginning, by replay. The law: two indexes that were fed the same facts are equal.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "core/record/trace.h"
#include "core/sim/fact.h"

namespace theater::record {

/// The first ones are tcp::Quantity, in its order and units; bytes otherwise.
enum class Curve : std::uint8_t {
    Cwnd,
    Ssthresh,
    Pipe,
    RttSample,
    Srtt,
    Rttvar,
    Rto,
    SendWindow,
    ReceiveWindow,
    SendBuffer,
    ReceiveBuffer,
    Phase,
    Sent,          ///< the right edge of all text sent, relative to the first number
    Acknowledged,  ///< SND.UNA, as the segments tell it, relative
    WindowEdge,    ///< the right edge that the peer has offered, relative
    Flight,        ///< Sent less Acknowledged
    Resent,        ///< a range each: what was sent again, relative
    Selective,     ///< a range each: what the first SACK block of an ACK says has arrived, relative
    BytesSent,     ///< all text sent so far, what was sent again included
    Delivered,     ///< all text handed to the application so far, at the host that received it
    QueueBytes,    ///< what waits before the wire, headers included; of a host, conn 0
    QueueLength,   ///< how many segments wait before the wire; of a host, conn 0
};
inline constexpr int kCurveCount = 22;
/// "cwnd" … as tcp::to_string(Quantity), "sent-edge", "acked-edge", "window-edge", "flight", "resent",
/// "sacked", "bytes-sent", "bytes-delivered", "queue-bytes", "queue-segments".
std::string_view to_string(Curve curve);
constexpr Curve curve_of(tcp::Quantity quantity) { return static_cast<Curve>(quantity); }

class Series final : public sim::FactSink {
public:
    /// Whose curves: one side of one connection; the queue before the wire is the host's, with conn 0.
    struct Side {
        sim::HostId host = sim::kNoHost;
        sim::ConnId conn = 0;
        friend auto operator<=>(const Side &, const Side &) = default;
    };

    sim::Interest interest() const override { return sim::Interest::Measures; }
    /// In the order of happening. Facts that no curve is made of cost next to nothing.
    void on_fact(const sim::Fact &fact) override;
    void on_returned(const sim::Returned &) override {}

    /// All sides that have curves, ordered.
    std::vector<Side> sides() const;
    /// The curve; one without points if there is none.
    const Trace &curve(Side side, Curve curve) const;
    /// The other host of a connection; kNoHost as long as nothing was sent.
    sim::HostId peer_of(Side side) const;
    /// The sequence number that relative ones count from: the SYN's.
    std::optional<std::uint32_t> first_number(Side side) const;

    /// A new index of what comes after `t`: it knows what is needed to read segments, sums go on from where
    /// they were, and each curve begins at `t` with the value it had. To index a stretch of the run finely.
    Series from_here(Instant t) const;

    friend bool operator==(const Series &a, const Series &b);

private:
    /// One side of one connection and what the next segment is read with.
    struct Entry {
        Side side;
        sim::HostId peer = sim::kNoHost;
        std::optional<std::uint32_t> syn;          // its own initial sequence number
        std::optional<std::uint8_t> window_scale;  // as its SYN announced
        std::int64_t sent = 0, acked = 0, bytes_sent = 0, delivered = 0;
        std::array<std::uint8_t, kCurveCount> places{};  // in `traces`, from 1; 0: none yet
        std::vector<Trace> traces;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    /// An ACK on its way.
    struct Flying {
        sim::FactId id = 0;
        sim::ConnId conn = 0;
        std::uint32_t ack = 0;
        std::uint32_t sack_left = 0, sack_right = 0;  // equal: none
        std::uint16_t window = 0;
        std::uint8_t copies = 1;
        bool is_syn = false;
        friend bool operator==(const Flying &, const Flying &) = default;
    };
    struct Waiting {
        Instant departs;
        std::uint32_t bytes = 0;
        friend bool operator==(const Waiting &, const Waiting &) = default;
    };
    /// What waits before the wire in one direction.
    struct Queue {
        std::deque<Waiting> waiting;
        std::int64_t bytes = 0;
        friend bool operator==(const Queue &, const Queue &) = default;
    };

    Entry &entry(Side side);
    const Entry *find(Side side) const;
    Trace &trace(Entry &entry, Curve curve);
    void on_sent(const sim::Fact &fact, const sim::SegmentSent &sent);
    void on_text(Instant at, const sim::SegmentSent &sent, Entry &own);
    void on_arrived(Instant at, const sim::Arrived &arrived);
    void on_ack(Instant at, const Flying &ack, Side side);
    void forget_copy(sim::FactId segment);
    Flying *flying(sim::FactId segment);
    void wait(Instant at, const sim::SegmentSent &sent);
    void depart(Instant now);

    std::vector<Entry> entries_;  // ordered by side
    std::size_t last_ = 0;        // where the last side was found: facts of one side come in bunches
    std::deque<Flying> flying_;   // ordered by id
    std::vector<Queue> queues_;   // by host
    Instant next_departure_ = kNever;
};

}  // namespace theater::record
