#include "core/filter/packet_index.h"

#include <algorithm>

namespace theater::filter {

namespace {

constexpr std::uint16_t bit(Trait trait) { return static_cast<std::uint16_t>(trait); }

/// a is before b in the circle of sequence numbers.
bool before(std::uint32_t a, std::uint32_t b) { return static_cast<std::int32_t>(a - b) < 0; }

bool is_plain(const tcp::Segment &segment) {
    return !segment.has(tcp::Flag::Syn) && !segment.has(tcp::Flag::Fin) && !segment.has(tcp::Flag::Rst);
}

}  // namespace

std::uint32_t PacketIndex::stream_of(const record::SegmentRecord &record) {
    const tcp::Segment &segment = record.sent.segment;
    const sim::ConnId conn = record.sent.conn;
    if (conn != 0) {
        if (const auto found = by_conn_.find(conn); found != by_conn_.end()) return found->second;
    }
    const Ends ends = std::minmax(segment.src, segment.dst);
    const auto latest = by_ends_.find(ends);
    // A forged segment, or the answer to one, belongs to the connection that it claims.
    if (latest != by_ends_.end() && (conn == 0 || record.forged)) return latest->second;
    const std::uint32_t stream = next_stream_++;
    by_ends_[ends] = stream;
    if (conn != 0) by_conn_[conn] = stream;
    streams_.push_back({segment.src, {}});
    return stream;
}

// The conditions are those of Wireshark's analysis, in its words; what is sent again is known here.
std::uint16_t PacketIndex::compare(const record::SegmentRecord &record, std::uint64_t window,
                                   const Side &mine, const Side &other) const {
    const tcp::Segment &segment = record.sent.segment;
    const std::uint32_t len = segment.text.len, seq = segment.seq.value, ack = segment.ack.value;
    std::uint16_t traits = 0;
    if (record.sent.retransmission) {
        traits |= bit(Trait::Retransmission);
        const auto found = in_fast_recovery_.find({record.sent.from, record.sent.conn});
        if (found != in_fast_recovery_.end() && found->second) traits |= bit(Trait::FastRetransmission);
        const std::uint32_t end = seq + segment.len();
        if (segment.len() > 0 && other.has_sent && other.last_ack != 0 && !before(other.last_ack, end))
            traits |= bit(Trait::SpuriousRetransmission);
    }
    if (segment.wnd == 0 && is_plain(segment)) traits |= bit(Trait::ZeroWindow);
    if (!mine.has_sent) return traits;
    if (before(mine.next, seq) && !segment.has(tcp::Flag::Rst) && !record.sent.retransmission)
        traits |= bit(Trait::LostSegment);
    if (!is_plain(segment)) return traits;
    if (len <= 1 && seq + 1 == mine.next && !record.sent.retransmission) traits |= bit(Trait::KeepAlive);
    if (len == 1 && seq == mine.next && other.has_sent && other.window == 0)
        traits |= bit(Trait::ZeroWindowProbe);
    if (len == 0 && segment.wnd != 0 && seq == mine.next && ack == mine.last_ack)
        traits |= window == mine.window ? bit(Trait::DuplicateAck) : bit(Trait::WindowUpdate);
    if (len > 0 && other.has_sent && other.last_ack != 0 &&
        seq + len == static_cast<std::uint32_t>(other.last_ack + other.window))
        traits |= bit(Trait::WindowFull);
    return traits;
}

void PacketIndex::follow(const record::SegmentRecord &record, std::uint64_t window, Side &mine) {
    const tcp::Segment &segment = record.sent.segment;
    const std::uint32_t end = segment.seq.value + segment.len();
    if (segment.has(tcp::Flag::Syn)) {
        mine.offered = segment.options.window_scale;
    }
    if (!mine.has_sent || before(mine.next, end)) mine.next = end;
    if (segment.has(tcp::Flag::Ack)) mine.last_ack = segment.ack.value;
    mine.window = window;
    mine.has_sent = true;
}

// Those that are still on their way stand in the order of their arrivals; whoever arrives before them has
// overtaken them.
void PacketIndex::find_overtaken(const record::SegmentRecord &record, std::size_t place) {
    if (record.sent.segment.len() == 0 || record.arrivals.empty()) return;
    std::vector<Flying> &flying = flying_[{record.sent.from, record.sent.conn}];
    const auto landed = std::find_if(flying.begin(), flying.end(),
                                     [&](const Flying &one) { return one.arrives > record.sent_at; });
    flying.erase(flying.begin(), landed);
    const Instant arrives = record.arrivals.front();
    while (!flying.empty() && flying.back().arrives > arrives) {
        const Flying &late = flying.back();
        if (before(late.seq.value, record.sent.segment.seq.value))
            rows_[late.place].traits |= bit(Trait::OutOfOrder);
        flying.pop_back();
    }
    flying.push_back({place, arrives, record.sent.segment.seq});
}

// The turning points of loss recovery are among what stands out; so few facts need to be looked at.
void PacketIndex::read_turns(const record::Recording &recording, const record::SegmentRecord &until) {
    const auto &marks = recording.marks();
    for (; next_mark_ < marks.size() && marks[next_mark_] <= until.sent_at; ++next_mark_) {
        const Instant at = marks[next_mark_];
        next_fact_ = std::max(next_fact_, recording.index_after(at - nanoseconds(1)));
        for (; next_fact_ < recording.fact_count() && recording.at(next_fact_) <= at; ++next_fact_) {
            if (recording.id(next_fact_) >= until.id) return;
            const sim::Fact fact = recording.fact(next_fact_);
            const auto *turned = std::get_if<sim::CongestionTurned>(&fact.body);
            if (turned == nullptr) continue;
            bool &fast = in_fast_recovery_[{turned->host, turned->conn}];
            switch (turned->event) {
                case tcp::CongestionEvent::FastRetransmit:
                case tcp::CongestionEvent::RackLoss: fast = true; break;
                case tcp::CongestionEvent::RecoveryEnd:
                case tcp::CongestionEvent::TimeOut:
                case tcp::CongestionEvent::LossEnd: fast = false; break;
                default: break;
            }
        }
    }
}

void PacketIndex::read(const record::Recording &recording, std::size_t until) {
    const auto segments = recording.segments();
    const std::size_t last = std::min(until, segments.size());
    rows_.reserve(segments.size());
    for (std::size_t place = rows_.size(); place < last; ++place) {
        const record::SegmentRecord record = segments[place];
        if (record.sent.retransmission) read_turns(recording, record);
        Row row;
        row.stream = stream_of(record);
        Stream &stream = streams_[row.stream];
        const std::size_t who = record.sent.segment.src == stream.first ? 0 : 1;
        Side &mine = stream.sides[who];
        const Side &other = stream.sides[1 - who];
        const bool agreed = mine.offered && other.offered && !record.sent.segment.has(tcp::Flag::Syn);
        if (agreed) row.scale = *mine.offered;
        const std::uint64_t window = std::uint64_t{record.sent.segment.wnd} << (agreed ? *mine.offered : 0);
        row.traits = compare(record, window, mine, other);
        // What a third host makes says nothing about the one in whose name it comes.
        if (!record.forged) follow(record, window, mine);
        rows_.push_back(row);
        if (!record.forged) find_overtaken(record, place);
    }
}

}  // namespace theater::filter
