#include "core/sim/agenda.h"

#include <algorithm>
#include <tuple>

namespace theater::sim {

namespace {

// What arrived at one instant is acknowledged host by host, the first host first, as tables of a simultaneous
// open or close are written; everything else keeps the order in which it was planned.
int host_order(const AgendaItem &item) { return item.kind == AgendaKind::Acknowledge ? item.host : 0; }

// A heap keeps its largest on top, so "less" means "later".
bool later(const AgendaItem &a, const AgendaItem &b) {
    if (a.at != b.at) return a.at > b.at;
    const int a_host = host_order(a), b_host = host_order(b);
    return std::tie(a.kind, a_host, a.number) > std::tie(b.kind, b_host, b.number);
}

}  // namespace

void Agenda::add(AgendaItem item) {
    item.number = next_number_++;
    if (item.kind == AgendaKind::Arrival) {
        Queue<Arrival> &lane = arrivals_[item.host % arrivals_.size()];
        if (lane.empty() || lane.back().at <= item.at) {
            lane.push_back({item.at, item.number, item.host, item.subject, 0});
            return;
        }
    }
    heap_.push_back(item);
    std::push_heap(heap_.begin(), heap_.end(), later);
}

std::optional<AgendaItem> Agenda::first() const {
    const std::size_t where = where_first();
    if (where < arrivals_.size()) return whole(arrivals_[where].front());
    if (where == arrivals_.size()) return heap_.front();
    return std::nullopt;
}

std::optional<AgendaItem> Agenda::take_first(Instant t) {
    const std::size_t where = where_first();
    if (where < arrivals_.size()) {
        const AgendaItem item = whole(arrivals_[where].front());
        if (item.at > t) return std::nullopt;
        arrivals_[where].pop_front();
        return item;
    }
    if (where > arrivals_.size() || heap_.front().at > t) return std::nullopt;
    std::pop_heap(heap_.begin(), heap_.end(), later);
    const AgendaItem item = heap_.back();
    heap_.pop_back();
    return item;
}

std::size_t Agenda::footprint() const {
    return heap_.size() * sizeof(AgendaItem) + (arrivals_[0].size() + arrivals_[1].size()) * sizeof(Arrival);
}

}  // namespace theater::sim
