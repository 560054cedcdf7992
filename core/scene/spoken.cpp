#include "core/scene/spoken.h"

#include <algorithm>
#include <optional>

#include "core/scene/labels.h"

namespace theater::scene {

namespace {

// So many segments before now are looked at for what is still on the wire, and so many changes of state.
constexpr std::size_t kMostBack = 4'096;

enum class Whereabouts : std::uint8_t { NotSent, OnItsWay, Held, Lost, Arrived };

Whereabouts whereabouts_of(const record::SegmentRecord &segment, Instant t) {
    if (t < segment.sent_at) return Whereabouts::NotSent;
    if (segment.lost_at && *segment.lost_at <= t) {
        const bool arrived = !segment.arrivals.empty() && segment.arrivals.front() <= t;
        return arrived ? Whereabouts::Arrived : Whereabouts::Lost;
    }
    if (!segment.arrivals.empty() && segment.arrivals.front() <= t) return Whereabouts::Arrived;
    if (segment.held_at && *segment.held_at <= t) return Whereabouts::Held;
    return Whereabouts::OnItsWay;
}

std::string names_of(tcp::Flags flags) {
    std::string names = tcp::to_string(flags);
    // "SYN,ACK" is read as two words.
    std::replace(names.begin(), names.end(), ',', ' ');
    return names;
}

/// Parts of a sentence with the language's comma between them.
class Sentence {
public:
    explicit Sentence(const Phrasebook &words) : words_(words) {}
    void add(std::string part) {
        text_ = text_.empty() ? std::move(part) : words_.say({"spoken.and", {text_, part}});
    }
    void add(const Text &text) { add(words_.say(text)); }
    std::string take() { return std::move(text_); }

private:
    const Phrasebook &words_;
    std::string text_;
};

void add_fate(Sentence &sentence, const record::SegmentRecord &segment, Instant t) {
    switch (whereabouts_of(segment, t)) {
        case Whereabouts::NotSent: sentence.add(Text{"spoken.not-sent", {}}); return;
        case Whereabouts::OnItsWay: sentence.add(Text{"spoken.on-its-way", {}}); return;
        case Whereabouts::Held: sentence.add(Text{"spoken.held", {}}); return;
        case Whereabouts::Lost: sentence.add(Text{"spoken.lost", {}}); return;
        case Whereabouts::Arrived:
            if (segment.corrupted) {
                sentence.add(Text{"spoken.corrupted", {}});
            } else {
                sentence.add(Text{"spoken.arrived", {seconds_text({segment.arrivals.front().ns}, 3)}});
            }
            return;
    }
}

}  // namespace

std::string spoken_segment(const record::SegmentRecord &segment, const record::Course &course, Instant t,
                           Numbers numbers, const Phrasebook &words) {
    const tcp::Segment &header = segment.sent.segment;
    const bool relative = numbers == Numbers::Relative;
    const auto host = [&](sim::HostId id) {
        const auto &hosts = course.setup().hosts;
        return id < hosts.size() ? host_label(hosts[id].name, words) : to_string(header.dst);
    };
    Sentence sentence(words);
    sentence.add(
        Text{"spoken.segment", {names_of(header.flags), host(segment.sent.from), host(segment.sent.to)}});
    const bool pure_ack = header.flags == tcp::Flags(tcp::Flag::Ack) && header.text.len == 0;
    const auto number = [&](const char *id, std::uint32_t value) {
        sentence.add(Text{id, {std::to_string(value)}});
    };
    if (!pure_ack) number("spoken.sequence", relative ? segment.seq_rel : header.seq.value);
    if (header.has(tcp::Flag::Ack))
        number("spoken.acknowledges", relative ? segment.ack_rel : header.ack.value);
    if (header.text.len > 0) number("spoken.bytes", header.text.len);
    if (header.wnd == 0 && !header.has(tcp::Flag::Rst)) sentence.add(Text{"spoken.zero-window", {}});
    if (segment.forged) sentence.add(Text{"spoken.forged", {}});
    if (segment.sent.retransmission) sentence.add(Text{"spoken.again", {}});
    if (segment.duplicated) sentence.add(Text{"spoken.duplicated", {}});
    add_fate(sentence, segment, t);
    return sentence.take();
}

std::string spoken_host(const record::Course &course, sim::HostId host, Instant t, sim::ConnId only,
                        const Phrasebook &words) {
    const auto &states = course.recording().states();
    const auto after = std::upper_bound(
        states.begin(), states.end(), t,
        [](Instant at, const record::Recording::StateRecord &state) { return at < state.at; });
    tcp::State state = tcp::State::Closed;
    const std::size_t count = static_cast<std::size_t>(after - states.begin());
    for (std::size_t i = count; i-- > 0 && count - i <= kMostBack;) {
        const sim::StateChanged &change = states[i].change;
        if (change.host != host || (only != 0 && change.conn != only && change.conn != 0)) continue;
        state = change.to;
        break;
    }
    const std::string name = host_label(course.setup().hosts[host].name, words);
    return words.say({"spoken.host", {name, std::string(to_string(state))}});
}

std::vector<SpokenSegment> spoken_wire(const record::Course &course, Instant t, std::size_t most,
                                       Numbers numbers, sim::ConnId only, const Phrasebook &words) {
    const auto segments = course.recording().segments();
    std::vector<SpokenSegment> spoken;
    const std::size_t sent = segments.first_after(t);
    for (std::size_t i = sent; i-- > 0 && sent - i <= kMostBack && spoken.size() < most;) {
        const record::SegmentRecord segment = segments[i];
        if (only != 0 && segment.sent.conn != only) continue;
        const Whereabouts where = whereabouts_of(segment, t);
        if (where != Whereabouts::OnItsWay && where != Whereabouts::Held) continue;
        spoken.push_back({segment.id, spoken_segment(segment, course, t, numbers, words)});
    }
    std::reverse(spoken.begin(), spoken.end());
    return spoken;
}

}  // namespace theater::scene
