#include "core/record/knowledge.h"

#include <algorithm>

namespace theater::record {

namespace {

// A proof comes with the first segments of a connection; further than so many facts nobody looks for it.
constexpr std::size_t kFactsLookedAt = 20'000;

class Reader {
public:
    Reader(const Recording &recording, const sim::World &world, HostId host, Instant t)
        : recording_(recording), world_(world), host_(host), t_(t), until_(t) {}

    SideKnowledge read(ConnId only) {
        const sim::Host &host = world_.hosts()[host_];
        const sim::Connection *connection = only != 0 ? host.find(only) : host.latest();
        if (connection == nullptr) {
            if (!host.listeners().empty()) side_.state = tcp::State::Listen;
            return side_;
        }
        const tcp::Tcb &tcb = connection->tcb;
        side_.conn = connection->id;
        side_.state = tcb.state;
        const auto end = end_of(host_, tcb);
        if (end && is_crash(*end)) {
            side_.forgotten = true;
            return side_;
        }
        if (end) until_ = std::min(until_, end->at);
        find_proofs(tcb);
        find_assumptions(tcb);
        find_truth(*connection);
        return side_;
    }

private:
    Knowledge &claim(Claim which) { return side_.claims[static_cast<std::size_t>(which)]; }

    void find_proofs(const tcp::Tcb &tcb) {
        std::size_t index = recording_.index_after(tcb.opened_at - nanoseconds(1));
        const std::size_t last = std::min(recording_.index_after(until_), index + kFactsLookedAt);
        for (; index < last && !all_proved(); ++index) {
            const sim::Fact fact = recording_.fact(index);
            if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
                if (arrived->host == host_ && arrived->intact) read_arrival(tcb, fact, *arrived);
            } else if (const auto *delivered = std::get_if<sim::Delivered>(&fact.body)) {
                const bool ours = delivered->host == host_ && delivered->conn == side_.conn;
                if (ours && side_[Claim::IsnConfirmed].certainty == Certainty::Unknown)
                    side_.early_bytes += delivered->len;
            }
        }
    }

    bool all_proved() const {
        return std::all_of(side_.claims.begin(), side_.claims.end(), [](const Knowledge &knowledge) {
            return knowledge.certainty != Certainty::Unknown;
        });
    }

    void read_arrival(const tcp::Tcb &tcb, const sim::Fact &fact, const sim::Arrived &arrived) {
        const auto record = recording_.segment(arrived.segment);
        if (!record) return;
        const tcp::Segment &segment = record->sent.segment;
        if (segment.dst != tcb.local || segment.src != tcb.remote) return;
        // Whoever gave this connection up before did not look at it any more.
        const bool covers_isn = segment.has(tcp::Flag::Ack) && after(segment.ack, tcb.snd.iss) &&
                                at_or_before(segment.ack, tcb.snd.nxt);
        const bool resets = segment.has(tcp::Flag::Rst);
        prove(Claim::ReceivingWorks, *record, fact.at);
        if (covers_isn) prove(Claim::SendingWorks, *record, fact.at);
        // The reset of an attempt says that the SYN arrived, and makes no connection of it.
        if (covers_isn && !resets && tcb.snd.una != tcb.snd.iss) prove(Claim::IsnConfirmed, *record, fact.at);
        const bool has_irs = tcb.rcv.irs != tcp::Seq{} || tcb.rcv.nxt != tcp::Seq{};
        // Without a SYN only the ACK of a cookie brings it, which makes the connection there and then.
        const bool brings_irs = segment.has(tcp::Flag::Syn)
                                    ? segment.seq == tcb.rcv.irs
                                    : segment.seq == tcb.rcv.irs + 1 && fact.at == tcb.opened_at;
        if (has_irs && !resets && brings_irs) prove(Claim::PeerIsnKnown, *record, fact.at);
    }

    void prove(Claim which, const SegmentRecord &record, Instant at) {
        Knowledge &knowledge = claim(which);
        if (knowledge.certainty != Certainty::Unknown) return;
        knowledge = {Certainty::Known, at, record.id, record.sent.segment.flags, record.forged};
    }

    /// Who is ESTABLISHED behaves as though its SYN had arrived, whether an ACK has said so or not.
    void find_assumptions(const tcp::Tcb &tcb) {
        const bool goes_ahead = tcb.state == tcp::State::Established || tcb.state == tcp::State::CloseWait ||
                                tcb.state == tcp::State::LastAck;
        if (!goes_ahead) return;
        for (const Claim which : {Claim::SendingWorks, Claim::IsnConfirmed})
            if (claim(which).certainty == Certainty::Unknown) claim(which).certainty = Certainty::Assumed;
    }

    void find_truth(const sim::Connection &connection) {
        const tcp::Tcb &tcb = connection.tcb;
        const bool relies_on_peer = tcb.state == tcp::State::SynReceived ||
                                    tcb.state == tcp::State::Established ||
                                    tcb.state == tcp::State::FinWait1 || tcb.state == tcp::State::FinWait2 ||
                                    tcb.state == tcp::State::CloseWait;
        if (!relies_on_peer) return;
        const sim::Host &peer = world_.hosts()[1 - host_];
        const sim::Connection *other = peer.find(tcb.remote, tcb.local);
        if (other != nullptr && other->tcb.snd.iss == tcb.rcv.irs) return;
        side_.alone = true;
        if (const auto end = end_of(peer.id(), tcb)) side_.alone_since = end->at;
        for (const Claim which : {Claim::PeerIsnKnown, Claim::IsnConfirmed})
            outdate(which);
        if (!peer.has_power()) {
            outdate(Claim::SendingWorks);
            outdate(Claim::ReceivingWorks);
        }
    }

    void outdate(Claim which) {
        if (claim(which).certainty == Certainty::Known) claim(which).certainty = Certainty::Outdated;
    }

    /// When a host's side of this connection came to its end; both sides have one number for it.
    std::optional<Recording::StateRecord> end_of(HostId host, const tcp::Tcb &tcb) const {
        const auto &states = recording_.states();
        for (std::size_t i = states.size(); i-- > 0;) {
            const Recording::StateRecord record = states[i];
            if (record.at > t_) continue;
            if (record.at < tcb.opened_at) break;
            if (record.change.host == host && record.change.conn == side_.conn) {
                if (record.change.to == tcp::State::Closed) return record;
                break;
            }
        }
        return std::nullopt;
    }

    bool is_crash(const Recording::StateRecord &end) const {
        const CallRecord *call = recording_.call(end.cause);
        if (call == nullptr) return false;
        const sim::CallName name = call->call.name;
        return name == sim::CallName::Vanish || name == sim::CallName::PowerOff ||
               name == sim::CallName::Reboot;
    }

    const Recording &recording_;
    const sim::World &world_;
    const HostId host_;
    const Instant t_;
    Instant until_;  // it looks at arrivals no longer
    SideKnowledge side_;
};

constexpr std::array<std::string_view, kClaimCount> kClaimNames{"sending-works", "receiving-works",
                                                                "peer-isn-known", "isn-confirmed"};
constexpr std::array<std::string_view, 4> kCertaintyNames{"unknown", "known", "assumed", "outdated"};

}  // namespace

std::string_view to_string(Claim claim) { return kClaimNames[static_cast<std::size_t>(claim)]; }
std::string_view to_string(Certainty certainty) {
    return kCertaintyNames[static_cast<std::size_t>(certainty)];
}

std::array<SideKnowledge, 2> knowledge_at(const Course &course, Instant t, ConnId only) {
    const sim::World &world = course.at(t);
    std::array<SideKnowledge, 2> sides;
    for (const HostId host : {HostId{0}, HostId{1}})
        sides[host] = Reader(course.recording(), world, host, t).read(only);
    return sides;
}

}  // namespace theater::record
