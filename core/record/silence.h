// Why nothing happens at an instant: which timers run and what each will do, which calls wait, what is on the
// wire or in somebody's hand, what applications mean to do; and what will end the silence, if anything does.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/record/course.h"

namespace theater::record {

/// One thing that is waited for, or that keeps something from happening.
struct Waiting {
    enum class Kind : std::uint8_t {
        Timer,       ///< `timer` runs until `until`
        OnWire,      ///< `segment` is on its way until `until`
        InHand,      ///< `segment` is held and goes on only when somebody lets it go
        Plan,        ///< the application will make `call` at `until`, or once `trigger` holds
        Command,     ///< an act of this course is due at `until`
        HeldBack,    ///< `bytes` that the application has written may not leave, because of `held_by`
        CallWaits,   ///< `call` has not come back since `since`
        Unread,      ///< `bytes` have arrived, and the application does not read
        Unaccepted,  ///< `bytes` connections wait in the accept queue, and the application does not accept
        Gap,         ///< `bytes` have arrived behind a gap
        State,       ///< the connection is in `state`; what that waits for follows from it
        PeerGone,    ///< the other side has no such connection any more, and this side does not know
        AnswerLost,  ///< `segment` was the last that the peer sent; it was lost and will not be sent again
        CableCut,    ///< until `until`, or for good
        PowerOff,
    } kind = Kind::Timer;
    enum class HeldBy : std::uint8_t { Handshake, ZeroWindow, FullWindow, Congestion, Nagle, Short };

    HostId host = sim::kNoHost;  ///< OnWire: the sender
    ConnId conn = 0;
    std::optional<Instant> until;
    Instant since;  ///< CallWaits
    tcp::Timer timer = tcp::Timer::Retransmission;
    std::uint32_t tries = 0;  ///< Timer: how many time-outs in a row there will have been
    bool gives_up = false;    ///< Timer: the connection ends with it
    FactId segment = 0;       ///< also Timer, Retransmission: what will be sent again
    FactId fact = 0;          ///< CallWaits: the call
    std::uint64_t bytes = 0;
    HeldBy held_by = HeldBy::Handshake;
    sim::CallSpec call;
    sim::Trigger trigger;
    tcp::State state = tcp::State::Closed;
    std::uint16_t port = 0;  ///< State, LISTEN
};

struct Silence {
    Instant at;
    Instant since;  ///< the last step at or before `at`; 0 if there is none
    /// The next step; none if nothing more happens in this course.
    std::optional<Instant> until;
    /// Where there is no next step: when something would happen after the end of the recording.
    std::optional<Instant> beyond_the_end;
    /// What has a time first and in order of it, then the rest.
    std::vector<Waiting> waits;
    /// Which of them ends the silence; none if nothing does, or none of them alone.
    std::optional<std::size_t> ended_by;
    /// No connection is left, and nobody means to open one.
    bool all_over = false;
    /// Nothing will ever happen by itself.
    bool is_for_ever() const { return !until && !beyond_the_end; }
};

Silence silence_at(const Course &course, Instant t);

}  // namespace theater::record
