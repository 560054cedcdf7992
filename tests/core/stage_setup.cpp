#include "tests/core/stage_setup.h"

#include <algorithm>
#include <cassert>
#include <map>

#include "core/record/timeline.h"

namespace theater::test {

namespace {

std::string seconds_of(Instant instant, Instant zero) {
    std::string text = seconds_text(instant - zero, 2);
    return text;
}

const char *letter(sim::HostId host) { return host == kClient ? "C" : "S"; }

/// Follows the state of each host's newest connection, or of its listener while it has none.
class States {
public:
    void take(const sim::StateChanged &change) {
        Side &side = sides_[change.host];
        if (change.conn == 0) {
            side.listener = std::string(to_string(change.to));
            return;
        }
        if (change.from == tcp::State::Closed || change.from == tcp::State::Listen) side.newest = change.conn;
        if (change.conn == side.newest) side.state = std::string(to_string(change.to));
    }
    std::string of(sim::HostId host) const {
        const Side &side = sides_[host];
        return side.newest == 0 ? side.listener : side.state;
    }

private:
    struct Side {
        sim::ConnId newest = 0;
        std::string listener = "CLOSED", state;
    };
    Side sides_[2];
};

/// After which fact each segment has had its effect: the state changes right behind its arrival, or its loss.
std::map<sim::FactId, std::string> states_after(const record::Recording &recording) {
    std::map<sim::FactId, std::string> result;
    States states;
    sim::FactId settling = 0;
    Instant since;
    for (std::size_t i = 0; i < recording.fact_count(); ++i) {
        const sim::Fact fact = recording.fact(i);
        const auto *change = std::get_if<sim::StateChanged>(&fact.body);
        if (change != nullptr) states.take(*change);
        if (change == nullptr || fact.at > since) settling = 0;
        since = fact.at;
        if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body);
            arrived != nullptr && !arrived->copy) {
            settling = arrived->segment;
        }
        const auto *wire = std::get_if<sim::WireEvent>(&fact.body);
        if (wire != nullptr && wire->fate == sim::WireFate::Lost) settling = wire->segment;
        if (settling != 0) result[settling] = states.of(kClient) + " " + states.of(kServer);
    }
    return result;
}

std::string fate_text(const record::SegmentRecord &segment, Instant zero) {
    switch (segment.fate) {
        case record::Fate::Lost: return "LOST";
        case record::Fate::Delivered: return "ok";
        case record::Fate::Delayed: return "@" + seconds_of(segment.arrivals.front(), zero);
        case record::Fate::Duplicated: return "dup@" + seconds_of(segment.arrivals.back(), zero);
        default: return std::string(to_string(segment.fate));
    }
}

}  // namespace

Instant at(std::string_view seconds) {
    const auto duration = parse_duration(std::string(seconds) + "s");
    assert(duration);
    return Instant{} + *duration;
}

Script::Script(std::string_view profile) {
    setup.profile = profile;
    for (int i = 0; i < 2; ++i) {
        sim::HostSetup host;
        host.name = i == 0 ? "client" : "server";
        host.address = *tcp::parse_address(i == 0 ? "192.0.2.1" : "192.0.2.2");
        host.config = *tcp::profile_config(profile);
        setup.hosts.push_back(host);
    }
}

Script &Script::listen(std::string_view when, sim::HostId host, std::uint16_t port) {
    sim::CallSpec spec;
    spec.host = host;
    spec.name = sim::CallName::Listen;
    spec.port = port;
    setup.calls.push_back({spec, {sim::When::At, at(when), 0, {}}});
    return *this;
}

Script &Script::connect(std::string_view when, sim::HostId host, std::uint16_t local_port,
                        std::uint16_t port) {
    sim::CallSpec spec;
    spec.host = host;
    spec.name = sim::CallName::Connect;
    spec.port = port;
    spec.local_port = local_port;
    spec.to = static_cast<sim::HostId>(1 - host);
    setup.calls.push_back({spec, {sim::When::At, at(when), 0, {}}});
    return *this;
}

Script &Script::call(std::string_view when, sim::HostId host, sim::CallName name, std::uint64_t bytes,
                     std::uint32_t connection) {
    sim::CallSpec spec;
    spec.host = host;
    spec.name = name;
    spec.bytes = bytes;
    spec.connection = connection;
    setup.calls.push_back({spec, {sim::When::At, at(when), 0, {}}});
    return *this;
}

Script &Script::on(sim::When condition, sim::HostId host, sim::CallName name, std::uint64_t bytes) {
    sim::CallSpec spec;
    spec.host = host;
    spec.name = name;
    spec.bytes = bytes;
    setup.calls.push_back({spec, {condition, {}, 0, {}}});
    return *this;
}

Script &Script::handshake() { return listen().connect("0"); }

Script &Script::drop(sim::HostId from, std::uint32_t nth) {
    sim::Fault fault;
    fault.match.from = from;
    fault.match.to = static_cast<sim::HostId>(1 - from);
    fault.match.nth = nth;
    setup.faults.push_back(fault);
    return *this;
}

Script &Script::drop_all(sim::HostId from, std::string_view since, std::string_view until) {
    sim::Fault fault;
    fault.match.from = from;
    fault.match.to = static_cast<sim::HostId>(1 - from);
    fault.match.since = at(since);
    if (!until.empty()) fault.match.until = at(until);
    setup.faults.push_back(fault);
    return *this;
}

Script &Script::hold(sim::HostId from, std::uint32_t nth, std::string_view until) {
    drop(from, nth);
    setup.faults.back().action = sim::FaultAction::Hold;
    setup.faults.back().until = at(until);
    return *this;
}

Script &Script::fault(const sim::Fault &fault) {
    setup.faults.push_back(fault);
    return *this;
}

Script &Script::isns(std::vector<std::uint32_t> client, std::vector<std::uint32_t> server) {
    setup.hosts[kClient].isns = std::move(client);
    setup.hosts[kServer].isns = std::move(server);
    return *this;
}

record::Recording run(const sim::Setup &setup, Instant end, const std::vector<sim::Command> &commands,
                      record::Detail detail) {
    record::Recording recording(detail);
    record::replay(setup, commands, end, recording);
    recording.set_end(end);
    return recording;
}

std::string segment_table(const record::Recording &recording, Instant zero, Numbers numbers) {
    const std::map<sim::FactId, std::string> states = states_after(recording);
    std::string table;
    for (const record::SegmentRecord &segment : recording.segments()) {
        if (segment.sent_at < zero) continue;
        const tcp::Segment &sent = segment.sent.segment;
        const bool relative = numbers == Numbers::Relative;
        const std::uint32_t seq = relative ? segment.seq_rel : sent.seq.value;
        const std::uint32_t ack = relative ? segment.ack_rel : sent.ack.value;
        table += seconds_of(segment.sent_at, zero) + " " + letter(segment.sent.from) + ">" +
                 letter(segment.sent.to) + " " + to_string(sent.flags) + " " + std::to_string(seq) + " " +
                 (sent.has(tcp::Flag::Ack) ? std::to_string(ack) : "-") + " " +
                 std::to_string(sent.text.len) + " " + fate_text(segment, zero);
        const auto found = states.find(segment.id);
        table += found == states.end() ? "\n" : " " + found->second + "\n";
    }
    return table;
}

std::string call_table(const record::Recording &recording) {
    std::string table;
    for (const record::CallRecord &call : recording.calls()) {
        table += std::string(letter(call.call.host)) + " " + std::string(to_string(call.call.name));
        if (!call.returned) {
            table += " waits\n";
            continue;
        }
        table += " " + std::to_string(call.returned->result);
        if (!call.returned->error.empty()) table += " " + std::string(call.returned->error);
        table += " @" + seconds_of(call.returned->at, Instant{}) + "\n";
    }
    return table;
}

}  // namespace theater::test
