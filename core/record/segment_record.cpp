#include "core/record/segment_record.h"

#include <array>

namespace theater::record {

namespace {

constexpr std::array<std::string_view, 8> kFateNames{"lost",    "in_flight",  "held",    "corrupted",
                                                     "altered", "duplicated", "delayed", "delivered"};

Fate fate_of(const SegmentStory &story) {
    if (story.on_wire > 0) return story.held_at ? Fate::Held : Fate::InFlight;
    if (story.arrivals.empty()) return Fate::Lost;
    if (story.corrupted) return Fate::Corrupted;
    if (story.altered) return Fate::Altered;
    if (story.duplicated) return Fate::Duplicated;
    if (story.delayed) return Fate::Delayed;
    return Fate::Delivered;
}

}  // namespace

std::string_view to_string(Fate fate) { return kFateNames[static_cast<std::size_t>(fate)]; }

std::optional<Fate> parse_fate(std::string_view text) {
    for (std::size_t i = 0; i < kFateNames.size(); ++i) {
        if (kFateNames[i] == text) return static_cast<Fate>(i);
    }
    return std::nullopt;
}

void SegmentStory::arrive(FactId fact, Instant at, const sim::Arrived &arrival) {
    arrivals.push_back(at);
    arrived.push_back(fact);
    --on_wire;
    if (!arrival.copy) held_at.reset();
    fate = fate_of(*this);
}

void SegmentStory::befall(FactId fact, Instant at, const sim::WireEvent &event) {
    agent = event.agent;
    switch (event.fate) {
        case sim::WireFate::Lost:
            --on_wire;
            lost = fact;
            lost_at = at;
            held_at.reset();
            break;
        case sim::WireFate::Duplicated:
            ++on_wire;
            duplicated = true;
            copy_due = event.arrives;
            break;
        case sim::WireFate::Delayed:
            delayed = true;
            due = event.arrives;
            break;
        case sim::WireFate::Held:
            delayed = true;
            held_at = at;
            due = kNever;
            break;
        case sim::WireFate::Released:
            held_at.reset();
            due = event.arrives;
            break;
        case sim::WireFate::Corrupted: corrupted = true; break;
        case sim::WireFate::Altered: altered = true; break;
        case sim::WireFate::Marked: marked = true; break;
    }
    fate = fate_of(*this);
}

}  // namespace theater::record
