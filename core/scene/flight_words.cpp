#include "core/scene/flight_words.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace theater::scene {
namespace {

/// "-by-you", "-by-queue": what a phrase's id ends with, by who did it.
std::string_view suffix_of(sim::WireAgent agent) {
    switch (agent) {
        case sim::WireAgent::Person: return "-by-you";
        case sim::WireAgent::Rule: return "-by-rule";
        case sim::WireAgent::Queue: return "-by-queue";
        case sim::WireAgent::Cable: return "-by-cable";
        case sim::WireAgent::Middlebox: return "-by-middlebox";
        case sim::WireAgent::HostOff: return "-by-host-off";
        case sim::WireAgent::NoRoute:
        case sim::WireAgent::Wire: break;
    }
    return "-by-wire";
}

/// The id of the phrase for what befell a segment, without who did it.
std::string_view fate_key(sim::WireFate fate) {
    switch (fate) {
        case sim::WireFate::Delayed: return "scene.delayed";
        case sim::WireFate::Held: return "scene.held";
        case sim::WireFate::Released: return "scene.released";
        case sim::WireFate::Duplicated: return "scene.duplicated";
        case sim::WireFate::Corrupted: return "scene.corrupted";
        case sim::WireFate::Altered: return "scene.altered";
        case sim::WireFate::Marked: return "scene.marked";
        case sim::WireFate::Lost: break;
    }
    return "scene.dropped";
}

}  // namespace

std::string flight_id(const Flight &flight) {
    return flight.kind == Flight::Kind::Copy ? fmt::format("segment-{}-copy-{}", flight.segment, flight.copy)
                                             : fmt::format("segment-{}", flight.segment);
}

bool is_corrupted(const Flight &flight, Instant t) {
    return std::any_of(flight.marks.begin(), flight.marks.end(), [&](const WireMark &mark) {
        return mark.fate == sim::WireFate::Corrupted && mark.at <= t;
    });
}

std::string loss_words(const Flight &flight, const Phrasebook &words) {
    for (const WireMark &mark : flight.marks) {
        if (mark.fate != sim::WireFate::Lost) continue;
        if (mark.agent == sim::WireAgent::NoRoute) return words.say({"scene.no-route", {}});
        std::vector<std::string> args;
        if (mark.agent == sim::WireAgent::Rule) args.push_back(std::to_string(mark.rule));
        return words.say({fmt::format("scene.dropped{}", suffix_of(mark.agent)), args});
    }
    return {};
}

std::string fate_words(const Flight &flight, Instant t, const Phrasebook &words) {
    std::string out;
    if (flight.forged) out = words.say({"scene.forged", {}});
    Instant due = flight.due;
    for (const WireMark &mark : flight.marks) {
        if (mark.at > t) break;
        if (mark.fate == sim::WireFate::Lost) continue;
        std::vector<std::string> args;
        if (mark.fate == sim::WireFate::Delayed) {
            args.push_back(to_string(mark.arrives - due));
            due = mark.arrives;
        }
        if (mark.agent == sim::WireAgent::Rule) args.push_back(std::to_string(mark.rule));
        if (!out.empty()) out += " · ";
        out += words.say({fmt::format("{}{}", fate_key(mark.fate), suffix_of(mark.agent)), args});
    }
    return out;
}

std::string short_fate_words(const Flight &flight, Instant t, const Phrasebook &words) {
    struct Act {
        sim::WireFate fate;
        int times = 0;
    };
    std::vector<Act> acts;
    Instant due = flight.due;
    bool by_you = true;
    for (const WireMark &mark : flight.marks) {
        if (mark.at > t) break;
        // That it was let go goes without saying where it goes on.
        if (mark.fate == sim::WireFate::Lost || mark.fate == sim::WireFate::Released) continue;
        by_you = by_you && mark.agent == sim::WireAgent::Person;
        if (mark.fate == sim::WireFate::Delayed) due = mark.arrives;
        const auto same =
            std::find_if(acts.begin(), acts.end(), [&](const Act &act) { return act.fate == mark.fate; });
        if (same != acts.end())
            ++same->times;
        else
            acts.push_back({mark.fate, 1});
    }
    std::string out;
    for (const Act &act : acts) {
        if (!out.empty()) out += words.say({"scene.and", {}});
        std::vector<std::string> args;
        if (act.fate == sim::WireFate::Delayed) args.push_back(to_string(due - flight.due));
        out += words.say({std::string(fate_key(act.fate)), args});
        if (act.times > 1) out += fmt::format(" ×{}", act.times);
    }
    return by_you ? words.say({"scene.by-you", {out}}) : out;
}

}  // namespace theater::scene
