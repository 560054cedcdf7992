// What a filter can ask of a segment and the segment alone does not tell: which connection it belongs to in
// the order of appearance, and what an analyser reads from its neighbours. Made in one go over a recording,
// piece by piece where the caller wants to breathe; eight bytes a segment.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/record/recording.h"

namespace theater::filter {

/// What Wireshark writes under tcp.analysis, from the order of sending. Where the recording knows better than
/// an analyser could guess (what was sent again, why, and what was overtaken), it is what really was.
enum class Trait : std::uint16_t {
    Retransmission = 1,
    FastRetransmission = 2,      ///< … in fast recovery, not after a time-out
    SpuriousRetransmission = 4,  ///< … of what its receiver had acknowledged before
    DuplicateAck = 8,
    LostSegment = 16,  ///< numbers are missing before it
    OutOfOrder = 32,   ///< it arrives behind a segment that left later and has a higher number
    ZeroWindow = 64,
    WindowUpdate = 128,
    WindowFull = 256,  ///< it fills all that its receiver has offered
    KeepAlive = 512,
    ZeroWindowProbe = 1024,
};

class PacketIndex {
public:
    /// A window scale that was not agreed upon (RFC 7323 §2.2: both SYNs must have the option).
    static constexpr std::uint8_t kNoScale = 255;

    struct Row {
        std::uint32_t stream = 0;  ///< connections in the order of appearance, from 0
        std::uint16_t traits = 0;
        std::uint8_t scale = kNoScale;  ///< shift count that holds for its window
        bool has(Trait trait) const { return (traits & static_cast<std::uint16_t>(trait)) != 0; }
    };

    /// Reads the segments from where it has come to the one before `until`, or to the last. Always with the
    /// same recording.
    void read(const record::Recording &recording, std::size_t until = SIZE_MAX);
    std::size_t size() const { return rows_.size(); }
    const Row &operator[](std::size_t place) const { return rows_[place]; }
    std::uint32_t stream_count() const { return next_stream_; }

private:
    using Ends = std::pair<tcp::Endpoint, tcp::Endpoint>;
    /// One direction of a connection as an analyser follows it.
    struct Side {
        bool has_sent = false;
        std::uint32_t next = 0, last_ack = 0;
        std::uint64_t window = 0;             ///< in bytes, as last told
        std::optional<std::uint8_t> offered;  ///< window scale of its SYN
    };
    struct Stream {
        tcp::Endpoint first;  ///< who is sides[0]
        std::array<Side, 2> sides;
    };
    /// A segment that has not arrived yet when the next one leaves, or arrives behind it.
    struct Flying {
        std::size_t place = 0;
        Instant arrives;
        tcp::Seq seq;
    };

    std::uint32_t stream_of(const record::SegmentRecord &record);
    std::uint16_t compare(const record::SegmentRecord &record, std::uint64_t window, const Side &mine,
                          const Side &other) const;
    void follow(const record::SegmentRecord &record, std::uint64_t window, Side &mine);
    void find_overtaken(const record::SegmentRecord &record, std::size_t place);
    void read_turns(const record::Recording &recording, const record::SegmentRecord &until);

    std::vector<Row> rows_;
    std::vector<Stream> streams_;
    std::map<sim::ConnId, std::uint32_t> by_conn_;
    std::map<Ends, std::uint32_t> by_ends_;
    std::map<std::pair<sim::HostId, sim::ConnId>, std::vector<Flying>> flying_;
    std::map<std::pair<sim::HostId, sim::ConnId>, bool> in_fast_recovery_;
    std::size_t next_mark_ = 0, next_fact_ = 0;
    std::uint32_t next_stream_ = 0;
};

}  // namespace theater::filter
