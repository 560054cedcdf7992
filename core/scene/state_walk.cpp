#include "core/scene/state_walk.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/scene/labels.h"

namespace theater::scene {

namespace {

using tcp::State;

// Of so many facts after a move at most, some belong to its instant.
constexpr std::size_t kFactsLookedAt = 256;

class Walker {
public:
    Walker(record::FactFinder &finder, sim::HostId host, Instant t)
        : finder_(finder), recording_(finder.course().recording()), host_(host), t_(t) {}

    StateWalk walk(sim::ConnId conn) {
        StateWalk walk;
        walk.conn = conn;
        std::optional<record::Recording::StateRecord> listener;
        for (std::size_t i = 0; i < recording_.states().size(); ++i) {
            const record::Recording::StateRecord record = recording_.states()[i];
            if (record.at > t_) break;
            if (record.change.host != host_) continue;
            if (record.change.conn == 0 && record.change.to == State::Listen) listener = record;
            if (record.change.conn != conn) continue;
            // The number of a connection is that of the SYN that made it, so an old SYN can make another one.
            if (!walk.moves.empty() && walk.moves.back().to != record.change.from) walk.moves.clear();
            const bool passive = conn != 0 && walk.moves.empty() && record.change.from == State::Listen;
            // A passive open begins in the listener's LISTEN; an active one has nothing to do with it.
            if (passive && listener) walk.moves.push_back(move_of(*listener));
            walk.moves.push_back(move_of(record));
        }
        if (!walk.moves.empty()) walk.now = walk.moves.back().to;
        return walk;
    }

private:
    StateMove move_of(const record::Recording::StateRecord &record) {
        StateMove move;
        move.fact = record.id;
        move.cause = record.cause;
        move.at = record.at;
        move.from = record.change.from;
        move.to = record.change.to;
        tell_event(move);
        move.action = action_of(record);
        return move;
    }

    void tell_event(StateMove &move) {
        if (move.cause == 0) return;
        if (const record::CallRecord *call = recording_.call(move.cause)) {
            const sim::CallName name = call->call.name;
            const bool orderly = name == sim::CallName::Listen || name == sim::CallName::Connect ||
                                 name == sim::CallName::Write || name == sim::CallName::Close ||
                                 name == sim::CallName::Shutdown || name == sim::CallName::Accept;
            move.by = orderly ? MoveBy::Call : MoveBy::Abort;
            move.event = call_words(*call);
            return;
        }
        // What the recording left out comes back by a replay; the end of TIME-WAIT needs none.
        if (move.from == State::TimeWait && !recording_.find(move.cause)) {
            move.by = MoveBy::Timer;
            move.event = "timeout=2MSL";
            return;
        }
        const auto cause = finder_.find(move.cause);
        if (!cause) return;
        if (const auto *arrived = std::get_if<sim::Arrived>(&cause->body)) {
            const auto segment = recording_.segment(arrived->segment);
            if (!segment) return;
            const tcp::Flags flags = segment->sent.segment.flags;
            move.by = flags.has(tcp::Flag::Rst) ? MoveBy::Reset : MoveBy::Segment;
            move.event = "rcv " + tcp::to_string(flags);
        } else if (const auto *timer = std::get_if<sim::TimerMoved>(&cause->body)) {
            move.by = MoveBy::Timer;
            move.event = timer->timer == tcp::Timer::TimeWait
                             ? "timeout=2MSL"
                             : fmt::format("timeout ({})", tcp::to_string(timer->timer));
        }
    }

    /// What the host sent at once, because of the same event; else what became of the TCB.
    std::string action_of(const record::Recording::StateRecord &record) const {
        std::string sent;
        int count = 0;
        const std::size_t first = recording_.index_of(record.cause != 0 ? record.cause : record.id);
        for (std::size_t i = first; i < std::min(first + kFactsLookedAt, recording_.fact_count()); ++i) {
            if (recording_.at(i) > record.at) break;
            if (recording_.at(i) < record.at) continue;
            const sim::Fact fact = recording_.fact(i);
            const auto *segment = std::get_if<sim::SegmentSent>(&fact.body);
            const bool ours = segment != nullptr && segment->from == host_ &&
                              segment->origin == sim::Origin::Host &&
                              (fact.cause == record.cause || fact.cause == record.id);
            if (!ours) continue;
            if (++count > 2) return sent + " …";
            sent += (count == 1 ? "snd " : "; ") + tcp::to_string(segment->segment.flags);
        }
        if (count > 0) return sent;
        if (record.change.to == State::Closed) return "delete TCB";
        return record.change.from == State::Closed ? "create TCB" : "x";
    }

    record::FactFinder &finder_;
    const record::Recording &recording_;
    const sim::HostId host_;
    const Instant t_;
};

}  // namespace

StateWalk state_walk(record::FactFinder &finder, sim::HostId host, sim::ConnId conn, Instant t) {
    return Walker(finder, host, t).walk(conn);
}

std::array<StateWalk, 2> state_walks(record::FactFinder &finder, Instant t, sim::ConnId only) {
    std::array<StateWalk, 2> walks;
    std::array<sim::ConnId, 2> shown{};
    for (const sim::Host &host : finder.course().at(t).hosts()) {
        const sim::Connection *connection = only != 0 ? host.find(only) : host.latest();
        shown[host.id()] = connection != nullptr ? connection->id : 0;
        walks[host.id()].listens = !host.listeners().empty();
    }
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        const bool listens = walks[host].listens;
        walks[host] = state_walk(finder, host, shown[host], t);
        walks[host].listens = listens;
    }
    return walks;
}

}  // namespace theater::scene
