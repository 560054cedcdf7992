#include "core/sim/agenda.h"

#include <algorithm>
#include <tuple>

namespace theater::sim {

namespace {

// A heap keeps its largest on top, so "less" means "later".
bool later(const AgendaItem &a, const AgendaItem &b) {
    return std::tie(a.at, a.kind, a.number) > std::tie(b.at, b.kind, b.number);
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
