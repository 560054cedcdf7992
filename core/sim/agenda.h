// What is still to happen, in a total order: (instant, kind, insertion number). Nothing in it is ever
// ambiguous.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/sim/fact.h"

namespace theater::sim {

/// The order within one instant. (Commands come from outside and open a round of their own.)
/// LateAcknowledge: a SYN,ACK that was held so that the application's answer can ride on it.
enum class AgendaKind : std::uint8_t { Arrival, Acknowledge, Application, LateAcknowledge, Timer };

struct AgendaItem {
    Instant at;
    AgendaKind kind = AgendaKind::Arrival;
    std::uint64_t number = 0;  ///< given by the agenda: first in, first out
    HostId host = 0;
    /// Arrival: packet number. Acknowledge, Timer: place of the connection on its host, from 1; 0: replies
    /// without a TCB. Application: which scheduled call, from 1; 0: react to what has happened.
    std::uint32_t subject = 0;
    friend bool operator==(const AgendaItem &, const AgendaItem &) = default;
};

class Agenda {
public:
    void add(AgendaItem item);
    /// The first item; nothing when empty.
    std::optional<AgendaItem> first() const;
    AgendaItem take_first();
    const std::vector<AgendaItem> &items() const { return heap_; }
    bool empty() const { return heap_.empty(); }

    friend bool operator==(const Agenda &, const Agenda &) = default;

private:
    std::vector<AgendaItem> heap_;
    std::uint64_t next_number_ = 0;
};

}  // namespace theater::sim
