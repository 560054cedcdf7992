// What is still to happen, in a total order: (instant, kind, insertion number). Nothing in it is ever
// ambiguous.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/queue.h"
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
    /// Takes the first item if it is due at or before `t`.
    std::optional<AgendaItem> take_first(Instant t);
    bool empty() const { return heap_.empty() && arrivals_[0].empty() && arrivals_[1].empty(); }

    /// Calls visit(item) for every item, in no particular order.
    template <typename Visit>
    void for_each(const Visit &visit) const {
        for (const AgendaItem &item : heap_)
            visit(item);
        for (const Queue<Arrival> &lane : arrivals_) {
            for (const Arrival &arrival : lane)
                visit(whole(arrival));
        }
    }
    /// Calls visit(queue) for what is long in it, always in the same order.
    template <typename Visit>
    void for_each_queue(const Visit &visit) {
        for (Queue<Arrival> &queue : arrivals_)
            visit(queue);
    }
    /// Bytes that a copy takes up, about.
    std::size_t footprint() const;

    friend bool operator==(const Agenda &, const Agenda &) = default;

private:
    /// Most of an agenda are segments on their way, and nearly all of them arrive in the order of sending:
    /// those wait in a queue for each host and need neither a heap nor all fields.
    struct Arrival {
        Instant at;
        std::uint64_t number : 56 = 0;
        std::uint64_t host : 8 = 0;
        std::uint32_t subject = 0;
        std::uint32_t unused = 0;  // packs well only without undefined bits
        friend bool operator==(const Arrival &, const Arrival &) = default;
    };
    static_assert(sizeof(Arrival) == 24);
    static AgendaItem whole(const Arrival &arrival) {
        return {arrival.at, AgendaKind::Arrival, arrival.number, static_cast<HostId>(arrival.host),
                arrival.subject};
    }
    /// In which queue the first item is; the number of queues: in the heap; one more: nowhere.
    std::size_t where_first() const {
        constexpr std::size_t kHeap = 2, kNowhere = 3;
        std::size_t where = kNowhere;
        const Arrival *first = nullptr;
        for (std::size_t i = 0; i < kHeap; ++i) {
            if (arrivals_[i].empty()) continue;
            const Arrival &front = arrivals_[i].front();
            if (first != nullptr &&
                (first->at < front.at || (first->at == front.at && first->number < front.number)))
                continue;
            first = &front;
            where = i;
        }
        if (heap_.empty()) return where;
        const AgendaItem &top = heap_.front();
        if (first == nullptr || top.at < first->at) return kHeap;
        // At one instant arrivals come first, in the order of their numbers.
        const bool before =
            top.at == first->at && top.kind == AgendaKind::Arrival && top.number < first->number;
        return before ? kHeap : where;
    }

    std::vector<AgendaItem> heap_;
    std::array<Queue<Arrival>, 2> arrivals_;
    std::uint64_t next_number_ = 0;
};

}  // namespace theater::sim
