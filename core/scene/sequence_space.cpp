#include "core/scene/sequence_space.h"

#include <algorithm>

namespace theater::scene {

namespace {

// More pieces than these nobody can tell apart; the rest is drawn as one.
constexpr std::size_t kMostPieces = 64;

class PieceList {
public:
    explicit PieceList(std::vector<SpacePiece> &out) : out_(out) {}

    /// Continues the last piece if it is of the same kind.
    void add(SpaceKind kind, std::uint32_t from, std::uint32_t to) {
        if (to <= from) return;
        if (!out_.empty() && out_.back().kind == kind && out_.back().to == from) {
            out_.back().to = to;
        } else {
            out_.push_back({kind, from, to});
        }
    }
    bool full() const { return out_.size() >= kMostPieces; }
    std::uint32_t end() const { return out_.empty() ? 0 : out_.back().to; }

private:
    std::vector<SpacePiece> &out_;
};

SpaceKind kind_of(const tcp::SentSegment &sent) {
    if (sent.sacked) return SpaceKind::Sacked;
    if (sent.resent) return SpaceKind::Resent;
    return sent.lost ? SpaceKind::Lost : SpaceKind::InFlight;
}

}  // namespace

std::string_view to_string(SpaceKind kind) {
    constexpr std::array<std::string_view, kSpaceKindCount> names{
        "acked", "in-flight", "sacked",  "lost",         "resent", "allowed", "not-yet",
        "read",  "unread",    "missing", "out-of-order", "window", "beyond"};
    return names[static_cast<std::size_t>(kind)];
}

std::optional<SequenceSpace> send_space(const tcp::Tcb &tcb) {
    const tcp::SendSpace &snd = tcb.snd;
    SequenceSpace space;
    space.first = snd.iss.value;
    const std::uint32_t una = distance(snd.iss, snd.una), nxt = distance(snd.iss, snd.nxt);
    const std::uint32_t edge = una + snd.wnd;
    PieceList pieces(space.pieces);
    pieces.add(SpaceKind::Acked, 0, una);
    if (una == 0) space.pieces.push_back({SpaceKind::Acked, 0, 0});
    for (const tcp::SentSegment &sent : tcb.retransmission_queue) {
        if (pieces.full()) break;
        const std::uint32_t from = std::max(una, distance(snd.iss, sent.seq));
        pieces.add(SpaceKind::InFlight, std::max(una, pieces.end()), from);
        pieces.add(kind_of(sent), from, distance(snd.iss, sent.end()));
    }
    pieces.add(SpaceKind::InFlight, std::max(una, pieces.end()), nxt);
    pieces.add(SpaceKind::Allowed, nxt, edge);
    space.pieces.push_back({SpaceKind::NotYet, std::max(nxt, edge), 0});
    space.marks = {{"SND.UNA", una}, {"SND.NXT", nxt}, {"SND.UNA+SND.WND", edge}};
    return space;
}

std::optional<SequenceSpace> receive_space(const tcp::Tcb &tcb) {
    const tcp::ReceiveSpace &rcv = tcb.rcv;
    if (rcv.irs == tcp::Seq{} && rcv.nxt == tcp::Seq{}) return std::nullopt;
    SequenceSpace space;
    space.first = rcv.irs.value;
    const std::uint32_t nxt = distance(rcv.irs, rcv.nxt), edge = nxt + rcv.wnd;
    // The FIN has a number and no byte: what waits to be read ends before it.
    const std::uint32_t data_end = nxt - (rcv.fin_received ? 1 : 0);
    const std::uint32_t unread = std::min(data_end, rcv.buffered());
    const std::uint32_t read = unread > 0 ? data_end - unread : nxt;
    PieceList pieces(space.pieces);
    pieces.add(SpaceKind::Read, 0, read);
    if (read == 0) space.pieces.push_back({SpaceKind::Read, 0, 0});
    pieces.add(SpaceKind::Unread, read, nxt);
    for (const tcp::Reassembly::Piece &piece : tcb.reassembly.pieces()) {
        if (pieces.full()) break;
        const std::uint32_t from = distance(rcv.irs, piece.seq);
        pieces.add(SpaceKind::Missing, std::max(nxt, pieces.end()), from);
        pieces.add(SpaceKind::OutOfOrder, from, from + piece.text.len);
    }
    if (tcb.reassembly.fin() && !pieces.full()) {
        const std::uint32_t fin = distance(rcv.irs, *tcb.reassembly.fin());
        pieces.add(SpaceKind::Missing, std::max(nxt, pieces.end()), fin);
        pieces.add(SpaceKind::OutOfOrder, fin, fin + 1);
    }
    const std::uint32_t arrived = std::max(nxt, pieces.end());
    pieces.add(SpaceKind::Window, arrived, edge);
    space.pieces.push_back({SpaceKind::Beyond, std::max(arrived, edge), 0});
    space.marks = {{"RCV.NXT", nxt}, {"RCV.NXT+RCV.WND", edge}};
    return space;
}

HostSpaces host_spaces(const sim::World &world, sim::HostId id, sim::ConnId only) {
    const sim::Host &host = world.hosts()[id];
    const sim::Connection *connection = only != 0 ? host.find(only) : host.latest();
    HostSpaces spaces;
    spaces.name = host.name();
    if (connection == nullptr || !connection->is_live()) return spaces;
    spaces.send = send_space(connection->tcb);
    spaces.receive = receive_space(connection->tcb);
    return spaces;
}

}  // namespace theater::scene
