// A recording put in the order of the picture: what flies between the lifelines, what stands beside them, and
// which state colours them. Instants only, no places. Knows no words and no units.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "core/record/recording.h"

namespace theater::scene {

/// Something that befell a flight on its way.
struct WireMark {
    sim::FactId fact = 0;
    Instant at;
    sim::WireFate fate = sim::WireFate::Held;
    sim::WireAgent agent = sim::WireAgent::Rule;
    std::uint32_t rule = 0;
    Instant arrives;  ///< as WireEvent::arrives
};

/// One arrow: a segment on its way, or its copy.
struct Flight {
    enum class Kind : std::uint8_t { Original, Copy } kind = Kind::Original;
    std::uint32_t copy = 0;    ///< Copy: which one of this segment, from 1
    std::uint32_t record = 0;  ///< index in Recording::segments()
    sim::FactId segment = 0;
    sim::ConnId conn = 0;
    bool forged = false;  ///< a third host has made it
    sim::HostId from = 0, to = 1;
    Instant begins;                  ///< Original: sent; Copy: when the copy was made
    Instant due;                     ///< where it would be heading if nothing befell it
    std::optional<Instant> arrives;  ///< none while it is on its way, or lost
    std::optional<Instant> lost_at;
    sim::FactId arrived = 0;      ///< the fact of its arrival
    bool intact = true;           ///< false: corrupted, thrown away by the receiver
    std::vector<WireMark> marks;  ///< in order of time
    /// What leaves or arrives together stands one below the other: places from 0 within one instant.
    int leave_slot = 0, arrive_slot = 0;

    /// When it ceases to move: arrived or lost; nothing if it does not within the recording.
    std::optional<Instant> ends() const { return lost_at ? lost_at : arrives; }
};

/// A word beside a lifeline.
struct SideNote {
    /// QueueFull: what has just arrived is ignored or reset, because a listener has no room for it.
    /// Congestion: a turning point of loss recovery or congestion control.
    enum class Kind : std::uint8_t {
        State,
        Call,
        Returned,
        Failure,
        Delivered,
        Option,
        QueueFull,
        Congestion
    } kind = Kind::State;
    sim::FactId fact = 0;
    sim::HostId host = 0;
    Instant at;
    sim::ConnId conn = 0;
    tcp::State state = tcp::State::Closed;  ///< State
    std::uint32_t call = 0;                 ///< Call, Returned, Failure: index in Recording::calls()
    std::uint64_t bytes = 0;                ///< Delivered
    std::string_view option;                ///< Option: its name …
    std::int64_t value = 0;                 ///< … and its new value
    tcp::CongestionEvent event = tcp::CongestionEvent::FastRetransmit;  ///< Congestion
};

/// A call that has not come back at once: the application waits from here to there.
struct Wait {
    sim::FactId call = 0;
    sim::HostId host = 0;
    Instant from;
    std::optional<Instant> to;  ///< none: it never comes back
};

/// A stretch of a lifeline in one state: that of the host's latest connection, or of its listener.
struct Band {
    sim::FactId fact = 0;  ///< 0: as it was in the beginning
    sim::HostId host = 0;
    tcp::State state = tcp::State::Closed;
    Instant from;
    std::optional<Instant> to;
};

/// A part of a recording that is to be looked at.
struct Stretch {
    Instant from{-1};        ///< what happens from here on …
    Instant until = kNever;  ///< … and before this
    /// What left earlier and is to be seen all the same; in order of `begins`.
    std::vector<Flight> before;
    Duration typical_delay;  ///< of the whole recording
};

class Chronicle {
public:
    /// Everything, or what concerns the connection `only` and the hosts.
    explicit Chronicle(const record::Recording &recording, sim::ConnId only = 0)
        : Chronicle(recording, only, nullptr) {}
    /// The flights and notes of a stretch; bands, waits and steps of the whole.
    Chronicle(const record::Recording &recording, sim::ConnId only, const Stretch &stretch)
        : Chronicle(recording, only, &stretch) {}

    const std::vector<Flight> &flights() const { return flights_; }  ///< in order of `begins`
    const std::vector<SideNote> &notes() const { return notes_; }    ///< in order of time
    const std::vector<Wait> &waits() const { return waits_; }        ///< in order of `from`
    const std::vector<Band> &bands(sim::HostId host) const { return bands_[host]; }
    const record::Chunks<Instant> &steps() const { return steps_; }
    Instant end() const { return end_; }
    /// The index in Recording::segments() of the first segment of the stretch, and of the first behind it.
    std::uint32_t first_record() const { return first_record_; }
    std::uint32_t last_record() const { return next_record_; }
    /// The median of the time a segment needs for its way if nothing befalls it; 50 ms if none was sent.
    Duration typical_delay() const { return typical_delay_; }
    /// How many slots are taken at an instant beyond the first.
    int extra_slots(Instant at) const;
    /// Whether both hosts send at this instant, so that arrows cross.
    bool is_crossing(Instant at) const;

private:
    struct Crowd {
        Instant at;
        int extra = 0;
        bool sends[2] = {false, false};
    };

    Chronicle(const record::Recording &recording, sim::ConnId only, const Stretch *stretch);
    void read(const record::Recording &recording, std::size_t first, std::size_t last);
    void begin_with(const std::vector<Flight> &before);
    void add_bands(const record::Recording &recording);
    void on_sent(const sim::Fact &fact, const sim::SegmentSent &sent, const record::Recording &recording);
    void on_wire(const sim::Fact &fact, const sim::WireEvent &event);
    void on_arrived(const sim::Fact &fact, const sim::Arrived &arrived, const record::Recording &recording);
    int take_arrival_slot(const sim::Fact &fact, sim::HostId host);
    void on_state(const sim::Fact &fact, const sim::StateChanged &change);
    void on_delivered(const sim::Fact &fact, const sim::Delivered &delivered);
    void on_called(const sim::Fact &fact, const sim::Called &called);
    void on_option(const sim::Fact &fact, const sim::OptionChanged &changed);
    void on_noted(const sim::Fact &fact, const sim::Noted &noted);
    void on_congestion(const sim::Fact &fact, const sim::CongestionTurned &turned);
    /// Whether something of this connection belongs to the picture.
    bool shows(sim::ConnId conn) const { return only_ == 0 || conn == only_ || conn == 0; }
    /// Whether a segment flies between the two lifelines.
    bool flies(const sim::SegmentSent &sent) const;
    void add_returns(const record::Recording &recording, Instant from, Instant until);
    void find_typical_delay();
    void keep(Flight flight);
    Flight *find_original(sim::FactId segment);
    /// The latest copy that is still on its way.
    Flight *find_copy(sim::FactId segment);
    Crowd &crowd_at(Instant at);
    const Crowd *find_crowd(Instant at) const;

    std::vector<Flight> flights_;
    // Where in flights_ the originals are, by segment, and the copies.
    std::vector<std::pair<sim::FactId, std::uint32_t>> originals_;
    std::map<sim::FactId, std::vector<std::uint32_t>> copies_;
    std::size_t near_[2] = {0, 0};            // where the next arrival at a host is looked for first
    std::vector<sim::FactId> untold_states_;  // changes that change no band and get no note
    std::vector<SideNote> notes_;
    std::vector<Wait> waits_;
    std::vector<Band> bands_[2];
    record::Chunks<Instant> steps_;
    std::vector<Crowd> crowds_;  // in order of time
    Instant end_;
    Duration typical_delay_ = milliseconds(50);
    sim::ConnId only_ = 0;
    sim::ConnId shown_[2] = {0, 0};  // the connection that colours the lifeline
    struct Slots {
        Instant at{-1};
        int last_arrival = -1, next_leave = 0;
    } slots_[2];
    std::uint32_t first_record_ = 0, next_record_ = 0, next_call_ = 0;
};

}  // namespace theater::scene
