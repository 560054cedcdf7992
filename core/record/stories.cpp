#include "core/record/stories.h"

#include <algorithm>

namespace theater::record {

const SegmentStories::Shelf *SegmentStories::shelf_of(std::uint32_t place) const {
    const std::size_t shelf = place / kPlacesOnShelf;
    return shelf < shelves_.size() ? shelves_[shelf].get() : nullptr;
}

SegmentStories::Shelf &SegmentStories::own(std::uint32_t place) {
    const std::size_t number = place / kPlacesOnShelf;
    if (number >= shelves_.size()) shelves_.resize(number + 1);
    std::shared_ptr<Shelf> &shelf = shelves_[number];
    if (!shelf) {
        shelf = std::make_shared<Shelf>();
    } else if (shelf.use_count() > 1) {
        shelf = std::make_shared<Shelf>(*shelf);
    }
    return *shelf;
}

const SegmentStory *SegmentStories::find(std::uint32_t place) const {
    const Shelf *shelf = shelf_of(place);
    if (shelf == nullptr) return nullptr;
    const auto it = shelf->find(place);
    return it != shelf->end() ? &it->second : nullptr;
}

SegmentStory &SegmentStories::change(std::uint32_t place) { return own(place).at(place); }

void SegmentStories::add(std::uint32_t place, const SegmentStory &story) { own(place).emplace(place, story); }

void SegmentStories::erase(std::uint32_t place) {
    if (find(place) != nullptr) own(place).erase(place);
    drop_empty_shelves();
}

void SegmentStories::cut(std::uint32_t place) {
    const std::size_t shelves = (place + std::size_t{kPlacesOnShelf} - 1) / kPlacesOnShelf;
    if (shelves < shelves_.size()) shelves_.resize(shelves);
    if (const Shelf *last = shelf_of(place); last != nullptr && last->lower_bound(place) != last->end()) {
        Shelf &shelf = own(place);
        shelf.erase(shelf.lower_bound(place), shelf.end());
    }
    drop_empty_shelves();
}

// So that equal stories are on equal shelves.
void SegmentStories::drop_empty_shelves() {
    while (!shelves_.empty() && (!shelves_.back() || shelves_.back()->empty()))
        shelves_.pop_back();
}

bool operator==(const SegmentStories &a, const SegmentStories &b) {
    static const SegmentStories::Shelf none;
    const auto on = [](const std::shared_ptr<SegmentStories::Shelf> &shelf) -> const SegmentStories::Shelf & {
        return shelf ? *shelf : none;
    };
    return std::equal(a.shelves_.begin(), a.shelves_.end(), b.shelves_.begin(), b.shelves_.end(),
                      [&](const auto &x, const auto &y) { return x == y || on(x) == on(y); });
}

}  // namespace theater::record
