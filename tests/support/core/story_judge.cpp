#include "tests/support/core/story_judge.h"

#include <algorithm>
#include <array>
#include <utility>

namespace theater::test {

namespace {

using sim::CallName;
using sim::HostId;

std::string_view agent_name(sim::WireAgent agent) {
    switch (agent) {
        case sim::WireAgent::Rule: return "rule ";
        case sim::WireAgent::Person: return "hand ";
        case sim::WireAgent::NoRoute: return "no route ";
        case sim::WireAgent::Wire: return "wire ";
        case sim::WireAgent::Queue: return "queue ";
        case sim::WireAgent::Cable: return "cable ";
        case sim::WireAgent::Middlebox: return "middlebox ";
        case sim::WireAgent::HostOff: return "host off ";
    }
    return "";
}

// What the retransmission queue has counted on the way, counted once more.
bool counts_right(const tcp::SentQueue &queue) {
    tcp::Amount total, sacked, lost, resent;
    std::uint32_t waiting = 0;
    for (const tcp::SentSegment &sent : queue) {
        const tcp::Amount one{1, sent.len()};
        total += one;
        if (sent.sacked) sacked += one;
        if (sent.lost) lost += one;
        if (sent.resent) resent += one;
        if (sent.waits()) ++waiting;
        if (sent.sacked && sent.lost) return false;
    }
    return total == queue.total() && sacked == queue.sacked() && lost == queue.lost() &&
           resent == queue.resent() && waiting == queue.waiting();
}

class Judge {
public:
    Judge(const record::Timeline &timeline, Plot plot, Census &census)
        : timeline_(timeline), plot_(plot), census_(census) {}

    /// The first law that is broken, in words; empty when all hold.
    std::string verdict() {
        count();
        if (!transitions_are_allowed()) return problem_;
        if (!stream_is_intact()) return problem_;
        if (plot_ != Plot::Forged && !stays_in_the_window()) return problem_;
        if (!sequence_variables_are_in_order()) return problem_;
        if (plot_ == Plot::Plain && !has_an_end()) return problem_;
        const bool long_life = plot_ == Plot::WholeLife || plot_ == Plot::Transfer;
        if (long_life && !orderly_ends_lose_nothing()) return problem_;
        if (long_life && !nothing_waits_for_ever()) return problem_;
        if (!time_is_a_place()) return problem_;
        return {};
    }

private:
    bool broken(const std::string &problem) {
        problem_ = problem;
        return false;
    }

    void count() {
        for (std::size_t i = 0; i < timeline_.recording().fact_count(); ++i) {
            const sim::Fact fact = timeline_.recording().fact(i);
            if (const auto *turned = std::get_if<sim::CongestionTurned>(&fact.body)) {
                ++census_["turn " + std::string(tcp::to_string(turned->event))];
            }
        }
        for (const auto &state : timeline_.recording().states()) {
            ++census_[std::string("state ") + std::string(tcp::to_string(state.change.to))];
        }
        for (const record::SegmentRecord &segment : timeline_.recording().segments()) {
            const tcp::Segment &sent = segment.sent.segment;
            if (sent.has(tcp::Flag::Syn) && sent.text.len > 0) ++census_["text in a SYN"];
            if (sent.options.fast_open) ++census_["fast open option"];
            if (sent.options.sack_count > 0) ++census_["sack"];
        }
        for (std::size_t i = 0; i < timeline_.recording().fact_count(); ++i) {
            const sim::Fact fact = timeline_.recording().fact(i);
            if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
                ++census_[std::string(agent_name(event->agent)) + std::string(sim::to_string(event->fate))];
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
            if (delivered->offset == 0 && offset > 0 && may_come_twice(*delivered)) {
                offset = 0;
                ++census_["delivered twice"];
            }
            if (delivered->offset != offset) return broken("delivery skips or repeats bytes");
            // A cookie fits every ACK of the connection before that has as much behind it as its own side:
            // what was reset may be opened once more in the middle.
            const bool cookies =
                timeline_.setup().hosts[delivered->host].config.syn_cookies != tcp::SynCookies::Off ||
                timeline_.setup().hosts[1 - delivered->host].config.syn_cookies != tcp::SynCookies::Off;
            if (!delivered->intact && plot_ != Plot::Forged && !cookies) {
                return broken("delivered bytes are not those written");
            }
            offset += delivered->len;
            ++census_["delivery"];
        }
        return true;
    }

    // No segment with text or FIN goes beyond the largest right edge that its sender was offered, one probe
    // apart.
    bool stays_in_the_window() {
        std::map<std::pair<HostId, sim::ConnId>, tcp::Seq> edge;
        std::map<std::pair<HostId, sim::ConnId>, std::uint8_t> scale;  // as each host's SYN has offered it
        const record::Recording &recording = timeline_.recording();
        for (std::size_t i = 0; i < recording.fact_count(); ++i) {
            const sim::Fact fact = recording.fact(i);
            if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
                const tcp::Segment segment = recording.segment(arrived->segment)->sent.segment;
                if (!segment.has(tcp::Flag::Ack) || segment.has(tcp::Flag::Rst) || !arrived->intact) continue;
                const auto from = static_cast<HostId>(1 - arrived->host);
                const bool scaled = !segment.has(tcp::Flag::Syn) && scale.count({from, arrived->conn}) > 0 &&
                                    scale.count({arrived->host, arrived->conn}) > 0;
                const std::uint32_t window =
                    scaled ? std::uint32_t{segment.wnd} << scale.at({from, arrived->conn}) : segment.wnd;
                const tcp::Seq offered = segment.ack + window;
                auto [it, first] = edge.try_emplace({arrived->host, arrived->conn}, offered);
                if (!first) it->second = tcp::later_of(it->second, offered);
            } else if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
                const tcp::Segment &segment = sent->segment;
                if (segment.options.window_scale) {
                    scale[{sent->from, sent->conn}] =
                        std::min<std::uint8_t>(14, *segment.options.window_scale);
                }
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
                    if (!counts_right(tcb.retransmission_queue)) return broken("the queue counts wrongly");
                    if (tcb.cwnd != 0 && tcb.cwnd < tcb.smss) return broken("cwnd below one segment");
                    const std::uint32_t rounding = (1u << tcb.rcv.wscale) - 1;
                    // Linux counts memory, and lets a segment in that goes beyond it.
                    const bool tuned = tcp::is_tuned(host.config()) && tcb.tuning.started;
                    const std::uint32_t room =
                        tuned ? std::max(tcb.tuning.memory_limit, host.config().receive_buffer_bytes) +
                                    tcb.ack_pace.segment_bytes
                              : host.config().receive_buffer_bytes;
                    if (tcb.rcv.buffered() > room + rounding) {
                        return broken("buffer overrun");
                    }
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
                // All had arrived and been acknowledged, and then the peer's application threw it away
                // itself.
                const bool thrown_away = tcb.error == tcp::ConnectionError::Aborted && tcb.rcv.fin_received;
                if (thrown_away) knows[1 - host.id()] = true;
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

    // RFC 7413 §6.1: a duplicate of a SYN with text makes the application see it twice. And a SYN cookie is
    // good for two minutes, so a late duplicate of the first text opens the connection once more.
    bool may_come_twice(const sim::Delivered &delivered) const {
        const tcp::Config &config = timeline_.setup().hosts[delivered.host].config;
        return config.syn_cookies != tcp::SynCookies::Off || carries_text_in_syn(delivered.conn);
    }

    bool carries_text_in_syn(sim::ConnId conn) const {
        for (const record::SegmentRecord &segment : timeline_.recording().segments()) {
            if (segment.sent.conn != conn || !segment.sent.segment.has(tcp::Flag::Syn)) continue;
            if (segment.sent.segment.text.len > 0) return true;
        }
        return false;
    }

    bool was_reset(sim::ConnId conn) const {
        for (const record::SegmentRecord &segment : timeline_.recording().segments()) {
            if (segment.sent.conn == conn && segment.sent.segment.has(tcp::Flag::Rst)) return true;
        }
        return false;
    }

    bool memory_was_lost() const {
        for (const sim::ScheduledCall &call : timeline_.setup().calls) {
            const CallName name = call.call.name;
            if (name == CallName::Vanish || name == CallName::PowerOff || name == CallName::Reboot)
                return true;
        }
        return false;
    }

    // Where both sides have seen the end in order, all that one has sent has arrived at the other.
    bool orderly_ends_lose_nothing() {
        if (memory_was_lost()) return true;
        const sim::World &world = timeline_.at(timeline_.end());
        for (const sim::Connection &ours : world.hosts()[0].connections()) {
            for (const sim::Connection &theirs : world.hosts()[1].connections()) {
                if (ours.id != theirs.id || ours.is_live() || theirs.is_live() || was_reset(ours.id))
                    continue;
                const bool orderly = ours.tcb.error == tcp::ConnectionError::None &&
                                     theirs.tcb.error == tcp::ConnectionError::None &&
                                     ours.tcb.rcv.fin_received && theirs.tcb.rcv.fin_received;
                if (!orderly) continue;
                ++census_["orderly end"];
                if (ours.tcb.snd.sent_bytes != theirs.tcb.rcv.arrived_bytes ||
                    theirs.tcb.snd.sent_bytes != ours.tcb.rcv.arrived_bytes) {
                    return broken("an orderly end has lost bytes");
                }
            }
        }
        return true;
    }

    // Every state but those that wait for a user or for the peer has a timer that ends it. A peer whose
    // application never reads keeps its window shut, and answers probes, for as long as it likes.
    bool nothing_waits_for_ever() {
        for (const sim::Host &host : timeline_.at(timeline_.end()).hosts()) {
            for (const sim::Connection &connection : host.connections()) {
                const tcp::Tcb &tcb = connection.tcb;
                if (!connection.is_live() || tcb.snd.wnd == 0) continue;
                // Without timestamps a backed-off RTO of two minutes stays until something arrives at the
                // first attempt (RFC 6298 §3, §5): on a line that loses much a transfer may take longer than
                // the story.
                if (plot_ == Plot::Transfer && tcb.next_deadline()) continue;
                switch (tcb.state) {
                    case tcp::State::SynSent:
                    case tcp::State::SynReceived:
                    case tcp::State::FinWait1:
                    case tcp::State::Closing:
                    case tcp::State::LastAck:
                    case tcp::State::TimeWait:
                        return broken(host.name() + " is " + std::string(tcp::to_string(tcb.state)) +
                                      " for ever");
                    default: break;
                }
            }
        }
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
            if (timeline_.at(t) !=
                record::replay(timeline_.setup(), timeline_.course().commands(), t, sink)) {
                return broken("at(t) is not replay(start, t) at " + to_string(Duration{t.ns}));
            }
        }
        return true;
    }

    const record::Timeline &timeline_;
    Plot plot_;
    Census &census_;
    std::string problem_;
};

}  // namespace

std::string judge(const record::Timeline &timeline, Plot plot, Census &census) {
    return Judge(timeline, plot, census).verdict();
}

}  // namespace theater::test
