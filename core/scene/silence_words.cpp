#include "core/scene/silence_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/scene/labels.h"

namespace theater::scene {

namespace {

using record::Waiting;
using Kind = Waiting::Kind;

// A listener under a flood has hundreds of timers; nobody reads more than some lines.
constexpr std::size_t kMostLines = 14;

/// Rounded down to a tenth of a millisecond: nobody reads more.
std::string seconds_of(Instant t) { return seconds_text(Duration{t.ns / 100'000 * 100'000}, 3); }

class Writer {
public:
    Writer(const record::Recording &recording, const std::vector<std::string> &hosts, Numbers numbers)
        : recording_(recording), hosts_(hosts), numbers_(numbers) {}

    SilenceLine line(const Waiting &waiting) const {
        SilenceLine line{text(waiting), waiting.fact, waiting.until};
        if (waiting.kind == Kind::OnWire || waiting.kind == Kind::InHand || waiting.kind == Kind::AnswerLost)
            line.fact = waiting.segment;
        return line;
    }

private:
    std::string host(sim::HostId id) const { return id < hosts_.size() ? hosts_[id] : "?"; }
    std::string other(sim::HostId id) const { return host(static_cast<sim::HostId>(1 - id)); }
    std::string until(const Waiting &waiting) const {
        return waiting.until ? seconds_of(*waiting.until) : "?";
    }
    std::string segment(sim::FactId id) const {
        const auto record = recording_.segment(id);
        return record ? segment_label(*record, numbers_) : "?";
    }

    Text text(const Waiting &waiting) const {
        const std::string at = host(waiting.host), peer = other(waiting.host);
        switch (waiting.kind) {
            case Kind::Timer: return timer(waiting);
            case Kind::OnWire:
                return {"silence.on-wire", {segment(waiting.segment), at, peer, until(waiting)}};
            case Kind::InHand: return {"silence.in-hand", {segment(waiting.segment)}};
            case Kind::Plan: return plan(waiting);
            case Kind::Command: return {"silence.command", {until(waiting)}};
            case Kind::HeldBack:
                return {fmt::format("silence.held-{}", held_by(waiting.held_by)),
                        {at, grouped(waiting.bytes), peer}};
            case Kind::CallWaits:
                return {fmt::format("silence.call-{}", call_key(waiting.call.name)),
                        {at, seconds_of(waiting.since), std::string(to_string(waiting.call.name))}};
            case Kind::Unread: return {"silence.unread", {at, grouped(waiting.bytes)}};
            case Kind::Unaccepted: return {"silence.unaccepted", {at, grouped(waiting.bytes)}};
            case Kind::Gap: return {"silence.gap", {at, grouped(waiting.bytes)}};
            case Kind::State: return state(waiting);
            case Kind::PeerGone: return {"silence.peer-gone", {at, peer}};
            case Kind::AnswerLost: return {"silence.answer-lost", {at, peer, segment(waiting.segment)}};
            case Kind::CableCut:
                return waiting.until ? Text{"silence.cable-cut-until", {until(waiting)}}
                                     : Text{"silence.cable-cut", {}};
            case Kind::PowerOff: break;
        }
        return {"silence.power-off", {at}};
    }

    Text timer(const Waiting &waiting) const {
        const std::string at = host(waiting.host), when = until(waiting);
        const std::string tries = std::to_string(waiting.tries);
        const std::string name(tcp::to_string(waiting.timer));
        if (waiting.timer == tcp::Timer::Retransmission) {
            if (waiting.gives_up) return {"silence.timer-retransmission-last", {at, when, tries}};
            return {"silence.timer-retransmission", {at, when, segment(waiting.segment), tries}};
        }
        if (waiting.timer == tcp::Timer::Persist && waiting.gives_up)
            return {"silence.timer-persist-last", {at, when}};
        return {fmt::format("silence.timer-{}", name), {at, when, tries}};
    }

    Text plan(const Waiting &waiting) const {
        const std::string at = host(waiting.host), call = call_text(waiting.call);
        if (waiting.until) return {"silence.plan-at", {at, call, until(waiting)}};
        const sim::Trigger &trigger = waiting.trigger;
        const std::string of = host(trigger.of.host), name(to_string(trigger.of.name));
        const std::string when(to_string(trigger.when));
        switch (trigger.when) {
            case sim::When::HasRead: return {"silence.plan-read", {at, call, grouped(trigger.bytes)}};
            case sim::When::Called: return {"silence.plan-called", {at, call, of, name}};
            case sim::When::Returned: return {"silence.plan-returned", {at, call, of, name}};
            default: return {fmt::format("silence.plan-{}", when), {at, call}};
        }
    }

    /// "write(100)", "close()".
    static std::string call_text(const sim::CallSpec &call) {
        record::CallRecord record;
        record.call.name = call.name;
        record.call.bytes = call.bytes;
        record.call.local.port = call.port;
        if (call.name == sim::CallName::Read && call.bytes == 0) return "read()";
        return call_words(record);
    }

    Text state(const Waiting &waiting) const {
        const std::string at = host(waiting.host);
        switch (waiting.state) {
            case tcp::State::Listen: return {"silence.state-listen", {at, std::to_string(waiting.port)}};
            case tcp::State::SynSent: return {"silence.state-syn-sent", {at}};
            case tcp::State::SynReceived: return {"silence.state-syn-received", {at}};
            case tcp::State::Established: return {"silence.state-established", {at}};
            case tcp::State::FinWait2: return {"silence.state-fin-wait-2", {at}};
            case tcp::State::CloseWait: return {"silence.state-close-wait", {at}};
            default: break;
        }
        return {"silence.state-fin-unacked", {at, std::string(tcp::to_string(waiting.state))}};
    }

    static std::string_view held_by(Waiting::HeldBy by) {
        switch (by) {
            case Waiting::HeldBy::Handshake: return "handshake";
            case Waiting::HeldBy::ZeroWindow: return "zero-window";
            case Waiting::HeldBy::FullWindow: return "full-window";
            case Waiting::HeldBy::Congestion: return "congestion";
            case Waiting::HeldBy::Nagle: return "nagle";
            case Waiting::HeldBy::Short: break;
        }
        return "short";
    }

    static std::string_view call_key(sim::CallName name) {
        switch (name) {
            case sim::CallName::Connect:
            case sim::CallName::Accept:
            case sim::CallName::Read:
            case sim::CallName::Write: return to_string(name);
            default: return "other";
        }
    }

    const record::Recording &recording_;
    const std::vector<std::string> &hosts_;
    const Numbers numbers_;
};

Text heading_of(const record::Silence &silence, Instant end) {
    const std::string since = seconds_of(silence.since);
    if (silence.until) return {"silence.until", {since, seconds_of(*silence.until)}};
    if (silence.beyond_the_end)
        return {"silence.beyond-the-end", {seconds_of(end), seconds_of(*silence.beyond_the_end)}};
    return {silence.all_over ? "silence.over" : "silence.for-ever", {since}};
}

}  // namespace

SilenceWords silence_words(const record::Silence &silence, const record::Recording &recording,
                           const std::vector<std::string> &hosts, Numbers numbers) {
    const Writer writer(recording, hosts, numbers);
    SilenceWords words;
    words.heading = heading_of(silence, recording.end());
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < silence.waits.size(); ++i) {
        SilenceLine line = writer.line(silence.waits[i]);
        // Of several connections that wait for the same one is enough.
        const bool said = std::any_of(words.waits.begin(), words.waits.end(),
                                      [&](const SilenceLine &other) { return other.text == line.text; });
        if (said) continue;
        if (i == silence.ended_by) {
            words.ends.push_back(std::move(line));
        } else if (words.waits.size() < kMostLines) {
            words.waits.push_back(std::move(line));
        } else {
            ++left_out;
        }
    }
    if (left_out > 0) words.waits.push_back({{"silence.more", {grouped(left_out)}}, 0, std::nullopt});
    return words;
}

}  // namespace theater::scene
