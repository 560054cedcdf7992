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
    const int a_host = host_order(a), b_host = host_order(b);
    return std::tie(a.at, a.kind, a_host, a.number) > std::tie(b.at, b.kind, b_host, b.number);
}

}  // namespace

void Agenda::add(AgendaItem item) {
    item.number = next_number_++;
    heap_.push_back(item);
    std::push_heap(heap_.begin(), heap_.end(), later);
}

std::optional<AgendaItem> Agenda::first() const {
    if (heap_.empty()) return std::nullopt;
    return heap_.front();
}

AgendaItem Agenda::take_first() {
    std::pop_heap(heap_.begin(), heap_.end(), later);
    const AgendaItem item = heap_.back();
    heap_.pop_back();
    return item;
}

}  // namespace theater::sim
