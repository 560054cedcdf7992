// Laws that hold for every course of events: two hosts, random calls, random faults, random acts, thousands
// of seeds. A failure names its seed, and the seed alone reproduces it.
#include <QtTest>

#include <array>
#include <map>
#include <string>

#include "core/base/random.h"
#include "core/record/timeline.h"
#include "core/tcp/profiles.h"

using namespace theater;
using sim::CallName;
using sim::FaultAction;
using sim::HostId;
using sim::When;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t kSeeds = 400;  // the sanitizers make every seed several times slower
#else
constexpr std::uint64_t kSeeds = 4'000;
#endif

// Long enough for every retry to be given up and for TIME-WAIT.
constexpr Instant kEnd{seconds(6'000).ns};

/// How often everything occurred, over all seeds.
using Census = std::map<std::string, std::uint64_t>;

struct Story {
    sim::Setup setup;
    std::array<std::uint64_t, 2> written{};  ///< bytes the applications mean to write
    std::uint32_t acts = 0;
};

Instant random_instant(Random &random, Duration until) {
    return Instant{static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(until.ns)))};
}

tcp::Config random_config(Random &random) {
    tcp::Config config = random.below(3) == 0 ? *tcp::profile_config("rfc") : tcp::Config{};
    config.mss = static_cast<std::uint16_t>(50 + random.below(1'400));
    config.receive_buffer_bytes = static_cast<std::uint32_t>(100 + random.below(5'000));
    config.delayed_ack = random.below(2) == 0 ? tcp::Switch::On : tcp::Switch::Off;
    config.nagle = random.below(2) == 0 ? tcp::Switch::On : tcp::Switch::Off;
    config.rfc5961 = random.below(4) == 0 ? tcp::Switch::Off : tcp::Switch::On;
    config.aggregation = random.below(4) == 0 ? tcp::Aggregation::Off : tcp::Aggregation::On;
    config.fin = random.below(2) == 0 ? tcp::FinPlacement::OnData : tcp::FinPlacement::Apart;
    config.old_syn_ack = random.below(2) == 0 ? tcp::OldSynAck::Reply : tcp::OldSynAck::Silent;
    config.repeated_syn = random.below(2) == 0 ? tcp::RepeatedSyn::SynAck : tcp::RepeatedSyn::BareAck;
    config.data_retries = 6 + static_cast<std::uint32_t>(random.below(4));
    return config;
}

sim::Trigger at(Instant instant) {
    sim::Trigger trigger;
    trigger.at = instant;
    return trigger;
}

sim::Trigger when(When condition, Duration delay = {}) {
    sim::Trigger trigger;
    trigger.when = condition;
    trigger.delay = delay;
    return trigger;
}

void add_call(Story &story, HostId host, CallName name, sim::Trigger trigger, std::uint64_t bytes = 0) {
    sim::CallSpec call;
    call.host = host;
    call.name = name;
    call.bytes = bytes;
    call.port = host == 0 || name == CallName::Listen ? 80 : 40'000;
    call.local_port = name == CallName::Connect ? (host == 0 ? 40'000 : 80) : 0;
    call.to = static_cast<HostId>(1 - host);
    story.setup.calls.push_back({call, trigger});
}

void add_faults(Story &story, Random &random) {
    const std::uint64_t count = random.below(6);
    for (std::uint64_t i = 0; i < count; ++i) {
        sim::Fault fault;
        fault.match.from = static_cast<HostId>(random.below(2));
        fault.match.to = static_cast<HostId>(1 - fault.match.from);
        fault.action = static_cast<FaultAction>(random.below(5));
        fault.parts_per_million = static_cast<std::uint32_t>(1 + random.below(250'000));
        fault.by = microseconds(static_cast<std::int64_t>(random.below(600'000)));
        if (fault.action == FaultAction::Hold) fault.until = random_instant(random, seconds(8));
        if (random.below(3) == 0) fault.match.until = random_instant(random, seconds(60));
        if (random.below(4) == 0) fault.match.data = random.below(2) == 0;
        story.setup.faults.push_back(fault);
    }
}

Story make_story(std::uint64_t seed) {
    Random random(seed);
    Story story;
    story.setup.seed = seed;
    for (int i = 0; i < 2; ++i) {
        sim::HostSetup host;
        host.name = i == 0 ? "client" : "server";
        host.address = *tcp::parse_address(i == 0 ? "192.0.2.1" : "192.0.2.2");
        host.config = random_config(random);
        host.reading = random.below(4) == 0 ? sim::Reading::Manual : sim::Reading::Auto;
        // Near the end of the sequence space in some seeds, so that it wraps.
        if (random.below(3) == 0)
            host.isns = {0xffff'ffffU - static_cast<std::uint32_t>(random.below(2'000))};
        story.setup.hosts.push_back(host);
    }
    const auto one_way = [&] { return microseconds(static_cast<std::int64_t>(random.below(120'000))); };
    story.setup.link = {one_way(), one_way()};
    const bool both_open = random.below(6) == 0;
    if (!both_open) add_call(story, 1, CallName::Listen, {});
    add_call(story, 0, CallName::Connect, at(random_instant(random, milliseconds(20))));
    if (both_open) add_call(story, 1, CallName::Connect, at(random_instant(random, milliseconds(20))));
    for (HostId host = 0; host < 2; ++host) {
        const std::uint64_t writes = random.below(4);
        for (std::uint64_t i = 0; i < writes; ++i) {
            const std::uint64_t bytes = 1 + random.below(4'000);
            const bool timed = random.below(2) == 0;
            const sim::Trigger trigger =
                timed ? at(random_instant(random, seconds(3))) : when(When::Established, one_way());
            add_call(story, host, CallName::Write, trigger, bytes);
        }
        if (story.setup.hosts[host].reading == sim::Reading::Manual) {
            for (int i = 0; i < 40; ++i) {
                add_call(story, host, CallName::Read, at(random_instant(random, seconds(20))),
                         1 + random.below(900));
            }
        }
        const std::uint64_t ending = random.below(10);
        if (ending < 3) add_call(story, host, CallName::Shutdown, at(random_instant(random, seconds(4))));
        if (ending == 3) add_call(story, host, CallName::Abort, at(random_instant(random, seconds(6))));
        if (ending < 7) add_call(story, host, CallName::Close, when(When::Eof));
        add_call(story, host, CallName::Close, at(Instant{seconds(30).ns + one_way().ns}));
    }
    add_faults(story, random);
    story.acts = static_cast<std::uint32_t>(random.below(4));
    return story;
}

/// Does something to the segments that happen to be on the wire at a random instant, or makes a call.
void act_at_random(record::Timeline &timeline, Random &random, Census &census) {
    const Instant now = random_instant(random, seconds(3));
    const sim::World &world = timeline.at(now);
    sim::Command command{now, {}};
    if (!world.link().packets().empty() && random.below(5) != 0) {
        const std::vector<sim::Packet> &packets = world.link().packets();
        const sim::Packet &packet = packets[random.below(packets.size())];
        sim::TouchSegment touch{{packet.from, packet.to, packet.ordinal},
                                static_cast<sim::WireAct>(random.below(sim::kWireActCount)),
                                milliseconds(static_cast<std::int64_t>(random.below(400)))};
        // What is held must be released once, or the story has no end.
        if (touch.act == sim::WireAct::Hold) touch.act = sim::WireAct::Delay;
        if (touch.act == sim::WireAct::Release) touch.act = sim::WireAct::Drop;
        command.act = touch;
        ++census["act " + std::string(sim::to_string(touch.act))];
    } else {
        sim::CallSpec call;
        call.host = static_cast<HostId>(random.below(2));
        call.name = random.below(2) == 0 ? CallName::Write : CallName::Shutdown;
        call.bytes = 1 + random.below(500);
        command.act = call;
        ++census["act " + std::string(sim::to_string(call.name))];
    }
    if (world.can_apply(command)) timeline.act(command);
}

/// A held segment is released at once or after a while: the hand is a place of its own.
void hold_and_release(record::Timeline &timeline, Random &random, Census &census) {
    const Instant now = random_instant(random, seconds(1));
    const std::vector<sim::Packet> &packets = timeline.at(now).link().packets();
    if (packets.empty()) return;
    const sim::Packet &packet = packets[random.below(packets.size())];
    const sim::SegmentRef ref{packet.from, packet.to, packet.ordinal};
    const sim::Command hold{now, sim::TouchSegment{ref, sim::WireAct::Hold, {}}};
    if (!timeline.at(now).can_apply(hold)) return;
    timeline.act(hold);
    const Instant later = now + milliseconds(static_cast<std::int64_t>(random.below(2'500)));
    const sim::Command release{later, sim::TouchSegment{ref, sim::WireAct::Release, {}}};
    if (timeline.at(later).can_apply(release)) {
        timeline.act(release);
        ++census["act hold"];
        ++census["act release"];
    }
}

class Judge {
public:
    Judge(const record::Timeline &timeline, Census &census) : timeline_(timeline), census_(census) {}

    /// The first law that is broken, in words; empty when all hold.
    std::string verdict() {
        count();
        if (!transitions_are_allowed()) return problem_;
        if (!stream_is_intact()) return problem_;
        if (!stays_in_the_window()) return problem_;
        if (!sequence_variables_are_in_order()) return problem_;
        if (!has_an_end()) return problem_;
        if (!time_is_a_place()) return problem_;
        return {};
    }

private:
    bool broken(const std::string &problem) {
        problem_ = problem;
        return false;
    }

    void count() {
        for (const auto &state : timeline_.recording().states()) {
            ++census_[std::string("state ") + std::string(tcp::to_string(state.change.to))];
        }
        for (std::size_t i = 0; i < timeline_.recording().fact_count(); ++i) {
            const sim::Fact fact = timeline_.recording().fact(i);
            if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
                const std::string by = event->agent == sim::WireAgent::Rule ? "rule " : "hand ";
                ++census_[by + std::string(sim::to_string(event->fate))];
            }
        }
    }

    bool transitions_are_allowed() {
        for (const auto &state : timeline_.recording().states()) {
            if (state.change.conn == 0 || tcp::is_allowed(state.change.from, state.change.to)) continue;
            return broken(
                "no such transition in RFC 9293: " + std::string(tcp::to_string(state.change.from)) + " -> " +
                std::string(tcp::to_string(state.change.to)));
        }
        return true;
    }

    // What is delivered is what was written, each byte once, in order.
    bool stream_is_intact() {
        std::map<std::pair<HostId, sim::ConnId>, std::uint64_t> next;
        for (std::size_t i = 0; i < timeline_.recording().fact_count(); ++i) {
            const sim::Fact fact = timeline_.recording().fact(i);
            const auto *delivered = std::get_if<sim::Delivered>(&fact.body);
            if (delivered == nullptr) continue;
            std::uint64_t &offset = next[{delivered->host, delivered->conn}];
            if (delivered->offset != offset) return broken("delivery skips or repeats bytes");
            if (!delivered->intact) return broken("delivered bytes are not those written");
            offset += delivered->len;
            ++census_["delivery"];
        }
        return true;
    }

    // No segment with text or FIN goes beyond the largest right edge that its sender was offered, one probe
    // apart.
    bool stays_in_the_window() {
        std::map<std::pair<HostId, sim::ConnId>, tcp::Seq> edge;
        const record::Recording &recording = timeline_.recording();
        for (std::size_t i = 0; i < recording.fact_count(); ++i) {
            const sim::Fact fact = recording.fact(i);
            if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
                const tcp::Segment &segment = recording.segment(arrived->segment)->sent.segment;
                if (!segment.has(tcp::Flag::Ack) || segment.has(tcp::Flag::Rst) || !arrived->intact) continue;
                const tcp::Seq offered = segment.ack + segment.wnd;
                auto [it, first] = edge.try_emplace({arrived->host, arrived->conn}, offered);
                if (!first) it->second = tcp::later_of(it->second, offered);
            } else if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
                const tcp::Segment &segment = sent->segment;
                const bool takes_room = segment.text.len > 0 || segment.has(tcp::Flag::Fin);
                const auto it = edge.find({sent->from, sent->conn});
                // At a simultaneous open the first window comes with a SYN that carries no ACK.
                if (!takes_room || it == edge.end()) continue;
                const tcp::Seq end = segment.seq + segment.len();
                if (tcp::after(end, it->second + 1))
                    return broken("a segment goes beyond the offered window");
                if (end == it->second + 1) ++census_["window probe"];
            }
        }
        return true;
    }

    bool sequence_variables_are_in_order() {
        for (const Instant at : timeline_.recording().steps()) {
            if (at > Instant{seconds(40).ns}) break;
            for (const sim::Host &host : timeline_.at(at).hosts()) {
                for (const sim::Connection &connection : host.connections()) {
                    const tcp::Tcb &tcb = connection.tcb;
                    if (!connection.is_live()) continue;
                    if (tcp::after(tcb.snd.una, tcb.snd.nxt)) return broken("SND.UNA > SND.NXT");
                    if (tcb.cwnd != 0 && tcb.cwnd < tcb.smss) return broken("cwnd below one segment");
                    if (tcb.rcv.buffered() > host.config().receive_buffer_bytes)
                        return broken("buffer overrun");
                }
            }
        }
        return true;
    }

    // Every story ends: all delivered and both closed, or an error at each side that lost something.
    bool has_an_end() {
        const sim::World &world = timeline_.at(timeline_.end());
        std::array<std::uint64_t, 2> written{};
        std::array<std::uint64_t, 2> delivered{};
        std::array<bool, 2> knows{};
        for (const sim::Host &host : world.hosts()) {
            for (const sim::Connection &connection : host.connections()) {
                if (!ended(world, host, connection)) {
                    return broken(host.name() + " is still " +
                                  std::string(tcp::to_string(connection.tcb.state)) + " at the end");
                }
                const tcp::Tcb &tcb = connection.tcb;
                // What waits unread after an orderly end was delivered as far as TCP is concerned.
                delivered[1 - host.id()] += tcp::readable_bytes(tcb);
                knows[host.id()] =
                    knows[host.id()] || tcb.error != tcp::ConnectionError::None || reset_sent(host);
                // The reset that would have told it was lost, and nothing makes it speak again (§3.5.1).
                knows[host.id()] = knows[host.id()] || connection.is_live();
            }
        }
        for (const record::CallRecord &call : timeline_.recording().calls()) {
            if (!call.returned) continue;
            if (call.returned->result < 0) knows[call.call.host] = true;
            if (call.call.name == CallName::Write && call.returned->result > 0) {
                written[call.call.host] += static_cast<std::uint64_t>(call.returned->result);
            }
        }
        for (std::size_t i = 0; i < timeline_.recording().fact_count(); ++i) {
            const sim::Fact fact = timeline_.recording().fact(i);
            if (const auto *delivery = std::get_if<sim::Delivered>(&fact.body)) {
                delivered[1 - delivery->host] += delivery->len;
            }
        }
        for (HostId host = 0; host < 2; ++host) {
            if (delivered[host] == written[host]) continue;
            ++census_["loss with an error"];
            if (!knows[host]) return broken(world.hosts()[host].name() + " lost bytes and was told nothing");
        }
        if (delivered == written) ++census_["all delivered"];
        return true;
    }

    // A connection may outlive its peer only where RFC 9293 waits for the user or for the peer without a
    // timer.
    bool ended(const sim::World &world, const sim::Host &host, const sim::Connection &connection) {
        if (!connection.is_live()) return true;
        const sim::Host &peer = world.hosts()[1 - host.id()];
        const sim::Connection *theirs = peer.find(connection.tcb.remote, connection.tcb.local);
        const bool waits_for_peer = connection.tcb.state == tcp::State::FinWait2;
        if (theirs == nullptr && waits_for_peer) {
            ++census_["half-open at the end"];
            return true;
        }
        return false;
    }

    // A host that sent a reset because of unread or late text gave it up itself.
    bool reset_sent(const sim::Host &host) {
        for (const record::SegmentRecord &segment : timeline_.recording().segments()) {
            if (segment.sent.from == host.id() && segment.sent.segment.has(tcp::Flag::Rst)) return true;
        }
        return false;
    }

    bool time_is_a_place() {
        Random random(timeline_.setup().seed + 7);
        sim::NullSink sink;
        for (int i = 0; i < 3; ++i) {
            const Instant t = random_instant(random, i == 0 ? seconds(1) : seconds(35));
            if (timeline_.at(t) != record::replay(timeline_.setup(), timeline_.current().commands, t, sink)) {
                return broken("at(t) is not replay(start, t) at " + to_string(Duration{t.ns}));
            }
        }
        return true;
    }

    const record::Timeline &timeline_;
    Census &census_;
    std::string problem_;
};

record::Timeline play_story(std::uint64_t seed, Census &census) {
    const Story story = make_story(seed);
    record::Timeline timeline(story.setup, {}, kEnd);
    Random random(seed ^ 0xac75);
    for (std::uint32_t i = 0; i < story.acts; ++i) {
        if (random.below(4) == 0) {
            hold_and_release(timeline, random, census);
        } else {
            act_at_random(timeline, random, census);
        }
    }
    return timeline;
}

std::string run_story(std::uint64_t seed, Census &census) {
    const record::Timeline timeline = play_story(seed, census);
    return Judge(timeline, census).verdict();
}

// What happened, for the report of a failure: every segment and what became of it.
void print_transcript(std::uint64_t seed) {
    Census census;
    const record::Timeline timeline = play_story(seed, census);
    for (const record::SegmentRecord &segment : timeline.recording().segments()) {
        const tcp::Segment &seg = segment.sent.segment;
        qInfo("%12s %s %-10s seq %u ack %u len %u wnd %u %s", to_string(Duration{segment.sent_at.ns}).c_str(),
              segment.sent.from == 0 ? "client" : "server", tcp::to_string(seg.flags).c_str(), seg.seq.value,
              seg.ack.value, seg.text.len, seg.wnd, std::string(record::to_string(segment.fate)).c_str());
    }
    for (const auto &state : timeline.recording().states()) {
        qInfo("%12s host %d: %s", to_string(Duration{state.at.ns}).c_str(), state.change.host,
              std::string(tcp::to_string(state.change.to)).c_str());
    }
}

}  // namespace

class TestProperties : public QObject {
    Q_OBJECT

private slots:
    void laws_hold_for_every_seed() {
        Census census;
        int failures = 0;
        // TCP_THEATER_SEEDS=100000 looks further than CI does.
        bool wanted = false;
        const std::uint64_t more = qEnvironmentVariable("TCP_THEATER_SEEDS").toULongLong(&wanted);
        const std::uint64_t seeds = wanted ? more : kSeeds;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const std::string problem = run_story(seed, census);
            if (problem.empty()) continue;
            qWarning("seed %llu: %s", static_cast<unsigned long long>(seed), problem.c_str());
            if (failures == 0) print_transcript(seed);
            if (++failures >= 10) break;
        }
        for (const auto &[name, count] : census) {
            qInfo("%-24s %llu", name.c_str(), static_cast<unsigned long long>(count));
        }
        QCOMPARE(failures, 0);
        for (int i = 0; i < tcp::kStateCount; ++i) {
            // CLOSED and LISTEN are entered by falling back; all eleven must have been seen.
            const std::string name(tcp::to_string(static_cast<tcp::State>(i)));
            QVERIFY2(census["state " + name] > 0, name.c_str());
        }
        for (const char *kind :
             {"rule lost", "rule delayed", "rule duplicated", "rule corrupted", "hand lost", "hand delayed",
              "hand duplicated", "hand corrupted", "hand held", "hand released", "act write", "act shutdown",
              "window probe", "delivery", "all delivered", "loss with an error", "half-open at the end"}) {
            QVERIFY2(census[kind] > 0, kind);
        }
    }

    void the_same_seed_gives_the_same_recording() {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const Story story = make_story(seed);
            record::Timeline one(story.setup, {}, kEnd);
            record::Timeline two(story.setup, {}, kEnd);
            QVERIFY(one.recording() == two.recording());
            QVERIFY(one.at(kEnd) == two.at(kEnd));
        }
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "test_properties.moc"
