#include "core/record/run_figures.h"

#include <algorithm>
#include <map>

namespace theater::record {

namespace {

class Summing {
public:
    explicit Summing(const Recording &recording) : recording_(recording) {}

    RunFigures sum() {
        figures_.end = recording_.end();
        for (const ConnectionFigures &opening : figures_of(recording_)) {
            places_.emplace(opening.conn, figures_.connections.size());
            figures_.connections.push_back({opening, {}});
        }
        for (std::size_t i = 0; i < recording_.fact_count(); ++i) {
            const sim::Fact fact = recording_.fact(i);
            if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
                take(fact.at, *sent);
            } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
                take(fact.at, *arrived);
            } else if (const auto *text = std::get_if<sim::Delivered>(&fact.body)) {
                take(fact.at, *text);
            } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
                take(*event);
            }
        }
        for (const Recording::StateRecord &state : recording_.states())
            take(state);
        find_goodput();
        return std::move(figures_);
    }

private:
    /// How far the text of one direction of a connection has got.
    struct Progress {
        std::uint64_t end = 0, acked = 0;  ///< offsets: of what was sent, of what was acknowledged
    };

    void take(Instant at, const sim::SegmentSent &sent) {
        if (sent.from > 1 || sent.origin == sim::Origin::Forged) return;
        DirectionFigures &from = figures_.from[sent.from];
        ++from.segments;
        from.wire_bytes += tcp::packet_size(sent.segment);
        if (sent.retransmission) ++from.retransmissions;
        const tcp::Payload &text = sent.segment.text;
        if (text.len == 0) return;
        ++with_text_[sent.from];
        if (!from.first_sent) from.first_sent = at;
        std::uint64_t &end = progress_of(sent.conn, sent.from).end;
        end = std::max(end, text.offset + text.len);
    }

    Progress &progress_of(ConnId conn, HostId from) {
        if (conn != last_conn_ || last_progress_ == nullptr) {
            last_conn_ = conn;
            last_progress_ = &progress_[conn];
        }
        return (*last_progress_)[from];
    }

    // An acknowledgment reaches the sender of the text.
    void take(Instant at, const sim::Arrived &arrived) {
        if (arrived.host > 1 || !arrived.intact) return;
        Progress &progress = progress_of(arrived.conn, arrived.host);
        if (progress.acked == progress.end) return;
        const std::optional<SegmentRecord> record = recording_.segment(arrived.segment);
        if (!record || record->forged || !record->sent.segment.has(tcp::Flag::Ack)) return;
        // The number counts from the SYN, which takes one; beyond the text it is the FIN's.
        const auto next = static_cast<std::uint32_t>(progress.acked) + 1;
        const auto ahead = static_cast<std::int32_t>(record->ack_rel - next);
        if (ahead <= 0) return;
        const std::uint64_t acked =
            std::min(progress.acked + static_cast<std::uint64_t>(ahead), progress.end);
        figures_.from[arrived.host].acked_bytes += acked - progress.acked;
        figures_.from[arrived.host].last_acked = at;
        progress.acked = acked;
    }

    void take(Instant at, const sim::Delivered &text) {
        if (text.host > 1 || text.len == 0) return;
        DirectionFigures &from = figures_.from[1 - text.host];
        from.text_bytes += text.len;
        from.last_text = figures_.all_delivered = at;
    }

    // A copy of a segment that has arrived can be lost too; what counts is what never arrived.
    void take(const sim::WireEvent &event) {
        if (event.fate != sim::WireFate::Lost) return;
        const std::optional<SegmentRecord> record = recording_.segment(event.segment);
        if (!record || record->forged || record->sent.from > 1 || !record->arrivals.empty()) return;
        if (record->lost == 0 || record->fate != Fate::Lost) return;
        ++figures_.from[record->sent.from].lost;
    }

    void take(const Recording::StateRecord &state) {
        const HostId host = state.change.host;
        const ConnId conn = state.change.conn;
        if (host > 1) return;
        if (conn != 0) figures_.last_change = state.at;
        if (const auto place = places_.find(conn); place != places_.end())
            figures_.connections[place->second].end_state[host] = state.change.to;
        if (conn < latest_[host]) return;
        latest_[host] = conn;
        figures_.end_state[host] = state.change.to;
    }

    void find_goodput() {
        for (const HostId host : {HostId{0}, HostId{1}}) {
            DirectionFigures &from = figures_.from[host];
            if (with_text_[host] < DirectionFigures::kTransfer || !from.last_acked) continue;
            const std::int64_t ns = (*from.last_acked - *from.first_sent).ns;
            if (ns <= 0) continue;
            // In microseconds, so that nothing overflows: 2^64 bits a second are out of reach.
            const auto us = static_cast<std::uint64_t>(std::max<std::int64_t>(ns / 1'000, 1));
            const std::uint64_t bits = from.acked_bytes * 8;
            from.goodput_bps = bits / us * 1'000'000 + bits % us * 1'000'000 / us;
        }
    }

    const Recording &recording_;
    RunFigures figures_;
    std::map<ConnId, std::size_t> places_;
    ConnId latest_[2] = {0, 0};
    std::uint64_t with_text_[2] = {0, 0};
    std::map<ConnId, std::array<Progress, 2>> progress_;
    ConnId last_conn_ = 0;
    std::array<Progress, 2> *last_progress_ = nullptr;
};

}  // namespace

RunFigures run_figures(const Recording &recording) { return Summing(recording).sum(); }

}  // namespace theater::record
